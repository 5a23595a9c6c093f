"""`st.user`, `st.login` and `st.logout`: who uses an app is Jupyter's business, which signed them in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

from ..runtime.errors import StreamlitAPIException, StreamlitAuthError
from ..runtime.script_run_context import get_script_run_ctx


class UserInfoProxy(Mapping[str, Any]):
    """The identity that Jupyter's server knows a person by: `name`, `preferred_username`, `is_logged_in`.

    Its entries are attributes, too. They are there once a view of the app is; whoever reads them
    runs again then. They say who looks at the app, and are no proof: the page itself tells them.

    >>> st.write("Hello,", st.user.get("name", "you"))
    """

    def __getitem__(self, key: str) -> Any:
        return _person()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(_person())

    def __len__(self) -> int:
        return len(_person())

    def __getattr__(self, key: str) -> Any:
        try:
            return _person()[key]
        except KeyError:
            known = ", ".join(_person())
            raise AttributeError(f'st.user has no attribute "{key}". Jupyter knows: {known}.') from None

    def __setattr__(self, key: str, value: object) -> None:
        raise StreamlitAPIException("st.user cannot be changed: Jupyter's server says who a person is.")

    def __repr__(self) -> str:
        return repr(dict(_person()))

    @property
    def tokens(self) -> Mapping[str, str]:
        """The tokens of a sign-in; Jupyter's server hands none on."""
        return dict(_person().get("tokens", {}))

    def to_dict(self) -> dict[str, Any]:
        """Return a plain copy."""
        return dict(_person())


def login(provider: str | None = None) -> NoReturn:
    """Raise StreamlitAuthError: a person who sees an app has signed in to Jupyter.

    >>> if not st.user.is_logged_in:
    ...     st.write("Who you are is not known yet.")
    """
    raise StreamlitAuthError(_HANDLED.format("in"))


def logout() -> NoReturn:
    """Raise StreamlitAuthError: signing out is done in Jupyter (File, Log Out).

    >>> st.caption("To leave, choose File, Log Out.")
    """
    raise StreamlitAuthError(_HANDLED.format("out"))


def _person() -> Mapping[str, Any]:
    run = get_script_run_ctx()
    return run.session.context.person() if run is not None else {}


_HANDLED = "Signing {} is handled by Jupyter: an app has no sign-in of its own. `st.user` says who is signed in."

user = UserInfoProxy()
