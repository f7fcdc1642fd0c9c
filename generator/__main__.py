"""The command line: `python -m generator COMMAND`."""

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from generator.bundle import bundle
from generator.lint import lint
from generator.problems import SpecError
from generator.projection import Projector


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
    except (OSError, ValueError) as error:
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

    command(_lint, "check the spec: each problem by file and line")

    added = command(_bundle, "write the whole spec as one document, ranges included")
    added.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")

    added = command(_project, "write the plain OpenAPI document of one microversion, or of all")
    which = added.add_mutually_exclusive_group(required=True)
    which.add_argument("--microversion", metavar="2.N")
    which.add_argument("--all", action="store_true", help="one file each, in the folder DIR")
    added.add_argument("-o", "--output", type=Path, required=True, metavar="FILE|DIR")
    return parser


def _lint(options: argparse.Namespace) -> str:
    return lint(options.spec)


def _bundle(options: argparse.Namespace) -> str:
    document = bundle(options.spec)
    _write(document, options.output)
    return f"{len(document['paths'])} paths to {options.output}"


def _project(options: argparse.Namespace) -> str:
    projector = Projector(bundle(options.spec))
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
