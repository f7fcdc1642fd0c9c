"""Rules for what must be said: ids, summaries, descriptions, examples."""

from collections.abc import Iterator

from generator.lint.spec import Spec, line
from generator.source.files import Map, Source
from generator.source.grammar import Child, Kind
from generator.source.problems import Problem

_NEEDED: dict[Kind, tuple[str, ...]] = {
    "operation": ("operationId", "summary", "description", "tags"),
    "action": ("operationId", "summary", "description"),
    "parameter": ("name", "in", "description", "schema"),
    "request body": ("content",),
    "response": ("description",),
    "media type": ("schema",),
    "header": ("description", "schema"),
    "property": ("description",),
}


def check(spec: Spec) -> Iterator[Problem]:
    """Yield a problem for each thing that is not described."""
    yield from _check_root(spec.sources.files["openapi.yaml"])
    for child, thing, source in spec.maps():
        needed = ("description",) if _is_component_schema(child) else _NEEDED.get(child.kind, ())
        # What a reference points to is described there.
        for word in () if "$ref" in thing else needed:
            if word not in thing:
                yield source.problem(line(child), f"{_call(child, thing)} has no {word}")
        if child.kind == "media type" and not thing.keys() & {"example", "examples"}:
            yield source.problem(line(child), "this body has no example")
        if thing.get("in") == "path" and thing.get("required") is not True:
            message = f"{_call(child, thing)} is part of the path, so it is required: true"
            yield source.problem(line(child), message)


def _is_component_schema(child: Child) -> bool:
    return child.kind == "schema" and child.keyword == "components"


def _call(child: Child, thing: Map) -> str:
    if child.kind == "parameter":
        return f"the parameter {thing.get('name', '')}".rstrip()
    return f"the {child.kind} {child.key}"


def _check_root(root: Source) -> Iterator[Problem]:
    version = root.content.get("openapi")
    if not (isinstance(version, str) and version.startswith("3.1")):
        at = root.content.lines.get("openapi", 1)
        yield root.problem(at, f"write openapi: 3.1.1, not {version}")
    tags = [("tag", tag) for tag in root.content["tags"]]
    for what, thing in [("info", root.content["info"]), *tags]:
        for word in (
            ("title", "version", "description") if what == "info" else ("name", "description")
        ):
            if word not in thing:
                yield root.problem(thing.line, f"the {what} has no {word}")
