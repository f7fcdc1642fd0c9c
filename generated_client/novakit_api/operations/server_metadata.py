# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of server_metadata: each function builds one call, which a client then sends."""

from collections.abc import Mapping

from novakit_core.checks import NONE, Id, Identified, Text
from novakit_core.decoding import a_dict, property_of
from novakit_core.operation import Operation, Route
from novakit_core.rules import Same, Term
from novakit_core.structures import Field, Map, Object

from ..scalars import METADATA

_LIST_SERVER_METADATA: Route[dict[str, str]] = Route(
    "list_server_metadata",
    "GET",
    "/servers/{server_id}/metadata",
    {200: property_of("metadata", a_dict)},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
)


def list_server_metadata(
    server_id: str | Identified,
) -> Operation[dict[str, str]]:
    """Show the metadata of a server.

    Shows all keys and values that users gave the server.

    Spec: `list_server_metadata`, GET /servers/{server_id}/metadata.
    For readers of the project and administrators (os_compute_api:server-metadata:index).

    Args:
        server_id: The UUID of the server.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _LIST_SERVER_METADATA.call(locals())


_UPDATE_SERVER_METADATA: Route[dict[str, str]] = Route(
    "update_server_metadata",
    "POST",
    "/servers/{server_id}/metadata",
    {200: property_of("metadata", a_dict)},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Object({"metadata": Field("metadata", METADATA, optional=NONE)}),
)


def update_server_metadata(
    server_id: str | Identified,
    metadata: Mapping[str, str],
) -> Operation[dict[str, str]]:
    """Add metadata to a server.

    Adds keys and values to the metadata of a server that is ACTIVE, PAUSED, SUSPENDED or SHUTOFF;
    keys that it has get the new value. The quota limits their number, 128 by default (403).

    Spec: `update_server_metadata`, POST /servers/{server_id}/metadata.
    For members of the project and administrators (os_compute_api:server-metadata:create).

    Args:
        server_id: The UUID of the server.
        metadata: The keys and values.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _UPDATE_SERVER_METADATA.call(locals())


_REPLACE_SERVER_METADATA: Route[dict[str, str]] = Route(
    "replace_server_metadata",
    "PUT",
    "/servers/{server_id}/metadata",
    {200: property_of("metadata", a_dict)},
    placeholders={
        "server_id": Id(Text(least=1)),
    },
    body=Object({"metadata": Field("metadata", METADATA, optional=NONE)}),
)


def replace_server_metadata(
    server_id: str | Identified,
    metadata: Mapping[str, str],
) -> Operation[dict[str, str]]:
    """Replace the metadata of a server.

    Puts the given keys and values in the place of all that the server has, which is ACTIVE, PAUSED,
    SUSPENDED or SHUTOFF.

    Spec: `replace_server_metadata`, PUT /servers/{server_id}/metadata.
    For members of the project and administrators (os_compute_api:server-metadata:update_all).

    Args:
        server_id: The UUID of the server.
        metadata: The keys and values.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _REPLACE_SERVER_METADATA.call(locals())


_SHOW_SERVER_METADATA_ITEM: Route[dict[str, str]] = Route(
    "show_server_metadata_item",
    "GET",
    "/servers/{server_id}/metadata/{key}",
    {200: property_of("meta", a_dict)},
    placeholders={
        "server_id": Id(Text(least=1)),
        "key": Text(least=1),
    },
)


def show_server_metadata_item(
    server_id: str | Identified,
    key: str,
) -> Operation[dict[str, str]]:
    """Show one value of the metadata.

    Shows one key of the metadata with its value.

    Spec: `show_server_metadata_item`, GET /servers/{server_id}/metadata/{key}.
    For readers of the project and administrators (os_compute_api:server-metadata:show).

    Args:
        server_id: The UUID of the server.
        key: A key of the metadata.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _SHOW_SERVER_METADATA_ITEM.call(locals())


_SET_SERVER_METADATA_ITEM: Route[dict[str, str]] = Route(
    "set_server_metadata_item",
    "PUT",
    "/servers/{server_id}/metadata/{key}",
    {200: property_of("meta", a_dict)},
    placeholders={
        "server_id": Id(Text(least=1)),
        "key": Text(least=1),
    },
    body=Object(
        {
            "meta": Field(
                "meta",
                Map(Text(most=255), key=Text(shape="^[a-zA-Z0-9_:. -]{1,255}$"), least=1, most=1),
                optional=NONE,
            )
        }
    ),
    rules=(
        Same(Term("meta", ("meta",)), Term("key", ("key",)), "the body and the URL name one key"),
    ),
)


def set_server_metadata_item(
    server_id: str | Identified,
    key: str,
    meta: Mapping[str, str],
) -> Operation[dict[str, str]]:
    """Set one value of the metadata.

    Sets the value of one key, new or not. The server is ACTIVE, PAUSED, SUSPENDED or SHUTOFF. Nova
    refuses a body with another key than that of the URL.

    Checked before sending, as Nova does: the body and the URL name one key.

    Spec: `set_server_metadata_item`, PUT /servers/{server_id}/metadata/{key}.
    For members of the project and administrators (os_compute_api:server-metadata:update).

    Args:
        server_id: The UUID of the server.
        key: A key of the metadata.
        meta: The key, which must be that of the URL, and its value.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _SET_SERVER_METADATA_ITEM.call(locals())


_DELETE_SERVER_METADATA_ITEM: Route[None] = Route(
    "delete_server_metadata_item",
    "DELETE",
    "/servers/{server_id}/metadata/{key}",
    {204: None},
    placeholders={
        "server_id": Id(Text(least=1)),
        "key": Text(least=1),
    },
)


def delete_server_metadata_item(
    server_id: str | Identified,
    key: str,
) -> Operation[None]:
    """Delete one value of the metadata.

    Deletes one key from the metadata of a server that is ACTIVE, PAUSED, SUSPENDED or SHUTOFF.

    Spec: `delete_server_metadata_item`, DELETE /servers/{server_id}/metadata/{key}.
    For members of the project and administrators (os_compute_api:server-metadata:delete).

    Args:
        server_id: The UUID of the server.
        key: A key of the metadata.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _DELETE_SERVER_METADATA_ITEM.call(locals())
