"""The typed SDK for OpenStack Compute (Nova), sync and async.

    from novakit import Compute

    with Compute.connect(cloud="demo") as compute:
        for server in compute.servers.list():
            print(server.name, server.status)

Every exception of `novakit.errors` is here too. All is imported when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .version import __version__

if TYPE_CHECKING:
    from novakit_core.outcome import Outcome, Outcomes, Progress
    from novakit_core.unset import UNSET

    from . import errors
    from .compute import AsyncCompute, Compute
    from .errors import *  # noqa: F403
    from .identity.auth import ApplicationCredential, MultiFactor, Password, Token, Totp
    from .identity.keystoneauth_plugin import KeystoneauthPlugin
    from .identity.saved import SavedSignIn
    from .sending.retries import Retries
    from .sending.timings import Timings

_PLACES = {
    "UNSET": "novakit_core.unset",
    "ApplicationCredential": ".identity.auth",
    "AsyncCompute": ".compute",
    "Compute": ".compute",
    "KeystoneauthPlugin": ".identity.keystoneauth_plugin",
    "MultiFactor": ".identity.auth",
    "Outcome": "novakit_core.outcome",
    "Outcomes": "novakit_core.outcome",
    "Password": ".identity.auth",
    "Progress": "novakit_core.outcome",
    "Retries": ".sending.retries",
    "SavedSignIn": ".identity.saved",
    "Timings": ".sending.timings",
    "Token": ".identity.auth",
    "Totp": ".identity.auth",
}

__all__ = [
    "UNSET",
    "ApplicationCredential",
    "AsyncCompute",
    "Compute",
    "KeystoneauthPlugin",
    "MultiFactor",
    "Outcome",
    "Outcomes",
    "Password",
    "Progress",
    "Retries",
    "SavedSignIn",
    "Timings",
    "Token",
    "Totp",
    "__version__",
    "errors",
]

if not TYPE_CHECKING:  # to a type checker it would be every name there is

    def __getattr__(name: str) -> Any:
        """Import what is asked for."""
        if name in _PLACES:
            value = getattr(import_module(_PLACES[name], __name__), name)
        else:
            errors = import_module(".errors", __name__)
            if name != "errors" and name not in errors.__all__:
                raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
            value = errors if name == "errors" else getattr(errors, name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return [*__all__, *import_module(".errors", __name__).__all__]
