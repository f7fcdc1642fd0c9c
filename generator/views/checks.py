"""What checks the scalars of a request, and how a check is written as code."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.views.document import ALL, Schema, Untranslatable, literal, tuple_of
from novakit_core.forms import FORMS
from novakit_core.microversions import Microversions

# What a check says beside these keywords is for the reader or for another part of the generator.
_SILENT = {
    *("contentEncoding", "default", "deprecated", "description", "example", "examples", "title"),
    *("$comment", "$ref", "type"),
    *("x-microversions", "x-python-name", "x-python-type", "x-secret"),
}


@dataclass(frozen=True)
class Request:
    """The Python type of a value (without None), and the code of its check."""

    annotation: str
    check: str
    nullable: bool = False

    @property
    def full(self) -> str:
        """The type with None, where the value may be null."""
        if self.annotation == "None":
            return "None"
        return f"{self.annotation} | None" if self.nullable else self.annotation

    @property
    def full_check(self) -> str:
        """The check with None, where the value may be null."""
        if self.annotation == "None":
            return "Null()"
        return f"Nullable({self.check})" if self.nullable else self.check


def string(schema: Schema) -> Request:
    """Return how a string is typed and checked.

    Raises:
        Untranslatable: the schema uses what no check covers.
    """
    if schema.get("format") == "date-time":
        return Request("datetime", "Timestamp()")
    if schema.get("contentEncoding") == "base64":  # its decoder says better than a pattern
        limits = keywords(without(schema, "pattern"), minLength="least", maxLength="most")
        return Request("str", call("Text", [*limits, 'form="base64"']))
    if schema.get("format", "uuid") not in FORMS:
        raise Untranslatable(f"no check for the format {schema['format']}")
    arguments = keywords(
        schema, minLength="least", maxLength="most", pattern="shape", format="form"
    )
    if "pattern" in schema and "description" in schema:
        arguments.append(f"rule={literal(schema['description'])}")
    return Request("str", call("Text", arguments))


def numeric(schema: Schema) -> list[str]:
    """Return the arguments of the check of a number."""
    return keywords(schema, minimum="least", maximum="most")


def enum(schema: Schema) -> Request:
    """Return how a value of a few is typed and checked."""
    values = [schema["const"]] if "const" in schema else schema["enum"]
    shown = [value for value in values if value is not None]
    if not shown:
        return Request("None", "Null()", nullable=True)
    listed = [literal(value) for value in shown]
    check = f"Choice({tuple_of(listed)})"
    return Request(f"Literal[{', '.join(listed)}]", check, nullable=None in values)


def without(schema: Schema, *keys: str) -> Schema:
    """Return a schema less some of its keywords."""
    return {key: value for key, value in schema.items() if key not in keys}


def keywords(schema: Schema, **names: str) -> list[str]:
    """Return the arguments that keywords of the schema become; `names` says by which name.

    Raises:
        Untranslatable: the schema has a keyword that nothing would check.
    """
    known = {*names, *_SILENT, "additionalProperties", "patternProperties", "propertyNames"}
    unknown = [key for key in schema if key not in known | {"items", "minItems", "maxItems"}]
    if unknown:
        raise Untranslatable(f"no check covers {', '.join(unknown)}")
    return [
        f"{argument}={raw(schema[key]) if key == 'pattern' else literal(schema[key])}"
        for key, argument in names.items()
        if key in schema and schema[key] is not False
    ]


def raw(pattern: str) -> str:
    """Write a regular expression as code."""
    return f'r"{pattern}"' if '"' not in pattern else repr(pattern)


def call(name: str, arguments: Iterable[str]) -> str:
    """Write a call as code."""
    return f"{name}({', '.join(arguments)})"


def ranges(where: Microversions) -> str:
    """Write a set of microversions as code."""
    return "ALL" if where == ALL else f'Microversions.parse("{where}")'
