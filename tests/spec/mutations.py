"""Whether the proof notices a mistake; `python -m tests.spec.mutations` tries all there are."""

from __future__ import annotations

import argparse
import dataclasses
import sys
import time
from typing import Self

from tests.spec import documents, exceptions, nova, results
from tests.spec.difference import Cell
from tests.spec.jsontypes import Json, as_object
from tests.spec.mutants import Mutant, mutants
from tests.spec.parts import Parts
from tests.spec.proof import Comparison, prove
from tests.spec.reasons.no_mistakes import NO_MISTAKE
from tests.spec.reasons.tightened import TIGHTENED
from tests.spec.tightening import tighten


def mistakes(document: dict[str, Json]) -> list[Mutant]:
    """Return the mutants of a bundled document that change what it decides."""
    return [mutant for mutant in mutants(document) if _reason(mutant) is None]


def _reason(mutant: Mutant) -> tuple[str, str] | None:
    """Return the entry of the table that tells why a mutant is no mistake."""
    for kind, where in NO_MISTAKE:
        if mutant.where == where and mutant.kind.startswith(kind):
            return kind, where
    return None


class Trial:
    """Tries mutants of a bundled document against what the proof says of the document itself."""

    def __init__(self, document: dict[str, Json]) -> None:
        self.document = document
        self._parts = Parts(document)
        self._oracle, _ = tighten(nova.load(), TIGHTENED)
        self._judge = nova.Judge()
        # What is learnt of the mutants is not kept: only the document's own results are.
        kept = results.stored()
        described = documents.projected(document)
        self._before = set(prove(described, self._oracle, self._judge, kept).cells)
        self._results = kept.copy()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._judge.__exit__()

    def misses(self, mutant: Mutant) -> bool:
        """Say whether the proof says nothing of a mistake that is one in some document."""
        return self.notice(mutant) is None and self._shows(mutant)

    def _shows(self, mutant: Mutant) -> bool:
        part, minors = self._parts.around(mutant.holder), sorted(mutant.minors)
        before = [*documents.projected(part, minors)]
        with mutant.applied():
            return before != [*documents.projected(part, minors)]

    def notice(self, mutant: Mutant) -> Cell | str | None:
        """Return what the proof says because of the mutant alone.

        It is a disagreement, or that an exception has nothing to except any more.
        """
        part = self._parts.around(mutant.holder)
        paths = {nova.anonymous(path) for path in as_object(part["paths"])}
        comparison = Comparison(
            self._oracle, self._judge, self._results, only=lambda key: key.path in paths
        )
        with mutant.applied():
            for minor, document in documents.projected(part, sorted(mutant.minors)):
                before = [
                    cell
                    for cell in self._before
                    if cell.minor == minor and cell.operation.path in paths
                ]
                now = [*comparison.cells(minor, document)]
                asked = _at(self._oracle, minor, paths)
                said, idle = exceptions.apply(before, asked)
                left, stale = exceptions.apply(now, asked)
                complaints: list[Cell | str] = [*left, *stale]
                for complaint in complaints:
                    if complaint not in said and complaint not in idle:
                        return complaint
        return None


def _at(oracle: nova.Oracle, minor: int, paths: set[str]) -> nova.Oracle:
    """Return what nova declares of some paths at one microversion."""
    operations = {
        key: {minor: spans[minor]}
        for key, spans in oracle.operations.items()
        if key.path in paths and minor in spans
    }
    return dataclasses.replace(oracle, operations=operations)


def main() -> int:
    """Try every mutant; name those that go unnoticed, and the reasons that none of them needs."""
    parser = argparse.ArgumentParser(prog="python -m tests.spec.mutations", description=__doc__)
    parser.add_argument("--every", type=int, default=1, metavar="N", help="try each Nth only")
    parser.add_argument(
        "--from", type=int, default=0, metavar="N", help="begin with the Nth", dest="first"
    )
    parser.add_argument("--only", default="", metavar="SUBSTRING", help="of kind and place")
    arguments = parser.parse_args()
    started = time.monotonic()
    document = documents.bundled()
    chosen = [item for item in mutants(document) if arguments.only in str(item)]
    chosen = chosen[arguments.first :: arguments.every]
    needed = {reason: False for mutant in chosen if (reason := _reason(mutant))}
    unnoticed = 0
    with Trial(document) as trial:
        for mutant in chosen:
            if not trial.misses(mutant):
                continue
            reason = _reason(mutant)
            if reason is None:
                unnoticed += 1
                print(f"unnoticed: {mutant}", flush=True)
            else:
                needed[reason] = True
    idle = [reason for reason, is_needed in needed.items() if not is_needed]
    for kind, where in idle:
        print(f"needs no reason: {kind}: {where}")
    print(f"{unnoticed} of {len(chosen)} unnoticed, in {time.monotonic() - started:.0f} s")
    return 1 if unnoticed or idle else 0


if __name__ == "__main__":
    sys.exit(main())
