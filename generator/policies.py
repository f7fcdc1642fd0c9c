"""Who may call what by default: `x-openstack-policy` and the rules of `policies.yaml`."""

POLICY = "x-openstack-policy"
"""The rules that Nova asks for an operation: first the one that is always asked."""
