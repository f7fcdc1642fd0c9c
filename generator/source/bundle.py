"""Make one document of the files under `spec/`.

References become `#/components/…`, path items stand in the paths themselves, and the body of an
action route is derived. The ranges stay: the document still describes every microversion at once.
Its maps and lists know their places in the files.
"""

from collections.abc import Mapping
from typing import Any

from generator.source import actions
from generator.source.files import Source
from generator.source.grammar import SCHEMAS, SECTIONS, components, everything
from generator.source.operations import routes_and_actions
from generator.source.parsing import Map, made_of
from generator.source.problems import Place, Problem
from generator.source.ranges import RANGE, range_of
from generator.source.references import References
from generator.source.values import Json, is_map


def join(files: Mapping[str, Source], problems: list[Problem]) -> Map:
    """Return all files as one document, their references as they are written.

    `x-openstack-microversions` lists every microversion with its release and summary,
    `x-openstack-policies` every rule of policy. A name that stands twice goes to `problems`.
    """
    root: Map = files["openapi.yaml"].content
    paths, sections = made_of({}, root), made_of(_map_at(root, "components"), root)
    sections.setdefault("schemas", made_of({}, root))
    firsts: dict[str, Place] = {}
    for path, file in files.items():
        folder, _, name = path.removesuffix(".yaml").partition("/")
        if folder == "paths":
            what, into = "path", paths
        elif folder in ("schemas", "components"):
            section = name if folder == "components" and name in SECTIONS else "schemas"
            what, into = "component", sections.setdefault(section, made_of({}, root))
        else:
            continue
        content: Map = file.content
        for key, place in content.places.items():
            if (first := firsts.setdefault(key, place)) == place:
                into[key], into.places[key] = content[key], place
            else:
                at = "{}:{}".format(*first)
                problems.append(Problem(*place, f"the {what} {key} stands twice: first at {at}"))
    index = _map_at(root, "paths")
    order = [path for path in dict.fromkeys([*index, *paths]) if path in paths]
    whole = {key: held for key, held in root.items() if key != "components"}
    whole["x-openstack-microversions"] = files["microversions.yaml"].content
    whole["x-openstack-policies"] = files["policies.yaml"].content
    whole["paths"] = made_of({path: paths[path] for path in order}, paths)
    return made_of({**whole, "components": sections}, root)


def _map_at(root: Map, key: str) -> Json:
    """Return a map of the root; if it is none, that is told with the other shapes."""
    held = root.get(key)
    return held if is_map(held) else {}


def link(document: Map, references: References) -> None:
    """Make the references internal, which are known to be sound.

    A shared parameter, response or header that has a range has it at each use instead.
    """
    for child in everything(document):
        thing = child.value
        if (
            isinstance(thing, Map)
            and "$ref" in thing
            and not thing["$ref"].startswith("#/components/")
        ):
            pointer, component = references.find(thing, child.kind)
            thing["$ref"] = pointer
            if RANGE in component.value:
                thing[RANGE] = str(range_of(thing) & range_of(component.value))
    for component in components(document).values():
        if component.kind not in SCHEMAS:
            component.value.pop(RANGE, None)


def with_bodies(document: Json) -> dict[str, Any]:
    """Return a document in which each action route has the body that its actions make."""
    paths = dict(document["paths"])
    for one in routes_and_actions(document):
        if "x-openstack-actions" in one.value:
            body = actions.request_body(one.value["x-openstack-actions"])
            route = {**one.value, "requestBody": body}
            paths[one.path] = {**paths[one.path], one.method: route}
    return {**document, "paths": paths}
