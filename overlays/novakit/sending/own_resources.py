"""Resources of the user's own, beside those that a client has."""

from collections.abc import Mapping
from typing import Any, cast

from novakit.errors import InvalidArgument
from novakit_core.resource import Resource
from novakit_core.texts import shown


def check(given: object, client: type) -> Mapping[str, type[Resource[Any]]]:
    """Return the classes of resources by the names that they shall have.

    Args:
        given: what stands for them.
        client: the class of the client.

    Raises:
        InvalidArgument: a name is taken, or is none, or there is no class of a resource.
    """
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        raise InvalidArgument(f"resources: expected a dict, not {type(given).__name__}")
    for name, kind in cast("Mapping[object, object]", given).items():
        if not isinstance(name, str) or not name.isidentifier() or name.startswith("_"):
            raise InvalidArgument(f"resources: {shown(name)} cannot be the name of an attribute")
        if hasattr(client, name):
            raise InvalidArgument(
                f"resources: {client.__name__} has {name!r} already, take another name"
            )
        if not _is_resource(kind):
            raise InvalidArgument(
                f"resources: {name!r}: expected a class made of novakit.extending.Resource, not"
                f" {shown(kind)}"
            )
    return cast("Mapping[str, type[Resource[Any]]]", given)


def _is_resource(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Resource)
