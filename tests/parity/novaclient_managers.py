"""What python-novaclient has: its managers, their methods, and which arguments they take when."""

import importlib
import inspect
from collections.abc import Iterator, Mapping
from typing import Any

_client: Any = importlib.import_module("novaclient.client")
_base: Any = importlib.import_module("novaclient.base")
_versions: Any = importlib.import_module("novaclient.api_versions")
_errors: Any = importlib.import_module("novaclient.exceptions")
_flavors: Any = importlib.import_module("novaclient.v2.flavors")
_token: Any = importlib.import_module("keystoneauth1.token_endpoint")
_session: Any = importlib.import_module("keystoneauth1.session")

HIGHEST: int = importlib.import_module("novaclient").API_MAX_VERSION.ver_minor
REFUSALS = (
    *(_errors.ClientException, _errors.CommandError, _errors.UnsupportedVersion),
    *(AttributeError, TypeError, ValueError),
)
"""What it raises before it sends anything, and of an answer."""


def new_client(endpoint: str, token: str) -> Any:
    """Return a client that asks Keystone nothing."""
    session = _session.Session(auth=_token.Token(endpoint, token))
    return _client.Client("2.1", session=session, endpoint_override=endpoint)


def pin(client: Any, minor: int) -> None:
    """Have it ask at this microversion from now on."""
    client.api_version = _versions.APIVersion(f"2.{minor}")


def managers(client: Any) -> Mapping[str, Any]:
    """Return what hangs below a client, by name."""
    held: dict[str, Any] = client.__dict__
    return {name: it for name, it in held.items() if isinstance(it, _base.Manager)}


def methods(thing: Any) -> list[str]:
    """Return the names of what a manager's class, or a resource's, does itself."""
    of_all = {*dir(_base.Manager), *dir(_base.Resource)}
    names = (name for name, _ in inspect.getmembers(thing, inspect.isfunction))
    return [name for name in names if not name.startswith("_") and name not in of_all]


def method(client: Any, call: str, arguments: dict[str, Any]) -> Any:
    """Return the method of `servers.get`, or of `Flavor.get_keys` for the flavor of the arguments."""
    owner, _, name = call.partition(".")
    if owner == "Flavor":
        flavor = _base.getid(arguments.pop("flavor"))
        return getattr(_flavors.Flavor(client.flavors, {"id": flavor}), name)
    return getattr(getattr(client, owner), name)


def forms(client: Any, call: str) -> Iterator[tuple[int, int, inspect.Signature]]:
    """Yield the arguments that a call takes, and from which microversion to which."""
    function = method(client, call, {"flavor": "1"})
    versioned: list[Any] = (
        _versions.get_substitutions(function) if hasattr(function, "__id__") else []
    )
    if not versioned:
        yield 1, HIGHEST, inspect.signature(function)
    for one in versioned:
        first, last = one.start_version.ver_minor, one.end_version.ver_minor
        signature = inspect.signature(one.func)
        own = [argument for name, argument in signature.parameters.items() if name != "self"]
        yield max(1, first), int(min(HIGHEST, last)), signature.replace(parameters=own)
