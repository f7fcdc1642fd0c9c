"""`novakit_core.microversions`: the range algebra that the spec and the client share."""

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from novakit_core.microversions import Microversions, microversion, minor

parse = Microversions.parse

# The model that the ranges are tested against is a set of minors up to HORIZON. Only ranges without
# upper end reach that last one, so equal models mean equal ranges.
HORIZON = 150
minors = st.integers(1, HORIZON - 1)


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, set[int]]:
    """Ranges as the spec writes them, and the minors up to the horizon that they stand for."""
    parts: list[str] = []
    members: set[int] = set()
    for _ in range(draw(st.integers(1, 4))):
        low, high = sorted((draw(minors), draw(minors)))
        text, first, last = draw(
            st.sampled_from(
                [
                    (f"2.{low}-2.{high}", low, high),
                    (f"2.{low}-", low, HORIZON),
                    (f"-2.{high}", 1, high),
                    (f"2.{low}", low, low),
                ]
            )
        )
        parts.append(text)
        members |= set(range(first, last + 1))
    return ", ".join(parts), members


def members(ranges: Microversions) -> set[int]:
    return {n for n in range(1, HORIZON + 1) if microversion(n) in ranges}


@given(texts())
def test_parse_reads_every_form(case: tuple[str, set[int]]) -> None:
    text, expected = case
    assert members(parse(text)) == expected


@given(texts(), texts())
def test_the_algebra_is_that_of_sets(
    left: tuple[str, set[int]], right: tuple[str, set[int]]
) -> None:
    a, b = parse(left[0]), parse(right[0])
    assert members(a & b) == left[1] & right[1]
    assert members(a | b) == left[1] | right[1]
    assert members(a - b) == left[1] - right[1]
    assert bool(a & b) == bool(left[1] & right[1])


@given(texts(), texts())
def test_equal_sets_are_equal_however_written(
    left: tuple[str, set[int]], right: tuple[str, set[int]]
) -> None:
    a, b = parse(left[0]), parse(right[0])
    assert (a == b) == (left[1] == right[1])
    assert a != b or hash(a) == hash(b)


@given(texts())
def test_str_is_canonical_and_reads_back(case: tuple[str, set[int]]) -> None:
    ranges = parse(case[0])
    assert parse(str(ranges)) == ranges
    assert str(parse(str(ranges))) == str(ranges)


@given(texts(), minors, minors)
def test_highest_is_the_greatest_of_what_both_hold(
    case: tuple[str, set[int]], one: int, other: int
) -> None:
    low, high = sorted((one, other))
    offered = Microversions.between(microversion(low), microversion(high))
    both = case[1] & set(range(low, high + 1))
    assert parse(case[0]).highest(offered) == (microversion(max(both)) if both else None)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("2.26-", "2.26-"),
        ("-2.56", "2.1-2.56"),
        ("2.32-2.36, 2.42-", "2.32-2.36, 2.42-"),
        ("2.42-,2.32-2.36", "2.32-2.36, 2.42-"),
        ("2.3, 2.4, 2.5", "2.3-2.5"),
        (" 2.32 ", "2.32"),
        ("-2.56, 2.57-", "2.1-"),
    ],
)
def test_str(text: str, canonical: str) -> None:
    assert str(parse(text)) == canonical


def test_a_hole_stays_a_hole() -> None:
    tag = parse("2.32-2.36, 2.42-")
    assert [m for m in ("2.31", "2.32", "2.36", "2.37", "2.41", "2.42") if m in tag] == [
        "2.32",
        "2.36",
        "2.42",
    ]
    assert tag.highest(parse("-2.40")) == "2.36"
    assert list(tag.ranges()) == [("2.32", "2.36"), ("2.42", None)]


def test_the_empty_set() -> None:
    empty = parse("-2.56") & parse("2.57-")
    assert not empty
    assert empty == Microversions()
    assert str(empty) == "none"
    assert empty.highest(Microversions.ALL) is None


def test_all_holds_every_microversion() -> None:
    assert Microversions.ALL & parse("2.37-2.40") == parse("2.37-2.40")
    assert Microversions.ALL | parse("2.37") == Microversions.ALL
    assert "2.1" in Microversions.ALL
    assert "2.9999" in Microversions.ALL


def test_there_is_no_highest_without_an_upper_end() -> None:
    with pytest.raises(ValueError, match=r"2\.37- has no highest"):
        parse("2.26-").highest(parse("2.37-"))


def test_between_of_swapped_ends_is_empty() -> None:
    assert not Microversions.between("2.10", "2.9")


@pytest.mark.parametrize("empty", [False, True])
def test_repr_makes_the_same_value(empty: bool) -> None:
    value = Microversions() if empty else parse("2.32-2.36, 2.42-")
    assert eval(repr(value)) == value


def test_copies_and_pickles_are_equal() -> None:
    value = parse("2.32-2.36, 2.42-")
    assert copy.deepcopy(value) == value == pickle.loads(pickle.dumps(value))
    assert len({value, copy.copy(value)}) == 1
    assert value != "2.32-2.36, 2.42-"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "write it as"),
        ("-", "write it as"),
        ("2.26-,", "write it as"),
        ("2.56-2.26", "runs backwards"),
        ("2.1-2.2-2.3", "'2.2-2.3' is not a microversion"),
        ("2.26 to 2.30", "'2.26 to 2.30' is not"),
        ("26-", "'26' is not"),
        ("3.1-", "'3.1' is not"),
    ],
)
def test_bad_ranges_are_quoted(text: str, reason: str) -> None:
    with pytest.raises(ValueError) as caught:
        parse(text)
    assert str(caught.value).startswith(f"bad microversion range {text!r}: ")
    assert reason in str(caught.value)


@given(st.integers(1, 9_999))
def test_minor_and_back(n: int) -> None:
    assert minor(microversion(n)) == n


@pytest.mark.parametrize(
    "text", ["", "2", "2.", "2.0", "2.01", "2.-1", "2.x", "2.9 ", "2.٣", "1.9", "2.10000", "latest"]
)
def test_what_is_not_a_microversion_is_named(text: str) -> None:
    with pytest.raises(ValueError, match="is not a microversion") as caught:
        minor(text)
    assert repr(text) in str(caught.value)
