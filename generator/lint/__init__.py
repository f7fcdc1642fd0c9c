"""Say everything that is wrong with the spec, each by file and line.

Every module here is a few rules. A rule takes the `Spec` and yields problems. Rules come in three
stages: what is not shaped like OpenAPI at all stops the rest, as nothing true could be said of it;
types, uses and examples are looked at once references, ranges and values can be relied on.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from generator.lint import (
    actions,
    examples,
    keywords,
    layout,
    names,
    objects,
    recursion,
    rules,
    types,
    values,
    words,
)
from generator.lint.reach import Reach
from generator.lint.spec import Spec
from generator.projection import Projector
from generator.source import ranges, shapes
from generator.source.bundle import assemble
from generator.source.files import Sources, load
from generator.source.problems import Problem, SpecError
from generator.source.references import References

Rule = Callable[[Spec], Iterator[Problem]]

_BASIC: tuple[Rule, ...] = (
    lambda spec: spec.references.check(),
    lambda spec: ranges.check(spec.sources),
    values.check,
)
_RULES: tuple[Rule, ...] = (
    layout.check,
    keywords.check,
    names.check,
    words.check,
    objects.check,
    recursion.check,
    actions.check,
    rules.check,
)


def lint(spec_dir: Path) -> str:
    """Check a whole spec; return in words how much there is in it.

    Raises:
        SpecError: with everything that is wrong.
    """
    sources = load(spec_dir)
    if problems := [*sources.problems, *shapes.check(sources)]:
        raise SpecError(problems)
    spec = Spec(sources, References(sources))
    basic = _run(_BASIC, spec)
    problems = basic + _run(_RULES, spec)
    if not basic:
        reach = Reach(spec)
        projector = Projector(assemble(sources, spec.references))
        problems += [
            *types.check(spec),
            *reach.check(),
            *examples.check(spec, reach, projector),
        ]
    if problems:
        raise SpecError(problems)
    return _size(sources, spec)


def _run(rules: tuple[Rule, ...], spec: Spec) -> list[Problem]:
    return [problem for rule in rules for problem in rule(spec)]


def _size(sources: Sources, spec: Spec) -> str:
    operations = sum(1 for _ in spec.operations())
    schemas = sum(
        component.section == "schemas" for component in spec.references.components.values()
    )
    return f"{len(sources.files)} files, {operations} operations and {schemas} schemas are sound"
