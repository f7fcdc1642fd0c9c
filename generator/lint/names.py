"""Rules for names: operationIds, tags, components, parameters of paths."""

import re
from collections.abc import Iterator

from generator.source.aliases import ALIAS
from generator.source.grammar import Child, children
from generator.source.operations import routes_and_actions
from generator.source.parsing import Map
from generator.source.problems import Problem
from generator.source.spec import Spec

_OPERATION_ID = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)+")
_COMPONENT = re.compile(r"[A-Z][A-Za-z0-9]*")


def check(spec: Spec) -> Iterator[Problem]:
    """Yield what is wrong with names."""
    yield from _check_operation_ids(spec)
    yield from _check_tags(spec)
    for component in spec.components.values():
        if not _COMPONENT.fullmatch(component.key):
            message = f"write the name {component.key} as ServerCreate"
            yield component.problem(message)
    for child, _ in spec.maps:
        if child.kind == "path item":
            yield from _check_path_parameters(child, spec)


def _check_operation_ids(spec: Spec) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for operation in routes_and_actions(spec.written):
        name = operation.value.get("operationId")
        if not isinstance(name, str):
            continue  # told with the other missing words
        if not _OPERATION_ID.fullmatch(name):
            message = f"write the operationId {name!r} as verb_noun"
            yield operation.value.problem("operationId", message)
        place = "{}:{}".format(*operation.value.places["operationId"])
        first = seen.setdefault(name, place)
        if first != place:
            message = f"the operationId {name!r} is taken by {first}"
            yield operation.value.problem("operationId", message)


def _check_tags(spec: Spec) -> Iterator[Problem]:
    listed: dict[str, Map] = {tag["name"]: tag for tag in spec.written["tags"]}
    used: set[str] = set()
    for operation in routes_and_actions(spec.written):
        if operation.action is not None:
            continue
        resource = operation.value.place.resource
        used.add(resource)
        if operation.value.get("tags", [resource]) != [resource]:
            message = f"the tag is that of the file: [{resource}]"
            yield operation.value.problem("tags", message)
        elif resource not in listed:
            message = f"openapi.yaml does not list the tag {resource}"
            yield operation.value.problem("tags", message)
    for name, tag in listed.items():
        if name not in used:
            yield tag.problem("name", f"no operation has the tag {name}")


def _check_path_parameters(item: Child, spec: Spec) -> Iterator[Problem]:
    path: str = item.key
    wanted = set(re.findall(r"\{([^}]*)\}", path))
    named: set[str] = set()
    for child in children("path item", item.value):
        things = [child, *children(child.kind, child.value)]
        for parameter in (thing for thing in things if thing.kind == "parameter"):
            value = parameter.value
            if "$ref" in value:
                value = spec.components[value["$ref"]].value
            if value.get("in") == "path":
                named.add(str(value.get("name")))
                if value.get("name") not in wanted:
                    at = item if ALIAS in item.value else parameter
                    yield at.problem(f"{path} has no part {{{value.get('name')}}}")
    for missing in sorted(wanted - named):
        yield item.problem(f"the part {{{missing}}} of the path is not described")
