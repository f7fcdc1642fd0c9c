# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of keypairs."""

import datetime
from collections.abc import Callable
from typing import Any, ClassVar, Literal

from attrs import define
from novakit_core.checks import ALL, NONE, Choice, Id, Identified, Text
from novakit_core.decoding import (
    list_of,
    property_of,
    to_datetime,
)
from novakit_core.microversions import Microversions
from novakit_core.model import Fields, RequestModel, ResponseModel, identity
from novakit_core.structures import AnyOf, Field, Object

from ..models.links import NextLink


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class Keypair(ResponseModel):
    """A public key under a name."""

    id: int
    """A number that Nova's database has for it, which no call takes."""
    name: str
    """The name, by which all calls refer to it."""
    fingerprint: str
    """The fingerprint of the public key, MD5 or of type x509 SHA-1."""
    public_key: str
    """The public key, or a certificate in PEM."""
    type: str | None = None
    """ssh or x509. Since 2.2 (Kilo)."""
    user_id: str
    """The user who has it."""
    created_at: datetime.datetime
    """When it was made (UTC)."""
    updated_at: None = None
    """Always null, as no call changes a key pair."""
    deleted: bool
    """Always false, as those that are deleted are gone."""
    deleted_at: None = None
    """Always null."""

    fields: ClassVar[Fields] = {
        "id": ("id", None),
        "name": ("name", None),
        "fingerprint": ("fingerprint", None),
        "public_key": ("public_key", None),
        "type": ("type", None),
        "user_id": ("user_id", None),
        "created_at": ("created_at", to_datetime),
        "updated_at": ("updated_at", None),
        "deleted": ("deleted", None),
        "deleted_at": ("deleted_at", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(
        ("id", "name", "fingerprint", "public_key", "user_id", "created_at", "deleted")
    )

    def __hash__(self) -> int:
        return identity(self)

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("id")) is not None:
            self.id = value
        if (value := get("name")) is not None:
            self.name = value
        if (value := get("fingerprint")) is not None:
            self.fingerprint = value
        if (value := get("public_key")) is not None:
            self.public_key = value
        self.type = get("type")
        if (value := get("user_id")) is not None:
            self.user_id = value
        self.updated_at = get("updated_at")
        if (value := get("deleted")) is not None:
            self.deleted = value
        self.deleted_at = get("deleted_at")


@define(kw_only=True, repr=False)
class KeypairCreate(RequestModel):
    """The key pair to keep or to make."""

    name: str
    """The name of the key pair, by which servers and all calls refer to it. Each user has names of
    their own.
    """
    type: Literal["ssh", "x509"] | None = None
    """ssh, or x509 for Windows; ssh, if left out. Since 2.2 (Kilo)."""
    public_key: str | None = None
    """The public key, as ssh-keygen writes it, or a certificate in PEM. Until 2.91 it may be left
    out, and Nova makes the keys.
    """
    user_id: str | Identified | None = None
    """The user to give the key pair to; the one who asks, if left out. For administrators. Since
    2.10 (Liberty).
    """

    checks: ClassVar[Object] = Object(
        {
            "name": Field(
                "name",
                AnyOf(
                    (
                        (
                            Text(
                                least=1,
                                most=255,
                                shape="^(?! )[_ a-zA-Z0-9-]+(?<! )$",
                                rule="letters, digits, spaces, hyphens and underscores, with no space at either end",
                            ),
                            ALL,
                        ),
                        (
                            Text(
                                least=1,
                                most=255,
                                shape="^(?! )[_@. a-zA-Z0-9-]+(?<! )$",
                                rule="from 2.92 on, the same with dots and @",
                            ),
                            Microversions.parse("2.92-"),
                        ),
                    )
                ),
                optional=NONE,
            ),
            "type": Field("type", Choice(("ssh", "x509")), served=Microversions.parse("2.2-")),
            "public_key": Field("public_key", Text(), optional=Microversions.parse("2.1-2.91")),
            "user_id": Field(
                "user_id",
                Id(AnyOf(((Text(), Microversions.parse("2.10-")),))),
                served=Microversions.parse("2.10-"),
            ),
        },
    )


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class KeypairCreated(ResponseModel):
    """A key pair that was just made or kept."""

    name: str
    """The name, by which all calls refer to it."""
    fingerprint: str
    """The fingerprint of the public key, MD5 or of type x509 SHA-1."""
    public_key: str
    """The public key, or a certificate in PEM."""
    type: str | None = None
    """ssh or x509. Since 2.2 (Kilo)."""
    user_id: str
    """The user who has it."""
    private_key: str | None = None
    """The private key, if Nova made it: a PEM, or of type x509 a PKCS #12 archive in base64. It is
    shown this once, and Nova does not keep it. Up to 2.91 (Zed).
    """

    fields: ClassVar[Fields] = {
        "name": ("name", None),
        "fingerprint": ("fingerprint", None),
        "public_key": ("public_key", None),
        "type": ("type", None),
        "user_id": ("user_id", None),
        "private_key": ("private_key", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("name", "fingerprint", "public_key", "user_id"))
    secret: ClassVar[frozenset[str]] = frozenset(("private_key",))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("name")) is not None:
            self.name = value
        if (value := get("fingerprint")) is not None:
            self.fingerprint = value
        if (value := get("public_key")) is not None:
            self.public_key = value
        self.type = get("type")
        if (value := get("user_id")) is not None:
            self.user_id = value
        self.private_key = get("private_key")


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class KeypairSummary(ResponseModel):
    """A key pair in GET /os-keypairs."""

    name: str
    """The name, by which all calls refer to it."""
    fingerprint: str
    """The fingerprint of the public key, MD5 or of type x509 SHA-1."""
    public_key: str
    """The public key, or a certificate in PEM."""
    type: str | None = None
    """ssh or x509. Since 2.2 (Kilo)."""

    fields: ClassVar[Fields] = {
        "name": ("name", None),
        "fingerprint": ("fingerprint", None),
        "public_key": ("public_key", None),
        "type": ("type", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("name", "fingerprint", "public_key"))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("name")) is not None:
            self.name = value
        if (value := get("fingerprint")) is not None:
            self.fingerprint = value
        if (value := get("public_key")) is not None:
            self.public_key = value
        self.type = get("type")


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class KeypairsListReply(ResponseModel):
    """One page of key pairs."""

    keypairs: list[KeypairSummary]
    """The key pairs of the page."""
    keypairs_links: list[NextLink] | None = None
    """Where the next page is; left out on the last page. Since 2.35 (Newton)."""

    fields: ClassVar[Fields] = {
        "keypairs": ("keypairs", list_of(property_of("keypair", KeypairSummary.from_dict))),
        "keypairs_links": ("keypairs_links", list_of(NextLink.from_dict)),
    }
    required: ClassVar[frozenset[str]] = frozenset(("keypairs",))
