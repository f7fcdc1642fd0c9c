"""A file of clouds that is not as it should be: an error of ours that says where, and quotes nothing."""

import json
import os
import pwd
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from novakit import errors
from novakit.identity.auth import Password
from novakit.identity.configuration import configure

pytestmark = pytest.mark.fault

SECRET = "hunter22"
AUTH = "auth: {auth_url: 'http://k/v3', user_id: u, password: p"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty working directory; the user's own files are out of sight."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "site"))
    return tmp_path


def laughs(levels: int = 30) -> str:
    """Return a few lines that stand for 9 to the power of `levels` values."""
    lines = ["a0: &a0 [x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, levels)]
    return "\n".join([*lines, f"clouds: {{c: {{{AUTH}, project_id: *a{levels - 1}}}}}}}"])


def merged_laughs(levels: int = 30) -> str:
    """Return the same of merge keys, which PyYAML copies while it reads."""
    lines = ["a0: &a0 {x: y}"]
    lines += [f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}" for n in range(1, levels)]
    return "\n".join([*lines, f"clouds: {{c: {{<<: *a{levels - 1}, {AUTH}}}}}}}"])


BAD = {
    "an alias": (f"clouds:\n  c:\n    auth:\n      password: *{SECRET}\n", "line 4", "quotes"),
    "a tag": (f"clouds:\n  c:\n    auth:\n      password: !{SECRET}\n", "line 4", "quotes"),
    "a handle": (f"clouds:\n  c:\n    auth:\n      password: !{SECRET}!x\n", "line 4", "quotes"),
    "a Python tag": (f"clouds: {{c: !!python/name:{SECRET} x}}", "line 1", "quotes"),
    "a number that is none": ("clouds: {c: !!int x}", "line 1", "quotes"),
    "a truth that is none": ("clouds: {c: !!bool x}", "line 1", "quotes"),
    "a date by its tag": ("clouds: {c: !!timestamp 2024-13-45}", "line 1", "quotes"),
    "bytes": ("clouds: {c: !!binary aGk=}", "line 1", "quotes"),
    "text that ends nowhere": (f"clouds: {{c: {{auth: {{password: '{SECRET}", "line 1", "quotes"),
    "two values": (f"clouds:\n  c: {SECRET}: {SECRET}\n", "line 2", "quotes"),
    "a tab": (f"clouds:\n\tc: {SECRET}\n", "line 2", "tab"),
    "a bell": (f"clouds:\n  c: '{SECRET}\a'\n", "line 2", "character"),
    "two documents": (f"clouds: {{}}\n---\npassword: {SECRET}\n", "line 2", "document"),
    "an anchor in itself": ("clouds: &a {c: *a}", "line 1", "itself"),
    "billion laughs": (laughs(), "", "anchors"),
    "billion laughs by merging": (merged_laughs(), "", "anchors"),
    "deep lists": (f"clouds: {'[' * 5000}", "", "nested"),
    "deep maps": (f"clouds: {'{a: ' * 5000}", "", "nested"),
    "deep lists, well formed": (f"clouds: {'[' * 150}{']' * 150}", "", "nested"),
    "a key twice": (
        f"clouds:\n  c:\n    region_name: R1\n    auth: {{}}\n    region_name: {SECRET}\n",
        "line 5",
        "twice",
    ),
    "a secret without its quotes": (
        f"clouds: {{c: {{auth: {{password: {{{SECRET}, {SECRET}}}}}}}}}",
        "line 1",
        "twice",
    ),
    "a key that is a list": ("clouds: {[a]: {}}", "line 1", "key"),
    "a list": (f"- {SECRET}", "", "a map"),
    "a word": (SECRET, "", "a map"),
    "a list of clouds": ("clouds: [c]", "", "a map"),
    "a cloud that is a word": (f"clouds: {{c: {SECRET}}}", "", "a map"),
    "auth that is a word": (f"clouds: {{c: {{auth: {SECRET}}}}}", "", "a map"),
    "a truth as a key": (f"clouds: {{c: {{{AUTH}, yes: {SECRET}}}}}}}", "", "quotes"),
    "null as a key": (f"clouds: {{c: {{{AUTH}}}, ~: {SECRET}}}}}", "", "quotes"),
    "a secret that is a truth": ("clouds: {c: {auth: {password: yes}}}", "", "auth.password"),
    "a secret that is a list": (
        f"clouds: {{c: {{auth: {{password: [{SECRET}]}}}}}}",
        "",
        "password",
    ),
    "a lone surrogate": ('clouds: {c: {auth: {password: "a\\ud800"}}}', "", "auth.password"),
    "a NUL": (f'clouds: {{c: {{{AUTH}}}, cacert: "a\\0"}}}}', "", "cacert"),
    "too long": ("#" * 2_000_000, "", "larger"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_yaml(folder: Path, name: str) -> None:
    text, line, advice = BAD[name]
    (folder / "clouds.yaml").write_text(text, "utf-8")
    error = refused()
    assert "clouds.yaml" in str(error)
    assert line in str(error)
    assert advice in str(error)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"clouds:\n  c: {auth: {password: hunter22\xff}}", "line 2 is not UTF-8"),
        ("clouds: {c: hunter22}".encode("utf-16"), "line 1 is not UTF-8"),
    ],
)
def test_not_utf_8(folder: Path, content: bytes, said: str) -> None:
    (folder / "clouds.yaml").write_bytes(content)
    assert said in str(refused())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"clouds":\n{"c": hunter22}}', "line 2 is no valid JSON"),
        ('{"clouds": {"c": {"a": "hunter22", "a": 1}}}', "'a' stands twice"),
        ('{"clouds": ' + "[" * 100_000, "nested"),
        ("", "no valid JSON"),
    ],
)
def test_bad_json(folder: Path, text: str, said: str) -> None:
    (folder / "clouds.json").write_text(text)
    assert said in str(refused())


