"""Files that cannot be read: every command tells them by file and line, and nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.__main__ import main
from tests.generator.specs import Spec

FAULTS = "schemas/faults.yaml"


def _text(file: str, text: str) -> Callable[[Spec], None]:
    return lambda spec: spec.write(file, text)


def _replace(file: str, old: str, new: str) -> Callable[[Spec], None]:
    return lambda spec: spec.replace(file, old, new)


def _bytes(spec: Spec) -> None:
    (spec.folder / FAULTS).write_bytes(b"# nova/x.py\nFault: {description: caf\xe9}\n")


def _folder(spec: Spec) -> None:
    (spec.folder / "schemas/odd.yaml").mkdir()


def _no_index(spec: Spec) -> None:
    (spec.folder / "openapi.yaml").unlink()


def _no_history(spec: Spec) -> None:
    (spec.folder / "microversions.yaml").unlink()


def _no_policies(spec: Spec) -> None:
    (spec.folder / "policies.yaml").unlink()


BROKEN: dict[str, tuple[Callable[[Spec], None], str]] = {
    "not YAML": (
        _text(FAULTS, "# nova\nFault: {type: object\nOther: 1\n"),
        f"{FAULTS}:3: not YAML: ",
    ),
    "a control character": (_text(FAULTS, "# nova\nA: \x07\n"), f"{FAULTS}:2: not YAML: "),
    "two documents": (_text(FAULTS, "A: {}\n---\nB: {}\n"), f"{FAULTS}:2: not YAML: "),
    "not UTF-8": (_bytes, f"{FAULTS}:2: not UTF-8: "),
    "unreadable": (_folder, "schemas/odd.yaml:1: this file cannot be read: "),
    "empty": (_text(FAULTS, ""), f"{FAULTS}:1: this file must hold a map"),
    "a list": (_text(FAULTS, "- a\n"), f"{FAULTS}:1: this file must hold a map"),
    "an empty index": (_text("openapi.yaml", ""), "openapi.yaml:1: this file must hold a map"),
    "no index": (_no_index, "openapi.yaml:1: there is no such file"),
    "no history": (_no_history, "microversions.yaml:1: there is no such file"),
    "no policies": (_no_policies, "policies.yaml:1: there is no such file"),
    "policies without roles": (
        _text("policies.yaml", "rules: {}\n"),
        "policies.yaml:1: the spec has no roles",
    ),
    "a history of texts": (
        _text("microversions.yaml", "- a\n"),
        "microversions.yaml:1: 0: 'a' is not of type 'object'",
    ),
    "no microversion": (
        _text("microversions.yaml", '# x\n- {version: "3", release: A, summary: B}\n'),
        "microversions.yaml:2: 0/version: write a microversion in quotes",
    ),
    "deep": (
        _text(FAULTS, f"# nova\nFault: {'[' * 200_000}\n"),
        f"{FAULTS}:2: nested deeper than 100 levels",
    ),
    "a circle": (
        _text(FAULTS, "# nova\nFault: &a\n  type: object\n  properties: {x: *a}\n"),
        f"{FAULTS}:2: this anchor contains an alias of itself",
    ),
    "a key twice": (
        _text(FAULTS, "Fault: {type: object}\nFault: {type: object}\n"),
        f"{FAULTS}:2: the key 'Fault' stands here twice: first in line 1",
    ),
    "a key of a list": (_text(FAULTS, "? [a]\n: {}\n"), f"{FAULTS}:1: a key must be text"),
    "not shaped like OpenAPI": (
        _replace(FAULTS, "required: [code]", "required: code"),
        f"{FAULTS}:10: required: 'code' is not of type 'array'",
    ),
    "a word missing": (
        _replace("components/responses.yaml", "  description: The request is wrong.\n", ""),
        "components/responses.yaml:2: this response has no description",
    ),
    "paths that are no map": (
        _replace("paths/keypairs.yaml", "  delete:\n", "  delete: [1]\n  get:\n"),
        "paths/keypairs.yaml:9: 'delete' must be a map: it is an operation",
    ),
    "info without a title": (
        _replace("openapi.yaml", "title: Compute API, ", ""),
        "openapi.yaml:3: info has no title",
    ),
    "another OpenAPI": (
        _replace("openapi.yaml", "openapi: 3.1.1", "openapi: 3.0.0"),
        "openapi.yaml:2: openapi: '3.0.0' does not match",
    ),
    "a dangling reference": (
        _replace(FAULTS, '"#/Fault"', '"#/Faults"'),
        f"{FAULTS}:5: $ref '#/Faults': there is no Faults in {FAULTS}; did you mean #/Fault?",
    ),
    "an unreadable range": (
        _replace("schemas/servers.yaml", '"-2.56"', '"2.56-x"'),
        "schemas/servers.yaml:20: bad microversion range",
    ),
}


@pytest.mark.parametrize("broken", BROKEN)
@pytest.mark.parametrize("command", ["lint", "build", "check", "bundle", "project"])
def test_a_broken_file_is_told(
    spec: Spec, tmp_path: Path, capsys: pytest.CaptureFixture[str], broken: str, command: str
) -> None:
    breaks, message = BROKEN[broken]
    breaks(spec)
    output = ["-o", str(tmp_path / "made")] if command != "lint" else []
    which = ["--microversion", "2.50"] if command == "project" else []
    assert main(["--spec", str(spec.folder), command, *which, *output]) == 1
    *told, total = capsys.readouterr().err.splitlines()
    assert any(line.startswith(f"spec/{message}") for line in told), told
    assert all(line.startswith("spec/") for line in told)
    assert total == f"{command}: {len(told)} to correct"
    assert not (tmp_path / "made").exists()
