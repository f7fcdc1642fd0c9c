"""What the files and variables say of a cloud, by the names that Python has for it."""

from collections.abc import Sequence
from typing import TypedDict

from novakit_core.transport import Certificate, Timeout, Verify

from .scope import Scope


class AuthSettings(Scope, total=False):
    """What stands under `auth` in clouds.yaml."""

    auth_url: str
    username: str
    user_id: str
    password: str
    passcode: str
    token: str
    application_credential_id: str
    application_credential_name: str
    application_credential_secret: str
    user_domain_id: str
    user_domain_name: str


class AuthOverrides(AuthSettings, total=False):
    """What wins over the files and variables in how to sign in."""

    auth_type: str


class ConnectionOptions(TypedDict, total=False):
    """How to call a cloud."""

    microversion: str | None
    """At which every call goes out, e.g. `"2.60"`, or `"latest"` for the highest that both the cloud
    and novakit know; None to have each call's chosen."""
    timeout: Timeout
    """Seconds for a reply, or (seconds to connect, seconds for a reply); None for no limit."""
    verify: Verify
    """False to check no certificates, or the path of CA certificates."""
    cert: Certificate
    """The path of a client's certificate with its key, or the paths of both."""


class EndpointOptions(TypedDict, total=False):
    """Where to call a cloud."""

    region: str | None
    """Whose endpoint to use; None for the first in the catalog."""
    interface: str | Sequence[str]
    """`public` (the default), `internal` or `admin`, or several of them, the best first."""
    endpoint: str | None
    """Of Nova; None to look it up in the catalog."""


class CloudOptions(ConnectionOptions, EndpointOptions, total=False):
    """The options of a client that a cloud's entry may hold."""
