"""Finds a browser: by environment variable, then the system's, then Playwright's own."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from playwright.sync_api import Browser, Error, Playwright

VARIABLE = "JUPYTER_REACTIVE_BROWSER"
REQUIRED = "JUPYTER_REACTIVE_REQUIRE_BROWSER"
SYSTEM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
QUIET = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
    # A camera and a microphone for those who ask, without asking a person.
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
]
HOW = "No browser: set JUPYTER_REACTIVE_BROWSER to one, or run `playwright install chromium`."


def executable() -> str | None:
    """Return the path of a Chromium or Chrome, None to let Playwright look for its own."""
    if chosen := os.environ.get(VARIABLE):
        if not Path(chosen).is_file():
            raise FileNotFoundError(f"{VARIABLE} names {chosen!r}, which is not there.")
        return chosen
    return next((path for name in SYSTEM if (path := shutil.which(name))), None)


def launch(playwright: Playwright) -> Browser | None:
    """Start a browser; None where there is none."""
    try:
        return playwright.chromium.launch(executable_path=executable(), args=QUIET)
    except Error as error:
        if "Executable doesn't exist" in str(error):
            return None
        raise
