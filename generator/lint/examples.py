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
from generator.source.files import Source, own_children
from generator.source.grammar import Child
from generator.source.parsing import List, Map
from generator.source.problems import Problem
from generator.source.spec import Spec

_DOCUMENT = "urn:nova"
_FORMATS = FormatChecker(["uuid", "ipv4", "ipv6"])  # those that Nova itself checks
_LONGEST = 160


def check(spec: Spec, reach: Reach, projector: Projector) -> Iterator[Problem]:
    """Yield a problem for each part of an example that its schema refuses."""
    bodies = _Bodies(projector)
    for root, source in spec.sources.roots():
        if root.kind == "path item":
            start: tuple[str, ...] = ("paths", str(root.key))
        elif root.kind == "response":
            start = ("components", "responses", str(root.key))
        else:
            continue
        for pointer, media in _media_types(root, start):
            highest = reach.served(media.value).highest(KNOWN)
            if highest is None:
                continue  # told as never served
            for at, example in _examples(media):
                yield from bodies.check(pointer, highest, example, at, source)


def _media_types(child: Child, pointer: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Child]]:
    if child.kind == "media type":
        yield pointer, child
        return
    for inner in own_children(child.kind, child.value):
        here = () if inner.keyword == inner.key else (inner.keyword,)
        yield from _media_types(inner, (*pointer, *here, str(inner.key)))


def _examples(media: Child) -> Iterator[tuple[int, Any]]:
    thing = media.value
    if not isinstance(thing, Map) or "schema" not in thing:
        return
    if "example" in thing:
        yield thing.lines["example"], thing["example"]
    examples = thing.get("examples")
    if isinstance(examples, Map):
        for name, example in examples.items():
            if isinstance(example, Map) and "value" in example:
                yield examples.lines[name], example["value"]


class _Bodies:
    """Validators of bodies by the projected document that they belong to."""

    def __init__(self, projector: Projector) -> None:
        self._projector = projector
        self._registries: dict[str, Registry[Any]] = {}

    def check(
        self, pointer: tuple[str, ...], microversion: str, example: Any, at: int, source: Source
    ) -> Iterator[Problem]:
        """Validate one example by the schema at a pointer into the document of a microversion."""
        validator = Draft202012Validator(
            {"$ref": _DOCUMENT + "#/" + "/".join(map(_quote, (*pointer, "schema")))},
            registry=self._registry(microversion),
            format_checker=_FORMATS,
        )
        for error in validator.iter_errors(example):
            cause = best_match([error]) or error
            path: list[Any] = [*cause.absolute_path]
            where = "".join(f"/{part}" for part in path) or "the whole"
            message = f"not valid at {microversion}, {where}: {_shorten(cause.message)}"
            yield source.problem(_line(example, path, at), f"this example is {message}")

    def _registry(self, microversion: str) -> Registry[Any]:
        if microversion not in self._registries:
            contents = self._projector.at(microversion)
            resource = Resource.from_contents(contents, default_specification=DRAFT202012)
            self._registries[microversion] = Registry[Any]().with_resource(_DOCUMENT, resource)
        return self._registries[microversion]


def _quote(part: str) -> str:
    return quote(part.replace("~", "~0").replace("/", "~1"))


def _line(example: Any, path: list[Any], at: int) -> int:
    """Return the line of a part of an example, or of the innermost thing around it."""
    for part in path:
        if not isinstance(example, Map | List):
            break
        at, example = example.lines[part], example[part]
    return at


def _shorten(message: str) -> str:
    return message if len(message) <= _LONGEST else f"{message[:_LONGEST]}…"
