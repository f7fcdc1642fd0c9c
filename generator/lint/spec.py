"""What the rules look at: the files as they are written, and where each thing stands in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from generator.source.files import Map, Source, Sources
from generator.source.grammar import Child, children
from generator.source.references import References


class Written(NamedTuple):
    """An operation or action as it is written: `key` is its method or the key of its body."""

    path: str
    method: str
    key: str
    value: Map
    source: Source
    line: int

    @property
    def is_action(self) -> bool:
        """Tell an action from an operation of its own."""
        return self.key != self.method


@dataclass(frozen=True)
class Spec:
    """A spec whose files are shaped like OpenAPI."""

    sources: Sources
    references: References

    @cached_property
    def things(self) -> list[tuple[Child, Source]]:
        """Every mapping of the grammar and the schemas true and false, outermost first."""
        return list(self.sources.everything())

    def maps(self) -> Iterator[tuple[Child, Map, Source]]:
        """Yield everything but the schemas true and false."""
        for child, source in self.things:
            if isinstance(child.value, Map):
                yield child, child.value, source

    def operations(self) -> Iterator[Written]:
        """Yield every operation and, after its route, every action."""
        for root, source in self.sources.roots():
            if root.kind != "path item":
                continue
            for child in children("path item", root.value):
                if child.kind == "operation":
                    method = child.key
                    yield Written(root.key, method, method, child.value, source, line(child))
                    for inner in children("operation", child.value):
                        if inner.kind == "action":
                            key = inner.key
                            yield Written(root.key, method, key, inner.value, source, line(inner))


def line(child: Child) -> int:
    """Return the line where a thing starts: that of its key."""
    found: int = child.holder.lines[child.key]
    return found
