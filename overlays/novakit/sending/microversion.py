"""The choice of the microversion at which a call goes out."""

from typing import Any

from novakit.errors import InvalidArgument, UnsupportedByCloud
from novakit_api.supported import SUPPORTED
from novakit_core.microversions import Microversions
from novakit_core.operation import Operation

LATEST = "latest"
"""Pins the highest that both the cloud and this release know."""


def check(microversion: object, *, known: bool = True) -> str:
    """Return what is to be pinned: a microversion, or `LATEST`.

    Args:
        microversion: what was given for one.
        known: whether it must be one that this release knows.

    Raises:
        InvalidArgument: there is none such, or this release does not know it.
    """
    if not isinstance(microversion, str):
        kind = type(microversion).__name__
        raise InvalidArgument(f'microversion: write it as "2.90", not as {kind}')
    if microversion == LATEST:
        return LATEST
    try:
        if microversion in (SUPPORTED if known else Microversions.ALL):
            return microversion
    except ValueError as error:
        raise InvalidArgument(f"microversion: {error}") from error
    raise InvalidArgument(
        f"microversion: {microversion} is none of {SUPPORTED}, which this release of novakit knows."
    )


def latest(offered: Microversions) -> Microversions:
    """Return the highest alone that the cloud and this release know; what it offers if none is."""
    highest = offered.highest(SUPPORTED)
    return offered if highest is None else Microversions.parse(highest)


def choose(operation: Operation[Any], offered: Microversions, pin: str | None = None) -> str:
    """Return the highest microversion that serves everything in the call.

    Args:
        operation: the call.
        offered: what the cloud offers, or the one that is pinned.
        pin: what was given to pin it, None if nothing was.

    Raises:
        UnsupportedByCloud: there is none; the message says what needs what.
    """
    common = offered if pin not in (None, LATEST) else offered & SUPPORTED
    if operation.requirements:
        common &= operation.microversions
    chosen = common.highest(offered)
    if chosen is None:
        raise _refusal(operation, offered, pin)
    return chosen


def _refusal(
    operation: Operation[Any], offered: Microversions, pin: str | None
) -> UnsupportedByCloud:
    needs: dict[str, Microversions] = {}
    broken = [need for need in operation.requirements if need.because]
    for need in operation.requirements:
        if need.because:
            continue
        needs[need.argument] = needs.get(need.argument, Microversions.ALL) & need.microversions
    told = [f"{argument} needs {describe(served)}" for argument, served in needs.items()]
    for need in broken:
        holds = describe(Microversions.ALL - need.microversions)
        told.append(f"at {holds} {need.because}: {need.argument}")
    here = f"this cloud offers {describe(offered)}"
    if pin == LATEST and offered & SUPPORTED:
        here = f'microversion="latest" pins {offered}, the highest that this cloud and novakit know'
    elif pin not in (None, LATEST):
        here = f"microversion= pins {offered}"
    unserved = [argument for argument, served in needs.items() if not served & offered]
    if broken and not unserved:
        advice = "Do so, or send it all the same with check_rules=False."
    elif not needs:
        advice = f"This release of novakit knows {SUPPORTED}."
    elif operation.name in unserved:
        advice = "The call itself is not served there."
    elif unserved:
        advice = f"Leave out {' and '.join(unserved)}."
    else:
        advice = "No microversion serves all of these together: leave out one of them."
    if pin == LATEST and operation.microversions:
        advice += " Or leave out microversion=: then it is chosen so that the call is served."
    elif pin and operation.microversions:
        advice += f" Or pin another: {describe(operation.microversions)} would do."
    detail = f"; {', '.join(told)}" if told else ""
    return UnsupportedByCloud(
        f"{operation.name} cannot be sent: {here}{detail}. {advice}",
        needs={argument: str(served) for argument, served in needs.items()},
        offered=str(offered),
    )


def describe(served: Microversions) -> str:
    """Write ranges out in words: `2.32 to 2.36, or 2.42 and later`."""
    return ", or ".join(_range(*ends) for ends in served.ranges()) or "none that exists"


def _range(low: str, high: str | None) -> str:
    if high is None:
        return f"{low} and later"
    if low == high:
        return low
    return f"{high} and earlier" if low == "2.1" else f"{low} to {high}"
