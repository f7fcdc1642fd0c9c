"""Make one document of the files under `spec/`.

References become `#/components/…`, path items stand in the paths themselves, and the body of an
action route is derived. The ranges stay: the document still describes every microversion at once.
"""

from typing import Any

from generator.source import actions
from generator.source.files import Sources
from generator.source.grammar import CHILDREN, Kind, Shape, children
from generator.source.parsing import Reference
from generator.source.ranges import range_of
from generator.source.references import References
from generator.source.values import is_list, is_map


def assemble(sources: Sources, references: References) -> dict[str, Any]:
    """Return the one document of a spec whose references and ranges are known to be sound.

    `x-openstack-microversions` lists every microversion with its release and summary,
    `x-openstack-policies` every rule of policy. A shared parameter, response or header that has a
    range has it at each use instead.
    """
    root = sources.root.content
    copier = _Copier(references)
    document = {key: plain(value) for key, value in root.items()}
    document["x-openstack-microversions"] = plain(sources.files["microversions.yaml"].content)
    document["x-openstack-policies"] = plain(sources.files["policies.yaml"].content)
    document["paths"] = {
        path: copier.path_item(item["$ref"]) for path, item in root["paths"].items()
    }
    components: dict[str, dict[str, Any]] = document.pop("components", {})
    for component in references.components.values():
        copied = copier.copy(component.thing.kind, component.value)
        if component.section != "schemas":
            copied.pop("x-microversions", None)  # each use says it: see _Copier.copy
        components.setdefault(component.section, {})[component.name] = copied
    return document | {"components": components}


def plain(value: Any) -> Any:
    """Return plain dicts, lists and texts for what was read from a file."""
    if is_map(value):
        return {key: plain(held) for key, held in value.items()}
    if is_list(value):
        return [plain(held) for held in value]
    return str(value) if isinstance(value, str) else value


class _Copier:
    def __init__(self, references: References) -> None:
        self._references = references

    def path_item(self, reference: Reference) -> dict[str, Any]:
        copied: dict[str, Any] = self.copy("path item", self._references.path_item(reference))
        for child in children("path item", copied):
            if "x-openstack-actions" in child.value:
                entries = child.value["x-openstack-actions"]
                child.value["requestBody"] = actions.request_body(entries)
        return copied

    def copy(self, kind: Kind, value: Any) -> Any:
        """Copy a thing of this kind, with its references made internal."""
        if not is_map(value):
            return value
        grammar = CHILDREN[kind]
        copied: dict[str, Any] = {}
        for key, held in value.items():
            if key in grammar:
                copied[key] = self._children(*grammar[key], held)
            else:
                copied[key] = plain(held)
        if "$ref" in value:
            component = self._references.find(value["$ref"], kind)
            copied["$ref"] = f"#/components/{component.section}/{component.name}"
            if "x-microversions" in component.value:
                both = range_of(value) & range_of(component.value)
                copied["x-microversions"] = str(both)
        return copied

    def _children(self, shape: Shape, kind: Kind, held: Any) -> Any:
        if shape == "map" and is_map(held):
            return {key: self.copy(kind, item) for key, item in held.items()}
        if shape == "list" and is_list(held):
            return [self.copy(kind, item) for item in held]
        return self.copy(kind, held)
