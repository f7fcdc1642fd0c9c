"""What the templates are given: the facts of the spec in Python's terms."""
