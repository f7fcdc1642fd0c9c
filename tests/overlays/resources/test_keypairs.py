"""`compute.keypairs`: public keys of every kind, and a private key that nobody sees twice."""

import io
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest

from novakit import Compute, errors
from tests.overlays.fake_cloud import FakeCloud
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side
from tests.scenario.steps.keypairs import FINGERPRINT, PUBLIC_KEY

ARCHIVE = "MIIJOgIBAzCCCQAGCSqGSIb3DQEHAaCCCPEEggjtMIII6TCCA58GCSqGSIb3DQEHBqCCA5Aw"
"""The private key of type x509 comes as a PKCS #12 archive, which looks like nothing secret."""
PEM = "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmU\n-----END"


@pytest.fixture
def compute(side: Side, fake: FakeCloud) -> Compute:
    return side.keep(side.kind.from_token("given-token", fake.endpoint))


def keypair(**fields: object) -> dict[str, Any]:
    """Return a key pair as Nova shows it."""
    return {
        "keypair": {
            "name": "laptop",
            "fingerprint": FINGERPRINT,
            "public_key": PUBLIC_KEY,
            **fields,
        }
    }


def path(folder: Path) -> Path:
    file = folder / "id_ed25519.pub"
    file.write_text(PUBLIC_KEY)
    return file


GIVEN: dict[str, Callable[[Path], Any]] = {
    "text": lambda _: PUBLIC_KEY,
    "bytes": lambda _: PUBLIC_KEY.encode(),
    "text file": lambda _: io.StringIO(PUBLIC_KEY),
    "binary file": lambda _: io.BytesIO(PUBLIC_KEY.encode()),
    "path": path,
}


@pytest.mark.parametrize("given", GIVEN.values(), ids=GIVEN)
def test_a_public_key_is_text_bytes_a_file_or_a_path(
    side: Side,
    fake: FakeCloud,
    compute: Compute,
    given: Callable[[Path], Any],
    tmp_path: Path,
) -> None:
    fake.nova("POST", "/os-keypairs", Reply(201, keypair(user_id="u", type="ssh")))
    made = side.wait(compute.keypairs.create("laptop", public_key=given(tmp_path)))
    assert (made.name, made.type, made.private_key) == ("laptop", "ssh", None)
    (sent,) = fake.requests("POST")
    assert sent.json == {"keypair": {"name": "laptop", "public_key": PUBLIC_KEY}}
    assert sent.headers["openstack-api-version"] == "compute 2.100"


@pytest.mark.parametrize("made", [str, str.encode, io.StringIO], ids=["text", "bytes", "file"])
def test_a_private_key_is_not_sent(
    side: Side,
    fake: FakeCloud,
    compute: Compute,
    made: Callable[[str], Any],
    debug_log: pytest.LogCaptureFixture,
) -> None:
    with pytest.raises(
        errors.InvalidArgument, match=r"private key, .* of the file \.pub"
    ) as caught:
        side.wait(compute.keypairs.create("laptop", public_key=made(PEM)))
    assert "b3Blbn" not in "".join(traceback.format_exception(caught.value)) + debug_log.text
    assert not fake.requests("POST")


def test_what_is_no_text_is_refused(side: Side, compute: Compute) -> None:
    with pytest.raises(errors.InvalidArgument, match="public_key: this is no text"):
        side.wait(compute.keypairs.create("laptop", public_key=b"\xff\x00"))
    with pytest.raises(errors.InvalidArgument, match="public_key: is empty"):
        side.wait(compute.keypairs.create("laptop", public_key=io.StringIO()))
    with pytest.raises(errors.InvalidArgument, match="public_key: give str, bytes, an open file"):
        side.wait(compute.keypairs.create("laptop", public_key=7))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_nova_makes_the_keys_where_it_still_does(
    side: Side, fake: FakeCloud, compute: Compute
) -> None:
    fake.nova("POST", "/os-keypairs", Reply(201, keypair(user_id="u", type="ssh", private_key=PEM)))
    assert side.wait(compute.keypairs.create("laptop")).private_key == PEM
    assert fake.requests("POST")[0].headers["openstack-api-version"] == "compute 2.91"
    with pytest.raises(errors.UnsupportedByCloud, match="no public_key"):
        side.wait(compute.at("2.92").keypairs.create("laptop"))


@pytest.mark.parametrize("private", [PEM, ARCHIVE], ids=["PEM", "PKCS #12"])
def test_the_private_key_is_in_no_repr_log_or_error(
    side: Side,
    fake: FakeCloud,
    compute: Compute,
    private: str,
    debug_log: pytest.LogCaptureFixture,
) -> None:
    reply = keypair(user_id="u", type="x509", private_key=private)
    broken = Reply(201, {"keypair": [reply]})
    fake.nova("POST", "/os-keypairs", Reply(201, reply), broken)
    made = side.wait(compute.keypairs.create("laptop", type="x509"))
    assert made.private_key == private
    with pytest.raises(errors.UndecodableReply) as caught:
        side.wait(compute.keypairs.create("laptop", type="x509"))
    error = caught.value
    seen = [repr(made), repr(compute.last_response), debug_log.text, repr(error), str(error)]
    seen += ["".join(traceback.format_exception(error)), *map(repr, vars(error).values())]
    assert not [text for text in seen if private in text or private[60:] in text]
    assert "private_key=…" in repr(made)


def test_find(side: Side, fake: FakeCloud, compute: Compute) -> None:
    fake.nova("GET", "/os-keypairs/me%40laptop", Reply(200, keypair(name="me@laptop", id=4)))
    missing = {"itemNotFound": {"code": 404, "message": "Keypair desk not found for user u"}}
    fake.nova("GET", "/os-keypairs/desk", Reply(404, missing))
    assert side.wait(compute.keypairs.find("me@laptop", user_id="u")).name == "me@laptop"
    assert parse_qs(fake.requests("GET", "me%40laptop")[0].query) == {"user_id": ["u"]}
    with pytest.raises(errors.NotFoundByName, match="no key pair with the name 'desk'"):
        side.wait(compute.keypairs.find("desk"))
    with pytest.raises(errors.InvalidArgument):
        side.wait(compute.keypairs.find(["desk"]))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_pages_are_read_by_name(side: Side, fake: FakeCloud, compute: Compute) -> None:
    link = {"rel": "next", "href": "http://elsewhere/os-keypairs?limit=1&marker=my+laptop"}
    first = {"keypairs": [keypair(name="my laptop")], "keypairs_links": [link]}
    fake.nova(
        "GET", "/os-keypairs", Reply(200, first), Reply(200, {"keypairs": [keypair(name="z")]})
    )
    found = side.items(compute.keypairs.list(limit=1))
    assert [one.name for one in found] == ["my laptop", "z"]
    assert parse_qs(fake.requests("GET", "os-keypairs")[-1].query)["marker"] == ["my laptop"]
