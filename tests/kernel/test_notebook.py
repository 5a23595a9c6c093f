"""An app and its notebook: names in, names out, and rebinding."""

from __future__ import annotations

import pytest

from .kernel_client import Notebook

READER = """%%reactive --name reader
import jupyter_reactive as st
doubled = limit * 2
st.text(f"limit {limit}")
"""


def test_a_script_reads_and_publishes_names(notebook: Notebook) -> None:
    notebook.run("limit = 21")
    notebook.run(READER)
    assert notebook.run("doubled").result == "42"


def test_private_names_stay_in_the_app(notebook: Notebook) -> None:
    notebook.run("limit = 1")
    notebook.run(READER.replace("reader", "reader --private"))
    assert notebook.run("doubled").error == "name 'doubled' is not defined"


def test_rebinding_a_name_runs_the_apps_that_read_it(notebook: Notebook) -> None:
    notebook.run("limit = 1\nother = 1")
    view = notebook.view(notebook.run(READER).session)
    notebook.run("limit = 2")
    view.until(lambda: view.bodies() == ["limit 2"])
    runs = view.status["run"]
    notebook.run("other = 2")
    notebook.run("limit = 3")
    view.until(lambda: view.bodies() == ["limit 3"])
    assert view.status["run"] == runs + 1


def test_an_app_may_build_on_a_name_that_it_rebinds(notebook: Notebook) -> None:
    notebook.run("rows = [1, 2, 3]")
    cell = notebook.run("%%reactive\nimport jupyter_reactive as st\nrows = rows + [4]\nst.text(len(rows))")
    view = notebook.view(cell.session)
    view.events += 1
    view.send(type="rerun", event=view.events)
    view.until_idle(2)
    assert view.bodies() == ["4"]
    assert notebook.run("rows").result == "[1, 2, 3, 4]"


def test_nothing_is_left_over_from_the_last_run(notebook: Notebook) -> None:
    cell = notebook.run(
        "%%reactive\nimport jupyter_reactive as st\ncount = globals().get('count', 0) + 1\nst.text(count)"
    )
    view = notebook.view(cell.session)
    view.events += 1
    view.send(type="rerun", event=view.events)
    view.until_idle(2)
    assert view.bodies() == ["1"]


def test_apps_follow_what_other_apps_publish(notebook: Notebook) -> None:
    source = notebook.view(
        notebook.run("%%reactive --name source\nimport jupyter_reactive as st\nlimit = st.slider('n', 0, 9, 1)").session
    )
    reader = notebook.view(notebook.run(READER).session)
    source.set("n", [7])
    reader.until(lambda: reader.bodies() == ["limit 7"])


def test_classes_of_a_script_pickle_and_main_is_main(notebook: Notebook) -> None:
    cell = notebook.run(
        "%%reactive\nimport pickle\nimport jupyter_reactive as st\nclass Point:\n    x = 1\n"
        "if __name__ == '__main__':\n    st.text(type(pickle.loads(pickle.dumps(Point()))) is Point)"
    )
    assert notebook.view(cell.session).bodies() == ["True"]


def test_magics_work_in_a_script(notebook: Notebook) -> None:
    cell = notebook.run("%%reactive\nimport jupyter_reactive as st\nlines = !echo hello\nst.text(lines[0])")
    assert notebook.view(cell.session).bodies() == ["hello"]


def test_await_at_top_level(notebook: Notebook) -> None:
    cell = notebook.run(
        "%%reactive\nimport asyncio\nimport jupyter_reactive as st\nst.text(await asyncio.sleep(0, 'awaited'))"
    )
    assert notebook.view(cell.session).bodies() == ["awaited"]


def test_prints_and_displays_land_in_the_app(notebook: Notebook) -> None:
    cell = notebook.run(
        "%%reactive\nimport logging, warnings\nimport jupyter_reactive as st\nprint('to out')\n"
        "logging.getLogger('x').warning('to log')\nfrom IPython.display import HTML, display\ndisplay(HTML('<b>shown</b>'))"
    )
    view = notebook.view(cell.session)
    assert cell.text == ""
    assert "to out" in str(view.messages[0]["console"])
    assert "to log" in str(view.messages[0]["console"])
    assert len(view.of("display")) == 1


BEFORE = {
    "": "",
    "though others took a part of it": "ip = get_ipython()\nip.ast_transformers.clear()\nip.configurables.clear()\n",
}


@pytest.mark.parametrize("before", BEFORE.values(), ids=BEFORE)
def test_unloading_leaves_nothing_behind(notebook: Notebook, before: str) -> None:
    notebook.run(READER.replace("limit * 2", "2").replace("{limit}", "-"))
    notebook.run(f"{before}%unload_ext jupyter_reactive")
    left = notebook.run(
        "import sys, threading, builtins\nip = get_ipython()\n"
        "print([t.name for t in threading.enumerate() if 'reactive' in t.name],"
        " [c for c in ip.kernel.comm_manager.targets if 'reactive' in c],"
        " ip.ast_transformers, [k for k in ip.kernel.control_handlers if k.startswith('comm_') and k != 'comm_info_request'],"
        " 'reactive' in ip.magics_manager.magics['cell'], builtins.__import__.__module__ if hasattr(builtins.__import__, '__module__') else '',"
        " [f for fs in ip.events.callbacks.values() for f in fs if 'reactive' in str(getattr(f, '__module__', ''))],"
        " 'Routed' in str([c.cell_contents for c in sys.stdout.write.__closure__]),"
        " [m for m in sys.modules if m.startswith('jupyter_reactive_')])"
    )
    assert left.text.strip() == "[] [] [] [] False builtins [] False []"
    assert not notebook.run("%reload_ext jupyter_reactive").outputs
