"""The command line: `python -m generator COMMAND`."""

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from generator.projection import Projector
from generator.source.problems import BuildError, SpecError
from generator.source.spec import open_spec

CLIENT = Path("generated_client/novakit_api")


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return the exit status, 1 after an error that is already printed."""
    options = _parser().parse_args(arguments)
    start = time.perf_counter()
    try:
        report = options.command(options)
    except SpecError as error:
        print(error, file=sys.stderr)
        print(f"{options.name}: {len(error.problems)} to correct", file=sys.stderr)
        return 1
    except (BuildError, OSError, ValueError) as error:
        print(f"{options.name}: {error}", file=sys.stderr)
        return 1
    print(f"{options.name}: {report} in {time.perf_counter() - start:.1f} s")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m generator", description=__doc__)
    parser.add_argument(
        "--spec", type=Path, default=Path("spec"), metavar="DIR", help="the spec (default: spec)"
    )
    commands = parser.add_subparsers(dest="name", metavar="COMMAND", required=True)

    def command(run: Callable[[argparse.Namespace], str], text: str) -> argparse.ArgumentParser:
        added = commands.add_parser(run.__name__.strip("_"), help=text, description=text)
        added.set_defaults(command=run)
        return added

    added = command(_build, "make the typed client of the spec")
    added.add_argument("-o", "--output", type=Path, default=CLIENT, metavar="DIR")

    added = command(_check, "tell whether the typed client is what the spec makes it")
    added.add_argument("-o", "--output", type=Path, default=CLIENT, metavar="DIR")

    command(_lint, "check the spec: each problem by file and line")

    added = command(_bundle, "write the whole spec as one document, ranges included")
    added.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")

    added = command(_project, "write the plain OpenAPI document of one microversion, or of all")
    which = added.add_mutually_exclusive_group(required=True)
    which.add_argument("--microversion", metavar="2.N")
    which.add_argument("--all", action="store_true", help="one file each, in the folder DIR")
    added.add_argument("-o", "--output", type=Path, required=True, metavar="FILE|DIR")
    return parser


def _build(options: argparse.Namespace) -> str:
    from generator.build import build  # openapi-python-client takes its time to import
    from generator.lint import lint

    spec = open_spec(options.spec)
    print(lint(spec))
    changed = build(spec, options.output)
    print(
        *(f"  {options.output / name}" for name in changed), sep="\n", end="\n" if changed else ""
    )
    return f"{len(changed)} files changed" if changed else "nothing changed"


def _check(options: argparse.Namespace) -> str:
    from generator.build import check  # as above

    if stale := check(open_spec(options.spec), options.output):
        listed = "\n".join(f"  {options.output / name}" for name in stale)
        raise ValueError(f"stale, run `make generate` and commit what it changes:\n{listed}")
    return f"{options.output} is what the spec makes it"


def _lint(options: argparse.Namespace) -> str:
    from generator.build import model  # as above
    from generator.lint import lint

    spec = open_spec(options.spec)
    report = lint(spec)
    model(spec)
    return report


def _bundle(options: argparse.Namespace) -> str:
    document = open_spec(options.spec).document
    _write(document, options.output)
    return f"{len(document['paths'])} paths to {options.output}"


def _project(options: argparse.Namespace) -> str:
    projector = Projector(open_spec(options.spec).document)
    if not options.all:
        _write(projector.at(options.microversion), options.output)
        return f"{options.microversion} to {options.output}"
    options.output.mkdir(parents=True, exist_ok=True)
    for microversion in projector.microversions:
        _write(projector.at(microversion), options.output / f"{microversion}.json")
    return f"{len(projector.microversions)} microversions to {options.output}"


def _write(document: dict[str, Any], file: Path) -> None:
    file.write_text(json.dumps(document, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
