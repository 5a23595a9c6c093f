"""`st.context`: the page that an app is shown on, as its view tells it; None for what is not known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..runtime.script_run_context import get_script_run_ctx
from ..schema.back_msg import PageContext

KEYS = ("cookies", "headers", "ip_address", "is_embedded", "locale", "theme", "timezone", "timezone_offset", "url")


class Texts(Mapping[str, str]):
    """Headers or cookies: a kernel gets none."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = dict(texts)

    def __getitem__(self, key: str) -> str:
        return self._texts[key]

    def __len__(self) -> int:
        return len(self._texts)

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def get_all(self, key: str) -> list[str]:
        return [self._texts[key]] if key in self._texts else []

    def to_dict(self) -> dict[str, str]:
        return dict(self._texts)


class Theme(dict[str, Any]):
    """What is known of the theme: `type` is "light", "dark" or None."""

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(f"st.context.theme has no {name!r}; it has `type`.") from None


class ContextProxy:
    """Facts about the page in front of a person, and none about the network: a kernel sees no request.

    An app that reads one runs again when it becomes known or changes: a cell's first run may be over
    before its view is there.

    >>> st.write(st.context.theme.type, st.context.locale, st.context.timezone)
    """

    @property
    def headers(self) -> Texts:
        """Nothing: requests end at Jupyter's server."""
        return Texts({})

    @property
    def cookies(self) -> Texts:
        """Nothing: cookies end at Jupyter's server."""
        return Texts({})

    @property
    def ip_address(self) -> None:
        """None: a kernel does not know from where a person comes."""
        return

    @property
    def theme(self) -> Theme:
        """Whether the notebook is light or dark."""
        told = _told()
        return Theme(type=told.theme if told else None)

    @property
    def locale(self) -> str | None:
        """The browser's language: "en-GB"."""
        told = _told()
        return told.locale if told else None

    @property
    def timezone(self) -> str | None:
        """The browser's time zone: "Europe/Berlin"."""
        told = _told()
        return told.timezone if told else None

    @property
    def timezone_offset(self) -> int | None:
        """Minutes from local time to UTC: -60 in Berlin's winter."""
        told = _told()
        return told.timezone_offset if told else None

    @property
    def url(self) -> str | None:
        """The address of the notebook's page, without parameters."""
        told = _told()
        return told.url if told else None

    @property
    def is_embedded(self) -> bool | None:
        """Whether the page stands in a frame of another."""
        told = _told()
        return told.is_embedded if told else None

    def __getitem__(self, key: str) -> Any:
        if key not in KEYS:
            raise KeyError(f"st.context has no {key!r}. It has: {', '.join(KEYS)}.")
        return getattr(self, key)

    def __contains__(self, key: object) -> bool:
        return key in KEYS


def _told() -> PageContext | None:
    run = get_script_run_ctx()
    return run.session.context.read() if run is not None else None


context = ContextProxy()
