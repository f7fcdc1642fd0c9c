"""Texts that can go over the wire, and values as a message shows them."""


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
