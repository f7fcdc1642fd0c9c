"""Compare what the two sides decide about request bodies and replies."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain

from tests.spec import shape
from tests.spec.corpus import Case, cases, unique
from tests.spec.difference import Difference, Smallest
from tests.spec.flatten import alternatives, types
from tests.spec.jsontypes import Json, Schema, canonical
from tests.spec.nova import Judge
from tests.spec.projected import Described
from tests.spec.rows import rows
from tests.spec.validator import compiled

NOVA_REFUSES = "nova refuses, the spec accepts"
NOVA_ACCEPTS = "nova accepts, the spec refuses"


def compare_request(nova: Schema | None, ours: Described, judge: Judge) -> list[Difference]:
    """Compare the verdicts on request bodies, the absent one included."""
    if nova is None or _kinds(nova) == {"null"}:
        if ours.request is not None:
            return [Difference("request", "", "nova takes no body, the spec describes one")]
        return []
    if ours.request is None:
        return [Difference("request", "", "nova takes a body, the spec describes none")]
    found = Smallest("request")
    of_nova = list(cases(nova, mutate=True))
    corpus = unique(chain(of_nova, cases(ours.request, mutate=True)))
    judged = _judged(nova, corpus, compiled(ours.request), judge)
    for case, theirs, mine in judged:
        if theirs == "a" and not mine:
            found.add(case.path, NOVA_ACCEPTS, case.value)
        elif theirs == "r" and mine:
            found.add(case.path, NOVA_REFUSES, case.value)
    differences = found.differences()
    differences += _read_all_the_same(shape.shape(nova), ours.request)
    differences += _holes(nova, of_nova, judged)
    judge.ask(nova, [None])
    required = judge.verdicts() != "a"
    if ours.request_required != required:
        text = "refuses an absent body" if required else "allows an absent body"
        differences.append(Difference("request", "", f"nova {text}, the spec says otherwise"))
    return differences


def compare_unchecked_action(action: str, ours: Described) -> list[Difference]:
    """Compare an action whose body nova leaves unchecked: null has to pass, and nothing is read."""
    body: Json = {action: None}
    if ours.request is None or not ours.request_required:
        return [Difference("request", "", "an action always has a body, the spec has none")]
    if found_there := _read_all_the_same({action: shape.Node({"any"})}, ours.request):
        return found_there
    if compiled(ours.request)(body):
        return []
    found = Smallest("request")
    found.add(action, NOVA_ACCEPTS, body)
    return found.differences()


def compare_reply(nova: Schema, ours: Described, judge: Judge) -> list[Difference]:
    """Compare replies: what nova may send has to be accepted, and have the same properties."""
    kinds = _kinds(nova)
    if kinds == {"null"}:
        with_body = ", ".join(ours.reply_statuses)
        what = f"nova answers nothing, the spec describes a body for {with_body}"
        return [Difference("reply", "", what)] if with_body else []
    if not ours.replies:
        return [Difference("reply", "", "nova answers with a body, the spec describes none")]
    union: Schema = ours.replies[0] if len(ours.replies) == 1 else {"anyOf": list(ours.replies)}
    found = Smallest("reply")
    accepts = compiled(union)
    together = [Case("", value) for value in rows(nova) if value is not None]
    if any(
        letter != "a" or not mine for _, letter, mine in _judged(nova, together, accepts, judge)
    ):
        # Only now is it worth while to try everything by itself, to find the smallest body.
        corpus = unique(chain(cases(nova, mutate=False), iter(together)))
        for case, theirs, mine in _judged(nova, corpus, accepts, judge):
            if theirs == "a" and not mine and case.value is not None:
                found.add(case.path, NOVA_ACCEPTS, case.value)
    return found.differences() + shape.compare(_without_null(nova), _without_null(union))


def _judged(
    nova: Schema, corpus: list[Case], accepts: Callable[[Json], bool], judge: Judge
) -> list[tuple[Case, str, bool]]:
    judge.ask(nova, [case.value for case in corpus])
    mine = [accepts(case.value) for case in corpus]
    return list(zip(corpus, judge.verdicts(), mine, strict=True))


def _read_all_the_same(nova: dict[str, shape.Node], ours: Schema) -> list[Difference]:
    """Return the places where nova takes anything and reads nothing, and the spec has properties.

    Their ranges would be wrong: they are read from a later microversion on.
    """
    mine = shape.shape(ours)
    found: list[Difference] = []
    for place, node in nova.items():
        if node.types == {"any"} and place in mine and mine[place].names:
            names = ", ".join(sorted(mine[place].names))
            found.append(Difference("request", place, f"nova reads nothing, the spec has {names}"))
    return found


def _holes(
    nova: Schema, corpus: list[Case], judged: list[tuple[Case, str, bool]]
) -> list[Difference]:
    """Return the places of nova's schema that the corpus does not try both ways."""
    verdicts = {canonical(case.value): letter for case, letter, _ in judged}
    tried: dict[str, set[str]] = {}
    for case in corpus:
        tried.setdefault(case.path, set()).add(verdicts[canonical(case.value)])
    found: list[Difference] = []
    for place, node in shape.shape(nova).items():
        letters = tried.get(place, set())
        if "a" not in letters:
            found.append(Difference("request", place, "the corpus has no good value for it"))
        if letters == {"a"} and node.types != {"any"}:
            found.append(Difference("request", place, "the corpus has no bad value for it"))
    return found


def _kinds(schema: Schema) -> set[str]:
    return {name for plain in alternatives(schema) for name in types(plain)}


def _without_null(schema: Schema) -> Schema:
    """Drop null at the top: an empty reply has no schema in OpenAPI."""
    kind = schema.get("type")
    if isinstance(kind, list):
        return {**schema, "type": [name for name in kind if name != "null"]}
    return schema
