"""The story of a user's servers, images, volumes, ports and quotas on the embedded cloud.

What is made in Glance, Neutron and Cinder is made by `services`, since the SDK speaks to Nova alone; all that is
Nova's goes through the SDK, blocking and awaited, on each release. A chapter is a module; its tests leave
the cloud as they found it, so that they run in any order.
"""
