"""`make demo`: start the embedded cloud, tell the story on it, stop it."""

import sys
import time

import anyio

from novakit import NovakitError
from tests.cloud import CloudError, EmbeddedCloud
from tests.cloud.session import Session
from tests.cloud.venvs import VenvError

from . import async_half, sync_half
from .story import Place, Screen


def main() -> int:
    """Run the demonstration; return the exit status."""
    screen = Screen()
    screen.chapter("A cloud on this machine: Keystone, Nova, Glance, Neutron and Cinder")
    began = time.monotonic()
    try:
        with EmbeddedCloud() as cloud, Session(cloud) as services:
            screen.say(f"nova {cloud.release} serves {cloud.compute_url}")
            place = Place(
                auth_url=cloud.auth_url,
                region=cloud.region,
                password=cloud.password,
                image=cloud.ids.image,
                flavor=cloud.ids.flavors["m1.tiny"],
                network=cloud.ids.network,
                services=services,
            )
            screen.chapter("novakit.Compute")
            sync_half.run(place, screen)
            screen.chapter("novakit.AsyncCompute")
            anyio.run(async_half.run, place, screen)
    except VenvError as error:
        return fail(f"the services could not be installed: {error}")
    except CloudError as error:
        return fail(f"the cloud did not start: {error}")
    except NovakitError as error:
        return fail(f"{type(error).__name__}: {error}")
    except ExceptionGroup as group:  # what the tasks of the second half raised
        return fail("; ".join(f"{type(error).__name__}: {error}" for error in group.exceptions))
    except KeyboardInterrupt:
        return fail("interrupted; the cloud is stopped")
    screen.say(f"cloud stopped, {time.monotonic() - began:.0f} s in all")
    return 0


def fail(message: str) -> int:
    """Tell what went wrong."""
    print(f"demo: {message}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
