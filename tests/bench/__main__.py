"""`make bench`: print the ratios, beside what they must be and what they should be."""

from collections.abc import Callable

from rich.console import Console
from rich.table import Table

from tests.bench import costs

ROWS: list[tuple[str, Callable[[], float], float, float]] = [
    ("from novakit import Compute / import httpx", costs.import_cost, 1.15, 1.0),
    ("1,000 servers: bytes to typed / json.loads", costs.parse_cost, 1.5, 1.0),
    ("one GET through everything / httpx and json.loads", costs.get_cost, 1.15, 1.08),
]


def main() -> None:
    """Measure and print."""
    table = Table()
    for column in ("what", "measured", "must", "aim"):
        table.add_column(column, justify="left" if column == "what" else "right")
    for what, measure, must, aim in ROWS:
        table.add_row(what, f"{measure():.2f}", f"≤ {must}", f"≤ {aim}")
    Console().print(table)


if __name__ == "__main__":
    main()
