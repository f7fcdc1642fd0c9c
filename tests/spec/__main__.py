"""`python -m tests.spec`: say where the spec and nova disagree."""

from __future__ import annotations

import argparse
import sys
import time

from generator.source.problems import SpecError
from tests.spec import documents, exceptions, nova, policies, policy_exceptions, report, results
from tests.spec.difference import Cell
from tests.spec.jsontypes import Json
from tests.spec.proof import in_scope, prove
from tests.spec.ranges import parse
from tests.spec.reasons.tightened import TIGHTENED
from tests.spec.tightening import tighten

_DESCRIPTION = """\
Compare spec/ with what nova 34.0.0 itself declares, at every microversion from 2.1 to 2.104, and
print where they disagree: operations served, statuses, rules of policy, and the verdicts on a
generated corpus of request bodies, query parameters and replies. Ends with 1 if anything is left.
"""
_EPILOG = """\
How to read it:

  POST /servers
    2.37-2.104  request at server.networks: nova refuses, the spec accepts
        {"server": {"flavorRef": "1", "name": "a", "networks": [{"tag": "x"}]}}

The body is the smallest one found on which the two differ. What nova refuses for nothing but a
format other than uuid, ipv4 and ipv6 (base64, regex, name, date-time...) is no disagreement.
A reply is compared by its property names, required ones and types at every depth, and the spec
has to accept every reply that nova's schema allows, made as strict as nova's code where the spec
is. Both that and deliberate differences stand in tests/spec/reasons/. The first run builds nova's virtual environment (a minute
or two) and takes longer; later runs compare only what changed.

examples:
  python -m tests.spec                                   everything
  python -m tests.spec --operation "POST /servers"       operations with that in their name
  python -m tests.spec --operation "action reboot"       an action
  python -m tests.spec --microversions 2.37-2.41         only those (quicker)
  python -m tests.spec --missing                         only what is not described yet
"""


def main() -> int:
    """Run the comparison and print its report."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.spec",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--operation",
        metavar="SUBSTRING",
        default="",
        help='only operations whose name has it, e.g. "PUT /servers/{}/tags" (any case)',
    )
    parser.add_argument(
        "--microversions", metavar="RANGES", default="2.1-", help='e.g. "2.37-, 2.1" (default all)'
    )
    parser.add_argument(
        "--missing", action="store_true", help="only name the operations that are not there yet"
    )
    parser.add_argument(
        "--present", action="store_true", help="leave out operations that are not there at all yet"
    )
    try:
        return _run(parser.parse_args())
    except SpecError as error:
        print(f"spec/ cannot be bundled yet:\n{error}", file=sys.stderr)
        return 2


def _run(arguments: argparse.Namespace) -> int:
    started = time.monotonic()
    oracle, idle = tighten(nova.load(), TIGHTENED)
    minors = sorted(parse(arguments.microversions))
    document = documents.bundled()
    described = documents.projected(document, minors)
    with nova.Judge() as judge:
        proof = prove(
            described,
            oracle,
            judge,
            results.stored(),
            only=lambda key: arguments.operation.lower() in str(key).lower(),
        )
    cells, stale = exceptions.apply(proof.cells, oracle)
    stale += idle
    if arguments.operation or len(minors) < oracle.highest:
        stale = []  # an exception says nothing about what was not looked at
    absent = _absent(cells, oracle)
    if arguments.missing:
        cells = [cell for cell in cells if cell.operation in absent]
    if arguments.present:
        cells = [cell for cell in cells if cell.operation not in absent]
    print("\n".join(report.lines(cells, oracle)).lstrip("\n"))
    for line in stale:
        print(f"reasons: {line}")
    rules = _rules(document, arguments.operation)
    for line in rules:
        print(f"policy: {line}")
    proxies = sum(not in_scope(key) for key in oracle.operations)
    print(
        f"\n{proof.compared} (operation, microversion) cells compared through {proof.pairs} pairs "
        f"of schemas in {time.monotonic() - started:.1f} s; {len(cells)} cells disagree; "
        f"of the {len(oracle.operations)} operations that nova serves, {proxies} are proxies to "
        f"other services, which the spec leaves out, and {len(absent)} are not described yet",
    )
    return 1 if cells or stale or rules else 0


def _rules(document: dict[str, Json], only: str) -> list[str]:
    """Return where the rules of policy differ, and which reasons for that are idle."""
    found = list(policies.mismatches(document, policies.load(), only))
    left, idle = policy_exceptions.apply(found)
    return [*map(str, left), *(() if only else idle)]


def _absent(cells: list[Cell], oracle: nova.Oracle) -> set[nova.OperationKey]:
    missing: dict[nova.OperationKey, int] = {}
    for cell in cells:
        if cell.difference.kind == "served":
            missing[cell.operation] = missing.get(cell.operation, 0) + 1
    return {
        key for key, count in missing.items() if count >= len(oracle.operations.get(key, {})) > 0
    }


if __name__ == "__main__":
    sys.exit(main())
