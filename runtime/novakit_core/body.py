"""The body of a reply as it comes in: decompressed piece by piece, and never more than a limit."""

import zlib
from collections.abc import Iterator
from io import BytesIO

ACCEPTED = "gzip, deflate"
"""The compressions that are asked for: those whose output can be bounded as it is made."""

PIECE = 1 << 16
"""Bytes that are decompressed at a time."""


class BodyTooLarge(Exception):  # noqa: N818 - says what happened, as those in `errors`
    """There is more of it than the limit."""

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self.limit = limit


class BrokenCompression(Exception):  # noqa: N818 - says what happened, as those in `errors`
    """It cannot be decompressed."""


class Body:
    """Takes the bytes of a body as they come, and gives the whole of it.

    Args:
        limit: bytes that it may have, decompressed.
        encoding: the reply's `Content-Encoding`.
    """

    def __init__(self, limit: int, encoding: str | None = None) -> None:
        self._limit = limit
        self._size = 0
        self._kept = BytesIO()
        self._compressions = _compressions(encoding) if encoding else []

    def add(self, chunk: bytes) -> None:
        """Take some more of it.

        Raises:
            BodyTooLarge: there is more than the limit.
            BrokenCompression: it cannot be decompressed.
        """
        if not self._compressions:
            self._keep(chunk)
            return
        for piece in _decompressed(chunk, self._compressions):
            self._keep(piece)

    def whole(self) -> bytes:
        """Return it, when all has come.

        Raises:
            BrokenCompression: it lacks its end.
        """
        if any(compression.is_unfinished for compression in self._compressions):
            raise BrokenCompression("it ends too early")
        return self._kept.getvalue()

    def _keep(self, piece: bytes) -> None:
        self._size += len(piece)
        if self._size > self._limit:
            raise BodyTooLarge(self._limit)
        self._kept.write(piece)


class _Compression:
    """One compression of gzip or deflate, undone."""

    def __init__(self) -> None:
        self._inflater = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)  # tells the two by the head
        self._begun = False

    @property
    def is_unfinished(self) -> bool:
        """Whether it has begun and not come to its end."""
        return self._begun and not self._inflater.eof

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """Yield what the data unfold to, never much at a time."""
        while True:
            piece = self._inflate(data)
            if piece:
                yield piece
            data = self._inflater.unconsumed_tail
            if self._inflater.eof or (not data and len(piece) < PIECE):
                return

    def _inflate(self, data: bytes) -> bytes:
        try:
            piece = self._inflater.decompress(data, PIECE)
        except zlib.error as error:
            if self._begun:
                raise BrokenCompression(str(error)) from error
            self._begun = True  # some send deflate without the head that it should have
            self._inflater = zlib.decompressobj(wbits=-zlib.MAX_WBITS)
            return self._inflate(data)
        self._begun = self._begun or bool(data)
        return piece


def _compressions(encoding: str) -> list[_Compression]:
    """Return what undoes an encoding, the last that was done first."""
    names = [name.strip().lower() for name in encoding.split(",")]
    names = [name for name in names if name not in ("", "identity")]
    for name in names:
        if name not in ("gzip", "x-gzip", "deflate"):
            raise BrokenCompression(f"it is {name!r}, which was not asked for")
    return [_Compression() for _ in names]


def _decompressed(chunk: bytes, compressions: list[_Compression]) -> Iterator[bytes]:
    if not compressions:
        yield chunk
        return
    first, *others = compressions
    for piece in first.pieces(chunk):
        yield from _decompressed(piece, others)
