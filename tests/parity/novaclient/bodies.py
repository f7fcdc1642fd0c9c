"""Print what python-novaclient would send for the calls on standard input. Runs in Nova's venv."""

import io
import json
import sys

from novaclient import api_versions
from novaclient.v2 import servers


class Sent(Exception):  # noqa: N818 - it is no error
    """Carries the request that would have gone out."""


class HttpClient:
    def post(self, url, body):
        raise Sent(url, body)


class Api:
    client = HttpClient()

    def __init__(self, microversion):
        self.api_version = api_versions.APIVersion(microversion)


def body_of(call):
    arguments = dict(call["arguments"])
    if "open_userdata" in arguments:
        arguments["userdata"] = io.BytesIO(arguments.pop("open_userdata").encode())
    try:
        servers.ServerManager(Api(call["microversion"])).create(**arguments)
    except Sent as sent:
        return {"url": sent.args[0], "body": sent.args[1]}
    raise AssertionError("nothing was sent")


json.dump([body_of(call) for call in json.load(sys.stdin)], sys.stdout)
