"""What to do about an exception that Nova did not expect: it answers 500, and tells the class alone."""

import re

from .texts import LONGEST

LATER = "repeat it later, or ask the cloud's operator."

UNEXPECTED: tuple[tuple[str, str], ...] = (
    (
        r"neutronclient\.common\.exceptions\.NetworkNotFoundClient",
        "There is no such network, or it is another project's: check the id.",
    ),
    (
        r"nova\.exception\.InvalidInput",
        "An argument does not fit, such as an address outside the network's subnets: change it.",
    ),
    (r"nova\.exception\.Glance|glanceclient\.", f"The Image service does not do its part: {LATER}"),
    (r"neutronclient\.", f"The Networking service does not do its part: {LATER}"),
    (
        r"nova\.exception\.Cinder|cinderclient\.",
        f"The Block Storage service does not do its part: {LATER}",
    ),
    (r"keystoneauth1\.", f"Another service that Nova needs does not do its part: {LATER}"),
    (
        r"(?:Attribute|Index|Key|NotImplemented|Type|UnboundLocal|Value)Error$|webob\.exc\.HTTPInter",
        "Nova fails at this request and would again: ask in another way, or ask the cloud's operator.",
    ),
)
"""How the names of classes begin, as patterns, with what to do. The first that fits counts."""

_CLASS = re.compile(r"Unexpected API Error\..*<class '([\w.]+)'>")


def advise_on_exception(message: str) -> str:
    """Return what to do about an answer of 500; empty where nothing is known."""
    told = _CLASS.match(" ".join(message[:LONGEST].split()))
    name = told[1] if told else ""
    return next((advice for known, advice in UNEXPECTED if re.match(known, name)), "")
