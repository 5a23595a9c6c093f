"""Components of HTML, styles and a script: their state and events in Python, and where their code comes from."""

from __future__ import annotations

import json
import threading
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from jupyter_reactive.elements.component_assets import code
from jupyter_reactive.elements.components import component
from jupyter_reactive.runtime.component_errors import (
    BidiComponentInvalidCallbackNameError,
    BidiComponentInvalidDefaultKeyError,
    BidiComponentUnserializableDataError,
)
from jupyter_reactive.runtime.errors import StreamlitAPIException, StreamlitComponentRegistryError

from ..conftest import WAIT, OpenApp
from ..front_end import FrontEnd, ViewNode

STARS = """
def called(name):
    st.session_state.setdefault("called", []).append(name)
if "before" in st.session_state:
    st.session_state["stars"].count = st.session_state.pop("before")
if st.checkbox("shown", True):
    got = component("stars", html="<b>x</b>", js="export default () => {\\n}")(
        key="stars", data=data, default={"count": 3},
        on_count_change=lambda: called("count"), on_sent_change=lambda: called(f"sent {st.session_state.stars.sent}"),
    )
    st.text(json.dumps([got, dict(st.session_state["stars"]), st.session_state.get("called", [])]))
more()
"""


def nothing() -> None:
    """Do nothing more."""


@pytest.fixture
def view(open_app: OpenApp) -> FrontEnd:
    return open_app(STARS, component=component, json=json, data={"a": 1}, more=nothing)


def drawn(view: FrontEnd) -> ViewNode:
    (node,) = view.nodes_of("bidi_component")
    return node


def said(view: FrontEnd) -> Any:
    assert view.session.runner.wait(WAIT)
    view.session.outbound.flush()
    (text,) = [each["body"] for each in view.find("text")]
    return json.loads(text)


def set_state(view: FrontEnd, **state: Any) -> Any:
    view.set(str(drawn(view).widget), {"type": "json", "json": state})
    return said(view)


def fire(view: FrontEnd, *events: tuple[str, Any]) -> Any:
    view.set(drawn(view).node["events"], [{"event": name, "value": value} for name, value in events])
    return said(view)


def test_state_begins_with_its_default_and_stays(view: FrontEnd) -> None:
    assert said(view) == [{"count": 3, "sent": None}, {"count": 3}, []]
    assert set_state(view, count=4, other=[1]) == [
        {"count": 4, "sent": None, "other": [1]}, {"count": 4, "other": [1]}, ["count"],
    ]  # fmt: skip
    assert set_state(view, count=4, other=[2])[2] == ["count"]
    view.session.rerun()
    assert said(view)[0] == {"count": 4, "sent": None, "other": [2]}


def test_an_event_is_seen_by_one_run(view: FrontEnd) -> None:
    assert fire(view, ("sent", "bees")) == [
        {"count": 3, "sent": "bees"}, {"sent": "bees", "count": 3}, ["sent bees"],
    ]  # fmt: skip
    view.session.rerun()
    assert said(view) == [{"count": 3, "sent": None}, {"count": 3}, ["sent bees"]]
    assert fire(view, ("unknown", 1), ("sent", 0))[2] == ["sent bees", "sent 0"]


def test_a_change_is_called_back_once_though_its_run_ends_before_it_draws(open_app: OpenApp) -> None:
    there, go = threading.Event(), threading.Event()
    script = STARS.replace(
        "if st.checkbox", "if st.session_state.get('called') == ['count']:\n    pause()\nif st.checkbox"
    )

    def wait() -> None:
        there.set()
        assert go.wait(WAIT)

    view = open_app(script, component=component, json=json, data=None, more=nothing, pause=wait)
    widget = str(drawn(view).widget)
    view.set(widget, {"type": "json", "json": {"count": 4}})
    assert there.wait(WAIT)
    view.set(widget, {"type": "json", "json": {"count": 4, "other": 1}})
    go.set()
    assert said(view)[2] == ["count"]


def test_a_script_may_set_state_before_it_draws(open_app: OpenApp) -> None:
    view = open_app(STARS, component=component, json=json, data=None, more=nothing)
    view.session.state.set("before", 9)
    view.session.rerun()
    assert said(view)[0]["count"] == 9


@pytest.mark.parametrize(
    "wire", [5, [], {"count": 1}, {"type": "json", "json": [1]}, {"type": "bytes", "bytes": "AA=="}]
)
def test_what_is_no_state_changes_nothing(view: FrontEnd, wire: Any) -> None:
    view.set(str(drawn(view).widget), wire)
    assert said(view) == [{"count": 3, "sent": None}, {"count": 3}, []]


@pytest.mark.parametrize(
    "wire", [True, "sent", [{"event": "sent"}], [{"event": 1, "value": 1}], {"event": "sent", "value": 1}]
)
def test_what_is_no_event_calls_nothing(view: FrontEnd, wire: Any) -> None:
    view.set(drawn(view).node["events"], wire)
    assert said(view) == [{"count": 3, "sent": None}, {"count": 3}, []]


