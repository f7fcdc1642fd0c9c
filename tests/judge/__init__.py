"""A second judge of the spec, which shares no way of comparing with `tests/spec`.

Hypothesis draws bodies from Nova's own schema and from ours, sound ones and ones with something
odd in them, and each side's validator decides on all of them.
"""
