"""The awaited half: the same calls, and both servers at once."""

import anyio

from novakit import AsyncCompute

from .story import FILES, METADATA, USER_DATA, Place, Screen


async def run(place: Place, screen: Screen) -> None:
    """Sign in with a password, boot, list, read back, delete."""
    async with AsyncCompute(place.sign_in("demo"), region=place.region) as compute:

        async def boot_from_image() -> None:
            web = await compute.servers.create(
                name="async-image",
                image=place.image,
                flavor=place.flavor,
                networks=[place.network],
                user_data=USER_DATA,
                files=FILES,
                metadata=METADATA,
                security_groups=["default"],
            )
            screen.sent("POST /servers, from an image, with files", compute.last_response)
            await compute.servers.wait_for(web.id, progress=screen.progress)

        async def boot_from_volume() -> None:
            database = await compute.volumes_boot.create(
                name="async-volume",
                flavor=place.flavor,
                networks=[place.network],
                user_data=USER_DATA,
                block_device_mapping_v2=[
                    {
                        "boot_index": 0,
                        "uuid": place.image,
                        "source_type": "image",
                        "destination_type": "volume",
                        "volume_size": 1,
                        "delete_on_termination": True,
                    }
                ],
            )
            screen.sent("POST /os-volumes_boot, from a new volume", compute.last_response)
            await compute.servers.wait_for(database.id, progress=screen.progress)

        async with anyio.create_task_group() as tasks:
            tasks.start_soon(boot_from_image)
            tasks.start_soon(boot_from_volume)

        servers = [server async for server in compute.servers.list(name="^async-")]
        screen.table(servers, compute.last_response)
        async with AsyncCompute(place.sign_in("admin"), region=place.region) as admin:
            for server in servers:  # Nova shows user data to administrators
                screen.compare(await admin.servers.get(server.id))

        volumes = [volume.id for server in servers for volume in server.volumes_attached]
        for server in servers:
            await compute.servers.delete(server.id)
        for server in servers:
            await compute.servers.wait_until_deleted(server.id)
        kept = [place.kept("volume", volume) for volume in volumes]
        screen.say(f"{len(servers)} servers deleted; Cinder says of the volume: {kept}")
