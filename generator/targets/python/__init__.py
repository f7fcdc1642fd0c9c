"""The typed client in Python."""
