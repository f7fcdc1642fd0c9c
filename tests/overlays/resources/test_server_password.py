"""`servers.password`: what a server told, decrypted."""

import base64
import io
import pickle
import sys
import threading
import time
import traceback
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from novakit import (
    Compute,
    ConfigurationError,
    DeadlineExceeded,
    InvalidArgument,
    PasswordNotDecrypted,
)
from tests.overlays.fake_cloud import SERVER_ID, FakeCloud
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side

pytestmark = pytest.mark.fault

PASSWORD = "Tr0ub4dor & ß"
KEY = rsa.generate_private_key(65537, 2048)
OTHER = rsa.generate_private_key(65537, 2048)
FORMS = (PrivateFormat.TraditionalOpenSSL, PrivateFormat.PKCS8, PrivateFormat.OpenSSH)
PHRASE = "open sesame ü"


def pem(
    key: Any = KEY, form: PrivateFormat = PrivateFormat.TraditionalOpenSSL, phrase: str = ""
) -> str:
    hidden = BestAvailableEncryption(phrase.encode()) if phrase else NoEncryption()
    return str(key.private_bytes(Encoding.PEM, form, hidden).decode())


@pytest.fixture
def compute(side: Side, fake: FakeCloud) -> Compute:
    told(fake, KEY.public_key().encrypt(PASSWORD.encode(), PKCS1v15()))
    return side.keep(side.kind.from_token("given-token", fake.endpoint))


def told(fake: FakeCloud, encrypted: bytes) -> str:
    """Let the server have told this; returns what Nova keeps."""
    kept = base64.b64encode(encrypted).decode()
    path = f"/servers/{SERVER_ID}/os-server-password"
    fake.nova("GET", path, Reply(200, {"password": kept}))
    return kept


@pytest.mark.parametrize("form", FORMS)
def test_each_form_of_a_key(side: Side, compute: Compute, form: PrivateFormat) -> None:
    get = compute.servers.password.get
    for key in (pem(form=form), pem(form=form).encode(), io.StringIO(pem(form=form))):
        assert side.wait(get(SERVER_ID, private_key=key)) == PASSWORD


def test_a_key_in_a_file(side: Side, compute: Compute, tmp_path: Path) -> None:
    file = tmp_path / "laptop.pem"
    file.write_text(pem())
    server = side.wait(compute.servers.get(SERVER_ID))
    assert side.wait(compute.servers.password.get(server, private_key=file)) == PASSWORD


@pytest.mark.parametrize("form", [PrivateFormat.TraditionalOpenSSL, PrivateFormat.PKCS8])
def test_a_key_with_a_passphrase(side: Side, compute: Compute, form: PrivateFormat) -> None:
    key = pem(form=form, phrase=PHRASE)
    for phrase in (PHRASE, PHRASE.encode()):
        got = compute.servers.password.get(SERVER_ID, private_key=key, passphrase=phrase)
        assert side.wait(got) == PASSWORD


def test_without_a_key_it_is_as_nova_keeps_it(
    side: Side, fake: FakeCloud, compute: Compute
) -> None:
    kept = told(fake, b"anything")
    assert side.wait(compute.servers.password.get(SERVER_ID)) == kept


def test_a_server_that_told_none(side: Side, fake: FakeCloud, compute: Compute) -> None:
    told(fake, b"")
    assert side.wait(compute.servers.password.get(SERVER_ID, private_key=pem())) == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"private_key": "laptop.pem"}, "no private key in PEM.*as a Path"),
        ({"private_key": Path("/no/such/file")}, "No such file"),
        ({"private_key": pem(phrase=PHRASE)}, "it is encrypted, give its passphrase="),
        ({"private_key": pem(phrase=PHRASE), "passphrase": "x"}, "not its passphrase"),
        ({"private_key": pem(), "passphrase": PHRASE}, "leave passphrase= out"),
        ({"private_key": pem().replace("MII", "XXX")}, "it cannot be read"),
        ({"private_key": pem(ec.generate_private_key(ec.SECP256R1()))}, "no RSA key"),
        ({"passphrase": PHRASE}, "private_key=, which is missing"),
    ],
    ids=["path", "file", "phrase", "wrong", "needless", "broken", "ec", "alone"],
)
def test_what_is_refused_before_anything_is_sent(
    side: Side, fake: FakeCloud, compute: Compute, arguments: dict[str, Any], said: str
) -> None:
    with pytest.raises(InvalidArgument, match=said) as caught:
        side.wait(compute.servers.password.get(SERVER_ID, **arguments))
    assert fake.seen == []
    hides(caught.value, PHRASE, *str(arguments.get("private_key", "")).splitlines()[1:-1])


