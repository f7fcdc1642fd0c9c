"""Whether a typed result holds all that the reply held."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime

from generator.source.values import is_list, is_map
from novakit_api.models import ServerSchedulerHints
from novakit_core.decoding import UNLIMITED, to_limit
from novakit_core.errors import FieldNotReturned
from novakit_core.model import ResponseModel


def losses(result: object, reply: object) -> list[str]:
    """Read everything in a result, and return where it differs from the JSON of the reply.

    Many operations return the one thing that their reply is there for, without its envelope.
    """
    whole = list(_differences(result, reply, "reply"))
    if not whole or not is_map(reply) or len(reply) != 1:
        return whole
    ((name, held),) = reply.items()
    return min(list(_differences(result, held, name)), whole, key=len)


def _differences(value: object, sent: object, place: str) -> Iterator[str]:
    if isinstance(value, ResponseModel):
        yield from _of_model(value, sent, place)
    elif is_list(value) and is_list(sent):
        if len(value) != len(sent):
            yield f"{place}: {len(value)} items of {len(sent)}"
        for index, (item, one) in enumerate(zip(value, sent, strict=False)):
            yield from _differences(item, one, f"{place}[{index}]")
    elif is_map(value) and is_map(sent):
        if value.keys() != sent.keys():
            yield f"{place}: keys {sorted(value)} of {sorted(sent)}"
            return
        for key, item in value.items():
            yield from _differences(item, sent[key], f"{place}.{key}")
    elif not _same(value, sent):
        yield f"{place}: {value!r} of {sent!r}"


def _of_model(model: ResponseModel, sent: object, place: str) -> Iterator[str]:
    sent = _inside(model, sent)
    if not is_map(sent):
        yield f"{place}: {type(model).__name__} of {sent!r}"
        return
    for name, (wire, decode) in model.fields.items():
        try:
            value = getattr(model, name)
            if decode is to_limit and value is None:
                value = UNLIMITED
        except FieldNotReturned:  # a reply that holds less than others, which the contract knows
            value = None
        yield from _differences(value, sent.get(wire), f"{place}.{name}")
    if model.extra and not isinstance(model, ServerSchedulerHints):  # users make hints up
        yield f"{place}: no field of {type(model).__name__} is {', '.join(model.extra)}"
    if model.to_dict() != sent:
        yield f"{place}: to_dict() gives {model.to_dict()} of {sent}"


def _inside(model: ResponseModel, sent: object) -> object:
    """Return what stands in the envelope that a result is without, as each key pair of a list is."""
    if (
        is_map(sent)
        and len(sent) == 1
        and not sent.keys() & {wire for wire, _ in model.fields.values()}
    ):
        return next(iter(sent.values()))
    return sent


def _same(value: object, sent: object) -> bool:
    if isinstance(value, datetime):
        if not isinstance(sent, str):
            return False
        read = datetime.fromisoformat(sent)
        return value == (read if read.tzinfo else read.replace(tzinfo=UTC))
    if value is None:
        return sent in (None, "", {})  # Nova's "" or {} in the stead of an object
    if isinstance(value, str) and type(sent) is int:
        return value == str(sent)
    if is_map(value) and isinstance(sent, str):
        return bool(value == json.loads(sent or "{}"))
    if isinstance(value, int) and isinstance(sent, str):
        return str(value).lower() == sent.lower() or (value == 0 and not sent)  # its "" for none
    return type(value) is type(sent) and value == sent
