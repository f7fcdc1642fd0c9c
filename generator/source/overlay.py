"""Lay differences over a thing: what a variant of a schema or an alias of a path says of its own.

As in a JSON merge patch (RFC 7396), a map is laid over a map key by key, anything else replaces
what was there, and null leaves a key out. What is not said is taken over.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from generator.source.grammar import CHILDREN, Kind, Shape
from generator.source.parsing import List, Map

ONLY = "x-only"
"""Which of the properties or the actions are taken over, where naming them is shorter."""

Tell = Callable[[int, str], None]
"""Says what is wrong in a line of the file of the differences."""


def lay_over(kind: Kind, base: Map, own: Map, tell: Tell) -> Map:
    """Return a thing of this kind with its differences from `base`, in the order of `base`."""
    return _map(base, own, CHILDREN[kind].get, tell)


def only(thing: Map, keyword: str, own: Map, tell: Tell) -> Map:
    """Return a thing of which only some are taken over, as its differences `own` say, in `ONLY`."""
    names, inside = own.get(ONLY), thing.get(keyword)
    if names is None or not isinstance(inside, Map):
        return thing
    line = own.lines[ONLY]
    if not isinstance(names, List) or not all(isinstance(name, str) for name in names):
        tell(line, f"{ONLY} must be a list of names")
        return thing
    for name in names:
        if name not in inside:
            tell(line, f"{ONLY}: there is no {name} in the {keyword} to take over")
    kept = made_of({name: inside[name] for name in names if name in inside}, line)
    return made_of({**thing, keyword: kept}, line)


def made_of(items: Mapping[str, Any], line: int, own: Mapping[str, int] | None = None) -> Map:
    """Return a map that stands in one line; what is not in `own` is taken over."""
    made = Map(items)
    made.line = line
    made.lines = {key: (own or {}).get(key, line) for key in items}
    made.taken = frozenset(items.keys() - (own or {}).keys())
    return made


def list_of(items: Iterable[Any], line: int) -> List:
    """Return a list that stands in one line."""
    made = List(items)
    made.line = line
    made.lines = [line] * len(made)
    return made


def _map(
    base: Map, own: Map, inside: Callable[[str], tuple[Shape, Kind] | None], tell: Tell
) -> Map:
    items: dict[str, Any] = {}
    for key, held in base.items():
        if key not in own:
            items[key] = held
        elif own[key] is not None:
            items[key] = _laid(held, own[key], inside(key), tell)
    for key, held in own.items():
        if key not in base and held is not None:
            items[key] = held
        elif key not in base:
            tell(own.lines[key], f"there is no {key} to leave out")
    return made_of(items, own.line, own.lines)


def _laid(base: Any, own: Any, place: tuple[Shape, Kind] | None, tell: Tell) -> Any:
    if place is None or not isinstance(base, Map) or not isinstance(own, Map):
        return own
    shape, kind = place
    if shape == "map":
        return _map(base, own, lambda _: ("one", kind), tell)
    return lay_over(kind, base, own, tell)
