"""clouds.yaml and the OS_* variables lead where openstacksdk is led by them, and as whom.

Both sign in to one real server, which records who came how. Where novakit means to differ, the
reason stands beside the set-up in `setups`.
"""

import fcntl
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import httpx
import pytest

from novakit import Compute, NovakitError
from novakit.identity.configuration import configure
from tests.overlays.fake_cloud import SERVER_ID
from tests.overlays.identity.recording_cloud import RecordingCloud
from tests.overlays.identity.setups import SETUPS, Setup

pytestmark = pytest.mark.fault

NAMES = list(SETUPS)
SCRIPT = Path(__file__).with_name("sign_in_by_openstacksdk.py")
THEIR_NAMES = {
    "region": "region_name",
    "endpoint": "compute_endpoint_override",
    "microversion": "compute_default_microversion",
}


@pytest.fixture(scope="module")
def recording() -> Iterator[RecordingCloud]:
    with RecordingCloud() as running:
        yield running


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    with httpx.Client(trust_env=False) as shared:
        yield shared


@pytest.fixture(scope="module")
def theirs(
    recording: RecordingCloud, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, Any]:
    """Return what openstacksdk does with each set-up; it is run once for all workers."""
    shared = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent
    told = shared / "openstacksdk.json"
    with (shared / "openstacksdk.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not told.exists():
            told.write_text(
                json.dumps(by_openstacksdk(recording, tmp_path_factory.mktemp("theirs")))
            )
    found: Mapping[str, Any] = json.loads(told.read_text())
    return found


@pytest.mark.parametrize("name", NAMES)
def test_like_openstacksdk(
    name: str,
    recording: RecordingCloud,
    client: httpx.Client,
    theirs: Mapping[str, Any],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    setup = SETUPS[name]
    ours = by_novakit(recording, client, name, tmp_path, monkeypatch)
    wanted = theirs[name]
    if not setup.differs:
        assert ours == wanted
        return
    assert ours != wanted, "They agree: take out the reason."
    if setup.ours.get("refused"):
        assert ours == {"refused": True}
    for key, value in setup.ours.items():
        assert ours[key] == value, ours


def test_enough_set_ups() -> None:
    assert sum(not setup.differs for setup in SETUPS.values()) >= 80


def by_novakit(
    cloud: RecordingCloud,
    client: httpx.Client,
    name: str,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> dict[str, Any]:
    setup = SETUPS[name]
    visitor = f"novakit/{NAMES.index(name)}"
    monkeypatch.chdir(lay_out(setup, folder, cloud, visitor))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    for variable, value in environment(setup, folder, cloud, visitor).items():
        monkeypatch.setenv(variable, value)
    given: dict[str, Any] = arguments(setup, cloud, visitor)
    found: dict[str, Any] = {}
    try:
        _, options = configure(setup.cloud, given)
        found["verify"] = options.get("verify", True)
        found["cert"] = options.get("cert")
        found["timeout"] = options.get("timeout")
        found["pinned"] = given.get("microversion") or options.get("microversion")
        with Compute.connect(setup.cloud, http_client=client, retries=0, **given) as compute:
            compute.servers.get(SERVER_ID)
    except NovakitError:
        return {"refused": True}
    return comparable(found, cloud.told(visitor), folder)


def by_openstacksdk(cloud: RecordingCloud, folder: Path) -> dict[str, Any]:
    asked: list[dict[str, Any]] = []
    for index, setup in enumerate(SETUPS.values()):
        visitor = f"openstacksdk/{index}"
        home = folder / str(index)
        given = arguments(setup, cloud, visitor)
        asked.append(
            {
                "folder": str(lay_out(setup, home, cloud, visitor)),
                "environment": environment(setup, home, cloud, visitor),
                "cloud": setup.cloud,
                "given": {THEIR_NAMES.get(key, key): value for key, value in given.items()},
                "server": SERVER_ID,
            }
        )
    done = subprocess.run(
        [sys.executable, str(SCRIPT)],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
    )
    assert not done.returncode, done.stderr
    return {
        name: comparable(
            {**found, "cert": tuple(found["cert"])}
            if isinstance(found.get("cert"), list)
            else found,
            cloud.told(f"openstacksdk/{index}"),
            folder / str(index),
        )
        for index, (name, found) in enumerate(zip(SETUPS, json.loads(done.stdout), strict=True))
    }


def comparable(
    found: Mapping[str, Any], recorded: Mapping[str, Any], folder: Path
) -> dict[str, Any]:
    """Return what both sides can be asked for, without what is each one's own."""
    if "refused" in found:
        return {"refused": True}
    told = {**recorded, **found}
    sent = told.pop("sent", None)
    told.setdefault("pinned", sent)  # openstacksdk names no microversion but the pinned one
    text = json.dumps(told).replace(str(folder / "home"), "HOME")
    plain: dict[str, Any] = json.loads(text)
    if plain["timeout"] is not None:
        plain["timeout"] = float(plain["timeout"])
    return plain


def lay_out(setup: Setup, folder: Path, cloud: RecordingCloud, visitor: str) -> Path:
    """Write the files of a set-up; returns the folder."""
    files = dict(setup.files)
    if setup.entry is not None:
        files["clouds.yaml"] = f"clouds: {{c: {{{setup.entry}}}}}"
    for name in ("ca.pem", "cert.pem", "key.pem"):
        files[f"home/{name}"] = "openstacksdk looks whether it is there"
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(filled_in(text, folder, cloud, visitor))
    return folder


def environment(setup: Setup, folder: Path, cloud: RecordingCloud, visitor: str) -> dict[str, str]:
    usual = {"HOME": "FOLDER/home", "XDG_CONFIG_DIRS": "FOLDER/site", "PATH": os.environ["PATH"]}
    given = {**usual, **setup.environment}
    return {name: filled_in(value, folder, cloud, visitor) for name, value in given.items()}


def arguments(setup: Setup, cloud: RecordingCloud, visitor: str) -> dict[str, str]:
    return {name: filled_in(value, Path(), cloud, visitor) for name, value in setup.given.items()}


def filled_in(text: str, folder: Path, cloud: RecordingCloud, visitor: str) -> str:
    root = f"{cloud.url}/{visitor}"
    return (
        text.replace("KEYSTONE", f"{root}/identity")
        .replace("COMPUTE/", f"{root}/compute/")
        .replace("FOLDER", str(folder))
    )
