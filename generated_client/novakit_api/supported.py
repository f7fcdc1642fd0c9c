# Generated from spec/microversions.yaml by `make generate`: change the spec, not this file.
"""What this release of the client describes."""

from novakit_core.microversions import Microversions

SUPPORTED = Microversions.between("2.1", "2.104")
"""The microversions that this release knows."""
