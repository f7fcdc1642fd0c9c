"""Rules for the files themselves: where they are, how they open, how long they are."""

import re
from collections.abc import Iterator

from generator.source.files import Source
from generator.source.parsing import List
from generator.source.problems import Problem
from generator.source.spec import Spec
from novakit_core.microversions import microversion

LATEST = 104
"""The minor of the newest microversion that the spec has to describe."""

_LONGEST = 300
_PLACES = re.compile(
    r"(openapi|microversions|policies|(paths|schemas|components)/[a-z][a-z0-9_]*)\.yaml"
)
_NOVA = re.compile(r"nova/[\w/]+\.(py|rst)")


def check(spec: Spec) -> Iterator[Problem]:
    """Yield what is wrong with the files as files."""
    for path, source in spec.files.items():
        yield from _check_file(path, source)
    yield from _check_microversions(spec.files["microversions.yaml"])


def _check_file(path: str, source: Source) -> Iterator[Problem]:
    if not _PLACES.fullmatch(path):
        message = "files of the spec are openapi.yaml, microversions.yaml, policies.yaml and"
        yield source.problem(1, f"{message} snake_case names in paths/, schemas/ and components/")
    lines = source.text.splitlines()
    opening = re.match(r"(#.*\n)*", source.text)
    comment = opening.group() if opening else ""
    if not _NOVA.search(comment):
        yield source.problem(1, "open with a comment that names the file of Nova described here")
    if len(lines) > _LONGEST and not re.search(r"^# long: \S", comment, re.MULTILINE):
        reason = f"{len(lines)} lines are more than {_LONGEST}"
        advice = "split the file, or say '# long: REASON' in the opening comment"
        yield source.problem(_LONGEST + 1, f"{reason}: {advice}")


def _check_microversions(source: Source) -> Iterator[Problem]:
    entries: List = source.content
    expected = [microversion(n) for n in range(1, LATEST + 1)]
    found = [entry["version"] for entry in entries]
    for wanted in expected:
        if wanted not in found:
            yield source.problem(1, f"the microversion {wanted} is missing")
    if found != [wanted for wanted in expected if wanted in found]:
        yield source.problem(1, f"write each of 2.1 to {expected[-1]} once, in their order")
