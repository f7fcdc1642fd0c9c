"""What is wrong with the spec, said by file and line."""

import difflib
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from typing import NamedTuple


class Place(NamedTuple):
    """A line of a file of the spec, which is named as problems name it."""

    file: str
    line: int

    @property
    def path(self) -> str:
        """The file below the folder of the spec: `paths/servers.yaml`."""
        return self.file.partition("/")[2]

    @property
    def resource(self) -> str:
        """The name of the file, which is that of a resource."""
        return self.file.rpartition("/")[2].removesuffix(".yaml")


class Problem(NamedTuple):
    """One thing to correct; problems sort by file, then line."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the one of the known words that is most like a word, if any is."""
    lower = {one.lower(): one for one in known}
    near = difflib.get_close_matches(word.lower(), lower, n=1)
    return lower[near[0]] if near else None


def did_you_mean(near: str | None) -> str:
    """Return the end of a message that suggests a word, if there is one."""
    return f"; did you mean {near}?" if near else ""


class BuildError(Exception):
    """The client could not be made, for a reason that does not stand in the spec."""


class SpecError(Exception):
    """The spec cannot be used as it stands; the text lists every problem, one a line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))


class Untranslatable(Exception):  # noqa: N818  # what it is, as an adjective
    """The spec says something that the generator cannot put into Python.

    `name` is the component or the operation that says it.
    """

    name = ""


@contextmanager
def translating(name: str) -> Generator[None]:
    """Note which component or operation an `Untranslatable` comes from."""
    try:
        yield
    except Untranslatable as error:
        error.name = error.name or name
        raise
