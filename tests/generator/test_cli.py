"""`python -m generator`: what it writes, and how it fails."""

import json
from pathlib import Path

import pytest

from generator.__main__ import main
from tests.generator.specs import Spec


def run(spec: Spec, *arguments: str | Path) -> int:
    return main(["--spec", str(spec.folder), *map(str, arguments)])


def test_lint_says_in_one_line_what_there_is(
    spec: Spec, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(spec, "lint") == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("lint: 13 files, 6 operations and 12 schemas are sound in")


def test_problems_are_a_line_each_and_no_traceback(
    spec: Spec, capsys: pytest.CaptureFixture[str]
) -> None:
    spec.replace("schemas/servers.yaml", "description: Its id., type", "maxlength: 3, type")
    assert run(spec, "lint") == 1
    line = spec.line("schemas/servers.yaml", "maxlength")
    assert capsys.readouterr().err.splitlines() == [
        (
            f"spec/schemas/servers.yaml:{line}: "
            "'maxlength' is no keyword of a property; did you mean maxLength?"
        ),
        f"spec/schemas/servers.yaml:{line}: the property id has no description",
        "lint: 2 to correct",
    ]


def test_two_methods_of_one_name_are_told_by_file_and_line(
    spec: Spec, capsys: pytest.CaptureFixture[str]
) -> None:
    at = "operationId: reboot_server"
    spec.replace("paths/server_actions.yaml", at, f"{at}\n        x-python-method: create")
    assert run(spec, "lint") == 1
    line = spec.line("paths/server_actions.yaml", at)
    (told, _) = capsys.readouterr().err.splitlines()
    assert told.startswith(f"spec/paths/server_actions.yaml:{line}: reboot_server: ")
    assert told.endswith("servers has two methods create: give one an x-python-method")


def test_project_writes_one_microversion(spec: Spec, tmp_path: Path) -> None:
    assert run(spec, "project", "--microversion", "2.37", "-o", tmp_path / "a.json") == 0
    written = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert written["info"]["version"] == "2.37"
    assert "tag" not in written["components"]["schemas"]["ServerCreateNetwork"]["properties"]


def test_project_writes_them_all(spec: Spec, tmp_path: Path) -> None:
    assert run(spec, "project", "--all", "-o", tmp_path / "all") == 0
    written = sorted(file.name for file in (tmp_path / "all").iterdir())
    assert written == sorted(f"2.{n}.json" for n in range(1, 105))


def test_the_same_spec_gives_the_same_bytes(spec: Spec, tmp_path: Path) -> None:
    for name in ("a.json", "b.json"):
        assert run(spec, "bundle", "-o", tmp_path / name) == 0
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["project", "--microversion", "2.105", "-o", "x.json"],
            "project: '2.105' is not one of the microversions 2.1-2.104",
        ),
        (
            ["bundle", "-o", "no/such/folder/x.json"],
            "bundle: [Errno 2] No such file or directory: 'no/such/folder/x.json'",
        ),
    ],
)
def test_errors_of_users_are_one_line(
    spec: Spec,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    message: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(spec, *arguments) == 1
    assert capsys.readouterr().err.splitlines() == [message]


def test_a_folder_without_a_spec(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nowhere = tmp_path / "nowhere"
    assert main(["--spec", str(nowhere), "lint"]) == 1
    message = f"lint: there is no folder {nowhere} to read the spec from"
    assert capsys.readouterr().err.splitlines() == [message]
    nowhere.mkdir()
    assert main(["--spec", str(nowhere), "lint"]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "nowhere/microversions.yaml:1: there is no such file",
        "nowhere/openapi.yaml:1: there is no such file",
        "nowhere/policies.yaml:1: there is no such file",
        "lint: 3 to correct",
    ]
