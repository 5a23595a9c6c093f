"""Eight threads draw at once: whoever looks, and whenever, sees the tree as it then is."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from random import Random

import pytest

from jupyter_reactive.runtime.app_session import AppSession
from jupyter_reactive.runtime.element_tree import Node
from jupyter_reactive.runtime.flusher import Flusher

from ..conftest import WAIT, OpenApp
from ..front_end import FrontEnd
from .wire import bare_session, block, drawing, main, picture, truth

THREADS = 8
STEPS = 800


def draw_at_random(session: AppSession, blocks: list[Node], random: Random) -> list[FrontEnd]:
    """Draw, move, replace and clear in places that the other threads draw in too; return views that came meanwhile."""
    out, views = session.outbound, []
    for step in range(STEPS):
        place, site = random.choice(blocks[-12:]), random.randrange(20)
        match random.randrange(7):
            case 0:
                blocks.append(out.draw(place, block(site)))
            case 1:
                out.draw(place, drawing(f"{step}"), only=True)
            case 2:
                out.draw(place, drawing(f"{step}", site, widget=f"w{site}"))
            case 3 if place is not blocks[0]:
                out.remove(place)
            case 4:
                out.replace(out.draw(place, drawing("old", site)), drawing("new", site))
            case _:
                out.draw(place, drawing(f"{step}", site))
        if step % 200 == 100:
            views.append(FrontEnd(session, lose=lambda number: number > 1 and random.random() < 0.3).attach())
    return views


@pytest.mark.parametrize("seed", range(6))
def test_views_that_come_at_any_moment_end_equal_to_the_tree(seed: int) -> None:
    flusher = Flusher()
    session = bare_session(flusher)
    views, blocks = [FrontEnd(session).attach()], [main(session)]
    with ThreadPoolExecutor(THREADS) as threads:
        dice = [Random(f"{seed} {each}") for each in range(THREADS)]  # noqa: S311 - for a test's steps
        for came in threads.map(lambda die: draw_at_random(session, blocks, die), dice):
            views += came
    session.outbound.flush()
    assert picture(views[0]) == truth(session), "nothing was lost, and no snapshot asked for"
    for view in views[1:]:
        view._lose = lambda number: False
        view.say_hello()
        assert picture(view) == truth(session)
    flusher.close()


def test_what_a_thread_draws_over_does_not_reach_the_page() -> None:
    flusher = Flusher()
    session = bare_session(flusher)
    view = FrontEnd(session).attach()
    place = session.outbound.draw(main(session), block())
    session.outbound.remove(place)
    inner = session.outbound.draw(place, block())
    session.outbound.draw(inner, drawing("nowhere"))
    session.outbound.flush()
    assert view.find("text") == []
    assert picture(view) == truth(session)
    flusher.close()


def test_a_view_that_comes_while_a_script_sleeps_sees_what_it_has_drawn(open_app: OpenApp) -> None:
    asleep, go = threading.Event(), threading.Event()
    view = open_app(
        "st.text('before')\nwith st.container():\n    st.text('inside')\n    asleep.set()\n    go.wait(20)\nst.text('after')",
        wait=False,
        asleep=asleep,
        go=go,
    )
    assert asleep.wait(WAIT)
    late = FrontEnd(view.session).attach()
    assert [each["body"] for each in late.find("text")] == ["before", "inside"]
    assert late.status["state"] == "running"
    go.set()
    assert view.session.runner.wait(WAIT)
    assert picture(late) == picture(view) == truth(view.session)


def test_a_view_that_comes_while_a_scripts_threads_draw_ends_equal_to_the_tree(open_app: OpenApp) -> None:
    drawing_now, go = threading.Event(), threading.Event()
    view = open_app(
        "import threading\nfrom jupyter_reactive.runtime.script_run_context import add_script_run_ctx\n"
        "place = st.container()\n"
        "def draw(me):\n"
        "    for n in range(60):\n"
        "        with place.container():\n"
        "            st.text(f'{me} {n}')\n"
        "        box = place.empty()\n"
        "        box.caption('first')\n"
        "        box.text('second')\n"
        "        if n == 30:\n"
        "            started.set()\n"
        "            go.wait(20)\n"
        "threads = [add_script_run_ctx(threading.Thread(target=draw, args=(me,))) for me in range(8)]\n"
        "for each in threads:\n    each.start()\n"
        "for each in threads:\n    each.join()",
        wait=False,
        started=drawing_now,
        go=go,
    )
    assert drawing_now.wait(WAIT)
    late = FrontEnd(view.session).attach()
    go.set()
    assert view.session.runner.wait(WAIT)
    assert len(late.find("text")) == 8 * 60 * 2
    assert picture(late) == picture(view) == truth(view.session)
