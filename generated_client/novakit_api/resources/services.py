# Generated from spec/ by `make generate`: change the spec, not this file.
"""Processes of Nova, and whether compute hosts take servers."""

from novakit_core.client import S
from novakit_core.page import only_page
from novakit_core.resource import Resource, listed, sent

from ..models.services import Service
from ..operations import services


class Services(Resource[S]):
    """Processes of Nova, and whether compute hosts take servers."""

    list = listed(services.list_services, Service, only_page)
    update = sent(services.update_service)
    delete = sent(services.delete_service)
