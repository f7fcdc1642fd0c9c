"""The rule for examples: each is valid where its body is last served."""

# The stubs of jsonschema have a recursive type that pyright cannot resolve.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import best_match
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from generator.lint.reach import KNOWN, Reach
from generator.projection import Projector
from generator.source.grammar import Child, children
from generator.source.parsing import Map, problem_at
from generator.source.problems import Problem
from generator.source.ranges import range_of
from generator.source.spec import Spec
from novakit_core.microversions import Microversions

_DOCUMENT = "urn:nova"
_FORMATS = FormatChecker(["uuid", "ipv4", "ipv6"])  # those that Nova itself checks
_LONGEST = 160


def check(spec: Spec, reach: Reach, projector: Projector) -> Iterator[Problem]:
    """Yield a problem for each part of an example that its schema refuses."""
    bodies = _Bodies(projector)
    for root in spec.sources.roots():
        if root.kind == "path item":
            start: tuple[str, ...] = ("paths", str(root.key))
        elif root.kind == "response":
            start = ("components", "responses", str(root.key))
        else:
            continue
        for pointer, media, served in _media_types(root, start, KNOWN):
            highest = reach.served(media).highest(KNOWN)
            if highest is not None and highest in served:  # an alias may be gone by then
                for holder, key in _examples(media):
                    yield from bodies.check(pointer, highest, holder, key)


def _media_types(
    child: Child, pointer: tuple[str, ...], around: Microversions
) -> Iterator[tuple[tuple[str, ...], Map, Microversions]]:
    """Yield the media types inside a thing, with where what is around them is served."""
    served = around & range_of(child.value)
    if child.kind == "media type" and isinstance(child.value, Map):
        yield pointer, child.value, served
        return
    for inner in children(child.kind, child.value):
        here = () if inner.keyword == inner.key else (inner.keyword,)
        yield from _media_types(inner, (*pointer, *here, str(inner.key)), served)


def _examples(media: Map) -> Iterator[tuple[Map, str]]:
    """Yield each example, as what holds it and its key there."""
    if "schema" not in media:
        return
    if "example" in media:
        yield media, "example"
    examples = media.get("examples")
    if isinstance(examples, Map):
        for example in examples.values():
            if isinstance(example, Map) and "value" in example:
                yield example, "value"


class _Bodies:
    """Validators of bodies by the projected document that they belong to."""

    def __init__(self, projector: Projector) -> None:
        self._projector = projector
        self._registries: dict[str, Registry[Any]] = {}

    def check(
        self, pointer: tuple[str, ...], microversion: str, holder: Map, key: str
    ) -> Iterator[Problem]:
        """Validate one example by the schema at a pointer into the document of a microversion."""
        validator = Draft202012Validator(
            {"$ref": _DOCUMENT + "#/" + "/".join(map(_quote, (*pointer, "schema")))},
            registry=self._registry(microversion),
            format_checker=_FORMATS,
        )
        for error in validator.iter_errors(holder[key]):
            cause = best_match([error]) or error
            path: list[Any] = [*cause.absolute_path]
            where = "".join(f"/{part}" for part in path) or "the whole"
            message = f"not valid at {microversion}, {where}: {_shorten(cause.message)}"
            yield problem_at(holder, (key, *path), f"this example is {message}")

    def _registry(self, microversion: str) -> Registry[Any]:
        if microversion not in self._registries:
            contents = self._projector.at(microversion)
            resource = Resource.from_contents(contents, default_specification=DRAFT202012)
            self._registries[microversion] = Registry[Any]().with_resource(_DOCUMENT, resource)
        return self._registries[microversion]


def _quote(part: str) -> str:
    return quote(part.replace("~", "~0").replace("/", "~1"))


def _shorten(message: str) -> str:
    return message if len(message) <= _LONGEST else f"{message[:_LONGEST]}…"
