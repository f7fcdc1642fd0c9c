"""`novakit_core.policies`: what a refusal is about."""

import pytest

from novakit_core.policies import Refusal, Rule, refusal

RULES = {
    "api:create": Rule("members"),
    "api:create:host": Rule("administrators", when="a host is named"),
}


@pytest.mark.parametrize(
    ("message", "told"),
    [
        (
            "Policy doesn't allow api:create to be performed.",
            Refusal(
                "By default that is for members. Use a user or project with such a role.",
                "api:create",
                "members",
            ),
        ),
        (
            "Policy doesn't allow api:create:host to be performed.",
            Refusal(
                "By default that is for administrators, and asked for only when a host is named."
                " Use a user or project with such a role.",
                "api:create:host",
                "administrators",
            ),
        ),
        (
            "La politique n'autorise pas api:create.",
            Refusal(
                "By default that is for members. Use a user or project with such a role.",
                "api:create",
                "members",
            ),
        ),
        (
            "Policy doesn't allow api:create:hostess to be performed.",
            Refusal(
                "Ask the cloud's operator whom this rule allows it.", "api:create:hostess", None
            ),
        ),
        ("Quota exceeded, too many key pairs.", Refusal("")),
        ("Only volume-backed servers are allowed for flavors with zero disk.", Refusal("")),
        ("", Refusal("")),
    ],
)
def test_what_a_refusal_is_about(message: str, told: Refusal) -> None:
    assert refusal(message, RULES) == told
