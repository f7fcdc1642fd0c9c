"""OpenTelemetry's instrumentation of httpx sees every request, and nothing that is secret."""

import json
import re
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from opentelemetry.instrumentation.httpx import HTTPXClientInstrumentor
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import StatusCode, Tracer

from novakit import Compute, Password, errors
from tests.overlays.fake_cloud import PASSWORD, SERVER_ID, FakeCloud, server
from tests.overlays.hostile import Reply
from tests.overlays.sides import Side

pytestmark = pytest.mark.fault

CONSOLE = "9a1d1a5c/console token&é"


class Traced:
    """What was traced."""

    def __init__(self) -> None:
        self._exporter = InMemorySpanExporter()
        self.provider = TracerProvider()
        self.provider.add_span_processor(SimpleSpanProcessor(self._exporter))

    @property
    def tracer(self) -> Tracer:
        return self.provider.get_tracer("tests")

    @property
    def spans(self) -> list[ReadableSpan]:
        return list(self._exporter.get_finished_spans())

    @property
    def requests(self) -> list[tuple[object, ...]]:
        """Method, path and status of each request, in order."""
        told = [span.attributes or {} for span in self.spans]
        urls = [str(one.get("http.url") or one.get("url.full")) for one in told]
        return [
            (
                one.get("http.method") or one.get("http.request.method"),
                re.sub(r"https?://[^/]*", "", url),
                one.get("http.status_code") or one.get("http.response.status_code"),
            )
            for one, url in zip(told, urls, strict=True)
        ]

    @property
    def text(self) -> str:
        """Everything that an exporter would write."""
        return json.dumps([json.loads(span.to_json()) for span in self.spans])


@pytest.fixture
def traced() -> Iterator[Traced]:
    made = Traced()
    HTTPXClientInstrumentor().instrument(tracer_provider=made.provider)
    yield made
    HTTPXClientInstrumentor().uninstrument()
    made.provider.shutdown()


def test_a_span_for_each_request(
    side: Side, fake: FakeCloud, password: Password, traced: Traced
) -> None:
    compute = side.client(password)
    side.wait(compute.servers.get(SERVER_ID))
    fake.nova("GET", f"/servers/{SERVER_ID}", Reply(404, {"itemNotFound": {"message": "gone"}}))
    with pytest.raises(errors.NotFound):
        side.wait(compute.servers.get(SERVER_ID))
    shown = f"/compute/v2.1/servers/{SERVER_ID}"
    assert traced.requests == [
        ("POST", "/identity/v3/auth/tokens", 201),
        ("GET", "/compute/v2.1/", 200),
        ("GET", shown, 200),
        ("GET", shown, 404),
    ]
    assert [span.status.status_code for span in traced.spans][-1] is StatusCode.ERROR
    for secret in (PASSWORD, "secret-token"):
        assert secret not in traced.text


def test_it_goes_into_the_trace_of_the_caller(
    side: Side, fake: FakeCloud, password: Password, traced: Traced
) -> None:
    """What the program does is above the requests, and the services get to know of it."""
    compute = side.client(password)

    def page() -> object:
        with traced.tracer.start_as_current_span("page"):
            return compute.servers.get(SERVER_ID)

    async def page_of_tasks() -> object:
        with traced.tracer.start_as_current_span("page"):
            return await compute.servers.get(SERVER_ID)  # type: ignore[misc]  # pyright: ignore

    side.then(page if side.name == "sync" else page_of_tasks, lambda: None)
    *requests, above = traced.spans
    assert above.name == "page"
    assert len(requests) == 3
    assert above.context is not None
    assert {span.parent.span_id for span in requests if span.parent} == {above.context.span_id}
    trace = f"{above.context.trace_id:032x}"
    assert [seen.headers["traceparent"].split("-")[1] for seen in fake.seen] == [trace] * 3


def test_with_a_deadline_and_many_at_once(side: Side, fake: FakeCloud, traced: Traced) -> None:
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint)).within(10)
    outcomes = side.wait(compute.each(compute.servers.get, [SERVER_ID] * 4, at_once=2))
    assert not outcomes.failed
    assert [status for _, _, status in traced.requests].count(200) == len(fake.seen) >= 4


def test_a_request_that_fails_has_a_span(side: Side, fake: FakeCloud, traced: Traced) -> None:
    fake.nova("GET", f"/servers/{SERVER_ID}", Reply(drop=True))
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint, microversion="2.1"))
    with pytest.raises(errors.ConnectionLost):
        side.wait(compute.within(5).servers.get(SERVER_ID))
    assert len(traced.spans) == len(fake.requests("GET", "servers"))
    assert {span.status.status_code for span in traced.spans} == {StatusCode.ERROR}
    assert "given-token" not in traced.text


def test_a_client_that_was_there_before(side: Side, fake: FakeCloud) -> None:
    compute = side.keep(side.kind.from_token("given-token", fake.endpoint))
    side.wait(compute.servers.get(SERVER_ID))
    traced = Traced()
    HTTPXClientInstrumentor().instrument(tracer_provider=traced.provider)
    try:
        side.wait(compute.servers.get(SERVER_ID))
    finally:
        HTTPXClientInstrumentor().uninstrument()
    assert len(traced.spans) == 1


def secrets_in(url: str) -> tuple[str, ...]:
    return (CONSOLE, quote(CONSOLE, safe=""), quote(CONSOLE), "basic-secret", url)


def test_a_secret_in_a_url_is_not_told(side: Side, fake: FakeCloud, traced: Traced) -> None:
    """The token of a console stands in the path, a proxy's password before the host."""
    path = f"/os-console-auth-tokens/{quote(CONSOLE, safe='')}"
    fake.nova("GET", re.escape(path), Reply(200, {"console": {"host": "c1", "port": 1}}))
    endpoint = fake.endpoint.replace("http://", "http://proxy:basic-secret@")
    compute = side.keep(side.kind.from_token("given-token", endpoint))
    assert side.wait(compute.console_auth_tokens.get(CONSOLE)).host == "c1"
    assert fake.seen[-1].path.endswith(path)
    assert fake.seen[-1].headers["authorization"].startswith("Basic ")
    assert traced.requests[-1] == ("GET", "/compute/v2.1/os-console-auth-tokens/***", 200)
    for secret in secrets_in(path):
        assert secret not in traced.text


def test_what_a_list_is_asked_for_is_told(side: Side, fake: FakeCloud, traced: Traced) -> None:
    fake.nova("GET", "/servers/detail", Reply(200, {"servers": [server()]}))
    compute: Compute = side.keep(side.kind.from_token("given-token", fake.endpoint))
    side.items(compute.servers.list(status="ACTIVE"))
    assert traced.requests[-1][1] == "/compute/v2.1/servers/detail?status=ACTIVE"
