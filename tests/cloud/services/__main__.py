"""Run one process of a cloud: `python -m tests.cloud.services NAME STATE LAUNCHER_PID`.

Nothing else is imported here: eventlet must patch the standard library before most of it is used,
and the thread that watches the launcher must escape that patching.
"""

import gc
import importlib
import os
import sys
import threading
from pathlib import Path
from time import sleep  # by name, so that eventlet does not replace it


def _end_with(launcher: int) -> None:
    while os.getppid() == launcher:
        sleep(0.2)
    os._exit(1)


if __name__ == "__main__":
    name, state, launcher = sys.argv[1:]
    threading.Thread(target=_end_with, args=[int(launcher)], daemon=True).start()
    # Nothing of what a start makes is garbage: to look for some took a fifth of its time.
    gc.disable()
    # The services' libraries read the command line themselves.
    sys.argv = [name]
    importlib.import_module(f"tests.cloud.services.{name}").run(Path(state))
