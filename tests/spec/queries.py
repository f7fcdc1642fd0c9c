"""Compare the query parameters of the two sides by what they make of query strings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from tests.spec.bodies import NOVA_ACCEPTS, NOVA_REFUSES
from tests.spec.corpus import cases
from tests.spec.difference import Difference, Smallest
from tests.spec.flatten import alternatives, types
from tests.spec.jsontypes import Json, Schema, as_object, named, strings
from tests.spec.nova import Judge
from tests.spec.projected import Parameter
from tests.spec.validator import compiled

# Nova's list schemas declare the names of joined tables only to refuse them by hand:
# https://github.com/openstack/nova/blob/34.0.0/nova/api/openstack/compute/servers.py#L206
DECLARED_AND_REFUSED = frozenset(
    {
        *("block_device_mapping", "services", "metadata", "system_metadata", "info_cache"),
        *("security_groups", "pci_devices"),
    }
)
REPEATED = frozenset({"sort_key", "sort_dir", "status"})
"""The parameters whose repetition means something to nova."""


def compare_query(
    nova: Schema | None, ours: tuple[Parameter, ...], judge: Judge
) -> list[Difference]:
    """Compare names, verdicts on values, and which parameters may be repeated."""
    theirs = named((nova or {}).get("properties"))
    mine = {parameter.name: parameter for parameter in ours}
    found: list[Difference] = []
    for name in sorted(theirs.keys() - mine.keys() - DECLARED_AND_REFUSED):
        found.append(Difference("query", name, "missing in the spec"))
    for name in sorted(mine.keys() - (theirs.keys() - DECLARED_AND_REFUSED)):
        found.append(Difference("query", name, "nova has no such parameter"))
    required = strings((nova or {}).get("required"))
    for name in sorted(theirs.keys() & mine.keys()):
        if mine[name].required != (name in required):
            what = "nova requires it" if name in required else "nova does not require it"
            found.append(Difference("query", name, f"{what}, the spec says otherwise"))
        found += _compare_values(name, theirs[name], mine[name], judge)
    return found


def _compare_values(name: str, theirs: Schema, mine: Parameter, judge: Judge) -> list[Difference]:
    found = Smallest("query")
    is_array = "array" in _kinds(mine.schema)
    once = theirs.get("maxItems") == 1
    differences: list[Difference] = []
    if name in REPEATED and not once and not is_array:
        differences.append(Difference("query", name, "nova takes it repeated, the spec once"))
    if once and is_array and not mine.joined:
        differences.append(Difference("query", name, "nova takes it once, the spec repeated"))
    item = as_object(mine.schema.get("items", {})) if is_array else mine.schema
    raws = sorted({*_raw_values(as_object(theirs.get("items", {}))), *_raw_values(item)})
    judge.ask(theirs, [[raw] for raw in raws])
    accepts = compiled(mine.schema)
    flag = _kinds(item) == {"boolean"}
    for raw, verdict in zip(raws, judge.verdicts(), strict=True):
        accepted = _accepts(accepts, raw, mine, is_array=is_array)
        if verdict == "a" and not accepted and not flag:
            found.add(name, NOVA_ACCEPTS, raw)
        elif accepted and (verdict == "r" or (verdict == "f" and not raw)):
            # That nothing is no regular expression can be said without its format.
            found.add(name, NOVA_REFUSES, raw)
    return differences + found.differences()


def _raw_values(schema: Schema) -> Iterator[str]:
    for case in cases(schema, mutate=True):
        if isinstance(case.value, str):
            yield case.value
        elif isinstance(case.value, int):
            yield str(case.value).lower()


def _accepts(accepts: Callable[[Json], bool], raw: str, mine: Parameter, *, is_array: bool) -> bool:
    """Say whether the spec accepts a value as it stands in a URL, after decoding it."""
    if not is_array:
        return any(accepts(value) for value in _decoded(raw))
    parts = raw.split(",") if mine.joined else [raw]
    as_texts: list[Json] = [*parts]
    as_values: list[Json] = [_decoded(part)[-1] for part in parts]
    return accepts(as_texts) or accepts(as_values)


def _decoded(raw: str) -> list[Json]:
    values: list[Json] = [raw]
    if re.fullmatch("-?[0-9]+", raw):
        values.append(int(raw))
    elif raw in ("true", "false"):
        values.append(raw == "true")
    return values


def _kinds(schema: Schema) -> set[str]:
    return {name for plain in alternatives(schema) for name in types(plain)}
