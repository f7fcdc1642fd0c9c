"""How the values of a reply are read: each function takes JSON and returns what Python has for it."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, TypeVar

T = TypeVar("T")

UNREADABLE = (
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What reading a value of another kind than expected raises: of a time, a number, an object."""


def to_datetime(text: str) -> datetime:
    """Decode a time. Nova leaves the zone out where it means UTC."""
    read = datetime.fromisoformat(text)
    if read.tzinfo is UTC:
        return read
    return read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)


def to_bool(value: object) -> bool:
    """Decode a boolean that may come as a string, as Nova's `config_drive` does."""
    return (
        value
        if isinstance(value, bool)
        else str(value).lower() in ("true", "1", "t", "yes", "on", "y")
    )


def to_int(value: Any) -> int:
    """Decode an integer that may come as a string; Nova's empty string is 0, as in `swap`."""
    return int(value) if value != "" else 0


def to_float(value: Any) -> float:
    """Decode a number that may come as a string; Nova's empty string is 0, as in `rxtx_factor`."""
    return float(value) if value != "" else 0.0


def to_text(value: object) -> str:
    """Decode a string that may come as a number, as Nova's older ids do."""
    return value if isinstance(value, str) else str(a_whole_number(value))


def to_dict(value: object) -> dict[str, Any]:
    """Decode an object that may come as its JSON; Nova's empty string is an empty one."""
    return a_dict(json.loads(value or "{}") if isinstance(value, str) else value)


UNLIMITED = -1
"""What the API says for a limit that there is not."""


def to_limit(value: Any) -> Any:
    """Decode a limit; None where there is none."""
    return None if value == UNLIMITED else value


def or_nothing(decode: Callable[[Any], T]) -> Callable[[Any], T | None]:
    """Decode a value that may be null."""
    return lambda value: None if value is None else decode(value)


def list_of(decode: Callable[[Any], T]) -> Callable[[list[Any]], list[T]]:
    """Decode each item of a list."""
    return lambda values: [decode(value) for value in a_list(values)]


def dict_of(decode: Callable[[Any], T]) -> Callable[[dict[str, Any]], dict[str, T]]:
    """Decode each value of a map."""
    return lambda data: {key: decode(value) for key, value in a_dict(data).items()}


def property_of(name: str, decode: Callable[[Any], T]) -> Callable[[dict[str, Any]], T]:
    """Decode the one property that an envelope is there for."""
    return lambda data: decode(data[name])


def as_is(value: Any) -> Any:
    """Take a value as JSON has it."""
    return value


def a_list(value: Any) -> list[Any]:
    """Take a list as JSON has it, and nothing else: an empty object is no empty list."""
    _refuse_unless(isinstance(value, list), "a list", value)
    taken: list[Any] = value
    return taken


def a_dict(value: Any) -> dict[str, Any]:
    """Take an object as JSON has it, and nothing else."""
    _refuse_unless(isinstance(value, dict), "an object", value)
    taken: dict[str, Any] = value
    return taken


def a_text(value: Any) -> str:
    """Take a string, and nothing else."""
    _refuse_unless(isinstance(value, str), "a string", value)
    taken: str = value
    return taken


def a_whole_number(value: Any) -> int:
    """Take a whole number, and nothing else."""
    fits = isinstance(value, int) and not isinstance(value, bool)
    _refuse_unless(fits, "a number", value)
    taken: int = value
    return taken


def _refuse_unless(fits: bool, expected: str, value: object) -> None:
    if not fits:
        raise TypeError(f"expected {expected}, not {type(value).__name__}")


def when_object(decode: Callable[[Any], T]) -> Callable[[Any], T | None]:
    """Decode an object; a placeholder in its stead (Nova's empty string or object) is None."""
    return lambda value: decode(value) if isinstance(value, dict) and value else None


def first_with(*choices: tuple[tuple[str, ...], Callable[[Any], T]]) -> Callable[[Any], T]:
    """Decode a value by the first of the choices whose keys it has, else by the last."""

    def decode(value: Any) -> T:
        for keys, choice in choices:
            if isinstance(value, dict) and all(key in value for key in keys):
                return choice(value)
        return choices[-1][1](value)

    return decode
