"""Rules for `x-openstack-actions`: Nova tells actions apart by the one key of their body."""

from collections.abc import Iterator

from generator.source.aliases import ALIAS
from generator.source.operations import Operation, routes_and_actions
from generator.source.parsing import Map
from generator.source.problems import Problem
from generator.source.spec import Spec


def check(spec: Spec) -> Iterator[Problem]:
    """Yield a problem for each action whose body would not reach it."""
    for operation in routes_and_actions(spec.written):
        if ALIAS in operation.value:
            continue  # its body is looked at where it is written
        if operation.action is not None:
            yield from _check_action(operation.action, operation, spec)
        elif "x-openstack-actions" in operation.value:
            if "requestBody" in operation.value:
                message = "the body of an action route is derived from its actions, never written"
                yield operation.value.problem("requestBody", message)
        elif operation.path.endswith("/action"):
            yield operation.child.problem("there are no x-openstack-actions")


def _check_action(key: str, action: Operation, spec: Spec) -> Iterator[Problem]:
    try:
        body = action.value["requestBody"]
        schema = body["content"]["application/json"]["schema"]
    except (KeyError, TypeError):
        yield action.child.problem(f"the action {key} has no body")
        return
    component = spec.target(schema) if isinstance(schema, Map) else None
    if component is None:
        message = f"the body of {key} is a $ref to a component"
        yield action.value.problem("requestBody", message)
        return
    keys = list(component.value.get("properties", ()))
    if keys != [key] or key not in component.value.get("required", ()):
        others = f", not {', '.join(keys)}" if keys and keys != [key] else ""
        message = f"the body of {key} requires the one property {key}{others}"
        yield schema.problem("$ref", message)
    if body.get("required") is not True:
        yield action.value.problem("requestBody", f"the body of {key} is required: true")
