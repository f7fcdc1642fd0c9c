"""/os-quota-sets and /os-quota-class-sets."""

from novakit_api.operations import (
    delete_quota_set,
    show_quota_class_set,
    show_quota_set,
    show_quota_set_defaults,
    show_quota_set_detail,
    update_quota_class_set,
    update_quota_set,
)
from tests.scenario.flow import Steps
from tests.scenario.visit import Visit


def walk(visit: Visit) -> Steps[None]:
    """Change the quotas of a project and of a user in it, and reset both."""
    ids = visit.cloud.ids
    own, project, user = ids.projects["demo"], ids.projects["alt"], ids.users["alt"]
    assert (yield from visit.send(show_quota_set(own))).id == own
    yield from visit.refused(update_quota_set(own, cores=-1), 403)
    defaults = yield from visit.send(show_quota_set_defaults(project))
    old = {**visit.until("2.35", fixed_ips=3), **visit.until("2.56", injected_files=2)}
    changed = yield from visit.send(
        update_quota_set(project, cores=-1, key_pairs=7, force=True, **old), "admin"
    )
    assert (changed.cores, changed.key_pairs, changed.ram) == (None, 7, defaults.ram)
    assert {name: getattr(changed, name) for name in old} == old
    yield from visit.send(update_quota_set(project, key_pairs=3, user_id=user), "admin")
    of_user = yield from visit.send(show_quota_set(project, user_id=user), "admin")
    of_all = yield from visit.send(show_quota_set_detail(project), "admin")
    assert (of_user.cores, of_user.key_pairs) == (None, 3)
    assert (of_all.cores.limit, of_all.key_pairs.limit) == (None, 7)
    assert of_all.cores.in_use >= 0
    yield from visit.send(delete_quota_set(project, user_id=user), "admin")
    yield from visit.send(delete_quota_set(project), "admin")
    after = yield from visit.send(show_quota_set(project), "admin")
    assert after == defaults
    yield from _classes(visit)


def _classes(visit: Visit) -> Steps[None]:
    """Change the quotas of a class that nothing uses."""
    changed = yield from visit.send(update_quota_class_set(visit.name, cores=-1, ram=512), "admin")
    shown = yield from visit.send(show_quota_class_set(visit.name), "admin")
    assert (changed.cores, changed.ram) == (shown.cores, shown.ram) == (None, 512)
    assert shown.id == visit.name
    yield from visit.refused(show_quota_class_set("default"), 403)
