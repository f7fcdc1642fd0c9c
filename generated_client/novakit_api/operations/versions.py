# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of versions: each function builds one call, which a client then sends."""

from novakit_core.decoding import property_of
from novakit_core.operation import Operation, Route

from ..models.versions import Version

_SHOW_VERSION: Route[Version] = Route(
    "show_version",
    "GET",
    "/",
    {200: property_of("version", Version.from_dict)},
)


def show_version() -> Operation[Version]:
    """Show the version.

    Shows the version that the endpoint serves, and the range of its microversions. Clouds answer it
    without a token, as a client has to ask it before anything else.

    Spec: `show_version`, GET /.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule that Nova checks before it acts; the message
            says which.
        NotFound: (404) There is no such resource, the project cannot see it, or this microversion
            does not serve the operation.
    """
    return _SHOW_VERSION.call({})
