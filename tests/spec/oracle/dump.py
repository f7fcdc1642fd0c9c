"""Write down what nova itself declares about its API, as one JSON file.

Runs inside a virtual environment that has nova and its dependencies: it reads ``ROUTE_LIST`` and
the decorators on the controllers' methods, and imports nothing of this repository. The reader is
``tests/spec/nova.py``.

    python tests/spec/oracle/dump.py OUT.json
"""

import hashlib
import inspect
import json
import os
import sys
from pathlib import Path

os.environ.setdefault("OS_NOVA_DISABLE_EVENTLET_PATCHING", "1")

import nova
from nova import version
from nova.api.openstack import api_version_request
from nova.api.openstack.compute import routes

# Statuses that a method sets by itself, beside what its @wsgi.response declares:
# (controller, method) -> [(first minor, last minor, statuses)]. ``find_set_statuses`` fails on a
# method that does so and is not listed here.
SET_IN_THE_METHOD = {
    ("ServerTagsController", "update"): [(26, None, [201, 204])],
    ("VolumeAttachmentController", "create"): [(1, 100, [200]), (101, None, [202])],
    ("FloatingIPActionController", "_add_floating_ip"): [(1, None, [202])],
    ("FloatingIPActionController", "_remove_floating_ip"): [(1, None, [202])],
    ("ServerExternalEventsController", "create"): [(1, None, [200, 207])],
    # The same status as the decorator's.
    ("CreateBackupController", "_create_backup"): [(1, None, [202])],
    ("ServersController", "_create_image"): [(1, None, [202])],
}


class Refs:
    """The schemas met so far, each stored once under its hash."""

    def __init__(self):
        self.by_hash = {}

    def add(self, schema):
        if schema is None:
            return None
        schema = canonical(schema)
        text = json.dumps(schema, sort_keys=True)
        key = hashlib.sha256(text.encode()).hexdigest()[:12]
        self.by_hash[key] = schema
        return key


def canonical(value):
    """Make equal schemas equal text: nova builds some enums from sets, in any order."""
    if isinstance(value, dict):
        return {
            str(key): sorted(item, key=repr)
            if key == "enum" and isinstance(item, list)
            else canonical(item)
            for key, item in value.items()
        }
    if isinstance(value, (list, tuple)):
        return [canonical(item) for item in value]
    return value


def layers(method):
    """Yield the method and everything that its decorators wrapped."""
    while method is not None:
        yield method
        method = getattr(method, "__wrapped__", None)


def closure(function):
    values = [cell.cell_contents for cell in function.__closure__ or ()]
    return dict(zip(function.__code__.co_freevars, values, strict=True))


def matches(minor, lowest, highest):
    parse = api_version_request.APIVersionRequest
    return parse(f"2.{minor}").matches(parse(lowest), parse(highest))


def served(method, minor):
    return all(
        matches(minor, layer.min_version, layer.max_version)
        for layer in layers(method)
        if layer.__code__.co_qualname.startswith("api_version.")
    )


def expected_errors(method, minor):
    errors = set()
    for layer in layers(method):
        if layer.__code__.co_qualname.startswith("expected_errors."):
            values = closure(layer)
            if matches(minor, values["min_version"], values["max_version"]):
                found = values["errors"]
                errors.update([found] if isinstance(found, int) else found)
    return sorted(errors)


def schema_at(method, attribute, minor):
    """Find the schema that holds at the microversion, as nova.api.validation would."""
    schemas = getattr(method, attribute, None)
    if schemas is None:
        return None
    wanted = api_version_request.APIVersionRequest(f"2.{minor}")
    for schema, lowest, highest in schemas._schemas:
        if wanted.matches(lowest, highest):
            return schema
    return None


def statuses(owner, name, method, minor):
    for first, last, codes in SET_IN_THE_METHOD.get((owner, name), ()):
        if first <= minor <= (last or minor):
            return codes
    codes = getattr(method, "wsgi_codes", None)
    if codes is None:
        return [200]
    for code, lowest, highest in codes._codes:
        if matches(minor, lowest, highest):
            return [code]
    raise SystemExit(f"{owner}.{name} declares no status at 2.{minor}")


def find_set_statuses(owner, name, method):
    source = inspect.getsource(inspect.unwrap(method))
    sets = "status_int=" in source or "._code =" in source or ".code =" in source
    # super() of the same name: the parent's table holds for the child as well.
    if sets and (owner, name) not in SET_IN_THE_METHOD:
        raise SystemExit(f"{owner}.{name} sets its status itself: list it in SET_IN_THE_METHOD")


def owner_of(controller, name):
    return next(cls for cls in controller.__mro__ if name in vars(cls))


def methods():
    """Yield (HTTP method, path, action key, class, method name) of every route."""
    for path, entries in routes.ROUTE_LIST:
        if isinstance(entries, str):
            continue
        for verb, (factory, action) in entries.items():
            main, others = factory.args
            if action != "action":
                yield verb, path, None, main, action
                continue
            for controller in (main, *others):
                for key, name in controller.wsgi_actions.items():
                    yield verb, path, key, controller, name


def describe(refs, controller, name):
    method = getattr(controller, name)
    owner = owner_of(controller, name).__name__
    find_set_statuses(owner, name, method)
    spans = []
    highest = api_version_request.max_api_version().ver_minor
    for minor in range(1, highest + 1):
        if not served(method, minor):
            continue
        cell = {
            "statuses": statuses(owner, name, method, minor),
            "errors": expected_errors(method, minor),
            "request": refs.add(schema_at(method, "request_body_schemas", minor)),
            "query": refs.add(schema_at(method, "request_query_schemas", minor)),
            "reply": refs.add(schema_at(method, "response_body_schemas", minor)),
        }
        if spans and spans[-1]["last"] == minor - 1 and spans[-1]["cell"] == cell:
            spans[-1]["last"] = minor
        else:
            spans.append({"first": minor, "last": minor, "cell": cell})
    return spans


def source_line(method):
    function = inspect.unwrap(method)
    root = Path(nova.__file__).parent.parent
    path = Path(function.__code__.co_filename).relative_to(root)
    return f"{path}#L{function.__code__.co_firstlineno}"


def main(out):
    refs = Refs()
    operations = []
    for verb, path, key, controller, name in methods():
        method = getattr(controller, name)
        if getattr(method, "removed", False):
            continue
        operations.append(
            {
                "method": verb,
                "path": path,
                "action": key,
                "source": source_line(method),
                "spans": describe(refs, controller, name),
            }
        )
    oracle = {
        "release": version.version_string(),
        "highest": api_version_request.max_api_version().ver_minor,
        "operations": operations,
        "schemas": refs.by_hash,
    }
    Path(out).write_text(json.dumps(oracle, sort_keys=True, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
