"""What typed replies cost; `make bench` prints this and the other costs."""

from tests.bench import costs


def test_typed_servers_cost_little_more_than_their_json() -> None:
    assert costs.parse_cost() < 1.5
