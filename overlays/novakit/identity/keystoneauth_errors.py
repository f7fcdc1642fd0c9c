"""Errors of keystoneauth1 as novakit's own. Loaded when a plugin is asked for a token."""

from keystoneauth1 import exceptions as theirs

from novakit import errors
from novakit_core.faults import BY_STATUS
from novakit_core.redaction import shown_url, without
from novakit_core.texts import sentence

CONNECTION: tuple[tuple[type[Exception], type[errors.TransportError]], ...] = (
    (theirs.ConnectTimeout, errors.ConnectTimeout),
    (theirs.SSLError, errors.TLSFailed),
    (theirs.ConnectFailure, errors.ConnectionFailed),
    (theirs.ConnectionError, errors.ConnectionLost),
)


def told(error: theirs.ClientException, secrets: tuple[str, ...]) -> errors.NovakitError:
    """Return what an error of a plugin is called here.

    Args:
        error: of keystoneauth1.
        secrets: that the message may quote, and must not.
    """
    said = without(secrets, str(error))
    if isinstance(error, theirs.HttpError):
        return _refused(error, said)
    for theirs_kind, kind in CONNECTION:
        if isinstance(error, theirs_kind):
            return kind(f"The plugin could not sign in: {sentence(said)}")
    return errors.ConfigurationError(f"The plugin could not sign in: {sentence(said)}")


def _refused(error: theirs.HttpError, said: str) -> errors.APIError:
    status = error.http_status or 0
    kind = BY_STATUS.get(status, errors.ServerError if status >= 500 else errors.APIError)
    if kind is errors.Unauthorized:
        kind = errors.WrongCredentials
    method, url = error.method or "", shown_url(error.url or "")
    where = f"{method} {url} answered {status}: ".lstrip()
    return kind(
        f"{where}{sentence(said)} {kind.advice}".rstrip(),
        status=status,
        message=said,
        method=method,
        url=url,
        request_id=error.request_id,
    )