def test_a_component_that_is_gone_hears_nothing(view: FrontEnd) -> None:
    node = drawn(view)
    view.set(view.widget("shown"), False)
    assert view.session.runner.wait(WAIT)
    view.set(node.node["events"], [{"event": "sent", "value": 1}])
    assert view.session.runner.wait(WAIT)
    assert "called" not in view.session.state


def test_state_is_not_set_after_it_is_drawn(open_app: OpenApp) -> None:
    def late() -> None:
        import jupyter_reactive as st

        st.session_state["stars"]["count"] = 5

    view = open_app(STARS, component=component, json=json, data=None, more=late)
    assert said(view)[0]["count"] == 3
    assert view.find("exception")


def test_data_goes_as_json_bytes_or_tables(open_app: OpenApp) -> None:
    frame = pd.DataFrame({"a": [1]})
    view = open_app(
        "for each in data:\n    component('x')(data=each)", component=component,
        data=[{"n": 1, "rows": frame}, b"ab", frame, [1, object], "text", None],
    )  # fmt: skip
    mixed, raw, table, words, text, none = view.find("bidi_component")
    assert mixed["json"] == '{"n": 1}'
    assert mixed["tables"][0]["key"] == "rows"
    assert raw["bytes"]["size"] == 2
    assert table["table"]["hash"] == mixed["tables"][0]["table"]["hash"]
    assert "<class 'object'>" in words["json"]
    assert (text["json"], none["json"]) == ('"text"', None)


def test_what_is_wrong_says_so(open_app: OpenApp) -> None:
    draw = component("x")
    view = open_app(
        "def tried(**given):\n    try:\n        draw(**given)\n    except Exception as error:\n        st.text(type(error).__name__)\n"
        "tried(on__change=print)\ntried(default={'q': 1})\ntried(data=object())\ntried(width='wide')",
        draw=draw,
    )  # fmt: skip
    assert [each["body"] for each in view.find("text")] == [
        BidiComponentInvalidCallbackNameError.__name__, BidiComponentInvalidDefaultKeyError.__name__,
        BidiComponentUnserializableDataError.__name__, "StreamlitInvalidWidthError",
    ]  # fmt: skip
    with pytest.raises(StreamlitAPIException, match="js"):
        component("x", js=Path("x.js"))  # type: ignore[arg-type]


# Code in files of packages


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "star_pack"
    (root / "build").mkdir(parents=True)
    (root / "__init__.py").write_text("raise RuntimeError('imported')")
    (root / "pyproject.toml").write_text(
        '[project]\nname = "star-pack"\n[[tool.streamlit.component.components]]\nname = "stars"\nasset_dir = "build"\n'
    )
    (root / "build" / "index-1a.js").write_text("export default 1")
    (root / "build" / "style.css").write_text("b {}")
    (root / "secret.js").write_text("secret")
    monkeypatch.syspath_prepend(tmp_path)
    return root


def test_code_is_text_or_a_file_of_a_package(package: Path) -> None:
    assert code("any", "js", None) == ""
    assert code("any", "js", "export default 1\n") == "export default 1\n"
    assert code("any", "css", "b { color: red }") == "b { color: red }"
    assert code("star-pack.stars", "js", "index-*.js") == "export default 1"
    assert code("star-pack.stars", "css", "./style.css") == "b {}"


@pytest.mark.parametrize(
    "name",
    [
        "../secret.js",
        "/etc/x.js",
        "C:\\x.js",
        "a/../../secret.js",
        "..\\secret.js",
        "\\\\server\\x.js",
        "../*.js",
        "//s/x.js",
    ],
)
def test_a_file_outside_of_the_packages_folder_is_refused(package: Path, name: str) -> None:
    with pytest.raises(StreamlitComponentRegistryError, match="stars"):
        code("star-pack.stars", "js", name)


def test_a_link_out_of_the_packages_folder_is_refused(package: Path) -> None:
    (package / "build" / "link.js").symlink_to(package / "secret.js")
    with pytest.raises(StreamlitComponentRegistryError, match="link"):
        code("star-pack.stars", "js", "link.js")


@pytest.mark.parametrize(
    ("component_name", "name"), [("star-pack.stars", "gone.js"), ("star-pack.stars", "*.mjs"), ("star-pack.stars", "*")]
)
def test_a_file_that_is_not_the_one_is_an_error(package: Path, component_name: str, name: str) -> None:
    with pytest.raises(StreamlitComponentRegistryError):
        code(component_name, "js", name)


@pytest.mark.parametrize("component_name", ["stars", "star-pack.moons", "not-there.stars", "a b.c"])
def test_a_file_needs_a_package_that_has_a_folder_for_it(package: Path, component_name: str) -> None:
    with pytest.raises(StreamlitAPIException, match="asset_dir"):
        code(component_name, "js", "index-*.js")
