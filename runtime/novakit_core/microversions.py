"""Sets of microversions: where something holds, and which microversion serves a whole call.

A microversion is a string such as `"2.90"`. Only its second number, the minor, ever varies.
"""

from collections.abc import Iterator
from typing import ClassVar


def minor(microversion: str) -> int:
    """Return the second number of a microversion: 90 for `"2.90"`.

    Raises:
        ValueError: the text is not `2.N` with N from 1 on.
    """
    major, _, digits = microversion.partition(".")
    # Nova is at 2.104 after ten years. Four digits keep a senseless number that some server sends
    # from becoming a set of a billion members.
    plain = digits.isascii() and digits.isdigit() and digits[0] != "0"
    if major == "2" and plain and len(digits) <= 4:
        return int(digits)
    raise ValueError(f'{microversion!r} is not a microversion: write it as "2.90"')


def microversion(minor: int) -> str:
    """Return the microversion with this second number: `"2.90"` for 90."""
    return f"2.{minor}"


class Microversions:
    """An immutable set of microversions, written as ranges: `"2.32-2.36, 2.42-"`.

    `"2.26-"` has no upper end, `"-2.56"` starts at 2.1, `"2.32"` is that one alone. `a & b` is what
    both hold, `a | b` what either holds, `a - b` what only the first does, `"2.90" in a` asks for
    one, and an empty set is false.
    """

    # One bit for each minor. Python's integers have endless sign bits, so a negative number is a
    # set without upper end, and union and intersection are one machine operation each.
    __slots__ = ("_bits",)

    ALL: ClassVar["Microversions"]
    NONE: ClassVar["Microversions"]

    def __init__(self) -> None:
        """Make the empty set; see `parse` and `between` for others."""
        self._bits = 0

    @classmethod
    def _of(cls, bits: int) -> "Microversions":
        made = cls.__new__(cls)
        made._bits = bits
        return made

    @classmethod
    def parse(cls, text: str) -> "Microversions":
        """Read ranges as the spec writes them, separated by commas.

        Raises:
            ValueError: a range is not well formed or runs backwards; the message quotes it.
        """
        bits = 0
        for part in text.split(","):
            bits |= _parse_range(part.strip(), text)
        return cls._of(bits)

    @classmethod
    def between(cls, lowest: str, highest: str) -> "Microversions":
        """Make the set from `lowest` to `highest`, both included: what a server offers."""
        return cls._of(_range(minor(lowest), minor(highest)))

    def highest(self, offered: "Microversions") -> str | None:
        """Return the highest microversion that is also in `offered`; None when there is none.

        Raises:
            ValueError: neither of the two sets has an upper end.
        """
        bits = self._bits & offered._bits
        if bits < 0:
            raise ValueError(f"{self & offered} has no highest microversion: give an upper end")
        return microversion(bits.bit_length() - 1) if bits else None

    def ranges(self) -> Iterator[tuple[str, str | None]]:
        """Yield the ends of each unbroken range, lowest first; None stands for no upper end."""
        bits = self._bits
        while bits:
            low = (bits & -bits).bit_length() - 1
            gaps = ~bits >> low << low  # the minors from `low` on that are missing
            if not gaps:
                yield microversion(low), None
                return
            end = (gaps & -gaps).bit_length() - 1
            yield microversion(low), microversion(end - 1)
            bits = bits >> end << end

    def __and__(self, other: "Microversions") -> "Microversions":
        return Microversions._of(self._bits & other._bits)

    def __or__(self, other: "Microversions") -> "Microversions":
        return Microversions._of(self._bits | other._bits)

    def __sub__(self, other: "Microversions") -> "Microversions":
        return Microversions._of(self._bits & ~other._bits)

    def __contains__(self, microversion: str) -> bool:
        return bool(self._bits >> minor(microversion) & 1)

    def __bool__(self) -> bool:
        return self._bits != 0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Microversions) and self._bits == other._bits

    def __hash__(self) -> int:
        return hash(self._bits)

    def __str__(self) -> str:
        return ", ".join(_format_range(*ends) for ends in self.ranges()) or "none"

    def __repr__(self) -> str:
        return f"Microversions.parse({str(self)!r})" if self else "Microversions()"


def _range(low: int, high: int) -> int:
    return (1 << high + 1) - (1 << low) if low <= high else 0


def _parse_range(part: str, text: str) -> int:
    low, dash, high = (end.strip() for end in part.partition("-"))
    try:
        if not dash:
            return 1 << minor(low)
        if low or high:
            first = minor(low) if low else 1
            if not high:
                return -1 << first
            if bits := _range(first, minor(high)):
                return bits
    except ValueError as error:
        raise ValueError(f"bad microversion range {text!r}: {error}") from None
    reason = f"{part!r} runs backwards" if low and high else 'write it as "2.26-2.56"'
    raise ValueError(f"bad microversion range {text!r}: {reason}")


def _format_range(low: str, high: str | None) -> str:
    if high is None:
        return f"{low}-"
    return low if low == high else f"{low}-{high}"


Microversions.ALL = Microversions.parse("2.1-")
Microversions.NONE = Microversions()
