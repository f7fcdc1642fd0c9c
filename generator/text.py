"""Wrap the spec's descriptions for docstrings and comments."""

import textwrap

from openapi_python_client.strings import safe_for_docstring


def docstring(text: str, indent: int = 4, width: int = 100) -> str:
    """Return a text as the inside of a docstring, its paragraphs and lists kept apart."""
    lines: list[str] = []
    for paragraph in safe_for_docstring(text.strip()).split("\n\n"):
        if lines:
            lines.append("")
        lines.extend(textwrap.wrap(" ".join(paragraph.split()), width - indent))
    if lines and lines[-1].endswith(('"', "\\")):
        lines[-1] += " "
    return f"\n{' ' * indent}".join(lines)


def argument(text: str, name: str, indent: int = 8, width: int = 100) -> str:
    """Return an entry of an `Args:` or `Raises:` section."""
    whole = f"{name}: {' '.join(safe_for_docstring(text).split())}"
    return textwrap.fill(
        whole,
        width,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + 4),
        break_long_words=False,
    )
