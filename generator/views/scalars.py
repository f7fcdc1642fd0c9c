"""Named checks: the components of requests that are no objects."""

from dataclasses import dataclass

from generator.views.document import Document, Untranslatable, constant_case
from generator.views.requests import request


@dataclass(frozen=True)
class ScalarView:
    """A constant with a check."""

    name: str
    text: str
    check: str


def scalars(document: Document) -> list[ScalarView]:
    """Return a constant for each component that no class is made of, in the order of their use."""
    views: dict[str, ScalarView] = {}
    waiting = [name for name in document.schemas if not document.is_model(name)]
    for name in waiting:
        schema = document.schemas[name]
        try:
            check = request(document, schema).check
        except Untranslatable:
            continue  # a reply's: nothing of a request refers to it, or that would fail
        views[name] = ScalarView(constant_case(name), schema.get("description", ""), check)
    return _in_order(list(views.values()))


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
    return {
        word for word in "".join(c if c.isidentifier() or c == "_" else " " for c in code).split()
    }
