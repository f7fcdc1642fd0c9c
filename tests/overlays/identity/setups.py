"""Set-ups of a cloud: files, variables and arguments, and where novakit differs on purpose.

KEYSTONE and COMPUTE stand for the roots of the recording cloud. Each set-up is one cloud, `c`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

USER = "username: demo, user_domain_name: Default, password: s3cret"
PROJECT = "project_name: demo, project_domain_name: Default"
URL = "auth_url: KEYSTONE/v3"
AUTH = f"auth: {{{URL}, {USER}, {PROJECT}}}"

VARIABLES = {
    "OS_AUTH_URL": "KEYSTONE/v3",
    "OS_USERNAME": "demo",
    "OS_PASSWORD": "s3cret",
    "OS_USER_DOMAIN_NAME": "Default",
    "OS_PROJECT_NAME": "demo",
    "OS_PROJECT_DOMAIN_NAME": "Default",
}

REFUSED = {"refused": True}


@dataclass(frozen=True)
class Setup:
    """One way to configure a cloud."""

    entry: str | None = None
    """What stands in clouds.yaml for `c`, between braces."""
    files: Mapping[str, str] = field(default_factory=dict[str, str])
    """Other files, by their path from the working directory; `home` is in it."""
    environment: Mapping[str, str] = field(default_factory=dict[str, str])
    cloud: str | None = "c"
    given: Mapping[str, str] = field(default_factory=dict[str, str])
    """Arguments of `connect()`."""
    differs: str = ""
    """Why novakit does not do as openstacksdk does; empty when it does."""
    ours: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """What novakit does then."""


def of_variables(changes: Mapping[str, str], **others: Any) -> Setup:
    """Return a set-up of the usual variables and others."""
    return Setup(cloud=None, environment={**VARIABLES, **changes}, **others)


def auth(text: str, more: str = "", **others: Any) -> Setup:
    """Return a set-up with this under `auth`, and Keystone's address."""
    return Setup(f"auth: {{{URL}, {text}}}, {more}", **others)


WRITTEN = "what is written is sent: YAML's numbers lose zeros, and 0123 is octal"
SHARED = "openstacksdk lets a domain told once win over one that is told for the user alone"

