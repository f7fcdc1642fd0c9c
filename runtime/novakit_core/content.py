"""What an argument takes whose content may stand in a file."""

from os import PathLike
from typing import IO, TypeAlias

Content: TypeAlias = str | bytes | bytearray | PathLike[str] | IO[str] | IO[bytes]
"""The content itself as text or bytes, an open file (read from where it stands), or a path."""
