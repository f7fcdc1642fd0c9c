"""How a list can be asked for: by pages, from a place on, in an order and the other way round."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, cast

from .errors import InvalidArgument
from .redaction import without

if TYPE_CHECKING:
    from .operation import Operation

Direction = Literal["asc", "desc"]
OTHER: Mapping[object, Direction] = {"asc": "desc", "desc": "asc"}


class Order(NamedTuple):
    """The order of a list that takes `sort_key` and `sort_dir`."""

    key: str
    """What Nova sorts by where nothing is said."""
    direction: Direction
    """In which direction, where none is said."""
    last: str | None = None
    """The key by which Nova settles, ascending, what the others leave open; None where it does that
    in the direction of the others."""

    def asked(self, given: Mapping[str, Any], *, backwards: bool) -> dict[str, Any]:
        """Return `sort_key` and `sort_dir` that leave nothing open, so that they can be turned round.

        Args:
            given: the arguments of the list.
            backwards: whether the order is to be turned round.

        Raises:
            InvalidArgument: a direction is none.
        """
        keys, said = _several(given.get("sort_key")), _several(given.get("sort_dir"))
        keys = keys or [self.key]
        if unknown := [one for one in said if one not in OTHER]:
            raise InvalidArgument(f"sort_dir: {unknown[0]!r} is no direction, give asc or desc")
        # As Nova does: the first direction is that of all keys that have none.
        directions = [*said, *[said[0] if said else self.direction] * (len(keys) - len(said))]
        if self.last is not None and self.last not in keys:
            keys, directions = [*keys, self.last], [*directions, "asc"]
        turned = [OTHER[one] for one in directions] if backwards else directions
        return {"sort_key": keys, "sort_dir": turned}


class Listing(NamedTuple):
    """What a pager knows of its list."""

    operation: "Operation[Any] | None" = None
    """What asks for the first page."""
    given: Mapping[str, Any] = {}
    """The arguments of the list."""
    item: str = ""
    """What the list is of."""
    limit: bool = False
    """Whether it takes `limit=` at every microversion."""
    by_offset: bool = False
    """Whether its pages are told apart by `offset=`."""
    marker: str | None = None
    """The field of an item that is its marker; None where the list takes none."""
    order: Order | None = None
    """Its order, where one can choose it."""

    def __str__(self) -> str:
        called = self.operation
        if called is None:
            return self.item
        query = "&".join(f"{name}={value}" for name, value in called.params)
        path = without(called.hidden, called.path)
        return f"{self.item}: {called.method} {path}{'?' if query else ''}{query}"

    @property
    def size(self) -> int | None:
        """How many items a page is to have at most; None where that is left to the cloud."""
        return self.given.get("limit") or None

    @property
    def is_paged(self) -> bool:
        """Whether the list comes in pages, at some microversion at least."""
        return self.by_offset or self.marker is not None

    def marker_of(self, thing: object) -> str:
        """Return the marker of an item; a text is one.

        Raises:
            InvalidArgument: the thing has none.
        """
        marker = thing if isinstance(thing, str) else getattr(thing, self.marker or "", None)
        if isinstance(marker, str) and marker:
            return marker
        raise InvalidArgument(
            f"expected a marker, an item of the list or a page of it, not {type(thing).__name__}"
        )


UNKNOWN = Listing()
"""A list of which nothing is known but how its pages are fetched."""


def _several(value: Any) -> list[Any]:
    """Return the values of an argument for which one value alone may stand."""
    if value is None:
        return []
    return [value] if isinstance(value, str) else list(cast("Iterable[Any]", value))
