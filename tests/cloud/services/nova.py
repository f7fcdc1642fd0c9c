"""Nova: API, conductor, scheduler and computes in one process.

They talk over oslo.messaging's `fake://` transport, which reaches no further than the process.
"""

import os
import sys
from importlib import metadata
from pathlib import Path

from tests.cloud.config import CloudConfig
from tests.cloud.services.lifetime import serve_until_ended, wait_until_ready


def run(state: Path) -> None:
    """Set Nova and Placement up from nothing and serve them."""
    _choose_threading()
    config = CloudConfig.load(state)
    if config.max_microversion:
        _limit_microversion(config.max_microversion)

    from tests.cloud.services import (
        nova_config,
        nova_database,
        nova_seed,
        nova_services,
        placement,
        sqlite,
    )
    from tests.cloud.services.fakes import hypervisor
    from tests.cloud.services.serving import serve

    nova_config.configure(config)
    sqlite.install()
    cell = nova_database.create_cells(config)
    hypervisor.install()
    wait_until_ready(config, "keystone")
    placement.start(config)
    nova_services.start(config, cell)
    serve(nova_services.api_application(), config, "nova")
    nova_seed.seed(config)
    serve_until_ended(config, "nova")


def _choose_threading() -> None:
    """Choose native threads from nova 33 on; older releases only work patched by eventlet."""
    if int(metadata.version("nova").split(".")[0]) >= 33:
        os.environ["OS_NOVA_DISABLE_EVENTLET_PATCHING"] = "1"
    from nova import monkey_patch

    monkey_patch.patch()


def _limit_microversion(maximum: str) -> None:
    """Give this Nova the highest microversion of an older release; no option does that."""
    from nova.api.openstack import api_version_request

    if "nova.api.openstack.compute.versions" in sys.modules:
        raise RuntimeError("too late: nova has made its version documents already")
    api_version_request.APIVersionRequest(maximum)  # refuses what is no microversion
    api_version_request._MAX_API_VERSION = maximum
