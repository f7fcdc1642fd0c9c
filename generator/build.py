"""Make the typed client from the spec: read, render, format, swap in."""

import filecmp
import tempfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.api.model import Api
from generator.api.read import PACKAGE, read
from generator.source.problems import SpecError, Untranslatable
from generator.source.spec import Spec
from generator.targets.python.format import format_tree
from generator.targets.python.package import Package


def build(spec: Spec, target: Path) -> list[str]:
    """Generate the client into `target`; return what changed there, one relative path each.

    The folder is replaced as a whole, and only after everything has gone well.

    Raises:
        SpecError: the spec says what Python cannot.
        ParserError: openapi-python-client has something to say.
    """
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".generating-") as temporary:
        fresh = Path(temporary) / PACKAGE
        generate(spec, fresh)
        changed = list(differences(fresh, target))
        if changed:
            retired = Path(temporary) / "retired"
            if target.exists():
                target.rename(retired)
            fresh.rename(target)
    return changed


def check(spec: Spec, target: Path) -> list[str]:
    """Generate the client elsewhere; return what is stale in `target`."""
    with tempfile.TemporaryDirectory(prefix="novakit-check-") as temporary:
        fresh = Path(temporary) / PACKAGE
        generate(spec, fresh)
        return list(differences(fresh, target))


def generate(spec: Spec, output: Path) -> None:
    """Write the formatted package of a spec into a folder that does not exist yet."""
    with located(spec):
        Package(model(spec), output).write()
    format_tree(output)


def model(spec: Spec) -> Api:
    """Return the model of a spec.

    Raises:
        SpecError: the spec says what Python cannot, such as two methods of one name.
    """
    with located(spec):
        return read(spec.document, spec.resources)


@contextmanager
def located(spec: Spec) -> Generator[None]:
    """Tell what cannot be put into Python by its file and line."""
    try:
        yield
    except Untranslatable as error:
        raise SpecError([spec.locate(error.name, str(error))]) from error


def differences(fresh: Path, committed: Path) -> Iterator[str]:
    """Yield the files that are not the same in both folders, or not in both."""
    for name in sorted(_files(fresh) | _files(committed)):
        here, there = fresh / name, committed / name
        if not (here.exists() and there.exists() and filecmp.cmp(here, there, shallow=False)):
            yield name


def _files(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
