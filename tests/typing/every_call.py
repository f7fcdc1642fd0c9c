"""Writes a program that calls every operation on all four clients, with the type of each result."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from openapi_python_client.parser.properties.protocol import PropertyProtocol

from generator.api.alternatives import long_choices, models_in
from generator.api.model import Api, Method, Operation, Resource
from generator.api.properties import type_of
from generator.api.refine import returned

HEAD = """\
import datetime
from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import Any, Literal, assert_type

from novakit import AsyncCompute, Compute
from novakit_api import AsyncClient, Client
from novakit_core.checks import Identified
from novakit_core.pagination import AsyncPager, Pager
from novakit_core.unset import Unset
"""
CHECKS = """\


def called_for_nothing(method: Callable[..., None]) -> None: ...
def awaited_for_nothing(method: Callable[..., Coroutine[Any, Any, None]]) -> None: ..."""
CLIENTS = {
    "client": "Client",
    "async_client": "AsyncClient",
    "compute": "Compute",
    "async_compute": "AsyncCompute",
}


@dataclass(frozen=True)
class Replaced:
    """A method of `Compute` that is written by hand, over a generated one."""

    call: str
    returns: str


@dataclass(frozen=True)
class Line:
    """A line of the program that says what a call returns."""

    client: str
    method: str
    text: str


class Program:
    """The lines of the program.

    Args:
        api: the model.
        replaced: what `Compute` has in place of a generated method, by its path.
    """

    def __init__(self, api: Api, replaced: Mapping[str, Replaced]) -> None:
        self._by_name = {operation.name: operation for operation in api.operations}
        self._replaced = replaced
        self._imports: dict[str, str] = {}
        self.lines: list[Line] = []
        body = [line for one in api.resources for line in self._resource(one, "")]
        body.insert(0, Line("", "", CHECKS))
        homes = sorted(self._imports.items())
        imports = [Line("", "", f"from {home} import {name}") for name, home in homes]
        self.lines = [*self._head(body), *imports, *body]

    def _head(self, body: list[Line]) -> Iterator[Line]:
        """Yield the imports of what the body names."""
        used = set(re.findall(r"\w+", "\n".join(line.text for line in body)))
        for line in HEAD.splitlines():
            start, _, names = line.rpartition("import ")
            if kept := [name for name in names.split(", ") if name in used]:
                yield Line("", "", f"{start}import {', '.join(kept)}")

    def _resource(self, resource: Resource, around: str) -> Iterator[Line]:
        path = f"{around}{resource.attribute}."
        for method in resource.methods:
            yield from self._function(method, path + method.name)
        for child in resource.children:
            yield from self._resource(child, path)

    def _function(self, method: Method, path: str) -> Iterator[Line]:
        operation = method.operation
        clients = [f"{name}: {kind}" for name, kind in CLIENTS.items()]
        arguments = [
            f"{one.name}: {self._type(operation, one.prop)}" for one in operation.arguments
        ]
        yield Line(
            "", "", f"\n\nasync def {operation.name}({', '.join([*clients, *arguments])}) -> None:"
        )
        call = f"{path}({', '.join(_passed(operation))})"
        result = self._result(method)
        for client in CLIENTS:
            wanted, returns = call, result
            if "compute" in client and path in self._replaced:
                wanted = f"{path}({self._replaced[path].call})"
                returns = self._replaced[path].returns
            yield from _expected(client, path, wanted, returns, pages=method.paging is not None)

    def _result(self, method: Method) -> str:
        if method.paging:
            return self._type(method.operation, method.paging.item)
        return self._type(method.operation, returned(one.prop for one in method.operation.replies))

    def _type(self, operation: Operation, prop: PropertyProtocol) -> str:
        """Return a type, and note what to import for it."""
        home = self._by_name[operation.alias_of or operation.name].resource
        self._note("novakit_api.models", (str(one.class_info.name) for one in models_in(prop)))
        self._note(f"novakit_api.operations.{home}", (one.alias for one in long_choices(prop)))
        return type_of(prop)

    def _note(self, home: str, names: Iterable[str]) -> None:
        for name in names:
            self._imports.setdefault(name, home)


def _passed(operation: Operation) -> Iterator[str]:
    for one in operation.arguments:
        yield one.name if one.required else f"{one.name}={one.name}"


def _expected(client: str, path: str, call: str, returns: str, *, pages: bool) -> Iterator[Line]:
    awaited = client.startswith("async")
    if pages:
        pager = "AsyncPager" if awaited else "Pager"
        yield Line(client, path, f"    assert_type({client}.{call}, {pager}[{returns}])")
        return
    before = "await " if awaited else ""
    if returns == "None":  # which no checker lets a program look at
        check = "awaited_for_nothing" if awaited else "called_for_nothing"
        yield Line(client, path, f"    {before}{client}.{call}")
        yield Line(client, path, f"    {check}({client}.{path})")
        return
    yield Line(client, path, f"    assert_type({before}{client}.{call}, {returns})")
