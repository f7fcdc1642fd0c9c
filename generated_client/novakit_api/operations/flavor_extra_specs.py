# Generated from spec/paths by `make generate`: change the spec, not this file.
"""Operations of flavor_extra_specs: each function builds one call, which a client then sends."""

from collections.abc import Mapping

from novakit_core.checks import NONE, Id, Identified, Text
from novakit_core.decoding import a_dict, property_of
from novakit_core.operation import Operation, Route
from novakit_core.rules import Same, Term
from novakit_core.structures import Field, Map, Object, Whole

from ..scalars import FLAVOR_EXTRA_SPEC_UPDATE_REQUEST

_LIST_FLAVOR_EXTRA_SPECS: Route[dict[str, str]] = Route(
    "list_flavor_extra_specs",
    "GET",
    "/flavors/{flavor_id}/os-extra_specs",
    {200: property_of("extra_specs", a_dict)},
    placeholders={
        "flavor_id": Id(Text(least=1)),
    },
)


def list_flavor_extra_specs(
    flavor_id: str | Identified,
) -> Operation[dict[str, str]]:
    """Show the extra specs of a flavor.

    Shows all extra specs of the flavor.

    Spec: `list_flavor_extra_specs`, GET /flavors/{flavor_id}/os-extra_specs.
    For readers of the project and administrators (os_compute_api:os-flavor-extra-specs:index).

    Args:
        flavor_id: The id of the flavor.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _LIST_FLAVOR_EXTRA_SPECS.call(locals())


_CREATE_FLAVOR_EXTRA_SPECS: Route[dict[str, str]] = Route(
    "create_flavor_extra_specs",
    "POST",
    "/flavors/{flavor_id}/os-extra_specs",
    {200: property_of("extra_specs", a_dict)},
    placeholders={
        "flavor_id": Id(Text(least=1)),
    },
    body=Object(
        {
            "extra_specs": Field(
                "extra_specs",
                Map(Text(most=255), key=Text(shape="^[a-zA-Z0-9_:. -]{1,255}$")),
                optional=NONE,
            )
        }
    ),
)


def create_flavor_extra_specs(
    flavor_id: str | Identified,
    extra_specs: Mapping[str, str],
) -> Operation[dict[str, str]]:
    """Set extra specs of a flavor.

    Sets the given extra specs, new or not, and leaves the others as they are. From 2.86 on Nova
    refuses (400) a value that a key it knows cannot have, and an unknown key in a namespace that it
    knows, such as hw.

    Spec: `create_flavor_extra_specs`, POST /flavors/{flavor_id}/os-extra_specs.
    For administrators (os_compute_api:os-flavor-extra-specs:create).

    Args:
        flavor_id: The id of the flavor.
        extra_specs: The keys and values, up to 255 characters each; keys are letters, digits,
            spaces, hyphens, underscores, colons and dots.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _CREATE_FLAVOR_EXTRA_SPECS.call(locals())


_SHOW_FLAVOR_EXTRA_SPEC: Route[dict[str, str]] = Route(
    "show_flavor_extra_spec",
    "GET",
    "/flavors/{flavor_id}/os-extra_specs/{key}",
    {200: a_dict},
    placeholders={
        "flavor_id": Id(Text(least=1)),
        "key": Text(least=1),
    },
)


def show_flavor_extra_spec(
    flavor_id: str | Identified,
    key: str,
) -> Operation[dict[str, str]]:
    """Show an extra spec of a flavor.

    Shows one key of the extra specs with its value.

    Spec: `show_flavor_extra_spec`, GET /flavors/{flavor_id}/os-extra_specs/{key}.
    For readers of the project and administrators (os_compute_api:os-flavor-extra-specs:show).

    Args:
        flavor_id: The id of the flavor.
        key: The key of an extra spec, such as hw:cpu_policy.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _SHOW_FLAVOR_EXTRA_SPEC.call(locals())


_UPDATE_FLAVOR_EXTRA_SPEC: Route[dict[str, str]] = Route(
    "update_flavor_extra_spec",
    "PUT",
    "/flavors/{flavor_id}/os-extra_specs/{key}",
    {200: a_dict},
    placeholders={
        "flavor_id": Id(Text(least=1)),
        "key": Text(least=1),
    },
    body=Whole("extra_spec", FLAVOR_EXTRA_SPEC_UPDATE_REQUEST),
    rules=(
        Same(
            Term("extra_spec", ("extra_spec",)),
            Term("key", ("key",)),
            "the body and the URL name one key",
        ),
    ),
)


def update_flavor_extra_spec(
    flavor_id: str | Identified,
    key: str,
    extra_spec: Mapping[str, str],
) -> Operation[dict[str, str]]:
    """Set an extra spec of a flavor.

    Sets the value of one key, new or not. Nova refuses a body with another key than that of the URL
    and, from 2.86 on, what it refuses of several extra specs too.

    Checked before sending, as Nova does: the body and the URL name one key.

    Spec: `update_flavor_extra_spec`, PUT /flavors/{flavor_id}/os-extra_specs/{key}.
    For administrators (os_compute_api:os-flavor-extra-specs:update).

    Args:
        flavor_id: The id of the flavor.
        key: The key of an extra spec, such as hw:cpu_policy.
        extra_spec: The key, which must be that of the URL, and its value.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        BadRequest: (400) The request breaks a rule of Nova's; the message says which.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
        Conflict: (409) It is locked, in a state that forbids this, or something took its place.
    """
    return _UPDATE_FLAVOR_EXTRA_SPEC.call(locals())


_DELETE_FLAVOR_EXTRA_SPEC: Route[None] = Route(
    "delete_flavor_extra_spec",
    "DELETE",
    "/flavors/{flavor_id}/os-extra_specs/{key}",
    {200: None},
    placeholders={
        "flavor_id": Id(Text(least=1)),
        "key": Text(least=1),
    },
)


def delete_flavor_extra_spec(
    flavor_id: str | Identified,
    key: str,
) -> Operation[None]:
    """Delete an extra spec of a flavor.

    Deletes one key from the extra specs.

    Spec: `delete_flavor_extra_spec`, DELETE /flavors/{flavor_id}/os-extra_specs/{key}.
    For administrators (os_compute_api:os-flavor-extra-specs:delete).

    Args:
        flavor_id: The id of the flavor.
        key: The key of an extra spec, such as hw:cpu_policy.

    Raises:
        InvalidArgument: before anything is sent, for a value that no microversion takes.
        Unauthorized: (401) The token is missing, wrong or expired.
        Forbidden: (403) The cloud's policy does not let this user do it, or a quota is used up.
        NotFound: (404) It is not there, the project cannot see it, or the microversion lacks it.
    """
    return _DELETE_FLAVOR_EXTRA_SPEC.call(locals())
