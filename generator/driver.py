"""Drive openapi-python-client: its parser and its project, with our views and templates."""

import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined
from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError

from generator import text
from generator.prepare import ACTION, operations, prepare
from generator.source.problems import BuildError
from generator.views.document import (
    Document,
    Untranslatable,
    bodies,
    literal,
    translating,
    tuple_of,
)
from generator.views.history import History
from generator.views.models import ModelView, in_order, model, named_models
from generator.views.operations import OperationView, aliases, operation, successes
from generator.views.scalars import scalars

HERE = Path(__file__).parent
PACKAGE = "novakit_api"


class DriverError(BuildError):
    """openapi-python-client had something to say. Its warnings mean lost operations or models."""


class ClientProject(Project):
    """The project as openapi-python-client sees it, with our layout instead of its own."""

    def __init__(self, document: Document, history: History, output: Path) -> None:
        config = Config.from_sources(
            ConfigFile(post_hooks=[], package_name_override=PACKAGE, literal_enums=True),
            MetaType.NONE,
            document_source=output,
            file_encoding="utf-8",
            overwrite=True,
            output_path=output,
        )
        data = GeneratorData.from_dict(prepare(document), config=config)
        if isinstance(data, GeneratorError):
            raise DriverError(f"{data.header}: {data.detail}")
        super().__init__(openapi=data, config=config, custom_template_path=HERE / "templates")
        self.document = document
        self.history = history
        self.env.undefined = StrictUndefined
        filters: dict[str, Any] = self.env.filters
        filters.update(
            docstring=text.docstring, body=text.body, argument_of=text.argument, quoted=_quoted
        )

    def build(self) -> list[GeneratorError]:
        """Write the package; return what openapi-python-client complained of."""
        shutil.rmtree(self.package_dir, ignore_errors=True)
        self.package_dir.mkdir(parents=True)
        self._create_package()
        self._build_models()
        self._build_api()
        return list(self._get_errors())

    def _create_package(self) -> None:
        self._write("py.typed", "")
        self._render("package_init.py.jinja", "__init__.py")
        self._render("supported.py.jinja", "supported.py", history=self.history)
        named = scalars(self.document, self._asked())
        self._render("scalars.py.jinja", "scalars.py", scalars=named)
        shared: dict[str, Any] = self.env.globals
        shared["constants"] = [scalar.name for scalar in named] or ["ALL"]

    def _build_models(self) -> None:
        (self.package_dir / "models").mkdir()
        views = self._models()
        homes = {view.name: view.resource for view in views}
        for resource, group in _grouped(views).items():
            self._render(
                "models.py.jinja",
                f"models/{resource}.py",
                resource=resource,
                models=in_order(group),
                imports=_imports((u for v in group for u in v.uses), homes, resource),
            )
        self._render("lazy_init.py.jinja", "models/__init__.py", kind="models", homes=homes)
        self._homes = homes

    def _models(self) -> list[ModelView]:
        asked, answered = self._roles()
        views: list[ModelView] = []
        for parsed in self.openapi.models:
            name = str(parsed.class_info.name)
            if name not in self.document.schemas:
                raise Untranslatable(f"a class {name} that no component is called after")
            if name in asked or name in answered:
                with translating(name):
                    views.append(model(self.document, self.history, name, name in asked))
        return sorted(views, key=lambda view: (view.resource, view.name))

    def _operations(self) -> Iterator[tuple[Mapping[str, Any], Mapping[str, Any]]]:
        """Yield each operation with its path item."""
        for path, item in self.document.paths.items():
            for raw in operations(item, path).values():
                yield raw, item

    def _asked(self) -> Iterator[Any]:
        """Yield the schemas of all bodies and parameters."""
        for raw, item in self._operations():
            for schema, _ in bodies(raw.get("requestBody", {})):
                yield schema
            for parameter in [*item.get("parameters", []), *raw.get("parameters", [])]:
                yield self.document.part(parameter)["schema"]

    def _roles(self) -> tuple[set[str], set[str]]:
        """Return the names of the models that requests and replies are made of."""
        asked: set[str] = set()
        answered: set[str] = set()
        for raw, _ in self._operations():
            for response in successes(self.document, raw).values():
                for schema, _ in bodies(response):
                    self._reach(schema, answered)
            for schema, _ in bodies(raw.get("requestBody", {})):
                envelope = self.document.resolve(schema)
                for part in envelope.get("properties", {}).values():
                    self._reach(part, asked)
        return asked, answered

    def _reach(self, schema: Any, into: set[str]) -> None:
        for name in named_models(self.document, schema):
            if name not in into:
                into.add(name)
                for part in self.document.schemas[name]["properties"].values():
                    self._reach(part, into)

    def _build_api(self) -> None:
        (self.package_dir / "operations").mkdir()
        raw = {
            (path, method): (one, item.get("parameters", []))
            for item_path, item in self.document.paths.items()
            for (path, method), one in operations(item, item_path).items()
        }
        homes: dict[str, str] = {}
        for resource, collection in self.openapi.endpoint_collections_by_tag.items():
            views: list[OperationView] = []
            for endpoint in collection.endpoints:
                path = endpoint.path.get_untrusted_value()
                one, shared = raw[path, endpoint.method]
                plain_path = path.partition(ACTION)[0]
                with translating(one["operationId"]):
                    view = operation(
                        self.document, self.history, endpoint.method, plain_path, shared, one
                    )
                views.append(view)
                homes[view.name] = resource
            views, named = aliases(views)
            self._render(
                "operations.py.jinja",
                f"operations/{resource}.py",
                resource=resource,
                aliases=named,
                operations=views,
                imports=_imports((u for v in views for u in v.uses), self._homes, None),
            )
        self._render("lazy_init.py.jinja", "operations/__init__.py", kind="operations", homes=homes)

    def _render(self, template: str, target: str, **values: Any) -> None:
        rendered = self.env.get_template(template).render(**values)
        self._write(target, rendered)

    def _write(self, target: str, content: str) -> None:
        (self.package_dir / target).write_text(content, encoding="utf-8")


def _quoted(names: Iterable[str]) -> str:
    return tuple_of(map(literal, names))


def _imports(
    names: Iterable[str], homes: Mapping[str, str], own: str | None
) -> dict[str, list[str]]:
    """Return what a module imports from the models: names by module."""
    found: dict[str, set[str]] = {}
    for name in names:
        if name in homes and homes[name] != own:
            found.setdefault(homes[name], set()).add(name)
    return {module: sorted(found[module]) for module in sorted(found)}


def _grouped(views: Iterable[ModelView]) -> dict[str, list[ModelView]]:
    groups: dict[str, list[ModelView]] = {}
    for view in views:
        groups.setdefault(view.resource, []).append(view)
    return groups