SETUPS: dict[str, Setup] = {
    # Regions
    "no region": Setup(AUTH),
    "region": Setup(f"{AUTH}, region_name: R2"),
    "region with a dash": Setup(f"{AUTH}, region-name: R2"),
    "region blank": Setup(
        f"{AUTH}, region_name:",
        differs="openstacksdk fails with AttributeError",
        ours={"compute": "R1/public"},
    ),
    "region of compute": Setup(f"{AUTH}, region_name: R1, compute_region_name: R3"),
    "region of compute with dashes": Setup(f"{AUTH}, region_name: R1, compute-region-name: R3"),
    "region of compute alone": Setup(f"{AUTH}, compute_region_name: R3"),
    "region of another service": Setup(f"{AUTH}, region_name: R2, volume_region_name: R3"),
    "regions as a list in region_name": Setup(f"{AUTH}, region_name: [R2, R3]"),
    "regions with commas": Setup(f"{AUTH}, region_name: 'R2,R3'"),
    "regions with commas, one taken": Setup(
        f"{AUTH}, region_name: 'R2,R3'", given={"region": "R3"}
    ),
    "regions": Setup(f"{AUTH}, regions: [R2, R3]"),
    "regions, one taken": Setup(f"{AUTH}, regions: [R2, R3]", given={"region": "R3"}),
    "regions, one that is not there": Setup(f"{AUTH}, regions: [R2, R3]", given={"region": "R1"}),
    "regions beside region_name": Setup(f"{AUTH}, region_name: R3, regions: [R2, R3]"),
    "regions with values": Setup(
        f"{AUTH}, regions: [{{name: R2, values: {{interface: internal}}}}, R3]"
    ),
    "regions with values, another taken": Setup(
        f"{AUTH}, regions: [R2, {{name: R3, values: {{interface: internal, auth: {{project_name: p3}}}}}}]",
        given={"region": "R3"},
    ),
    "regions with values over the entry's": Setup(
        f"{AUTH}, interface: admin, regions: [{{name: R2, values: {{interface: internal}}}}]"
    ),
    "regions with a Keystone each": Setup(
        f"{AUTH}, regions: [{{name: R2, values: {{auth: {{auth_url: KEYSTONE2/v3}}}}}}]"
    ),
    "regions with values that are dashed": Setup(
        f"{AUTH}, regions: [{{name: R2, values: {{compute-region-name: R3}}}}]"
    ),
    "regions with a name alone": Setup(f"{AUTH}, regions: [{{name: R2}}]"),
    "regions with other keys": Setup(f"{AUTH}, regions: [{{name: R2, interface: admin}}]"),
    "regions without a name": Setup(f"{AUTH}, regions: [{{values: {{}}}}]"),
    "regions empty": Setup(
        f"{AUTH}, region_name: R2, regions: []",
        differs="openstacksdk forgets region_name over an empty list, and takes any region",
        ours={"compute": "R2/public"},
    ),
    "regions that are a word": Setup(f"{AUTH}, regions: R2"),
    "region given": Setup(
        f"{AUTH}, region_name: R1",
        given={"region": "R2"},
        differs="openstacksdk refuses a region that is not the entry's; an argument wins here",
        ours={"compute": "R2/public"},
    ),
    "region given where there is none": Setup(AUTH, given={"region": "R3"}),
    "region given beside that of compute": Setup(
        f"{AUTH}, compute_region_name: R3",
        given={"region": "R2"},
        differs="an argument wins over the file",
        ours={"compute": "R2/public"},
    ),
    "region that the catalog lacks": Setup(f"{AUTH}, region_name: R9"),
    "region in another case": Setup(f"{AUTH}, region_name: r2"),
    # Interfaces
    "interface": Setup(f"{AUTH}, interface: internal"),
    "interface of compute": Setup(f"{AUTH}, interface: internal, compute_interface: admin"),
    "interface of compute with a dash": Setup(f"{AUTH}, compute-interface: admin"),
    "interface of another service": Setup(f"{AUTH}, image_interface: admin"),
    "interface as a list": Setup(f"{AUTH}, interface: [none, internal, public]"),
    "interface of compute as a list": Setup(f"{AUTH}, compute_interface: [admin, public]"),
    "interface as Keystone v2 had it": Setup(f"{AUTH}, interface: internalURL"),
    "interface by its old name": Setup(f"{AUTH}, endpoint_type: internal"),
    "interface by both names": Setup(f"{AUTH}, interface: admin, endpoint_type: internalURL"),
    "interface of compute by its old name": Setup(f"{AUTH}, compute_endpoint_type: admin"),
    "interface that is none": Setup(f"{AUTH}, interface: secret"),
    "interface given": Setup(f"{AUTH}, interface: internal", given={"interface": "admin"}),
    "interface blank": Setup(f"{AUTH}, interface:"),
    # Endpoints
    "endpoint": Setup(f"{AUTH}, compute_endpoint_override: COMPUTE/own/v2.1"),
    "endpoint with dashes": Setup(f"{AUTH}, compute-endpoint-override: COMPUTE/own/v2.1"),
    "endpoint by its short name": Setup(f"{AUTH}, compute_endpoint: COMPUTE/own/v2.1"),
    "endpoint given": Setup(AUTH, given={"endpoint": "COMPUTE/own/v2.1"}),
    "endpoint with the region in it": Setup(
        f"{AUTH}, region_name: R2, compute_endpoint_override: 'COMPUTE/{{region_name}}/own/v2.1'"
    ),
    "endpoint under auth": auth(f"{USER}, {PROJECT}, endpoint: COMPUTE/own/v2.1"),
    "service type of another": Setup(f"{AUTH}, compute_service_type: computev3"),
    "service type": Setup(f"{AUTH}, compute_service_type: compute"),
    "service name": Setup(
        f"{AUTH}, compute_service_name: nova",
        differs="not read here, so refused: it may say that calls go elsewhere",
        ours=REFUSED,
    ),
    # Keystone's address
    "Keystone without a version": Setup(f"auth: {{auth_url: KEYSTONE, {USER}, {PROJECT}}}"),
    "Keystone with a slash": Setup(f"auth: {{auth_url: KEYSTONE/v3/, {USER}, {PROJECT}}}"),
    "Keystone, v3password": Setup(f"{AUTH}, auth_type: v3password"),
    "Keystone with a dash": Setup(f"auth: {{auth-url: KEYSTONE/v3, {USER}, {PROJECT}}}"),
    "Keystone with the region in it": Setup(
        f"auth: {{auth_url: 'KEYSTONE{{region_name}}/v3', {USER}, {PROJECT}}}, region_name: R2"
    ),
    "Keystone beside auth": Setup(f"auth_url: KEYSTONE/v3, auth: {{{USER}, {PROJECT}}}"),
    "Keystone beside and in auth": Setup(f"{AUTH}, auth_url: KEYSTONE2/v3"),
    "no Keystone": Setup(f"auth: {{{USER}, {PROJECT}}}"),
    # Who
    "all beside auth": Setup(f"{URL}, {USER}, {PROJECT}"),
    "user and password beside auth": Setup(
        f"auth: {{{URL}, user_domain_name: Default, {PROJECT}}}, username: demo, password: s3cret"
    ),
    "user beside and in auth": Setup(f"{AUTH}, username: other, password: wrong"),
    "project beside and in auth": Setup(f"{AUTH}, project_name: other"),
    "domain beside and in auth": Setup(f"{AUTH}, user_domain_name: Other"),
    "names with dashes": Setup(
        "auth: {auth-url: KEYSTONE/v3, username: demo, user-domain-name: Default, password: s3cret,"
        " project-name: demo, project-domain-name: Default}"
    ),
    "names of Keystone v2": auth(
        "user_name: demo, user_domain_id: default, password: s3cret, tenant_name: demo,"
        " project_domain_id: default"
    ),
    "tenant and project": auth(f"{USER}, tenant_name: old, {PROJECT}"),
    "ids": auth("user_id: u1, password: s3cret, project_id: p1"),
    "ids and names": auth(f"{USER}, user_id: u1, {PROJECT}, project_id: p1"),
    "a domain for both": auth(
        "username: demo, password: s3cret, project_name: demo, domain_name: D"
    ),
    "a domain's id for both": auth(
        "username: demo, password: s3cret, project_name: demo, domain_id: d"
    ),
    "a domain for both beside that of the user": auth(
        "username: demo, user_domain_name: U, password: s3cret, project_name: demo, domain_name: D"
    ),
    "a domain's id for both beside the name of the user's": auth(
        "username: demo, user_domain_name: U, password: s3cret, project_name: demo, domain_id: d",
        differs=SHARED,
        ours={
            "identity": {
                "methods": ["password"],
                "password": {
                    "user": {"name": "demo", "domain": {"name": "U"}, "password": "s3cret"}
                },
            },
            "scope": {"project": {"name": "demo", "domain": {"id": "d"}}},
        },
    ),
    "a default domain": auth(
        "username: demo, password: s3cret, project_name: demo, default_domain_id: d"
    ),
    "a default domain's name": auth(
        "username: demo, password: s3cret, project_name: demo, default_domain_name: D"
    ),
    "a default domain's id beside the user's name": auth(
        "username: demo, user_domain_name: U, password: s3cret, project_name: demo,"
        " project_domain_name: P, default_domain_id: d",
        differs=SHARED,
        ours={"scope": {"project": {"name": "demo", "domain": {"name": "P"}}}},
    ),
    "a default domain for v3password": auth(
        "username: demo, password: s3cret, project_name: demo, default_domain_id: d",
        "auth_type: v3password",
        differs="openstacksdk refuses what it takes for auth_type password",
        ours={"scope": {"project": {"name": "demo", "domain": {"id": "d"}}}},
    ),
    "no domain at all": auth(
        "username: demo, password: s3cret, project_name: demo",
        differs="openstacksdk asks Keystone v3 for what it cannot answer; said here before it is sent",
        ours=REFUSED,
    ),
    "no domain at all, v3password": auth(
        "username: demo, password: s3cret, project_name: demo", "auth_type: v3password"
    ),
    "a password of digits": auth(
        f"username: demo, user_domain_name: Default, password: 12345, {PROJECT}"
    ),
    "a password of digits with a zero before": auth(
        f"username: demo, user_domain_name: Default, password: 0123, {PROJECT}",
        differs=WRITTEN,
        ours={
            "identity": {
                "methods": ["password"],
                "password": {
                    "user": {"name": "demo", "domain": {"name": "Default"}, "password": "0123"}
                },
            }
        },
    ),
    "a password that is a date": auth(
        f"username: demo, user_domain_name: Default, password: 2024-01-05, {PROJECT}",
        differs=f"openstacksdk fails with TypeError; {WRITTEN}",
        ours={"keystone": "identity/v3/auth/tokens"},
    ),
    "a password that is a truth": auth(
        f"username: demo, user_domain_name: Default, password: yes, {PROJECT}",
        differs="openstacksdk sends JSON's true, which no password is",
        ours=REFUSED,
    ),
    "no password": auth(
        f"username: demo, user_domain_name: Default, {PROJECT}",
    ),
    # For what
    "no scope": auth(USER, "compute_endpoint_override: COMPUTE/own/v2.1"),
    "a domain": auth(f"{USER}, domain_name: D"),
    "a domain's id": auth(f"{USER}, domain_id: d"),
    "a domain beside auth": auth(USER, "domain_id: d"),
    "the system": auth(f"{USER}, system_scope: all"),
    "the system, and a project's domain": auth(
        f"{USER}, system_scope: all, project_domain_name: D"
    ),
    "a trust": auth(f"{USER}, trust_id: t1"),
    "a trust and a project": auth(f"{USER}, {PROJECT}, trust_id: t1"),
    "a project and a domain's name": auth(f"{USER}, {PROJECT}, domain_name: D"),
    "the system and a project": auth(f"{USER}, {PROJECT}, system_scope: all"),
    "project given": Setup(AUTH, given={"project_name": "other"}),
    "project given where an id is in the file": auth(
        "user_id: u1, password: s3cret, project_id: p1, project_domain_name: Default",
        given={"project_name": "other"},
        differs="openstacksdk keeps the id of the file, and so another project than was asked for",
        ours={"scope": {"project": {"name": "other", "domain": {"name": "Default"}}}},
    ),
    "user given": Setup(
        AUTH,
        given={"username": "other"},
        differs="an argument wins over the file; openstacksdk puts it beside auth, where it loses",
        ours={
            "identity": {
                "methods": ["password"],
                "password": {
                    "user": {"name": "other", "domain": {"name": "Default"}, "password": "s3cret"}
                },
            }
        },
    ),
    # How
    "a token": auth(f"token: t0, {PROJECT}", "auth_type: token"),
    "a token, v3token": auth(f"token: t0, {PROJECT}", "auth_type: v3token"),
    "a token by its old name": auth(f"auth_token: t0, {PROJECT}", "auth_type: v3token"),
    "a token by both names": auth(f"auth_token: t1, token: t0, {PROJECT}", "auth_type: v3token"),
    "a token without auth_type": auth(
        f"token: t0, {PROJECT}",
        differs="openstacksdk fails over the password that auth_type password lacks",
        ours={"identity": {"methods": ["token"], "token": {"id": "t0"}}},
    ),
    "a credential": auth(
        "application_credential_id: c1, application_credential_secret: s1",
        "auth_type: v3applicationcredential",
    ),
    "a credential by name": auth(
        "application_credential_name: c1, application_credential_secret: s1, username: demo,"
        " user_domain_name: Default",
        "auth_type: v3applicationcredential",
    ),
    "a credential by name and the user's id": auth(
        "application_credential_name: c1, application_credential_secret: s1, user_id: u1",
        "auth_type: v3applicationcredential",
    ),
    "a credential without auth_type": auth(
        "application_credential_id: c1, application_credential_secret: s1",
        differs="openstacksdk fails over the password that auth_type password lacks",
        ours={
            "identity": {
                "methods": ["application_credential"],
                "application_credential": {"id": "c1", "secret": "s1"},
            }
        },
    ),
    "a credential and a project": auth(
        f"application_credential_id: c1, application_credential_secret: s1, {PROJECT}",
        "auth_type: v3applicationcredential",
        differs="a credential has its project, and Keystone refuses one that names a project; said in the log",
        ours={"scope": None},
    ),
    "a code": auth(
        f"passcode: 123456, username: demo, user_domain_name: Default, {PROJECT}",
        "auth_type: v3totp",
    ),
    "a code with a zero before": auth(
        f"passcode: 012345, username: demo, user_domain_name: Default, {PROJECT}",
        "auth_type: v3totp",
        differs=WRITTEN,
        ours={
            "identity": {
                "methods": ["totp"],
                "totp": {
                    "user": {"name": "demo", "domain": {"name": "Default"}, "passcode": "012345"}
                },
            }
        },
    ),
    "two factors": auth(
        f"{USER}, passcode: '123456', {PROJECT}",
        "auth_type: v3multifactor, auth_methods: [v3password, v3totp]",
    ),
    "two factors with a comma": auth(
        f"{USER}, passcode: '123456', {PROJECT}",
        "auth_type: v3multifactor, auth_methods: 'v3password,v3totp'",
    ),
    "a token and an endpoint": Setup(
        "auth_type: admin_token, auth: {token: t0, endpoint: COMPUTE/own/v2.1}"
    ),
    "a token and an endpoint by the old names": Setup(
        "auth_type: token_endpoint, auth: {token: t0, url: COMPUTE/own/v2.1}"
    ),
    "auth_type with a dash": auth(
        f"token: t0, {PROJECT}",
        "auth-type: v3token",
        differs="openstacksdk lets its default of auth_type win over the dash",
        ours={"identity": {"methods": ["token"], "token": {"id": "t0"}}},
    ),
    "auth_type by its old name": auth(
        f"token: t0, {PROJECT}",
        "auth_plugin: v3token",
        differs="openstacksdk lets its default of auth_type win over the old name",
        ours={"identity": {"methods": ["token"], "token": {"id": "t0"}}},
    ),
    "auth_type blank": Setup(
        f"{AUTH}, auth_type:",
        differs="openstacksdk takes that for auth_type none, and fails; blank is the default here",
        ours={"keystone": "identity/v3/auth/tokens"},
    ),
    "auth_type none": Setup(
        "auth_type: none, compute_endpoint_override: COMPUTE/own/v2.1",
        differs="no Nova lets a call in that has no token",
        ours=REFUSED,
    ),
    "auth_type none, and a user": Setup(f"{AUTH}, auth_type: none"),
    "auth_type that is none": Setup(f"{AUTH}, auth_type: v3magic"),
    "auth_type of another program": Setup(f"{AUTH}, auth_type: v3oidcpassword"),
    # Certificates and timeouts
    "verify blank": Setup(
        f"{AUTH}, verify:", differs="openstacksdk then checks no certificate", ours={"verify": True}
    ),
    "verify true": Setup(f"{AUTH}, verify: true"),
    "verify false": Setup(f"{AUTH}, verify: false"),
    "verify no": Setup(f"{AUTH}, verify: no"),
    "verify 'false' in quotes": Setup(
        f"{AUTH}, verify: 'false'",
        differs="openstacksdk looks for a file named false",
        ours={"verify": False},
    ),
    "verify 0": Setup(
        f"{AUTH}, verify: 0",
        differs="openstacksdk looks for a file named 0",
        ours={"verify": False},
    ),
    "verify 'true' in quotes": Setup(
        f"{AUTH}, verify: 'True'",
        differs="openstacksdk looks for a file named True",
        ours={"verify": True},
    ),
    "verify that is a path": Setup(f"{AUTH}, verify: /etc/ca.pem"),
    "verify from home": Setup(
        f"{AUTH}, verify: ~/ca.pem",
        differs="openstacksdk takes ~ for a folder's name",
        ours={"verify": "HOME/ca.pem"},
    ),
    "verify that is a word": Setup(
        f"{AUTH}, verify: mayhaps",
        differs="openstacksdk looks for a file of this name",
        ours=REFUSED,
    ),
    "verify that is a list": Setup(
        f"{AUTH}, verify: [true]", differs="openstacksdk hands it on to requests", ours=REFUSED
    ),
    "insecure": Setup(f"{AUTH}, insecure: true"),
    "insecure in quotes": Setup(f"{AUTH}, insecure: 'True'"),
    "insecure false": Setup(f"{AUTH}, insecure: false"),
    "insecure blank": Setup(f"{AUTH}, insecure:"),
    "insecure wins over verify": Setup(f"{AUTH}, insecure: true, verify: true"),
    "verify false, insecure false": Setup(f"{AUTH}, insecure: false, verify: false"),
    "insecure 1": Setup(
        f"{AUTH}, insecure: 1",
        differs="openstacksdk fails with AttributeError",
        ours={"verify": False},
    ),
    "insecure '1' in quotes": Setup(
        f"{AUTH}, insecure: '1'",
        differs="openstacksdk takes every word but true for false",
        ours={"verify": False},
    ),
    "insecure that is a word": Setup(
        f"{AUTH}, insecure: perhaps",
        differs="neither true nor false; openstacksdk takes it for false",
        ours=REFUSED,
    ),
    "cacert": Setup(f"{AUTH}, cacert: /etc/ca.pem"),
    "cacert from home": Setup(f"{AUTH}, cacert: ~/ca.pem"),
    "cacert and verify": Setup(f"{AUTH}, cacert: ~/ca.pem, verify: /etc/other.pem"),
    "cacert and verify false": Setup(f"{AUTH}, cacert: ~/ca.pem, verify: false"),
    "cert from home": Setup(f"{AUTH}, cert: ~/cert.pem"),
    "cert and key from home": Setup(f"{AUTH}, cert: ~/cert.pem, key: ~/key.pem"),
    "key alone": Setup(f"{AUTH}, key: ~/key.pem"),
    "timeout": Setup(f"{AUTH}, api_timeout: 7"),
    "timeout of compute": Setup(f"{AUTH}, compute_timeout: 7"),
    "timeout by the wrong name": Setup(f"{AUTH}, timeout: 7"),
    "timeout that is a word": Setup(f"{AUTH}, api_timeout: soon"),
    # Microversions
    "microversion": Setup(f"{AUTH}, compute_default_microversion: '2.60'"),
    "microversion with dashes": Setup(f"{AUTH}, compute-default-microversion: '2.72'"),
    "microversion without quotes": Setup(
        f"{AUTH}, compute_default_microversion: 2.60",
        differs=f"openstacksdk sends 2.6; {WRITTEN}",
        ours={"pinned": "2.60"},
    ),
    "microversion in the version": Setup(f"{AUTH}, compute_api_version: '2.72'"),
    "version 2": Setup(f"{AUTH}, compute_api_version: 2"),
    "version 2.1": Setup(
        f"{AUTH}, compute_api_version: '2.1'",
        differs="2.1 is what Nova's API is called; openstacksdk pins the microversion 2.1",
        ours={"pinned": None},
    ),
    "version and microversion": Setup(
        f"{AUTH}, compute_api_version: 2, compute_default_microversion: '2.72'"
    ),
    "version and microversion apart": Setup(
        f"{AUTH}, compute_api_version: '2.60', compute_default_microversion: '2.72'"
    ),
    "microversion latest": Setup(
        f"{AUTH}, compute_default_microversion: latest",
        differs="novakit picks for each call the highest that both sides know; openstacksdk fails",
        ours={"pinned": None},
    ),
    "microversion given": Setup(
        f"{AUTH}, compute_default_microversion: '2.60'", given={"microversion": "2.72"}
    ),
    # Files
    "secure.yaml": Setup(
        f"auth: {{{URL}, username: demo, user_domain_name: Default, {PROJECT}}}, region_name: R2",
        files={"secure.yaml": "clouds: {c: {auth: {password: s3cret}}}"},
    ),
    "secure.yaml elsewhere": Setup(
        f"auth: {{{URL}, username: demo, user_domain_name: Default, {PROJECT}}}",
        files={"home/.config/openstack/secure.yaml": "clouds: {c: {auth: {password: s3cret}}}"},
    ),
    "secure.yaml that is named": Setup(
        f"auth: {{{URL}, username: demo, user_domain_name: Default, {PROJECT}}}",
        files={
            "secure.yaml": "clouds: {c: {auth: {password: wrong}}}",
            "my.yaml": "clouds: {c: {auth: {password: s3cret}}}",
        },
        environment={"OS_CLIENT_SECURE_FILE": "my.yaml"},
    ),
    "secure.yaml wins": Setup(AUTH, files={"secure.yaml": "clouds: {c: {region_name: R3}}"}),
    "secure.yaml alone": Setup(files={"secure.yaml": f"clouds: {{c: {{{AUTH}}}}}"}),
    "clouds.yml": Setup(files={"clouds.yml": f"clouds: {{c: {{{AUTH}, region_name: R2}}}}"}),
    "clouds.json": Setup(
        files={
            "clouds.json": '{"clouds": {"c": {"region_name": "R2", "auth": {"auth_url": "KEYSTONE/v3",'
            ' "user_id": "u1", "password": "s3cret", "project_id": "p1"}}}}'
        }
    ),
    "the file of the folder before that of home": Setup(
        f"{AUTH}, region_name: R2",
        files={"home/.config/openstack/clouds.yaml": f"clouds: {{c: {{{AUTH}, region_name: R3}}}}"},
    ),
    "the file of home": Setup(
        files={"home/.config/openstack/clouds.yaml": f"clouds: {{c: {{{AUTH}, region_name: R3}}}}"}
    ),
    "XDG_CONFIG_HOME": Setup(
        files={
            "xdg/openstack/clouds.yaml": f"clouds: {{c: {{{AUTH}, region_name: R2}}}}",
            "home/.config/openstack/clouds.yaml": f"clouds: {{c: {{{AUTH}, region_name: R3}}}}",
        },
        environment={"XDG_CONFIG_HOME": "FOLDER/xdg"},
    ),
    "XDG_CONFIG_HOME without a file": Setup(
        files={"home/.config/openstack/clouds.yaml": f"clouds: {{c: {{{AUTH}, region_name: R3}}}}"},
        environment={"XDG_CONFIG_HOME": "FOLDER/xdg"},
    ),
    "XDG_CONFIG_DIRS": Setup(
        files={"site/openstack/clouds.yaml": f"clouds: {{c: {{{AUTH}, region_name: R3}}}}"}
    ),
    "a file that is named": Setup(
        f"{AUTH}, region_name: R2",
        files={"my.yaml": f"clouds: {{c: {{{AUTH}, region_name: R3}}}}"},
        environment={"OS_CLIENT_CONFIG_FILE": "FOLDER/my.yaml"},
    ),
    "a file that is named and not there": Setup(
        AUTH,
        environment={"OS_CLIENT_CONFIG_FILE": "FOLDER/my.yaml"},
        differs="openstacksdk then takes another file than the one that was named",
        ours=REFUSED,
    ),
    "a broken file before a good one": Setup(
        files={
            "clouds.yaml": "clouds: {c: [",
            "home/.config/openstack/clouds.yaml": f"clouds: {{c: {{{AUTH}, region_name: R3}}}}",
        },
        differs="openstacksdk then takes another file than the first",
        ours=REFUSED,
    ),
    "a key twice": Setup(
        f"{AUTH}, region_name: R2, region_name: R3",
        differs="openstacksdk takes the last; YAML forbids it, and one region would be lost in silence",
        ours=REFUSED,
    ),
    "a profile": Setup(
        f"profile: v, auth: {{{USER}, {PROJECT}}}",
        files={"clouds-public.yaml": f"public-clouds: {{v: {{auth: {{{URL}}}, region_name: R3}}}}"},
    ),
    "a profile of the cloud's own name": Setup(
        f"profile: c, auth: {{{USER}, {PROJECT}}}",
        files={"clouds-public.yaml": f"public-clouds: {{c: {{auth: {{{URL}}}, region_name: R3}}}}"},
    ),
    "a profile by its old name": Setup(
        f"cloud: v, auth: {{{USER}, {PROJECT}}}",
        files={
            "clouds-public.yaml": f"public-clouds: {{v: {{auth: {{{URL}}}, interface: admin}}}}"
        },
    ),
    "a profile with regions": Setup(
        f"profile: v, auth: {{{USER}, {PROJECT}}}",
        files={
            "clouds-public.yaml": f"public-clouds: {{v: {{auth: {{{URL}}}, regions: [R2, R3]}}}}"
        },
    ),
    "a profile with regions, and a region": Setup(
        f"profile: v, region_name: R3, auth: {{{USER}, {PROJECT}}}",
        files={
            "clouds-public.yaml": f"public-clouds: {{v: {{auth: {{{URL}}}, regions: [{{name: R2}},"
            " {name: R3, values: {interface: admin}}]}}"
        },
    ),
    "a profile that nobody knows": Setup(
        f"{AUTH}, profile: nobody",
        differs="openstacksdk goes on without what the profile says",
        ours=REFUSED,
    ),
    "the only cloud": Setup(f"{AUTH}, region_name: R2", cloud=None),
    "no such cloud": Setup(AUTH, cloud="d"),
    "OS_CLOUD": Setup(f"{AUTH}, region_name: R2", cloud=None, environment={"OS_CLOUD": "c"}),
    "OS_CLOUD beside other variables": Setup(
        f"{AUTH}, region_name: R2",
        cloud=None,
        environment={**VARIABLES, "OS_CLOUD": "c", "OS_USERNAME": "other", "OS_INTERFACE": "admin"},
    ),
    "OS_CLOUD and OS_REGION_NAME": Setup(
        f"{AUTH}, region_name: R2",
        cloud=None,
        environment={"OS_CLOUD": "c", "OS_REGION_NAME": "R3"},
    ),
    "a cloud's name beside variables": Setup(
        f"{AUTH}, region_name: R2", environment={**VARIABLES, "OS_REGION_NAME": "R3"}
    ),
    "variables before the only cloud": Setup(
        f"{AUTH}, region_name: R2", cloud=None, environment={**VARIABLES, "OS_REGION_NAME": "R3"}
    ),
    "a variable that says not who": Setup(
        f"{AUTH}, region_name: R2",
        cloud=None,
        environment={"OS_IDENTITY_API_VERSION": "3"},
        differs="openstacksdk then leaves the only cloud aside, and fails for lack of auth_url",
        ours={"compute": "R2/public"},
    ),
    # Variables
    "variables": of_variables({}),
    "OS_REGION_NAME": of_variables({"OS_REGION_NAME": "R2"}),
    "OS_COMPUTE_REGION_NAME": of_variables(
        {"OS_REGION_NAME": "R2", "OS_COMPUTE_REGION_NAME": "R3"}
    ),
    "OS_INTERFACE": of_variables({"OS_INTERFACE": "internal"}),
    "OS_ENDPOINT_TYPE": of_variables({"OS_ENDPOINT_TYPE": "internalURL"}),
    "OS_INTERFACE and OS_ENDPOINT_TYPE": of_variables(
        {"OS_INTERFACE": "admin", "OS_ENDPOINT_TYPE": "internalURL"}
    ),
    "OS_COMPUTE_INTERFACE": of_variables({"OS_COMPUTE_INTERFACE": "admin"}),
    "OS_COMPUTE_ENDPOINT_OVERRIDE": of_variables(
        {"OS_COMPUTE_ENDPOINT_OVERRIDE": "COMPUTE/own/v2.1"}
    ),
    "OS_COMPUTE_API_VERSION": of_variables({"OS_COMPUTE_API_VERSION": "2.72"}),
    "OS_COMPUTE_DEFAULT_MICROVERSION": of_variables({"OS_COMPUTE_DEFAULT_MICROVERSION": "2.60"}),
    "OS_CACERT": of_variables({"OS_CACERT": "~/ca.pem"}),
    "OS_CERT and OS_KEY": of_variables({"OS_CERT": "~/cert.pem", "OS_KEY": "~/key.pem"}),
    "OS_INSECURE": of_variables({"OS_INSECURE": "true"}),
    "OS_INSECURE blank": of_variables({"OS_INSECURE": ""}),
    "OS_VERIFY blank": of_variables(
        {"OS_VERIFY": ""}, differs="openstacksdk then checks no certificate", ours={"verify": True}
    ),
    "OS_API_TIMEOUT": of_variables({"OS_API_TIMEOUT": "7"}),
    "OS_TENANT_NAME": Setup(
        cloud=None,
        environment={
            **{name: value for name, value in VARIABLES.items() if name != "OS_PROJECT_NAME"},
            "OS_TENANT_NAME": "demo",
        },
    ),
    "OS_PROJECT_ID beside a name that is blank": of_variables(
        {"OS_PROJECT_NAME": "", "OS_PROJECT_ID": "p1", "OS_PROJECT_DOMAIN_NAME": ""}
    ),
    "OS_AUTH_TYPE with a token": Setup(
        cloud=None,
        environment={
            "OS_AUTH_URL": "KEYSTONE/v3",
            "OS_AUTH_TYPE": "v3token",
            "OS_TOKEN": "t0",
            "OS_PROJECT_ID": "p1",
        },
    ),
    "OS_AUTH_TYPE with a token, beside a user's variables": of_variables(
        {"OS_AUTH_TYPE": "v3token", "OS_TOKEN": "t0"},
        differs="openstacksdk fails over the domain of a user that a token does not need",
        ours={"identity": {"methods": ["token"], "token": {"id": "t0"}}},
    ),
    "OS_ENDPOINT": of_variables({"OS_ENDPOINT": "COMPUTE/own/v2.1"}),
    "OS_AUTH_TYPE with a credential": Setup(
        cloud=None,
        environment={
            "OS_AUTH_URL": "KEYSTONE/v3",
            "OS_AUTH_TYPE": "v3applicationcredential",
            "OS_APPLICATION_CREDENTIAL_ID": "c1",
            "OS_APPLICATION_CREDENTIAL_SECRET": "s1",
            "OS_REGION_NAME": "R2",
        },
    ),
    "OS_DEFAULT_DOMAIN_ID": Setup(
        cloud=None,
        environment={
            "OS_AUTH_URL": "KEYSTONE/v3",
            "OS_USERNAME": "demo",
            "OS_PASSWORD": "s3cret",
            "OS_PROJECT_NAME": "demo",
            "OS_DEFAULT_DOMAIN_ID": "d",
        },
    ),
    "OS_SYSTEM_SCOPE": Setup(
        cloud=None,
        environment={
            **{name: value for name, value in VARIABLES.items() if "PROJECT" not in name},
            "OS_SYSTEM_SCOPE": "all",
        },
    ),
    "OS_USERNAME without an address": Setup(
        AUTH, cloud=None, environment={"OS_USERNAME": "demo", "OS_PASSWORD": "s3cret"}
    ),
    "OS_CLOUD of the variables": Setup(
        AUTH, cloud=None, environment={**VARIABLES, "OS_CLOUD": "envvars", "OS_REGION_NAME": "R3"}
    ),
    "OS_CLOUD_NAME": Setup(
        AUTH,
        cloud="mine",
        environment={**VARIABLES, "OS_CLOUD_NAME": "mine", "OS_REGION_NAME": "R3"},
    ),
    "variables, and a region given": of_variables({}, given={"region": "R3"}),
}
