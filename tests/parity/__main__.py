"""Writes the tables of the page."""

from tests.parity.page import PAGE, written

PAGE.write_text(written(PAGE.read_text()))
