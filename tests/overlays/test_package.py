"""What the package offers, and what importing it costs."""

import subprocess
import sys

import pytest

import novakit
from novakit import NotFound, NotFoundByName, errors


def run(program: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    ).stdout


def test_names() -> None:
    for name in novakit.__all__:
        assert getattr(novakit, name) is not None
    assert set(dir(novakit)) == {*novakit.__all__, *errors.__all__}
    with pytest.raises(AttributeError, match="module 'novakit' has no attribute 'NotFind'"):
        novakit.NotFind  # type: ignore[attr-defined]  # pyright: ignore  # noqa: B018


def test_every_error_can_be_imported_from_the_package() -> None:
    names = ", ".join(errors.__all__)
    assert run(f"from novakit import {names}; print(NotFound is not None)") == "True\n"
    assert all(getattr(novakit, name) is getattr(errors, name) for name in errors.__all__)


def test_what_find_does_not_find_is_not_found() -> None:
    with pytest.raises(NotFound) as caught:
        raise NotFoundByName("There is no server with the name 'web'.")
    assert (caught.value.status, str(caught.value)) == (
        404,
        "There is no server with the name 'web'.",
    )


def test_import_is_cheap() -> None:
    """Nothing heavy is loaded before it is needed: a program that only prints its help is quick."""
    loaded = run(
        "import sys; from novakit import Compute, AsyncCompute, errors; print(*sys.modules)"
    )
    heavy = {"httpx", "attrs", "attr", "yaml", "anyio", "asyncio", "novakit_api.models"}
    assert not heavy & set(loaded.split())


def test_every_error_is_named_and_documented() -> None:
    for name in errors.__all__:
        kind = getattr(errors, name)
        assert issubclass(kind, errors.NovakitError)
        assert kind.__doc__
    tree = (errors.__doc__ or "") + (sys.modules["novakit_core.errors"].__doc__ or "")
    assert [name for name in errors.__all__ if name not in tree] == []
