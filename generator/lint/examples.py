"""The rule for examples: each is valid where its body is last served."""

# The stubs of jsonschema have a recursive type that pyright cannot resolve.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from collections.abc import Iterator
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import best_match

from generator.projection import Projector
from generator.source.grammar import descendants, roots
from generator.source.parsing import Map, problem_at
from generator.source.problems import Problem
from generator.source.values import Json

_FORMATS = FormatChecker(["uuid", "ipv4", "ipv6"])  # those that Nova itself checks
_LONGEST = 160


def check(projector: Projector) -> Iterator[Problem]:
    """Yield a problem for each part of an example that its schema refuses."""
    seen: set[int] = set()
    for microversion in reversed(projector.microversions):
        document = projector.at(microversion)
        fresh = [root for root in roots(document) if id(root.value) not in seen]
        seen.update(id(root.value) for root in fresh)
        things = (thing for root in fresh for thing in descendants(root.kind, root.value))
        for media in (thing.value for thing in things if thing.kind == "media type"):
            for example in _examples(media):
                if id(example) not in seen and "schema" in media:
                    seen.add(id(example))
                    schema = {**media["schema"], "components": document["components"]}
                    yield from _check(example, schema, microversion)


def _examples(media: Json) -> Iterator[Map]:
    if "example" in media:
        yield media["example"]
    for example in media.get("examples", {}).values():
        yield example["value"]


def _check(example: Map, schema: Json, microversion: str) -> Iterator[Problem]:
    for error in Draft202012Validator(schema, format_checker=_FORMATS).iter_errors(example):
        cause = best_match([error]) or error
        path: list[Any] = [*cause.absolute_path]
        where = "".join(f"/{part}" for part in path) or "the whole"
        reason = cause.message
        short = reason if len(reason) <= _LONGEST else f"{reason[:_LONGEST]}…"
        message = f"this example is not valid at {microversion}, {where}: {short}"
        yield problem_at(example, path, message)
