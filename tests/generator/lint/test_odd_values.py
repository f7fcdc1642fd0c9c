"""Lint: whatever stands in the files, what comes of it is a line that can be read."""

import copy
import json
import random
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from generator.lint import lint
from generator.projection import Projector
from generator.source.problems import SpecError
from generator.source.spec import open_spec
from generator.source.values import is_list, is_map
from tests.generator.specs import FILES, Spec

ODD: list[Any] = [None, 3, True, "text", [], ["a"], [{}], {}, {"a": 1}, {"$ref": "#/X"}]

Path = tuple[Any, ...]


def places(value: Any, path: Path = ()) -> Iterator[Path]:
    items: list[tuple[Any, Any]] = []
    if is_map(value):
        items = [*value.items()]
    elif is_list(value):
        items = [*enumerate(value)]
    for key, held in items:
        yield (*path, key)
        yield from places(held, (*path, key))


def changed(data: Any, path: Path, odd: Any) -> Any:
    made = copy.deepcopy(data)
    holder = made
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = odd
    return made


@pytest.mark.slow
def test_odd_values_give_readable_errors(spec: Spec) -> None:
    parsed = {file: yaml.safe_load(text) for file, text in FILES.items()}
    changes = [
        (file, path, odd) for file, data in parsed.items() for path in places(data) for odd in ODD
    ]
    refused = 0
    for file, path, odd in random.Random(104).sample(changes, 150):
        comment = FILES[file].partition("\n")[0]
        # JSON is YAML, and quicker to write.
        spec.write(file, f"{comment}\n{json.dumps(changed(parsed[file], path, odd))}")
        try:
            opened = open_spec(spec.folder)
            Projector(opened.document).at("2.50")
            lint(opened)
        except SpecError:
            refused += 1
        spec.write(file, FILES[file])
    assert refused > 100
