"""What is installed with an extra of novakit, and imported when it is first needed."""

from collections.abc import Generator
from contextlib import contextmanager

from .errors import ConfigurationError


@contextmanager
def extra(name: str, what: str) -> Generator[None]:
    """Import within it what an extra brings.

    Args:
        name: of the extra.
        what: needs it, for the message.

    Raises:
        ConfigurationError: it is not installed.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        package = (error.name or "").partition(".")[0]
        raise ConfigurationError(
            f"{what} needs the package {package}: pip install 'novakit[{name}]'"
        ) from error
