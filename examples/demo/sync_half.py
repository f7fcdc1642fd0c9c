"""The blocking half."""

from novakit import Compute

from .story import FILES, METADATA, USER_DATA, Place, Screen


def run(place: Place, screen: Screen) -> None:
    """Sign in with a password, boot, attach, list, read back, save, delete."""
    with Compute(place.sign_in("demo"), region=place.region) as compute:
        web = compute.servers.create(
            name="sync-image",
            image=place.image,
            flavor=place.flavor,
            networks=[place.network],
            user_data=USER_DATA,
            files=FILES,
            metadata=METADATA,
            security_groups=["default"],
        )
        screen.sent("POST /servers, from an image, with files", compute.last_response)
        compute.servers.wait_for(web.id, progress=screen.progress)

        root, data = place.volume("sync-root"), place.volume("sync-data")
        screen.say(f"Cinder made two volumes of the image: {root[:8]}… and {data[:8]}…")
        database = compute.volumes_boot.create(
            name="sync-volume",
            flavor=place.flavor,
            networks=[place.network],
            user_data=USER_DATA,
            block_device_mapping={"vda": f"{root}:::1"},
        )
        screen.sent("POST /os-volumes_boot, from a volume", compute.last_response)
        compute.servers.wait_for(database.id, progress=screen.progress)
        compute.servers.volumes.attach(database.id, volume_id=data, delete_on_termination=True)
        place.services.wait_for_volume(data, "in-use")

        servers = compute.servers.list(name="^sync-").to_list()
        screen.table(servers, compute.last_response)
        with Compute(place.sign_in("admin"), region=place.region) as admin:
            for server in servers:  # Nova shows user data to administrators
                screen.compare(admin.servers.get(server.id))

        saved = compute.servers.create_image(web.id, name="sync-saved") or ""
        compute.servers.wait_for(web.id, progress=screen.progress)
        screen.say(f"snapshot of sync-image: Glance says {place.kept('image', saved)}")

        for server in servers:
            compute.servers.delete(server.id)
        for server in servers:
            compute.servers.wait_until_deleted(server.id)
        volumes = [place.kept("volume", volume) for volume in (root, data)]
        screen.say(f"{len(servers)} servers deleted; Cinder says of their volumes: {volumes}")
