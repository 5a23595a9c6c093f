"""Magic → comm → input → rerun, in a real kernel."""

from __future__ import annotations

from pathlib import Path

import pytest

from .kernel_client import MIME, Notebook

COUNTER = """%%reactive --name counter
import jupyter_reactive as st
n = st.slider("n", 0, 10, 3)
st.text(f"n is {n}")
if st.button("more"):
    st.session_state.count = st.session_state.get("count", 0) + 1
st.caption(str(st.session_state.get("count", 0)))
"""


def test_a_cell_shows_its_app_with_a_picture_and_text(notebook: Notebook) -> None:
    bundle = notebook.run(COUNTER).bundle
    assert set(bundle) == {MIME, "text/html", "text/plain"}
    stored = bundle[MIME]
    assert "n is 3" in str(stored["snapshot"])
    assert "n is 3" in bundle["text/html"]


def test_a_slider_moves_the_text(notebook: Notebook) -> None:
    view = notebook.view(notebook.run(COUNTER).session)
    view.set("n", [7])
    view.until(lambda: view.bodies() == ["n is 7"])


def test_a_press_is_seen_once(notebook: Notebook) -> None:
    view = notebook.view(notebook.run(COUNTER).session)
    view.set("more", True)
    view.until(lambda: view.bodies("caption") == ["1"])
    view.set("n", [4])
    view.until(lambda: view.bodies() == ["n is 4"])
    assert view.bodies("caption") == ["1"]


def test_running_the_cell_again_keeps_values_and_the_session(notebook: Notebook) -> None:
    first = notebook.run(COUNTER)
    view = notebook.view(first.session)
    view.set("n", [9])
    view.until(lambda: view.bodies() == ["n is 9"])
    second = notebook.run(COUNTER.replace("n is", "now"))
    assert second.session == first.session
    assert "now 9" in second.bundle["text/html"]
    view.until(lambda: view.bodies() == ["now 9"])


def test_a_second_view_follows_the_first(notebook: Notebook) -> None:
    session = notebook.run(COUNTER).session
    one, other = notebook.view(session), notebook.view(session)
    one.set("n", [5])
    other.until(lambda: other.bodies() == ["n is 5"])
    assert any(message["type"] == "values" for message in other.messages)


def test_an_unknown_session_is_refused_in_words(notebook: Notebook) -> None:
    view = notebook.view("nobody")
    assert view.closed == "This app is not in the kernel any more. Run its cell to bring it back."


@pytest.mark.parametrize(
    "content",
    [
        {"type": "interact", "event": 1, "widgets": [{"id": "slider", "value": [5]}]},
        {"type": "interact", "event": "one", "widgets": []},
        {"type": "interact", "event": 1},
        {"type": "nonsense"},
        {"type": "interact", "event": 1, "widgets": [{"id": "x" * 600, "value": 1}]},
    ],
)
def test_malformed_input_changes_nothing(notebook: Notebook, content: dict[str, object]) -> None:
    view = notebook.view(notebook.run(COUNTER).session)
    before, view.events = view.status["run"], 1
    view.send(**content)
    view.set("n", [8])
    view.until(lambda: view.bodies() == ["n is 8"])
    assert view.status["run"] <= before + 1


def test_a_value_out_of_range_is_refused_and_named(notebook: Notebook) -> None:
    view = notebook.view(notebook.run(COUNTER).session)
    view.set("n", [99])
    view.until(lambda: any(message["type"] == "refused" for message in view.messages))
    assert view.bodies() == ["n is 3"]


def test_clicks_are_answered_while_a_cell_runs(notebook: Notebook, tmp_path: Path) -> None:
    view = notebook.view(notebook.run(COUNTER).session)
    busy = notebook.start(
        f"import pathlib, time\nprint('busy', flush=True)\n"
        f"while not pathlib.Path({str(tmp_path)!r}, 'go').exists(): time.sleep(0.01)"
    )
    view.until(lambda: "busy" in busy.text)
    view.set("n", [6])
    view.until(lambda: any(message["type"] == "received" for message in view.messages))
    assert not busy.idle, "the answer came while the cell ran"
    assert view.bodies() == ["n is 3"], "user code takes turns"
    (tmp_path / "go").touch()
    view.until(lambda: view.bodies() == ["n is 6"])


def test_the_list_of_apps_follows(notebook: Notebook) -> None:
    apps = notebook.apps()
    notebook.run(COUNTER)
    apps.until(lambda: bool(apps.messages) and bool(apps.messages[-1]["apps"]))
    assert apps.messages[-1]["apps"][0]["app"] == "counter"


def test_the_panel_steers_an_app(notebook: Notebook) -> None:
    cell = notebook.run(COUNTER)
    apps, view = notebook.apps(), notebook.view(cell.session)
    apps.send(type="command", session=cell.session, command="rerun")
    view.until(lambda: view.status["run"] == 2)
    apps.send(type="command", session=cell.session, command="close")
    view.until(lambda: view.closed == "This app was closed.")
    apps.until(lambda: apps.messages[-1]["apps"] == [])


def test_no_password_is_stored_in_the_notebook(notebook: Notebook) -> None:
    cell = "%%reactive --name login\nimport jupyter_reactive as st\nsame = st.text_input('Key', 'preset-canary', type='password') == 'x'"
    view = notebook.view(notebook.run(cell).session)
    view.set("Key", "typed-canary")
    view.until_idle(2)
    bundle = notebook.run(cell).bundle
    assert "Key" in str(bundle)
    assert "canary" not in str(bundle)


def test_an_oversized_message_is_refused(notebook: Notebook) -> None:
    view = notebook.view(notebook.run(COUNTER).session)
    view.events = 1
    view.send(type="interact", event=1, widgets=[{"id": view.widget("n"), "value": "x" * 17_000_000}])
    view.set("n", [2])
    view.until(lambda: view.bodies() == ["n is 2"])
    assert view.status["run"] == 2


def test_the_magic_explains_itself(notebook: Notebook) -> None:
    help_text = notebook.run(
        "from IPython import get_ipython\nprint(get_ipython().find_line_magic('reactive').__doc__)"
    ).text
    assert "--private" in help_text
    assert "--name" in help_text


def test_an_output_holds_the_app_as_a_widget_only_where_it_is_asked_for(notebook: Notebook) -> None:
    view = "application/vnd.jupyter.widget-view+json"
    cell = "%%reactive --name shown\nimport jupyter_reactive as st\nst.text('here')"
    assert view not in notebook.run(cell).bundle
    notebook.run("%config JupyterReactive.widget_view = 'always'")
    first, second = (notebook.run(cell).bundle[view]["model_id"] for _ in range(2))
    known = notebook.run("from ipywidgets.widgets.widget import _instances; list(_instances)").result or ""
    assert second in known
    assert first not in known
