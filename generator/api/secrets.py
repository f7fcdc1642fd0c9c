"""What is secret in the API: the spec's `x-secret`, by the names on the wire."""

from collections.abc import Iterator

from generator.api.document import Document, bodies
from generator.api.prepare import Entry, successes
from generator.source.values import Json
from novakit_core.redaction import Secrets


def secrets(document: Document, entries: list[Entry]) -> Secrets:
    """Return the names of what no log may show.

    A name is secret wherever it stands, unless somewhere it stands for something else: then it is
    secret inside those objects alone in which the spec says so.
    """
    found: set[tuple[str, str]] = set()
    plain: set[str] = set()
    seen: set[tuple[int, str]] = set()
    for entry in entries:
        for schema in _schemas(document, entry):
            _note(document, schema, "", found, plain, seen)
    return Secrets(
        frozenset(name for _, name in found if name not in plain),
        frozenset(place for place in found if place[1] in plain),
    )


def _schemas(document: Document, entry: Entry) -> Iterator[Json]:
    """Yield the schemas of all bodies of an operation."""
    for thing in (entry.raw.get("requestBody", {}), *successes(document, entry.raw).values()):
        for schema, _ in bodies(thing):
            yield schema


def _note(
    document: Document,
    schema: Json,
    parent: str,
    found: set[tuple[str, str]],
    plain: set[str],
    seen: set[tuple[int, str]],
) -> None:
    """Note every property inside a value that stands under the name `parent`."""
    for one in document.described(schema):
        for wire, part in one.get("properties", {}).items():
            if document.resolve(part).get("x-secret"):
                found.add((parent.lower(), wire.lower()))
            elif (id(part), parent) not in seen:
                seen.add((id(part), parent))
                plain.add(wire.lower())
                _note(document, part, wire, found, plain, seen)
