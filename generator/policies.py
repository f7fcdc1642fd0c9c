"""Who may call what by default: `x-openstack-policy` and the rules of `policies.yaml`."""

POLICY = "x-openstack-policy"
"""The rules that Nova asks for an operation: first the one that is always asked."""

NO_RULE = "@"
"""What stands for a rule where Nova asks none: as in oslo.policy, everyone passes."""
