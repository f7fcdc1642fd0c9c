"""Whatever values there are: a typed result or a `NovakitError`. The values are made up by hypothesis.

They are derandomized, so that a run is as the one before.
"""

import copy
import inspect
import json
import math
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.source.spec import open_spec
from novakit.errors import NovakitError
from novakit.identity.catalog import compute_root
from novakit.identity.issued import issued
from novakit.sending.curl import reply_line, request_line
from novakit.sending.discovery import read
from novakit.sending.retries import Retries
from novakit.servers.arguments import server_request
from novakit.servers.networks import with_port_rule
from novakit_api import UNSET, operations
from novakit_api.arguments import create_server
from novakit_api.service import NOVA
from novakit_core.faults import failure
from novakit_core.model import ResponseModel
from novakit_core.operation import Route
from novakit_core.request import build_request
from novakit_core.response import Response
from novakit_core.structures import Whole
from novakit_core.transport import Request
from tests.generated_client.asked import routes
from tests.generated_client.calls_of_the_spec import Call, CallsOfTheSpec
from tests.generated_client.test_models import SPEC

pytestmark = pytest.mark.fault

QUICK = settings(
    max_examples=150,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example],
)
FEW = settings(QUICK, max_examples=15)

TEXTS = st.one_of(
    st.text(st.characters(codec=None), max_size=8),
    st.sampled_from(
        ("", "\ud800", "2026-01-02", "0001-01-01T00:00:00+14:00", "9" * 400, "true", "../..", "[a")
    ),
)
NUMBERS = st.one_of(
    st.integers(-3, 3),
    st.sampled_from((2**31, 2**64, 10**400, -(10**400), 0.5, math.nan, math.inf, -math.inf, 1e308)),
)
LEAVES = st.one_of(st.none(), st.booleans(), NUMBERS, TEXTS)
JSON = st.recursive(
    LEAVES, lambda inside: st.lists(inside, max_size=3) | st.dictionaries(TEXTS, inside, max_size=3)
)


def _deep(depth: int, kind: str) -> Any:
    made: Any = 1
    for _ in range(depth):
        made = [made] if kind == "list" else {"a": made}
    return made


DEEP = st.sampled_from([_deep(depth, kind) for depth in (90, 800) for kind in ("list", "dict")])
ANY = st.one_of(LEAVES, JSON, DEEP)
ARGUMENTS = st.one_of(
    ANY,
    st.sampled_from((_deep(5000, "dict"), 10**5000, b"x", object(), {5: 6}, {None: 1}, (1,), {1})),
)

_LIKELY: tuple[Any, ...] = (None, [None], {}, [], 5, "", math.inf, "0001-01-01T00:00:00+14:00")
OTHER: st.SearchStrategy[Any] = st.one_of(st.sampled_from(_LIKELY), ANY)

CALLS: Mapping[str, Call] = {
    call.name: call for call in CallsOfTheSpec(open_spec(SPEC).document) if call.reply is not None
}
ROUTES: Mapping[str, Route[Any]] = dict(routes())


@st.composite
def mutated(draw: st.DrawFn, sound: Any) -> Any:
    """Draw JSON with something else, or nothing, at one of its places; each is as likely."""
    held = [copy.deepcopy(sound)]
    inside, key = draw(st.sampled_from(list(_places(held))))
    if isinstance(inside, dict) and draw(st.integers(0, 3)) == 0:
        del inside[key]
    else:
        inside[key] = draw(OTHER)
    return held[0]


def _places(inside: Any) -> Iterator[tuple[Any, Any]]:
    held: Any = inside
    for key in list(held) if isinstance(inside, dict) else range(len(held)):
        yield inside, key
        if isinstance(inside[key], (dict, list)):
            yield from _places(inside[key])


def reply(status: int, body: Any, headers: Mapping[str, str] | None = None) -> Response:
    return Response(status, headers or {}, json.dumps(body).encode())


def read_all(value: Any, depth: int = 0) -> None:
    """Do with a result what a user may: show it, turn it into JSON, compare it, read every field."""
    held: Any = value
    if isinstance(value, ResponseModel) and depth < 5:
        assert isinstance(repr(value), str)
        assert isinstance(value.to_dict(), dict)
        assert isinstance(value.extra, dict)
        for name in value.fields:
            try:
                field = getattr(value, name)
            except NovakitError:
                continue
            read_all(field, depth + 1)
    elif isinstance(value, list):
        for at in range(len(held)):
            read_all(held[at], depth)


