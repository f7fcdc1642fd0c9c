"""What the package offers, and what importing it costs."""

import subprocess
import sys

import novakit
from novakit import errors


def run(program: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    ).stdout


def test_names() -> None:
    for name in novakit.__all__:
        assert getattr(novakit, name) is not None
    assert set(dir(novakit)) == set(novakit.__all__)


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
