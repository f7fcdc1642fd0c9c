"""A server in detail as nova 32.2.1 shows it to an administrator at 2.100."""

from typing import Any

_ID = "8f0ffd23-a3cc-4b5f-8bb9-6f0d5a1ef2c7"
_IMAGE = "70a599e0-31e7-49b7-b260-868f441e862b"

SERVER: dict[str, Any] = {
    "id": _ID,
    "name": "web-1",
    "status": "ACTIVE",
    "tenant_id": "6f70656e737461636b20342065766572",
    "user_id": "5fae60f5cf4642609ddd31f71748beac",
    "metadata": {"role": "web", "booted-by": "novakit"},
    "hostId": "2091634baaccdc4c5a1d57069c833e402921df696b7f970791b12ec6",
    "image": {
        "id": _IMAGE,
        "links": [{"rel": "bookmark", "href": f"http://127.0.0.1/images/{_IMAGE}"}],
        "properties": {"architecture": "x86_64", "hw_disk_bus": "virtio"},
    },
    "flavor": {
        "vcpus": 1,
        "ram": 512,
        "disk": 1,
        "ephemeral": 0,
        "swap": 0,
        "original_name": "m1.tiny",
        "extra_specs": {"hw:cpu_policy": "shared"},
    },
    "created": "2026-11-22T10:27:20Z",
    "updated": "2026-11-22T10:27:23Z",
    "addresses": {
        "private": [
            {
                "version": 4,
                "addr": "192.168.1.30",
                "OS-EXT-IPS:type": "fixed",
                "OS-EXT-IPS-MAC:mac_addr": "00:0c:29:0d:11:74",
            }
        ]
    },
    "accessIPv4": "",
    "accessIPv6": "",
    "links": [
        {"rel": "self", "href": f"http://127.0.0.1/v2.1/servers/{_ID}"},
        {"rel": "bookmark", "href": f"http://127.0.0.1/servers/{_ID}"},
    ],
    "OS-DCF:diskConfig": "AUTO",
    "progress": 0,
    "OS-EXT-AZ:availability_zone": "nova",
    "config_drive": "",
    "key_name": None,
    "OS-SRV-USG:launched_at": "2026-11-22T10:27:23.000000",
    "OS-SRV-USG:terminated_at": None,
    "security_groups": [{"name": "default"}],
    "OS-EXT-SRV-ATTR:host": "compute1",
    "OS-EXT-SRV-ATTR:instance_name": "instance-00000001",
    "OS-EXT-SRV-ATTR:hypervisor_hostname": "compute1",
    "OS-EXT-SRV-ATTR:reservation_id": "r-3fhpjulh",
    "OS-EXT-SRV-ATTR:launch_index": 0,
    "OS-EXT-SRV-ATTR:hostname": "web-1",
    "OS-EXT-SRV-ATTR:kernel_id": "",
    "OS-EXT-SRV-ATTR:ramdisk_id": "",
    "OS-EXT-SRV-ATTR:root_device_name": "/dev/vda",
    "OS-EXT-SRV-ATTR:user_data": "IyEvYmluL3NoCmVjaG8gaGVsbG8K",
    "OS-EXT-STS:task_state": None,
    "OS-EXT-STS:vm_state": "active",
    "OS-EXT-STS:power_state": 1,
    "os-extended-volumes:volumes_attached": [
        {"id": "6ca404f3-d844-4169-bb96-bc792f37de98", "delete_on_termination": False}
    ],
    "locked": False,
    "locked_reason": None,
    "description": None,
    "tags": ["web"],
    "trusted_image_certificates": None,
    "host_status": "UP",
    "pinned_availability_zone": None,
    "scheduler_hints": {},
}
