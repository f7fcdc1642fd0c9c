# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of server_actions."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar, Literal

from attrs import define
from novakit_core.checks import NONE, Choice, Id, Identified, Secret, Text
from novakit_core.microversions import Microversions
from novakit_core.model import Fields, RequestModel, ResponseModel
from novakit_core.structures import AnyOf, Array, Field, Model, Nullable, Object
from novakit_core.unset import UNSET, Unset

from ..models.server_create_parts import ServerFile
from ..scalars import (
    BOOLEAN_LIKE,
    CONSOLE_LENGTH,
    DISK_CONFIG,
    FLAVOR_REF,
    METADATA,
    NAME,
    NULLABLE_DESCRIPTION,
    TRUSTED_CERTIFICATES,
    USER_DATA,
)


@define(kw_only=True, repr=False)
class ServerConsoleOutput(RequestModel):
    """How much of the console's text to get."""

    length: int | None | Unset = UNSET
    """How many lines, counted from the end; all of them if it is left out, null or -1."""

    checks: ClassVar[Object] = Object(
        {
            "length": Field("length", Nullable(CONSOLE_LENGTH), null=True),
        },
    )


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerConsoleOutputReply(ResponseModel):
    """What the server wrote to its console."""

    output: str
    """The text, without control characters."""

    fields: ClassVar[Fields] = {
        "output": ("output", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("output",))
    secret: ClassVar[frozenset[str]] = frozenset(("output",))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("output")) is not None:
            self.output = value


@define(kw_only=True, repr=False)
class ServerCreateImage(RequestModel):
    """The image to make."""

    name: str
    """The name of the image."""
    metadata: Mapping[str, str] | None = None
    """Properties for the image."""

    checks: ClassVar[Object] = Object(
        {
            "name": Field("name", NAME, optional=NONE),
            "metadata": Field("metadata", METADATA),
        },
    )


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerImageCreatedReply(ResponseModel):
    """The image that will be."""

    image_id: str
    """The id of the image."""

    fields: ClassVar[Fields] = {
        "image_id": ("image_id", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("image_id",))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("image_id")) is not None:
            self.image_id = value


@define(kw_only=True, repr=False)
class ServerReboot(RequestModel):
    """How to reboot."""

    type: Literal["SOFT", "HARD", "Soft", "Hard", "soft", "hard"]
    """SOFT asks the operating system, HARD cuts the power. Nova takes each in three spellings."""

    checks: ClassVar[Object] = Object(
        {
            "type": Field(
                "type", Choice(("SOFT", "HARD", "Soft", "Hard", "soft", "hard")), optional=NONE
            ),
        },
    )


@define(kw_only=True, repr=False)
class ServerRebuild(RequestModel):
    """The image to use, and what else to change at the same time; what is left out stays as it is."""

    image: str | Identified
    """The id of the image."""
    name: str | None = None
    """The new name."""
    admin_pass: str | None = None
    """The administrator's password to set; Nova makes one up if it is left out."""
    metadata: Mapping[str, str] | None = None
    """The keys and values to keep instead of the present ones."""
    preserve_ephemeral: bool | None = None
    """Whether to keep the ephemeral disks; only some bare-metal drivers can."""
    disk_config: Literal["AUTO", "MANUAL"] | None = None
    """How to lay out the root disk."""
    access_ipv4: str | None = None
    """An IPv4 address at which the server can be reached. Nova only keeps it."""
    access_ipv6: str | None = None
    """An IPv6 address at which the server can be reached. Nova only keeps it."""
    personality: Sequence[ServerFile | Mapping[str, object]] | None = None
    """Files to put into the image before the first start. Up to 2.56 (Queens)."""
    description: str | None | Unset = UNSET
    """The new description; null removes it. Since 2.19 (Mitaka)."""
    key_name: str | None | Unset = UNSET
    """The name of the key pair to put into the server; null for none. Since 2.54 (Queens)."""
    user_data: str | None | Unset = UNSET
    """The new user data; null removes it. Since 2.57 (Queens)."""
    trusted_image_certificates: Sequence[str] | None | Unset = UNSET
    """The ids of the certificates to check the image's signature with; null for the cloud's
    default. Since 2.63 (Rocky).
    """
    hostname: str | None = None
    """The host name inside the server; from 2.94 it may have a domain. Since 2.90 (Xena)."""

    checks: ClassVar[Object] = Object(
        {
            "image": Field("imageRef", Id(Text(form="uuid")), optional=NONE),
            "name": Field("name", NAME),
            "admin_pass": Field("adminPass", Secret(Text())),
            "metadata": Field("metadata", METADATA),
            "preserve_ephemeral": Field("preserve_ephemeral", BOOLEAN_LIKE),
            "disk_config": Field("OS-DCF:diskConfig", DISK_CONFIG),
            "access_ipv4": Field("accessIPv4", Text(form="ipv4")),
            "access_ipv6": Field("accessIPv6", Text(form="ipv6")),
            "personality": Field(
                "personality", Array(Model(ServerFile)), served=Microversions.parse("2.1-2.56")
            ),
            "description": Field(
                "description",
                Nullable(NULLABLE_DESCRIPTION),
                served=Microversions.parse("2.19-"),
                null=True,
            ),
            "key_name": Field(
                "key_name",
                Nullable(Text(least=1, most=255)),
                served=Microversions.parse("2.54-"),
                null=True,
            ),
            "user_data": Field(
                "user_data",
                Secret(Nullable(USER_DATA)),
                served=Microversions.parse("2.57-"),
                null=True,
            ),
            "trusted_image_certificates": Field(
                "trusted_image_certificates",
                Nullable(TRUSTED_CERTIFICATES),
                served=Microversions.parse("2.63-"),
                null=True,
            ),
            "hostname": Field(
                "hostname",
                AnyOf(
                    (
                        (
                            Text(
                                least=2,
                                most=63,
                                shape="^[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]$",
                                rule="One label of a host name, letters, digits and inner hyphens (RFC 1123), 2 to 63 characters.",
                            ),
                            Microversions.parse("2.1-2.93"),
                        ),
                        (
                            Text(
                                least=1,
                                most=255,
                                shape="^[a-zA-Z0-9._-]*$",
                                rule="A host name with or without its domain, up to 255 letters, digits, hyphens, dots and underscores. The underscore is no part of the standards, but real compute hosts have it.",
                            ),
                            Microversions.parse("2.94-"),
                        ),
                    )
                ),
                served=Microversions.parse("2.90-"),
            ),
        },
    )


@define(kw_only=True, repr=False)
class ServerResize(RequestModel):
    """The new size."""

    flavor: str | int | Identified
    """The id of the new flavor."""
    disk_config: Literal["AUTO", "MANUAL"] | None = None
    """How to lay out the root disk."""

    checks: ClassVar[Object] = Object(
        {
            "flavor": Field("flavorRef", FLAVOR_REF, optional=NONE),
            "disk_config": Field("OS-DCF:diskConfig", DISK_CONFIG),
        },
    )
