"""Processes of Nova."""

from novakit_api.models import Service, ServiceUpdated

from .client import Request, compute


def service_list(request: Request, binary: str | None = None) -> list[Service]:
    return compute(request).services.list(binary=binary).to_list()


def service_enable(request: Request, host: str, binary: str) -> ServiceUpdated:
    return compute(request).services.enable(host, binary)


def service_disable(
    request: Request, host: str, binary: str, reason: str | None = None
) -> ServiceUpdated:
    return compute(request).services.disable(host, binary, reason=reason)
