"""User data and files in base64. What is given is always encoded, never guessed about."""

import base64
from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import cast

from novakit.errors import InvalidArgument
from novakit_core.content import Content
from novakit_core.texts import is_sendable, is_text, shown

USER_DATA_LIMIT = 65535
"""Characters of base64 that Nova takes as user_data."""

PATH_LIMIT = 255
"""Characters in the path of a file, by Nova's default quota."""


def encode(content: Content, argument: str) -> str:
    """Return the content in base64. Text is encoded in UTF-8.

    Args:
        content: what to encode.
        argument: whose it is, for the message.

    Raises:
        InvalidArgument: it cannot be read, or is of another type.
    """
    return base64.b64encode(read(content, argument)).decode("ascii")


def encode_user_data(content: Content) -> str:
    """Return user data in base64.

    Raises:
        InvalidArgument: it is too long, or cannot be read.
    """
    encoded = encode(content, "user_data")
    if len(encoded) > USER_DATA_LIMIT:
        raise InvalidArgument(
            f"user_data: {len(encoded)} characters in base64 are more than the {USER_DATA_LIMIT}"
            f" that Nova takes ({USER_DATA_LIMIT * 3 // 4} bytes). Compress it (cloud-init takes"
            " gzip), or let it fetch the rest."
        )
    return encoded


def encode_files(files: Mapping[str, Content]) -> list[tuple[str, str]]:
    """Return paths and contents in base64, sorted by path.

    Raises:
        InvalidArgument: a path is empty or too long, or a content cannot be read.
    """
    encoded: list[tuple[str, str]] = []
    for path in files:
        if not is_text(path) or not is_sendable(path):
            raise InvalidArgument(f"files: {shown(path)} is no path, give a str")
    for path in sorted(files):
        if not 0 < len(path) <= PATH_LIMIT:
            raise InvalidArgument(
                f"files: a path has 1 to {PATH_LIMIT} characters, not {len(path)}: {path[:40]!r}…"
            )
        encoded.append((path, encode(files[path], f"files[{path!r}]")))
    return encoded


def read(content: object, argument: str) -> bytes:
    """Return the content as bytes. Text is encoded in UTF-8.

    Raises:
        InvalidArgument: it cannot be read, or is of another type.
    """
    kind = type(content).__name__
    try:
        if isinstance(content, str):
            return content.encode()
        if isinstance(content, (bytes, bytearray)):
            return bytes(content)
        if isinstance(content, PathLike):
            return Path(cast("PathLike[str]", content)).read_bytes()
        take = getattr(content, "read", None)
        if take is not None:
            return read(take(), argument)
        reason = ""
    except UnicodeEncodeError as error:
        reason = f"character {error.start} is half of a surrogate pair, which no UTF-8 holds"
    except UnicodeDecodeError as error:
        reason = f"byte {error.start} is not {error.encoding}: open the file in binary"
    except OSError as error:
        reason = error.strerror or type(error).__name__
    except ValueError:
        reason = "the file is closed, or not of the kind that it says"
    if reason:  # raised out here: the other error may hold all of the content
        raise InvalidArgument(f"{argument}: it cannot be read: {reason}")
    raise InvalidArgument(f"{argument}: give str, bytes, an open file or a Path, not {kind}")
