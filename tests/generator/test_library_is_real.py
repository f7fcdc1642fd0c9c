"""openapi-python-client does real work: what it is given, and what it does, make the client."""

import copy
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import pytest
from openapi_python_client import strings
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.strings import PythonCode

from generator.api import read as reading
from generator.api.document import Document
from generator.api.prepare import Preparation, prepare
from generator.api.properties import type_of
from generator.source.problems import BuildError, Untranslatable
from generator.source.values import is_list, is_map
from generator.targets.python.package import Package
from tests.generator.this_spec import Bundled, bundled

Json: TypeAlias = dict[str, Any]
Files: TypeAlias = dict[str, str]

PATHS = (
    *("/", "/servers", "/servers/detail", "/servers/{server_id}", "/flavors/detail"),
    *("/servers/{server_id}/tags", "/servers/{server_id}/tags/{tag}"),
    *("/servers/{server_id}/os-instance-actions", "/servers/{server_id}/os-interface"),
)
"""The part of the API that the tests look at: something of everything."""


@pytest.fixture(scope="module")
def spec() -> Bundled:
    document, homes = bundled()
    return Bundled({**document, "paths": {path: document["paths"][path] for path in PATHS}}, homes)


@pytest.fixture(scope="module")
def whole(spec: Bundled, tmp_path_factory: pytest.TempPathFactory) -> Files:
    return written(spec, tmp_path_factory.mktemp("whole"))


def written(spec: Bundled, folder: Path) -> Files:
    """Return the modules that are made of a spec."""
    package = folder / "package"
    Package(reading.read(*spec), package).write()
    return {
        path.relative_to(package).as_posix(): path.read_text()
        for path in package.rglob("*")
        if path.is_file()
    }


# What openapi-python-client is given.


def objects(document: Json) -> Iterator[Json]:
    yield from document["components"]["schemas"].values()


def operations(document: Json) -> Iterator[Json]:
    for item in document["paths"].values():
        yield from item.values()


def parameters(document: Json, place: str) -> Iterator[Json]:
    for operation in operations(document):
        yield from (one for one in operation["parameters"] if one["in"] == place)


def inside(value: Any) -> Iterator[Any]:
    if is_map(value):
        yield value
    for held in value.values() if is_map(value) else value if is_list(value) else ():
        yield from inside(held)


def no_types(document: Json) -> None:
    for one in objects(document):
        one["properties"] = {name: {} for name in one["properties"]}


def no_formats(document: Json) -> None:
    for one in inside(document):
        if one.get("format") == "date-time":
            del one["format"]


def no_ids(document: Json) -> None:
    for one in parameters(document, "path"):
        one["schema"].pop("format", None)


def one_value_each(document: Json) -> None:
    for one in inside(document):
        if isinstance(one.get("enum"), list):
            del one["enum"][1:]


def nothing_required(document: Json) -> None:
    for one in objects(document):
        one["required"] = []


def everything_required(document: Json) -> None:
    for one in objects(document):
        one["required"] = list(one["properties"])


def no_query_types(document: Json) -> None:
    for one in parameters(document, "query"):
        one["schema"] = {}


def no_path_types(document: Json) -> None:
    for one in parameters(document, "path"):
        one["schema"] = {}


def required_queries(document: Json) -> None:
    for one in parameters(document, "query"):
        one["required"] = True


def no_queries(document: Json) -> None:
    for one in operations(document):
        one["parameters"] = [kept for kept in one["parameters"] if kept["in"] == "path"]


def empty_replies(document: Json) -> None:
    for operation in operations(document):
        for reply in operation["responses"].values():
            reply.pop("content", None)


def other_summaries(document: Json) -> None:
    for one in operations(document):
        one["summary"] = "Do something"


def other_descriptions(document: Json) -> None:
    for one in operations(document):
        one["description"] = "Does something."


def other_paths(document: Json) -> None:
    document["paths"] = {f"/x{path}": item for path, item in document["paths"].items()}


def other_methods(document: Json) -> None:
    for item in document["paths"].values():
        if "get" in item:
            item["patch"] = item.pop("get")


class Hollow(NamedTuple):
    """A part of the document that is made hollow."""

    spoil: Callable[[Json], None]
    lost: str
    """A line of the client that is there because of it."""


CHANGES = (
    Hollow(no_types, "launch_index: int | None = None"),
    Hollow(no_formats, "created: datetime.datetime"),
    Hollow(no_ids, "def show_server(server_id: str | Identified, ) -> Operation[Server]:"),
    Hollow(one_value_each, 'disk_config: Literal["AUTO", "MANUAL"] | None = None'),
    Hollow(nothing_required, "host_id: str\n"),
    Hollow(everything_required, "instance_name: str | None = None"),
    Hollow(no_queries, '"changes_before": Query("changes-before", Timestamp()'),
    Hollow(no_query_types, "changes_before: datetime.datetime | str | None = None"),
    Hollow(no_path_types, "def show_server(server_id: str | Identified, ) -> Operation[Server]:"),
    Hollow(required_queries, "changes_before: datetime.datetime | str | None = None"),
    Hollow(empty_replies, "def show_server(server_id: str | Identified, ) -> Operation[Server]:"),
    Hollow(other_summaries, '"""Delete a server.'),
    Hollow(other_descriptions, "Shows all tags of the server."),
    Hollow(other_paths, '"/servers/{server_id}/tags",'),
    Hollow(other_methods, '"GET",'),
)


