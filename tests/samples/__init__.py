"""What Nova's own tests of its API samples send and get, held against the spec and the models.

What Nova has no sample of, `tests/scenario` calls on a real cloud: its inspector holds each exchange
against the spec, with the request as it was sent, and reads the reply field by field, as is done
here.

record.py      runs Nova's tests where nova is installed, and writes down what goes over the wire
__main__.py    makes exchanges.jsonl.gz of it
"""

import gzip
import json
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("exchanges.jsonl.gz")


def recorded() -> list[dict[str, Any]]:
    """Return the exchanges."""
    return [json.loads(line) for line in gzip.decompress(FILE.read_bytes()).decode().splitlines()]
