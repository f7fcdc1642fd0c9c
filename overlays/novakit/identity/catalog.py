"""The catalog of a token: which service answers where."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, cast

from novakit.errors import EndpointNotFound, InvalidArgument
from novakit_core.redaction import shown_url


class Catalog:
    """The services that came with a token.

    Args:
        services: the list of them, as Keystone told it.
        conceal: takes the secrets of the sign-in out of a message, in case that Keystone quotes them.
    """

    def __init__(self, services: object, conceal: Callable[[str], str] = str) -> None:
        self.services = services
        self._conceal = conceal

    def endpoint(self, service_type: str, interfaces: Sequence[str], region: str | None) -> str:
        """Return the URL of a service.

        Args:
            service_type: e.g. `compute`.
            interfaces: `public`, `internal` or `admin`, the best first.
            region: None for the first that there is.

        Raises:
            EndpointNotFound: the message lists what the catalog offers.
        """
        offers = list(self._offers())
        for interface in interfaces:
            for kind, offered, where, url in offers:
                if kind == service_type and offered == interface and region in (None, where):
                    if url.startswith(("http://", "https://")):
                        return url
                    told = self._conceal(
                        f"The catalog gives {shown_url(url)!r} for {service_type!r}"
                    )
                    raise EndpointNotFound(f"{told}, which is no http(s) URL: set endpoint=.")
        place = f" in region {region!r}" if region else ""
        asked = f"The catalog has no {' or '.join(interfaces)} endpoint of type {service_type!r}{place}."
        if not offers:
            raise EndpointNotFound(
                f"{asked} It is empty, as the catalog of an unscoped token is: sign in to a project"
                " (project_name= and project_domain_name=), or set endpoint=."
            )
        same = sorted(
            {f"{where} ({offered})" for kind, offered, where, _ in offers if kind == service_type}
        )
        there = f" Of that type there is: {', '.join(same)}." if same else ""
        offer = (
            f" The catalog offers regions {_names(offer[2] for offer in offers)},"
            f" interfaces {_names(offer[1] for offer in offers)},"
            f" service types {_names(offer[0] for offer in offers)}."
            " Change region= or interface=, or set endpoint=."
        )
        raise EndpointNotFound(asked + self._conceal(there + offer))

    def _offers(self) -> Iterator[tuple[str, str, str, str]]:
        """Yield type, interface, region and URL of each endpoint.

        What is no endpoint is left out: one broken entry keeps nobody from the other services.
        """
        for service in _objects(self.services):
            for endpoint in _objects(service.get("endpoints")):
                url = endpoint.get("url")
                if isinstance(url, str):
                    region = endpoint.get("region_id") or endpoint.get("region")
                    kind, interface = service.get("type"), endpoint.get("interface")
                    yield str(kind), str(interface), str(region), url


def compute_root(url: str) -> tuple[str, str]:
    """Return where calls go and where the versions are told, for a compute endpoint.

    Clouds write it as `…/v2.1`, as `…/v2.1/<project id>`, or without a version.

    Raises:
        InvalidArgument: it is no http(s) URL.
    """
    root = url.rstrip("/")
    if not root.startswith(("http://", "https://")):
        raise InvalidArgument(f"endpoint: {shown_url(url)!r} must start with http:// or https://")
    versioned = re.match(r"(.*/v2(?:\.\d+)?)(?:/[^/]+)?$", root)
    if versioned:
        return root, versioned[1]
    return f"{root}/v2.1", f"{root}/v2.1"


def interfaces(given: str | Sequence[str]) -> tuple[str, ...]:
    """Return the names of interfaces as Keystone has them, of one name or of several.

    Raises:
        InvalidArgument: there is none.
    """
    listed = (given,) if isinstance(given, str) else tuple(given)
    if not listed:
        raise InvalidArgument("interface: name at least one of public, internal and admin.")
    return tuple(name.removesuffix("URL") for name in listed)  # "publicURL" is Keystone v2's word


def _objects(values: object) -> Iterator[dict[str, Any]]:
    """Yield the objects of a list."""
    for value in cast("list[object]", values if isinstance(values, list) else []):
        if isinstance(value, dict):
            yield cast("dict[str, Any]", value)


def _names(values: Iterable[str]) -> str:
    return ", ".join(sorted({repr(value) for value in values}))
