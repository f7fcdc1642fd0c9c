"""Tell the launcher and the other processes that a service is ready, and wait for theirs."""

import gc
import os
import signal
import threading
import time

from tests.cloud.config import CloudConfig


def wait_until_ready(config: CloudConfig, process: str) -> None:
    """Wait for another process; the launcher ends this one if the other dies."""
    while not config.ready_file(process).exists():
        time.sleep(0.02)


def serve_until_ended(config: CloudConfig, process: str) -> None:
    """Say that this process is ready, then sleep until the launcher ends it."""
    gc.freeze()  # what is there by now stays to the end
    gc.enable()
    # The state is worth nothing afterwards: die at once, whatever a library has installed.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    config.ready_file(process).write_text(f"{os.getpid()}\n")
    threading.Event().wait()
