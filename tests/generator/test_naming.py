"""`generator.naming`: what Python calls the spec's names."""

import pytest

from generator.naming import python_name
from generator.source.problems import Untranslatable


@pytest.mark.parametrize(
    ("wire", "name"),
    [
        ("OS-EXT-STS:vm_state", "vm_state"),
        ("OS-DCF:diskConfig", "disk_config"),
        ("os-extended-volumes:volumes_attached", "volumes_attached"),
        ("os-getVNCConsole", "get_vnc_console"),
        ("adminPass", "admin_pass"),
        ("not-tags-any", "not_tags_any"),
        ("hostId", "host_id"),
        ("class", "class_"),
    ],
)
def test_names_by_rule(wire: str, name: str) -> None:
    assert python_name(wire, {}) == name


def test_a_surprise_is_said() -> None:
    assert python_name("tenant_id", {"x-python-name": "project_id"}) == "project_id"


def test_a_name_of_every_model_is_refused() -> None:
    with pytest.raises(Untranslatable, match="models' own `extra`"):
        python_name("extra", {})
