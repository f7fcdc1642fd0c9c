# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of server_state_actions."""

from collections.abc import Callable
from typing import Any, ClassVar

from attrs import define
from novakit_core.checks import Id, Identified, Null, Secret, Text
from novakit_core.microversions import Microversions
from novakit_core.model import Fields, RequestModel, ResponseModel
from novakit_core.structures import AnyOf, Field, Object
from novakit_core.unset import UNSET, Unset


@define(kw_only=True, repr=False)
class ServerLock(RequestModel):
    """A lock."""

    locked_reason: str | None = None
    """Why the server is locked, for others to read. Since 2.73 (Train)."""

    checks: ClassVar[Object] = Object(
        {
            "locked_reason": Field(
                "locked_reason", Text(least=1, most=255), served=Microversions.parse("2.73-")
            ),
        },
    )


@define(kw_only=True, repr=False)
class ServerRescue(RequestModel):
    """How to rescue a server."""

    admin_pass: str | None = None
    """The administrator's password of the rescue system; Nova makes one up if it is left out."""
    image: str | Identified | None = None
    """The id of the image to boot; the cloud's rescue image, or the server's own one, if it is left
    out.
    """

    checks: ClassVar[Object] = Object(
        {
            "admin_pass": Field("adminPass", Secret(Text())),
            "image": Field("rescue_image_ref", Id(Text(form="uuid"))),
        },
    )


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerRescueReply(ResponseModel):
    """How to get into the rescue system."""

    admin_pass: str | None = None
    """The administrator's password, as given or as Nova made it up; left out where the cloud
    switched passwords off.
    """

    fields: ClassVar[Fields] = {
        "admin_pass": ("adminPass", None),
    }
    secret: ClassVar[frozenset[str]] = frozenset(("admin_pass",))

    def _fill(self, get: Callable[[str], Any]) -> None:
        self.admin_pass = get("adminPass")


@define(kw_only=True, repr=False)
class ServerUnshelve(RequestModel):
    """Where to put a server that was removed from its host."""

    availability_zone: str | None | Unset = UNSET
    """The availability zone to use, to which the server is pinned from then on; from 2.91, null
    lets it leave the zone that it was pinned to. Since 2.77 (Train).
    """
    host: str | None = None
    """The compute host to use. For administrators. Since 2.91 (Zed)."""

    checks: ClassVar[Object] = Object(
        {
            "availability_zone": Field(
                "availability_zone",
                AnyOf(
                    (
                        (
                            Text(
                                least=1,
                                most=255,
                                shape=r"^(?!\s)[ -~\u00a0-\u00ac\u00ae-\u05ff\u0606-\u061b\u061d-\u06dc\u06de-\u070e\u0710-\u088f\u0892-\u08e1\u08e3-\u180d\u180f-\u200a\u2010-\u2027\u202f-\u205f\u2070-\ud7ff\uf900-\ufdcf\ufdf0-\ufefe\uff00-\uffef\ufffc\ufffd]*(?<!\s)$",
                                rule="Printable characters of the basic plane; no space at either end.",
                            ),
                            Microversions.parse("2.1-2.90"),
                        ),
                        (Text(), Microversions.parse("2.91-")),
                        (Null(), Microversions.parse("2.91-")),
                    )
                ),
                served=Microversions.parse("2.77-"),
                optional=Microversions.parse("2.1-2.76, 2.91-"),
                null=True,
            ),
            "host": Field("host", Text(), served=Microversions.parse("2.91-")),
        },
    )
