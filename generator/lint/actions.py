"""Rules for `x-openstack-actions`: Nova tells actions apart by the one key of their body."""

from collections.abc import Iterator

from generator.source.aliases import ALIAS
from generator.source.operations import Written
from generator.source.parsing import Map
from generator.source.problems import Problem
from generator.source.spec import Spec


def check(spec: Spec) -> Iterator[Problem]:
    """Yield a problem for each action whose body would not reach it."""
    for operation in spec.operations():
        if ALIAS in operation.value:
            continue  # its body is looked at where it is written
        if operation.action is not None:
            yield from _check_action(operation, spec)
        elif "x-openstack-actions" in operation.value:
            if "requestBody" in operation.value:
                at = operation.value.lines["requestBody"]
                yield operation.source.problem(
                    at, "the body of an action route is derived from its actions, never written"
                )
        elif operation.path.endswith("/action"):
            yield operation.source.problem(operation.line, "there are no x-openstack-actions")


def _check_action(action: Written, spec: Spec) -> Iterator[Problem]:
    try:
        body = action.value["requestBody"]
        schema = body["content"]["application/json"]["schema"]
    except (KeyError, TypeError):
        yield action.source.problem(action.line, f"the action {action.key} has no body")
        return
    reference = schema.get("$ref") if isinstance(schema, Map) else None
    if reference is None:
        at = action.value.lines["requestBody"]
        yield action.source.problem(at, f"the body of {action.key} is a $ref to a component")
        return
    component = spec.references.get(reference, action.source.path, "schema")
    if component is None:
        return  # told by the references
    keys = list(component.value.get("properties", ()))
    if keys != [action.key] or action.key not in component.value.get("required", ()):
        others = f", not {', '.join(keys)}" if keys and keys != [action.key] else ""
        message = f"the body of {action.key} requires the one property {action.key}{others}"
        yield action.source.problem(schema.lines["$ref"], message)
    if body.get("required") is not True:
        at = action.value.lines["requestBody"]
        yield action.source.problem(at, f"the body of {action.key} is required: true")
