"""Whatever stands in the place of something in a spec: it is sound, or told by file and line."""

import copy
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as some

from generator.build import model
from generator.lint import lint
from generator.source.problems import Problem, SpecError
from generator.source.spec import open_spec
from tests.generator.specs import FILES, Spec

GONE = "nothing stands there"
VALUES: list[Any] = [
    *(GONE, None, True, 7, -1, "x", "2.9-", [], {}, [None], [{}], ["x"]),
    *({"x": None}, {"x": "y"}, {"x": []}, {"$ref": "x"}, {7: 8}),
]
Change = tuple[str, tuple[Any, ...], Any]
"""A file of the spec, a path of keys in it, and what stands there now."""

CREATED = ("/servers", "post", "requestBody", "content", "application/json", "schema")
FAULT = ("BadRequest", "content", "application/json", "schema")
FOUND: list[Change] = [
    ("paths/servers.yaml", CREATED, GONE),
    ("paths/servers.yaml", CREATED, True),
    ("paths/servers.yaml", ("/servers", "get", "parameters", 0, "schema"), True),
    ("schemas/servers.yaml", ("Server", "properties", "id"), True),
    ("schemas/servers.yaml", ("ServerCreate", "properties", "tags", "items"), False),
    ("components/responses.yaml", FAULT, GONE),
    ("components/headers.yaml", ("Location", "schema"), True),
]
"""What once ended with a traceback, and what is like it."""


def places(held: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    inside: Any = held.items() if hasattr(held, "items") else enumerate(held)
    for key, value in inside:
        yield (*path, key)
        if isinstance(value, dict | list):
            yield from places(value, (*path, key))


READ = {file: yaml.safe_load(text) for file, text in FILES.items()}
CHANGES: list[Change] = [
    (file, path, value)
    for file, content in READ.items()
    for path in places(content)
    for value in VALUES
]


def changed(file: str, path: tuple[Any, ...], value: Any) -> str:
    content = copy.deepcopy(READ[file])
    holder = content
    for key in path[:-1]:
        holder = holder[key]
    if value is GONE:
        del holder[path[-1]]
    else:
        holder[path[-1]] = value
    first = FILES[file].partition("\n")[0]
    return f"{first}\n{yaml.safe_dump(content, sort_keys=False)}"


def problems(change: Change) -> list[Problem]:
    file, path, value = change
    with TemporaryDirectory() as folder:
        spec = Spec(Path(folder))
        spec.write(file, changed(file, path, value))
        try:
            opened = open_spec(spec.folder)
            lint(opened)
            model(opened)
        except SpecError as error:
            return error.problems
    return []


@pytest.mark.parametrize("change", FOUND)
def test_what_is_no_schema_is_told(change: Change) -> None:
    file, _, _ = change
    assert any(problem.file.endswith(file) for problem in problems(change))


@pytest.mark.slow
@given(change=some.sampled_from(CHANGES))
@example(change=("paths/servers.yaml", ("/servers", "get", "responses"), {}))
@settings(max_examples=60, deadline=None)
def test_every_problem_has_its_place(change: Change) -> None:
    for problem in problems(change):
        assert problem.line > 0
        assert problem.file.endswith(".yaml")
