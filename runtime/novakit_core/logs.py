"""Keeps the HTTP library's own log clean: at DEBUG it tells the headers of every reply.

A logger's filters do not hold for the loggers below it, so each of the library's gets ours.
"""

import logging
import re
from collections.abc import Iterator
from contextvars import ContextVar
from typing import TYPE_CHECKING

from .redaction import HEADERS, HIDDEN

if TYPE_CHECKING:
    from .outgoing import Request

exchanging: "ContextVar[Request | None]" = ContextVar("novakit_exchanging", default=None)
"""The request that this thread or task has on its way: what is logged meanwhile may quote it."""

LIBRARIES = ("httpx", "httpcore", "h11", "h2", "hpack", "socksio")

KNOWN = (
    *LIBRARIES,
    *("httpcore.connection", "httpcore.http11", "httpcore.http2"),
    *("httpcore.proxy", "httpcore.socks", "hpack.hpack", "hpack.table"),
)
"""Those that there will be when the libraries are imported."""

_BYTES = r"""(?:b'((?:[^'\\]|\\.)*)'|b"((?:[^"\\]|\\.)*)")"""

# Compiled when first used: mostly nobody reads this log.
_HEADER = rf"""(?i:(b['"](?:{"|".join(HEADERS.names)})['"], )){_BYTES}"""
_ERROR = r"(?s) exception=(\w+)\(.*"
_PROXY = r" auth=\(.*?\)(?= \w+=|$)"


class _Concealing(logging.Filter):
    """Takes out of each record what is secret by its name, and what the exchange knows."""

    def filter(self, record: logging.LogRecord) -> bool:
        try:
            said = record.getMessage()
        except Exception:  # what is wrong with the record is for its handler to tell
            return True
        shown = _line(record) if record.name == "httpx" else _detail(said)
        if shown is not None and shown != said:
            record.msg, record.args = shown, ()
        return True


_FILTER = _Concealing()


_loggers = -1
"""So many there were when all of the library's had the filter."""


def keep_clean() -> None:
    """Give every logger of the HTTP library our filter. Costs nothing while there are no others."""
    global _loggers
    if _loggers == len(logging.root.manager.loggerDict):
        return
    for name in {*KNOWN, *_there()}:
        logging.getLogger(name).addFilter(_FILTER)  # which does not add it twice
    _loggers = len(logging.root.manager.loggerDict)


def _there() -> Iterator[str]:
    for name in list(logging.root.manager.loggerDict):
        if name.partition(".")[0] in LIBRARIES:
            yield name


def _line(record: logging.LogRecord) -> str | None:
    """Return httpx's one line for each reply, without secrets and the server's own words."""
    request = exchanging.get()
    arguments = record.args
    if request is None or not isinstance(arguments, tuple) or len(arguments) != 5:
        return None
    from http.client import responses  # its own cost; httpx has borne it

    method, url, protocol, status, reason = arguments
    if not (isinstance(status, int) and reason == responses.get(status)):
        reason = ""
    return str(record.msg) % (method, request.shown(str(url)), protocol, status, reason)


def _detail(said: str) -> str:
    """Return what httpcore tells of a step, or hpack of a header."""
    if "(b" not in said and "exception=" not in said and "auth=" not in said:
        return said
    from .evidence import concealer  # its own cost, for those who read this log

    found = [one or other for _, one, other in re.findall(_HEADER, said)]
    said = re.sub(_PROXY, f" auth={HIDDEN}", re.sub(_HEADER, rf"\1b'{HIDDEN}'", said))
    if not said.startswith(("connect_", "start_tls")):  # h11's errors quote what they refuse
        said = re.sub(_ERROR, r" exception=\1(…)", said)
    return concealer(exchanging.get(), others=found).text(said)
