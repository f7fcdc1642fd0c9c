"""What is secret in the API: the spec's `x-secret`, by the names on the wire."""

from generator.api.document import Document, bodies
from generator.api.prepare import Entry, successes
from generator.source.values import Json
from novakit_core.redaction import Secrets


def secrets(document: Document, entries: list[Entry]) -> Secrets:
    """Return the names of what no log may show.

    A name is secret wherever it stands, unless somewhere it stands for something else: then it is
    secret inside those objects alone in which the spec says so.
    """
    secret: set[tuple[str, str]] = set()  # the name that the object stands under, and its own
    plain: set[str] = set()
    seen: set[tuple[int, str]] = set()

    def look_into(schema: Json, parent: str) -> None:
        for wire, part in document.properties(schema).items():
            if (id(part), parent) in seen:
                continue
            seen.add((id(part), parent))
            if document.resolve(part).get("x-secret"):
                secret.add((parent.lower(), wire.lower()))
            else:
                plain.add(wire.lower())
                look_into(part, wire)

    for entry in entries:
        replies = successes(document, entry.raw).values()
        for thing in (entry.raw.get("requestBody", {}), *replies):
            for schema, _ in bodies(thing):
                look_into(schema, "")
    return Secrets(
        frozenset(name for _, name in secret if name not in plain),
        frozenset(place for place in secret if place[1] in plain),
    )
