"""Key pairs of the user."""

from typing import Literal

from novakit_api.models import Keypair, KeypairCreated, KeypairSummary

from .client import Request, compute


def keypair_create(
    request: Request, name: str, key_type: Literal["ssh", "x509"] = "ssh"
) -> KeypairCreated:
    """Have Nova make both keys; the private one is never shown again."""
    return compute(request).keypairs.create(name, type=key_type)


def keypair_import(
    request: Request, name: str, public_key: str, key_type: Literal["ssh", "x509"] = "ssh"
) -> KeypairCreated:
    return compute(request).keypairs.create(name, public_key=public_key, type=key_type)


def keypair_get(request: Request, name: str) -> Keypair:
    return compute(request).keypairs.get(name)


def keypair_list(request: Request) -> list[KeypairSummary]:
    return compute(request).keypairs.list().to_list()


def keypair_delete(request: Request, name: str) -> None:
    compute(request).keypairs.delete(name)
