"""What is secret, and how it is kept out of logs, reprs and exceptions.

What the API has of secrets, the spec says (`x-secret`), and the generated client lists. Here stand
those of HTTP's headers and of Keystone, which no spec of ours describes, and what a private key
looks like: it is secret wherever it stands. `concealing` finds the values themselves in a text.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, cast
from urllib.parse import unquote

HIDDEN = "***"

_PRIVATE_KEY = (
    r"(?s)-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----.*?(?:-----END [A-Z0-9 ]*PRIVATE KEY-----|\Z)"
)


def without(parts: Iterable[str], url: str) -> str:
    """Return a URL without those parts of it that are secret."""
    for part in parts:
        url = url.replace(part, HIDDEN)
    return url


def shown_url(url: str) -> str:
    """Return a URL without the user and password in it.

    Those are for a proxy in front of the cloud: httpx sends them as Basic authentication, beside
    the token, as curl and openstacksdk do with such a URL. So they are allowed, and told nowhere.
    """
    before, at, after = url.rpartition("@")  # nothing else in a URL of ours has it, unescaped
    if not at:
        return url
    scheme, slashes, _ = before.partition("//")
    return f"{scheme}//{HIDDEN}@{after}" if slashes else f"{HIDDEN}@{after}"


def url_secrets(url: str) -> list[str]:
    """Return the password in a URL, as it is written there and as it is meant."""
    before, _, _ = url.rpartition("@")
    user, _, password = before.rpartition("//")[2].partition(":")
    secret = password or user
    return [secret, unquote(secret)] if secret else []


def without_url_passwords(text: str) -> str:
    """Return the text without the users and passwords of the URLs in it."""
    return re.sub(r"://[^/\s\"'<>]*@", f"://{HIDDEN}@", text) if "://" in text else text


def without_private_keys(text: str) -> str:
    """Return the text without the private keys in it, as all of OpenStack writes them."""
    return re.sub(_PRIVATE_KEY, HIDDEN, text) if "PRIVATE KEY-----" in text else text


class Secrets(NamedTuple):
    """Which properties of JSON, and which headers, hold secrets. All names are in lower case."""

    names: frozenset[str]
    """Those that are secret wherever they stand."""
    places: frozenset[tuple[str, str]] = frozenset()
    """Those that are secret inside the property that is named first."""

    def hide(self, value: Any, parent: str = "") -> Any:
        """Return the JSON value, or the headers, with everything secret replaced.

        Args:
            value: decoded JSON, or a mapping of headers.
            parent: the name under which `value` stands.
        """
        if isinstance(value, Mapping):
            items = cast("Mapping[str, Any]", value).items()
            return {
                key: HIDDEN if item and self._is_secret(key, item, parent) else self.hide(item, key)
                for key, item in items
            }
        if isinstance(value, list):
            return [self.hide(item, parent) for item in cast("list[object]", value)]
        return without_private_keys(value) if isinstance(value, str) else value

    def values(self, value: Any, parent: str = "") -> Iterator[str]:
        """Yield the secrets in a JSON value."""
        if isinstance(value, Mapping):
            for key, item in cast("Mapping[str, Any]", value).items():
                if self._is_secret(key, item, parent):
                    yield from _texts(item)
                else:
                    yield from self.values(item, key)
        elif isinstance(value, list):
            for item in cast("list[object]", value):
                yield from self.values(item, parent)
        elif isinstance(value, str) and without_private_keys(value) != value:
            yield value

    def named(self, text: str) -> bool:
        """Tell whether a text that should be JSON names one of them."""
        lower = text.lower()
        return any(
            f'"{name}"' in lower for name in (*self.names, *(last for _, last in self.places))
        )

    def _is_secret(self, key: str, item: object, parent: str) -> bool:
        name = key.lower()
        if name not in self.names and (parent.lower(), name) not in self.places:
            return False
        # {"password": {"user": …}} is the method of that name.
        return not (isinstance(item, Mapping) and "user" in item)


def _texts(value: object) -> Iterator[str]:
    """Yield what a secret says: mostly it is one text."""
    if isinstance(value, Mapping):
        for item in cast("Mapping[str, object]", value).values():
            yield from _texts(item)
    elif isinstance(value, list):
        for item in cast("list[object]", value):
            yield from _texts(item)
    elif value is not None and not isinstance(value, bool):
        yield str(value)


HEADERS = Secrets(
    frozenset(
        {
            *("openstack-auth-receipt", "x-auth-token", "x-service-token", "x-subject-token"),
            *("authorization", "cookie", "proxy-authorization"),
        }
    )
)
"""Of HTTP."""

KEYSTONE = Secrets(
    frozenset({"blob", "passcode", "password", "secret"}), frozenset({("token", "id")})
)
"""Of signing in."""


def redact(headers: Mapping[str, str]) -> dict[str, str]:
    """Return headers with everything secret replaced."""
    return cast("dict[str, str]", HEADERS.hide(headers))
