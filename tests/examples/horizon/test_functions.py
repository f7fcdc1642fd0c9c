"""The example has every function of Horizon, and no module of it is long."""

import ast
import inspect
import io
import tokenize
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from examples import horizon

HORIZON: dict[str, list[str]] = yaml.safe_load(
    (Path(__file__).parent / "functions.yaml").read_text()
)

GUIDE = (Path(__file__).parents[3] / "docs" / "horizon.md").read_text()

MODULES = sorted(Path(horizon.__file__).parent.glob("*.py"))

BESIDE = {"get_microversion", "get_summary", "is_feature_available", "server_get"}
"""What Horizon has elsewhere, or as something else than a function of this module."""

OURS: dict[str, list[str]] = {
    "default_quota_update": ["quotas"],
    "evacuate_host": ["host", "target"],
    "flavor_get": ["flavor_id"],
    "flavor_get_extras": ["flavor_id"],
    "flavor_list": ["is_public"],
    "flavor_list_paged": [
        *("is_public", "min_disk", "min_ram", "marker", "paginate"),
        *("sort_key", "sort_dir", "reversed_order"),
    ],
    "server_group_create": ["name", "policies", "policy", "rules"],
    "server_resize": ["instance_id", "flavor", "disk_config"],
    "tenant_absolute_limits": ["tenant_id"],
    "tenant_quota_update": ["tenant_id", "quotas"],
}
"""Where the arguments differ: docs/horizon.md says why."""


def exported() -> dict[str, Callable[..., Any]]:
    return {
        name: value
        for name, value in vars(horizon).items()
        if inspect.isfunction(value) and not name.startswith("_")
    }


def test_every_function_of_horizon_is_there() -> None:
    assert len(HORIZON) == 85
    assert set(exported()) == set(HORIZON) | BESIDE


@pytest.mark.parametrize("name", HORIZON)
def test_a_function_takes_what_horizons_takes(name: str) -> None:
    first, *taken = inspect.signature(exported()[name]).parameters
    assert first == "request"
    assert taken == OURS.get(name, HORIZON[name])


def test_what_differs_is_told() -> None:
    assert [name for name in OURS if f"`{name}" not in GUIDE] == []
    assert [name for name in OURS if OURS[name] == HORIZON[name]] == []


def test_no_module_is_long() -> None:
    assert [one.name for one in MODULES if len(one.read_text().splitlines()) > 150] == []


def test_the_guide_tells_the_lines_of_code() -> None:
    lines = sum(len(lines_of_code(one.read_text())) for one in MODULES)
    assert f"{lines} lines of code" in GUIDE


def lines_of_code(source: str) -> set[int]:
    """Return the lines that hold more than a comment or a description."""
    kept: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.string.strip() and token.type != tokenize.COMMENT:
            kept |= set(range(token.start[0], token.end[0] + 1))
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Expr(value=ast.Constant(value=str())):
                kept -= set(range(node.lineno, (node.end_lineno or node.lineno) + 1))
            case _:
                pass
    return kept
