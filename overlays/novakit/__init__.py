"""The typed SDK for OpenStack Compute (Nova), sync and async.

    from novakit import Compute

    with Compute.connect(cloud="demo") as compute:
        for server in compute.servers.list():
            print(server.name, server.status)

What is named here is imported when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .version import __version__

if TYPE_CHECKING:
    from . import errors
    from .compute import AsyncCompute, Compute
    from .errors import NovakitError
    from .identity.auth import ApplicationCredential, MultiFactor, Password, Token, Totp
    from .sending.retries import Retries
    from .sending.timings import Timings

_PLACES = {
    "ApplicationCredential": "identity.auth",
    "AsyncCompute": "compute",
    "Compute": "compute",
    "MultiFactor": "identity.auth",
    "NovakitError": "errors",
    "Password": "identity.auth",
    "Retries": "sending.retries",
    "Timings": "sending.timings",
    "Token": "identity.auth",
    "Totp": "identity.auth",
}

__all__ = [
    "ApplicationCredential",
    "AsyncCompute",
    "Compute",
    "MultiFactor",
    "NovakitError",
    "Password",
    "Retries",
    "Timings",
    "Token",
    "Totp",
    "__version__",
    "errors",
]

if not TYPE_CHECKING:  # to a type checker it would be every name there is

    def __getattr__(name: str) -> Any:
        """Import what is asked for."""
        if name == "errors":
            return import_module(".errors", __name__)
        if name not in _PLACES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f".{_PLACES[name]}", __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return __all__
