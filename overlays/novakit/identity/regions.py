"""The region of a cloud, and what its entry says of that region alone."""

from collections.abc import Mapping
from typing import Any, cast

from novakit.errors import ConfigurationError

from .entries import Settings, entry_of, merge, text
from .notices import say_once


def in_region(own: Mapping[str, Any], profile: Mapping[str, Any], region: str) -> Settings:
    """Return the settings of a cloud in one region, `region_name` among them.

    Args:
        own: the entry of the cloud.
        profile: what its profile fills in.
        region: empty for the first that the entry has.

    Raises:
        ConfigurationError: `regions` is not made as it should be, or lacks the region.
    """
    settings = merge(profile, own)
    whose = own if own.get("regions") or own.get("region_name") else settings
    offered = _regions(whose.get("regions"))
    named = _names(whose.get("region_name"))
    settings.pop("regions", None)
    settings.pop("region_name", None)
    chosen = region or next(iter(offered), None) or next(iter(named), None)
    if chosen is None:
        return settings
    if offered and chosen not in offered:
        raise ConfigurationError(
            f"The region {chosen!r} is not among the `regions` of this cloud: {', '.join(offered)}."
            " Change region=, or add it there."
        )
    if offered and named and named != [chosen]:
        say_once(
            f"region_name {', '.join(named)} is not used: `regions` beside it counts, of which"
            f" {chosen} is taken. Name another with region=, or remove one of both."
        )
    return {**merge(settings, offered.get(chosen, {})), "region_name": chosen}


def _regions(given: object) -> dict[str, Settings]:
    """Return the settings of each region by its name."""
    if not given:
        return {}
    if not isinstance(given, list):
        raise ConfigurationError("regions must be a list of names, or of maps with `name`.")
    found: dict[str, Settings] = {}
    for region in cast("list[object]", given):
        entry = {"name": region} if isinstance(region, str) else region
        if not isinstance(entry, dict) or not entry.keys() <= {"name", "values"}:
            raise ConfigurationError(
                "regions: each must be a name, or a map of `name` and `values`, and nothing else."
            )
        fields = cast("Settings", entry)
        name = text(fields.get("name"), "name in regions")
        if not name:
            raise ConfigurationError("regions: one has no name.")
        found[name] = entry_of(fields.get("values"), f"values of the region {name}")
    return found


def _names(given: object) -> list[str]:
    listed = (
        cast("list[object]", given)
        if isinstance(given, list)
        else text(given, "region_name").split(",")
    )
    return [name for item in listed if (name := text(item, "region_name").strip())]
