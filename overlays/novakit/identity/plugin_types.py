"""An `auth_type` that is the name of a plugin of keystoneauth1, which is loaded from the settings."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .keystoneauth_plugin import TIMEOUT, KeystoneauthPlugin

if TYPE_CHECKING:
    from keystoneauth1.loading import BaseLoader


class PluginType:
    """What makes a plugin of one name.

    Args:
        loader: of keystoneauth1.
    """

    def __init__(self, loader: "BaseLoader[Any]") -> None:
        self._loader = loader
        self._names = {
            option.dest: [each.name.replace("-", "_") for each in (option, *option.deprecated)]
            for option in loader.get_options()
        }

    @property
    def settings(self) -> frozenset[str]:
        """What may stand under `auth`."""
        return frozenset(name for names in self._names.values() for name in names) | {*self._names}

    def auth(
        self, held: Mapping[str, Any], known: Mapping[str, str], options: Mapping[str, Any]
    ) -> KeystoneauthPlugin:
        """Return the way to sign in.

        Args:
            held: what stands under `auth`.
            known: what novakit has read of it, which counts first.
            options: `verify`, `cert` and `timeout` of the client, for the plugin's requests too.

        Raises:
            ConfigurationError: it lacks something.
        """
        from keystoneauth1.exceptions import ClientException
        from keystoneauth1.session import Session

        from .keystoneauth_errors import told

        given: dict[str, Any] = {}
        for dest, names in self._names.items():
            values = [place.get(name) for place in (known, held) for name in (*names, dest)]
            given[dest] = next((value for value in values if value not in (None, "")), None)
        try:
            plugin = self._loader.load_from_options(**given)
        except ClientException as error:
            failed = told(error, ())
        else:
            timeout: float | tuple[float, float] | None = options.get("timeout", TIMEOUT)
            session = Session(
                verify=options.get("verify", True),
                cert=options.get("cert"),
                timeout=timeout[1] if isinstance(timeout, tuple) else timeout,
            )
            return KeystoneauthPlugin(plugin, session=session)
        raise failed


def plugin_type(name: str) -> PluginType | None:
    """Return what makes the plugins of a name; None where one lacks them, or what they need."""
    try:
        from keystoneauth1 import loading
        from keystoneauth1.exceptions import NoMatchingPlugin
    except ModuleNotFoundError:
        return None
    try:
        loader: BaseLoader[Any] = loading.get_plugin_loader(name)
    except NoMatchingPlugin:
        return None
    return PluginType(loader) if loader.available else None
