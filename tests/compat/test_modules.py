"""What `import streamlit` and its submodules resolve to in a script, with the real one installed and without."""

from __future__ import annotations

import sys

import pytest

import jupyter_reactive as st
from jupyter_reactive.testing import AppTest

IMPORTS = {
    "import streamlit as s; s.__version__": "1.67.0",
    "import streamlit as s; s.errors.StreamlitAPIException.__name__": "StreamlitAPIException",
    "import streamlit as s; s.runtime.exists()": "True",
    "import streamlit as s; s.components.v1.html.__name__": "html",
    "import streamlit as s; s.testing.v1.AppTest.__name__": "AppTest",
    "import streamlit.components.v1 as c; c.declare_component.__name__": "declare_component",
    "from streamlit.components.v1 import iframe; iframe.__name__": "iframe",
    "from streamlit.components.v2 import component; component.__name__": "component",
    "from streamlit.config import get_option; get_option('runner.magicEnabled')": "True",
    "from streamlit.delta_generator import DeltaGenerator as D; isinstance(s_sidebar(), D)": "True",
    "from streamlit.elements.lib.image_utils import image_to_url as i; i('https://a/b.png', 1, False, 'RGB', 'PNG', '')": "https://a/b.png",
    "from streamlit.elements.lib.layout_utils import LayoutConfig as L; L(width='content').width": "content",
    "from streamlit.elements.lib.mutable_status_container import StatusContainer as S; S.__name__": "StatusContainer",
    "from streamlit.elements.widgets.file_uploader import UploadedFile as U; isinstance(1, U)": "False",
    "from streamlit import source_util as s; s.open_python_file.__name__": "open",
    "import streamlit as s; s._bottom is s.bottom": "True",
    "import streamlit as s; isinstance(s._main._skeleton(), type(s.skeleton()))": "True",
    "from streamlit.errors import StreamlitDuplicateElementKey as E; issubclass(E, Exception)": "True",
    "from streamlit.logger import get_logger; get_logger('a').name": "a",
    "from streamlit.navigation.page import StreamlitPage as P; P.__name__": "Page",
    "from streamlit.runtime import Runtime, get_instance; get_instance().exists() and Runtime.exists()": "True",
    "from streamlit.runtime.caching import cache_data; cache_data.__class__.__name__ != ''": "True",
    "from streamlit.runtime.metrics_util import gather_metrics; gather_metrics('x')(len)([1])": "1",
    "from streamlit.runtime.scriptrunner import get_script_run_ctx as g; g() is not None": "True",
    "from streamlit.runtime.scriptrunner_utils.script_run_context import add_script_run_ctx as a; a.__name__": "add_script_run_ctx",
    "from streamlit.runtime.scriptrunner.exceptions import RerunException as R; issubclass(R, BaseException)": "True",
    "from streamlit.runtime.uploaded_file_manager import UploadedFile as U; U.__name__": "UploadedFile",
    "from streamlit.typing import DataframeState as D; D.__name__": "DataframeState",
    "from streamlit.typing import UploadedFile as U; isinstance(1, U)": "False",
    "from streamlit.commands.execution_control import rerun; rerun.__name__": "rerun",
    "import streamlit.runtime.state; streamlit.runtime.state.SessionStateProxy.__name__": "SessionStateProxy",
}


def said(line: str) -> str:
    """Return what a script shows for an expression after its import, or the error that ends it."""
    imported, _, expression = line.partition("; ")
    text = f"import jupyter_reactive\ns_sidebar = lambda: jupyter_reactive.sidebar\n{imported}\njupyter_reactive.text({expression})"
    at = AppTest.from_string(text, default_timeout=20).run()
    return at.exception[0].message if at.exception else at.text[0].value


@pytest.mark.parametrize("installed", [True, False])
@pytest.mark.parametrize("line", IMPORTS)
def test_a_module_of_streamlit_s_stands_for_one_here(
    line: str, installed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not installed:
        monkeypatch.setitem(sys.modules, "streamlit", None)
    assert said(line) == IMPORTS[line]


@pytest.mark.parametrize(
    ("line", "nearest"),
    [
        ("from streamlit import text_imput; 1", "text_input"),
        ("from streamlit.errors import StreamlitApiException; 1", "StreamlitAPIException"),
        ("from streamlit.runtime import get_instanc; 1", "get_instance"),
        ("import streamlit as s; s.buton", "st.button"),
        ("import streamlit as s; s.components.v3", "v1"),
        ("import streamlit as s; s.runtime.Runtime.instance().media_file_mgr", "Streamlit's server"),
    ],
)
def test_a_name_that_is_not_there_is_said_with_the_nearest(line: str, nearest: str) -> None:
    name = line.rstrip("; 1").rpartition(" ")[2].rpartition(".")[2]
    assert name in said(line)
    assert nearest in said(line)


def test_the_library_itself_has_errors_and_typing_too() -> None:
    assert st.errors.StreamlitAPIException is not None
    assert st.typing.ChatInputValue is not None


def test_no_module_hides_a_function_of_its_name() -> None:
    text = (
        "import jupyter_reactive as ours, streamlit as theirs\nimport streamlit.navigation.page, streamlit.commands.navigation\n"
        "from streamlit import navigation, connections\n"
        "names = [each for each in dir(ours) if not each.startswith('_') and callable(getattr(ours, each))]\n"
        "ours.text([each for each in names if getattr(theirs, each) is not getattr(ours, each)])\n"
        "ours.text(navigation is ours.navigation)"
    )
    at = AppTest.from_string(text, default_timeout=20).run()
    assert [each.value for each in at.text] == ["[]", "True"]


def test_a_package_says_once_that_a_name_of_its_own_is_old() -> None:
    text = (
        "import jupyter_reactive as st\nfrom streamlit.deprecation_util import deprecate_func_name, show_deprecation_warning\n"
        "def now(): st.text('now')\n"
        "deprecate_func_name(now, 'before', '2030-01-01')()\n"
        "for _ in range(2): show_deprecation_warning('told once', show_once=True)"
    )
    at = AppTest.from_string(text, default_timeout=20).run()
    assert [each.value for each in at.text] == ["now"]
    assert [each.value for each in at.warning][1:] == ["told once"]
    assert "`st.before`" in at.warning[0].value
    assert "`st.now`" in at.warning[0].value


def test_a_picture_becomes_an_address_with_its_bytes_in_it() -> None:
    from jupyter_reactive.compat.elements import image_to_url

    svg = "<svg xmlns='http://www.w3.org/2000/svg'/>"
    assert image_to_url(svg).startswith("data:image/svg+xml;base64,")
