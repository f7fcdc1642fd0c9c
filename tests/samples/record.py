"""Run Nova's own tests of its API samples, and write down what goes over their wire.

Runs in a virtual environment that has nova 34.0.0, its tests' dependencies (oslotest,
requests-mock), and nothing of this repository. What it writes goes through `python -m tests.samples`.

    python tests/samples/record.py raw.jsonl [test_servers test_keypairs.KeyPairsSampleJsonTest …]
"""

import json
import os
import sys
import unittest
from pathlib import Path

os.environ.setdefault("OS_NOVA_DISABLE_EVENTLET_PATCHING", "1")

import nova
from nova.conf import paths
from nova.tests.functional import api_samples_test_base as base
from nova.tests.functional.api import client
from nova.tests.functional.api_sample_tests import api_sample_base

NOVA = Path(nova.__file__).parent
PASTE = NOVA.parents[3] / "etc/nova/api-paste.ini"
LEGACY = "/v2/"


class Recorder:
    """Takes the place of the tests' own `request`."""

    def __init__(self, out):
        self.out = out
        self.send = client.TestOpenStackClient.request

    def __call__(self, api, url, method="GET", body=None, headers=None):
        reply = self.send(api, url, method, body, headers)
        if LEGACY not in f"{url}/":
            line = {
                "test": self.test,
                "method": method,
                "url": url,
                "microversion": api.microversion,
                "body": body,
                "status": reply.status_code,
                "headers": dict(reply.headers),
                "reply": reply.text,
            }
            self.out.write(json.dumps(line) + "\n")
        return reply


def tests(suite):
    for one in suite:
        if isinstance(one, unittest.TestSuite):
            yield from tests(one)
        else:
            yield one


def distinct(by_id):
    """Yield the tests without those that differ by the prefix of the URL alone."""
    for name, one in by_id.items():
        legacy = getattr(one, "api_major_version", "v2.1") == "v2"
        twin = name.replace("(v2_1)", "(v2_1_noproject_id)")
        if not legacy and (twin == name or twin not in by_id):
            yield one


def main(out):
    from testscenarios import generate_scenarios

    folder = NOVA / "tests/functional/api_sample_tests"
    files = sys.argv[2:] or sorted(path.stem for path in folder.glob("test_*.py"))
    names = [f"{api_sample_base.__package__}.{file}" for file in files]
    loaded = unittest.defaultTestLoader.loadTestsFromNames(names)
    chosen = list(distinct({one.id(): one for one in generate_scenarios(tests(loaded))}))
    default = paths.state_path_def
    paths.state_path_def = lambda *parts: (
        str(PASTE) if parts[-1:] == ("etc/nova/api-paste.ini",) else default(*parts)
    )
    # What other versions of libraries warn of is no error.
    del api_sample_base.fixtures.WarningsFixture.setUp
    # Nova's package has the templates, but not the samples that are held against them too.
    base.ApiSampleTestBase._get_sample = vars(base.ApiSampleTestBase)["_get_template"]
    compare = base.ApiSampleTestBase._compare_result
    base.ApiSampleTestBase._compare_result = lambda self, expected, result, what: (
        None if what == "Sample" else compare(self, expected, result, what)
    )
    failed = []
    with Path(out).open("w", encoding="utf-8") as file:
        recorder = Recorder(file)
        client.TestOpenStackClient.request = lambda *args, **kwargs: recorder(*args, **kwargs)
        for one in chosen:
            recorder.test = one.id()
            result = unittest.TestResult()
            one.run(result)
            if not result.wasSuccessful():
                failed.append(one.id())
                print(one.id(), (result.errors + result.failures)[0][1][-600:], file=sys.stderr)
            print(one.id(), len(failed), flush=True)
    print(f"{len(chosen)} tests, {len(failed)} failed", *failed, sep="\n")


if __name__ == "__main__":
    main(sys.argv[1])
