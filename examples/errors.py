"""What errors say and hold: `OS_CLOUD=demo python examples/errors.py`."""

from novakit import Compute, Forbidden, InvalidArgument, NotFound, UnsupportedByCloud

IMAGE = "70a599e0-31e7-49b7-b260-868f441e862b"
SERVER = "8f0ffd23-a3cc-4b5f-8bb9-6f0d5a1ef2c7"


def main() -> None:
    with Compute.connect() as compute:
        try:
            compute.servers.get(SERVER)
        except NotFound as error:
            print(error.status, error.fault, error.request_id)
        try:
            compute.servers.create(name="x", flavor="1", image=IMAGE, hostname="a b")
        except InvalidArgument as error:
            print(error)
        try:
            compute.at("2.60").servers.create(name="x", flavor="1", image=IMAGE, hostname="web")
        except UnsupportedByCloud as error:
            print(error)
        try:
            compute.servers.list(all_tenants=True, host="compute1").to_list()
        except Forbidden as error:
            print(error.policy, "is for", error.allowed)


if __name__ == "__main__":
    main()
