"""Whatever a page sends, well formed or not: nothing escapes, and nobody presses what is disabled or not there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from jupyter_reactive.elements.delta_generator import MAIN
from jupyter_reactive.kernel.channel import decode
from jupyter_reactive.runtime.app import App
from jupyter_reactive.runtime.runtime import Runtime
from jupyter_reactive.runtime.sources import CellSource
from jupyter_reactive.schema.back_msg import AnyBackMsg, ComponentFile, Interact
from jupyter_reactive.testing.host import Names, bare_host

from ..conftest import WAIT
from ..front_end import FrontEnd
from ..schema.test_schema import structs

SCRIPT = """
import jupyter_reactive as st
def press(name): called.append(name)
if st.checkbox("more", True):
    st.text_input("there", key="there", on_change=press, args=("there",))
st.text_input("off", "kept", key="off", disabled=True, on_change=press, args=("off",))
st.button("off too", disabled=True, on_click=press, args=("off too",))
st.selectbox("pick", ["a", "b"], key="pick")
st.slider("n", 0, 9, key="n")
st.date_input("day", None, key="day")
st.multiselect("some", [1, 2], key="some")
from jupyter_reactive.elements.components import declare_component
declare_component("c", path=folder)(key="component")
from jupyter_reactive.elements.components import component
component("b", js="x\\n")(key="bidi", on_n_change=lambda: press("n"), on_e_change=lambda: press("e"))
st.fragment(lambda: st.color_picker("c", key="c"))()
"""
JSON = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(max_size=8),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)

FITTING: list[Any] = [
    "b",
    [3],
    True,
    False,
    [1, 2],
    "2026-11-25",
    "#00ff00",
    "typed",
    {"type": "json", "json": [1]},
    {"type": "json", "json": {"n": 1}},
    [{"event": "e", "value": 1}],
]


class Kernel:
    """One app for all examples, and what its callbacks were told."""

    def __init__(self) -> None:
        self.called: list[str] = []
        self.runtime = Runtime(bare_host(Names({"called": self.called, "folder": str(Path(__file__).parent)})), MAIN)
        self.session = self.runtime.open(App("app", CellSource(SCRIPT, "<inbound>")))
        self.view = FrontEnd(self.session).attach()
        self.session.start()
        assert self.session.runner.wait(WAIT)
        self.session.outbound.flush()
        self.ids = [each.widget for each in self.view._walk() if each.widget]
        self.ids += [each["events"] for each in self.view.find("bidi_component")]

    def take(self, data: Any) -> None:
        """Decode a comm's data and hand it on, as a channel does."""
        try:
            message = decode(data)
        except (msgspec.ValidationError, msgspec.EncodeError, TypeError):
            return
        self.session.receive(message, self.view)

    def assert_whole(self) -> None:
        assert self.session.runner.wait(WAIT)
        self.session.outbound.flush()
        assert self.view.find("exception") == []
        assert {"off", "off too"}.isdisjoint(self.called)
        state = self.session.state
        assert state.get("off") == "kept"
        assert state.get("pick") in ("a", "b")
        assert state.get("n") in range(10)
        assert set(state.get("some")) <= {1, 2}


@pytest.fixture(scope="module")
def kernel() -> Iterator[Kernel]:
    made = Kernel()
    yield made
    made.runtime.close("The test is over.")


def at_widgets(ids: list[str], message: Any, values: list[Any], event: int) -> Any:
    """Point a message at widgets that are there."""
    content = msgspec.to_builtins(message)
    if isinstance(message, ComponentFile) and ids:
        content["widget"] = ids[0]
    if isinstance(message, Interact):
        content["event"] = event
        content["widgets"] = [
            {"id": name, "value": value, "revision": 2**40} for name, value in zip(ids, values, strict=False)
        ]
    return {"method": "custom", "content": content}


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=some.data())
def test_every_message_of_the_schema_at_every_widget(kernel: Kernel, data: some.DataObject) -> None:
    kind = data.draw(some.sampled_from(sorted(get_args(AnyBackMsg), key=str)))
    ids = data.draw(some.lists(some.sampled_from([*kernel.ids, "nobody"]), max_size=3))
    values = [data.draw(JSON | some.sampled_from(FITTING)) for _ in ids]
    kernel.take(at_widgets(ids, data.draw(structs(kind)), values, data.draw(some.integers(1, 2**53))))
    kernel.assert_whole()


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(content=JSON, tag=some.sampled_from(["interact", "rerun", "hello", "ack", "command", "nothing"]))
def test_what_is_no_message_changes_nothing(kernel: Kernel, content: Any, tag: str) -> None:
    for data in (
        content,
        {"method": "custom", "content": content},
        {"method": "custom", "content": {"type": tag, "x": content}},
    ):
        kernel.take(data)
    kernel.assert_whole()
