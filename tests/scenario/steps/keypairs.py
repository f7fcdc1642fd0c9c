"""/os-keypairs."""

from novakit_api.operations import create_keypair, delete_keypair, list_keypairs, show_keypair
from tests.scenario.flow import Steps
from tests.scenario.visit import Visit

PUBLIC_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"
FINGERPRINT = "f1:02:17:de:ef:c1:30:83:11:8b:82:a0:0e:67:7f:d5"


def walk(visit: Visit) -> Steps[None]:
    """Import a key and, where Nova does that, make one; list, show and delete them."""
    name = "my laptop"
    made = yield from visit.send(create_keypair(name, public_key=PUBLIC_KEY))
    assert (made.name, made.fingerprint, made.private_key) == (name, FINGERPRINT, None)
    assert made.type == ("ssh" if visit.serves("2.2-") else None)
    yield from visit.refused(create_keypair(name, public_key=PUBLIC_KEY), 409)
    shown = yield from visit.send(show_keypair(name))
    assert (shown.name, shown.public_key, shown.deleted) == (name, PUBLIC_KEY, False)
    if visit.serves("-2.91"):
        yield from _make(visit)
    else:
        yield from _name(visit)
    listed = yield from visit.send(list_keypairs())
    assert name in [keypair.name for keypair in listed.keypairs]
    if visit.serves("2.35-"):
        page = yield from visit.send(list_keypairs(limit=1))
        assert page.keypairs_links is not None
        rest = yield from visit.send(list_keypairs(marker=page.keypairs[0].name))
        assert [*page.keypairs, *rest.keypairs] == listed.keypairs
    yield from visit.send(delete_keypair(name))
    yield from visit.refused(show_keypair(name), 404)
    if visit.serves("2.10-"):
        yield from _of_another_user(visit)


def _make(visit: Visit) -> Steps[None]:
    """Let Nova make the keys."""
    made = yield from visit.send(create_keypair("made here"))
    assert "PRIVATE KEY" in (made.private_key or "")
    yield from visit.send(delete_keypair("made here"))


def _name(visit: Visit) -> Steps[None]:
    """Use a name of the wider kind, which no reply to GET has here: this Nova would refuse its own."""
    name = "me@laptop.example"
    made = yield from visit.send(create_keypair(name, public_key=PUBLIC_KEY))
    assert made.name == name
    yield from visit.send(delete_keypair(name))


def _of_another_user(visit: Visit) -> Steps[None]:
    user = visit.cloud.ids.users["demo"]
    given = create_keypair("given", public_key=PUBLIC_KEY, user_id=user)
    yield from visit.send(given, "admin")
    listed = yield from visit.send(list_keypairs(user_id=user), "admin")
    assert "given" in [keypair.name for keypair in listed.keypairs]
    assert (yield from visit.send(show_keypair("given"))).user_id == user
    shown = yield from visit.send(show_keypair("given", user_id=user), "admin")
    assert shown.user_id == user
    yield from visit.send(delete_keypair("given", user_id=user), "admin")
    admins = list_keypairs(user_id=visit.cloud.ids.users["admin"])
    yield from visit.refused(admins, 403)
