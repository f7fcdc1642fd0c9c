"""The proof notices a mistake in the spec, whatever its kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pytest

from tests.spec import documents
from tests.spec.mutants import Mutant
from tests.spec.mutations import Trial, mistakes

pytestmark = pytest.mark.nova

KINDS = (
    *("range", "required", "not required", "missing operation", "missing property"),
    *("extra property", "missing parameter", "extra parameter", "type", "status", "no body"),
    *("optional body", "open object", "enum", "maxLength", "no pattern", "no format"),
    *("no error", "another error"),
)
EACH = 6
"""How many of each kind to try; `python -m tests.spec.mutations` tries all."""


@pytest.fixture(scope="module")
def trial() -> Iterator[Trial]:
    with Trial(documents.bundled()) as started:
        yield started


@pytest.fixture(scope="module")
def by_kind(trial: Trial) -> dict[str, list[Mutant]]:
    found: dict[str, list[Mutant]] = defaultdict(list)
    for mutant in mistakes(trial.document):
        for kind in KINDS:
            if mutant.kind == kind or mutant.kind.startswith(f"{kind} "):
                found[kind].append(mutant)
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_mistakes_of_each_kind_are_noticed(
    kind: str, trial: Trial, by_kind: dict[str, list[Mutant]]
) -> None:
    chosen = by_kind[kind][:: max(len(by_kind[kind]) // EACH, 1)][:EACH]
    assert chosen, f"the spec has nowhere to make a mistake of the kind {kind!r}"
    unnoticed = [str(mutant) for mutant in chosen if trial.misses(mutant)]
    assert not unnoticed
