# Generated from spec/ by `make generate`: change the spec, not this file.
"""The typed client of OpenStack Compute (Nova): models, operations, and a thin transport.

`novakit_api.operations` has a function for each call of the API; it returns an `Operation`, which
`Client.send` or `AsyncClient.send` carries out. `novakit`, built on top, adds signing in, the choice
of the microversion and conveniences.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from novakit_core.client import AsyncClient as AsyncClient
    from novakit_core.client import Client as Client
    from novakit_core.errors import InvalidArgument as InvalidArgument
    from novakit_core.errors import NovakitError as NovakitError
    from novakit_core.microversions import Microversions as Microversions
    from novakit_core.operation import Operation as Operation
    from novakit_core.response import Response as Response
    from novakit_core.unset import UNSET as UNSET
    from novakit_core.unset import Unset as Unset

    from . import models as models
    from . import operations as operations

_HOMES = {
    "AsyncClient": "client",
    "Client": "client",
    "InvalidArgument": "errors",
    "Microversions": "microversions",
    "NovakitError": "errors",
    "Operation": "operation",
    "Response": "response",
    "UNSET": "unset",
    "Unset": "unset",
}

__all__ = [
    "UNSET",
    "AsyncClient",
    "Client",
    "InvalidArgument",
    "Microversions",
    "NovakitError",
    "Operation",
    "Response",
    "Unset",
    "models",
    "operations",
]


def __getattr__(name: str) -> Any:
    if name in ("models", "operations"):
        return import_module(f".{name}", __name__)
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"novakit_core.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
