"""What is secret, and how it is kept out of logs, reprs and exceptions."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar, cast

J = TypeVar("J")

HIDDEN = "***"

SECRETS = frozenset(
    {
        "adminpass",
        "blob",
        "contents",  # of the files of `personality`
        "openstack-auth-receipt",
        "os-ext-srv-attr:user_data",
        "output",  # a console prints what cloud-init prints: passwords among it
        "passcode",
        "password",
        "private_key",
        "secret",
        "user_data",
        "x-auth-token",
        "x-subject-token",
    }
)
"""Names of JSON properties and HTTP headers whose values are secret, in lower case."""


def redact(value: Any, parent: str = "") -> Any:
    """Return the JSON value, or the headers, with everything secret replaced.

    Args:
        value: decoded JSON, or a mapping of headers.
        parent: the name under which `value` stands.
    """
    if isinstance(value, Mapping):
        items = cast("Mapping[str, Any]", value).items()
        return {
            key: HIDDEN if item and _is_secret(key, item, parent) else redact(item, key)
            for key, item in items
        }
    if isinstance(value, list):
        return [redact(item, parent) for item in cast("list[object]", value)]
    return value


def conceal(said: J, sent: Any) -> J:
    """Return what a service says without the secrets of the request, which Nova likes to quote.

    Args:
        said: a text, or JSON with texts in it.
        sent: the JSON of the request.
    """
    secrets = sorted(_values(sent), key=len, reverse=True)
    return cast("J", _without(said, secrets)) if secrets else said


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


def _is_secret(key: str, item: object, parent: str) -> bool:
    # {"token": {"id": …}} signs in with a token; {"remote_console": {"url": …}} holds one.
    named = (parent == "token" and key == "id") or (parent.endswith("console") and key == "url")
    # {"password": {"user": …}} is the method of that name.
    plain = not isinstance(item, (dict, list))
    return plain and (named or key.lower() in SECRETS)


def _values(value: Any, parent: str = "") -> Iterator[str]:
    """Yield the secrets in a JSON value, but for those too short to be one."""
    if isinstance(value, Mapping):
        for key, item in cast("Mapping[str, Any]", value).items():
            if isinstance(item, str):
                if len(item) > 3 and _is_secret(key, item, parent):
                    yield item
            else:
                yield from _values(item, key)
    elif isinstance(value, list):
        for item in cast("list[object]", value):
            yield from _values(item, parent)