@pytest.mark.parametrize("hollow", CHANGES, ids=lambda one: one.spoil.__name__)
def test_the_document_makes_the_client(
    hollow: Hollow,
    spec: Bundled,
    whole: Files,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert hollow.lost in "\n".join(whole.values())
    give(monkeypatch, spoiled(spec, hollow.spoil))
    assert hollow.lost not in "\n".join(written(spec, tmp_path).values())


def no_properties(document: Json) -> None:
    for one in objects(document):
        one.update(properties={}, required=[])


def no_bodies(document: Json) -> None:
    for one in operations(document):
        one.pop("requestBody", None)


def no_replies(document: Json) -> None:
    for one in operations(document):
        one["responses"] = {}


def no_placeholders(document: Json) -> None:
    for one in operations(document):
        one["parameters"] = [kept for kept in one["parameters"] if kept["in"] == "query"]


def no_tags(document: Json) -> None:
    for one in operations(document):
        del one["tags"]


def one_tag(document: Json) -> None:
    for one in operations(document):
        one["tags"] = ["servers"]


def no_operation_ids(document: Json) -> None:
    for one in operations(document):
        del one["operationId"]


def no_objects(document: Json) -> None:
    document["components"]["schemas"] = {}


def no_paths(document: Json) -> None:
    document["paths"] = {}


FAILS = (
    *(no_properties, no_bodies, no_replies, no_placeholders, no_tags, one_tag),
    *(no_operation_ids, no_objects, no_paths),
)


@pytest.mark.parametrize("spoil", FAILS)
def test_without_the_document_there_is_no_client(
    spoil: Callable[[Json], None], spec: Bundled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    give(monkeypatch, spoiled(spec, spoil))
    with pytest.raises((BuildError, Untranslatable, LookupError)):
        written(spec, tmp_path)


def spoiled(spec: Bundled, spoil: Callable[[Json], None]) -> Preparation:
    """Return the prepared document without a part of it."""
    made = prepare(Document(*spec))
    before = copy.deepcopy(made.document)
    made.document = copy.deepcopy(before)
    spoil(made.document)
    assert made.document != before
    return made


def give(monkeypatch: pytest.MonkeyPatch, prepared: Preparation) -> None:
    """Let openapi-python-client parse this document."""
    monkeypatch.setattr(reading, "prepare", returning(prepared))


# What openapi-python-client does.


class Change(NamedTuple):
    """Another library than ours, in one place."""

    kind: type
    name: str
    value: Any
    line: str
    """What is then in the client."""

    def __str__(self) -> str:
        return f"{self.kind.__name__}.{self.name}"


def returning(value: object) -> Callable[..., object]:
    return lambda *args, **kwargs: value


def deque_of(listed: ListProperty) -> PythonCode:
    return PythonCode(f"deque[{type_of(listed.inner_property)}]")


LIBRARY = (
    Change(StringProperty, "_type_string", "bytes", "host_id: bytes"),
    Change(IntProperty, "_type_string", "complex", "launch_index: complex | None = None"),
    Change(BooleanProperty, "_type_string", "bytes", "locked: bytes | None = None"),
    Change(DateTimeProperty, "_type_string", "instant", "created: instant"),
    Change(NoneProperty, "_type_string", "nothing", "launch_index: int | nothing = None"),
    Change(ModelProperty, "template", "any_property.py.jinja", '"fault": ("fault", None),'),
    Change(ListProperty, "template", "any_property.py.jinja", '"links": ("links", None),'),
    Change(ListProperty, "get_base_type_string", deque_of, "tags: deque[str] | None = None"),
    Change(PropertyProtocol, "to_string", returning(PythonCode("thing: str")), "    thing: str"),
)


@pytest.mark.parametrize("change", LIBRARY, ids=str)
def test_the_library_makes_the_client(
    change: Change,
    spec: Bundled,
    whole: Files,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert change.line not in "\n".join(whole.values())
    monkeypatch.setattr(change.kind, change.name, change.value)
    assert change.line in "\n".join(written(spec, tmp_path).values())


def test_the_library_finds_the_imports(
    spec: Bundled, whole: Files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = "from ..models.servers import Server"
    assert line in whole["operations/servers.py"]
    monkeypatch.setattr(ModelProperty, "get_lazy_imports", returning(set[str]()))
    assert line not in written(spec, tmp_path)["operations/servers.py"]


def test_the_library_splits_names_into_words(
    spec: Bundled, whole: Files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    split = strings.split_words

    def otherwise(name: str) -> list[str]:
        return ["made", "at"] if name == "created" else split(name)

    monkeypatch.setattr(strings, "split_words", otherwise)
    assert "created: datetime.datetime" in whole["models/servers.py"]
    assert "made_at: datetime.datetime" in written(spec, tmp_path)["models/servers.py"]
