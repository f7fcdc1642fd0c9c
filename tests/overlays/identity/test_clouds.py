"""clouds.yaml, secure.yaml and the OS_* variables: what they come to."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from keystoneauth1.identity import v3

from novakit import AsyncCompute, Compute, KeystoneauthPlugin, errors
from novakit.identity.auth import ApplicationCredential, MultiFactor, Password, Token
from novakit.identity.configuration import configure
from novakit.identity.given_token import GivenToken
from novakit.sending.options import Overrides, overridden
from tests.overlays.fake_cloud import PASSWORD, SERVER_ID, FakeCloud
from tests.overlays.sides import Side

CLOUDS = """
clouds:
  demo:
    auth:
      auth_url: {auth_url}
      username: demo
      user_domain_name: Default
      project_name: demo
      project_domain_name: Default
    region_name: RegionOne
    interface: public
  other: {{auth: {{auth_url: http://other/v3, token: t}}, auth_type: v3token}}
"""
SECURE = f"clouds: {{demo: {{auth: {{password: {PASSWORD}}}}}}}"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty working directory; the user's own files are out of sight."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path


def write(folder: Path, fake: FakeCloud, name: str = "clouds.yaml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "secure.yaml").write_text(SECURE)
    path = folder / name
    path.write_text(CLOUDS.format(auth_url=fake.auth_url))
    return path


@pytest.mark.parametrize("place", [".", "config/openstack"])
@pytest.mark.parametrize("name", ["clouds.yaml", "clouds.yml"])
def test_connect(side: Side, fake: FakeCloud, folder: Path, place: str, name: str) -> None:
    write(folder / place, fake, name)
    compute = side.keep(side.kind.connect("demo"))
    assert side.wait(compute.servers.get(SERVER_ID)).name == "web-1"


def test_named_file_and_cloud(
    fake: FakeCloud, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OS_CLIENT_CONFIG_FILE", str(write(folder, fake).rename(folder / "my.yaml")))
    monkeypatch.setenv("OS_CLOUD", "other")
    auth, _ = configure(None, {})
    assert isinstance(auth, Token)


def test_unknown_cloud_lists_those_that_there_are(fake: FakeCloud, folder: Path) -> None:
    write(folder, fake)
    for kind in (Compute, AsyncCompute):
        with pytest.raises(errors.UnknownCloud, match=r"'dmeo'.*demo, other.*clouds\.yaml"):
            kind.connect("dmeo")


def test_no_file_at_all(folder: Path) -> None:
    with pytest.raises(errors.UnknownCloud, match=r"no clouds\.yaml in any of.*OS_CLIENT_CONFIG"):
        configure("demo", {})
    with pytest.raises(errors.UnknownCloud, match="Which cloud"):
        configure(None, {})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("clouds: {demo: {auth: {password: hunter22", r"clouds\.yaml, line 1 is no valid YAML"),
        ("clouds: [demo]", "must be a map"),
        ("clouds: {demo: text}", r"clouds\.demo must be a map"),
        ("- text", "must hold a map"),
        ("clouds: {demo: {profile: vendor}}", "profile 'vendor'"),
    ],
)
def test_bad_files(folder: Path, text: str, said: str) -> None:
    (folder / "clouds.yaml").write_text(text)
    with pytest.raises(errors.BadCloudsFile, match=said) as caught:
        configure("demo", {})
    assert "hunter22" not in str(caught.value)


def test_profile_fills_in(folder: Path) -> None:
    (folder / "clouds.yaml").write_text("clouds: {demo: {profile: vendor, auth: {token: t}}}")
    (folder / "clouds-public.yaml").write_text(
        "public-clouds: {vendor: {auth_type: token, auth: {auth_url: http://v/v3}, regions: [R1]}}"
    )
    auth, options = configure("demo", {})
    assert isinstance(auth, Token)
    assert auth.auth_url == "http://v/v3"
    assert options.get("region") == "R1"


def test_overrides_win(fake: FakeCloud, folder: Path) -> None:
    write(folder, fake)
    given: Overrides = {"region": "R9", "project_name": "p9", "timeout": 3.0}
    auth, configured = configure("demo", given)
    assert isinstance(auth, Password)
    assert auth.scope.get("project_name") == "p9"
    options = overridden(configured, given)
    assert options == {"region": "R9", "interface": "public", "timeout": 3.0}


def test_none_is_as_configured(fake: FakeCloud, folder: Path) -> None:
    write(folder, fake)
    given: Any = dict.fromkeys(("region", "interface", "endpoint", "microversion", "username"))
    auth, configured = configure("demo", given)
    assert isinstance(auth, Password)
    given["timeout"] = None
    assert overridden(configured, given) == {
        "region": "RegionOne",
        "interface": "public",
        "timeout": None,
    }


@pytest.mark.parametrize("given", [{"cloud": ["demo"]}, {"region": ["R1"]}, {"password": b"p"}])
def test_an_argument_that_is_no_text(folder: Path, fake: FakeCloud, given: Any) -> None:
    write(folder, fake)
    arguments: Any = {"cloud": "demo", **given}
    with pytest.raises(errors.ConfigurationError, match="must be text"):
        Compute.connect(**arguments)


@pytest.mark.parametrize(
    ("wrong", "right"), [("regoin", "region"), ("projectname", "project_name"), ("verfy", "verify")]
)
def test_misspelt_override(wrong: str, right: str) -> None:
    arguments: Any = {wrong: "x"}
    with pytest.raises(errors.InvalidArgument, match=f"{wrong!r}. Did you mean {right!r}"):
        Compute.connect("demo", **arguments)


def test_misspelt_option() -> None:
    arguments: Any = {"microverson": "2.1"}
    with pytest.raises(errors.InvalidArgument, match="Did you mean 'microversion'"):
        Compute(GivenToken("t"), **arguments)


def test_variables(
    side: Side, fake: FakeCloud, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {
        "OS_AUTH_URL": fake.auth_url,
        "OS_USERNAME": "demo",
        "OS_PASSWORD": PASSWORD,
        "OS_TENANT_NAME": "demo",
        "OS_DEFAULT_DOMAIN_NAME": "Default",
    }.items():
        monkeypatch.setenv(name, value)
    compute = side.keep(side.kind.connect())
    assert side.wait(compute.servers.get(SERVER_ID)).name == "web-1"


def test_variables_that_lack_something(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OS_AUTH_URL", "http://k/v3")
    with pytest.raises(errors.ConfigurationError, match="OS_PASSWORD"):
        configure(None, {})


def settings(**entry: object) -> Any:
    return {"auth": {"auth_url": "http://k/v3"}, **entry}


@pytest.mark.parametrize(
    ("auth_type", "auth", "kind"),
    [
        ("password", {"user_id": "u", "password": "p"}, Password),
        ("v3password", {"user_id": "u", "password": "p"}, Password),
        ("v3token", {"token": "t"}, Token),
        (
            "v3applicationcredential",
            {"application_credential_id": "i", "application_credential_secret": "s"},
            ApplicationCredential,
        ),
        (
            None,
            {"application_credential_id": "i", "application_credential_secret": "s"},
            ApplicationCredential,
        ),
        (None, {"token": "t"}, Token),
        ("admin_token", {"token": "t", "endpoint": "http://n"}, GivenToken),
    ],
)
def test_auth_types(folder: Path, auth_type: str | None, auth: dict[str, str], kind: type) -> None:
    import json

    entry = {"auth": {"auth_url": "http://k/v3", **auth}}
    (folder / "clouds.yaml").write_text(
        json.dumps({"clouds": {"c": entry | ({"auth_type": auth_type} if auth_type else {})}})
    )
    made, options = configure("c", {})
    assert type(made) is kind
    assert options.get("endpoint") == auth.get("endpoint")


def test_multifactor(folder: Path) -> None:
    (folder / "clouds.yaml").write_text(
        "clouds: {c: {auth_type: v3multifactor, auth_methods: [v3password, v3totp], auth:"
        " {auth_url: http://k/v3, user_id: u, password: p, passcode: 123456}}}"
    )
    auth, _ = configure("c", {})
    assert isinstance(auth, MultiFactor)
    assert list(auth.methods()) == ["password", "totp"]


def test_unknown_auth_type(folder: Path) -> None:
    (folder / "clouds.yaml").write_text("clouds: {c: {auth_type: v3kerberos}}")
    said = r"'v3kerberos' is not one of v3password.* pip install 'novakit\[keystoneauth\]'"
    with pytest.raises(errors.ConfigurationError, match=said):
        configure("c", {})


OIDC = {
    "auth_url": "http://k/v3",
    "identity_provider": "idp",
    "protocol": "openid",
    "client_id": "me",
    "client_secret": "hush-hush",
    "openid_scope": "profile",
    "discovery_endpoint": "http://idp",
    "username": "u",
    "password": "p",
    "project_name": "demo",
    "project_domain_name": "Default",
}


def oidc(folder: Path, **changes: object) -> None:
    auth = {name: value for name, value in {**OIDC, **changes}.items() if value}
    entry = {"auth_type": "v3oidcpassword", "auth": auth, "verify": False}
    (folder / "clouds.yaml").write_text(json.dumps({"clouds": {"c": entry}}))


def test_a_plugin_of_keystoneauth1(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    oidc(folder)
    auth, options = configure("c", {"project_name": "other", "timeout": (3, 7.0)})
    assert isinstance(auth, KeystoneauthPlugin)
    plugin: Any = auth._plugin  # pyright: ignore[reportPrivateUsage]
    assert isinstance(plugin, v3.OidcPassword)
    assert (plugin.identity_provider, plugin.client_secret, plugin.scope) == (
        "idp",
        "hush-hush",
        "profile",
    )
    assert (plugin.project_name, plugin.project_domain_name) == ("other", "Default")
    session: Any = auth._session  # pyright: ignore[reportPrivateUsage]
    assert (session.verify, session.timeout) == (False, 7.0)
    assert options == {"verify": False}
    assert "identity_provider" not in caplog.text  # as if it were unknown
    assert "hush-hush" not in repr(auth)


def test_a_plugin_that_lacks_something(folder: Path) -> None:
    oidc(folder, identity_provider=None)
    with pytest.raises(
        errors.ConfigurationError, match=r"cloud 'c' of .*not given: identity_provider"
    ):
        configure("c", {})


def test_without_keystoneauth1(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    oidc(folder)
    monkeypatch.setitem(sys.modules, "keystoneauth1", None)
    with pytest.raises(errors.ConfigurationError, match="'v3oidcpassword' is not one of v3pass"):
        configure("c", {})


def test_options_of_a_cloud(folder: Path) -> None:
    (folder / "clouds.yaml").write_text(
        "clouds: {c: {auth: {auth_url: http://k, token: t}, cacert: /ca.pem, cert: /c.pem,"
        " key: /k.pem, endpoint_type: internalURL, compute_default_microversion: '2.60',"
        " compute_endpoint_override: http://n, api_timeout: 7}}"
    )
    _, options = configure("c", {})
    assert options == {
        "interface": "internalURL",
        "endpoint": "http://n",
        "microversion": "2.60",
        "verify": "/ca.pem",
        "cert": ("/c.pem", "/k.pem"),
        "timeout": 7.0,
    }


@pytest.mark.parametrize(
    ("text", "pinned"),
    [
        ("compute_api_version: 2", None),
        ("compute_api_version: '2.1'", None),
        ("compute_api_version: '2.72'", "2.72"),
        ("compute_default_microversion: latest", None),
        ("compute_default_microversion: '2.1'", "2.1"),
    ],
)
def test_microversion_of_a_cloud(folder: Path, text: str, pinned: str | None) -> None:
    (folder / "clouds.yaml").write_text(
        f"clouds: {{c: {{auth: {{auth_url: u, token: t}}, {text}}}}}"
    )
    assert configure("c", {})[1].get("microversion") == pinned


@pytest.mark.parametrize("text", ["verify: false", "insecure: true", "insecure: 'True'"])
def test_no_verification(folder: Path, text: str) -> None:
    (folder / "clouds.yaml").write_text(
        f"clouds: {{c: {{auth: {{auth_url: u, token: t}}, {text}}}}}"
    )
    assert configure("c", {})[1].get("verify") is False


def test_misspelt_key_is_told(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    (folder / "clouds.yaml").write_text(
        "clouds: {c: {auth: {auth_url: u, token: t, projct_name: p}}}"
    )
    configure("c", {})
    assert "Did you mean 'project_name'" in caplog.text


def test_names_of_keystone_v2(folder: Path) -> None:
    (folder / "clouds.yaml").write_text(
        "clouds: {c: {auth: {auth_url: u, user_name: n, password: p, user_domain_id: d,"
        " tenant_id: t}}}"
    )
    auth, _ = configure("c", {})
    assert isinstance(auth, Password)
    assert auth.scope == {"project_id": "t"}