def test_the_key_of_another_pair(
    side: Side, fake: FakeCloud, compute: Compute, debug_log: pytest.LogCaptureFixture
) -> None:
    refused: list[PasswordNotDecrypted] = []
    for _ in range(8):  # of 400 about one comes out as a few wrong characters
        told(fake, KEY.public_key().encrypt(PASSWORD.encode(), PKCS1v15()))
        try:
            side.wait(compute.servers.password.get(SERVER_ID, private_key=pem(OTHER)))
        except PasswordNotDecrypted as error:
            refused.append(error)
    assert len(refused) > 4
    for one in refused:
        assert "key_name tells which" in str(one)
        hides(one, *pem(OTHER).splitlines()[1:-1])
    assert pem(OTHER)[40:80] not in debug_log.text


@pytest.mark.parametrize("kept", ["c2VjcmV0", "not base64!", "AAAA"])
def test_what_is_not_encrypted_so(side: Side, fake: FakeCloud, compute: Compute, kept: str) -> None:
    path = f"/servers/{SERVER_ID}/os-server-password"
    fake.nova("GET", path, Reply(200, {"password": kept}))
    with pytest.raises(PasswordNotDecrypted) as caught:
        side.wait(compute.servers.password.get(SERVER_ID, private_key=pem()))
    hides(caught.value, kept)


def test_nothing_of_it_is_logged(
    side: Side, compute: Compute, debug_log: pytest.LogCaptureFixture
) -> None:
    assert side.wait(compute.servers.password.get(SERVER_ID, private_key=pem())) == PASSWORD
    assert "os-server-password" in debug_log.text
    for secret in (PASSWORD, pem()[40:80]):
        assert secret not in debug_log.text


def test_without_the_extra(
    side: Side, fake: FakeCloud, compute: Compute, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "cryptography"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "cryptography", None)
    with pytest.raises(ConfigurationError, match=r"cryptography: pip install 'novakit\[crypto\]'"):
        side.wait(compute.servers.password.get(SERVER_ID, private_key=pem()))
    assert fake.seen == []
    assert side.wait(compute.servers.password.get(SERVER_ID))


class SlowFile(io.StringIO):
    """A file on a slow disk."""

    def read(self, size: int | None = -1, /) -> str:
        time.sleep(0.5)
        return super().read(size)


class SharedFile(io.StringIO):
    """A file that is not read before another one is, too."""

    both = threading.Barrier(2, timeout=30)

    def read(self, size: int | None = -1, /) -> str:
        self.both.wait()
        return super().read(size)


def test_a_key_is_read_in_time_and_beside_other_tasks(side: Side, compute: Compute) -> None:
    get = compute.within(0.1).servers.password.get
    with pytest.raises(DeadlineExceeded, match="reading the private key"):
        side.wait(get(SERVER_ID, private_key=SlowFile(pem())))
    both = side.together(
        [lambda: compute.servers.password.get(SERVER_ID, private_key=SharedFile(pem()))] * 2
    )
    assert both == [PASSWORD, PASSWORD]


def hides(error: BaseException, *secrets: str) -> None:
    """See that an error, with those that led to it, says nothing of the secrets."""
    told = "".join(traceback.format_exception(error)) + repr(error) + str(pickle.dumps(error))
    assert [secret for secret in secrets if len(secret) > 9 and secret in told] == []
