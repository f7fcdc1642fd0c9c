"""The generator takes no code apart as text, which is what would be left to do without the library."""

import ast
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, nodes

from generator.api import read as reading

LAWFUL = {
    "api/arguments.py": {
        "ast": "a type that the spec writes",
    },
    "api/document.py": {
        "ref.removeprefix(_SCHEMAS)": "a $ref",
        "reference.removeprefix(_SCHEMAS)": "a $ref",
        "thing['$ref'].split('/')": "a $ref",
    },
    "api/operations.py": {
        "endpoint.path.get_untrusted_value().partition(ACTION)": "a path",
    },
    "api/prepare.py": {
        "name.endswith('_id')": "the name of a placeholder",
    },
    "api/resources.py": {
        "operation.path.split('/')": "a path",
        "part.startswith('{')": "a part of a path",
        "operation.name.startswith('list_')": "an operationId",
        "name.split('_')": "a tag",
        "around.split('_')": "a tag",
        "operation_id.split('_')": "an operationId",
        "resource.split('_')": "a tag",
        "word.removesuffix('s')": "a word of a tag or an operationId",
    },
    "api/rules.py": {
        "name.split('.')": "a path to a property",
        "step.removesuffix('[]')": "a step of a path to a property",
        "step.removeprefix(one)": "a step of a path to a property",
    },
    "targets/python/package.py": {
        "one.path.split('/')": "a path",
    },
    "targets/python/source.py": {
        "text.endswith('\\\\')": "a string that is written out",
        "text.replace('\\\\', '\\\\\\\\')": "a string that is written out",
        "text.replace('\\\\', '\\\\\\\\').replace('\"', '\\\\\"')": "a string that is written out",
    },
    "targets/python/text.py": {
        "wrapped.endswith(('\"', '\\\\'))": "a description",
        "safe_for_docstring(text.strip()).split('\\n\\n')": "a description",
        "paragraph.split()": "a description",
        "safe_for_docstring(text).split()": "a description",
    },
}
"""Where text is taken apart in the generator, and what text that is."""

CUTTING = (
    *("split", "rsplit", "partition", "rpartition", "splitlines", "replace", "translate"),
    *("startswith", "endswith", "removeprefix", "removesuffix", "find", "rfind", "index"),
)
GENERATOR = Path(reading.__file__).parents[1]


def cuts(source: str) -> Iterator[str]:
    """Yield the calls that take a text apart, and the imports of what would."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr in CUTTING:
                yield ast.unparse(node)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [alias.name for alias in node.names]
            yield from (name for name in names if name in ("re", "ast", "tokenize", "libcst"))


def test_no_code_is_taken_apart_as_text() -> None:
    modules = [*GENERATOR.glob("api/**/*.py"), *GENERATOR.glob("targets/**/*.py")]
    found = {
        path.relative_to(GENERATOR).as_posix(): set(cuts(path.read_text())) for path in modules
    }
    assert {name: cut for name, cut in found.items() if cut} == {
        name: set(lawful) for name, lawful in LAWFUL.items()
    }


def test_no_template_takes_code_apart() -> None:
    for template in GENERATOR.glob("targets/**/*.jinja"):
        parsed = Environment().parse(template.read_text())
        names = {node.name for node in parsed.find_all(nodes.Filter)}
        names |= {node.attr for node in parsed.find_all(nodes.Getattr)}
        assert names.isdisjoint(CUTTING), template
