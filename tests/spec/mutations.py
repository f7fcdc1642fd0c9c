"""Whether the proof notices a mistake; `python -m tests.spec.mutations` tries all there are."""

from __future__ import annotations

import argparse
import sys
import time
from typing import Self

from generator.problems import SpecError
from tests.spec import documents, nova, results
from tests.spec.difference import Cell
from tests.spec.jsontypes import Json
from tests.spec.mutants import Mutant, mutants
from tests.spec.proof import Comparison, prove


class Trial:
    """Tries mutants of a bundled document against what the proof says of the document itself."""

    def __init__(self, document: dict[str, Json]) -> None:
        self.document = document
        self._oracle = nova.load()
        self._judge = nova.Judge()
        # What is learnt of the mutants is not kept: only the document's own results are.
        kept = results.stored()
        now = documents.projected(document)
        self._before = set(prove(now, self._oracle, self._judge, kept).cells)
        self._results = kept.copy()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._judge.__exit__()

    def notice(self, mutant: Mutant) -> Cell | None:
        """Return a disagreement that is there only because of the mutant."""
        comparison = Comparison(self._oracle, self._judge, self._results)
        with mutant.applied():
            for minor, document in documents.projected(self.document, sorted(mutant.minors)):
                for cell in comparison.cells(minor, document):
                    if cell not in self._before:
                        return cell
        return None


def main() -> int:
    """Try every mutant and name those that go unnoticed."""
    parser = argparse.ArgumentParser(prog="python -m tests.spec.mutations", description=__doc__)
    parser.add_argument("--every", type=int, default=1, metavar="N", help="try each Nth only")
    parser.add_argument("--only", default="", metavar="SUBSTRING", help="of kind and place")
    arguments = parser.parse_args()
    started = time.monotonic()
    document = documents.bundled()
    chosen = [item for item in mutants(document) if arguments.only in str(item)]
    chosen = chosen[:: arguments.every]
    unnoticed = 0
    with Trial(document) as trial:
        for mutant in chosen:
            try:
                found = trial.notice(mutant)
            except (SpecError, ValueError, KeyError) as error:
                print(f"refused by the projection: {mutant}: {error!r}", flush=True)
                continue
            if found is None:
                unnoticed += 1
                print(f"unnoticed: {mutant}", flush=True)
    print(f"{unnoticed} of {len(chosen)} unnoticed, in {time.monotonic() - started:.0f} s")
    return 1 if unnoticed else 0


if __name__ == "__main__":
    sys.exit(main())
