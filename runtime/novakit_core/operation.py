"""One call of the API as a plain value: what to send, where it is served, how to read the reply.

Building and reading are pure. Whoever has a transport, sync or async, can send an operation.
"""

from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeGuard, TypeVar, cast
from urllib.parse import quote

from attrs import field, frozen

from .checks import At, Check, Needs, Requirement
from .errors import InvalidArgument, UndecodableReply
from .microversions import Microversions
from .response import Response
from .structures import Array, Rule
from .unset import UNSET

T = TypeVar("T")


@frozen
class Operation(Generic[T]):
    """A call, ready to be sent.

    `path` is percent-encoded and stands below the version root (`/servers/detail`); `params` are
    the query's names and values; `json` is the body, None where there is none. `requirements`
    say which argument needs which microversions.
    """

    name: str
    method: str
    path: str
    parse: Callable[[Response], T] = field(repr=False)
    params: tuple[tuple[str, str], ...] = ()
    json: dict[str, Any] | None = field(default=None, repr=False)
    requirements: tuple[Requirement, ...] = ()

    @property
    def microversions(self) -> Microversions:
        """The microversions that serve everything this call uses."""
        served = Microversions.ALL
        for requirement in self.requirements:
            served &= requirement.microversions
        return served


@frozen
class Query:
    """A query parameter of a route: how its values are checked and written.

    Where it takes a list, one value alone stands for a list of that one.
    """

    name: str
    check: Check
    served: Microversions = Microversions.ALL
    joined: bool = False
    """Whether the values of a list go out as one, with commas between them."""

    def write(self, value: object, at: At, needs: Needs, params: list[tuple[str, str]]) -> None:
        """Append what goes into the URL for `value`."""
        if self.served != Microversions.ALL:
            needs.append(Requirement(str(at), self.served))
        if isinstance(self.check, Array) and isinstance(value, str):
            value = [value]
        encoded = self.check.encode(value, at, needs)
        if encoded == []:
            raise InvalidArgument(f"{at}: an empty list says nothing, leave it out")
        texts = (
            [_query_text(item) for item in encoded] if _is_list(encoded) else [_query_text(encoded)]
        )
        if self.joined:
            if any("," in text for text in texts):
                raise InvalidArgument(f"{at}: a value with a comma in it cannot be told from two")
            texts = [",".join(texts)]
        params.extend((self.name, text) for text in texts)


def _is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _query_text(value: object) -> str:
    return str(value) if not isinstance(value, bool) else "true" if value else "false"


@frozen
class Route(Generic[T]):
    """A URL and method of the API, with all that is needed to build calls of it and read replies.

    `replies` maps each success status to what reads its body; None where there is no body.
    """

    name: str
    method: str
    path: str
    replies: Mapping[int, Callable[[Any], T] | None]
    served: Microversions = Microversions.ALL
    query: Mapping[str, Query] = field(factory=dict[str, Query])
    body: Check | None = None
    rules: tuple[Rule, ...] = ()
    """Rules between the path, the query and the body, by their names on the wire."""

    def call(
        self,
        *path: object,
        query: Mapping[str, object] | None = None,
        body: object = UNSET,
    ) -> Operation[T]:
        """Check the arguments and build the operation.

        Args:
            path: the values of the path's placeholders, in order.
            query: arguments by their Python name; what is `UNSET` is left out.
            body: what `self.body` encodes; `UNSET` for no body.

        Raises:
            InvalidArgument: no microversion takes this argument.
        """
        needs: Needs = []
        if self.served != Microversions.ALL:
            needs.append(Requirement(self.name, self.served))
        params: list[tuple[str, str]] = []
        for name, value in (query or {}).items():
            if value is not UNSET:
                self.query[name].write(value, At(name), needs, params)
        encoded: dict[str, Any] | None = None
        if self.body is not None and body is not UNSET:
            encoded = self.body.encode(body, At(), needs)
        if self.rules:
            self._enforce(path, query or {}, encoded or {})
        return Operation(
            name=self.name,
            method=self.method,
            path=self._path(path) if path else self.path,
            parse=self.parse,
            params=tuple(params),
            json=encoded,
            requirements=tuple(needs),
        )

    def parse(self, response: Response) -> T:
        """Read a success reply."""
        read = self.replies.get(response.status, UNSET)
        if read is UNSET:  # a status that this release of the SDK does not know: read what is there
            read = next(iter(self.replies.values())) if response.content else None
        if read is None:
            return cast("T", None)
        data = response.json() if response.content else None
        try:
            return read(data)
        except (TypeError, ValueError, KeyError, AttributeError) as error:
            reason = f"{self.name} cannot read it: {error}"
            raise UndecodableReply.from_response(response, reason) from error

    def _enforce(
        self, path: tuple[object, ...], query: Mapping[str, object], body: Mapping[str, Any]
    ) -> None:
        placeholders = (part.partition("}")[0] for part in self.path.split("{")[1:])
        whole: dict[str, Any] = dict(zip(placeholders, path, strict=True))
        for name, value in query.items():
            if value is not UNSET:
                whole[self.query[name].name] = value
        whole |= body
        for rule in self.rules:
            rule.enforce(whole, At())

    def _path(self, values: tuple[object, ...]) -> str:
        parts = self.path.split("{")
        encoded = [parts[0]]
        for value, part in zip(values, parts[1:], strict=True):
            name, _, rest = part.partition("}")
            # A proxy or the HTTP library folds "." and ".." away: another URL would be called.
            if not isinstance(value, str) or not value.strip() or value in (".", ".."):
                raise InvalidArgument(f"{name}: {value!r} cannot be an id, give a non-empty string")
            encoded.append(quote(value, safe=""))
            encoded.append(rest)
        return "".join(encoded)
