"""The token of a way to sign in: got when first needed, renewed in time, once for all callers."""

import copy
from collections.abc import Callable
from logging import getLogger
from typing import NamedTuple

from novakit.errors import APIError, Forbidden, Unauthorized
from novakit.identity.rescoped import rescoped
from novakit.identity.saved import SavedSignIn, whose
from novakit.identity.scope import Scope
from novakit.identity.sign_in import Auth, Issued
from novakit_core.flow import NOW, Exclusive, Flow, Lock
from novakit_core.request import check_token

from .wire import Wire

logger = getLogger("novakit")

MARGIN = 60.0
"""Seconds before its end at which a token is renewed; a fifth of its life if that is less."""


class Held(NamedTuple):
    """A token, and how long it will do."""

    issued: Issued
    since: float
    """When it was got, on the clock of `NOW`."""
    fresh_until: float
    """On the same clock."""


class SignIn:
    """Signs in, and keeps the token: of one client, or of those for several regions.

    Args:
        auth: how to sign in.
        wire: what to send with.
        new_lock: of the driver that runs the flows.
        saved: what to begin with, if it is of the same credentials and not over.
    """

    def __init__(
        self,
        auth: Auth,
        wire: Wire,
        new_lock: Callable[[], Lock],
        saved: SavedSignIn | None = None,
    ) -> None:
        self.auth = auth
        self.wire = wire
        self.new_lock = new_lock
        self._lock = new_lock()
        self._held: Held | None = None
        self._saved = saved
        self._refusal: APIError | None = None
        self.refusals = 0
        """How often the credentials were refused."""

    def rescoped(self, scope: Scope) -> "SignIn":
        """Return a sign-in of the same credentials for another scope.

        Raises:
            InvalidArgument: they are good for one scope alone, or the new one is none.
        """
        return SignIn(rescoped(self.auth, scope, self.token), self.wire, self.new_lock)

    def token(self) -> Flow[str]:
        """Return the token alone."""
        return (yield from self.held()).issued.token

    def save(self) -> Flow[SavedSignIn]:
        """Return the token, with what is left of its life, for the caller to keep."""
        issued, since, _ = yield from self.held()
        if issued.lifetime is not None:
            now: float = yield NOW
            issued = issued._replace(lifetime=issued.lifetime - (now - since))
        return SavedSignIn.made(issued, self.auth)

    def held(self) -> Flow[Held]:
        """Return the token, signing in if there is none or it ends soon."""
        held = self._held
        now: float = yield NOW
        if held is not None and now < held.fresh_until:
            return held
        return (yield from self.renewed(held, self.refusals))

    def renewed(self, stale: Held | None, seen: int) -> Flow[Held]:
        """Return a token got by signing in again, by this caller or by another.

        Many clouds lock an account after a few wrong attempts. So credentials that were refused
        since the call began are not tried again for it; a call that begins later tries them once,
        for the password may have been set right meanwhile.

        Args:
            stale: the token that will not do any more; None if there was none.
            seen: the `refusals` when the call began.

        Raises:
            APIError: Keystone refuses the credentials, to this caller or to another.
        """
        held: Held = yield Exclusive(self._lock, self._renew(stale, seen), "signing in")
        return held

    def _renew(self, stale: Held | None, seen: int) -> Flow[Held]:
        if self._held is not None and self._held is not stale:
            return self._held  # another caller was first
        if self._refusal is not None and self.refusals > seen:
            raise copy.copy(self._refusal)  # each caller gets a traceback of its own
        try:
            issued = self._restored() or (yield from self.auth.sign_in(self.wire))
        except (Unauthorized, Forbidden) as error:
            self._refusal = copy.copy(error)  # without its traceback, which holds frames
            self.refusals += 1
            raise
        self.wire.findings.clear()  # what is refused next has a reason of its own
        now: float = yield NOW
        margin = 0.0
        if issued.lifetime is not None and self.auth.renewable:
            margin = min(MARGIN, issued.lifetime / 5)
        lifetime = float("inf") if issued.lifetime is None else issued.lifetime
        check_token(issued.token)
        self._held = Held(issued, now, now + lifetime - margin)
        return self._held

    def _restored(self) -> Issued | None:
        """Return what was saved, once; None if there is nothing, or it will not do."""
        saved, self._saved = self._saved, None
        if saved is None:
            return None
        if saved.of != whose(self.auth):
            logger.info("saved= is of %s, not of %r: signing in anew", saved.of, self.auth)
            return None
        return None if saved.is_over else saved.issued()
