"""Make the typed client from the spec: bundle, lint, prepare, drive, format, swap in."""

import filecmp
import tempfile
from collections.abc import Iterator
from pathlib import Path

from generator.driver import PACKAGE, ClientProject, DriverError
from generator.format import format_tree
from generator.source.bundle import assemble
from generator.source.files import Sources, load
from generator.source.problems import Problem, SpecError
from generator.source.references import References
from generator.views.document import Document, Untranslatable
from generator.views.history import History


def build(spec_dir: Path, target: Path) -> list[str]:
    """Generate the client into `target`; return what changed there, one relative path each.

    The folder is replaced as a whole, and only after everything has gone well.

    Raises:
        SpecError: the spec has problems.
        DriverError: openapi-python-client has.
    """
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".generating-") as temporary:
        fresh = Path(temporary) / PACKAGE
        generate(spec_dir, fresh)
        changed = list(differences(fresh, target))
        if changed:
            retired = Path(temporary) / "retired"
            if target.exists():
                target.rename(retired)
            fresh.rename(target)
    return changed


def check(spec_dir: Path, target: Path) -> list[str]:
    """Generate the client elsewhere; return what is stale in `target`."""
    with tempfile.TemporaryDirectory(prefix="novakit-check-") as temporary:
        fresh = Path(temporary) / PACKAGE
        generate(spec_dir, fresh)
        return list(differences(fresh, target))


def generate(spec_dir: Path, output: Path) -> None:
    """Write the formatted package of a spec into a folder that does not exist yet."""
    sources = load(spec_dir)
    references = References(sources)
    if problems := [*sources.problems, *references.check()]:
        raise SpecError(problems)
    document = Document(assemble(sources, references), _resources(references))
    history = History(sources.files["microversions.yaml"].content)
    try:
        errors = ClientProject(document, history, output).build()
    except Untranslatable as error:
        raise SpecError([_locate(error, sources, references)]) from error
    if errors:
        told = (f"{error.header or 'openapi-python-client'}: {error.detail}" for error in errors)
        raise DriverError("\n".join(told))
    format_tree(output)


def _locate(error: Untranslatable, sources: Sources, references: References) -> Problem:
    """Return where the component or the operation stands that an error comes from."""
    message = f"{error.name}: {error}"
    for (_, name), component in references.components.items():
        if name == error.name:
            return component.source.problem(component.line, message)
    for source in sources.under("paths").values():
        for number, line in enumerate(source.text.splitlines(), 1):
            if line.strip() == f"operationId: {error.name}":
                return source.problem(number, message)
    return sources.files["openapi.yaml"].problem(1, message)


def _resources(references: References) -> dict[str, str]:
    """Return the resource of each component: the name of its file."""
    return {name: Path(path).stem for path, name in references.components}


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
