"""What is not honoured is said by name, once; so is a cloud whose certificates are not checked."""

from pathlib import Path

import pytest

from novakit import AsyncCompute, Compute, Password
from novakit.identity.configuration import configure
from tests.overlays.sides import Side

AUTH = "auth: {auth_url: 'https://me:hunter22@k.example/v3', user_id: u, password: hunter22, project_id: p}"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty working directory; the user's own files are out of sight."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return tmp_path


def write(folder: Path, entry: str) -> None:
    (folder / "clouds.yaml").write_text(f"clouds: {{c: {{{AUTH}, {entry}}}}}")


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("regoin_name: R2", "regoin_name in clouds.yaml is not used. Did you mean 'region_name'"),
        ("compute_regoin_name: R2", "Did you mean 'compute_region_name'"),
        ("compute_colour: red", "compute_colour in clouds.yaml is not used"),
        ("timeout: 7", "the name for it is api_timeout"),
        ("compute_status_code_retries: 7", "compute_status_code_retries .* set retries="),
        ("has_compute: false", "has_compute"),
        ("force_ipv4: true", "force_ipv4"),
        ("region_name: R3, regions: [R1, R2]", "region_name R3 is not used"),
        ("key: /k.pem", "key '/k.pem' is not used"),
        ("verify: false, cacert: /ca.pem", "cacert '/ca.pem' is not used"),
        ("endpoint: 'http://n'", "endpoint .* is for auth_type admin_token"),
    ],
)
def test_what_is_not_used_is_said(
    folder: Path, caplog: pytest.LogCaptureFixture, entry: str, said: str
) -> None:
    import re

    write(folder, entry)
    for _ in range(3):
        configure("c", {})
    assert re.search(said, caplog.text)
    assert len(caplog.records) == 1
    assert {(record.name, record.levelname) for record in caplog.records} == {
        ("novakit", "WARNING")
    }


@pytest.mark.parametrize(
    "entry",
    [
        "volume_region_name: R2, image_endpoint_override: 'http://i', identity_api_version: 3",
        "networks: [{name: n}], floating_ip_source: none, image_format: raw",
        "region_name: R1, regions: [R1, R2]",
        "timeout:, compute_colour: ''",
    ],
)
def test_what_others_read_is_not_said(
    folder: Path, caplog: pytest.LogCaptureFixture, entry: str
) -> None:
    write(folder, entry)
    configure("c", {})
    assert caplog.text == ""


def test_variables_beside_a_cloud_are_said(
    folder: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, "region_name: R1")
    monkeypatch.setenv("OS_CLOUD", "c")
    monkeypatch.setenv("OS_REGION_NAME", "R2")
    monkeypatch.setenv("OS_PASSWORD", "hunter22")
    monkeypatch.setenv("OS_IDENTITY_API_VERSION", "3")
    _, options = configure(None, {})
    assert options.get("region") == "R1"
    assert (
        "OS_PASSWORD, OS_REGION_NAME: not used, since the cloud 'c' of clouds.yaml is"
        in caplog.text
    )
    assert "hunter22" not in caplog.text


@pytest.mark.parametrize("entry", ["verify: false", "insecure: true", "verify: 'no'"])
def test_no_check_of_certificates_is_said_once(
    side: Side, folder: Path, caplog: pytest.LogCaptureFixture, entry: str
) -> None:
    write(folder, entry)
    for _ in range(3):
        side.keep(side.kind.connect("c"))
    assert [record.levelname for record in caplog.records if record.name == "novakit"] == [
        "WARNING"
    ]
    assert "certificates of https://***@k.example/v3 are not checked" in caplog.text
    assert "hunter22" not in caplog.text


def test_no_check_that_the_program_asks_for_is_said_too(caplog: pytest.LogCaptureFixture) -> None:
    auth = Password("https://k.example", user_id="u", password="p")
    for kind in (Compute, AsyncCompute):
        kind(auth, verify=False)
        kind(auth, endpoint="https://n.example", verify=False)
        kind.from_token("t", "https://n.example", verify=False)
    assert len(caplog.records) == 2


def test_a_check_is_not_said(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    write(folder, "verify: false")
    Compute.connect("c", verify=True)
    write(folder, "verify:")
    Compute.connect("c")
    assert caplog.text == ""
