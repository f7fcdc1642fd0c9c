# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of server_tags: each function builds one call, which a client then sends."""

from collections.abc import Sequence

from novakit_core.checks import NONE, Id, Identified, Text
from novakit_core.decoding import a_list, property_of
from novakit_core.microversions import Microversions
from novakit_core.operation import Operation, Route
from novakit_core.structures import Array, Field, Object

from ..scalars import TAG

_LIST_SERVER_TAGS: Route[list[str]] = Route(
    "list_server_tags",
    "GET",
    "/servers/{server_id}/tags",
    {200: property_of("tags", a_list)},
    served=Microversions.parse("2.26-"),
    placeholders={
        "server_id": Id(Text(least=1)),
    },
)


def list_server_tags(
    server_id: str | Identified,
) -> Operation[list[str]]:
    """Show the tags of a server.

    Shows all tags of the server.

    Since 2.26 (Newton). Spec: `list_server_tags`, GET /servers/{server_id}/tags.
    For readers of the project and administrators (os_compute_api:os-server-tags:index).

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _LIST_SERVER_TAGS.call(locals())


_REPLACE_SERVER_TAGS: Route[list[str]] = Route(
    "replace_server_tags",
    "PUT",
    "/servers/{server_id}/tags",
    {200: property_of("tags", a_list)},
    served=Microversions.parse("2.26-"),
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Object({"tags": Field("tags", Array(TAG, most=50), optional=NONE)}),
)


def replace_server_tags(
    server_id: str | Identified,
    tags: Sequence[str],
) -> Operation[list[str]]:
    """Replace the tags of a server.

    Puts the given tags in the place of all that the server has. The server is ACTIVE, PAUSED,
    SUSPENDED or SHUTOFF.

    Since 2.26 (Newton). Spec: `replace_server_tags`, PUT /servers/{server_id}/tags.
    For members of the project and administrators (os_compute_api:os-server-tags:update_all).

    Args:
        server_id: The UUID of the server.
        tags: The tags.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _REPLACE_SERVER_TAGS.call(locals())


_DELETE_SERVER_TAGS: Route[None] = Route(
    "delete_server_tags",
    "DELETE",
    "/servers/{server_id}/tags",
    {204: None},
    served=Microversions.parse("2.26-"),
    placeholders={
        "server_id": Id(Text(least=1)),
    },
)


def delete_server_tags(
    server_id: str | Identified,
) -> Operation[None]:
    """Delete all tags of a server.

    Deletes all tags of the server, which is ACTIVE, PAUSED, SUSPENDED or SHUTOFF.

    Since 2.26 (Newton). Spec: `delete_server_tags`, DELETE /servers/{server_id}/tags.
    For members of the project and administrators (os_compute_api:os-server-tags:delete_all).

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _DELETE_SERVER_TAGS.call(locals())


_CHECK_SERVER_TAG: Route[None] = Route(
    "check_server_tag",
    "GET",
    "/servers/{server_id}/tags/{tag}",
    {204: None},
    served=Microversions.parse("2.26-"),
    placeholders={
        "server_id": Id(Text(least=1)),
        "tag": Text(least=1),
    },
)


def check_server_tag(
    server_id: str | Identified,
    tag: str,
) -> Operation[None]:
    """Check a tag of a server.

    Answers whether the server has the tag: 204 if so, 404 if not.

    Since 2.26 (Newton). Spec: `check_server_tag`, GET /servers/{server_id}/tags/{tag}.
    For readers of the project and administrators (os_compute_api:os-server-tags:show).

    Args:
        server_id: The UUID of the server.
        tag: A tag, 1 to 60 characters, without comma and slash.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _CHECK_SERVER_TAG.call(locals())


_ADD_SERVER_TAG: Route[None] = Route(
    "add_server_tag",
    "PUT",
    "/servers/{server_id}/tags/{tag}",
    {201: None, 204: None},
    served=Microversions.parse("2.26-"),
    placeholders={
        "server_id": Id(Text(least=1)),
        "tag": TAG,
    },
)


def add_server_tag(
    server_id: str | Identified,
    tag: str,
) -> Operation[None]:
    """Add a tag to a server.

    Adds one tag. A server has 50 at most, and is ACTIVE, PAUSED, SUSPENDED or SHUTOFF.

    Since 2.26 (Newton). Spec: `add_server_tag`, PUT /servers/{server_id}/tags/{tag}.
    For members of the project and administrators (os_compute_api:os-server-tags:update).

    Args:
        server_id: The UUID of the server.
        tag: A tag, 1 to 60 characters, without comma and slash.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _ADD_SERVER_TAG.call(locals())


_DELETE_SERVER_TAG: Route[None] = Route(
    "delete_server_tag",
    "DELETE",
    "/servers/{server_id}/tags/{tag}",
    {204: None},
    served=Microversions.parse("2.26-"),
    placeholders={
        "server_id": Id(Text(least=1)),
        "tag": Text(least=1),
    },
)


def delete_server_tag(
    server_id: str | Identified,
    tag: str,
) -> Operation[None]:
    """Delete a tag of a server.

    Deletes one tag. The server is ACTIVE, PAUSED, SUSPENDED or SHUTOFF.

    Since 2.26 (Newton). Spec: `delete_server_tag`, DELETE /servers/{server_id}/tags/{tag}.
    For members of the project and administrators (os_compute_api:os-server-tags:delete).

    Args:
        server_id: The UUID of the server.
        tag: A tag, 1 to 60 characters, without comma and slash.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _DELETE_SERVER_TAG.call(locals())
