"""`compute.aggregates`: /os-aggregates."""

from collections.abc import Mapping, Sequence

from novakit.servers.find import REGION, find, the_name
from novakit.servers.networks import items
from novakit_api.models import Aggregate, AggregateImage
from novakit_api.operations import aggregates
from novakit_api.resources import aggregates as generated
from novakit_core.checks import Identified
from novakit_core.client import S
from novakit_core.flow import Flow
from novakit_core.method import InFlow, method

ZONE = "availability_zone"
"""The key of the metadata that holds the availability zone; Nova never removes it."""


class Aggregates(generated.Aggregates[S]):
    """Compute hosts that have something in common."""

    @method
    def find(self: "Aggregates[InFlow]", name_or_id: str) -> Flow[Aggregate]:
        """Return the one aggregate with this name, number or UUID.

        A name that looks like the number of another aggregate is found after that number.

        Args:
            name_or_id: the whole of it; names are compared letter by letter.

        Raises:
            NotFoundByName: there is none.
            NoUniqueMatch: several have the name.
            Forbidden: the user is no administrator, by default.
        """
        found: Flow[Aggregate] = find(
            name_or_id,
            "aggregate",
            REGION,
            self.list,
            lambda one: (str(one.id), one.uuid),
            the_name,
        )
        return (yield from found)

    @method
    def set_metadata(  # pyright: ignore[reportIncompatibleVariableOverride]  # None too
        self: "Aggregates[InFlow]",
        aggregate_id: str | int | Identified,
        metadata: Mapping[str, str | None] | None,
    ) -> Flow[Aggregate]:
        """Set keys of an aggregate's metadata, or remove all of them, and return the aggregate.

        The availability zone stays what it is unless it is given: Nova never takes it from an
        aggregate that has one (nova/compute/api.py, is_safe_to_update_az).

        Args:
            aggregate_id: the number of the aggregate, or an object that has it.
            metadata: the keys and values to set; a value of None removes its key, and other keys
                stay. None in the place of it all removes every key but `availability_zone`.

        Raises:
            BadRequest: the availability zone cannot change: it is to be removed, or servers or
                other zones are on the hosts.
            NotFound: there is no such aggregate.
            Forbidden: the user is no administrator, by default.
        """
        if metadata is None:
            shown = yield from self.get(aggregate_id)
            metadata = dict.fromkeys(key for key in shown.metadata if key != ZONE)
            if not metadata:
                return shown
        operation = aggregates.set_aggregate_metadata(aggregate_id, metadata)
        flow: Flow[Aggregate] = self._calls.send(operation)
        return (yield from flow)

    @method
    def cache_images(  # type: ignore[override]  # pyright: ignore[reportIncompatibleVariableOverride]  # easier arguments
        self: "Aggregates[InFlow]",
        aggregate_id: str | int | Identified,
        images: Sequence[str | Identified],
    ) -> Flow[None]:
        """Ask the hosts of an aggregate to fetch images, so that servers boot from them sooner.

        Nova answers before it is done, and tells only in its notifications what became of it.
        Since 2.81.

        Args:
            aggregate_id: the number of the aggregate, or an object that has it.
            images: ids, or objects that have them; one at least. One that comes twice is sent once.

        Raises:
            NotFound: there is no such aggregate.
            Forbidden: the user is no administrator, by default.
        """
        found: list[object] = [getattr(one, "id", one) for one in items(images, "images")]
        once = [one for at, one in enumerate(found) if one not in found[:at]]
        asked = [AggregateImage(id=one) for one in once]  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # checked there
        yield from self._calls.send(aggregates.cache_aggregate_images(aggregate_id, asked))
