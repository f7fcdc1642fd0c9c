"""The clouds.yaml that points clients at a cloud."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cloud.config import PASSWORD, REGION

CLOUDS = {
    "admin": ("admin", "admin"),
    "demo": ("demo", "demo"),
    "reader": ("reader", "demo"),
    "manager": ("manager", "demo"),
    "alt": ("alt", "alt"),
    "system": ("admin", None),
}
"""Name of the cloud → user and project; no project means system scope."""


def write_clouds_yaml(path: Path, auth_url: str) -> Path:
    """Write the file, as JSON, which is YAML."""
    clouds = {name: _entry(auth_url, *who) for name, who in CLOUDS.items()}
    path.write_text(json.dumps({"clouds": clouds}, indent=1))
    return path


def _entry(auth_url: str, user: str, project: str | None) -> dict[str, object]:
    auth = {
        "auth_url": auth_url,
        "username": user,
        "password": PASSWORD,
        "user_domain_name": "Default",
    }
    if project is None:
        auth["system_scope"] = "all"
    else:
        auth |= {"project_name": project, "project_domain_name": "Default"}
    return {"auth": auth, "region_name": REGION, "identity_api_version": 3}
