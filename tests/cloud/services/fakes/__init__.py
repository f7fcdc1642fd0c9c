"""All that is not real in the embedded cloud: what needs a hypervisor, a network or a disk.

`tests/cloud/README.md` lists it with the reasons.
"""
