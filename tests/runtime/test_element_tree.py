"""Laws of the tree and its queues: a diffed rerun equals a fresh run, a composed batch the single ones."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from jupyter_reactive.elements.delta_generator import MAIN
from jupyter_reactive.runtime.app import App
from jupyter_reactive.runtime.app_session import AppSession
from jupyter_reactive.runtime.runtime import Runtime
from jupyter_reactive.runtime.sources import CellSource
from jupyter_reactive.testing.host import Names, bare_host

from ..front_end import FrontEnd

LEAVES = st.one_of(
    st.tuples(st.sampled_from(["text", "caption", "button"]), st.sampled_from("abcdef")),
    st.tuples(st.just("widget"), st.sampled_from("uvwxyz")),
)
PAGES = st.recursive(
    st.lists(LEAVES, max_size=6),
    lambda inner: st.lists(
        st.one_of(LEAVES, st.tuples(st.sampled_from(["container", "expander", "columns", "empty"]), inner)), max_size=6
    ),
    max_leaves=25,
)
SCRIPT = """
import jupyter_reactive as st

drawn = set()

def draw(page):
    for kind, what in page:
        if kind == "widget":
            if what not in drawn:
                drawn.add(what)
                st.checkbox(what, key=what)
        elif kind == "button":
            if ("button", what) not in drawn:
                drawn.add(("button", what))
                st.button(what)
        elif kind in ("text", "caption"):
            getattr(st, kind)(what)
        elif kind == "container":
            with st.container():
                draw(what)
        elif kind == "expander":
            with st.expander("more"):
                draw(what)
        elif kind == "columns":
            for column in st.columns(2):
                with column:
                    draw(what)
        else:
            with st.empty():
                draw(what)

def row(item):
    st.text(item)

draw(page["now"])
for item in page["rows"]:
    row(item)
if page["last"]:
    st.title(page["last"])
"""


class Page(dict[str, Any]):
    """What the script draws, changed between runs."""


@contextmanager
def app(page: Page) -> Iterator[AppSession]:
    runtime = Runtime(bare_host(Names({"page": page})), MAIN)
    session = runtime.open(App("app", CellSource(SCRIPT, "<app>")))
    session.start()
    assert session.runner.wait(20)
    yield session
    runtime.close("done")


def rerun(session: AppSession) -> None:
    session.rerun()
    assert session.runner.wait(20)
    session.outbound.flush()


def outline(view: FrontEnd) -> list[Any]:
    return view.outline()


@settings(max_examples=100)
@given(st.lists(st.tuples(PAGES, st.lists(st.sampled_from("123456"), max_size=6)), min_size=1, max_size=5))
def test_a_diffed_rerun_leaves_what_a_fresh_run_draws(pages: list[Any]) -> None:
    page = Page(now=[], rows=[], last="")
    with app(page) as session:
        view = FrontEnd(session).attach()
        for now, rows in pages:
            page.update(now=now, rows=rows)
            rerun(session)
            with app(page) as fresh:
                assert outline(view) == outline(FrontEnd(fresh).attach())


@settings(max_examples=60)
@given(st.lists(st.tuples(PAGES, st.booleans()), min_size=2, max_size=5))
def test_a_composed_batch_says_what_single_ones_said(pages: list[Any]) -> None:
    page = Page(now=[], rows=[], last="")
    with app(page) as session:
        eager, lazy = FrontEnd(session).attach(), FrontEnd(session).attach()
        lazy_queue = session.outbound._queues[lazy]
        for now, hold in pages:
            page.update(now=now)
            lazy_queue.due = float("inf") if hold else None
            session.rerun()
            assert session.runner.wait(20)
            if not hold:
                session.outbound.flush()
        session.outbound.flush()
        assert outline(lazy) == outline(eager)
        assert lazy.ids() == eager.ids()


@settings(max_examples=60)
@given(st.lists(PAGES, min_size=1, max_size=5), st.lists(st.booleans(), max_size=12))
def test_lost_batches_are_made_up_for(pages: list[Any], lost: list[bool]) -> None:
    page = Page(now=[], rows=[], last="")
    with app(page) as session:
        lossy = FrontEnd(session, lose=lambda number: number > 1 and number < len(lost) and lost[number]).attach()
        for now in pages:
            page.update(now=now)
            rerun(session)
        lossy._lose = lambda number: False
        page.update(last="the end")
        rerun(session)
        whole = FrontEnd(session).attach()
        assert outline(lossy) == outline(whole)


def ids_by_text(view: FrontEnd) -> dict[str, int]:
    return {each.node["body"]: each.id for each in view._walk() if each.node["type"] == "text"}


def test_an_element_on_top_moves_nothing_else() -> None:
    page = Page(now=[], rows=list("abc"), last="")
    with app(page) as session:
        view = FrontEnd(session).attach()
        before = ids_by_text(view)
        page.update(now=[("caption", "on top")])
        rerun(session)
        assert ids_by_text(view) == before
        assert next(message["type"] for message in view.batches[-1]) == "insert"


def test_an_unchanged_rerun_sends_no_element() -> None:
    page = Page(now=[("text", "a"), ("widget", "u")], rows=list("abc"), last="end")
    with app(page) as session:
        view = FrontEnd(session).attach()
        rerun(session)
        assert [message["type"] for message in view.batches[-1]] == ["status"]


def test_a_changed_element_keeps_its_node() -> None:
    page = Page(now=[("text", "a")], rows=[], last="")
    with app(page) as session:
        view = FrontEnd(session).attach()
        node = ids_by_text(view)["a"]
        page.update(now=[("text", "b")])
        rerun(session)
        assert ids_by_text(view) == {"b": node}
        assert view.batches[-1][0]["type"] == "update"


def test_an_edited_script_keeps_the_nodes_of_what_is_alike() -> None:
    page = Page(now=[], rows=list("ab"), last="")
    with app(page) as session:
        view = FrontEnd(session).attach()
        before = ids_by_text(view)
        edited = SCRIPT.replace("row(item)", "row(item)  # edited", 1).replace("drawn = set()", "drawn = set()\n\n")
        session.renew(App("app", CellSource(edited, "<app>")))
        assert session.runner.wait(20)
        session.outbound.flush()
        assert ids_by_text(view) == before
