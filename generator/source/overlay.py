"""Lay differences over a thing: what a variant of a schema or an alias of a path says of its own.

As in a JSON merge patch (RFC 7396), a map is laid over a map key by key, anything else replaces
what was there, and null leaves a key out. What is not said is taken over, with its place.
"""

from collections.abc import Mapping
from typing import Any

from generator.source.grammar import CHILDREN, Kind
from generator.source.parsing import List, Map, made_of
from generator.source.problems import Problem

ONLY = "x-only"
"""Which of the properties or the actions are taken over, where naming them is shorter."""

_LISTED: Mapping[Kind, str] = {"schema": "properties", "operation": "x-openstack-actions"}


def lay_over(kind: Kind, base: Map, own: Map, problems: list[Problem]) -> Map:
    """Return a thing of this kind with its differences from `base`, in the order of `base`."""
    if ONLY in own:
        base = _only(base, _LISTED[kind], own, problems)
    laid: dict[str, Any] = {}
    for key in base.keys() & own.keys() & CHILDREN[kind].keys():
        shape, inner = CHILDREN[kind][key]
        if isinstance(base[key], Map) and isinstance(own[key], Map):
            if shape == "map":
                parts = {
                    name: lay_over(inner, held, own[key][name], problems)
                    for name, held in base[key].items()
                    if isinstance(held, Map) and isinstance(own[key].get(name), Map)
                }
                laid[key] = _merged(base[key], own[key], parts, problems)
            else:
                laid[key] = lay_over(inner, base[key], own[key], problems)
    return _merged(base, own, laid, problems)


def _only(thing: Map, keyword: str, own: Map, problems: list[Problem]) -> Map:
    """Return a thing of which only some are taken over."""
    names, inside = own[ONLY], thing.get(keyword)
    if not isinstance(inside, Map):
        return thing
    if not isinstance(names, List) or not all(isinstance(name, str) for name in names):
        problems.append(own.problem(ONLY, f"{ONLY} must be a list of names"))
        return thing
    for name in names:
        if name not in inside:
            message = f"{ONLY}: there is no {name} in the {keyword} to take over"
            problems.append(own.problem(ONLY, message))
    kept = made_of({name: inside[name] for name in names if name in inside}, inside)
    return made_of({**thing, keyword: kept}, thing)


def _merged(base: Map, own: Map, laid: Mapping[str, Any], problems: list[Problem]) -> Map:
    """Return the keys of both; `laid` are those that both have and that are laid over each other."""
    for key, held in own.items():
        if held is None and key not in base:
            problems.append(own.problem(key, f"there is no {key} to leave out"))
    items = {**base, **own, **laid}
    kept = {key for key in items if own.get(key, 0) is not None} - {ONLY}
    return made_of({key: held for key, held in items.items() if key in kept}, own, base)
