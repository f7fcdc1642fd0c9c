"""The checks that have names of their own."""

import re
from pathlib import Path

import novakit_api

PACKAGE = Path(novakit_api.__file__).parent
DEFINED = re.findall(r"^([A-Z][A-Z_0-9]*) = ", (PACKAGE / "scalars.py").read_text(), re.MULTILINE)


def test_each_is_used() -> None:
    code = "\n".join(path.read_text() for path in PACKAGE.rglob("*.py"))
    used = {name: len(re.findall(rf"\b{name}\b", code)) for name in DEFINED}
    assert len(used) > 15
    assert [name for name, times in used.items() if times == 1] == []
