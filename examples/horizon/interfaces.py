"""Network interfaces of servers."""

from novakit_api.models import ServerInterface

from .client import Request, compute


def interface_attach(
    request: Request,
    server: str,
    port_id: str | None = None,
    net_id: str | None = None,
    fixed_ip: str | None = None,
) -> ServerInterface:
    """Give the server an interface: a port, or a new one of a network, with an address or any."""
    return compute(request).servers.interfaces.attach(
        server,
        port_id=port_id,
        net_id=net_id,
        fixed_ips=[{"ip_address": fixed_ip}] if fixed_ip else None,
    )


def interface_detach(request: Request, server: str, port_id: str) -> None:
    compute(request).servers.interfaces.detach(server, port_id)
