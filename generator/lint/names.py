"""Rules for names: operationIds, tags, statuses, media types, parameters of paths."""

import re
from collections.abc import Iterator

from generator.source.aliases import ALIAS
from generator.source.files import Source
from generator.source.grammar import Child, children
from generator.source.operations import Written, line
from generator.source.parsing import Map
from generator.source.problems import Problem
from generator.source.spec import Spec

_OPERATION_ID = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)+")
_COMPONENT = re.compile(r"[A-Z][A-Za-z0-9]*")
_STATUS = re.compile(r"[1-5][0-9][0-9]")


def check(spec: Spec) -> Iterator[Problem]:
    """Yield what is wrong with names."""
    yield from _check_operation_ids(spec)
    yield from _check_tags(spec)
    for component in spec.references.components.values():
        if not _COMPONENT.fullmatch(component.name):
            message = f"write the name {component.name} as ServerCreate"
            yield component.source.problem(component.line, message)
    for operation in spec.operations():
        yield from _check_statuses(operation)
    for child, _, source in spec.maps():
        if child.kind == "media type" and child.key != "application/json":
            message = f"Nova speaks application/json, not {child.key}"
            yield source.problem(line(child), message)
        if child.kind == "path item":
            yield from _check_path_parameters(child, spec, source)


def snake(name: str) -> str:
    """Return a name in snake_case, as the generated functions are called."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+", "_", name).lower()


def _check_operation_ids(spec: Spec) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for operation in spec.operations():
        name = operation.value.get("operationId")
        if not isinstance(name, str):
            continue  # told with the other missing words
        at = operation.value.lines["operationId"]
        if not _OPERATION_ID.fullmatch(name):
            yield operation.source.problem(at, f"write the operationId {name!r} as verb_noun")
        place = f"{operation.source.name}:{at}"
        first = seen.setdefault(snake(name), place)
        if first != place:
            message = f"the operationId {name!r} is taken by {first}"
            yield operation.source.problem(at, message)


def _check_tags(spec: Spec) -> Iterator[Problem]:
    root = spec.sources.files["openapi.yaml"]
    listed: dict[str, int] = {tag["name"]: tag.line for tag in root.content["tags"]}
    used: set[str] = set()
    for operation in spec.operations():
        if operation.action is not None:
            continue
        resource = operation.source.path.rpartition("/")[2].removesuffix(".yaml")
        used.add(resource)
        if operation.value.get("tags") != [resource]:
            at = operation.value.lines.get("tags", operation.line)
            yield operation.source.problem(at, f"the tag is that of the file: [{resource}]")
        elif resource not in listed:
            at = operation.value.lines["tags"]
            yield operation.source.problem(at, f"openapi.yaml does not list the tag {resource}")
    for name, at in listed.items():
        if name not in used:
            yield root.problem(at, f"no operation has the tag {name}")


def _check_statuses(operation: Written) -> Iterator[Problem]:
    responses = operation.value.get("responses")
    if not isinstance(responses, Map):
        yield operation.source.problem(operation.line, "there are no responses")
        return
    for status, at in responses.lines.items():
        if status not in responses.taken and not _STATUS.fullmatch(status):
            yield operation.source.problem(at, f"a status is three digits, not {status!r}")


def _check_path_parameters(item: Child, spec: Spec, source: Source) -> Iterator[Problem]:
    path: str = item.key
    wanted = set(re.findall(r"\{([^}]*)\}", path))
    named: set[str] = set()
    for child in children("path item", item.value):
        things = [child, *children(child.kind, child.value)]
        for parameter in (thing for thing in things if thing.kind == "parameter"):
            value = parameter.value
            if "$ref" in value:
                found = spec.references.get(value["$ref"], source.path, "parameter")
                value = found.value if found else Map()
            if value.get("in") == "path":
                named.add(str(value.get("name")))
                if value.get("name") not in wanted:
                    message = f"{path} has no part {{{value.get('name')}}}"
                    at = line(item if ALIAS in item.value else parameter)
                    yield source.problem(at, message)
    for missing in sorted(wanted - named):
        yield source.problem(line(item), f"the part {{{missing}}} of the path is not described")
