# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of extensions: each function builds one call, which a client then sends."""

from novakit_core.checks import Text
from novakit_core.decoding import list_of, property_of
from novakit_core.operation import Operation, Route

from ..models.extensions import Extension

_LIST_EXTENSIONS: Route[list[Extension]] = Route(
    "list_extensions",
    "GET",
    "/extensions",
    {200: property_of("extensions", list_of(Extension.from_dict))},
)


def list_extensions() -> Operation[list[Extension]]:
    """List extensions.

    Lists the extensions that Nova had before there were microversions. The list is the same on
    every cloud and never changes; ask for microversions instead.

    Spec: `list_extensions`, GET /extensions.
    For all users (os_compute_api:extensions).

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
    """
    return _LIST_EXTENSIONS.call({})


_SHOW_EXTENSION: Route[Extension] = Route(
    "show_extension",
    "GET",
    "/extensions/{alias}",
    {200: property_of("extension", Extension.from_dict)},
    placeholders={
        "alias": Text(least=1),
    },
)


def show_extension(
    alias: str,
) -> Operation[Extension]:
    """Show an extension.

    Shows one extension of the list.

    Spec: `show_extension`, GET /extensions/{alias}.
    For all users (os_compute_api:extensions).

    Args:
        alias: The short name of the extension.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _SHOW_EXTENSION.call(locals())
