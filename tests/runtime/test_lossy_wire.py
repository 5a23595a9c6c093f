"""A lossy wire, a whole picture: whatever is lost, repeated or late, the view ends equal to the tree."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from jupyter_reactive.runtime.app_session import AppSession
from jupyter_reactive.runtime.element_tree import Node
from jupyter_reactive.schema.forward_msg import ConsoleText, Values, WidgetValue

from ..front_end import FrontEnd
from .wire import HandFlusher, Wire, bare_session, block, drawing, main, picture, truth

FATES = st.lists(st.sampled_from(["arrives", "arrives", "lost", "twice"]), max_size=60)
PLACES = st.integers(0, 5)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("text"), PLACES, st.sampled_from("abc")),
        st.tuples(st.just("blob"), PLACES, st.sampled_from(["blob-x", "blob-y"])),
        st.tuples(st.just("block"), PLACES, st.just("")),
        st.tuples(st.just("widget"), PLACES, st.sampled_from("uvw")),
        st.tuples(st.just("only"), PLACES, st.sampled_from("abc")),
        st.tuples(st.just("replace"), PLACES, st.sampled_from("abc")),
        st.tuples(st.just("remove"), PLACES, st.just("")),
        st.tuples(st.just("run"), PLACES, st.just("")),
        st.tuples(st.just("print"), PLACES, st.sampled_from("abc")),
        st.tuples(st.just("wait"), PLACES, st.just("")),
        st.tuples(st.just("carry"), PLACES, st.just("")),
    ),
    max_size=60,
)


class Desk:
    """Does the steps of an example to a session."""

    def __init__(self, session: AppSession, flusher: HandFlusher, wire: Wire) -> None:
        self.session, self.flusher, self.wire = session, flusher, wire
        self.out = session.outbound
        self._blocks: list[Node] = []
        self._leaves: list[Node] = []
        self._revision = 0

    def do(self, step: tuple[str, int, str]) -> None:
        kind, place, what = step
        getattr(self, kind)(place, what)

    def text(self, place: int, what: str) -> None:
        self._leaves.append(self.out.draw(self._block(place), drawing(what, place)))

    def blob(self, place: int, what: str) -> None:
        self._leaves.append(self.out.draw(self._block(place), drawing(what, place, media={what: what.encode()})))

    def block(self, place: int, what: str) -> None:
        self._blocks.append(self.out.draw(self._block(place), block(place)))

    def widget(self, place: int, what: str) -> None:
        node = self.out.draw(self._block(place), drawing(what, place, widget=what))
        self._revision += 1
        if self.out.tree.alive(node):
            self.out.post(Values(values={what: WidgetValue(value=place, revision=self._revision)}))

    def only(self, place: int, what: str) -> None:
        self.out.draw(self._block(place), drawing(what, place), only=True)

    def replace(self, place: int, what: str) -> None:
        if self._leaves:
            self.out.replace(self._leaves[-1 - place % len(self._leaves)], drawing(what, place))

    def remove(self, place: int, what: str) -> None:
        nodes = [*self._leaves, *self._blocks]
        if nodes:
            self.out.remove(nodes[place % len(nodes)])

    def run(self, place: int, what: str) -> None:
        self.out.end_run(completed=place > 0)
        self.out.begin_run(1)
        self._blocks.clear()

    def print(self, place: int, what: str) -> None:
        self.out.post(ConsoleText(stream="stdout", text=what, reset=place == 0))

    def wait(self, place: int, what: str) -> None:
        self.flusher.advance(0.1 * place**2)

    def carry(self, place: int, what: str) -> None:
        self.wire.carry()

    def _block(self, place: int) -> Node:
        blocks = [main(self.session), *self._blocks]
        return blocks[-1 - place % len(blocks)]


@settings(max_examples=400)
@given(STEPS, FATES)
def test_a_view_ends_equal_to_the_tree_whatever_was_lost(steps: list[Any], fates: list[Any]) -> None:
    flusher = HandFlusher()
    session = bare_session(flusher)
    wire = Wire(session, fates)
    view = FrontEnd(session, wire=wire).attach()
    desk = Desk(session, flusher, wire)
    for step in steps:
        desk.do(step)
    flusher.advance(1)
    wire.carry()
    wire.mend()
    view.beat()
    for _ in range(4):
        flusher.advance(4)
        wire.carry()
    assert picture(view) == truth(session)


def test_the_last_batch_is_made_up_for_within_three_seconds_though_nothing_follows() -> None:
    flusher = HandFlusher()
    session = bare_session(flusher)
    wire = Wire(session, ["arrives", "arrives", "lost"])
    view = FrontEnd(session, wire=wire).attach()
    wire.carry()
    session.outbound.draw(main(session), drawing("the end"))
    flusher.advance(1)
    wire.carry()
    assert view.find("text") == []
    flusher.advance(2)
    wire.carry()
    assert [each["body"] for each in view.find("text")] == ["the end"]
    sent = wire.sent
    flusher.advance(3600)
    assert wire.sent == sent, "nobody is asked who has answered"


def test_a_lost_first_batch_is_made_up_for_too() -> None:
    flusher = HandFlusher()
    session = bare_session(flusher)
    session.outbound.draw(main(session), drawing("there"))
    wire = Wire(session, ["lost"])
    view = FrontEnd(session, wire=wire).attach()
    wire.carry()
    flusher.advance(3)
    wire.carry()
    assert picture(view) == truth(session)


def test_a_client_that_never_answers_is_asked_a_few_times_and_then_left_alone() -> None:
    flusher = HandFlusher()
    session = bare_session(flusher)
    wire = Wire(session)
    FrontEnd(session, wire=wire).attach()
    flusher.advance(24 * 3600)
    assert wire.sent == 1 + 4
    assert flusher.waiting == 0


def test_a_browser_that_was_asleep_is_brought_up_to_date_when_it_shows_itself() -> None:
    flusher = HandFlusher()
    session = bare_session(flusher)
    wire = Wire(session, ["arrives", "arrives", *["lost"] * 1000])
    view = FrontEnd(session, wire=wire).attach()
    wire.carry()
    for number in range(50):
        session.outbound.draw(main(session), drawing(str(number), number))
        flusher.advance(60)
        wire.carry()
    wire.mend()
    view.beat()
    wire.carry()
    assert picture(view) == truth(session)
