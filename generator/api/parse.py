"""openapi-python-client's part: it parses the prepared document."""

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from copy import copy
from pathlib import Path
from typing import Any

from openapi_python_client.config import ClassOverride, Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData, openapi
from openapi_python_client.parser.errors import GeneratorError, ParseError

from generator.source.problems import BuildError


class ParserError(BuildError):
    """openapi-python-client had something to say. Its warnings mean lost operations or models."""


def configuration(package: str, resources: Mapping[str, str]) -> Config:
    """Return what the library is told to do.

    Args:
        package: the name of the package.
        resources: the module that each class belongs in.
    """
    overrides = {name: ClassOverride(module_name=module) for name, module in resources.items()}
    return Config.from_sources(
        ConfigFile(
            post_hooks=[],
            package_name_override=package,
            literal_enums=True,
            class_overrides=overrides,
        ),
        MetaType.NONE,
        document_source=Path(package),
        file_encoding="utf-8",
        overwrite=True,
        output_path=Path(package),
    )


def parse(prepared: dict[str, Any], config: Config) -> GeneratorData:
    """Return what the library makes of the prepared document.

    Raises:
        ParserError: it would leave something out, or understands nothing.
    """
    with _shallow_copies():
        data = GeneratorData.from_dict(prepared, config=config)
    if isinstance(data, GeneratorError):
        raise ParserError(f"{data.header}: {data.detail}")
    errors: list[ParseError] = [
        error
        for collection in data.endpoint_collections_by_tag.values()
        for error in collection.parse_errors
    ]
    if errors := [*errors, *data.errors]:
        raise ParserError("\n".join(map(_told, errors)))
    return data


@contextmanager
def _shallow_copies() -> Generator[None]:
    """Let the library copy an endpoint without all that its bodies are made of, in half the time.

    It copies one only to change the copy, and never looks at the other again.
    """
    names = openapi.__dict__
    deepcopy = names["deepcopy"]
    names["deepcopy"] = copy
    try:
        yield
    finally:
        names["deepcopy"] = deepcopy


def _told(error: ParseError) -> str:
    return f"openapi-python-client: {error.header or ''} {error.detail or ''} {error.data or ''}"
