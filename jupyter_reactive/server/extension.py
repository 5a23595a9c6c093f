"""The server extension: puts `nodelay` before the connection class that the server has, unless told not to."""

from jupyter_server.serverapp import ServerApp
from traitlets import Bool
from traitlets.config import Configurable

from .nodelay import without_delay

SETTING = "kernel_websocket_connection_class"


class JupyterReactiveServer(Configurable):
    """What a jupyter_server_config file may set."""

    nodelay = Bool(
        default_value=True,
        help="Whether kernel messages leave for the browser at once (TCP_NODELAY), and not up to 40 ms later.",
    ).tag(config=True)


def _load_jupyter_server_extension(server: ServerApp) -> None:
    """Wrap whichever class is in use, so that a gateway keeps its own. Called once the web app is there."""
    settings = server.web_app.settings
    if JupyterReactiveServer(parent=server).nodelay:
        settings[SETTING] = without_delay(settings[SETTING])
    server.log.debug("jupyter_reactive: kernel websockets are %s", settings[SETTING].__name__)
