"""What a run says, whichever way, appears in its app and in no cell."""

from __future__ import annotations

from pathlib import Path

import pytest

from .kernel_client import Notebook

SAYS = {
    "print": "print('said')",
    "a log record": "import logging\nlogging.getLogger('app').warning('said')",
    "a warning": "import warnings\nwarnings.warn('said')",
    "a command": "!echo said",
    "print in a thread": "t = Thread(target=print, args=('said',)); t.start(); t.join()",
    "print in a pool": "with ThreadPoolExecutor(1) as pool:\n    pool.submit(print, 'said').result()",
    "print in another loop's thread": "await asyncio.to_thread(print, 'said')",
    "an error in a thread": "def fail():\n    1 / 0\nt = Thread(target=fail, name='said'); t.start(); t.join()",
    "an error in a task": (
        "async def fail():\n    raise ValueError('said')\n"
        "asyncio.create_task(fail())\nawait asyncio.sleep(0.01)\nimport gc; gc.collect()"
    ),
    "a handler's callback": (
        "def fail():\n    raise ValueError('said')\nasyncio.get_running_loop().call_soon(fail)\nawait asyncio.sleep(0.01)"
    ),
}
IMPORTS = (
    "%%reactive --name says\nimport asyncio\nfrom threading import Thread\n"
    "from concurrent.futures import ThreadPoolExecutor\nimport jupyter_reactive as st\n"
)
DISPLAYS = {
    "display": "display(HTML('<b>said</b>'))",
    "display in a thread": "t = Thread(target=display, args=(HTML('<b>said</b>'),)); t.start(); t.join()",
    "a rich representation": "st.write(HTML('<b>said</b>'))",
    "an updated display": "h = display(HTML('before'), display_id=True); h.update(HTML('<b>said</b>'))",
}


@pytest.mark.parametrize("says", SAYS.values(), ids=SAYS)
def test_what_is_said_stands_in_the_apps_console(notebook: Notebook, says: str) -> None:
    cell = notebook.run(IMPORTS + says)
    view = notebook.view(cell.session)
    view.until(lambda: "said" in view.console)
    assert view.of("exception") == []
    assert cell.text == ""


@pytest.mark.parametrize("displays", DISPLAYS.values(), ids=DISPLAYS)
def test_what_is_displayed_stands_in_place(notebook: Notebook, displays: str) -> None:
    body = f"from IPython.display import HTML, display\nst.text('above')\n{displays}\nst.text('below')"
    cell = notebook.run(IMPORTS + body)
    shown = [each["node"] for each in notebook.view(cell.session).nodes.values()]
    assert [each["type"] for each in shown] == ["text", "display", "text"]
    assert "<b>said</b>" in str(shown[1])
    assert cell.text == ""


def test_a_handler_made_before_the_extension_was_loaded_follows(notebook: Notebook) -> None:
    notebook.run("%unload_ext jupyter_reactive")
    notebook.run("import logging\nlogging.basicConfig(format='earlier %(message)s', force=True)")
    notebook.run("%load_ext jupyter_reactive")
    cell = notebook.run(IMPORTS + "import logging\nlogging.warning('said')")
    assert "earlier said" in notebook.view(cell.session).console
    assert cell.text == ""
    notebook.run("logging.getLogger().handlers.clear()")


def test_errors_of_script_and_callback_stand_in_the_app(notebook: Notebook) -> None:
    body = "def fail():\n    raise ValueError('of the callback')\nst.button('go', on_click=fail)\nraise ValueError('of the script')"
    cell = notebook.run(IMPORTS + body)
    view = notebook.view(cell.session)
    assert [each["message"] for each in view.of("exception")] == ["of the script"]
    view.set("go", True)
    view.until(lambda: "of the callback" in [each["message"] for each in view.of("exception")])
    assert cell.error is None


def test_an_error_names_the_cell_as_the_notebook_does_raised_or_drawn(notebook: Notebook) -> None:
    body = "try:\n    1 / 0\nexcept ZeroDivisionError as error:\n    st.exception(error)\nraise ValueError('raised')"
    view = notebook.view(notebook.run(IMPORTS + body).session)
    files = [each["frames"][-1]["file"] for each in view.of("exception")]
    assert len(files) == 2
    assert set(files) == {f"Cell In[{notebook.run('get_ipython().execution_count - 1').result}]"}


def test_nothing_of_an_app_beside_a_cell_lands_in_the_cell(notebook: Notebook, tmp_path: Path) -> None:
    go = tmp_path / "go"
    body = (
        "from pathlib import Path\nfrom IPython.display import HTML, clear_output, display\n"
        "n = st.slider('n', 0, 9)\ndef say():\n    print('app', n)\n    display(HTML(f'app {n}'))\n    clear_output()\n"
        f"say()\nt = Thread(target=say); t.start(); t.join()\nst.text(f'done {{n}}')\nPath({str(go)!r}).touch() if n else None"
    )
    view = notebook.view(notebook.run(IMPORTS.replace("says", "says --concurrent") + body).session)
    busy = notebook.start(
        f"import time\nfrom pathlib import Path\nprint('cell')\nwhile not Path({str(go)!r}).exists(): time.sleep(0.01)\nprint('cell')"
    )
    view.set("n", [1])
    view.until(lambda: view.bodies() == ["done 1"])
    notebook.until(lambda: busy.idle)
    assert {each["msg_type"] for each in busy.outputs} == {"stream"}
    assert busy.text == "cell\ncell\n"
    assert view.console.count("app 1") == 2
    assert len(view.of("display")) == 2


def test_a_late_draw_is_left_out_with_one_notice_and_a_late_print_stays(notebook: Notebook, tmp_path: Path) -> None:
    go = tmp_path / "go"
    body = (
        "import time\nfrom pathlib import Path\nfrom IPython.display import HTML, display\n"
        f"def late():\n    while not Path({str(go)!r}).exists(): time.sleep(0.01)\n"
        "    st.text('late'); st.text('late'); display(HTML('late'))\n    print('late print')\n"
        "st.text('drawn')\nThread(target=late).start()"
    )
    cell = notebook.run(IMPORTS + body)
    view = notebook.view(cell.session)
    go.touch()
    view.until(lambda: "late print" in view.console)
    assert view.bodies() == ["drawn"]
    assert view.of("display") == []
    assert view.console.count("that was left out") == 1
    assert notebook.run("1").text == cell.text == ""


def test_unloading_gives_print_and_display_back(notebook: Notebook) -> None:
    notebook.run(IMPORTS + "import matplotlib.pyplot as plt\nplt.plot([1, 2])")
    notebook.run("%unload_ext jupyter_reactive")
    left = notebook.run(
        "import sys\nfrom matplotlib._pylab_helpers import Gcf\npublisher = get_ipython().display_pub\n"
        "print(type(Gcf.figs).__name__, [name for name in ('publish', 'clear_output') if name in vars(publisher)])"
    )
    assert left.text.strip() == "OrderedDict []"
    assert notebook.run("from IPython.display import display\ndisplay(42)").outputs[0]["msg_type"] == "display_data"
