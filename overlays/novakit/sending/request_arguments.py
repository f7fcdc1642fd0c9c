"""What `request()` takes by name: of the clients, and within a resource of one's own."""

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias, TypedDict

Method: TypeAlias = Literal["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]


class RequestArguments(TypedDict, total=False):
    """Of a call that the spec does not describe. None is as left out."""

    params: Mapping[str, object] | None
    """Of the query: texts, numbers, booleans, or lists of them, of which each member has the name;
    None is left out."""
    json: Mapping[str, object] | None
    """The body."""
    headers: Mapping[str, str] | None
    """Besides those of every request, or in place of them."""
    microversion: str | None
    """At which to call, also one that this release does not know, or `latest`."""
    secrets: Sequence[str] | None
    """Values in it that no log and no message may show, besides those that the spec calls secret."""
    acts: bool | None
    """True for a GET that changes something: it is not repeated."""
