"""The proof that the spec decides like Nova: `python -m tests.spec --help`."""
