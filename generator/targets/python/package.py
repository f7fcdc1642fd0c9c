"""The package `novakit_api`: its modules, rendered over the model."""

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from itertools import chain
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, StrictUndefined
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.strings import pascal_case

from generator.api.alternatives import long_choices, models_in, written_names
from generator.api.model import Api, Operation, Shape
from generator.api.operations import field, query
from generator.api.properties import ChoiceProperty, type_of
from generator.api.refine import returned
from generator.source.problems import Untranslatable
from generator.targets.python import text
from generator.targets.python.decoders import Decoders
from generator.targets.python.source import Writer, constant_case, names_in
from novakit_core.microversions import Microversions

HERE = Path(__file__).parent


class Package:
    """Writes the package into a folder.

    Args:
        api: the model.
        output: the folder.
    """

    def __init__(self, api: Api, output: Path) -> None:
        self._api = api
        self._output = output
        self._env = _environment()
        decoders = Decoders(self._env, {shape.name: shape for shape in api.shapes})
        tests: dict[str, Any] = self._env.tests
        tests.update(decoded=decoders.decodes, everywhere=Microversions.ALL.__eq__)
        self._homes = {constant_case(one.name): "..scalars" for one in api.constants}
        self._homes |= {shape.name: f"..models.{shape.resource}" for shape in api.shapes}
        self._by_name = {operation.name: operation for operation in api.operations}

    def write(self) -> None:
        """Write every module.

        Raises:
            Untranslatable: what the spec says cannot be put into Python.
        """
        shutil.rmtree(self._output, ignore_errors=True)
        for folder in ("models", "operations", "resources"):
            (self._output / folder).mkdir(parents=True)
        self._put("py.typed", "")
        self._render("package_init.py.jinja", "__init__.py")
        low, high = self._api.history.ends()
        self._render("supported.py.jinja", "supported.py", low=low, high=high)
        self._render("secrets.py.jinja", "secrets.py", secrets=self._api.secrets)
        self._render("service.py.jinja", "service.py")
        self._render("policies.py.jinja", "policies.py", api=self._api, writer=Writer({}))
        self._scalars()
        self._models()
        self._operations()
        self._arguments()
        self._resources()

    def _scalars(self) -> None:
        checks = {constant_case(one.name): one for one in self._api.constants}
        uses = {name: names_in(one.check) & checks.keys() for name, one in checks.items()}
        ordered = [checks[name] for name in _in_order(uses)]
        self._render("scalars.py.jinja", "scalars.py", constants=ordered, writer=Writer({}))

    def _models(self) -> None:
        for resource, shapes in _grouped(self._api.shapes, lambda shape: shape.resource):
            module = f"..models.{resource}"
            by_name = {shape.name: shape for shape in shapes}
            uses = {name: _named(one) & by_name.keys() for name, one in by_name.items()}
            self._render(
                "models.py.jinja",
                f"models/{resource}.py",
                resource=resource,
                shapes=[by_name[name] for name in _in_order(uses)],
                imports=_imports((m.prop for s in shapes for m in s.members), resource),
                writer=Writer({n: home for n, home in self._homes.items() if home != module}),
            )
        homes = {shape.name: shape.resource for shape in self._api.shapes}
        self._render("lazy_init.py.jinja", "models/__init__.py", kind="models", homes=homes)

    def _operations(self) -> None:
        for resource, operations in _grouped(self._api.operations, lambda one: one.resource):
            props = [prop for one in operations if not one.alias_of for prop in _props(one)]
            self._render(
                "operations.py.jinja",
                f"operations/{resource}.py",
                resource=resource,
                operations=operations,
                originals=self._by_name,
                choices=_choices(props),
                imports=_imports(props, None),
                writer=Writer(self._homes),
                tables={},
            )
        homes = {one.name: one.resource for one in self._api.operations}
        self._render("lazy_init.py.jinja", "operations/__init__.py", kind="operations", homes=homes)

    def _arguments(self) -> None:
        if not self._api.arguments:
            return
        (self._output / "arguments").mkdir()
        for resource, collected in _grouped(
            self._api.arguments, lambda one: one.operation.resource
        ):
            props = [member.prop for one in collected for member in one.members]
            writer = Writer(self._homes)
            for name in chain.from_iterable(map(written_names, props)):
                writer.name(name)
            self._render(
                "arguments.py.jinja",
                f"arguments/{resource}.py",
                resource=resource,
                collected=collected,
                imports=_imports(props, None),
                writer=writer,
            )
        homes = {one.operation.name: one.operation.resource for one in self._api.arguments}
        homes |= {one.options: one.operation.resource for one in self._api.arguments}
        self._render("lazy_init.py.jinja", "arguments/__init__.py", kind="arguments", homes=homes)

    def _resources(self) -> None:
        for resource in chain.from_iterable(top.walk() for top in self._api.resources):
            items = [method.paging.item for method in resource.methods if method.paging]
            self._render(
                "resource.py.jinja",
                f"resources/{resource.name}.py",
                resource=resource,
                modules=sorted({method.operation.resource for method in resource.methods}),
                imports=_imports(items, None),
            )
        self._render(
            "resources_init.py.jinja", "resources/__init__.py", resources=self._api.resources
        )
        self._render("client.py.jinja", "client.py")

    def _render(self, template: str, target: str, **values: Any) -> None:
        self._put(target, self._env.get_template(template).render(**values))

    def _put(self, target: str, content: str) -> None:
        (self._output / target).write_text(content, encoding="utf-8")


