"""Whether a typed result holds all that the reply held."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, cast

from novakit_api.errors import FieldNotReturned
from novakit_api.model import ResponseModel
from novakit_api.models import ServerSchedulerHints


def losses(result: object, reply: Any) -> list[str]:
    """Read everything in a result, and return where it differs from the JSON of the reply.

    Many operations return the one thing that their reply is there for, without its envelope.
    """
    whole = list(_differences(result, reply, "reply"))
    if not isinstance(reply, dict) or len(cast("dict[str, Any]", reply)) != 1:
        return whole
    ((name, held),) = cast("dict[str, Any]", reply).items()
    return min(whole, list(_differences(result, held, name)), key=len)


def _differences(value: Any, sent: Any, place: str) -> Iterator[str]:
    if isinstance(value, ResponseModel):
        yield from _of_model(value, sent, place)
    elif isinstance(value, list) and isinstance(sent, list):
        items, sent_items = cast("list[Any]", value), cast("list[Any]", sent)
        if len(items) != len(sent_items):
            yield f"{place}: {len(items)} items of {len(sent_items)}"
        for index, (item, one) in enumerate(zip(items, sent_items, strict=False)):
            yield from _differences(item, one, f"{place}[{index}]")
    elif isinstance(value, dict) and isinstance(sent, dict):
        held, sent_keys = cast("dict[str, Any]", value), cast("dict[str, Any]", sent)
        if held.keys() != sent_keys.keys():
            yield f"{place}: keys {sorted(held)} of {sorted(sent_keys)}"
            return
        for key, item in held.items():
            yield from _differences(item, sent_keys[key], f"{place}.{key}")
    elif not _same(value, sent):
        yield f"{place}: {value!r} of {sent!r}"


def _of_model(model: ResponseModel, sent: Any, place: str) -> Iterator[str]:
    if not isinstance(sent, dict):
        yield f"{place}: {type(model).__name__} of {sent!r}"
        return
    for name, (wire, _) in model.fields.items():
        try:
            value = getattr(model, name)
        except FieldNotReturned:  # a reply that holds less than others, which the contract knows
            value = None
        yield from _differences(value, sent.get(wire), f"{place}.{name}")
    if model.extra and not isinstance(model, ServerSchedulerHints):  # users make hints up
        yield f"{place}: no field of {type(model).__name__} is {', '.join(model.extra)}"
    if model.to_dict() != sent:
        yield f"{place}: to_dict() gives {model.to_dict()} of {sent}"


def _same(value: Any, sent: Any) -> bool:
    if isinstance(value, datetime):
        if not isinstance(sent, str):
            return False
        read = datetime.fromisoformat(sent)
        return value == (read if read.tzinfo else read.replace(tzinfo=UTC))
    if value is None:
        return sent in (None, "")  # Nova's "" in the stead of an object
    if isinstance(value, int) and isinstance(sent, str):
        return str(value).lower() == sent.lower() or (value == 0 and not sent)  # its "" for none
    return type(value) is type(sent) and value == sent
