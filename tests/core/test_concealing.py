"""No part of a secret is left in a text, however somebody writes it; all other texts stay."""

import base64
import html
import json
from collections.abc import Callable
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from novakit_core.concealing import RUN, Concealer
from novakit_core.redaction import HIDDEN, KEYSTONE

pytestmark = pytest.mark.fault


def in_base64(text: str, before: bytes = b"") -> str:
    """Return base64 of bytes that end in the text."""
    return base64.b64encode(before + text.encode()).decode("ascii")


FORMS: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "JSON": lambda secret: json.dumps(secret)[1:-1],
    "JSON without escapes of letters": lambda secret: json.dumps(secret, ensure_ascii=False)[1:-1],
    "JSON in JSON": lambda secret: json.dumps(json.dumps(secret)[1:-1])[1:-1],
    "HTML": html.escape,
    "HTML by numbers": lambda secret: "".join(
        f"&#{ord(char)};" if char in "\"'<>&" or ord(char) > 126 else char for char in secret
    ),
    "HTML by hexadecimal numbers": lambda secret: "".join(f"&#x{ord(char):x};" for char in secret),
    "JSON in HTML": lambda secret: html.escape(json.dumps(secret)[1:-1]),
    "a URL": lambda secret: quote(secret, safe=""),
    "a URL in lower case": lambda secret: "".join(f"%{byte:02x}" for byte in secret.encode()),
    "a form": quote_plus,
    "Python": lambda secret: repr(secret)[1:-1],
    "Python's ASCII": lambda secret: ascii(secret)[1:-1],
    "Python's bytes": lambda secret: repr(secret.encode())[2:-1],
}

BASE64: dict[str, Callable[[str], str]] = {
    "base64": in_base64,
    "base64 for URLs": lambda secret: base64.urlsafe_b64encode(secret.encode()).decode("ascii"),
    "base64 after a name": lambda secret: in_base64(secret, b"demo:"),
    "base64 after another": lambda secret: in_base64(secret, b"demo1:"),
    "base64 after a third": lambda secret: in_base64(secret, b"demo12:"),
}

secrets = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("\"'\\&%<>+/ \nné41u0"), min_size=RUN
)
around = st.text(st.sampled_from(" .:,;!?()[]{}=*#"))


@pytest.mark.parametrize("form", FORMS)
@given(secret=secrets, before=around, after=around)
@example(secret="Adm1n'Pass\\word", before="", after="")
@example(secret='caf\u00e9 "& 100%41\\n', before="", after="")
@example(secret="\U0001f511 the key of the house", before="", after="")
def test_no_form_of_a_secret_is_left(form: str, secret: str, before: str, after: str) -> None:
    written = FORMS[form](secret)
    assume(not set(before + after) & set(secret + written))
    assert Concealer([secret]).text(before + written + after) == before + HIDDEN + after


@pytest.mark.parametrize("form", BASE64)
@given(secret=st.text(st.characters(min_codepoint=33, max_codepoint=255), min_size=RUN))
@example(secret="????>>>>~~~~")
def test_no_base64_of_a_secret_is_left(form: str, secret: str) -> None:
    written = BASE64[form](secret)
    shown = Concealer([secret]).text(f"<{written}>")
    assert HIDDEN in shown
    assert len(shown) < len("<***>") + 14  # the name before it, and what stands for both


@given(secret=secrets, start=st.integers(0, 40), size=st.integers(RUN, 20))
def test_no_part_of_a_secret_is_left(secret: str, start: int, size: int) -> None:
    part = secret[start : start + size]
    assume(len(part) >= RUN and not set("( .)") & set(secret))
    assert Concealer([secret]).text(f"({part} ...)") == f"({HIDDEN} ...)"


@given(text=st.text(), secret=secrets)
def test_other_texts_stay(text: str, secret: str) -> None:
    assume(not set(text) & set(secret))
    alphabet = set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_")
    assume(not set(text) & alphabet or len(text) < RUN)
    assert Concealer([secret]).text(text) == text


def test_what_user_data_says_is_hidden_too() -> None:
    user_data = in_base64("#cloud-config\npassword: h\u00f6chst-geheim")
    concealer = Concealer([user_data])
    assert concealer.text(f"{user_data[6:30]} is too long") == f"{HIDDEN} is too long"
    assert concealer.text("no: password: h\u00f6chst-geheim.") == f"no: {HIDDEN}."
    assert concealer.text("The server is too small.") == "The server is too small."


def test_short_secrets_are_hidden_as_a_whole() -> None:
    assert Concealer(["123456"]).text("passcode 123456 of 12345") == f"passcode {HIDDEN} of 12345"
    assert Concealer(["", "a", "abc"]).text("abcdefgh") == "abcdefgh"


def test_private_keys_are_hidden_wherever_they_stand() -> None:
    key = "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----"
    assert Concealer([]).text(f"a {key} b") == f"a {HIDDEN} b"
    assert Concealer([]).text(json.dumps([key])) == f'["{HIDDEN}"]'
    assert KEYSTONE.hide({"keypair": {"private_key": key}}) == {"keypair": {"private_key": HIDDEN}}
    assert Concealer([]).text(key[:50]) == HIDDEN


def test_json_is_searched_at_every_depth() -> None:
    said = {"a": ["x 12345678", 12345678, 5, None, True], "12345678": 1}
    shown = {"a": [f"x {HIDDEN}", HIDDEN, 5, None, True], HIDDEN: 1}
    assert Concealer(["12345678"]).json(said) == shown


def test_a_secret_may_be_more_than_one_text() -> None:
    given = {"password": {"user": {"password": ["one", {"x": 2}]}}, "secret": {"a": "b"}}
    assert list(KEYSTONE.values(given)) == ["one", "2", "b"]
    shown = {"password": {"user": {"password": HIDDEN}}, "secret": HIDDEN}
    assert KEYSTONE.hide(given) == shown