def _environment() -> Environment:
    """Return what renders: our templates, and the library's where a property has none of ours."""
    env = Environment(
        loader=ChoiceLoader(
            [FileSystemLoader(HERE / "templates"), PackageLoader("openapi_python_client")]
        ),
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
        auto_reload=False,  # the files stay as they are meanwhile
    )
    filters: dict[str, Any] = env.filters
    filters.update(
        docstring=text.docstring,
        body=text.body,
        argument_of=text.argument,
        declared=_declared,
        type_of=type_of,
        given_type=_given_type,
        returned=_returned,
        field=field,
        query=query,
        moved=_moved,
        constant_case=constant_case,
        class_name=pascal_case,
        tuple=_tuple,
    )
    return env


def _declared(prop: PropertyProtocol) -> str:
    """Return the declaration of an attribute or an argument."""
    return prop.to_string().as_unembedded_code()


def _given_type(prop: PropertyProtocol) -> str:
    """Return the type of what is given for an argument that may be left out."""
    return prop.get_type_string(no_optional=True).as_unembedded_code()


def _returned(operation: Operation) -> str:
    """Return the type of what an operation returns."""
    return type_of(returned(reply.prop for reply in operation.replies))


def _tuple(names: Iterable[str]) -> str:
    return Writer({}).code(tuple(names))


def _moved(pair: tuple[Operation, Operation]) -> str:
    """Return the code of which beginning of a path an alias has for which."""
    alias, original = (one.path.split("/") for one in pair)
    length = next(i for i, (a, b) in enumerate(zip(alias, original, strict=True)) if a != b) + 1
    return Writer({}).code(("/".join(original[:length]), "/".join(alias[:length])))


def _props(operation: Operation) -> Iterator[PropertyProtocol]:
    """Yield all that types an operation."""
    for argument in operation.arguments:
        yield argument.prop
    for reply in operation.replies:
        if reply.prop is not None:
            yield reply.prop


def _imports(props: Iterable[PropertyProtocol], own: str | None) -> list[str]:
    """Return the imports of the models that types and decoders name, less those of a module."""
    foreign = [
        one for prop in props for one in models_in(prop) if one.class_info.module_name != own
    ]
    return sorted({line for one in foreign for line in one.get_lazy_imports(prefix="..")})


def _choices(props: Iterable[PropertyProtocol]) -> list[ChoiceProperty]:
    """Return the choices that are too long to stand in a signature, each once.

    Raises:
        Untranslatable: two of them have one name.
    """
    found: dict[str, ChoiceProperty] = {}
    for prop in props:
        for choice in long_choices(prop):
            if tuple(found.setdefault(choice.alias, choice).values) != tuple(choice.values):
                raise Untranslatable(f"two long enumerations would both be called {choice.alias}")
    return [found[name] for name in sorted(found)]


def _named(shape: Shape) -> set[str]:
    """Return the names of the objects that one is made of."""
    return {str(one.class_info.name) for member in shape.members for one in models_in(member.prop)}


def _grouped(things: Iterable[Any], key: Callable[[Any], str]) -> Iterator[tuple[str, list[Any]]]:
    groups: dict[str, list[Any]] = {}
    for thing in things:
        groups.setdefault(key(thing), []).append(thing)
    yield from groups.items()


def _in_order(uses: Mapping[str, set[str]]) -> list[str]:
    """Return the names so that each stands after those that it uses.

    Raises:
        Untranslatable: two use each other.
    """
    try:
        return list(
            TopologicalSorter({name: sorted(uses[name]) for name in sorted(uses)}).static_order()
        )
    except CycleError as error:
        raise Untranslatable(f"these contain each other: {', '.join(error.args[1])}") from error
