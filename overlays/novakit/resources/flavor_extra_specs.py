"""`compute.flavors.extra_specs`: /flavors/{flavor_id}/os-extra_specs."""

from novakit.sending.calls import Calls
from novakit_api.operations import flavor_extra_specs
from novakit_api.resources import flavor_extra_specs as generated
from novakit_core.checks import Identified
from novakit_core.client import S
from novakit_core.flow import Flow
from novakit_core.method import InFlow, method


class FlavorExtraSpecs(generated.FlavorExtraSpecs[S]):
    """What flavors ask of hosts and hypervisors beyond their size."""

    _calls: Calls

    @method
    def get(  # type: ignore[override]  # pyright: ignore[reportIncompatibleVariableOverride]  # returns the value
        self: "FlavorExtraSpecs[InFlow]", flavor_id: str | Identified, key: str
    ) -> Flow[str]:
        """Return the value of one extra spec.

        Args:
            flavor_id: the id of the flavor, or an object that has it.
            key: such as hw:cpu_policy.

        Raises:
            NotFound: there is no such flavor, or it has no such key.
        """
        operation = flavor_extra_specs.show_flavor_extra_spec(flavor_id, key)
        return (yield from self._calls.value(operation, key))

    @method
    def update(  # type: ignore[override]  # pyright: ignore[reportIncompatibleVariableOverride]  # takes the value
        self: "FlavorExtraSpecs[InFlow]", flavor_id: str | Identified, key: str, value: str
    ) -> Flow[None]:
        """Set the value of one extra spec, new or not; `set` sets several. For administrators.

        Args:
            flavor_id: the id of the flavor, or an object that has it.
            key: such as hw:cpu_policy; letters, digits, spaces, hyphens, underscores, colons and dots.
            value: up to 255 characters.

        Raises:
            BadRequest: from 2.86 on, for a value that a key known to Nova cannot have.
            NotFound: there is no such flavor.
            Conflict: somebody else set an extra spec at the same time.
        """
        operation = flavor_extra_specs.update_flavor_extra_spec(flavor_id, key, {key: value})
        yield from self._calls.send(operation)
