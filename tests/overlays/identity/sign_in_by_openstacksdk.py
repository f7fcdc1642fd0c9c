"""Signs in by openstacksdk to each cloud of a list, and tells what it made of the configuration.

Run as a script: it takes the list as JSON and prints JSON. openstacksdk is imported once; each
cloud has a process of its own, since it keeps what it reads.
"""

import importlib
import json
import os
import sys
import warnings
from typing import Any


def main() -> None:
    openstack: Any = importlib.import_module("openstack")
    loader: Any = importlib.import_module("openstack.config.loader")
    importlib.import_module("keystoneauth1.loading")
    # What is imported by the first call; here it is done once for all.
    importlib.import_module("openstack.compute.v2._proxy")
    warnings.simplefilter("ignore")
    told = [_in_a_process_of_its_own(openstack, loader, asked) for asked in json.load(sys.stdin)]
    json.dump(told, sys.stdout)


def _in_a_process_of_its_own(openstack: Any, loader: Any, asked: Any) -> Any:
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.close(reader)
        with os.fdopen(writer, "w") as out:
            json.dump(_told(openstack, loader, asked), out)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as answer:
        text = answer.read()
    os.waitpid(child, 0)
    return json.loads(text)


def _told(openstack: Any, loader: Any, asked: Any) -> Any:
    os.chdir(asked["folder"])
    os.environ.clear()
    os.environ.update(asked["environment"])
    importlib.reload(loader)  # it looks for the folders when it is imported
    openstack.config.OpenStackConfig = loader.OpenStackConfig
    found: dict[str, Any] = {}
    try:
        connection = openstack.connect(cloud=asked["cloud"], **asked["given"])
        verify, cert = connection.config.get_requests_verify_args()
        found |= {"verify": verify, "cert": cert, "timeout": connection.session.timeout}
        response = connection.compute.get(f"/servers/{asked['server']}")
        if response.status_code != 200:
            found["refused"] = f"{response.status_code}"
    except Exception as error:
        found["refused"] = f"{type(error).__name__}: {error}"
    return found


if __name__ == "__main__":
    main()
