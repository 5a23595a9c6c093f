"""An extension for the tests' server: tells which kernel connections there are and what their sockets are set to."""

from __future__ import annotations

from socket import IPPROTO_TCP, TCP_NODELAY
from typing import Any, ClassVar

from jupyter_server.base.handlers import JupyterHandler
from jupyter_server.serverapp import ServerApp
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from tornado.web import authenticated


class OwnConnection(ZMQChannelsWebsocketConnection):
    """Stands for the class that a gateway or an administrator has chosen."""

    opened: ClassVar[list[OwnConnection]] = []

    def connect(self) -> Any:
        OwnConnection.opened.append(self)
        return super().connect()

    def told(self) -> dict[str, Any]:
        stream = self.websocket_handler.ws_connection.stream
        return {
            "class": type(self).__name__,
            "nodelay": bool(stream.socket.getsockopt(IPPROTO_TCP, TCP_NODELAY)),
            "rate_limit": self.iopub_msg_rate_limit,
        }


class WitnessHandler(JupyterHandler):
    @authenticated
    def get(self) -> None:
        self.finish({"opened": [connection.told() for connection in OwnConnection.opened]})


def _load_jupyter_server_extension(server: ServerApp) -> None:
    server.web_app.add_handlers(".*$", [("/witness", WitnessHandler)])
