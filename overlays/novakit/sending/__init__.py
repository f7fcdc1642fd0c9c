"""How operations are sent: token, microversion, repetition, and what is told of it."""
