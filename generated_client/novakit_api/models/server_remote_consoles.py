# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of server_remote_consoles."""

from collections.abc import Callable
from typing import Any, ClassVar, Literal

from attrs import define
from novakit_core.checks import ALL, NONE, Choice
from novakit_core.microversions import Microversions
from novakit_core.model import Fields, RequestModel, ResponseModel
from novakit_core.rules import OneOf, Term
from novakit_core.structures import AnyOf, Field, Object


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class ServerRemoteConsole(ResponseModel):
    """Where the console of a server is."""

    protocol: str
    """How the console is served. No hypervisor has rdp any more."""
    type: str
    """The kind of console: novnc with vnc, spice-html5 and spice-direct with spice, serial with
    serial, webmks with mks. No hypervisor has xvpvnc and rdp-html5 any more.
    """
    url: str
    """The URL to open; the token in it lets anyone in, for 10 minutes by default."""

    fields: ClassVar[Fields] = {
        "protocol": ("protocol", None),
        "type": ("type", None),
        "url": ("url", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("protocol", "type", "url"))
    secret: ClassVar[frozenset[str]] = frozenset(("url",))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("protocol")) is not None:
            self.protocol = value
        if (value := get("type")) is not None:
            self.type = value
        if (value := get("url")) is not None:
            self.url = value


@define(kw_only=True, repr=False)
class ServerRemoteConsoleOpen(RequestModel):
    """The console to open. Each type belongs to one protocol; Nova refuses the others with it.

    Checked before sending, as Nova does: vnc serves its own types; spice serves its own types; rdp
    serves its own type; mks serves its own type.
    """

    protocol: Literal["vnc", "spice", "serial", "rdp", "mks"]
    """How the console is served. No hypervisor has rdp any more."""
    type: Literal["novnc", "xvpvnc", "spice-html5", "serial", "rdp-html5", "webmks", "spice-direct"]
    """The kind of console: novnc with vnc, spice-html5 and spice-direct with spice, serial with
    serial, webmks with mks. No hypervisor has xvpvnc and rdp-html5 any more.
    """

    checks: ClassVar[Object] = Object(
        {
            "protocol": Field(
                "protocol",
                AnyOf(
                    (
                        (Choice(("vnc", "spice", "serial", "rdp")), ALL),
                        (Choice(("mks",)), Microversions.parse("2.8-")),
                    )
                ),
                optional=NONE,
            ),
            "type": Field(
                "type",
                AnyOf(
                    (
                        (Choice(("novnc", "xvpvnc", "spice-html5", "serial", "rdp-html5")), ALL),
                        (Choice(("webmks",)), Microversions.parse("2.8-")),
                        (Choice(("spice-direct",)), Microversions.parse("2.99-")),
                    )
                ),
                optional=NONE,
            ),
        },
        rules=(
            OneOf(
                (Term('type="novnc" or "xvpvnc"', ("type",), check=Choice(("novnc", "xvpvnc"))),),
                "vnc serves its own types",
                when=(Term('protocol="vnc"', ("protocol",), check=Choice(("vnc",))),),
            ),
            OneOf(
                (
                    Term(
                        'type="spice-html5" or "spice-direct"',
                        ("type",),
                        check=Choice(("spice-html5", "spice-direct")),
                    ),
                ),
                "spice serves its own types",
                when=(Term('protocol="spice"', ("protocol",), check=Choice(("spice",))),),
            ),
            OneOf(
                (Term('type="rdp-html5"', ("type",), check=Choice(("rdp-html5",))),),
                "rdp serves its own type",
                when=(Term('protocol="rdp"', ("protocol",), check=Choice(("rdp",))),),
            ),
            OneOf(
                (Term('type="webmks"', ("type",), check=Choice(("webmks",))),),
                "mks serves its own type",
                when=(Term('protocol="mks"', ("protocol",), check=Choice(("mks",))),),
            ),
        ),
    )
