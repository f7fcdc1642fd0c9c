"""The two costs that the shape of the client decides. `make bench` prints all."""

from tests.bench import costs


def test_importing_costs_no_more_than_httpx() -> None:
    assert costs.import_cost() < 1.15


def test_typed_servers_cost_little_more_than_their_json() -> None:
    assert costs.parse_cost() < 1.5
