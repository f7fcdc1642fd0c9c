"""URLs as they are shown."""

import pytest

from novakit_core.redaction import shown_url, url_secrets, without_url_passwords


@pytest.mark.parametrize(
    ("url", "shown", "secrets"),
    [
        ("https://cloud.example/v3", "https://cloud.example/v3", []),
        ("https://u:p%2Fw@cloud.example/v3", "https://***@cloud.example/v3", ["p%2Fw", "p/w"]),
        ("https://token@cloud.example:80", "https://***@cloud.example:80", ["token", "token"]),
        ("https://u:p@s/w@cloud.example", "https://***@cloud.example", ["p@s/w", "p@s/w"]),
        ("https://u:p:w@[::1]/", "https://***@[::1]/", ["p:w", "p:w"]),
        ("u:p@cloud.example", "***@cloud.example", ["p", "p"]),
        ("//u:p@cloud.example", "//***@cloud.example", ["p", "p"]),
        ("https://@cloud.example", "https://***@cloud.example", []),
        ("", "", []),
    ],
)
def test_a_url_is_shown_without_user_and_password(url: str, shown: str, secrets: list[str]) -> None:
    assert shown_url(url) == shown
    assert url_secrets(url) == secrets


def test_those_in_a_text_are_taken_out_too() -> None:
    text = 'no route to "amqp://nova:s3cret@rabbit:5672/", nor to https://a/b; mail me@home'
    without = 'no route to "amqp://***@rabbit:5672/", nor to https://a/b; mail me@home'
    assert without_url_passwords(text) == without
