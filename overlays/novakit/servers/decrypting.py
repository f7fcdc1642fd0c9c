"""Decrypting the password that a server told. Loaded with a private key."""

import base64
from typing import TYPE_CHECKING

from novakit.errors import InvalidArgument, PasswordNotDecrypted
from novakit.extras import extra
from novakit_core.content import Content

from .encoding import read

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey


def load_key(private_key: Content, passphrase: str | bytes | None) -> "RSAPrivateKey":
    """Return a private key.

    Args:
        private_key: in PEM, or as OpenSSH writes it.
        passphrase: that it is encrypted with.

    Raises:
        ConfigurationError: the package cryptography is not installed.
        InvalidArgument: it is no RSA key, or is encrypted with another passphrase. The message has
            nothing of either.
    """
    with extra("crypto", "private_key="):
        from cryptography.exceptions import UnsupportedAlgorithm
        from cryptography.hazmat.primitives import serialization
        from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

    data = read(private_key, "private_key")
    if b"PRIVATE KEY-----" not in data:
        raise InvalidArgument(
            "private_key: this is no private key in PEM. Give its text, or its file as a Path."
        )
    openssh = b"-----BEGIN OPENSSH PRIVATE KEY-----" in data
    load = serialization.load_ssh_private_key if openssh else serialization.load_pem_private_key
    try:
        secret = passphrase.encode() if isinstance(passphrase, str) else passphrase
        key = load(data, secret)
    except TypeError:
        needless = "it is not encrypted with a passphrase, leave passphrase= out"
        reason = "it is encrypted, give its passphrase=" if passphrase is None else needless
    except UnsupportedAlgorithm:
        reason = (
            "it is encrypted in a way that cannot be read here; ssh-keygen -p -m PEM changes it"
        )
    except ValueError:
        reason = "it cannot be read" if passphrase is None else "this is not its passphrase"
    else:
        if isinstance(key, RSAPrivateKey):
            return key
        reason = "it is no RSA key, and passwords are encrypted for those alone"
    raise InvalidArgument(f"private_key: {reason}")  # out here: the other error may quote it


def decrypt(encrypted: str, key: "RSAPrivateKey") -> str:
    """Return the password.

    Args:
        encrypted: as Nova keeps it, in base64; empty if the server told none.
        key: of the key pair that the server was made with.

    Raises:
        PasswordNotDecrypted: it is for another key, or not encrypted in this way.
    """
    from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15

    if not encrypted:
        return ""
    try:
        password = key.decrypt(
            base64.b64decode("".join(encrypted.split()), validate=True), PKCS1v15()
        )
        text = password.decode()
    except ValueError:
        text = ""
    # Where it is for another key, OpenSSL returns random bytes: that tells an attacker nothing.
    if text and text.isprintable():
        return text
    raise PasswordNotDecrypted(
        "The password that the server told is not for this private key. Give that of the key pair"
        " that the server was made with: its key_name tells which."
    )
