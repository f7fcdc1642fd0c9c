"""The bare form of a reply: which properties it has at every depth, which always, of what type."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.spec.difference import Difference
from tests.spec.flatten import alternatives, types
from tests.spec.jsontypes import Schema, as_list, as_object, named, objects, strings


@dataclass
class Node:
    """What may stand at one place of a reply."""

    types: set[str] = field(default_factory=set[str])
    forms: set[tuple[frozenset[str], frozenset[str]]] = field(
        default_factory=set[tuple[frozenset[str], frozenset[str]]]
    )
    """For each form that an object may have there: its properties, and the required ones."""
    texts: set[str] = field(default_factory=set[str])
    """The strings that may stand there, where they are listed."""
    any_text: bool = False
    """Whether other strings may stand there too."""

    @property
    def names(self) -> frozenset[str]:
        """The properties of all the forms."""
        return frozenset[str]().union(*(names for names, _ in self.forms))

    @property
    def always(self) -> frozenset[str]:
        """The properties that every form requires."""
        required = [always for _, always in self.forms]
        return required[0].intersection(*required[1:]) if required else frozenset()


def shape(schema: Schema) -> dict[str, Node]:
    """Return every place of the schema with its node; the whole is the place ""."""
    places: dict[str, Node] = {}
    _walk([schema], "", places)
    return places


def compare(nova: Schema, ours: Schema) -> list[Difference]:
    """Compare property names, required ones and types at every place."""
    found: list[Difference] = []
    theirs, mine = shape(nova), shape(ours)
    for place, node in theirs.items():
        if place not in mine:
            continue  # its absence is reported where the property is missing
        other = mine[place]
        found += _compare_names(place, node, other)
        more = other.texts - node.texts
        if more and not node.any_text:
            what = f"the spec lists {', '.join(sorted(more))}, nova does not"
            found.append(Difference("reply", place, what))
        if node.types != other.types:
            what = f"nova's type is {_listed(node.types)}, the spec's {_listed(other.types)}"
            found.append(Difference("reply", place, what))
    return found


def _compare_names(place: str, theirs: Node, mine: Node) -> list[Difference]:
    found: list[Difference] = []
    for text, names in (
        ("missing in the spec", theirs.names - mine.names),
        ("nova has no such property", mine.names - theirs.names),
        ("required by nova, not in the spec", (theirs.always - mine.always) & mine.names),
        ("required in the spec, not by nova", (mine.always - theirs.always) & theirs.names),
    ):
        found += [
            Difference("reply", f"{place}.{name}" if place else name, text)
            for name in sorted(names)
        ]
    if not found and len(theirs.forms) == len(mine.forms) and theirs.forms != mine.forms:
        for names, always in theirs.forms - mine.forms:
            what = f"the spec has no form with {sorted(names)}, of which required {sorted(always)}"
            found.append(Difference("reply", place, what))
    return found


def _walk(schemas: list[Schema], place: str, places: dict[str, Node]) -> None:
    node = places.setdefault(place, Node())
    members: dict[str, list[Schema]] = {}
    for schema in schemas:
        for plain in alternatives(schema):
            node.types |= _widened(types(plain))
            _add_texts(plain, node)
            if "object" in types(plain):
                properties = named(plain.get("properties"))
                required = frozenset(strings(plain.get("required")))
                node.forms.add((frozenset(properties), required))
                for name, value in properties.items():
                    members.setdefault(f"{place}.{name}" if place else name, []).append(value)
                for value in named(plain.get("patternProperties")).values():
                    members.setdefault(f"{place}.*", []).append(value)
                if isinstance(plain.get("additionalProperties"), dict):
                    value = as_object(plain["additionalProperties"])
                    members.setdefault(f"{place}.*", []).append(value)
            if "items" in plain:
                members.setdefault(f"{place}[]", []).append(as_object(plain["items"]))
            for value in objects(plain.get("prefixItems")):
                members.setdefault(f"{place}[]", []).append(value)
    for name, values in members.items():
        _walk(values, name, places)


def _add_texts(plain: Schema, node: Node) -> None:
    if not {"string", "any"} & set(types(plain)):
        return
    if "const" in plain:
        node.texts.add(str(plain["const"]))
    elif "enum" in plain:
        node.texts.update(item for item in as_list(plain["enum"]) if isinstance(item, str))
    elif plain.get("maxLength") == 0:
        node.texts.add("")
    else:
        node.any_text = True


def _widened(names: list[str]) -> set[str]:
    return set(names) - {"integer"} if "number" in names else set(names)


def _listed(names: set[str]) -> str:
    return " | ".join(sorted(names))
