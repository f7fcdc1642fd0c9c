"""The client that is made of a spec: what changes when the spec changes, and what is refused."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.api.document import Document
from generator.api.parse import ParserError
from generator.api.prepare import Preparation, prepare
from generator.build import build, check, generate
from generator.source.problems import SpecError
from generator.source.spec import open_spec
from tests.generator.specs import Spec


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "novakit_api"


def test_same_spec_same_bytes_whatever_the_hash_seed(spec: Spec, tmp_path: Path) -> None:
    builds: list[subprocess.Popen[bytes]] = []
    for seed in ("1", "2"):
        out = tmp_path / seed
        code = f"from pathlib import Path; from generator.build import generate; from generator.source.spec import open_spec; generate(open_spec(Path({str(spec.folder)!r})), Path({str(out)!r}))"
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        builds.append(subprocess.Popen([sys.executable, "-c", code], env=environment))
    assert [build.wait() for build in builds] == [0, 0]
    made: list[dict[str, bytes]] = []
    for out in (tmp_path / "1", tmp_path / "2"):
        files = (path for path in out.rglob("*") if path.is_file())
        made.append({str(path.relative_to(out)): path.read_bytes() for path in files})
    assert made[0] == made[1]


def test_a_second_build_changes_nothing(spec: Spec, target: Path) -> None:
    assert "models/servers.py" in build(open_spec(spec.folder), target)
    assert build(open_spec(spec.folder), target) == []
    assert check(open_spec(spec.folder), target) == []


def test_a_description_changes_the_file_of_its_model_alone(spec: Spec, target: Path) -> None:
    build(open_spec(spec.folder), target)
    spec.replace("schemas/servers.yaml", "Whether it is locked.", "Whether somebody locked it.")
    assert check(open_spec(spec.folder), target) == ["models/servers.py"]
    assert build(open_spec(spec.folder), target) == ["models/servers.py"]
    assert "Whether somebody locked it." in (target / "models/servers.py").read_text()


def test_an_optional_property_changes_the_file_of_its_model_alone(spec: Spec, target: Path) -> None:
    build(open_spec(spec.folder), target)
    spec.replace(
        "schemas/servers.yaml",
        "    locked: {",
        '    host: {description: Its host., x-microversions: "2.3-", type: string}\n    locked: {',
    )
    assert build(open_spec(spec.folder), target) == ["models/servers.py"]


def test_an_edit_by_hand_is_stale_and_undone(spec: Spec, target: Path) -> None:
    build(open_spec(spec.folder), target)
    edited = target / "operations/servers.py"
    edited.write_text(edited.read_text() + "\nx = 1\n")
    (target / "forgotten.py").write_text("")
    assert check(open_spec(spec.folder), target) == ["forgotten.py", "operations/servers.py"]
    build(open_spec(spec.folder), target)
    assert not (target / "forgotten.py").exists()


def test_a_spec_with_a_problem_leaves_the_client_as_it_was(spec: Spec, target: Path) -> None:
    build(open_spec(spec.folder), target)
    before = (target / "operations/servers.py").read_bytes()
    spec.replace("paths/servers.yaml", "#/ServersReply", "#/ServersRply")
    with pytest.raises(SpecError, match=r"spec/paths/servers.yaml:\d+: .*ServersReply"):
        build(open_spec(spec.folder), target)
    assert (target / "operations/servers.py").read_bytes() == before
    assert [path.name for path in target.parent.iterdir() if path.name.startswith(".gen")] == []


def test_what_python_cannot_say_is_an_error_with_its_place(spec: Spec, target: Path) -> None:
    spec.replace(
        "schemas/servers.yaml",
        'name: {description: Its name., $ref: "../components/scalars.yaml#/Name"}\n    personality',
        "name: {description: Its name., type: string, not: {maxLength: 3}}\n    personality",
    )
    line = spec.line("schemas/servers.yaml", "ServerCreate:")
    with pytest.raises(SpecError, match=f"spec/schemas/servers.yaml:{line}: .*no check covers not"):
        build(open_spec(spec.folder), target)


MAP = """
ServerCreateRequest:
  description: What it is like.
  type: object
  additionalProperties: {type: string}

Forgotten:
"""


def test_a_body_that_is_a_map_is_an_argument_by_the_name_it_is_given(
    spec: Spec, target: Path
) -> None:
    spec.replace("schemas/servers.yaml", "\nServerCreateRequest:\n", MAP)
    spec.replace("paths/servers.yaml", "{server: {name: web, networks: auto, tags: [a]}}", "{a: b}")
    with pytest.raises(SpecError, match=r"create_server: .* has an x-python-name"):
        build(open_spec(spec.folder), target)
    spec.replace(
        "paths/servers.yaml",
        "    requestBody:\n",
        "    requestBody:\n      x-python-name: traits\n",
    )
    build(open_spec(spec.folder), target)
    code = (target / "operations/servers.py").read_text()
    assert "traits: Mapping[str, str]" in code
    assert 'body=Whole("traits"' in code


def test_a_complaint_of_openapi_python_client_is_an_error(
    spec: Spec, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoiled(document: Document) -> Preparation:
        prepared = prepare(document)
        prepared.document["components"]["schemas"]["Server"]["properties"]["id"] = {
            "$ref": "#/components/schemas/Nowhere"
        }
        return prepared

    monkeypatch.setattr("generator.api.read.prepare", spoiled)
    with pytest.raises(ParserError, match="Server"):
        generate(open_spec(spec.folder), target)


def test_every_generated_file_says_so(spec: Spec, target: Path) -> None:
    build(open_spec(spec.folder), target)
    for path in target.rglob("*.py"):
        assert path.read_text().startswith("# Generated from "), path


def test_the_operation_of_an_action_has_its_own_function(spec: Spec, target: Path) -> None:
    build(open_spec(spec.folder), target)
    code = (target / "operations/server_actions.py").read_text()
    assert (
        'def reboot_server(server_id: str | Identified, type: Literal["SOFT", "HARD"])'
        in " ".join(code.split()).replace("( ", "(").replace(", )", ")")
    )
    assert 'Microversions.parse("2.17-")' in code
