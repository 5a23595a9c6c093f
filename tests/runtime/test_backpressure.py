"""What a slow, silent or flooded view costs: a bounded number of messages, a bounded amount of memory."""

from __future__ import annotations

from time import monotonic
from typing import Any

from jupyter_reactive.runtime.app_session import AppSession
from jupyter_reactive.runtime.forward_msg_queue import ForwardMsgQueue
from jupyter_reactive.schema.back_msg import Rerun

from ..conftest import WAIT, OpenApp
from ..front_end import FrontEnd
from .wire import HandFlusher, Wire, bare_session, block, drawing, main, picture, truth

DRAWS = 100_000


class Stalled:
    """A session whose one view takes in the first batch and nothing more."""

    def __init__(self) -> None:
        self.flusher = HandFlusher()
        self.session = bare_session(self.flusher)
        self.wire = Wire(self.session)
        self.view = FrontEnd(self.session, wire=self.wire).attach()
        self.wire.carry()
        self.out = self.session.outbound


def kept(session: AppSession) -> int:
    """Return how many things wait for the session's views."""
    return sum(_waiting(queue) for queue in session.outbound._queues.values())


def _waiting(queue: ForwardMsgQueue) -> int:
    unsent: Any = queue._unsent
    parts = (unsent.inserted, unsent.moved, unsent.updated, unsent.removed, unsent.values, unsent.answers)
    return sum(map(len, parts)) + len(unsent.console.messages())


def test_a_hundred_thousand_draws_into_one_place_wait_as_one() -> None:
    stalled = Stalled()
    for number in range(DRAWS):
        stalled.out.draw(main(stalled.session), drawing(str(number)), only=True)
    assert kept(stalled.session) == 1


def test_what_came_and_went_meanwhile_leaves_nothing_waiting() -> None:
    stalled = Stalled()
    for number in range(DRAWS // 4):
        outer = stalled.out.draw(main(stalled.session), block(number))
        stalled.out.draw(outer, drawing("inside"))
        stalled.out.remove(outer)
    assert kept(stalled.session) == 0
    assert len(stalled.out.tree.nodes) == 4


def test_what_the_view_still_has_waits_no_longer_than_its_tree_is_large() -> None:
    stalled = Stalled()
    for round_ in range(200):
        nodes = [stalled.out.draw(main(stalled.session), drawing("x", n)) for n in range(20)]
        if round_ == 0:
            stalled.flusher.advance(1)
        for node in nodes:
            stalled.out.replace(node, drawing(f"{round_}"))
            stalled.out.remove(node)
    assert kept(stalled.session) <= 20
    stalled.flusher.advance(1)
    stalled.wire.carry()
    assert picture(stalled.view) == truth(stalled.session)


def test_a_view_that_never_answers_still_gets_four_pictures_a_second() -> None:
    stalled = Stalled()
    for number in range(1000):
        stalled.out.draw(main(stalled.session), drawing(str(number)), only=True)
        stalled.flusher.advance(0.01)
    assert 38 <= stalled.wire.sent <= 43


def test_an_event_that_names_the_last_batch_acknowledges_it() -> None:
    stalled = Stalled()
    session, view = stalled.session, stalled.view
    stalled.out.draw(main(session), drawing("seen"))
    stalled.out.flush_run()
    session.receive(Rerun(client="me", event=1, seen=len(view.batches) + 1), view)
    stalled.out.draw(main(session), drawing("next"))
    stalled.flusher.advance(0.02)
    assert stalled.wire.sent == len(view.batches) + 2, "without, it would be a quarter of a second later"


def test_a_flood_of_draws_leaves_in_at_most_sixty_batches_a_second() -> None:
    flusher = HandFlusher()
    session = bare_session(flusher)
    view = FrontEnd(session).attach()
    for number in range(DRAWS):
        session.outbound.draw(main(session), drawing(str(number)), only=True)
        flusher.advance(2 / DRAWS)
    assert 100 <= len(view.batches[1:]) <= 2 * 60


def test_a_flood_of_runs_leaves_in_at_most_sixty_batches_a_second() -> None:
    flusher = HandFlusher()
    session = bare_session(flusher)
    view = FrontEnd(session).attach()
    for number in range(3000):
        session.outbound.draw(main(session), drawing(str(number)), only=True)
        session.outbound.flush_run()
        flusher.advance(0.001)
    assert 150 <= len(view.batches[1:]) <= 3 * 60
    flusher.advance(1)
    assert [each["body"] for each in view.find("text")] == ["2999"], "the last is never held back for good"


def test_a_script_that_floods_sends_little_and_ends_with_its_last_picture(open_app: OpenApp) -> None:
    started = monotonic()
    view = open_app(f"place = st.empty()\nfor n in range({DRAWS}):\n    place.text(n)")
    view.session.outbound.flush()
    assert view.session.runner.wait(WAIT)
    assert len(view.batches) <= 60 * (monotonic() - started + 1)
    assert [each["body"] for each in view.find("text")] == [str(DRAWS - 1)]
