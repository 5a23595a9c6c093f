"""Every event once: random edits and presses over a wire that repeats and reorders, runs cut off anywhere."""

from __future__ import annotations

import threading
from collections import Counter
from random import Random
from typing import Any

from hypothesis import settings
from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from jupyter_reactive.elements.delta_generator import MAIN
from jupyter_reactive.runtime.app import App
from jupyter_reactive.runtime.runtime import Runtime
from jupyter_reactive.runtime.sources import CellSource
from jupyter_reactive.schema.back_msg import Interact, WidgetState
from jupyter_reactive.testing.host import Names, bare_host

from ..conftest import WAIT
from ..front_end import FrontEnd

SCRIPT = """
import jupyter_reactive as st
def press(label):
    gate()
    if st.button(label, on_click=called.append, args=(label,)):
        seen.append(label)
        return True
gate()
shown['n'] = st.slider('n', 0, 1000)
press('go')
shown['t'] = st.text_input('t', key='t')
if press('again'):
    st.rerun()
@st.fragment
def part():
    press('inner')
    gate()
    shown['c'] = st.checkbox('c')
    gate()
part()
gate()
shown['m'] = st.number_input('m', value=0)
gate()
"""
PRESSES = ("go", "again", "inner")
VALUES: dict[str, some.SearchStrategy[Any]] = {
    "n": some.integers(0, 1000),
    "t": some.text("abc", max_size=3),
    "c": some.booleans(),
}


class Gate:
    """Holds the script up at each call until it is let on."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._steps = 0
        self._open = True
        self.is_held = False

    def __call__(self) -> None:
        with self._changed:
            self.is_held = not self._may_pass()
            self._changed.wait_for(self._may_pass, WAIT)
            self.is_held = False
            self._steps = max(0, self._steps - 1)

    def _may_pass(self) -> bool:
        return self._open or self._steps > 0

    def let(self, steps: int) -> None:
        with self._changed:
            self._steps = steps
            self.is_held = False
            self._changed.notify_all()

    def open(self, yes: bool) -> None:
        with self._changed:
            self._open = yes
            self._changed.notify_all()


class Wire(FrontEnd):
    """A view whose events can be held back, and are remembered."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.held: list[Interact] = []
        self.sent: list[Interact] = []
        self.shown: dict[str, Any] = {}

    def act(self, label: str, value: Any, *, hold: bool) -> None:
        widget = self.widget(label)
        state = WidgetState(id=widget, value=value, revision=self._revisions.get(widget, 0))
        event = Interact(client=self.client, event=next(self._events), widgets=(state,))
        self.shown[label] = value
        self.held.append(event)
        if not hold:
            self.deliver()

    def deliver(self, order: Random | None = None) -> None:
        if order is not None:
            order.shuffle(self.held)
        for event in self.held:
            self.session.receive(event, self)
        self.sent += self.held
        self.held = []


class ExactlyOnce(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.gate = Gate()
        self.called: list[str] = []
        self.seen: list[str] = []
        self.shown: dict[str, Any] = {}
        self.pressed: Counter[str] = Counter()
        given = {"gate": self.gate, "called": self.called, "seen": self.seen, "shown": self.shown}
        self.runtime = Runtime(bare_host(Names(given)), MAIN)
        session = self.session = self.runtime.open(App("app", CellSource(SCRIPT, "<exactly once>")))
        session.start()
        assert session.runner.wait(WAIT)
        self.view, self.other = Wire(session).attach(), Wire(session).attach()
        self.gate.open(False)

    @rule(label=some.sampled_from(sorted(VALUES)), hold=some.booleans(), data=some.data())
    def edit(self, label: str, hold: bool, data: some.DataObject) -> None:
        value = data.draw(VALUES[label])
        self.view.act(label, [value] if label == "n" else value, hold=hold)

    @rule(value=some.integers(0, 9), which=some.booleans(), hold=some.booleans())
    def edit_in_one_of_two_views(self, value: int, which: bool, hold: bool) -> None:
        (self.view if which else self.other).act("m", value, hold=hold)

    @rule(label=some.sampled_from(PRESSES), which=some.booleans(), hold=some.booleans())
    def press(self, label: str, which: bool, hold: bool) -> None:
        self.pressed[label] += 1
        (self.view if which else self.other).act(label, True, hold=hold)

    @rule(order=some.randoms(use_true_random=False))
    def deliver(self, order: Random) -> None:
        for view in (self.view, self.other):
            view.deliver(order)

    @precondition(lambda self: self.view.sent)
    @rule(data=some.data())
    def repeat(self, data: some.DataObject) -> None:
        self.session.receive(data.draw(some.sampled_from(self.view.sent)), self.view)

    @rule(steps=some.integers(1, 8))
    def go_on(self, steps: int) -> None:
        self.gate.let(steps)
        while not (self.gate.is_held or self.session.runner.wait(0.001)):
            pass

    def teardown(self) -> None:
        try:
            self.check()
        finally:
            self.gate.open(True)
            self.runtime.close("The test is over.")

    def check(self) -> None:
        self.gate.open(True)
        for view in (self.view, self.other):
            view.deliver()
        assert self.session.runner.wait(WAIT)
        self.session.outbound.flush()
        assert Counter(self.seen) == self.pressed
        assert Counter(self.called) == self.pressed
        for label in VALUES:
            mine = self.view.shown.get(label, {"n": [0], "t": "", "c": False}[label])
            assert self.shown[label] == (mine[0] if label == "n" else mine)
        for view in (self.view, self.other):
            assert view.values.get(view.widget("m"), 0) == self.shown["m"]


ExactlyOnce.TestCase.settings = settings(max_examples=25, stateful_step_count=60)
TestExactlyOnce = ExactlyOnce.TestCase
