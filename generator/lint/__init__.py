"""Say everything that is wrong with a spec, each by file and line.

Every module here is a few rules. A rule takes the `Spec`, which is shaped like OpenAPI and whose
references and ranges can be relied on, and yields problems.
"""

from collections.abc import Callable, Iterator

from generator.lint import (
    actions,
    examples,
    keywords,
    layout,
    names,
    objects,
    policies,
    python_names,
    recursion,
    rules,
    types,
    values,
    words,
)
from generator.lint.reach import Reach
from generator.projection import Projector
from generator.source.operations import routes_and_actions
from generator.source.problems import Problem, SpecError
from generator.source.spec import Spec

_RULES: tuple[Callable[[Spec], Iterator[Problem]], ...] = (
    layout.check,
    keywords.check,
    names.check,
    python_names.check,
    words.check,
    objects.check,
    recursion.check,
    actions.check,
    rules.check,
    policies.check,
    types.check,
)


def lint(spec: Spec) -> str:
    """Check a whole spec; return in words how much there is in it.

    Raises:
        SpecError: with everything that is wrong.
    """
    reach = Reach(spec)
    senseless = list(values.check(spec))
    problems = [*senseless, *(problem for rule in _RULES for problem in rule(spec)), *reach.check()]
    if not senseless:  # which no example could be valid by
        problems += examples.check(Projector(spec.document))
    if problems:
        raise SpecError(problems)
    return _size(spec)


def _size(spec: Spec) -> str:
    operations = sum(1 for _ in routes_and_actions(spec.written))
    schemas = len(spec.written["components"]["schemas"])
    return f"{len(spec.files)} files, {operations} operations and {schemas} schemas are sound"
