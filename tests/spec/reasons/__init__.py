"""Tables of what the proof excuses, each entry with its reason and the line of nova's source.

differences.py   where the spec differs from nova's declarations on purpose
tightened.py     what nova's schemas of replies leave open, and its code does not
righter.py       replies that nova sends and its own schema refuses
no_mistakes.py   mutants of the spec that change nothing
"""

NOVA = "https://github.com/openstack/nova/blob/34.0.0/nova/"

ONE_SERVER = (
    *("GET /servers/{}", "PUT /servers/{}", "POST /servers/{}/action rebuild"),
    *("GET /os-volumes_boot/{}", "PUT /os-volumes_boot/{}"),
    "POST /os-volumes_boot/{}/action rebuild",
)
"""The operations that answer with a whole server."""
SERVER_LISTS = ("GET /servers/detail", "GET /os-volumes_boot/detail")
