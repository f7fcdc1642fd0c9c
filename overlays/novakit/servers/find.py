"""Finding the one thing that has a name or an id."""

import re
from collections.abc import Callable, Container, Sequence
from typing import Protocol, TypeVar

from novakit.errors import InvalidArgument, NotFound, NotFoundByName, NoUniqueMatch
from novakit_core.checks import Identified
from novakit_core.flow import Flow
from novakit_core.method import InFlow
from novakit_core.pagination import Pages

UUID = re.compile(r"[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}")

REGION = "this region"
"""Where the things are looked for that belong to the whole cloud."""
PROJECT = "this project and region"
"""Where the things are looked for that belong to a project."""


class Named(Protocol):
    """Anything with a name."""

    @property
    def name(self) -> str | None:
        """The name."""
        ...


N = TypeVar("N", bound=Named)
W = TypeVar("W", bound=Identified)
Names = Callable[[W], Container[object]]
"""Tells what a thing is called."""


def the_name(thing: Named) -> Container[object]:
    """Return what most things are called."""
    return (thing.name,)


def check_name(name_or_id: object) -> None:
    """Refuse what is no name and no id.

    Raises:
        InvalidArgument: it is none.
    """
    if not isinstance(name_or_id, str):
        raise InvalidArgument(f"name_or_id: expected str, not {type(name_or_id).__name__}")


def find(
    name_or_id: str,
    what: str,
    where: str,
    things: Callable[[], Pages[InFlow, W]],
    *names: Names[W],
    get: Callable[[str], Flow[W]] | None = None,
    is_id: Callable[[str], object] = UUID.fullmatch,
    whole: bool = False,
) -> Flow[W]:
    """Return the one thing that has the id, else the one that has the name.

    Args:
        name_or_id: what is looked for.
        what: kind of thing, for the message.
        where: it is looked for, for the message.
        things: lists those that may have the name.
        names: tell what a thing is called. Where one of them matches, those after it do not count.
        get: asks for the thing with an id; None where a list is needed to know ids.
        is_id: tells what may be an id.
        whole: whether `get` tells more of a thing than a list does, and so is asked for it too.

    Raises:
        InvalidArgument: this is no name and no id.
        NotFoundByName: nothing has it.
        NoUniqueMatch: several have the name.
    """
    check_name(name_or_id)
    if get is not None and is_id(name_or_id):
        try:
            return (yield from get(name_or_id))
        except NotFound:
            pass  # a thing may have a name that looks like an id
    found = yield from things().to_list()
    matches: list[W] = []
    for called in names:
        matches = matches or [one for one in found if name_or_id in called(one)]
    one = the_one(matches, name_or_id, what, where)
    return (yield from get(str(one.id))) if whole and get is not None else one


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
