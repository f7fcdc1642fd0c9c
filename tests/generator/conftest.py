from pathlib import Path

import pytest

from tests.generator.specs import Spec


@pytest.fixture
def spec(tmp_path: Path) -> Spec:
    """A spec that is right, in a folder of its own."""
    return Spec(tmp_path / "spec")
