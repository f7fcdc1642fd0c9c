"""When a request is repeated, and after how long. Nothing is repeated that may have been done."""

import random
from typing import NamedTuple

from novakit.errors import DeadlineExceeded, TransportError
from novakit_core.response import Response

UNAVAILABLE = frozenset({502, 503, 504})
LIMITED = frozenset({413, 429})


class Retries(NamedTuple):
    """How persistent a client is.

    GET, HEAD, PUT and DELETE, but for a GET that acts, are repeated after a broken connection, after 502, 503 and 504, and
    after 429. The others are repeated only if they certainly did not arrive, or were turned away by 429 or
    413 with a `Retry-After`. A `Retry-After` is kept to; else the wait doubles each time, less a
    random part.
    """

    attempts: int = 4
    """How often a request is sent at most; 1 for no repetition."""
    first_wait: float = 0.5
    """Seconds before the second attempt, at most."""
    longest_wait: float = 8.0
    """Seconds to wait at most when the cloud does not say how long."""
    deadline: float = 60.0
    """Seconds after which no further attempt starts; a longer `Retry-After` is not waited for."""

    def wait(
        self,
        outcome: Response | TransportError,
        *,
        repeatable: bool,
        attempt: int,
        elapsed: float,
    ) -> float | None:
        """Return the seconds to wait before the next attempt, None for no further one.

        Args:
            outcome: of the attempt.
            repeatable: whether doing the request twice does no harm.
            attempt: how often the request was sent, from 1 on.
            elapsed: seconds since it was first sent.
        """
        if attempt >= self.attempts or not _worth(outcome, repeatable):
            return None
        asked = outcome.retry_after if isinstance(outcome, Response) else None
        if asked is None:
            ceiling = min(self.longest_wait, self.first_wait * 2 ** (attempt - 1))
            asked = ceiling * (0.5 + random.random() / 2)
        return asked if elapsed + asked <= self.deadline else None


def _worth(outcome: Response | TransportError, repeatable: bool) -> bool:
    if isinstance(outcome, DeadlineExceeded):
        return False
    if isinstance(outcome, TransportError):
        return repeatable or not outcome.may_have_arrived
    if outcome.status in LIMITED and "retry-after" in outcome.headers:
        return True
    return repeatable and (outcome.status in UNAVAILABLE or outcome.status == 429)
