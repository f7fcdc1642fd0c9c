"""Arguments for calls, drawn from the tables of the generated client: good ones, and near misses."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from importlib import import_module
from types import MappingProxyType
from typing import Any

from hypothesis import strategies as st

from generator.source.values import is_list
from novakit_api import UNSET, operations
from novakit_core import checks, structures
from novakit_core.operation import Query, Route
from tests.spec import strings

Pair = tuple[Any, Any]
"""A value in Python, and the JSON that it stands for."""
Pairs = st.SearchStrategy[Pair]
ALL = checks.ALL
_MOSTLY = st.sampled_from((True, True, True, False))

A = "6ca404f3-d844-4169-bb96-bc792f37de98"
_FORMS = {
    "uuid": (
        A,
        A.upper(),
        A.replace("-", ""),
        f"urn:uuid:{A}",
        f"{{{A}}}",
        f"{A}\n",
        A[:-1],
        f" {A}",
    ),
    "ipv4": (
        "192.0.2.7",
        "192.0.2.07",
        "192.0.2",
        "1",
        "192.0.2.7/32",
        "192.0.2.7\n",
        "::1",
        "１.1.1.1",
    ),
    "ipv6": (
        "::1",
        "2001:DB8::7",
        "::ffff:192.0.2.7",
        "fe80::1%eth0",
        "::1/128",
        "[::1]",
        ":::",
        "1.1.1.1",
    ),
    "base64": ("YWJj", "YWI=", "YWI", "YW I=", "YWJj\n", "YQ==YQ==", "!", "=", "é"),
    "regex": ("^a", "[", "a{2", ""),
}
_ODD = (
    "",
    " ",
    "a",
    "a\n",
    "\n",
    "a b",
    "a,b",
    "a/b",
    "a:b",
    "a_b",
    "-a",
    "é",
    "\u3000",
    "😀",
    "\x00",
    "٣",
)


@dataclass(frozen=True)
class Asked:
    """A call that may be refused: what `Route.call` is given, and what would go over the wire."""

    arguments: Mapping[str, Any]
    wire_query: Mapping[str, list[str]]
    wire: Any


def routes() -> Iterator[tuple[str, Route[Any]]]:
    """Yield every operation of the client that is no alias of another, with its route."""
    for name in operations.__all__:
        module = import_module(getattr(operations, name).__module__)
        if (route := vars(module).get(f"_{name.upper()}")) is not None:
            yield name, route


def size(check: object) -> int:
    """Return how many fields there are in a check, at every depth."""
    match check:
        case structures.Object():
            return sum(1 + size(known.check) for known in check.fields.values())
        case structures.Model():
            return size(check.kind.checks)
        case structures.AnyOf():
            return sum(size(choice) for choice, _ in check.choices)
        case structures.Envelope() | structures.EmptyAsNull() | structures.Nullable():
            return size(check.inside)
        case structures.Whole():
            return 1
        case structures.Array():
            return size(check.item)
        case _:
            return 0


def asked(route: Route[Any]) -> st.SearchStrategy[Asked]:
    """Return calls of a route."""
    return st.one_of(_asked(route, wild=False), _asked(route, wild=True))


@st.composite
def _asked(draw: st.DrawFn, route: Route[Any], *, wild: bool) -> Asked:
    body: dict[str, Any] = {}
    wire = None
    if route.body is not None:
        body, wire = draw(_inline(route.body, wild))
    query: dict[str, Any] = {}
    wire_query: dict[str, list[str]] = {}
    names = (
        draw(st.lists(st.sampled_from(sorted(route.query)), unique=True, max_size=3))
        if route.query
        else ()
    )
    for name in names:
        parameter = route.query[name]
        # What is wrong with one of several values joined by commas is no matter to Nova.
        found = pairs(parameter.check, wild and not parameter.joined).filter(_can_be_said)
        query[name], encoded = draw(found)
        wire_query[parameter.name] = _texts(parameter, encoded)
    return Asked({**query, **body}, wire_query, wire)


def _can_be_said(pair: Pair) -> bool:
    """Tell what a URL can say from null and from no item at all."""
    items = pair[0] if is_list(pair[0]) else [pair[0]]
    return bool(items) and None not in items


def _texts(parameter: Query, encoded: Any) -> list[str]:
    items = encoded if is_list(encoded) else [encoded]
    texts = [str(item) if not isinstance(item, bool) else str(item).lower() for item in items]
    return [",".join(texts)] if parameter.joined else texts


def pairs(check: checks.Check, wild: bool) -> Pairs:
    """Return values for a check; with `wild`, also such as it may refuse."""
    good = _PAIRS[type(check)](check, wild)
    if not wild or isinstance(check, checks.Limit):  # whose None is refused: it would be ambiguous
        return good
    return st.one_of(good, good, good, st.just((None, None)))


def _inline(check: checks.Check, wild: bool) -> Pairs:
    """Return the arguments for a body: what is inside an envelope stands alone."""
    match check:
        case structures.Envelope():
            return _inline(check.inside, wild).map(lambda pair: (pair[0], {check.name: pair[1]}))
        case structures.EmptyAsNull():
            return _object(check.inside, wild).map(lambda pair: (pair[0], pair[1] or None))
        case structures.Whole():
            return pairs(check.inside, wild).map(lambda pair: ({check.argument: pair[0]}, pair[1]))
        case structures.Fixed():
            return st.just(({}, dict(check.body)))
        case structures.Object():
            return _object(check, wild)
        case _:
            raise TypeError(check)


@st.composite
def _object(draw: st.DrawFn, check: structures.Object, wild: bool) -> Pair:
    python: dict[str, Any] = dict.fromkeys(check.fields, UNSET)
    wire: dict[str, Any] = {}
    needed = [name for name, known in check.fields.items() if not known.optional]
    others = [name for name in check.fields if name not in needed]
    most = draw(st.sampled_from((0, 1, 2, 3, 3, 8)))
    chosen = draw(st.lists(st.sampled_from(others), unique=True, max_size=most)) if others else []
    # Without what most microversions need, only a few are left to choose from.
    chosen += [name for name in others if check.fields[name].optional != ALL and draw(_MOSTLY)]
    for name in dict.fromkeys([*needed, *chosen]):
        known = check.fields[name]
        python[name], value = draw(pairs(known.check, wild))
        if known.is_given(python[name]):  # None is as left out, unless it goes out as null
            wire[known.name] = value
    if check.more is not None and draw(st.booleans()):
        python["extra"] = {"x": "a"}
        wire["x"] = "a"
    return python, wire


def _model(check: structures.Model, wild: bool) -> Pairs:
    return _object(check.kind.checks, wild).map(lambda pair: (check.kind(**pair[0]), pair[1]))


def _text(check: checks.Text, wild: bool) -> Pairs:
    schema: dict[str, Any] = {
        "minLength": check.least,
        "format": check.form,
        "pattern": check.shape,
    }
    schema["maxLength"] = check.most
    schema = {key: value for key, value in schema.items() if value is not None}
    good = [*strings.good(schema), *_FORMS.get(check.form or "", ())[:1]] or ["a"]
    found = st.sampled_from(good)
    if wild:
        near = [*strings.near(schema), *_FORMS.get(check.form or "", ()), *_ODD]
        free = st.text(alphabet="aZ09 .,-_:/\n\té\u00a0٣", max_size=6)
        found = st.one_of(found, st.sampled_from(near), free, found.map(lambda text: f"{text}\n"))
    return found.map(_alike)


def _number(check: checks.Number, wild: bool) -> Pairs:
    least = int(check.least or 0) if check.above is None else int(check.above) + 1
    most = least + 5 if check.most is None else int(check.most)
    if not wild:
        return st.sampled_from((least, most)).map(_alike)
    return st.sampled_from((least - 1, least, most, most + 1, -1, 0, 1, 2**31, 10**30)).map(_alike)


def _choice(check: checks.Choice, wild: bool) -> Pairs:
    found: list[Any] = list(check.values)
    if wild:
        found += [value.swapcase() for value in check.values if isinstance(value, str)]
        found += [f"{value}\n" for value in check.values if isinstance(value, str)]
    return st.sampled_from(found).map(_alike)


def _timestamp(check: checks.Timestamp, wild: bool) -> Pairs:
    zones = (UTC, timezone(timedelta(hours=5, minutes=30)))
    times = [datetime(2026, 1, 2, 3, 4, 5, micro, zone) for micro in (0, 7) for zone in zones]
    return st.sampled_from(times).map(
        lambda time: (time, time.astimezone(UTC).isoformat().replace("+00:00", "Z"))
    )


def _array(check: structures.Array, wild: bool) -> Pairs:
    sizes = {check.least, check.least + 1, 2}
    if wild:
        sizes |= {0, max(check.least - 1, 0)}
        sizes |= {check.most, check.most + 1} if check.most is not None else set()
    item = pairs(check.item, wild and bool(check.least + 1))
    few = st.sampled_from(sorted(size for size in sizes if wild or size <= (check.most or size)))

    def of(size: int) -> st.SearchStrategy[list[Pair]]:
        if size > 4:  # what one too many holds is no matter
            return pairs(check.item, False).map(lambda one: [one] * size)
        return st.lists(item, min_size=size, max_size=size)

    return few.flatmap(of).map(lambda items: ([p for p, _ in items], [w for _, w in items]))


@st.composite
def _map(draw: st.DrawFn, check: structures.Map, wild: bool) -> Pair:
    size = draw(
        st.sampled_from((check.least, check.least, 1, 2) if wild else (max(check.least, 1),))
    )
    items = [(draw(pairs(check.key, wild)), draw(pairs(check.value, wild))) for _ in range(size)]
    named = [(key, value) for key, value in items if key[0] is not None]
    return {k[0]: v[0] for k, v in named}, {k[1]: v[1] for k, v in named}


def _any_of(check: structures.AnyOf, wild: bool) -> Pairs:
    return st.one_of([pairs(choice, wild) for choice, _ in check.choices])


def _nullable(check: structures.Nullable, wild: bool) -> Pairs:
    return st.one_of(pairs(check.inside, wild), st.just((None, None)))


def _anything(check: checks.Anything, wild: bool) -> Pairs:
    values: tuple[Any, ...] = (None, True, "a", 1, [], {})
    return st.sampled_from(values).map(_alike)


def _alike(value: Any) -> Pair:
    return value, value


_PAIRS: Mapping[type, Callable[[Any, bool], Pairs]] = MappingProxyType(
    {
        checks.Text: _text,
        checks.Number: _number,
        checks.Choice: _choice,
        checks.Timestamp: _timestamp,
        checks.Boolean: lambda check, wild: st.booleans().map(_alike),
        checks.Flag: lambda check, wild: st.just(_alike(True)),
        checks.Null: lambda check, wild: st.just((None, None)),
        checks.Anything: _anything,
        structures.Array: _array,
        structures.Map: _map,
        structures.Model: _model,
        structures.AnyOf: _any_of,
        structures.AllOf: lambda check, wild: pairs(check.checks[0], wild),
        structures.Nullable: _nullable,
        checks.Id: lambda check, wild: pairs(check.inside, wild),
        checks.Limit: lambda check, wild: pairs(check.inside, wild),
        checks.Secret: lambda check, wild: pairs(check.inside, wild),
    }
)
