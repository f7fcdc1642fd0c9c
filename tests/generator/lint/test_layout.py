"""Lint: the files as files and as YAML."""

from generator.lint import lint
from generator.source.spec import open_spec
from tests.generator.lint.cases import ID, SERVERS, Case, cases, check, problems
from tests.generator.specs import Spec


@cases(
    Case(
        SERVERS,
        "# nova/api/openstack/compute/schemas/servers.py\n",
        "# What servers are.\n",
        "# What servers are.",
        "open with a comment that names the file of Nova described here",
    ),
    Case(
        SERVERS,
        ID,
        f"{ID}{ID}".replace("Its id., type: string}\n    id", "First., type: string}\n    id"),
        "Its id.",
        "the key 'id' stands here twice: first in line 54",
    ),
    Case(
        "components/scalars.yaml",
        "minLength: 1",
        "minLength: 1\n  enum: [yes]",
        "enum",
        "quote 'yes': some readers of YAML take it for a bool",
    ),
    Case(
        "components/scalars.yaml",
        "minLength: 1",
        "default:",
        "default:",
        "a value is missing here; write null if that is meant",
    ),
    Case(
        SERVERS,
        "required: [servers]\n  properties:\n",
        "required: [servers]\n  allOf: {}\n  properties:\n",
        "allOf",
        "allOf: {} is not of type 'array'",
    ),
    Case(
        SERVERS,
        ID,
        "    id: text\n",
        "    id:",
        "'id' must be a map: it is a property",
    ),
    Case(
        "microversions.yaml",
        '- {version: "2.26", release: Kilo, summary: "Change 26."}\n',
        "",
        "# nova",
        "the microversion 2.26 is missing",
    ),
    Case(
        "microversions.yaml",
        'release: Kilo, summary: "Change 26."',
        'release: Kilo, summary: ""',
        '"2.26"',
        "25/summary: this must be text",
    ),
    Case(
        "microversions.yaml",
        '- {version: "2.104"',
        '- {version: "2.105", release: Kilo, summary: More.}\n- {version: "2.104"',
        "# nova",
        "write each of 2.1 to 2.104 once, in their order",
    ),
)
def test_files(spec: Spec, case: Case) -> None:
    check(spec, case)


def test_a_long_file_says_why(spec: Spec) -> None:
    spec.write(SERVERS, spec.read(SERVERS) + "\n" * 300)
    length = len(spec.read(SERVERS).splitlines())
    assert problems(spec) == [
        (
            f"spec/{SERVERS}:301: {length} lines are more than 300: split the file, "
            "or say '# long: REASON' in the opening comment"
        )
    ]
    spec.write(SERVERS, spec.read(SERVERS).replace("\n", "\n# long: one object\n", 1))
    assert "sound" in lint(open_spec(spec.folder))


def test_a_file_out_of_place(spec: Spec) -> None:
    spec.write("servers.yaml", "# nova/wsgi.py\nA: {}\n")
    assert problems(spec) == [
        (
            "spec/servers.yaml:1: files of the spec are openapi.yaml, microversions.yaml, "
            "policies.yaml and snake_case names in paths/, schemas/ and components/"
        )
    ]


def test_a_file_that_is_not_yaml(spec: Spec) -> None:
    spec.write(SERVERS, "# nova/wsgi.py\nServer: {\n")
    assert problems(spec)[0].startswith(f"spec/{SERVERS}:3: not YAML: ")
