"""Finding one thing by its name."""

import re
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from novakit.errors import InvalidArgument, NotFoundByName, NoUniqueMatch
from novakit_core.checks import Identified

UUID = re.compile(r"[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}")


def check_name(name_or_id: object) -> None:
    """Refuse what is no name and no id.

    Raises:
        InvalidArgument: it is none.
    """
    if not isinstance(name_or_id, str):
        raise InvalidArgument(f"name_or_id: expected str, not {type(name_or_id).__name__}")


class Named(Protocol):
    """Anything with an id and a name."""

    @property
    def id(self) -> str | int:
        """The id."""
        ...

    @property
    def name(self) -> str | None:
        """The name."""
        ...


N = TypeVar("N", bound=Named)
W = TypeVar("W", bound=Identified)


def only(found: Iterable[N], name: str, what: str) -> N:
    """Return the one that has the name.

    Raises:
        NotFoundByName: none has.
        NoUniqueMatch: several have.
    """
    matches = [one for one in found if one.name == name]
    return the_one(matches, name, what, "this project and region")


def the_one(matches: Sequence[W], name: str, what: str, where: str) -> W:
    """Return the only match.

    Raises:
        NotFoundByName: there is none.
        NoUniqueMatch: there are several.
    """
    if not matches:
        raise NotFoundByName(
            f"There is no {what} with the name or id {name!r} in {where}. Names are compared letter"
            " by letter."
        )
    if len(matches) > 1:
        ids = [str(one.id) for one in matches]
        raise NoUniqueMatch(
            f"{len(ids)} {what}s have the name {name!r}: use an id, one of {', '.join(ids)}.",
            ids=ids,
        )
    return matches[0]


def exactly(name: str) -> str:
    """Return the pattern that matches this name alone, as Nova's database reads patterns."""
    return "^" + re.sub(r"([.^$*+?{}\[\]\\|()])", r"\\\1", name) + "$"
