"""What a docstring says by pointing to another method, for `help()` to say in full."""

import re
from collections.abc import Callable
from typing import TypeVar

F = TypeVar("F", bound=Callable[..., object])

_POINTER = re.compile(r"^ +[\w, ]+: the arguments of `[\w.]+`\.$", re.MULTILINE)


def spelled_out(told: object) -> Callable[[F], F]:
    """Return what completes a docstring that names the arguments of another method together.

    Each of them is put in the place of the line that does. What is returned and raised is as there
    where nothing is said of it here.

    Args:
        told: the other method, with its docstring.
    """
    _, _, below = (told.__doc__ or "").partition("Args:\n")
    arguments, *further = below.rstrip().split("\n\n")

    def spell_out(body: F) -> F:
        if body.__doc__:
            said = _POINTER.sub(lambda _: arguments, body.__doc__.rstrip())
            left = (part for part in further if f"\n{part.partition(':')[0]}:\n" not in said)
            body.__doc__ = "\n\n".join([said, *left])
        return body

    return spell_out
