"""The scripts that both libraries run, and how they are run again."""

from __future__ import annotations

from dataclasses import dataclass

# Each run counts itself, so that it differs from the last.
COUNTED = 'n = st.session_state["n"] = st.session_state.get("n", 0) + 1\n'
ONE_CHANGED = """
for i in range({count}):
    st.text(f"Run {{n}}" if i == {count} // 2 else f"Row {{i}}")
"""
UNCHANGED = """
for i in range({count}):
    st.text(f"Row {{i}}")
"""
# The warm-up is the run without it, every other measured run the one that brings it.
ONE_ON_TOP = """
if n % 2:
    st.text("On top")
"""
INPUTS = """
for i in range({count}):
    st.text_input(f"Label {{i}}", key=f"key {{i}}")
"""
FRAGMENT = """
@st.fragment
def part():
    n = st.session_state["n"] = st.session_state.get("n", 0) + 1
    st.text_input("Label", key="key")
    st.text(f"Run {n}")

part()
"""
PROGRESS = """
bar = st.progress(0)
for i in range({count}):
    bar.progress(i / {count})
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
    return Script(name=f"{count:,} text, one changed", body=COUNTED + ONE_CHANGED.format(count=count))


def same_texts(count: int) -> Script:
    return Script(name=f"{count:,} text, unchanged", body=UNCHANGED.format(count=count))


def text_on_top(count: int) -> Script:
    body = COUNTED + ONE_ON_TOP + UNCHANGED.format(count=count)
    return Script(name=f"{count:,} text, one comes or goes on top", body=body)


def inputs(count: int) -> Script:
    return Script(name=f"{count:,} keyed text_input, one changed", body=INPUTS.format(count=count), typed=True)


def fragment_beside(count: int) -> Script:
    body = UNCHANGED.format(count=count) + FRAGMENT
    return Script(name=f"a fragment beside {count:,} text", body=body, typed=True)


def progress(count: int) -> Script:
    return Script(name=f"a progress bar x {count:,}", body=PROGRESS.format(count=count))


EMPTY = Script(name="empty script", body="")
