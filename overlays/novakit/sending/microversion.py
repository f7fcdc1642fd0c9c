"""The choice of the microversion at which a call goes out."""

from typing import Any

from novakit.errors import InvalidArgument, UnsupportedByCloud
from novakit_api.supported import SUPPORTED
from novakit_core.microversions import Microversions
from novakit_core.operation import Operation


def check(microversion: object, *, known: bool = True) -> str:
    """Return a microversion that is to be pinned.

    Args:
        microversion: what was given for one.
        known: whether it must be one that this release knows.

    Raises:
        InvalidArgument: there is none such, or this release does not know it.
    """
    if not isinstance(microversion, str):
        kind = type(microversion).__name__
        raise InvalidArgument(f'microversion: write it as "2.90", not as {kind}')
    try:
        if microversion in (SUPPORTED if known else Microversions.ALL):
            return microversion
    except ValueError as error:
        raise InvalidArgument(f"microversion: {error}") from error
    raise InvalidArgument(
        f"microversion: {microversion} is none of {SUPPORTED}, which this release of novakit knows."
    )


def choose(operation: Operation[Any], offered: Microversions, pinned: bool = False) -> str:
    """Return the highest microversion that serves everything in the call.

    Args:
        operation: the call.
        offered: what the cloud offers, or the one that is pinned.
        pinned: which of the two it is.

    Raises:
        UnsupportedByCloud: there is none; the message says what needs what.
    """
    common = offered if pinned else offered & SUPPORTED
    if operation.requirements:
        common &= operation.microversions
    chosen = common.highest(offered)
    if chosen is None:
        raise _refusal(operation, offered, pinned)
    return chosen


def _refusal(operation: Operation[Any], offered: Microversions, pinned: bool) -> UnsupportedByCloud:
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
    here = f"microversion= pins {offered}" if pinned else f"this cloud offers {describe(offered)}"
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
    if pinned and operation.microversions:
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
