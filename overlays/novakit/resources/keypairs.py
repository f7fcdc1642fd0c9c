"""`compute.keypairs`: /os-keypairs."""

from typing import Literal

from novakit.errors import InvalidArgument, NotFound, NotFoundByName
from novakit.sending.calls import Calls
from novakit.servers.encoding import read
from novakit.servers.find import check_name
from novakit_api.models import Keypair, KeypairCreated
from novakit_api.operations import keypairs
from novakit_api.resources import keypairs as generated
from novakit_core.checks import Identified
from novakit_core.client import S
from novakit_core.content import Content
from novakit_core.flow import Flow
from novakit_core.method import InFlow, method


class Keypairs(generated.Keypairs[S]):
    """Public keys that servers let in."""

    _calls: Calls

    @method
    def create(  # pyright: ignore[reportIncompatibleVariableOverride]  # takes files
        self: "Keypairs[InFlow]",
        name: str,
        *,
        public_key: Content | None = None,
        type: Literal["ssh", "x509"] | None = None,  # noqa: A002 - as the API has it
        user_id: str | Identified | None = None,
    ) -> Flow[KeypairCreated]:
        """Keep a public key under a name, or let Nova make a pair of keys.

        Without `public_key` the call goes out at 2.91 or below, and Nova makes both keys.
        `private_key` of what is returned is then the only place where the private one is ever
        shown: save it at once. No repr, log or error has it.

            made = compute.keypairs.create("laptop")
            Path("laptop.pem").write_text(made.private_key)

        Args:
            name: letters, digits, spaces, hyphens and underscores; from 2.92 on dots and @ too.
                Each user has names of their own.
            public_key: as ssh-keygen writes it, or a certificate in PEM: text, bytes, an open file
                or a path.
            type: ssh, or x509 for Windows; ssh, if left out. Since 2.2.
            user_id: whose it shall be, for administrators; the one who asks, if left out. Since
                2.10.

        Raises:
            InvalidArgument: the name is not of this form, or the key cannot be read or is a private
                one. Nothing was sent.
            UnsupportedByCloud: a pinned microversion from 2.92 on, and no public key.
            BadRequest: this is no public key of the type.
            Conflict: the user has a key pair of this name already.
            Forbidden: the user has as many as the quota allows, or is no administrator.
        """
        operation = keypairs.create_keypair(
            name,
            public_key=None if public_key is None else _public(public_key),
            type=type,
            user_id=user_id,
        )
        return (yield from self._calls.send(operation))

    @method
    def find(
        self: "Keypairs[InFlow]", name: str, *, user_id: str | Identified | None = None
    ) -> Flow[Keypair]:
        """Return the key pair with this name.

        Args:
            name: the whole of it.
            user_id: whose it is, for administrators; the one who asks, if left out. Since 2.10.

        Raises:
            NotFoundByName: there is none.
        """
        check_name(name)
        try:
            return (yield from self.get(name, user_id=user_id))
        except NotFound as error:
            found = f"There is no key pair with the name {name!r}"
            raise NotFoundByName(
                f"{found}. Key pairs are those of a user: of the one who asks, unless user_id says"
                " another."
            ) from error


def _public(content: Content) -> str:
    """Return the text of a public key.

    Raises:
        InvalidArgument: it cannot be read, or is a private key.
    """
    key = read(content, "public_key")
    if not key.strip():
        raise InvalidArgument("public_key: is empty; an open file is read from where it stands")
    if b"PRIVATE KEY-----" in key:
        raise InvalidArgument("public_key: this is a private key, give that of the file .pub")
    try:
        return key.decode()
    except UnicodeDecodeError:
        pass  # raised below: this error holds all of the content
    raise InvalidArgument("public_key: this is no text, give the key as ssh-keygen writes it")
