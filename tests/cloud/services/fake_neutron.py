"""Nova's fake Neutron, with what its security-group calls need beside."""

import copy

from neutronclient.common import exceptions
from nova.tests.fixtures import NeutronFixture

SECOND_GROUP = {
    "id": "5c3ad2f5-9d6a-4c1f-8a3e-6b2f6d1b7e10",
    "name": "web",
    "description": "A second group",
    "tenant_id": NeutronFixture.tenant_id,
    "project_id": NeutronFixture.tenant_id,
    "security_group_rules": [],
}


class FakeNeutron(NeutronFixture):
    """Find security groups by name, and list their rules as Neutron does, not by id alone."""

    def __init__(self, test):
        super().__init__(test)
        default = copy.deepcopy(self.security_group)
        default["security_group_rules"] = [
            rule for name, rule in vars(NeutronFixture).items() if "group_rule_" in name
        ]
        self._security_groups = {group["id"]: group for group in (default, SECOND_GROUP)}

    def find_resource(self, resource, name_or_id, *others, **more):
        for group in self._security_groups.values():
            if resource == "security_group" and name_or_id in (group["id"], group["name"]):
                return copy.deepcopy(group)
        raise exceptions.NotFound(message=f"Unable to find {resource} {name_or_id}")

    def show_security_group(self, group_id, **params):
        return {"security_group": self.find_resource("security_group", group_id)}
