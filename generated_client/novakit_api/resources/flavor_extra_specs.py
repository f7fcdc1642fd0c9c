# Generated from spec/ by `make generate`: change the spec, not this file.
"""What flavors ask of hosts and hypervisors beyond their size."""

from novakit_core.client import S
from novakit_core.resource import Resource, sent

from ..operations import flavor_extra_specs


class FlavorExtraSpecs(Resource[S]):
    """What flavors ask of hosts and hypervisors beyond their size."""

    list = sent(flavor_extra_specs.list_flavor_extra_specs)
    set = sent(flavor_extra_specs.create_flavor_extra_specs)
    get = sent(flavor_extra_specs.show_flavor_extra_spec)
    update = sent(flavor_extra_specs.update_flavor_extra_spec)
    delete = sent(flavor_extra_specs.delete_flavor_extra_spec)
