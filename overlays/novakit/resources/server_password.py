"""`compute.servers.password`: /servers/{server_id}/os-server-password."""

from functools import partial
from typing import TYPE_CHECKING

from novakit.errors import InvalidArgument
from novakit_api.operations import server_password as operations
from novakit_api.resources import server_password as generated
from novakit_core.checks import Identified
from novakit_core.client import S
from novakit_core.content import Content
from novakit_core.flow import Blocking, Flow
from novakit_core.method import InFlow, method

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey


class ServerPassword(generated.ServerPassword[S]):
    """Passwords that servers told."""

    @method
    def get(  # pyright: ignore[reportIncompatibleVariableOverride]  # decrypts
        self: "ServerPassword[InFlow]",
        server_id: str | Identified,
        *,
        private_key: Content | None = None,
        passphrase: str | bytes | None = None,
    ) -> Flow[str]:
        """Return the password that the server told Nova at its first start.

            compute.servers.password.get(server, private_key=Path("laptop.pem"))

        It is encrypted with the public key of the server's key pair; the private one decrypts it
        here, and goes nowhere. That needs `pip install 'novakit[crypto]'`. Source:
        nova/api/openstack/compute/server_password.py, nova/api/metadata/password.py.

        Args:
            server_id: the UUID of the server, or an object that has it.
            private_key: an RSA key in PEM or in OpenSSH's form, as text, bytes, an open file or a
                `Path`; None for the password as Nova keeps it.
            passphrase: that the private key is encrypted with.

        Returns:
            The password; without `private_key` encrypted, in base64. Empty if the server told none.

        Raises:
            InvalidArgument: this is no such key, or not its passphrase. Nothing was sent.
            ConfigurationError: the package cryptography is not installed. Nothing was sent.
            PasswordNotDecrypted: it is for another key. Of 400 such passwords about one comes out
                as a few wrong characters instead: the encryption (PKCS #1 v1.5) has no check.
        """
        asked: Flow[str] = self._calls.send(operations.show_server_password(server_id))
        if private_key is None:
            if passphrase is not None:
                raise InvalidArgument("passphrase: is that of a private_key=, which is missing")
            return (yield from asked)

        from novakit.servers.decrypting import decrypt, load_key  # its own cost, for few

        load = partial(load_key, private_key, passphrase)
        key: RSAPrivateKey = yield Blocking(load, "reading the private key")
        return decrypt((yield from asked), key)
