"""Session state by itself: whose value counts, what outlives its widget, and what each call costs."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import nullcontext
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_reactive.elements.serdes import BOOL, number, text
from jupyter_reactive.runtime.errors import (
    StreamlitDuplicateElementKey,
    StreamlitValueAssignmentNotAllowedError,
    StreamlitWidgetAlreadyInstantiatedError,
    UnserializableSessionStateError,
)
from jupyter_reactive.runtime.kept_values import KeptValues
from jupyter_reactive.runtime.options import Options
from jupyter_reactive.runtime.script_requests import Accepted, RerunData
from jupyter_reactive.runtime.serializable import check_serializable
from jupyter_reactive.runtime.session_state import SessionState
from jupyter_reactive.runtime.widgets import WidgetCall

STREAMLITS = Options(keep_widget_values=False)
revisions = iter(range(1, 10**9))


def field(key: str | None, default: str = "", **more: Any) -> WidgetCall[Any]:
    given = {"id": f"text_input-{key}", "key": key, "serde": text(), "default": default, **more}
    return WidgetCall(**given)


def press(key: str) -> WidgetCall[Any]:
    return WidgetCall(id=f"button-{key}", key=key, serde=BOOL, default=None, trigger=True, writable=False)


def data(values: dict[str, Any] | None = None, presses: tuple[str, ...] = ()) -> RerunData:
    return RerunData(
        {name: Accepted(value, next(revisions)) for name, value in (values or {}).items()},
        {name: Accepted(True, next(revisions)) for name in presses},
    )


def run(
    state: SessionState, *calls: WidgetCall[Any], changes: RerunData | None = None, completed: bool = True
) -> list[Any]:
    """Draw widgets in one run; return their values."""
    state.commit(changes or RerunData())
    state.begin_run()
    entries = [state.register(call) for call in calls]
    values = [state.pressed(entry) if entry.trigger else entry.read() for entry in entries]
    if completed:
        state.end_run()
    return values


# Whose value counts


def test_a_value_that_the_script_sets_wins_over_the_default() -> None:
    state = SessionState()
    state.begin_run()
    state.set("name", "Ada")
    assert state.register(field("name", "nobody")).read() == "Ada"


def test_what_was_set_in_an_earlier_run_waits_for_its_widget() -> None:
    state = SessionState(STREAMLITS)
    run(state)
    state.set("name", "Ada")
    assert run(state) == []
    assert run(state) == []
    assert run(state, field("name", "nobody")) == ["Ada"]


def test_a_key_is_absent_until_its_widget_is_drawn_and_then_has_the_default() -> None:
    state = SessionState()
    state.begin_run()
    assert "name" not in state
    state.register(field("name", "x"))
    assert ("name" in state, state.get("name")) == (True, "x")


def test_a_drawn_widget_or_form_cannot_be_set_until_the_next_run() -> None:
    state = SessionState()
    state.begin_run()
    state.register(field("name"))
    state.claim_form("form")
    for key in ("name", "form"):
        with pytest.raises(StreamlitWidgetAlreadyInstantiatedError):
            state.set(key, "x")
    state.begin_run()
    state.set("name", "x")


def test_what_no_script_may_set_says_so_when_it_is_drawn() -> None:
    state = SessionState()
    state.begin_run()
    state.set("go", True)
    with pytest.raises(StreamlitValueAssignmentNotAllowedError):
        state.register(press("go"))
    state.set("form", 1)
    with pytest.raises(StreamlitValueAssignmentNotAllowedError):
        state.claim_form("form")


def test_a_form_key_is_taken_once_a_run() -> None:
    state = SessionState()
    state.begin_run()
    state.claim_form("form")
    with pytest.raises(StreamlitDuplicateElementKey):
        state.claim_form("form")
    state.begin_run()
    state.claim_form("form")


def test_deleting_a_drawn_widget_gives_it_its_default_again() -> None:
    state = SessionState()
    run(state, field("name", "x"))
    run(state, field("name", "x"), changes=data({"text_input-name": "Ada"}))
    state.delete("name")
    assert "name" not in state
    assert run(state, field("name", "x")) == ["x"]


def test_changing_a_returned_value_does_not_change_the_state() -> None:
    from jupyter_reactive.elements.choices import Choices, options

    call = field("many", serde=options(Choices(["a", "b"], ["a", "b"])), default=["a"])
    state = SessionState()
    (first,) = run(state, call)
    first.append("b")
    state.get("many").append("b")
    assert run(state, call) == [["a"]]


# Callbacks and presses


def test_callbacks_come_in_the_order_of_the_changes() -> None:
    log: list[str] = []
    calls = [field(key, callback=lambda key=key: log.append(key)) for key in "abc"]
    state = SessionState()
    run(state, *calls)
    state.commit(data({f"text_input-{key}": "new" for key in "cab"}))
    for _, callback in state.take_callbacks():
        callback()
    assert log == ["c", "a", "b"]


def test_a_value_sent_again_calls_nothing() -> None:
    state = SessionState()
    run(state, field("a", "x", callback=lambda: None))
    state.commit(data({"text_input-a": "x"}))
    assert state.take_callbacks() == []


def test_a_press_waits_for_the_run_that_reaches_its_button_and_no_longer() -> None:
    state = SessionState()
    run(state, press("go"))
    assert run(state, changes=data(presses=("button-go",)), completed=False) == []
    assert run(state, press("go")) == [True]
    assert run(state, press("go")) == [False]
    run(state, press("go"), field("a"), changes=data(presses=("button-go",)), completed=False)
    assert run(state, press("go")) == [False]


# What outlives its widget


@pytest.mark.parametrize(
    ("options", "persist", "kept"),
    [(Options(), None, "Ada"), (STREAMLITS, None, ""), (STREAMLITS, "session", "Ada"), (STREAMLITS, "page", "Ada")],
)
def test_a_widget_that_was_hidden_for_a_run(options: Options, persist: Any, kept: str) -> None:
    state, call = SessionState(options), field("name", persist=persist)
    run(state, call)
    run(state, call, changes=data({call.id: "Ada"}))
    run(state)
    assert ("name" in state) == bool(kept)
    assert run(state, call) == [kept]


@pytest.mark.parametrize(("persist", "back"), [("page", ""), ("session", "Ada"), (None, "Ada")])
def test_a_value_of_a_page_does_not_outlive_a_visit_to_another(persist: Any, back: str) -> None:
    state, call = SessionState(), field("name", persist=persist)
    run(state, call)
    run(state, call, changes=data({call.id: "Ada"}))
    state.page = "other"
    run(state)
    state.page = ""
    assert run(state, call) == [back]


def test_what_a_script_sets_outlives_the_page_whose_widget_had_the_key() -> None:
    state, call = SessionState(), field("name", persist="page")
    run(state, call)
    run(state)
    state.set("name", "mine")
    run(state)
    state.page = "other"
    run(state)
    assert state.get("name") == "mine"


def test_without_keeping_a_run_that_did_not_come_to_its_end_drops_nothing() -> None:
    state, call = SessionState(STREAMLITS), field("name")
    run(state, call)
    run(state, call, changes=data({call.id: "Ada"}))
    run(state, completed=False)
    assert run(state, call) == ["Ada"]


def test_a_fragment_run_drops_only_what_its_fragment_drew() -> None:
    state = SessionState(STREAMLITS)
    outside, first, second = field("out"), field("one", fragment="f"), field("two", fragment="g")
    run(state, outside, first, second)
    state.begin_run()
    state.end_run({"f"})
    assert [key in state for key in ("out", "one", "two")] == [True, False, True]


def test_a_widget_of_another_identity_starts_anew_and_persists_if_asked() -> None:
    low, high = number("int", 0, 10), number("int", 0, 20)
    for persist, value in ((None, 0), ("session", 7)):
        state = SessionState()
        old = field("n", serde=low, default=0, id="old", persist=persist)
        new = field("n", serde=high, default=0, id="new", persist=persist)
        run(state, old)
        run(state, old, changes=data({"old": 7}))
        assert run(state, new) == [value]


# Serialisation


@pytest.mark.parametrize("strict", [True, False])
def test_what_cannot_be_pickled_is_an_error_if_the_option_says_so(strict: bool) -> None:
    state = SessionState(Options(enforce_serializable_session_state=strict))
    state.set("fine", [1])
    check_serializable(state)
    state.set("lock", threading.Lock())
    with pytest.raises(UnserializableSessionStateError, match="lock") if strict else nullcontext():
        check_serializable(state)


# What calls cost


class Walked(dict[Any, Any]):
    """A dict that counts what is looked at when somebody walks it."""

    steps = 0

    def _walk(self, items: Iterator[Any]) -> Iterator[Any]:
        for item in items:
            Walked.steps += 1
            yield item

    def __iter__(self) -> Iterator[Any]:
        return self._walk(super().__iter__())

    def keys(self) -> Any:
        return self._walk(iter(super().keys()))

    def values(self) -> Any:
        return self._walk(iter(super().values()))

    def items(self) -> Any:
        return self._walk(iter(super().items()))

    def copy(self) -> Any:
        return Walked(self.items())


class WalkedKept(Walked, KeptValues):
    """What is kept under keys, counted alike."""


def steps(state: SessionState, count: int) -> tuple[int, int]:
    """Return how many entries a run of `count` widgets walks over: in its calls, and at its end."""
    for holder in (state, state.query):
        for name, value in vars(holder).items():
            if type(value) is dict:
                setattr(holder, name, Walked(value))
    kept = WalkedKept()
    kept.update(dict(dict.items(state._kept)))
    state._kept = kept
    for name in list(dict.keys(state._by_fragment)):
        dict.__setitem__(state._by_fragment, name, Walked(dict.items(state._by_fragment[name])))
    Walked.steps = 0
    state.commit(data({"text_input-0": "new"}))
    state.begin_run()
    for place in range(count):
        state.register(field(str(place))).read()
        state.get(str(place))
        assert str(place) in state
        state.set(f"other{place}", place)
    in_calls, Walked.steps = Walked.steps, 0
    state.end_run()
    return in_calls, Walked.steps


def test_no_call_walks_the_state_and_the_end_of_a_run_only_what_was_drawn() -> None:
    state = SessionState()
    for place in range(5000):
        state.set(f"mine{place}", place)
    run(state, *(field(f"old{place}") for place in range(3000)))
    run(state, *(field(str(place)) for place in range(100)))
    in_calls, at_the_end = steps(state, 100)
    assert (in_calls, at_the_end < 110) == (0, True)


# Laws

KEYS = st.sampled_from("abc")
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("set"), KEYS, st.text(max_size=3)),
        st.tuples(st.just("delete"), KEYS, st.just("")),
        st.tuples(st.just("type"), KEYS, st.text(max_size=3)),
        st.tuples(st.just("run"), st.frozensets(KEYS), st.just("")),
    ),
    max_size=30,
)


@given(STEPS)
def test_a_key_has_the_value_it_was_given_last(steps: list[Any]) -> None:
    """With values kept, whatever is drawn or hidden meanwhile."""
    state, model = SessionState(), dict[str, str]()
    drawn: set[str] = set()
    for what, key, value in steps:
        if what == "set":
            state.set(key, value)
            model[key] = value
        elif what == "delete" and key in model:
            state.delete(key)
            del model[key]
            drawn.discard(key)
        elif what == "type" and key in drawn:
            state.commit(data({f"text_input-{key}": value}))
            model[key] = value
        elif what == "run":
            run(state, *(field(each) for each in sorted(key)))
            model.update({each: "" for each in key if each not in model})
            drawn = set(key)
            state.begin_run()
        assert {each: state.get(each) for each in state.keys()} == model  # noqa: SIM118
