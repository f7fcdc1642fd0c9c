"""The value of what is not there."""

from enum import Enum
from typing import Final


class Unset(Enum):
    """Absent from a request, as opposed to `None`, which goes out as JSON null."""

    UNSET = "UNSET"

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final = Unset.UNSET
