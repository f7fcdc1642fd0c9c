"""A resource of one's own beside novakit's: `OS_CLOUD=demo python examples/own_resource.py FLAVOR`."""

import sys

from novakit import Compute
from novakit.extending import Flow, InFlow, Resource, S, SyncDriver, method
from novakit_api.operations import show_flavor


class Room(Resource[S]):
    """What the quotas of the project have room for. Written once for `Compute` and `AsyncCompute`."""

    @method
    def servers(self: "Room[InFlow]", flavor: str) -> Flow[int | None]:
        """Return how many more servers of a flavor there may be; None for no limit."""
        size = yield from self._calls.send(show_flavor(flavor))  # an operation of novakit's
        reply = yield from self._calls.request("GET", "/limits")  # or any call at all
        told = reply.json()["limits"]["absolute"]
        left = [
            (told[f"maxTotal{most}"] - told[f"total{used}Used"]) // each
            for most, used, each in (
                ("Instances", "Instances", 1),
                ("Cores", "Cores", size.vcpus),
                ("RAMSize", "RAM", size.ram),
            )
            if each and told[f"maxTotal{most}"] >= 0
        ]
        return max(0, min(left)) if left else None


class Cloud(Compute):
    room: Room[SyncDriver]  # for type checkers and completion


def main(flavor: str) -> None:
    with Cloud.connect(resources={"room": Room}) as compute:
        found = compute.flavors.find(flavor)
        print("room for", compute.room.servers(found.id), "servers of", found.name)


if __name__ == "__main__":
    main(*sys.argv[1:])
