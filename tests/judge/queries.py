"""One query parameter as both sides see it, in the query strings that Hypothesis draws for it.

A query string is a list of names and texts. Nova makes a list of texts of each name and holds that
against its schema; what it does not declare it refuses or, in older microversions, passes over,
which counts as refused here. OpenAPI has one text for each name, but for arrays, and reads numbers
and flags off it.
"""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple

from generator.source.values import is_list, is_map
from tests.judge.draws import draws
from tests.spec.jsontypes import Json, Schema
from tests.spec.projected import Parameter
from tests.spec.validator import compiled

Texts = list[str]


class Query(NamedTuple):
    """A parameter's name, nova's schema of its texts, and the spec's parameter; None: has none."""

    name: str
    theirs: Schema | None
    ours: Parameter | None

    def drawn(self, count: int) -> list[Texts]:
        """Return the texts that the parameter has in each of some query strings."""
        values = [*draws(self.theirs, count)] if self.theirs is not None else []
        if self.ours is not None:
            values += [_joined(value, self.ours) for value in draws(self.ours.schema, count)]
        found = [_texts(value) for value in values]
        twice = [[*texts, *texts] for texts in found[:count]]
        return [texts for texts in (*found, *twice) if texts]

    def asked(self) -> Schema:
        """Return nova's schema of a query string that has no other parameter."""
        held = {} if self.theirs is None else {self.name: self.theirs}
        return {"type": "object", "properties": {**held}, "additionalProperties": False}

    def takes(self, texts: Texts) -> bool:
        """Say whether the spec has such a query string."""
        if self.ours is None:
            return False
        accepts = compiled(self.ours.schema)
        if not _is_array(self.ours):
            return len(texts) == 1 and any(accepts(value) for value in _read(texts[0]))
        if self.ours.joined and len(texts) > 1:
            return False
        items = texts[0].split(",") if self.ours.joined else texts
        read: list[Json] = [_read(item)[-1] for item in items]
        return accepts([*items]) or accepts(read)

    def may_differ(self, texts: Texts) -> bool:
        """Say whether what nova alone takes says nothing that a user could want.

        Of what is one text and is repeated it reads one, and any text is a flag to it.
        """
        if self.ours is None or (_is_array(self.ours) and not self.ours.joined):
            return False
        return len(texts) > 1 or self.ours.schema.get("type") == "boolean"


def _is_array(parameter: Parameter) -> bool:
    return parameter.schema.get("type") == "array"


def _joined(value: Any, parameter: Parameter) -> Any:
    if parameter.joined and is_list(value):
        return ",".join(map(_text, value))
    return value


def _texts(value: Any) -> Texts:
    return [*map(_text, value)] if is_list(value) else [_text(value)]


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    return json.dumps(value) if is_map(value) or is_list(value) else str(value).lower()


def _read(text: str) -> list[Json]:
    """Return what a text may stand for."""
    read: list[Json] = [text]
    if re.search("^-?[0-9]+$", text):
        read.append(int(text))
    elif text in ("true", "false"):
        read.append(text == "true")
    return read
