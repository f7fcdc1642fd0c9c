# Generated from spec/ by `make generate`: change the spec, not this file.
"""Checks of the values that several requests share."""

from novakit_core.checks import ALL, Boolean, Choice, Id, Limit, Number, Text
from novakit_core.structures import AllOf, AnyOf, Array, Map

NAME = Text(
    least=1,
    most=255,
    shape=r"^(?!\s)[ -~\u00a0-\u00ac\u00ae-\u05ff\u0606-\u061b\u061d-\u06dc\u06de-\u070e\u0710-\u088f\u0892-\u08e1\u08e3-\u180d\u180f-\u200a\u2010-\u2027\u202f-\u205f\u2070-\ud7ff\uf900-\ufdcf\ufdf0-\ufefe\uff00-\uffef\ufffc\ufffd]*(?<!\s)$",
    rule="Printable characters of the basic plane; no space at either end.",
)
"""Printable characters of the basic plane; no space at either end."""

BASE64 = Text(form="base64")
"""Bytes in base64 (RFC 4648, section 4). Encode without line breaks; Nova also takes them."""

BOOLEAN_LIKE = Boolean()
"""A flag. Send true or false; Nova also takes a fixed list of words and digits, in the spellings
listed.
"""

CONSOLE_LENGTH = Number(least=-1)
"""A number of lines from -1, or the same as a string of digits."""

DISK_CONFIG = Choice(("AUTO", "MANUAL"))
"""How the root disk meets the flavor's size: AUTO makes one partition and grows it to the whole
disk, MANUAL leaves the image's partitions as they are.
"""

FLAVOR_AMOUNT = Number(least=1, most=2147483647)
"""A whole number from 1 to 2147483647, or the same as a string of digits."""

FLAVOR_AMOUNT_OR_ZERO = Number(least=0, most=2147483647)
"""A whole number from 0 to 2147483647, or the same as a string of digits."""

FLAVOR_DESCRIPTION = Text(
    most=65535,
    shape=r"^[ -~\u00a0-\u00ac\u00ae-\u05ff\u0606-\u061b\u061d-\u06dc\u06de-\u070e\u0710-\u088f\u0892-\u08e1\u08e3-\u180d\u180f-\u200a\u2010-\u2027\u202f-\u205f\u2070-\ud7ff\uf900-\ufdcf\ufdf0-\ufefe\uff00-\uffef\ufffc\ufffd]*$",
    rule="Printable characters of the basic plane, up to 65535 of them, perhaps none; null for no description.",
)
"""Printable characters of the basic plane, up to 65535 of them, perhaps none; null for no
description.
"""

FLAVOR_EXTRA_SPEC_UPDATE_REQUEST = Map(
    Text(most=255), key=Text(shape="^[a-zA-Z0-9_:. -]{1,255}$"), least=1, most=1
)
"""The key, which must be that of the URL, and its value."""

FLAVOR_REF = Id(Text(least=1), number=True)
"""The id of a flavor, as a string or, for flavors whose id is a number, as an integer."""

HOST_NAME = Text(
    least=1,
    most=255,
    shape="^[a-zA-Z0-9._-]*$",
    rule="A host name with or without its domain, up to 255 letters, digits, hyphens, dots and underscores. The underscore is no part of the standards, but real compute hosts have it.",
)
"""A host name with or without its domain, up to 255 letters, digits, hyphens, dots and underscores.
The underscore is no part of the standards, but real compute hosts have it.
"""

INTEGER_LIKE = Number()
"""A whole number of either sign, or the same as a string of digits."""

IP_ADDRESS = AnyOf(((Text(form="ipv4"), ALL), (Text(form="ipv6"), ALL)))
"""An IPv4 or IPv6 address."""

METADATA = Map(Text(most=255), key=Text(shape="^[a-zA-Z0-9_:. -]{1,255}$"))
"""Keys and values of up to 255 characters each; keys are letters, digits, spaces, hyphens,
underscores, colons and dots.
"""

NON_NEGATIVE_INTEGER_LIKE = Number(least=0)
"""A whole number from 0, or the same as a string of digits."""

NULLABLE_DESCRIPTION = Text(
    most=255,
    shape=r"^[ -~\u00a0-\u00ac\u00ae-\u05ff\u0606-\u061b\u061d-\u06dc\u06de-\u070e\u0710-\u088f\u0892-\u08e1\u08e3-\u180d\u180f-\u200a\u2010-\u2027\u202f-\u205f\u2070-\ud7ff\uf900-\ufdcf\ufdf0-\ufefe\uff00-\uffef\ufffc\ufffd]*$",
    rule="Printable characters of the basic plane, up to 255 of them, perhaps none; null for no description.",
)
"""Printable characters of the basic plane, up to 255 of them, perhaps none; null for no
description.
"""

NULLABLE_HOST_NAME = Text(
    least=1, most=255, shape="^[a-zA-Z0-9._-]*$", rule="A host name as HostName, or null for none."
)
"""A host name as HostName, or null for none."""

NUMERIC_ID = Id(
    Text(shape="^[0-9]+$", rule="A number, or the same as a string of digits."), number=True
)
"""A number, or the same as a string of digits."""

POSITIVE_INTEGER_LIKE = Number(least=1)
"""A whole number from 1, or the same as a string of digits."""

QUOTA_LIKE = Limit(Number(least=-1, most=2147483647))
"""How much there may be of something, up to 2147483647, or the same as a string of digits; -1 for
no limit.
"""

TAG = Text(
    least=1, most=60, shape="^[^,/]*$", rule="A tag, 1 to 60 characters, without comma and slash."
)
"""A tag, 1 to 60 characters, without comma and slash."""

TRUSTED_CERTIFICATES = Array(Text(least=1), least=1, most=50, unique=True)
"""Up to 50 certificate ids, each of them once; null for none."""

UNTRIMMED_NAME = Text(
    least=1,
    most=255,
    shape=r"^(?=.*\S)[ -~\u00a0-\u00ac\u00ae-\u05ff\u0606-\u061b\u061d-\u06dc\u06de-\u070e\u0710-\u088f\u0892-\u08e1\u08e3-\u180d\u180f-\u200a\u2010-\u2027\u202f-\u205f\u2070-\ud7ff\uf900-\ufdcf\ufdf0-\ufefe\uff00-\uffef\ufffc\ufffd]*$",
    rule="Printable characters of the basic plane, not only spaces; Nova takes those at the ends off.",
)
"""Printable characters of the basic plane, not only spaces; Nova takes those at the ends off."""

USER_DATA = Text(most=65535, form="base64")
"""User data in base64; the encoded text has at most 65535 characters (49151 bytes before encoding).
"""

UUID_OR_EMPTY = Id(AnyOf(((Id(Text(form="uuid")), ALL), (Text(most=0), ALL))))
"""A UUID, or "" for none."""

VOLUME_SIZE = Number(least=1, most=2147483647)
"""Size of a volume in GiB, from 1 to 2147483647, or the same as a string of digits."""

AVAILABILITY_ZONE_NAME = AllOf((NAME, Text(shape="^[^:]*$", rule="Text without a colon.")))
"""The name of an availability zone, without a colon, which would name a host."""
