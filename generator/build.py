"""Make the typed client from the spec: prepare, drive, format, swap in."""

import filecmp
import tempfile
from collections.abc import Iterator
from pathlib import Path

from generator.driver import PACKAGE, ClientProject, DriverError
from generator.format import format_tree
from generator.source.problems import SpecError
from generator.source.spec import Spec
from generator.views.document import Document, Untranslatable
from generator.views.history import History


def build(spec: Spec, target: Path) -> list[str]:
    """Generate the client into `target`; return what changed there, one relative path each.

    The folder is replaced as a whole, and only after everything has gone well.

    Raises:
        SpecError: the spec says what Python cannot.
        DriverError: openapi-python-client has.
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
    document = Document(spec.document, spec.resources)
    history = History(spec.document["x-openstack-microversions"])
    try:
        errors = ClientProject(document, history, output).build()
    except Untranslatable as error:
        raise SpecError([spec.locate(error.name, str(error))]) from error
    if errors:
        told = (f"{error.header or 'openapi-python-client'}: {error.detail}" for error in errors)
        raise DriverError("\n".join(told))
    format_tree(output)


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
