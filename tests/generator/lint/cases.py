"""Cases of the lint: each breaks one thing in a sound spec, and expects the line to be named."""

from dataclasses import dataclass

import pytest

from generator.lint import lint
from generator.source.problems import SpecError
from generator.source.spec import open_spec
from tests.generator.specs import Spec


@dataclass(frozen=True)
class Case:
    """In `file`, `old` becomes `new`; the problem stands in the line of `at` and reads `message`."""

    file: str
    old: str
    new: str
    at: str
    message: str
    other: str = ""
    """The file of the problem, where it is not the file of the change."""


def problems(spec: Spec) -> list[str]:
    with pytest.raises(SpecError) as caught:
        lint(open_spec(spec.folder))
    return str(caught.value).splitlines()


def check(spec: Spec, case: Case) -> None:
    spec.replace(case.file, case.old, case.new)
    file = case.other or case.file
    expected = f"spec/{file}:{spec.line(file, case.at)}: {case.message}"
    assert problems(spec) == [expected]


SERVERS = "schemas/servers.yaml"
PATHS = "paths/servers.yaml"
ACTIONS = "paths/server_actions.yaml"
ID = "    id: {description: Its id., type: string}\n"


def cases(*given: Case) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("case", given, ids=lambda case: case.message[:50])