def test_deep_maps_in_two_files_of_json(folder: Path) -> None:
    for name in ("clouds.json", "secure.json"):
        nested = '{"a": ' * 900 + "{}" + "}" * 900
        (folder / name).write_text(f'{{"clouds": {{"c": {nested}}}}}')
    assert "nested" in str(refused())


def test_maps_that_are_deep_by_their_anchors_in_two_files(folder: Path) -> None:
    lines = ["a0: &a0 {x: y}", *(f"a{n}: &a{n} {{x: *a{n - 1}}}" for n in range(1, 3000))]
    for name in ("clouds.yaml", "secure.yaml"):
        (folder / name).write_text("\n".join([*lines, "clouds: {c: *a2999}"]))
    assert "nested" in str(refused())


def test_json_with_tabs_and_numbers(folder: Path) -> None:
    entry = {"auth": {"auth_url": "http://k/v3", "user_id": "u", "password": 12}, "api_timeout": 7}
    (folder / "clouds.json").write_text(json.dumps({"clouds": {"c": entry}}, indent="\t"))
    auth, options = configure("c", {})
    assert isinstance(auth, Password)
    assert auth.methods()["password"]["user"]["password"] == "12"
    assert options.get("timeout") == 7.0


@pytest.mark.parametrize(
    "written",
    ["0123", "1_000", "12:30:45", "2024-13-45", "2024-01-05", "1e400", ".inf", "0x1F", "="],
)
def test_a_password_is_what_is_written(folder: Path, written: str) -> None:
    (folder / "clouds.yaml").write_text(
        f"clouds: {{c: {{auth: {{auth_url: 'http://k', user_id: u, password: {written}}}}}}}"
    )
    auth, _ = configure("c", {})
    assert isinstance(auth, Password)
    assert auth.methods()["password"]["user"]["password"] == written


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n", "clouds:\n", "{}"])
def test_an_empty_file(folder: Path, text: str) -> None:
    (folder / "clouds.yaml").write_text(text)
    with pytest.raises(errors.UnknownCloud, match=r"There are: none \(read from .*clouds\.yaml"):
        configure("c", {})


def test_a_mark_of_the_byte_order(folder: Path) -> None:
    (folder / "clouds.yaml").write_text(f"\ufeffclouds: {{c: {{{AUTH}}}}}}}", "utf-8")
    assert isinstance(configure("c", {})[0], Password)


def test_anchors_and_merges_are_read(folder: Path) -> None:
    (folder / "clouds.yaml").write_text(
        "x: &x {auth_url: 'http://k/v3', user_id: u, password: p, project_id: a}\n"
        "clouds: {c: {auth: {<<: *x, project_id: b}}}"
    )
    assert getattr(configure("c", {})[0], "scope", None) == {"project_id": "b"}


