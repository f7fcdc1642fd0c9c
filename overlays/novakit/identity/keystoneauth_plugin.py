"""Signing in with a plugin of keystoneauth1: Kerberos, SAML, OpenID Connect, and whatever else."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, cast
from weakref import WeakKeyDictionary

from novakit.errors import ConfigurationError, InvalidArgument
from novakit.extras import extra
from novakit_core.flow import Blocking, Flow
from novakit_core.redaction import shown_url

from .catalog import Catalog
from .sign_in import Exchanger, Issued

if TYPE_CHECKING:
    from keystoneauth1.access import AccessInfo
    from keystoneauth1.plugin import BaseAuthPlugin
    from keystoneauth1.session import Session

WHO = ("username", "user_id", "application_credential_id", "application_credential_name")
"""Attributes of a plugin that tell who signs in."""
WHERE = (
    *("user_domain_name", "user_domain_id", "identity_provider", "protocol"),
    *("project_name", "project_id", "project_domain_name", "project_domain_id"),
    *("domain_name", "domain_id", "system_scope", "trust_id"),
)
"""Those that tell for what, and of which domain the names are."""
SECRET = ("password", "secret", "token", "passcode", "assertion")
"""What stands in the name of an attribute that holds a secret."""


TIMEOUT = 60.0
"""Seconds for a reply to the plugin, as a client of novakit waits by default."""


class KeystoneauthPlugin:
    """Signs in with a plugin of keystoneauth1, for the ways that novakit does not know itself.

        from keystoneauth1.extras.kerberos import Kerberos
        auth = KeystoneauthPlugin(Kerberos("https://keystone.example/v3", project_id="…"))
        with Compute(auth, region="RegionOne") as compute:
            ...

    The plugin says what the token is for, and how to get another. It is asked in a thread when the
    client is awaited. What it sends to Keystone goes out by `requests` and by the options of its
    `session`, not by those of the client; calls to Nova go out as always. A token that it has
    already is used; one that Nova refuses is invalidated, as keystoneauth1 does. It needs
    `pip install 'novakit[keystoneauth]'`, and what the plugin needs.

    Args:
        plugin: also one that other clients use.
        session: a `keystoneauth1.session.Session` for the plugin's requests; if None, one that checks
            certificates and waits 60 seconds for a reply.

    Raises:
        InvalidArgument: this is no plugin.
    """

    def __init__(self, plugin: "BaseAuthPlugin", *, session: "Session | None" = None) -> None:
        given: object = plugin
        if isinstance(given, type) or not callable(getattr(given, "get_token", None)):
            raise InvalidArgument(
                "KeystoneauthPlugin takes a plugin of keystoneauth1, such as"
                f" keystoneauth1.identity.v3.Password(…), not {_name(given)}."
            )
        self._plugin = plugin
        self._session = session
        self._given: WeakKeyDictionary[Exchanger, str] = WeakKeyDictionary()
        """The token that each client got last."""

    @property
    def renewable(self) -> bool:
        """Whether the plugin may sign in again."""
        return bool(getattr(self._plugin, "reauthenticate", True))

    @property
    def auth_url(self) -> str | None:
        """Of Keystone; None where the plugin does not tell."""
        return getattr(self._plugin, "auth_url", None)

    def sign_in(self, wire: Exchanger) -> Flow[Issued]:
        """Get a token from the plugin.

        Raises:
            ConfigurationError: keystoneauth1 is not installed, or the plugin lacks something.
            APIError: Keystone, or who else is asked, refuses.
            TransportError: it does not answer.
        """
        ask = partial(self._ask, self._given.get(wire))
        issued: Issued = yield Blocking(ask, "asking the plugin for a token")
        self._given[wire] = issued.token
        return issued

    def _ask(self, refused: str | None) -> Issued:
        """Return a token that is another one than the one that will not do any more."""
        with extra("keystoneauth", "KeystoneauthPlugin"):
            from keystoneauth1.exceptions import ClientException
            from keystoneauth1.session import Session
        from .keystoneauth_errors import told

        self._session = self._session or Session(timeout=TIMEOUT)
        try:
            issued = self._issued(self._session)
            if issued.token == refused and self._plugin.invalidate():
                issued = self._issued(self._session)
            return issued
        except ClientException as error:
            failed = told(error, tuple(self._secrets()))
        raise failed  # out here: the other error holds the request

    def _issued(self, session: "Session") -> Issued:
        from keystoneauth1.identity.base import BaseIdentityPlugin

        if isinstance(self._plugin, BaseIdentityPlugin):
            before = self._plugin.auth_ref
            access = self._plugin.get_access(session)
            since = None if access is before else _moment(access, "issued")
            return Issued(self._got(access.auth_token), _lifetime(access, since), _catalog(access))
        return Issued(self._got(self._plugin.get_token(session)))

    def _got(self, token: str | None) -> str:
        if not token:
            raise ConfigurationError(f"{_name(self._plugin)} has no token to sign in with.")
        return token

    def _parts(self) -> Iterator[Any]:
        yield self._plugin
        yield from getattr(self._plugin, "auth_methods", ())

    def _secrets(self) -> Iterator[str]:
        for part in self._parts():
            for name, value in cast("dict[str, object]", vars(part)).items():
                if isinstance(value, str) and value and any(word in name for word in SECRET):
                    yield value

    def __repr__(self) -> str:
        """Tell who signs in, by which a saved sign-in is known to be of the same."""
        found: dict[str, str] = {}
        for name in (*WHO, *WHERE):
            values = (getattr(part, name, None) for part in self._parts())
            if value := next((one for one in values if isinstance(one, str)), None):
                found[name] = value
        if not found.keys() & {*WHO}:  # such as by the ticket of whoever runs the program
            found["object"] = hex(id(self._plugin))
        where = f" {shown_url(self.auth_url)!r}" if self.auth_url else ""
        who = "".join(f", {name}={value!r}" for name, value in found.items())
        return f"KeystoneauthPlugin({_name(self._plugin)}{where}{who})"


def _name(thing: object) -> str:
    kind = thing if isinstance(thing, type) else type(thing)
    return f"{kind.__module__}.{kind.__qualname__}"


def _moment(access: "AccessInfo", name: str) -> datetime | None:
    """Return when a token was issued or ends, None where it does not say."""
    try:
        moment: object = getattr(access, name)
    except (KeyError, TypeError, ValueError):
        return None
    return moment if isinstance(moment, datetime) else None


def _lifetime(access: "AccessInfo", since: datetime | None) -> float | None:
    """Return the seconds from the issue of a token to its end, or from now if it was there before."""
    ends = _moment(access, "expires")
    return None if ends is None else (ends - (since or datetime.now(UTC))).total_seconds()


def _catalog(access: "AccessInfo") -> Catalog:
    if not access.has_service_catalog():
        return Catalog([])
    services: list[dict[str, Any]] = access.service_catalog.normalize_catalog()
    kept = ("interface", "region_id", "url")
    return Catalog(
        [
            {
                "type": service["type"],
                "endpoints": [
                    {name: one.get(name) for name in kept} for one in service["endpoints"]
                ],
            }
            for service in services
        ]
    )
