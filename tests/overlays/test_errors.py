"""The exceptions themselves."""

import copy
import pickle
from typing import Any

import pytest

from novakit import errors
from novakit_core.response import Response

FIELDS: dict[str, Any] = {"status": 409, "url": "http://n", "response": Response(409, {}, b"{}")}


def pickled(error: Exception) -> Exception:
    twin: Exception = pickle.loads(pickle.dumps(error))
    return twin


@pytest.mark.parametrize("name", errors.__all__)
@pytest.mark.parametrize("twin_of", [copy.copy, copy.deepcopy, pickled])
def test_survives_pickling_and_copying(name: str, twin_of: Any) -> None:
    kind = getattr(errors, name)
    if kind is errors.FieldNotReturned:
        error = kind("Server", "flavor", "flavor", {"status": "UNKNOWN"})
    else:
        error = kind("what to do", **FIELDS)
    twin = twin_of(error)
    assert type(twin) is kind
    assert str(twin) == str(error)
    assert vars(twin) == vars(error)


def test_bases_that_other_code_catches() -> None:
    assert issubclass(errors.InvalidArgument, ValueError)
    assert issubclass(errors.WaitTimeout, TimeoutError)
    assert issubclass(errors.ClientClosed, RuntimeError)
    assert issubclass(errors.FieldNotReturned, AttributeError)


def test_down_cell_is_named() -> None:
    error = errors.FieldNotReturned("Server", "flavor", "flavor", {"status": "UNKNOWN"})
    assert "cell is down" in str(error)
