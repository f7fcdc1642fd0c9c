# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of versions: each function builds one call, which a client then sends."""

from novakit_core.checks import Id, Identified, Text
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
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _SHOW_VERSION.call({})


_SHOW_VERSION_BY_ID: Route[Version] = Route(
    "show_version_by_id",
    "GET",
    "/versions/{version_id}",
    {200: property_of("version", Version.from_dict)},
    placeholders={
        "version_id": Id(Text(least=1)),
    },
)


def show_version_by_id(
    version_id: str | Identified,
) -> Operation[Version]:
    """Show a version by its id.

    Shows a version that this Nova serves, here or at another endpoint of it. Unlike the endpoint's
    own, it wants a token. The link names the endpoint that was asked.

    Spec: `show_version_by_id`, GET /versions/{version_id}.
    For all users.

    Args:
        version_id: v2.1, or v2.0 for the old API.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _SHOW_VERSION_BY_ID.call(locals())
