"""Creating many servers, by a request for each. No failure is lost."""

from collections.abc import Iterable, Mapping
from typing import Any, Unpack, cast

from attrs import frozen

from novakit.errors import InvalidArgument
from novakit_api.arguments import create_server
from novakit_api.models import ServerCreated
from novakit_core.arguments import check_argument_names
from novakit_core.client import S
from novakit_core.each import OnProgress, check, gather
from novakit_core.flow import Flow, Invoke, Together
from novakit_core.method import InFlow, method
from novakit_core.operation import Operation
from novakit_core.outcome import Outcome, Outcomes, Progress

from .arguments import ServerOrder, SharedArguments
from .booting import Booting, Created
from .encoding import read

ONE_EACH = "min_count", "max_count"


@frozen
class _Order:
    name: str
    operation: Operation[Created]


class CreatingMany(Booting[S]):
    """Creates servers, one or many."""

    @method
    def create_many(
        self: "CreatingMany[InFlow]",
        servers: Iterable[str | ServerOrder],
        *,
        at_once: int = 20,
        progress: OnProgress[str, ServerCreated] | None = None,
        **shared: Unpack[SharedArguments],
    ) -> Flow[Outcomes[str, ServerCreated]]:
        """Ask for new servers, one request for each; they are built while this returns.

            names = [f"web-{number}" for number in range(1, 21)]
            created = compute.servers.create_many(names, flavor="1", image=image_id)
            ready = compute.servers.wait_for_all([one.value for one in created.succeeded])

        For servers that are alike, which Nova is to create all or none of, `create_reservation`
        with `min_count` is one request.

        Args:
            servers: the name of each, or a dict with its name and arguments of `create` of its own.
            at_once: how many requests at a time.
            progress: called with a `Progress` each time that a request has ended.
            shared: arguments of `create` for all that have none of their own. Open files are read
                once.

        Returns:
            What became of each, in order, by its name: what Nova answers, or its error. Whether the
            server may be there after a `TransportError`, its `may_have_arrived` tells.

        Raises:
            InvalidArgument: before any server is asked for, if one of them could not be.
            UnsupportedByCloud: likewise.
        """
        check(at_once, progress)
        given = yield from gather(servers, "servers")
        common = _read_once(shared)
        orders: list[_Order] = []
        for place, one in enumerate(given):
            orders.append((yield from self._order(one, common, place)))
        done = 0

        def tell(outcome: Outcome[_Order, ServerCreated]) -> Flow[None]:
            nonlocal done
            done += 1
            if progress is not None:
                named = outcome.under(outcome.item.name)
                yield Invoke(progress, Progress(named, done, len(orders)))

        def ask(order: _Order) -> Flow[ServerCreated]:
            return self._ask(order.operation, ServerCreated)

        found: list[Outcome[_Order, ServerCreated]] = yield Together(orders, ask, at_once, tell)
        return Outcomes(outcome.under(outcome.item.name) for outcome in found)

    def _order(
        self: "CreatingMany[InFlow]", given: object, common: Mapping[str, Any], place: int
    ) -> Flow[_Order]:
        if not isinstance(given, str | Mapping):
            raise InvalidArgument(
                f"servers[{place}]: expected a name or a dict, not {type(given).__name__}"
            )
        own = {"name": given} if isinstance(given, str) else cast("Mapping[str, Any]", given)
        own = {key: value for key, value in own.items() if value is not None}
        arguments: dict[str, Any] = {**common, **own}
        try:
            for several in ONE_EACH:
                if several in arguments:
                    raise InvalidArgument(f"{several}: not here; use create_reservation()")
            check_argument_names(arguments, ServerOrder.__annotations__, "a new server")
            for needed in ("name", "flavor"):
                if needed not in arguments:
                    raise InvalidArgument(f"{needed}: is required")
            operation = yield from self._ordered(create_server(**arguments), ServerCreated)
            yield from self._calls.choose(operation)
        except InvalidArgument as error:
            raise InvalidArgument(f"servers[{place}]: {error}") from None
        return _Order(arguments["name"], operation)


def _read_once(shared: Mapping[str, Any]) -> dict[str, Any]:
    """Return the arguments, with what open files hold: a second server would find them at the end."""
    common = dict(shared)
    if hasattr(common.get("user_data"), "read"):
        common["user_data"] = read(common["user_data"], "user_data")
    if isinstance(files := common.get("files"), Mapping):
        contents = cast("Mapping[Any, object]", files)
        common["files"] = {
            path: read(content, f"files[{path!r}]") if hasattr(content, "read") else content
            for path, content in contents.items()
        }
    return common
