# Generated from spec/schemas by `make generate`: change the spec, not this file.
"""Models of flavor_access."""

from collections.abc import Callable
from typing import Any, ClassVar

from attrs import define
from novakit_core.checks import NONE, Id, Identified, Text
from novakit_core.model import Fields, RequestModel, ResponseModel
from novakit_core.structures import Field, Object


@define(kw_only=True, repr=False)
class FlavorAccessChange(RequestModel):
    """Whose access to change."""

    project_id: str | Identified
    """The id of the project."""

    checks: ClassVar[Object] = Object(
        {
            "project_id": Field("tenant", Id(Text(least=1, most=255)), optional=NONE),
        },
    )


@define(kw_only=True, eq=False, repr=False, getstate_setstate=False)
class FlavorAccessProject(ResponseModel):
    """A project that may use a flavor."""

    flavor_id: str
    """The id of the flavor."""
    project_id: str
    """The id of the project."""

    fields: ClassVar[Fields] = {
        "flavor_id": ("flavor_id", None),
        "project_id": ("tenant_id", None),
    }
    required: ClassVar[frozenset[str]] = frozenset(("flavor_id", "project_id"))

    def _fill(self, get: Callable[[str], Any]) -> None:
        if (value := get("flavor_id")) is not None:
            self.flavor_id = value
        if (value := get("tenant_id")) is not None:
            self.project_id = value
