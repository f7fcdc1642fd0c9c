"""Boot many servers at once and delete them: `OS_CLOUD=demo python examples/many.py IMAGE FLAVOR`."""

import sys

from novakit import Compute, Progress


def show(at: Progress[str, object]) -> None:
    print(f"{at.done} of {at.total}", at.outcome.item, at.outcome.error or "")


def main(image: str, flavor: str) -> None:
    names = [f"example-{number}" for number in range(1, 4)]
    with Compute.connect() as compute:
        size = compute.flavors.find(flavor)
        created = compute.servers.create_many(names, image=image, flavor=size, networks="none")
        servers = [outcome.value.id for outcome in created.succeeded]
        try:
            created.raise_failures()
            ready = compute.servers.wait_for_all(servers, progress=show).values()
            print(", ".join(f"{server.name} {server.status}" for server in ready))
            consoles = compute.each(compute.servers.console_output, ready, at_once=2)
            print(len(consoles.succeeded), "consoles")
        finally:  # whatever failed
            deleted = compute.servers.delete_many(servers)
            compute.servers.wait_until_all_deleted(servers).raise_failures()
            print(", ".join(deleted.values()))


if __name__ == "__main__":
    main(*sys.argv[1:])
