"""A small spec that is right in every respect, for tests to change one thing in."""

from pathlib import Path
from typing import Any

from generator.projection import Projector
from generator.source.values import Json

FILES = {
    "openapi.yaml": """\
# The Compute API: nova/api/openstack/compute/routes.py.
openapi: 3.1.1
info: {title: Compute API, version: "2", description: Servers in a cloud.}
tags:
  - {name: servers, description: Virtual machines.}
  - {name: server_actions, description: What can be done to a server.}
  - {name: keypairs, description: Keys of users.}
paths:
  /servers: {$ref: "paths/servers.yaml#/~1servers"}
  /servers/{server_id}/action: {$ref: "paths/server_actions.yaml#/~1servers~1{server_id}~1action"}
  /os-keypairs/{name}: {$ref: "paths/keypairs.yaml#/~1os-keypairs~1{name}"}
""",
    "policies.yaml": """\
# nova/policies/base.py
roles: {readers: readers of the project, members: members of the project}
rules:
  os_compute_api:servers:index: {for: readers}
  os_compute_api:servers:create: {for: members}
  os_compute_api:servers:reboot: {for: members}
  os_compute_api:os-keypairs:delete: {for: readers}
""",
    "paths/servers.yaml": """\
# nova/api/openstack/compute/servers.py
/servers:
  get:
    operationId: list_servers
    x-openstack-policy: [os_compute_api:servers:index]
    summary: List servers
    description: List the servers of the project.
    tags: [servers]
    parameters:
      - name: locked
        in: query
        x-microversions: "2.73-"
        description: Only locked servers, or only others.
        schema: {type: boolean}
      - $ref: "../components/parameters.yaml#/Limit"
    responses:
      "200":
        description: The servers.
        content:
          application/json:
            schema: {$ref: "../schemas/servers.yaml#/ServersReply"}
            example: {servers: [{id: "1", name: web, tags: [a], locked: false}]}
      "400": {$ref: "../components/responses.yaml#/BadRequest"}
  post:
    operationId: create_server
    x-openstack-policy: [os_compute_api:servers:create]
    summary: Create a server
    description: Create a server.
    tags: [servers]
    requestBody:
      required: true
      content:
        application/json:
          schema: {$ref: "../schemas/servers.yaml#/ServerCreateRequest"}
          example: {server: {name: web, networks: auto, tags: [a]}}
    responses:
      "202":
        description: Nova builds the server.
        headers:
          Location: {$ref: "../components/headers.yaml#/Location"}
""",
    "paths/server_actions.yaml": """\
# nova/api/openstack/compute/servers.py
/servers/{server_id}/action:
  parameters:
    - name: server_id
      in: path
      required: true
      description: Id of the server.
      schema: {type: string}
  post:
    operationId: run_server_action
    summary: Act upon a server
    description: Do one thing to a server.
    tags: [server_actions]
    responses:
      "202": {description: Nova does it.}
    x-openstack-actions:
      reboot:
        operationId: reboot_server
        x-openstack-policy: [os_compute_api:servers:reboot]
        summary: Reboot a server
        description: Reboot a server.
        requestBody:
          required: true
          content:
            application/json:
              schema: {$ref: "../schemas/server_actions.yaml#/ServerRebootRequest"}
              example: {reboot: {type: SOFT}}
        responses:
          "202": {description: Nova reboots it.}
      trigger_crash_dump:
        operationId: trigger_crash_dump
        x-openstack-policy: [os_compute_api:servers:reboot, os_compute_api:servers:index]
        summary: Crash a server
        description: Crash a server, so that it leaves a dump.
        x-microversions: "2.17-"
        requestBody:
          required: true
          content:
            application/json:
              schema: {$ref: "../schemas/server_actions.yaml#/ServerCrashRequest"}
              example: {trigger_crash_dump: null}
        responses:
          "200":
            description: The dump.
            content:
              application/json:
                x-microversions: "2.45-"
                schema: {$ref: "../schemas/server_actions.yaml#/ServerDumpReply"}
                example: {dump_id: "1"}
""",
    "paths/keypairs.yaml": """\
# nova/api/openstack/compute/keypairs.py
/os-keypairs/{name}:
  parameters:
    - name: name
      in: path
      required: true
      description: Name of the key pair.
      schema: {type: string}
  delete:
    operationId: delete_keypair
    x-openstack-policy: [os_compute_api:os-keypairs:delete]
    summary: Delete a key pair
    description: Delete a key pair.
    tags: [keypairs]
    x-microversions: "-2.102"
    responses:
      "202": {x-microversions: "2.1", description: It is gone.}
      "204": {x-microversions: "2.2-", description: It is gone.}
""",
    "schemas/servers.yaml": """\
# nova/api/openstack/compute/schemas/servers.py
ServerCreateRequest:
  description: The body of a request for a server.
  type: object
  additionalProperties: false
  required: [server]
  properties:
    server: {description: The server., $ref: "#/ServerCreate"}

ServerCreate:
  description: A server to create.
  type: object
  additionalProperties: false
  required: [name]
  x-required-microversions: {networks: "2.37-"}
  properties:
    name: {description: Its name., $ref: "../components/scalars.yaml#/Name"}
    personality:
      description: Files to put into it.
      x-microversions: "-2.56"
      type: array
      items: {type: string}
    tags:
      description: Its tags.
      x-microversions: "2.52-"
      type: array
      items: {type: string}
    networks:
      description: Its networks.
      oneOf:
        - {type: array, items: {$ref: "#/ServerCreateNetwork"}}
        - {type: string, enum: [auto, none], x-microversions: "2.37-"}

ServerCreateNetwork:
  description: A network of a server to create.
  type: object
  additionalProperties: false
  properties:
    uuid: {description: Id of the network., type: string}
    tag: {description: Tag of the device., x-microversions: "2.32-2.36, 2.42-", type: string}

ServersReply:
  description: A page of servers.
  type: object
  required: [servers]
  properties:
    servers: {description: The servers., type: array, items: {$ref: "#/Server"}}

Server:
  description: A server.
  type: object
  required: [id, name, tags]
  properties:
    id: {description: Its id., type: string}
    name: {description: Its name., $ref: "../components/scalars.yaml#/Name"}
    tags: {description: Its tags., x-microversions: "2.26-", type: array, items: {type: string}}
    locked: {description: Whether it is locked., x-microversions: "2.9-", type: boolean}
""",
    "schemas/server_actions.yaml": """\
# nova/api/openstack/compute/schemas/servers.py
ServerRebootRequest:
  description: The body of a request to reboot.
  type: object
  additionalProperties: false
  required: [reboot]
  properties:
    reboot: {description: How to reboot., $ref: "#/ServerReboot"}

ServerReboot:
  description: How to reboot.
  type: object
  additionalProperties: false
  required: [type]
  properties:
    type: {description: With or without asking the guest., type: string, enum: [SOFT, HARD]}

ServerCrashRequest:
  description: The body of a request to crash.
  type: object
  required: [trigger_crash_dump]
  properties:
    trigger_crash_dump: {description: Nothing., type: "null"}

ServerDumpReply:
  description: A dump.
  type: object
  required: [dump_id]
  properties:
    dump_id: {description: Id of the dump., type: string}
""",
    "schemas/faults.yaml": """\
# nova/api/openstack/wsgi.py
FaultReply:
  description: What went wrong, by the name of the fault.
  type: object
  additionalProperties: {$ref: "#/Fault"}

Fault:
  description: One fault.
  type: object
  required: [code]
  properties:
    code: {description: The HTTP status., type: integer}
""",
    "components/scalars.yaml": """\
# nova/api/validation/parameter_types.py
Name:
  description: A name.
  type: string
  minLength: 1
""",
    "components/parameters.yaml": """\
# nova/api/openstack/common.py
Limit:
  name: limit
  in: query
  x-microversions: "2.30-"
  description: How many items at most.
  schema: {type: integer}
""",
    "components/responses.yaml": """\
# nova/api/openstack/wsgi.py
BadRequest:
  description: The request is wrong.
  content:
    application/json:
      schema: {$ref: "../schemas/faults.yaml#/FaultReply"}
      example: {badRequest: {code: 400}}
""",
    "components/headers.yaml": """\
# nova/api/openstack/compute/servers.py
Location: {description: URL of the server., schema: {type: string}}
""",
}


def project(document: Json, microversion: str) -> dict[str, Any]:
    """Return what a bundled document says of one microversion."""
    return Projector(document).at(microversion)


class Spec:
    """A spec in a folder of its own, of which tests change one thing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for path, text in FILES.items():
            self.write(path, text)
        lines = ["# nova/api/openstack/compute/rest_api_version_history.rst\n"]
        lines += [
            f'- {{version: "2.{n}", release: Kilo, summary: "Change {n}."}}\n'
            for n in range(1, 105)
        ]
        self.write("microversions.yaml", "".join(lines))

    def write(self, path: str, text: str) -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def read(self, path: str) -> str:
        return (self.folder / path).read_text(encoding="utf-8")

    def replace(self, path: str, old: str, new: str) -> None:
        """Replace the one place where `old` stands in a file."""
        text = self.read(path)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        self.write(path, text.replace(old, new))

    def line(self, path: str, text: str) -> int:
        """Return the number of the one line that holds this text."""
        (found,) = [n for n, line in enumerate(self.read(path).splitlines(), 1) if text in line]
        return found
