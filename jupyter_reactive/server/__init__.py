"""What runs in jupyter_server: kernel messages leave for the browser at once.

Only this package knows jupyter_server. It knows nothing of apps: those live in the kernel, in
another process.
"""


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    """Say where the extension is. jupyter_server asks whatever `jpserver_extensions` names."""
    return [{"module": "jupyter_reactive.server.extension", "name": "jupyter_reactive.server"}]
