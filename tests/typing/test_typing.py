"""Type checkers know the result of every call, given arguments of its types, and flag mistakes."""

from pathlib import Path

import pytest

from novakit import Compute
from novakit_core.resource import listed, sent
from tests.generator.this_spec import model
from tests.typing.checkers import Checker, mypy, pyright
from tests.typing.every_call import CLIENTS, Program, Replaced

HERE = Path(__file__).parent
CREATE = Replaced('name="web", flavor="1"', "ServerCreated")
CREATE_IMAGE = Replaced('"8f0f", name="copy"', "str")
REBUILD = Replaced('"8f0f", image="70a5"', "ServerRebuilt")
BY_HAND = {
    "assisted_volume_snapshots.delete": Replaced('"8f0f", {"volume_id": "70a5"}', "None"),
    "instance_usage_audit_logs.get": Replaced(
        "datetime.datetime(2026, 5, 1, tzinfo=datetime.UTC)", "InstanceUsageAuditLog"
    ),
    "servers.create": CREATE,
    "servers.create_image": CREATE_IMAGE,
    "servers.rebuild": REBUILD,
    "servers.reboot": Replaced('"8f0f"', "None"),
    "servers.create_backup": Replaced('"8f0f", "copy", "daily", 3', "str | None"),
    "servers.metadata.get_item": Replaced('"8f0f", "role"', "str"),
    "servers.metadata.set_item": Replaced('"8f0f", "role", "db"', "None"),
    "servers.password.get": Replaced('"8f0f", private_key=b"A"', "str"),
    "servers.console_output": Replaced('"8f0f", length=5', "str"),
    "aggregates.set_metadata": Replaced("7, None", "Aggregate"),
    "aggregates.cache_images": Replaced('7, ["70a5"]', "None"),
    "flavors.extra_specs.get": Replaced('"1", "hw:cpu_policy"', "str"),
    "flavors.extra_specs.update": Replaced('"1", "hw:cpu_policy", "shared"', "None"),
    "keypairs.create": Replaced('"laptop", public_key=b"ssh-rsa A"', "KeypairCreated"),
    "usage.get": Replaced('"8f0f"', "ProjectUsage"),
    "volumes_boot.create": CREATE,
    "volumes_boot.create_image": CREATE_IMAGE,
    "volumes_boot.rebuild": REBUILD,
}
"""What `Compute` has in place of generated methods."""

WRONG = {
    ("client", "servers.get"): (", Server)", ", bytes)"),
    ("client", "servers.delete"): ("called_for", "awaited_for"),
    ("async_client", "servers.list"): ("AsyncPager[Server]", "Pager[Server]"),
    ("compute", "servers.tags.replace"): ("list[str]", "list[bytes]"),
    ("compute", "flavors.list_summaries"): ("FlavorSummary", "Flavor"),
    ("async_compute", "servers.create"): ("ServerCreated", "Server"),
    ("async_compute", "servers.delete"): ("awaited_for", "called_for"),
}
"""Where the program is made to expect another type."""


def program() -> Program:
    return Program(model(), BY_HAND)


def test_what_is_written_by_hand() -> None:
    compute = Compute.from_token("token", "http://nova.example")
    paths = {line.method for line in program().lines if line.client}
    for path in paths:
        resource: object = compute
        *steps, name = path.split(".")
        for step in steps:
            resource = getattr(resource, step)
        held: object = getattr(resource.__class__, name)
        assert isinstance(held, sent | listed) != (path in BY_HAND), path


@pytest.mark.slow
@pytest.mark.parametrize("checker", [pyright, mypy])
def test_checkers_know_every_type_and_flag_every_mistake(checker: Checker, tmp_path: Path) -> None:
    calls, wrong = every_call()
    assert len(wrong) == len(WRONG)
    mistakes = (HERE / "mistakes.py").read_text()
    marked = {at for at, line in enumerate(mistakes.splitlines(), 1) if line.endswith("# wrong")}
    assert len(marked) == 26
    user = (HERE / "user_program.py").read_text()
    programs = {"every_call_of_all.py": calls, "mistakes.py": mistakes, "user_program.py": user}
    found = checker(programs, tmp_path)
    assert found == {"every_call_of_all.py": wrong, "mistakes.py": marked}


def every_call() -> tuple[str, set[int]]:
    """Return a program that calls every operation, and the lines where it expects another type."""
    lines: list[str] = []
    wrong: set[int] = set()
    for line in program().lines:
        right, other = WRONG.get((line.client, line.method), ("", ""))
        lines += line.text.replace(right, other).split("\n") if right else line.text.split("\n")
        if right and right in line.text:
            wrong.add(len(lines))
    return "\n".join(lines), wrong


def test_the_program_calls_every_operation_on_every_client() -> None:
    called = {(line.client, line.method) for line in program().lines if line.client}
    assert len(called) == len(CLIENTS) * len(model().operations)
