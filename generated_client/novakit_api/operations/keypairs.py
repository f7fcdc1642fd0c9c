# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of keypairs: each function builds one call, which a client then sends."""

from typing import Literal

from novakit_core.checks import Id, Identified, Number, Text
from novakit_core.decoding import property_of
from novakit_core.microversions import Microversions
from novakit_core.operation import Operation, Query, Route
from novakit_core.structures import Envelope

from ..models.keypairs import Keypair, KeypairCreate, KeypairCreated, KeypairsListReply

_LIST_KEYPAIRS: Route[KeypairsListReply] = Route(
    "list_keypairs",
    "GET",
    "/os-keypairs",
    {200: KeypairsListReply.from_dict},
    query={
        "user_id": Query("user_id", Id(Text()), served=Microversions.parse("2.10-")),
        "limit": Query("limit", Number(least=0), served=Microversions.parse("2.35-")),
        "marker": Query("marker", Text(), served=Microversions.parse("2.35-")),
    },
)


def list_keypairs(
    *,
    user_id: str | Identified | None = None,
    limit: int | None = None,
    marker: str | None = None,
) -> Operation[KeypairsListReply]:
    """List key pairs.

    Lists the key pairs of the user, or as an administrator those of another.

    Spec: `list_keypairs`, GET /os-keypairs.
    For the owning user and administrators (os_compute_api:os-keypairs:index).

    Args:
        user_id: The user whose key pairs are meant; the one who asks, if left out. For
            administrators. Since 2.10 (Liberty).
        limit: How many items a page has at most; the cloud sets an upper bound, 1000 by default.
            Since 2.35 (Newton).
        marker: The name of the last key pair of the page before. Since 2.35 (Newton).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
    """
    return _LIST_KEYPAIRS.call(locals())


_CREATE_KEYPAIR: Route[KeypairCreated] = Route(
    "create_keypair",
    "POST",
    "/os-keypairs",
    {
        200: property_of("keypair", KeypairCreated.from_dict),
        201: property_of("keypair", KeypairCreated.from_dict),
    },
    body=Envelope("keypair", KeypairCreate.checks),
)


def create_keypair(
    name: str,
    *,
    type: Literal["ssh", "x509"] | None = None,
    public_key: str | None = None,
    user_id: str | Identified | None = None,
) -> Operation[KeypairCreated]:
    """Create or import a key pair.

    Keeps a public key under a name of the user's, for servers to let its owner in. Until 2.91 it
    may be left out: then Nova makes a pair of keys, and its answer is the only place where the
    private one is ever shown. A name that the user has already is refused (409), and so are more
    key pairs than the quota allows (403).

    Spec: `create_keypair`, POST /os-keypairs.
    For the owning user and administrators (os_compute_api:os-keypairs:create).

    Args:
        name: The name of the key pair, by which servers and all calls refer to it. Each user has
            names of their own.
        type: ssh, or x509 for Windows; ssh, if left out. Since 2.2 (Kilo).
        public_key: The public key, as ssh-keygen writes it, or a certificate in PEM. Until 2.91 it
            may be left out, and Nova makes the keys.
        user_id: The user to give the key pair to; the one who asks, if left out. For
            administrators. Since 2.10 (Liberty).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _CREATE_KEYPAIR.call(locals())


_SHOW_KEYPAIR: Route[Keypair] = Route(
    "show_keypair",
    "GET",
    "/os-keypairs/{keypair_name}",
    {200: property_of("keypair", Keypair.from_dict)},
    placeholders={
        "keypair_name": Text(least=1),
    },
    query={
        "user_id": Query("user_id", Id(Text()), served=Microversions.parse("2.10-")),
    },
)


def show_keypair(
    keypair_name: str,
    *,
    user_id: str | Identified | None = None,
) -> Operation[Keypair]:
    """Show a key pair.

    Shows a key pair of the user, or as an administrator that of another.

    Spec: `show_keypair`, GET /os-keypairs/{keypair_name}.
    For the owning user and administrators (os_compute_api:os-keypairs:show).

    Args:
        keypair_name: The name of the key pair.
        user_id: The user whose key pairs are meant; the one who asks, if left out. For
            administrators. Since 2.10 (Liberty).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _SHOW_KEYPAIR.call(locals())


_DELETE_KEYPAIR: Route[None] = Route(
    "delete_keypair",
    "DELETE",
    "/os-keypairs/{keypair_name}",
    {202: None, 204: None},
    placeholders={
        "keypair_name": Text(least=1),
    },
    query=_SHOW_KEYPAIR.query,
)


def delete_keypair(
    keypair_name: str,
    *,
    user_id: str | Identified | None = None,
) -> Operation[None]:
    """Delete a key pair.

    Deletes a key pair at once. Servers that were made with it keep the public key.

    Spec: `delete_keypair`, DELETE /os-keypairs/{keypair_name}.
    For the owning user and administrators (os_compute_api:os-keypairs:delete).

    Args:
        keypair_name: The name of the key pair.
        user_id: The user whose key pairs are meant; the one who asks, if left out. For
            administrators. Since 2.10 (Liberty).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _DELETE_KEYPAIR.call(locals())
