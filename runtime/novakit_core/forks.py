"""What belongs to one process, and must be made anew in the child of a fork.

A child inherits sockets that its parent goes on using, and locks whose holders do not live in it.
It touches neither: it forgets them.
"""

import os
import threading
from typing import Protocol
from weakref import WeakSet


class Inherited(Protocol):
    """Something that a child of a fork cannot use as it is."""

    def forget_parent(self) -> None:
        """Let go of what is the parent's, without closing it. Runs in the child, alone there."""


importing = threading.RLock()
"""To hold while a large module is imported: a fork waits for it.

Python leaves the lock of an import that was under way to the child, which waits for it for ever.
"""

_inherited: "WeakSet[Inherited]" = WeakSet()


def belongs_to_process(thing: Inherited) -> None:
    """Have the thing made anew in each child of a fork."""
    _inherited.add(thing)


def _forget_parent() -> None:
    for thing in list(_inherited):
        thing.forget_parent()


if hasattr(os, "register_at_fork"):  # Windows has no fork
    os.register_at_fork(before=importing.acquire, after_in_parent=importing.release)
    os.register_at_fork(after_in_child=importing.release)
    os.register_at_fork(after_in_child=_forget_parent)
