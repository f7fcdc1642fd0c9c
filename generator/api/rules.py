"""`x-python-rules` as the core's own objects, and in words."""

from collections.abc import Mapping

from generator.api.checks import check
from generator.api.document import Document
from generator.naming import python_name
from generator.rules import Rule as Written
from generator.rules import Term as WrittenTerm
from generator.rules import rules
from generator.source.problems import Untranslatable
from generator.source.values import Json
from novakit_core.microversions import Microversions
from novakit_core.rules import NotAbove, NotTogether, OneOf, Rule, Same, Term


def described(text: str, *ruled: Json) -> str:
    """Return a description with the rules of these schemas and operations in words."""
    reasons = dict.fromkeys(map(_reason, (rule for thing in ruled for rule in rules(thing))))
    if not reasons:
        return text
    return f"{text.strip()}\n\nChecked before sending, as Nova does: {'; '.join(reasons)}."


def _reason(rule: Written) -> str:
    everywhere = rule.served == Microversions.ALL
    return rule.because if everywhere else f"{rule.because} (at {rule.served})"


def rules_of(
    document: Document, ruled: Json, parts: Mapping[str, Json], envelope: str = ""
) -> tuple[Rule, ...]:
    """Return the rules of an object or an operation.

    Args:
        document: of the spec.
        ruled: what has the rules.
        parts: the schemas of what they may speak of, by their names on the wire.
        envelope: the one of the parts whose own parts are arguments themselves.

    Raises:
        Untranslatable: a rule speaks of what is not there.
    """
    return tuple(_rule(document, written, parts, envelope) for written in rules(ruled))


def _rule(document: Document, written: Written, parts: Mapping[str, Json], envelope: str) -> Rule:
    terms = tuple(_term(document, term, parts, envelope) for term in written.terms)
    when = tuple(_term(document, term, parts, envelope) for term in written.when)
    because, served, first, last = written.because, written.served, terms[0], terms[-1]
    match written.kind:
        case "one_of":
            return OneOf(terms, because, when, served)
        case "not_together":
            return NotTogether(terms, because, served)
        case "not_above":
            return NotAbove(first, last, because, served)
        case _:
            return Same(first, last, because, served)


def _term(document: Document, term: WrittenTerm, parts: Mapping[str, Json], envelope: str) -> Term:
    found = document.steps(term.names, parts)
    if len(found) < len(term.path):
        raise Untranslatable(f"a rule speaks of {'.'.join(term.path)}, which is not there")
    names = [
        python_name(wire, document.resolve(part)) + ("[]" if step.endswith("[]") else "")
        for wire, step, part in zip(term.names, term.path, found, strict=True)
    ]
    if len(names) > 1 and term.names[0] == envelope:
        del names[0]
    shown = ".".join(names)
    if term.condition is None:
        return Term(shown, term.names)
    return Term(shown + _shown(term.condition), term.names, check(document, term.condition))


def _shown(condition: Json) -> str:
    """Say which values count."""
    if "enum" in condition:
        quoted = [f'"{one}"' if isinstance(one, str) else repr(one) for one in condition["enum"]]
        return f"={' or '.join(quoted)}"
    if "minimum" in condition:
        return f">={condition['minimum']}"
    if "format" in condition:
        return f" ({condition['format']})"
    return " of this form" if "pattern" in condition else ""
