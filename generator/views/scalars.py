"""Named checks: the components of requests that are no objects."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from generator.source.values import is_list, is_map
from generator.views.document import Document, Untranslatable, constant_case, translating
from generator.views.requests import request


@dataclass(frozen=True)
class ScalarView:
    """A constant with a check."""

    name: str
    text: str
    check: str


def scalars(document: Document, asked: Iterable[Any]) -> list[ScalarView]:
    """Return a constant for each component in the schemas of requests that no class is made of.

    Each stands after those that it uses.
    """
    names: set[str] = set()
    for schema in asked:
        _reach(document, schema, names)
    views: list[ScalarView] = []
    for name in sorted(names):
        schema = document.schemas[name]
        if not document.is_model(name):
            with translating(name):
                check = request(document, schema).check
            views.append(ScalarView(constant_case(name), schema["description"], check))
    return _in_order(views)


def _reach(document: Document, part: Any, names: set[str]) -> None:
    if is_list(part):
        for item in part:
            _reach(document, item, names)
    elif is_map(part):
        name = document.name_of(part)
        if name is not None and name not in names:
            names.add(name)
            _reach(document, document.schemas[name], names)
        for value in part.values():
            _reach(document, value, names)


def _in_order(views: list[ScalarView]) -> list[ScalarView]:
    names = {view.name for view in views}
    done: list[ScalarView] = []
    while views:
        defined = {view.name for view in done}
        ready = [v for v in views if not (_words(v.check) & names) - defined]
        if not ready:
            raise Untranslatable(f"these components contain each other: {[v.name for v in views]}")
        done.extend(ready)
        views = [view for view in views if view not in ready]
    return done


def _words(code: str) -> set[str]:
    return set("".join(c if c.isidentifier() or c == "_" else " " for c in code).split())