@pytest.mark.parametrize("name", sorted(set(CALLS) & set(ROUTES)))
def test_replies_of_every_operation(name: str) -> None:
    route, call = ROUTES[name], CALLS[name]

    @FEW
    @given(mutated(call.reply), st.sampled_from((call.status, call.status, 200, 202, 203)))
    def holds(body: Any, status: int) -> None:
        try:
            found = route.parse(reply(status, body))
        except NovakitError:
            return
        read_all(found)

    holds()


@pytest.mark.parametrize("name", sorted(ROUTES))
def test_arguments_of_every_operation(name: str) -> None:
    route = ROUTES[name]
    function: Any = getattr(operations, name)
    body: Any = route.body
    while body is not None and not hasattr(body, "fields") and not isinstance(body, Whole):
        body = getattr(body, "inside", None)
    inside = [body.argument] if isinstance(body, Whole) else getattr(body, "fields", ())
    names = [*route.placeholders, *route.query, *inside]

    @FEW
    @given(st.data())
    def holds(data: st.DataObject) -> None:
        few = data.draw(st.lists(st.sampled_from(names), max_size=3, unique=True)) if names else []
        given_: dict[str, Any] = dict.fromkeys(route.placeholders, "1")
        given_ |= {name: data.draw(ARGUMENTS) for name in few}
        with suppress(NovakitError):
            operation = route.call({**dict.fromkeys(names, UNSET), **given_})
            repr(operation)
            build_request(operation, "http://x", "t", "2.90", NOVA)
            operation.check()

    assert callable(function)
    holds()


@settings(QUICK, max_examples=200)
@given(st.data())
def test_arguments_of_a_new_server(data: st.DataObject) -> None:
    names = sorted(inspect.signature(create_server).parameters)
    few = data.draw(st.lists(st.sampled_from(names), max_size=2, unique=True))
    sound = {"name": "web", "flavor": "1", "image": "", "networks": "none"}
    arguments: dict[str, Any] = {**sound, **{name: data.draw(ARGUMENTS) for name in few}}
    with suppress(NovakitError):
        asked = server_request(create_server(**arguments))
        operation = with_port_rule(operations.create_server(**asked))
        build_request(operation, "http://x", "t", "2.90", NOVA)


TOKEN = {
    "token": {
        "expires_at": "2030-01-01T00:00:00Z",
        "issued_at": "2026-01-01T00:00:00Z",
        "catalog": [
            {
                "type": "compute",
                "endpoints": [
                    {"interface": "public", "region_id": "R", "url": "http://x/v2.1"},
                    {"interface": "admin", "region": "R", "url": "http://x/v2.1"},
                ],
            }
        ],
    }
}


@QUICK
@given(mutated(TOKEN), TEXTS)
def test_sign_in_replies_and_catalogs(body: Any, region: str) -> None:
    with suppress(NovakitError):
        found = issued(reply(201, body, {"x-subject-token": "t"}))
        assert found.catalog is not None
        for where in (None, "R", region):
            with suppress(NovakitError):
                compute_root(found.catalog.endpoint("compute", "public", where))


VERSION = {"version": {"id": "v2.1", "min_version": "2.1", "version": "2.90"}}


@QUICK
@given(mutated(VERSION))
def test_version_documents(body: Any) -> None:
    with suppress(NovakitError):
        assert read(reply(200, body))


HEADERS = st.one_of(
    TEXTS,
    st.builds(
        "{}, {:02} {} {} {:02}:{:02}:{:02} {}".format,
        st.sampled_from(("Mon", "", "X")),
        st.integers(-1, 40),
        st.sampled_from(("Jan", "Dec", "13", "")),
        st.one_of(st.integers(-1, 10**12), st.sampled_from((0, 1, 9999, 10000))),
        st.integers(0, 99),
        st.integers(0, 99),
        st.integers(0, 99),
        st.sampled_from(("GMT", "-0000", "+2400", "-9999", "+99999999999999", "EST", "")),
    ),
)


@settings(QUICK, max_examples=300)
@given(HEADERS, HEADERS)
def test_retry_after(asked: str, date: str) -> None:
    response = Response(503, {"retry-after": asked, "date": date}, b"")
    assert response.retry_after is None or 0 <= response.retry_after < 1e10
    waits = Retries().wait(response, repeatable=True, attempt=1, elapsed=0.0)
    assert waits is None or 0 <= waits <= 60


@settings(QUICK, max_examples=100)
@given(mutated({"itemNotFound": {"code": 404, "message": "no"}}))
def test_faults(body: Any) -> None:
    error = failure(reply(404, body), Request("GET", "http://x", {}))
    assert isinstance(error.message, str)
    str(error).encode()


def test_log_lines_are_made_of_what_is_not_deep() -> None:
    request = Request("GET", "http://x", {}, b'{"a": 1}')
    assert request_line(request)
    assert reply_line(reply(200, {"a": math.nan}), 0.1, request)
