"""What is special about servers: the arguments of a new one, waiting for it, finding it."""
