"""Whether the options of a client are of their types: told where they are given, not at a call."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from math import isnan
from typing import cast

from novakit.errors import InvalidArgument
from novakit.identity.saved import SavedSignIn
from novakit_core.redaction import shown_url
from novakit_core.texts import shown

from .retries import Retries


def check_auth(auth: object, client: str) -> None:
    """Refuse what is no way to sign in.

    Raises:
        InvalidArgument: it says what to give.
    """
    if isinstance(auth, str):
        raise InvalidArgument(
            f"auth: {client} takes a way to sign in, such as Password(…). For a cloud of clouds.yaml"
            f' write {client}.connect("{shown_url(auth)}").'
        )
    if isinstance(auth, type) or not callable(getattr(auth, "sign_in", None)):
        raise InvalidArgument(
            f"auth: expected a way to sign in, such as Password(…), not {type(auth).__name__}."
        )


def check_types(options: Mapping[str, object]) -> None:
    """Refuse an option of a wrong type. Those of the connection are checked by the transport.

    Raises:
        InvalidArgument: naming the option.
    """
    for name, value in options.items():
        if name in TYPES:
            fits, wanted = TYPES[name]
            if not fits(value):
                raise InvalidArgument(f"{name}: {_quoted(value)} is not {wanted}")


def _quoted(value: object) -> str:
    # A sign-in may have been saved as a mapping, with its token.
    return "a mapping" if isinstance(value, Mapping) else shown(value)


def _is_text_or_none(value: object) -> bool:
    return value is None or isinstance(value, str)


def _are_names(value: object) -> bool:
    listed = cast("Sequence[object]", value) if isinstance(value, (list, tuple)) else [value]
    return all(isinstance(one, str) for one in listed)


def _are_functions(value: object) -> bool:
    if isinstance(value, (str, bytes, Mapping)) or not isinstance(value, Iterable):
        return False
    return all(callable(one) for one in cast("Iterable[object]", value))


def _is_retries(value: object) -> bool:
    if not isinstance(value, Retries):
        return value is None or _is_count(value)
    waits = (value.first_wait, value.longest_wait, value.deadline)
    return _is_count(value.attempts) and all(map(_is_number, waits))


def _is_count(value: object) -> bool:
    return isinstance(value, int) and _is_number(value)


def _is_number(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    return not isnan(value) and value >= 0


TYPES: Mapping[str, tuple[Callable[[object], bool], str]] = {
    "retries": (_is_retries, "a number of repetitions from 0 on, or Retries(…) of such numbers"),
    "check_rules": (lambda value: isinstance(value, bool), "True or False"),
    "before_send": (_are_functions, "a list of functions"),
    "after_send": (_are_functions, "a list of functions"),
    "event_hooks": (_are_functions, "a list of functions"),
    "app_name": (_is_text_or_none, "a str"),
    "global_request_id": (_is_text_or_none, "a str"),
    "microversion": (_is_text_or_none, 'a str such as "2.90" or "latest"'),
    "region": (_is_text_or_none, "a str"),
    "interface": (_are_names, 'one of "public", "internal", "admin", or a list of them'),
    "endpoint": (_is_text_or_none, "a str"),
    "saved": (
        lambda value: isinstance(value, SavedSignIn | None),
        "what save_sign_in() returned, or SavedSignIn.from_dict(…)",
    ),
}
