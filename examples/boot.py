"""Boot a server, list servers, delete it: `OS_CLOUD=demo python examples/boot.py IMAGE FLAVOR`."""

import sys

from novakit import Compute


def main(image: str, flavor: str) -> None:
    with Compute.connect() as compute:  # the cloud of OS_CLOUD or of the OS_* variables
        server = compute.servers.create_and_wait(
            name="example",
            image=image,
            flavor=compute.flavors.find(flavor).id,
            networks="none",
            user_data="#!/bin/sh\necho hello\n",
            tags=["example"],
            progress=lambda server: print(server.name, server.status, server.task_state or ""),
        )
        for one in compute.servers.list(tags="example"):
            print(one.id, one.name, one.status, one.created)
        compute.servers.delete(server.id)
        compute.servers.wait_until_deleted(server.id)


if __name__ == "__main__":
    main(*sys.argv[1:])
