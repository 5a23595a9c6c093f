"""`import streamlit` in a script and in what it imports; everywhere else nothing changes."""

from __future__ import annotations

from pathlib import Path

from .kernel_client import Notebook


def app(notebook: Notebook, body: str) -> list[str]:
    cell = notebook.run(f"%%reactive --private\n{body}")
    view = notebook.view(cell.session)
    errors = [f"{each['name']}: {each['message']}" for each in view.of("exception")]
    return errors or view.bodies()


def test_a_script_gets_this_library(notebook: Notebook) -> None:
    body = "import jupyter_reactive as ours\nimport streamlit as st\nst.text(st.text is ours.text)"
    assert app(notebook, body) == ["True"]


def test_a_module_imported_during_a_run_gets_it_too_and_keeps_it(notebook: Notebook, tmp_path: Path) -> None:
    (tmp_path / "made_for_streamlit.py").write_text(
        "import streamlit as st\nfrom streamlit import session_state\n"
        "from streamlit.delta_generator import DeltaGenerator\n"
        "def draw():\n    st.text(type(st.container()).__name__ + str(DeltaGenerator.__module__))\n"
    )
    notebook.run(f"import sys; sys.path.insert(0, {str(tmp_path)!r})")
    body = "import made_for_streamlit\nmade_for_streamlit.draw()"
    once = app(notebook, body)
    assert once == ["DeltaGeneratorjupyter_reactive.elements.delta_generator"]
    assert app(notebook, body) == once


def test_the_notebook_itself_gets_the_real_one(notebook: Notebook) -> None:
    app(notebook, "import streamlit as st\nst.text('x')")
    assert notebook.run("import streamlit\nstreamlit.__name__").result == "'streamlit'"


def test_submodules_resolve_by_path_and_by_name(notebook: Notebook) -> None:
    body = (
        "import streamlit.runtime.scriptrunner as runner\nfrom streamlit.errors import StreamlitAPIException\n"
        "import streamlit as st\nst.text(runner.get_script_run_ctx() is not None)\n"
        "st.text(issubclass(StreamlitAPIException, Exception))"
    )
    assert app(notebook, body) == ["True", "True"]


def test_what_has_no_counterpart_is_named(notebook: Notebook) -> None:
    (error,) = app(notebook, "import streamlit.web.cli")
    assert error.startswith("ModuleNotFoundError: 'streamlit.web")


def test_a_thread_draws_into_its_app_with_its_context(notebook: Notebook) -> None:
    body = (
        "import threading\nimport streamlit as st\nfrom streamlit.runtime.scriptrunner import add_script_run_ctx\n"
        "thread = add_script_run_ctx(threading.Thread(target=lambda: st.text('from a thread')))\n"
        "thread.start()\nthread.join()"
    )
    assert app(notebook, body) == ["from a thread"]


def test_a_file_imports_what_lies_beside_it(notebook: Notebook, tmp_path: Path) -> None:
    (tmp_path / "beside_the_app.py").write_text("import streamlit as st\ndef draw():\n    st.text('beside')\n")
    (tmp_path / "app.py").write_text("from beside_the_app import draw\ndraw()\n")
    cell = notebook.run(f"%reactive {tmp_path / 'app.py'}")
    assert notebook.view(cell.session).bodies() == ["beside"]
    assert notebook.run(f"import sys\n{str(tmp_path)!r} in sys.path").result == "False"
