"""Whatever clouds.yaml and the variables hold: a client, or an error of configuration."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as some

from novakit import Compute, errors
from novakit.identity.auth_settings import NAMES, OLD_NAMES
from novakit.identity.unread import OPTIONS

pytestmark = pytest.mark.fault

KNOWN = sorted({*NAMES, *OLD_NAMES, *OPTIONS, "name", "values"})
WORDS = some.sampled_from(
    ["c", "v", "http://k/v3", "{region_name}", "{x}", "password", "v3token", "v3multifactor", "true",
     "2.60", "latest", "all", "public", "R1", "~/x", "a\0b", "\ud800", "7", "1e400", "-1"]
)  # fmt: skip
SCALARS = (
    WORDS
    | some.text(max_size=5)
    | some.none()
    | some.booleans()
    | some.integers()
    | some.floats()
    | some.dates()
    | some.datetimes()
    | some.binary(max_size=3)
)
KEYS = some.sampled_from(KNOWN) | some.sampled_from(KNOWN).map(lambda name: name.replace("_", "-"))
ANY = some.recursive(
    SCALARS,
    lambda inner: (
        some.lists(inner, max_size=3)
        | some.dictionaries(KEYS, inner, max_size=4)
        | some.dictionaries(SCALARS, inner, max_size=2)
    ),
    max_leaves=12,
)
BASE: dict[str, Any] = {
    "auth": {"auth_url": "http://k/v3", "user_id": "u", "password": "p", "project_id": "p"}
}
ENTRIES = ANY | some.dictionaries(KEYS, ANY, max_size=5).map(lambda entry: BASE | entry)
FILES = ANY | ENTRIES.map(lambda entry: {"clouds": {"c": entry}})


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return an empty working directory; the user's own files are out of sight."""
    path = tmp_path_factory.mktemp("any")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(path)
        patch.setenv("HOME", str(path / "home"))
        patch.delenv("XDG_CONFIG_HOME", raising=False)
        patch.setenv("XDG_CONFIG_DIRS", str(path / "site"))
        yield path


@given(content=FILES, secret=FILES, public=ENTRIES)
@settings(max_examples=150, deadline=None)
def test_any_structure(folder: Path, content: object, secret: object, public: object) -> None:
    for name, held in {
        "clouds": content,
        "secure": secret,
        "clouds-public": {"public-clouds": {"v": public}},
    }.items():
        text = yaml.safe_dump(held, allow_unicode=False)
        (folder / f"{name}.yaml").write_text(text, "utf-8", "surrogatepass")
    a_client_or_a_refusal("c")
    a_client_or_a_refusal(None)


@given(
    content=some.binary(max_size=60)
    | some.text(alphabet="{}[]:,-&*!<%@`'\"#|> \n\tca0", max_size=40).map(str.encode)
)
@example(b"clouds: {c: {auth: {auth_url: &a [*a]}}}")
@example(b"clouds: {c: 2024-13-45}")
@example(b"%TAG ! x\n---\n!y")
@example(b"? [a]\n: b")
@example(b"!!set {a}")
@example(b"!!map x")
@example(b"<<: x")
@example(b"{<<: [{a: b}, c]}")
@settings(max_examples=150, deadline=None)
def test_any_bytes(folder: Path, content: bytes) -> None:
    for name in ("secure.yaml", "clouds-public.yaml"):
        (folder / name).unlink(missing_ok=True)
    (folder / "clouds.yaml").write_bytes(content)
    a_client_or_a_refusal("c")


VALUES = some.text(max_size=6) | WORDS.filter(lambda word: "\0" not in word and word != "\ud800")


@given(variables=some.dictionaries(KEYS.map(lambda name: f"OS_{name.upper()}"), VALUES, max_size=6))
@settings(max_examples=150, deadline=None)
def test_any_variables(folder: Path, variables: dict[str, str]) -> None:
    for name in ("clouds.yaml", "secure.yaml", "clouds-public.yaml"):
        (folder / name).unlink(missing_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OS_AUTH_URL", "http://k/v3")
        for name, value in variables.items():
            with contextlib.suppress(UnicodeError, ValueError):
                patch.setitem(os.environ, name, value)
        a_client_or_a_refusal(None)


def a_client_or_a_refusal(cloud: str | None) -> None:
    with contextlib.suppress(errors.ConfigurationError):
        Compute.connect(cloud).close()
