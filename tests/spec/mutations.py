"""Whether the proof notices a mistake; `python -m tests.spec.mutations` tries all there are."""

from __future__ import annotations

import argparse
import sys
import time
from typing import Self

from generator.source.problems import SpecError
from tests.spec import documents, exceptions, nova, results
from tests.spec.difference import Cell
from tests.spec.jsontypes import Json
from tests.spec.mutants import Mutant, mutants
from tests.spec.proof import Comparison, prove
from tests.spec.tightening import tighten

_LATER = "what is below has its own range, or stands beside an alternative that takes anything"
_WIDER = "the other alternative there accepts all that this one does"
_FORMAT = "nova says it by a format, which the spec need not assert"
NO_MISTAKE = {
    ("range", "ServerMigrateRequest/properties.migrate/anyOf.1"): _LATER,
    ("range", "ServerMigrateRequest/properties.migrate/anyOf.2"): _LATER,
    ("range", "ServerMigrate/properties.host"): _LATER,
    ("range", "ServerLockRequest/properties.lock/anyOf.1"): _LATER,
    ("range", "ServerLockRequest/properties.lock/anyOf.2"): _LATER,
    ("range", "ServerLock/properties.locked_reason"): _LATER,
    ("range", "ServerUnshelveRequest/properties.unshelve/anyOf.1"): _LATER,
    ("range", "ServerUnshelveRequest/properties.unshelve/anyOf.2"): _LATER,
    ("range", "ServerUnshelve/properties.availability_zone"): _LATER,
    ("range", "ServerUnshelve/properties.availability_zone/anyOf.0"): _WIDER,
    ("range", "ServerCreateNetwork/properties.uuid/anyOf.1"): _WIDER,
    ("range", "ServerRebuild/properties.hostname/anyOf.0"): _WIDER,
    ("range", "ServerCreate/properties.hostname/anyOf.0"): _WIDER,
    ("range", "ServerUpdate/properties.hostname/anyOf.0"): _WIDER,
    ("no pattern", "Name"): _FORMAT,
    ("no pattern", "UntrimmedName"): _FORMAT,
    ("no pattern", "AvailabilityZoneName/allOf.1"): _FORMAT,
    ("no pattern", "Base64"): _FORMAT,
    ("no pattern", "UserData"): _FORMAT,
    ("minLength looser", "HostLabel"): "the pattern says it as well",
    ("maxLength tighter", "UserData"): "no base64 is that long",
    ("minLength tighter", "ChangesSince/schema.schema"): _FORMAT,
    ("minLength tighter", "ChangesBefore/schema.schema"): _FORMAT,
}
"""Mutants after which the spec still decides the same: (beginning of the kind, place): why."""


def mistakes(document: dict[str, Json]) -> list[Mutant]:
    """Return the mutants of a bundled document that change what it decides."""
    return [
        mutant
        for mutant in mutants(document)
        if not any(
            mutant.where == where and mutant.kind.startswith(kind) for kind, where in NO_MISTAKE
        )
    ]


class Trial:
    """Tries mutants of a bundled document against what the proof says of the document itself."""

    def __init__(self, document: dict[str, Json]) -> None:
        self.document = document
        self._oracle, _ = tighten(nova.load(), exceptions.TIGHTENED)
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
    chosen = [item for item in mistakes(document) if arguments.only in str(item)]
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
