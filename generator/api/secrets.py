"""What is secret in the API: the spec's `x-secret`, by the names on the wire."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.api.document import Document, bodies
from generator.api.prepare import Entry, successes
from generator.source.values import Json
from novakit_core.redaction import Secrets


def secrets(document: Document, entries: list[Entry]) -> Secrets:
    """Return the names of what no log may show.

    A name is secret wherever it stands, unless somewhere it stands for something else: then it is
    secret inside those objects alone in which the spec says so.
    """
    seen: set[tuple[int, str]] = set()
    properties = [
        one
        for entry in entries
        for schema in _schemas(document, entry)
        for one in _properties(document, schema, "", seen)
    ]
    secret = {(one.parent, one.name) for one in properties if one.is_secret}
    plain = {one.name for one in properties if not one.is_secret}
    return Secrets(
        frozenset(name for _, name in secret if name not in plain),
        frozenset(place for place in secret if place[1] in plain),
    )


def _schemas(document: Document, entry: Entry) -> Iterator[Json]:
    """Yield the schemas of all bodies of an operation."""
    for thing in (entry.raw.get("requestBody", {}), *successes(document, entry.raw).values()):
        for schema, _ in bodies(thing):
            yield schema


class _Property(NamedTuple):
    """A property of a body, and the name of that which its object stands under."""

    parent: str
    name: str
    is_secret: bool


def _properties(
    document: Document, schema: Json, parent: str, seen: set[tuple[int, str]]
) -> Iterator[_Property]:
    """Yield every property inside a value that stands under the name `parent`, once."""
    for one in document.described(schema):
        for wire, part in one.get("properties", {}).items():
            if (id(part), parent) not in seen:
                seen.add((id(part), parent))
                is_secret = bool(document.resolve(part).get("x-secret"))
                yield _Property(parent.lower(), wire.lower(), is_secret)
                if not is_secret:
                    yield from _properties(document, part, wire, seen)
