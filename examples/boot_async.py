"""Boot several servers at once: `OS_CLOUD=demo python examples/boot_async.py IMAGE FLAVOR`."""

import asyncio
import sys

from novakit import AsyncCompute


async def main(image: str, flavor: str) -> None:
    async with AsyncCompute.connect() as compute:
        size = await compute.flavors.find(flavor)
        names = ["example-a", "example-b"]
        servers = await asyncio.gather(
            *(
                compute.servers.create_and_wait(
                    name=name, image=image, flavor=size.id, networks="none"
                )
                for name in names
            )
        )
        async for server in compute.servers.list(name="^example-"):
            print(server.id, server.name, server.status)
        await asyncio.gather(*(compute.servers.delete(server.id) for server in servers))


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
