"""Lint: what is said of the whole spec, and how."""

from generator.lint import lint
from generator.source.spec import open_spec
from tests.generator.lint.cases import PATHS, SERVERS, problems
from tests.generator.specs import Spec


def test_a_sound_spec_is_counted(spec: Spec) -> None:
    assert lint(open_spec(spec.folder)) == "13 files, 6 operations and 12 schemas are sound"


def test_everything_is_reported_at_once_and_sorted(spec: Spec) -> None:
    spec.replace(SERVERS, "description: Its id., type: string", "type: string, maxlength: 3")
    spec.replace(PATHS, "networks: auto", "networks: all")
    spec.replace(PATHS, "    summary: Create a server\n", "")
    found = problems(spec)
    assert [line.partition(": ")[2] for line in found] == [
        "the operation post has no summary",
        (
            "this example is not valid at 2.104, /server/networks: "
            "'all' is not one of ['auto', 'none']"
        ),
        "'maxlength' is no keyword of a property; did you mean maxLength?",
        "the property id has no description",
    ]
