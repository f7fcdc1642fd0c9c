"""The services' environments are built once, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cloud import venvs


@pytest.fixture
def pins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the pins of a release that needs nothing."""
    monkeypatch.setattr(venvs, "ROOT", tmp_path)
    monkeypatch.setattr(venvs, "VENVS", tmp_path / ".venvs")
    monkeypatch.setattr(venvs, "REQUIREMENTS", tmp_path)
    pins = tmp_path / "nova-0.txt"
    pins.write_text("# nothing\n")
    return pins


@pytest.mark.cloud
def test_builds_once_and_again_when_the_pins_change(pins: Path) -> None:
    interrupted = pins.parent / ".venvs" / "nova-0.building-1234"
    interrupted.mkdir(parents=True)
    python = venvs.venv_python("0")
    built = python.parent.stat().st_ctime_ns
    assert not interrupted.exists()

    good = pins.read_text()
    pins.write_text("novakit-no-such-package @ file:///no/such/place\n")
    with pytest.raises(venvs.VenvError, match="no/such/place"):
        venvs.venv_python("0")
    assert {path.name for path in venvs.VENVS.iterdir()} == {".gitignore", "nova-0", "nova-0.lock"}

    pins.write_text(good)
    assert venvs.venv_python("0").parent.stat().st_ctime_ns == built


def test_names_the_releases_that_there_are() -> None:
    assert venvs.releases() == ["32.2.1", "34.0.0"]
    with pytest.raises(venvs.VenvError, match=r"32\.2\.1, 34\.0\.0"):
        venvs.venv_python("1")
