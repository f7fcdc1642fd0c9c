"""What the spec decides about JSON values: JSON Schema 2020-12 and the three asserted formats."""

from __future__ import annotations

import uuid
from collections.abc import Callable

import jsonschema
from jsonschema import Draft202012Validator

from tests.spec.assertions import ASSERTED_FORMATS
from tests.spec.jsontypes import Json, Schema


def compiled(schema: Schema) -> Callable[[Json], bool]:
    """Return a function that says whether a value is valid under a reduced schema."""
    validator = Draft202012Validator(schema, format_checker=_FORMATS)

    # The stubs leave a parameter of an overload, which is not used here, without a type.
    def accepts(value: Json) -> bool:
        return validator.is_valid(value)  # pyright: ignore[reportUnknownMemberType]

    return accepts


def _is_uuid(value: object) -> bool:
    """Say what oslo.utils' is_uuid_like says, which nova uses: dashes and case do not matter."""
    if not isinstance(value, str):
        return True
    bare = value.replace("urn:", "").replace("uuid:", "").strip("{}").replace("-", "").lower()
    try:
        return str(uuid.UUID(value)).replace("-", "") == bare
    except ValueError:
        return False


_FORMATS = jsonschema.FormatChecker(formats=[name for name in ASSERTED_FORMATS if name != "uuid"])
_FORMATS.checkers = {**_FORMATS.checkers, "uuid": (_is_uuid, ())}
