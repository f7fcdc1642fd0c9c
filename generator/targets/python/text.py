"""Wrap the spec's descriptions for docstrings and comments."""

import textwrap

from openapi_python_client.strings import safe_for_docstring


def docstring(text: str, indent: int = 4, width: int = 100) -> str:
    """Return a text as the inside of a docstring: one line, or a block that ends in a line break."""
    wrapped = body(text, indent, width)
    one_line = "\n" not in wrapped and len(wrapped) <= width - indent - len('""""""')
    if one_line and not wrapped.endswith(('"', "\\")):
        return wrapped
    return f"{wrapped}\n{' ' * indent}"


def body(text: str, indent: int = 4, width: int = 100) -> str:
    """Return a text as lines of a docstring, its paragraphs kept apart."""
    lines: list[str] = []
    for paragraph in safe_for_docstring(text.strip()).split("\n\n"):
        if lines:
            lines.append("")
        first_room = " " * len('"""') if not lines else ""  # the quotes stand before the first line
        wrapped = textwrap.wrap(
            first_room + " ".join(paragraph.split()), width - indent, break_on_hyphens=False
        )
        lines.extend(line.strip() for line in wrapped)
    return "\n".join(f"{' ' * indent}{line}" if line else "" for line in lines).strip()


def argument(text: str, name: str, indent: int = 8, width: int = 100) -> str:
    """Return an entry of an `Args:` or `Raises:` section."""
    whole = f"{name}: {' '.join(safe_for_docstring(text).split())}"
    return textwrap.fill(
        whole,
        width,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + 4),
        break_long_words=False,
        break_on_hyphens=False,
    )
