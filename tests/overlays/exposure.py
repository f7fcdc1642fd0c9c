"""Collects everything that one may see of an exception, and finds secrets in it, in every form."""

import base64
import functools
import html
import json
import logging
import pickle
import re
import traceback
from collections.abc import Iterable, Iterator, Mapping
from types import FrameType, FunctionType, MethodType, ModuleType, TracebackType
from typing import Any, cast
from urllib.parse import quote, quote_plus

from novakit.errors import NovakitError

OPAQUE = (type, ModuleType, FunctionType, MethodType, TracebackType, FrameType)
"""Code and stacks: what they hold is the program's own."""


def forms(secret: str) -> set[str]:
    """Return the ways in which a secret may be written."""
    content = secret.encode()
    found = {
        *(secret, json.dumps(secret)[1:-1], json.dumps(secret, ensure_ascii=False)[1:-1]),
        *(html.escape(secret), html.escape(json.dumps(secret)[1:-1])),
        secret.translate({ord(char): f"&#{ord(char)};" for char in "\"'&<>\u00e9"}),
        *(
            quote(secret, safe=""),
            quote_plus(secret),
            re.sub("%..", lambda found: found[0].lower(), quote(secret, safe="")),
        ),
        *(repr(secret)[1:-1], ascii(secret)[1:-1], repr(content)[2:-1], repr(repr(secret))[2:-2]),
        *(base64.b64encode(content).decode(), base64.urlsafe_b64encode(content).decode()),
        base64.b64encode(b"demo:" + content).decode()[8:-4],
        content.decode("latin-1"),
    }
    return {form for form in found if len(form) >= 8}


def leaks(texts: Iterable[str], secrets: Iterable[str]) -> list[str]:
    """Return the parts of secrets, eight characters long, that stand in the texts in some form."""
    runs = frozenset[str]().union(*map(_runs, secrets))
    return sorted(
        {
            text[at : at + 8]
            for text in texts
            for at in range(len(text) - 7)
            if text[at : at + 8] in runs
        }
    )


@functools.cache
def _runs(secret: str) -> frozenset[str]:
    return frozenset(
        form[start : start + 8] for form in forms(secret) for start in range(len(form) - 7)
    )


def exposed(error: BaseException) -> set[str]:
    """Return all texts that one may see of an exception, of what led to it, and of what it holds."""
    told = {"".join(traceback.format_exception(error))}
    seen: dict[int, object] = {}  # keeps them, or an id would be used again
    left: list[object] = [error]
    while left:
        value = left.pop()
        if id(value) in seen or isinstance(value, OPAQUE):
            continue
        seen[id(value)] = value
        told.update(_texts(value))
        left.extend(_inside(value))
    return told


def _texts(value: Any) -> Iterator[str]:
    for write in (str, repr):
        try:
            yield write(value)
        except Exception as error:  # a repr that fails tells what it says
            yield f"{type(error)} {error}"
    if type(value) in (bytes, bytearray):
        yield value.decode("utf-8", "replace")
        yield value.decode("latin-1")
    if issubclass(type(value), BaseException):
        try:
            pickled = pickle.dumps(value)
        except Exception:
            assert not issubclass(type(value), NovakitError)
        else:
            yield pickled.decode("utf-8", "replace")
            yield pickled.decode("latin-1")
            loaded: object = pickle.loads(pickled)
            yield from (str(loaded), repr(loaded.__dict__))


def _inside(value: Any) -> Iterator[object]:
    """Yield what can be reached from a value."""
    kind = cast("type[object]", type(value))
    if issubclass(kind, BaseException):
        yield from (value.args, value.__cause__, value.__context__)
        # What C keeps of the errors of codecs, the system and AttributeError is in no __dict__.
        for name in ("object", "doc", "filename", "filename2", "reason", "name", "obj", "strerror"):
            yield getattr(value, name, None)
        yield getattr(value, "exceptions", None)
    elif issubclass(kind, Mapping):
        yield from value
        yield from value.values()
    elif issubclass(kind, (list, tuple, set, frozenset)):
        yield from value
    if hasattr(value, "to_dict"):
        return  # a model keeps all of a reply, for its user to see; its repr does not tell it
    yield getattr(value, "__dict__", None)
    for base in kind.__mro__:
        slots: Any = base.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            yield getattr(value, name, None)


def recorded(records: Iterable[logging.LogRecord]) -> set[str]:
    """Return all texts that one may see of log records."""
    told: set[str] = set()
    for record in records:
        told.add(record.getMessage())
        told.update(repr(value) for value in vars(record).values())
        if record.exc_info and record.exc_info[1]:
            told |= exposed(record.exc_info[1])
    return told
