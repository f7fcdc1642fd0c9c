"""What a user should know of a configuration that is not wrong: said in the log, once."""

import functools
import logging

logger = logging.getLogger("novakit")


@functools.lru_cache(maxsize=1000)
def say_once(notice: str) -> None:
    """Log a warning, the first time in this process: clients may be made for every request."""
    logger.warning("%s", notice)
