"""What became of many calls, put together."""

import pickle

import pytest

from novakit_core.errors import Conflict, NotFound, NovakitError
from novakit_core.outcome import Outcome, Outcomes

GOOD: Outcome[str, int] = Outcome("a", None, 1)
GONE: Outcome[str, int] = Outcome("b", NotFound("gone"))
BUSY: Outcome[str, int] = Outcome("c", Conflict("busy"))


def test_a_value() -> None:
    assert (GOOD.item, GOOD.value, GOOD.error) == ("a", 1, None)


def test_an_error_is_raised_by_the_value() -> None:
    with pytest.raises(NotFound):
        print(GONE.value)


def test_all_succeeded() -> None:
    outcomes = Outcomes([GOOD, GOOD])
    outcomes.raise_failures()
    assert outcomes.values() == [1, 1]
    assert outcomes.failed == []
    assert repr(outcomes) == "<Outcomes: 2 of 2 succeeded>"


def test_failures_are_raised_together() -> None:
    outcomes = Outcomes([GONE, GOOD, BUSY])
    with pytest.raises(ExceptionGroup, match=r"2 of 3 failed, at \[0, 2\]") as caught:
        outcomes.values()
    assert list(caught.value.exceptions) == [GONE.error, BUSY.error]
    told: list[object] = []
    try:
        outcomes.raise_failures()
    except* NotFound as gone:
        told += gone.exceptions
    except* NovakitError as others:
        told += others.exceptions
    assert told == [GONE.error, BUSY.error]
    assert (outcomes.failed, outcomes.succeeded) == ([GONE, BUSY], [GOOD])


def test_many_failures_are_counted() -> None:
    with pytest.raises(ExceptionGroup, match=r"30 of 30 failed, at \[0, 1, .*9, …\]"):
        Outcomes([GONE] * 30).raise_failures()


def test_an_item_is_not_shown() -> None:
    outcome: Outcome[dict[str, str], int] = Outcome({"admin_pass": "hunter2"}, None, 5)
    assert "hunter2" not in repr(outcome)


def test_survives_pickling() -> None:
    again = pickle.loads(pickle.dumps(Outcomes([GOOD, GONE])))
    assert again[0] == GOOD
    assert str(again[1].error) == str(GONE.error)
    assert isinstance(again, Outcomes)
