"""One call of the API as a plain value: what to send, where it is served, how to read the reply.

Building and reading are pure. Whoever has a transport, sync or async, can send an operation.
"""

from collections.abc import Callable, Mapping
from typing import Any, Generic, ParamSpec, Self, TypeGuard, TypeVar
from urllib.parse import quote

from attrs import evolve, field, frozen

from .checks import At, Check, Needs, Requirement, Secret
from .errors import InvalidArgument
from .microversions import Microversions
from .redaction import without
from .response import Response
from .rules import Rule, note_broken, refuse_broken
from .structures import Array, Whole
from .success import Readers, read_success
from .unset import UNSET

P = ParamSpec("P")
T = TypeVar("T")


@frozen
class Operation(Generic[T]):
    """A call, ready to be sent.

    `path` is percent-encoded and stands below the version root (`/servers/detail`); `params` are
    the query's names and values; `json` is the body, None where there is none. `requirements`
    say which argument needs which microversions, and which rules of Nova's server the call breaks.
    """

    name: str
    method: str
    path: str
    parse: Callable[[Response], T]
    params: tuple[tuple[str, str], ...] = ()
    json: dict[str, Any] | None = None
    requirements: tuple[Requirement, ...] = ()
    secrets: tuple[str, ...] = ()
    """Values of the path and the body that no log and no message may show."""
    hidden: tuple[str, ...] = ()
    """What is secret in the path, as it is written there."""
    acts: bool = False
    """Whether it changes something although it is a GET."""
    headers: tuple[tuple[str, str], ...] = ()
    """Those that it has besides those of every request, or in place of them."""

    def __repr__(self) -> str:
        call = f"{self.method} {without(self.hidden, self.path)}"
        told = f"params={self.params}, requirements={self.requirements}"
        return f"Operation({self.name}: {call}, {told})"

    @property
    def microversions(self) -> Microversions:
        """The microversions that serve everything this call uses."""
        served = Microversions.ALL
        for requirement in self.requirements:
            served &= requirement.microversions
        return served

    def check(self) -> None:
        """Refuse a call that no Nova takes. Whoever sends an operation asks this first.

        Raises:
            InvalidArgument: it breaks a rule that Nova's server has at every microversion.
        """
        refuse_broken(self.requirements)

    def without_rules(self) -> Self:
        """Return the call without what it is known to break: Nova will be the judge."""
        kept = tuple(need for need in self.requirements if not need.because)
        return evolve(self, requirements=kept)


def refuse_other(operation: object) -> None:
    """Refuse what is no operation.

    Raises:
        InvalidArgument: it is something else.
    """
    if not isinstance(operation, Operation):
        raise InvalidArgument(
            f"operation: expected what a function of novakit_api.operations returns, not"
            f" {type(operation).__name__}"
        )


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
        if isinstance(self.check, Array) and isinstance(value, str):
            value = [value]
        encoded = self.check.encode(value, at, needs)
        if encoded is UNSET:
            return
        if self.served != Microversions.ALL:
            needs.append(Requirement(str(at), self.served))
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
    replies: Readers[T]
    served: Microversions = Microversions.ALL
    placeholders: Mapping[str, Check] = field(factory=dict[str, Check])
    """Checks of the path's placeholders, in its order."""
    query: Mapping[str, Query] = field(factory=dict[str, Query])
    body: Check | None = None
    rules: tuple[Rule, ...] = ()
    """Rules between the path, the query and the body, by their names on the wire."""
    acts: bool = False
    """Whether it changes something although it is a GET."""

    def call(self, arguments: Mapping[str, object]) -> Operation[T]:
        """Check the arguments and build the operation.

        Args:
            arguments: of the path, the query and the body, by their Python names. What is `UNSET`
                is left out; so is None where the API does not take null.

        Raises:
            InvalidArgument: no microversion takes this argument.
        """
        needs = Needs()
        if self.served != Microversions.ALL:
            needs.append(Requirement(self.name, self.served))
        values = {
            name: self._placeholder(name, check, arguments[name], needs)
            for name, check in self.placeholders.items()
        }
        params: list[tuple[str, str]] = []
        for name, known in self.query.items():
            value = arguments.get(name)
            if value is not None and value is not UNSET:
                known.write(value, At(name), needs, params)
        encoded: dict[str, Any] | None = None
        if self.body is not None:
            encoded = self.body.encode(arguments, At(), needs)
        if self.rules:
            given = {known.name: arguments.get(name) for name, known in self.query.items()}
            held = {self.body.argument: encoded} if isinstance(self.body, Whole) else encoded
            note_broken(self.rules, {**values, **given, **(held or {})}, At(), needs)
        hidden = [
            _quoted(values[name])
            for name, check in self.placeholders.items()
            if isinstance(check, Secret)
        ]
        return Operation(
            name=self.name,
            method=self.method,
            path=self._path(values),
            parse=self.parse,
            params=tuple(params),
            json=encoded,
            requirements=tuple(needs),
            secrets=tuple(needs.secrets),
            hidden=tuple(hidden),
            acts=self.acts,
        )

    def parse(self, response: Response) -> T:
        """Read a success reply.

        Raises:
            UndecodableReply: it is not what the API promises.
        """
        return read_success(self.replies, response, self.name)

    def _placeholder(self, name: str, check: Check, value: object, needs: Needs) -> str:
        encoded = str(check.encode(value, At(name), needs))
        # A proxy or the HTTP library folds "." and ".." away: another URL would be called.
        if not encoded.strip() or encoded in (".", ".."):
            raise InvalidArgument(f"{name}: {encoded!r} cannot be an id, give a non-empty string")
        return encoded

    def _path(self, values: Mapping[str, str]) -> str:
        path = self.path
        for name, value in values.items():
            path = path.replace(f"{{{name}}}", _quoted(value), 1)
        return path


def _quoted(value: str) -> str:
    return quote(value, safe="")


def aliased(
    operation: Callable[P, Operation[T]],
    name: str,
    moved: tuple[str, str],
    *,
    text: str,
    served: Microversions = Microversions.ALL,
) -> Callable[P, Operation[T]]:
    """Return a function that builds the same call at another URL.

    Args:
        operation: what builds the call.
        name: of the alias.
        moved: the beginning of its path, and what stands in its place.
        text: what the alias is; the arguments and errors are told as those of the operation.
        served: the microversions that serve the alias.
    """
    old, new = moved

    def alias(*args: P.args, **kwargs: P.kwargs) -> Operation[T]:
        made = operation(*args, **kwargs)
        needs = [need for need in made.requirements if need.argument != operation.__name__]
        if served != Microversions.ALL:
            needs.insert(0, Requirement(name, served))
        path = new + made.path.removeprefix(old)
        return evolve(made, name=name, path=path, requirements=tuple(needs))

    alias.__name__ = alias.__qualname__ = name
    alias.__module__ = operation.__module__
    _, _, rest = (operation.__doc__ or "").partition("Args:")
    alias.__doc__ = f"{text.rstrip()}\n\n    Args:{rest}" if rest else text
    alias.__dict__["__wrapped__"] = operation
    return alias
