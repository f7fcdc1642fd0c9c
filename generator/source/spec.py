"""The one way into a spec: `open_spec`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.source import aliases, ranges, shape, variants
from generator.source.bundle import join, link, with_bodies
from generator.source.files import Source, load
from generator.source.grammar import Child, components, everything
from generator.source.operations import routes_and_actions
from generator.source.parsing import Map
from generator.source.problems import Problem, SpecError
from generator.source.references import References
from generator.source.values import Json


@dataclass(frozen=True)
class Spec:
    """A spec that can be relied on: shaped like OpenAPI, its references and ranges sound."""

    files: Mapping[str, Source]
    written: Map
    """All of it as one document, at every microversion at once: as people write it."""
    document: dict[str, Any]
    """The same with the bodies of the action routes, which nobody writes."""

    @cached_property
    def maps(self) -> list[tuple[Child, Map]]:
        """Everything of the grammar, outermost first, but the schemas true and false."""
        things = everything(self.written)
        return [(child, child.value) for child in things if isinstance(child.value, Map)]

    @cached_property
    def components(self) -> Mapping[str, Child]:
        """The components by what a reference calls them."""
        return components(self.written)

    @cached_property
    def resources(self) -> Mapping[str, str]:
        """The resource of each component: the name of its file."""
        found = self.components.values()
        return {child.key: child.holder.places[child.key].resource for child in found}

    def target(self, thing: Json) -> Child | None:
        """Return the component that a thing refers to, if it does."""
        return self.components[thing["$ref"]] if "$ref" in thing else None

    def locate(self, name: str, message: str) -> Problem:
        """Say what is wrong with the component or the operation of this name, and where it is."""
        text = f"{name}: {message}"
        for component in self.components.values():
            if component.key == name:
                return component.problem(text)
        for one in routes_and_actions(self.written):
            if one.value.get("operationId") == name:
                operation: Map = one.value
                return operation.problem("operationId", text)
        return self.files["openapi.yaml"].problem(1, text)


def open_spec(folder: Path) -> Spec:
    """Read the spec in a folder.

    Raises:
        FileNotFoundError: there is no such folder.
        SpecError: a file cannot be read or is not shaped like OpenAPI, a reference points nowhere,
            or a range cannot be read; each problem by its file and line.
    """
    files = load(folder)
    problems: list[Problem] = []
    document = join(files, problems)
    variants.expand(document["components"]["schemas"], problems)
    aliases.expand(document["paths"], problems)
    _refuse([*problems, *shape.check(files, document)])
    references = References(document, files)
    _refuse([*references.check(), *ranges.check(document)])
    link(document, references)
    return Spec(files, document, with_bodies(document))


def _refuse(problems: list[Problem]) -> None:
    if problems:
        raise SpecError(problems)
