"""Components with a page of their own: arguments, values, files, and what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as some

from jupyter_reactive.elements.component_values import VALUE, arguments
from jupyter_reactive.elements.custom_component import CustomComponent, declare_component
from jupyter_reactive.runtime.component_errors import MarshallComponentException
from jupyter_reactive.runtime.errors import StreamlitAPIException
from jupyter_reactive.runtime.media import Media
from jupyter_reactive.schema.back_msg import ComponentFile
from jupyter_reactive.schema.components import ArrowTable
from jupyter_reactive.schema.transfer import DownloadPart

from ..conftest import WAIT, OpenApp
from ..front_end import FrontEnd

PICKER = """
from jupyter_reactive.elements.components import declare_component
picker = declare_component("picker", path=path)
value = picker(label="Size", key="size", default=5, on_change=lambda: st.toast("changed"))
st.text(repr((value, st.session_state["size"])))
"""
JSON = some.recursive(
    some.none()
    | some.booleans()
    | some.integers(-(2**53), 2**53)
    | some.floats(allow_nan=False, allow_infinity=False)
    | some.text(),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(), inner, max_size=3),
    max_leaves=8,
)


@pytest.fixture
def path(tmp_path: Path) -> str:
    (tmp_path / "index.html").write_text("<p>page</p>")
    return str(tmp_path)


def instance(view: FrontEnd) -> Any:
    (node,) = view.nodes_of("component_instance")
    return node


def texts(view: FrontEnd) -> list[str]:
    assert view.session.runner.wait(WAIT)
    view.session.outbound.flush()
    return [each["body"] for each in view.find("text")]


def ask(view: FrontEnd, name: str, widget: str | None = None, offset: int = 0) -> tuple[DownloadPart, bytes]:
    where = instance(view).widget if widget is None else widget
    view.ask(ComponentFile, widget=where, download="d", path=name, offset=offset)
    answer, data = view.answers.get(timeout=WAIT)
    assert isinstance(answer, DownloadPart)
    return answer, bytes(data)


def test_a_component_gives_its_default_until_a_person_gave_a_value(open_app: OpenApp, path: str) -> None:
    view = open_app(PICKER, path=path)
    node = instance(view)
    assert node.node["component_name"] == "app.picker"
    assert msgspec.json.decode(node.node["json_args"]) == {"label": "Size", "default": 5, "key": "size"}
    assert texts(view) == ["(5, None)"]
    view.set(node.widget, {"type": "json", "json": {"number": [1, 2]}})
    assert texts(view) == ["({'number': [1, 2]}, {'number': [1, 2]})"]
    assert view.find("toast")
    view.set(node.widget, {"type": "bytes", "bytes": "AAE="})
    assert texts(view) == [r"(b'\x00\x01', b'\x00\x01')"]
    view.set(node.widget, {"type": "json", "json": None})
    assert texts(view) == ["(5, None)"]


@pytest.mark.parametrize(
    "wire",
    [5, "text", {"type": "json"}, {"type": "json", "json": 1, "more": 2}, {"type": "other"}, {"type": "bytes", "bytes": 1},
     {"type": "bytes", "bytes": "***"}, {"type": "dataframe", "data": "AAE=", "index": "AAE=", "columns": "AAE="}],
)  # fmt: skip
def test_what_is_no_value_of_a_component_changes_nothing(open_app: OpenApp, path: str, wire: Any) -> None:
    view = open_app(PICKER, path=path)
    view.set(instance(view).widget, wire)
    assert texts(view) == ["(5, None)"]


def test_with_a_key_other_arguments_leave_the_value(open_app: OpenApp, path: str) -> None:
    script = PICKER.replace('label="Size"', "label=st.session_state.get('runs', 0)") + "st.session_state.runs = 1"
    view = open_app(script, path=path)
    view.set(instance(view).widget, {"type": "json", "json": 7})
    assert texts(view) == ["(7, 7)"]
    assert '"label": 1' in instance(view).node["json_args"]


def test_a_component_in_a_form_waits_for_its_button(open_app: OpenApp, path: str) -> None:
    view = open_app("with st.form('f'):\n    declare(\"p\", path=path)()\n    st.form_submit_button()", path=path, declare=declare_component)  # fmt: skip
    assert instance(view).node["form"] == "f"


def test_files_of_the_folder_come_and_no_others(open_app: OpenApp, path: str) -> None:
    view = open_app(PICKER, path=path)
    part, data = ask(view, "index.html")
    assert (part.name, part.mime, part.size, data) == ("index.html", "text/html", 11, b"<p>page</p>")
    assert ask(view, "index.html", offset=3)[1] == b"page</p>"
    for name in ("../index.html", "/etc/passwd", "C:\\x", "a\0", "missing"):
        part, data = ask(view, name)
        assert part.failed
        assert not data
    assert ask(view, "index.html", widget="nobody")[0].failed


def test_a_component_at_an_address_has_no_files(open_app: OpenApp) -> None:
    view = open_app("declare('x', url='http://localhost:3001')()", declare=declare_component)
    assert instance(view).node["url"] == "http://localhost:3001"
    assert ask(view, "index.html")[0].failed


def test_bytes_and_tables_go_beside_the_json() -> None:
    media: Media = {}
    frame = pd.DataFrame({"a": [1, 2], "b": ["x", "y"]}, index=["r", "s"])
    text, special = arguments({"n": 1, "raw": bytearray(b"ab"), "rows": frame, "nan": [float("nan")]}, media)
    assert text == '{"n": 1, "nan": [null]}'
    raw, rows = special
    assert raw.bytes is not None
    assert media[raw.bytes.hash] == b"ab"
    assert isinstance(rows.table, ArrowTable)
    read = [
        pa.ipc.open_stream(media[part.hash]).read_all()
        for part in (rows.table.data, rows.table.index, rows.table.columns)
    ]
    assert [each.to_pydict() for each in read] == [
        {"a": [1, 2], "b": ["x", "y"]}, {"0": ["r", "s"]}, {"0": ["a", "b"]},
    ]  # fmt: skip


def test_what_cannot_travel_is_an_error_that_says_so() -> None:
    with pytest.raises(MarshallComponentException, match="JSON"):
        arguments({"x": object()}, {})
    with pytest.raises(MarshallComponentException, match="no name"):
        CustomComponent("x", url="http://localhost")("value")


@given(value=JSON)
def test_what_a_script_sets_comes_back(value: Any) -> None:
    assert VALUE.deserialize(VALUE.serialize(value)) == value


@pytest.mark.parametrize("index", [None, ["x", "y"], pd.MultiIndex.from_tuples([("a", 1), ("b", 2)])])
def test_a_table_comes_back_as_a_frame(index: Any) -> None:
    frame = pd.DataFrame({"a": [1, 2], "b": [0.5, None]}, index=index)
    back = VALUE.deserialize(VALUE.serialize(frame))
    assert back.columns.tolist() == ["a", "b"]
    assert back.index.tolist() == frame.index.tolist()
    assert back["a"].tolist() == [1, 2]


def test_a_declaration_needs_a_folder_that_is_there_or_an_address(open_app: OpenApp, tmp_path: Path) -> None:
    with pytest.raises(StreamlitAPIException, match="`path` or `url`"):
        declare_component("x")
    with pytest.raises(StreamlitAPIException, match="NUL"):
        declare_component("x", path="a\0b")
    with pytest.raises(StreamlitAPIException, match="another machine"):
        declare_component("x", path="\\\\server\\share")
    view = open_app("declare('x', path=path)", declare=declare_component, path=str(tmp_path / "gone"))
    (error,) = view.find("exception")
    assert "no such folder" in error["message"]


def test_components_are_equal_where_they_are_declared_alike(tmp_path: Path) -> None:
    one, two, other = (declare_component(name, path=tmp_path) for name in ("a", "a", "b"))
    assert one == two != other
    assert hash(one) == hash(two)
    assert (one.name, one.abspath, one.url) == ("tests.elements.test_components.a", str(tmp_path), None)
    assert str(one) == f"'tests.elements.test_components.a': {tmp_path}"
