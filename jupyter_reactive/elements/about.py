"""st.help: what an object says of itself, under the name that the script has for it."""

from __future__ import annotations

import sys
from typing import Any, Self

from ..runtime.script_run_context import get_script_run_ctx, user_place
from . import checks
from .checks import Stretch
from .emitter import Emitter
from .inspection import help_info
from .source_text import written_argument


class Itself:
    """Stands for st itself, which cannot be a default before it is there."""

    def __repr__(self) -> str:
        return "…"


ITSELF = Itself()


class About(Emitter):
    def help(self, obj: Any = ITSELF, *, width: Stretch = "stretch") -> Self:
        """Draw what an object is: its name, type and value, its docstring and its members.

        obj
            Any object, function, class or module; `st` itself if none is given.

        >>> st.help(sorted)
        """
        name = written_argument(user_place(sys._getframe(1)), ("help", "write"))
        value = sys.modules[__package__.partition(".")[0]] if obj is ITSELF else obj
        run = get_script_run_ctx()
        main = run.session.module.name if run is not None else None
        return self._element(help_info(value, name, main, checks.width(width, "stretch")))
