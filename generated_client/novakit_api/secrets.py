# Generated from spec/ by `make generate`: change the spec, not this file.
"""What no log may show: everything that the spec marks with `x-secret`."""

from novakit_core.redaction import Secrets

SECRETS = Secrets(
    names=frozenset(
        [
            "adminpass",
            "connection_info",
            "contents",
            "internal_access_path",
            "os-ext-srv-attr:user_data",
            "output",
            "password",
            "private_key",
            "url",
            "user_data",
        ]
    ),
    places=frozenset([]),
)
"""By the names over the wire, in lower case."""
