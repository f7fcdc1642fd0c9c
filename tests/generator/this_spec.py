"""The spec of this project as the generator reads it, once for all tests of a process."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from generator.api.model import Api
from generator.api.read import read
from generator.source.spec import open_spec

SPEC = Path(__file__).parents[2] / "spec"


class Bundled(NamedTuple):
    """The document, and the file of the spec that each component stands in."""

    document: Mapping[str, Any]
    homes: Mapping[str, str]


@cache
def bundled() -> Bundled:
    """Return the bundled document."""
    spec = open_spec(SPEC)
    return Bundled(spec.document, spec.resources)


@cache
def model() -> Api:
    """Return the model of the API."""
    return read(*bundled())
