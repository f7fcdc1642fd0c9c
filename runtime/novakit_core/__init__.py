"""What the typed client and the overlays run on: microversions, checks, replies, errors, the transport."""
