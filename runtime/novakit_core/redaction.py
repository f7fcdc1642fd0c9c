"""What is secret, and how it is kept out of logs, reprs and exceptions.

What the API has of secrets, the spec says (`x-secret`), and the generated client lists. Here stand
those of HTTP's headers and of Keystone, which no spec of ours describes.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TypeVar, cast

J = TypeVar("J")

HIDDEN = "***"


class Secrets(NamedTuple):
    """Which properties of JSON, and which headers, hold secrets. All names are in lower case."""

    names: frozenset[str]
    """Those that are secret wherever they stand."""
    places: frozenset[tuple[str, str]] = frozenset()
    """Those that are secret inside the property that is named first."""

    def __or__(self, other: "Secrets") -> "Secrets":  # pyright: ignore[reportIncompatibleMethodOverride]  # no tuple of types
        return Secrets(self.names | other.names, self.places | other.places)

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
        return value

    def values(self, value: Any, parent: str = "") -> Iterator[str]:
        """Yield the secrets in a JSON value."""
        if isinstance(value, Mapping):
            for key, item in cast("Mapping[str, Any]", value).items():
                if isinstance(item, str):
                    if self._is_secret(key, item, parent):
                        yield item
                else:
                    yield from self.values(item, key)
        elif isinstance(value, list):
            for item in cast("list[object]", value):
                yield from self.values(item, parent)

    def _is_secret(self, key: str, item: object, parent: str) -> bool:
        # {"password": {"user": …}} is the method of that name.
        if isinstance(item, (dict, list)):
            return False
        name = key.lower()
        return name in self.names or (parent.lower(), name) in self.places


HEADERS = Secrets(frozenset({"openstack-auth-receipt", "x-auth-token", "x-subject-token"}))
"""Of HTTP."""

KEYSTONE = Secrets(
    frozenset({"blob", "passcode", "password", "secret"}), frozenset({("token", "id")})
)
"""Of signing in."""


def redact(headers: Mapping[str, str]) -> dict[str, str]:
    """Return headers with everything secret replaced."""
    return cast("dict[str, str]", HEADERS.hide(headers))


def conceal(said: J, secrets: Iterable[str]) -> J:
    """Return what a service says without the secrets of the request, which Nova likes to quote.

    Args:
        said: a text, or JSON with texts in it.
        secrets: those of the request; what is too short to be one does not count.
    """
    told = sorted((secret for secret in secrets if len(secret) > 3), key=len, reverse=True)
    return cast("J", _without(said, told)) if told else said


def _without(said: object, secrets: list[str]) -> object:
    if isinstance(said, str):
        for secret in secrets:
            # Nova quotes a value as it is, or as Python writes the object around it.
            said = said.replace(secret, HIDDEN).replace(repr(secret)[1:-1], HIDDEN)
        return said
    if isinstance(said, dict):
        items = cast("dict[str, object]", said).items()
        return {key: _without(item, secrets) for key, item in items}
    if isinstance(said, list):
        return [_without(item, secrets) for item in cast("list[object]", said)]
    return said
