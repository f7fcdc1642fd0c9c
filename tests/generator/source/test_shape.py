"""`generator.source.shape`: the dialect of the spec is itself well formed."""
# The stubs of jsonschema have a recursive type that pyright cannot resolve.
# pyright: reportUnknownMemberType=false

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.source import shape
from generator.source.files import ROOTS
from generator.source.grammar import CHILDREN

DIALECT: dict[str, Any] = yaml.safe_load(
    Path(shape.__file__).with_name("dialect.yaml").read_text(encoding="utf-8")
)
WHOLE = tuple(path.removesuffix(".yaml") for path in ROOTS)


@pytest.mark.parametrize("name", WHOLE)
def test_what_is_said_of_a_file_is_json_schema(name: str) -> None:
    Draft202012Validator.check_schema(DIALECT[name])


@pytest.mark.parametrize("kind", sorted(DIALECT.keys() - WHOLE))
def test_what_is_said_of_a_word_is_json_schema(kind: str) -> None:
    assert kind in CHILDREN or kind in ("$defs", "component")
    for schema in DIALECT[kind].values():
        Draft202012Validator.check_schema(schema)
