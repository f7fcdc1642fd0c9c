"""`novakit_core.texts`: texts of others within a message."""

import pytest

from novakit_core.faults import failure
from novakit_core.outgoing import Request
from novakit_core.response import Response, UndecodableReply
from novakit_core.texts import sentence, without_breaks


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("it broke", "it broke."),
        ("It broke.", "It broke."),
        ("It broke!\n", "It broke!"),
        ("It\n\tbroke", "It broke."),
        ("x" * 2000, f"{'x' * 1000} …"),
        (ValueError("bad"), "bad."),
    ],
)
def test_a_text_is_one_sentence(text: object, made: str) -> None:
    assert sentence(text) == made


@pytest.mark.parametrize("said", ["No valid host was found.", "No valid host was found"])
def test_a_refusal_ends_once(said: str) -> None:
    body = f'{{"badRequest": {{"code": 400, "message": "{said}"}}}}'.encode()
    text = str(failure(Response(400, {}, body), Request("POST", "http://nova/servers", {})))
    assert "badRequest: No valid host was found. " in text
    assert ".." not in text


@pytest.mark.parametrize("reason", ["it is cut.", "it is cut"])
def test_a_reply_that_cannot_be_read_ends_once(reason: str) -> None:
    text = str(UndecodableReply.from_response(Response(200, {}, b"x"), reason))
    assert "cannot be read: it is cut. Is there" in text


def test_breaks_are_spaces() -> None:
    assert without_breaks("a.<br /><br />\nb <br> c<br/>") == "a. b c"
    assert without_breaks("<brim>") == "<brim>"
