"""What the conveniences take as the arguments of an operation: easier forms of what its body holds.

`x-python-argument` of a property of the body says which: its type, as Python code, and its name and
its description where they differ. It is false where the conveniences set the property themselves.
An operation whose body has such a property gets a function that collects the arguments: those of
its path, and the properties of what the body is about.
"""

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import cast

from generator.api.checks import ShapeName
from generator.api.history import History
from generator.api.model import Collected, Member, Operation, Shape
from generator.api.refine import named, written
from generator.source.problems import Untranslatable, translating
from novakit_core.structures import Model

ARGUMENT = "x-python-argument"


def collected(
    operations: Iterable[Operation], shapes: Mapping[str, Shape], history: History
) -> Iterator[Collected]:
    """Yield what is collected for each operation that has easier arguments.

    Raises:
        Untranslatable: the type of one is no Python.
    """
    for operation in operations:
        if operation.body is None or operation.alias_of is not None:
            continue
        inside = [part for one in operation.body.members for part in _spread(one, shapes)]
        if any(ARGUMENT in one.schema for one in inside):
            taken = (*operation.placeholders, *inside, *operation.query)
            with translating(operation.name):
                kept = [_easier(one, history) for one in taken if one.schema.get(ARGUMENT, True)]
            yield Collected(operation, tuple(sorted(kept, key=lambda one: not one.required)))


def _spread(member: Member, shapes: Mapping[str, Shape]) -> tuple[Member, ...]:
    """Return the properties of what the body is about, or the argument as it is."""
    if member.inline and isinstance(member.check, Model):
        return shapes[cast("ShapeName", member.check.kind).name].members
    return (member,)


def _easier(member: Member, history: History) -> Member:
    said = member.schema.get(ARGUMENT)
    if said is None:
        return member
    text = member.text
    if "description" in said:
        text = f"{said['description'].strip()} {history.sentence(member.served)}".strip()
    code = said["type"]
    prop = written(member.prop, code, _names(code), or_null=member.null)
    return replace(member, prop=named(prop, said.get("name", member.name)), text=text)


def _names(code: str) -> list[str]:
    try:
        parsed = ast.parse(code, mode="eval")
    except SyntaxError as error:
        raise Untranslatable(f"{ARGUMENT}: {code} is no type of Python") from error
    return [node.id for node in ast.walk(parsed) if isinstance(node, ast.Name)]
