"""Runs something in a real child of this process, and tells what went wrong there."""

import os
import signal
import time
import traceback
from collections.abc import Callable


class Child:
    """A child of this process that does the work and ends; it is killed when it takes too long."""

    def __init__(self, work: Callable[[], object]) -> None:
        self._said, said = os.pipe()
        self._pid = os.fork()
        if self._pid == 0:
            _do(work, said)
        os.close(said)

    def join(self, seconds: float = 10.0) -> None:
        """Wait for its end.

        Raises:
            AssertionError: the work failed, or did not end.
        """
        end = time.monotonic() + seconds
        while os.waitpid(self._pid, os.WNOHANG) == (0, 0):
            if time.monotonic() > end:
                os.kill(self._pid, signal.SIGKILL)
                os.waitpid(self._pid, 0)
                os.close(self._said)
                raise AssertionError(f"the child hung for {seconds} seconds")
            time.sleep(0.01)
        with os.fdopen(self._said) as said:
            text = said.read()
        assert not text, text


def _do(work: Callable[[], object], said: int) -> None:
    try:
        work()
    except BaseException:
        os.write(said, traceback.format_exc()[-60_000:].encode())
    finally:
        os._exit(0)  # nothing of the test run is the child's to finish
