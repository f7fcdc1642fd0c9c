"""Texts that can go over the wire, and texts and values as a message shows them."""

import re

LONGEST = 1000
"""Characters that a message quotes of a text. Nova quotes a refused value in full."""


def is_sendable(text: str) -> bool:
    """Tell whether the text can be encoded: a lone surrogate cannot, and no cloud takes one."""
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def is_text(value: object) -> bool:
    """Tell whether an argument is a text, whatever its annotation promises."""
    return isinstance(value, str)


def shown(value: object) -> str:
    """Return a value as a message quotes it, in at most a hundred characters.

    What cannot be shown (too deep, too large a number, a broken `__repr__`) is told by its type.
    """
    try:
        text = repr(value)
    except Exception:  # whatever a class of the user's raises
        return f"<{type(value).__name__}>"
    return text if len(text) <= 100 else f"{text[:100]} …"


def sentence(text: object) -> str:
    """Return a text as a sentence of a message: on one line, not too long, with one end."""
    said = " ".join(str(text).split())
    if len(said) > LONGEST:
        said = f"{said[:LONGEST]} …"
    return said if said.endswith((".", "!", "?", "…")) else f"{said}."


def without_breaks(text: str) -> str:
    """Return a text without HTML's line breaks: WebOb leaves them in what it says in JSON."""
    return re.sub(r"\s*(?:<br ?/?>\s*)+", " ", text).strip()
