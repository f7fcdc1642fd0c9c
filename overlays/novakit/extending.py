"""What a resource of one's own is made of, beside those that novakit has.

    class Billing(Resource[S]):
        @method
        def invoices(self: "Billing[InFlow]", month: str) -> Flow[list[Invoice]]:
            reply = yield from self._calls.request("GET", "/os-invoices", params={"month": month})
            return [Invoice(**one) for one in reply.json()["invoices"]]

    compute = Compute.connect("demo", resources={"billing": Billing})
    compute.billing.invoices("2026-11")                     # awaited, where it is an AsyncCompute

A type checker knows the resource where a class of one's own declares it:

    class Cloud(Compute):
        billing: Billing[SyncDriver]
"""

from novakit_core import resource
from novakit_core.async_driver import AsyncDriver
from novakit_core.client import S
from novakit_core.flow import Flow
from novakit_core.method import IN_FLOW, InFlow, method
from novakit_core.sync_driver import SyncDriver

from .sending.calls import Calls

__all__ = ["IN_FLOW", "AsyncDriver", "Flow", "InFlow", "Resource", "S", "SyncDriver", "method"]


class Resource(resource.Resource[S]):
    """A resource: its methods are flows, written once for both sides.

    `yield from self._calls.request(…)` sends any call and returns the reply, and
    `yield from self._calls.send(operation)` one of `novakit_api.operations`. `Servers(self._calls,
    IN_FLOW)` and the like are novakit's own resources within a flow.
    """

    _calls: Calls
