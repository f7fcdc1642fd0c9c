"""Check the requestBody that an action route has for all of its actions together."""

from __future__ import annotations

from tests.spec.corpus import examples
from tests.spec.difference import Difference, Smallest
from tests.spec.jsontypes import Json, Schema
from tests.spec.validator import compiled


def takes(together: Schema | None, request: Schema) -> list[Difference]:
    """Check that the route takes what one of its actions takes; oneOf thus tells them apart."""
    if together is None:
        return [Difference("request", "", "the route describes no body, its actions do")]
    alone, all_actions = compiled(request), compiled(together)
    found = Smallest("request")
    for value in [*examples(request), *examples(request, full=True)]:
        if alone(value) and not all_actions(value):
            found.add("", "the action's own schema accepts, the route's refuses", value)
    return found.differences()


def refuses(together: Schema, action: str, requests: list[Schema]) -> list[Difference]:
    """Check that the route refuses an action that nova does not serve at this microversion."""
    all_actions = compiled(together)
    found = Smallest("request")
    unchecked: Json = {action: None}
    for value in [unchecked, *(item for request in requests for item in examples(request))]:
        if all_actions(value):
            found.add("", "nova does not serve this action here, the route accepts it", value)
    return found.differences()
