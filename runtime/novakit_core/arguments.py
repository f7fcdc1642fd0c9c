"""Names of arguments that there are not."""

from collections.abc import Iterable

from .errors import InvalidArgument
from .guesses import argument
from .texts import shown


def check_argument_names(given: Iterable[object], known: Iterable[str], where: str) -> None:
    """Refuse a name that is not known.

    Args:
        given: names of arguments, or the keys of a mapping.
        known: those that there are.
        where: what takes them, for the message.

    Raises:
        InvalidArgument: naming it, and the nearest of those that are known.
    """
    offered = sorted(known)
    for name in given:
        if name not in offered:
            meant = argument(name, offered) or f"There are: {', '.join(offered)}."
            raise InvalidArgument(f"{where} takes no argument {shown(name)}. {meant}")
