"""Kernel websockets with TCP_NODELAY. Knows of a connection only that it has a handler and connects.

Without it, Nagle's algorithm holds a reply back while an earlier message is not acknowledged, and
browsers acknowledge up to 40 ms late. A click makes three messages: busy, the reply, idle.
"""

from collections.abc import Awaitable
from types import new_class

from jupyter_server.services.kernels.connection.base import BaseKernelWebsocketConnection
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection

Connection = BaseKernelWebsocketConnection


def without_delay(base: type[Connection]) -> type[Connection]:
    """Return a connection class like `base` whose messages leave at once."""

    def connect(self: Connection) -> Awaitable[None] | None:
        # Not sooner: until the websocket is open it has no stream to speak of.
        self.websocket_handler.set_nodelay(True)
        connected: Awaitable[None] | None = base.connect(self)
        return connected

    body = {"connect": connect, "__module__": __name__, "__doc__": base.__doc__}
    return new_class(f"NoDelay{base.__name__}", (base,), exec_body=lambda namespace: namespace.update(body))


NoDelayConnection = without_delay(ZMQChannelsWebsocketConnection)
"""For servers without extensions, which take a class by its name: a Voilà of its own."""
