# Generated from spec/ by `make generate`: change the spec, not this file.
"""The typed client of OpenStack Compute (Nova): models, operations, resources and two clients.

`Client` and `AsyncClient` have every operation as a method. `novakit_api.operations` has a function
for each, which returns an `Operation` to `send`. `novakit`, built on top, adds signing in, the choice
of the microversion and conveniences.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from novakit_core.errors import InvalidArgument as InvalidArgument
    from novakit_core.errors import NovakitError as NovakitError
    from novakit_core.microversions import Microversions as Microversions
    from novakit_core.operation import Operation as Operation
    from novakit_core.response import Response as Response
    from novakit_core.unset import UNSET as UNSET
    from novakit_core.unset import Unset as Unset

    from . import models as models
    from . import operations as operations
    from .client import AsyncClient as AsyncClient
    from .client import Client as Client

_HOMES = {
    "AsyncClient": "novakit_api.client",
    "Client": "novakit_api.client",
    "InvalidArgument": "novakit_core.errors",
    "Microversions": "novakit_core.microversions",
    "NovakitError": "novakit_core.errors",
    "Operation": "novakit_core.operation",
    "Response": "novakit_core.response",
    "UNSET": "novakit_core.unset",
    "Unset": "novakit_core.unset",
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
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value
