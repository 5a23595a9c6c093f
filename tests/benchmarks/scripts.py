"""The scripts that both libraries run, and how they are run again."""

from __future__ import annotations

from dataclasses import dataclass

# Each run counts itself, so that one text in the middle differs from the last run's.
TEXTS = """
n = st.session_state["n"] = st.session_state.get("n", 0) + 1
for i in range({count}):
    st.text(f"Run {{n}}" if i == {count} // 2 else f"Row {{i}}")
"""
INPUTS = """
for i in range({count}):
    st.text_input(f"Label {{i}}", key=f"key {{i}}")
"""


@dataclass(frozen=True, kw_only=True)
class Script:
    """A script of `st` calls. `typed` says that a run begins with a person's typing into one input."""

    name: str
    body: str
    typed: bool = False

    def text(self, library: str) -> str:
        return f"import {library} as st\n{self.body}"


def texts(count: int) -> Script:
    return Script(name=f"{count:,} text, one changed", body=TEXTS.format(count=count))


def inputs(count: int) -> Script:
    return Script(name=f"{count:,} keyed text_input, one changed", body=INPUTS.format(count=count), typed=True)


EMPTY = Script(name="empty script", body="")