def test_a_broken_cloud_does_not_stop_another(folder: Path) -> None:
    (folder / "clouds.yaml").write_text(f"clouds: {{c: {{{AUTH}}}}}, d: text, e: {{1: 2}}}}")
    assert isinstance(configure("c", {})[0], Password)


@pytest.mark.parametrize("named", [False, True])
def test_a_folder_in_place_of_a_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch, *, named: bool
) -> None:
    (folder / "clouds.yaml").mkdir()
    if named:
        monkeypatch.setenv("OS_CLIENT_CONFIG_FILE", str(folder / "clouds.yaml"))
    assert "is a folder" in str(refused())


def test_a_named_file_that_is_not_there(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "clouds.yaml").write_text(f"clouds: {{c: {{{AUTH}}}}}}}")
    monkeypatch.setenv("OS_CLIENT_CONFIG_FILE", str(folder / "other.yaml"))
    assert "OS_CLIENT_CONFIG_FILE" in str(refused())


def test_a_folder_that_cannot_be_looked_into(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", "/" + "x" * 300)
    with pytest.raises(errors.UnknownCloud, match=r"There is no clouds\.yaml"):
        configure("c", {})


def nobody(folder: Path, *, home: str | None) -> "subprocess.CompletedProcess[str]":
    """Return what a user without rights gets; `~/.config` is closed to everybody."""
    script = (
        "import os, sys\n"
        "from novakit import errors\n"
        "from novakit.identity.configuration import configure\n"
        "import novakit.identity.clouds\n"
        "if os.getuid() == 0: os.setuid(54321)\n"
        "try: print(configure('c', {})[0])\n"
        "except errors.ConfigurationError as error: print(type(error).__name__, error)\n"
    )
    environment = {key: value for key, value in os.environ.items() if key != "HOME"}
    environment.pop("XDG_CONFIG_HOME", None)
    environment["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
    if home:
        environment["HOME"] = home
    return subprocess.run(
        [sys.executable, "-c", script],
        env=environment,
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("closed", [False, True])
def test_no_home_and_a_home_that_is_closed(folder: Path, *, closed: bool) -> None:
    config = folder / "home" / ".config"
    config.mkdir(parents=True)
    config.chmod(0)
    try:
        done = nobody(folder, home=str(folder / "home") if closed else None)
    finally:
        config.chmod(0o700)
    assert done.stdout.startswith("UnknownCloud There is no cloud "), done.stderr
    assert "There is no clouds.yaml in any of" in done.stdout


def test_no_home_and_a_named_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(uid: int) -> Any:
        raise KeyError(uid)

    monkeypatch.delenv("HOME")
    monkeypatch.delenv("XDG_CONFIG_HOME")
    monkeypatch.setattr(pwd, "getpwuid", unknown)  # as in a container under a number of its own
    path = folder / "my.yaml"
    path.write_text(f"clouds: {{c: {{{AUTH}}}}}}}")
    monkeypatch.setenv("OS_CLIENT_CONFIG_FILE", str(path))
    assert isinstance(configure("c", {})[0], Password)


def test_a_file_that_may_not_be_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    real = os.access

    def access(path: Path, mode: int) -> bool:
        return "secure" not in str(path) and real(path, mode)

    monkeypatch.setattr(os, "access", access)  # the tests may run as root, who reads everything
    (folder / "clouds.yaml").write_text(f"clouds: {{c: {{{AUTH}}}}}}}")
    (folder / "secure.yaml").write_text("clouds: {c: {auth: {user_id: v}}}")
    configure("c", {})
    assert "secure.yaml" in caplog.text
    assert "may not be read" in caplog.text


def refused() -> errors.ConfigurationError:
    """Return the error that reading the clouds ends with; it tells no secret."""
    with pytest.raises(errors.ConfigurationError) as caught:
        configure("c", {})
    error = caught.value
    reachable = [error, error.__cause__, error.__context__]
    assert SECRET not in "".join(f"{one} {one!r} {vars(one) if one else ''}" for one in reachable)
    for one in reachable:
        assert not isinstance(one, UnicodeError | ValueError)  # whose attributes hold the file
    return error
