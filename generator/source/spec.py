"""The one way into a spec: `open_spec`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.source import aliases, ranges, shape, variants
from generator.source.bundle import assemble
from generator.source.files import Sources, load
from generator.source.grammar import Child
from generator.source.operations import Written, written
from generator.source.parsing import Map
from generator.source.problems import Problem, SpecError
from generator.source.references import References


@dataclass(frozen=True)
class Spec:
    """A spec that can be relied on: shaped like OpenAPI, its references and ranges sound."""

    sources: Sources
    references: References
    document: dict[str, Any]
    """All of it as one document, at every microversion at once: see `bundle.assemble`."""
    resources: Mapping[str, str]
    """The resource of each component: the name of its file."""

    @cached_property
    def maps(self) -> list[tuple[Child, Map]]:
        """Everything of the grammar, outermost first, but the schemas true and false."""
        things = self.sources.everything()
        return [(child, child.value) for child in things if isinstance(child.value, Map)]

    def operations(self) -> Iterator[Written]:
        """Yield every operation and, after its route, every action, with its place."""
        return written(self.sources)

    def locate(self, name: str, message: str) -> Problem:
        """Say what is wrong with the component or the operation of this name, and where it is."""
        text = f"{name}: {message}"
        for component in self.references.components.values():
            if component.name == name:
                return component.problem(text)
        for one in self.operations():
            if one.value.get("operationId") == name:
                return one.value.problem("operationId", text)
        return self.sources.root.problem(1, text)


def open_spec(folder: Path) -> Spec:
    """Read the spec in a folder.

    Raises:
        FileNotFoundError: there is no such folder.
        SpecError: a file cannot be read or is not shaped like OpenAPI, a reference points nowhere,
            or a range cannot be read; each problem by its file and line.
    """
    sources = load(folder)
    differences = [*variants.expand(sources), *aliases.expand(sources)]
    _refuse([*sources.problems, *differences, *shape.check(sources)])
    references = References(sources)
    _refuse([*references.check(), *ranges.check(sources)])
    resources = {name: Path(path).stem for path, name in references.components}
    return Spec(sources, references, assemble(sources, references), resources)


def _refuse(problems: list[Problem]) -> None:
    if problems:
        raise SpecError(problems)
