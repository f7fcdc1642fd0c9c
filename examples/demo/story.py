"""What both halves of the demonstration boot, and how they show it."""

import base64
from collections.abc import Iterable
from dataclasses import dataclass

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from novakit import Password
from novakit_api import Response
from novakit_api.models import Server
from tests.cloud.session import Session

USER_DATA = b"#!/bin/sh\necho booted > /run/novakit\n" + bytes(range(256))
"""A script with every byte that there is behind it."""
FILES: dict[str, str | bytes] = {"/etc/motd": "Booted by novakit.\n", "/etc/key": b"\x00\xff"}
METADATA = {"role": "demo", "booted-by": "novakit"}


@dataclass(frozen=True)
class Place:
    """A cloud: how to sign in to it, and what it has."""

    auth_url: str
    region: str
    password: str
    image: str
    flavor: str
    network: str
    services: Session
    """To Glance and Cinder, which novakit does not speak."""

    def sign_in(self, name: str) -> Password:
        """Return how a user signs in to the project of the same name."""
        return Password(
            self.auth_url,
            username=name,
            user_domain_name="Default",
            password=self.password,
            project_name=name,
            project_domain_name="Default",
        )

    def volume(self, name: str) -> str:
        """Have Cinder make a volume from the image; return its id."""
        return self.services.make_volume(name=name, size=1, imageRef=self.image)

    def kept(self, kind: str, thing: str) -> str:
        """Return what Glance or Cinder says of an image or a volume."""
        if kind == "image":
            shown = self.services.send_to("image", "GET", f"/v2/images/{thing}")
            return f"{shown.json()['status']}, {shown.json()['size']} bytes"
        shown = self.services.send_to("volumev3", "GET", f"/volumes/{thing}")
        return str(shown.json()["volume"]["status"]) if shown.is_success else "gone"


class Screen:
    """Tells what happens."""

    def __init__(self) -> None:
        self.console = Console(highlight=False)
        self._seen: dict[str, str] = {}

    def chapter(self, title: str) -> None:
        """Begin a new half."""
        self.console.rule(f"[bold]{title}")

    def say(self, text: str) -> None:
        """Tell one step."""
        self.console.print(f"[green]•[/] {escape(text)}", soft_wrap=True)

    def sent(self, what: str, response: Response | None) -> None:
        """Tell at which microversion a call went out."""
        self.say(f"{what}: sent at microversion {response.microversion if response else '?'}")

    def progress(self, server: Server) -> None:
        """Tell what a server is doing whenever that has changed."""
        doing = f"{server.status}" + (f" ({server.task_state})" if server.task_state else "")
        if self._seen.get(server.id) != doing:
            self._seen[server.id] = doing
            self.console.print(f"  [dim]{escape(server.name or server.id)}[/] {escape(doing)}")

    def table(self, servers: Iterable[Server], response: Response | None) -> None:
        """Show servers, and the microversion that they were listed at."""
        microversion = response.microversion if response else "?"
        table = Table(title=f"GET /servers/detail at {microversion}", title_justify="left")
        for column in ("name", "status", "flavor", "image", "volumes", "addresses"):
            table.add_column(column)
        for server in servers:
            table.add_row(
                server.name,
                server.status,
                server.flavor.original_name or server.flavor.id,
                server.image.id if server.image else "(volume)",
                ", ".join(f"{volume.id[:8]}…" for volume in server.volumes_attached),
                ", ".join(one.addr for several in server.addresses.values() for one in several),
            )
        self.console.print(table)

    def compare(self, server: Server) -> None:
        """Tell whether Nova has the user data byte for byte."""
        kept = base64.b64decode(server.user_data or "")
        if kept != USER_DATA:
            raise SystemExit(f"demo: Nova has other user data of {server.name} than was given")
        self.say(f"user_data of {server.name} read back: {len(kept)} bytes, each as it was given")
