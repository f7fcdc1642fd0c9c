"""The root of all exceptions; the tree is drawn in `errors`."""

from collections.abc import Callable
from typing import Any


class NovakitError(Exception):
    """The root of all exceptions here. `str()` of one is the whole message."""

    def __init__(self, text: str, /, **fields: Any) -> None:
        # A lone surrogate, which JSON may hold, could not be printed, sent or written to a log.
        super().__init__(text.encode("utf-8", "backslashreplace").decode())
        self.__dict__.update(fields)

    def __reduce__(self) -> tuple[Callable[..., "NovakitError"], tuple[Any, ...]]:
        # Survives pickling and copying whatever a subclass takes to be made.
        return _revive, (type(self), self.args, self.__dict__)


def _revive(
    kind: type[NovakitError], arguments: tuple[object, ...], fields: dict[str, Any]
) -> NovakitError:
    error = kind.__new__(kind, *arguments)
    error.args = arguments  # OSError, a base of some, leaves that to __init__
    error.__dict__.update(fields)
    return error
