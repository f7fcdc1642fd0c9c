"""`python -m tests.cloud up` runs a cloud in the foreground; `venv` only builds what it needs."""

from __future__ import annotations

import argparse
import signal
import sys
import time
from pathlib import Path

from tests.cloud.clouds_yaml import CLOUDS
from tests.cloud.launcher import DEFAULT_RELEASE, CloudError, EmbeddedCloud
from tests.cloud.venvs import VenvError, releases, venv_python


def main() -> None:
    """Parse the command line and run it."""
    arguments = _parser().parse_args()
    for stop in (signal.SIGTERM, signal.SIGINT):  # a shell has its background jobs ignore Ctrl-C
        signal.signal(stop, signal.default_int_handler)
    try:
        if arguments.command == "venv":
            for release in arguments.release or [DEFAULT_RELEASE]:
                print(venv_python(release))
        else:
            _up(arguments)
    except (CloudError, VenvError, FileExistsError) as error:
        sys.exit(f"cloud: {error}")
    except KeyboardInterrupt:
        sys.exit(130)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.cloud", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    up = commands.add_parser("up", help="run a cloud until Ctrl-C")
    up.add_argument("--release", default=DEFAULT_RELEASE, choices=releases())
    up.add_argument("--computes", type=int, default=2, help="compute hosts (default: 2)")
    up.add_argument("--token-ttl", type=int, default=3600, metavar="SECONDS")
    up.add_argument("--max-microversion", metavar="2.N", help="limit the API to an older maximum")
    up.add_argument("--state", type=Path, help="keep databases and logs here")
    venv = commands.add_parser("venv", help="build the services' environment, print its Python")
    venv.add_argument("--release", action="append", choices=releases(), help="may be repeated")
    return parser


def _up(arguments: argparse.Namespace) -> None:
    started = time.monotonic()
    cloud = EmbeddedCloud(
        arguments.release,
        computes=arguments.computes,
        token_ttl=arguments.token_ttl,
        max_microversion=arguments.max_microversion,
        state=arguments.state,
    )
    with cloud:
        print(f"nova {cloud.release} is ready after {time.monotonic() - started:.1f} s at")
        print(f"  {cloud.compute_url} (compute), {cloud.auth_url} (identity)")
        print(f"Point a client at it ({', '.join(CLOUDS)}), stop it with Ctrl-C:")
        print(f"  export OS_CLIENT_CONFIG_FILE={cloud.clouds_yaml} OS_CLOUD=demo", flush=True)
        while True:
            time.sleep(0.5)
            cloud.check()


if __name__ == "__main__":
    main()
