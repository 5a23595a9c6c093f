"""st.write draws each value with the call made for it."""

import asyncio
import dataclasses
import io
from collections import UserList
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from typing import Any

import altair as alt
import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import polars as pl
import pytest
from PIL import Image

from jupyter_reactive.schema.media import Display, Ipywidget
from jupyter_reactive.schema.text import Markdown

from ..conftest import OpenApp
from ..loops import run
from .recording import Recorder

mpl.use("agg")


@dataclasses.dataclass
class Point:
    x: int = 1


def tags(*values: Any) -> list[str]:
    """Return the tags of what is drawn."""
    st = Recorder()
    st.write(*values)
    return [str(type(node).__struct_config__.tag) for node in st.nodes]


@pytest.mark.parametrize(
    ("value", "tag"),
    [
        (lambda: "text", "markdown"),
        (lambda: 5, "markdown"),
        (lambda: (1, 2), "markdown"),
        (lambda: {1, 2}, "markdown"),
        (lambda: Decimal(3), "markdown"),
        (object, "help"),
        (lambda: io.StringIO("text"), "markdown"),
        (lambda: ValueError("x"), "exception"),
        (lambda: {"a": 1}, "json"),
        (lambda: [1], "json"),
        (lambda: UserList([1]), "json"),
        (lambda: map(str, [1]), "json"),
        ({}.keys, "json"),
        (lambda: pd.DataFrame({"a": [1]}), "dataframe"),
        (lambda: pd.DataFrame({"a": [1]}).style, "dataframe"),
        (lambda: pd.Series([1]), "dataframe"),
        (lambda: pl.DataFrame({"a": [1]}), "dataframe"),
        (lambda: np.array([1]), "dataframe"),
        (lambda: np.float64(1), "markdown"),
        (lambda: alt.Chart(pd.DataFrame({"a": [1]})).mark_point(), "vega_lite_chart"),
        (plt.figure, "image"),
        (lambda: Image.new("L", (1, 1)), "image"),
        (lambda: len, "help"),
        (lambda: int, "help"),
        (lambda: io, "help"),
        (lambda: pd.DataFrame, "help"),
        (Recorder, "help"),
        (Point, "help"),
    ],
)
def test_each_value_has_its_call(value: Callable[[], Any], tag: str) -> None:
    assert tags(value()) == [tag]


@pytest.mark.parametrize(
    ("values", "body"),
    [
        (("a", "b"), "a b"),
        (("There are", 3, None, True, 1.5), "There are `3` `None` `True` `1.5`"),
        (("a", b"x`y"), "a ``b'x`y'``"),
        (("",), ""),
    ],
)
def test_words_are_one_markdown(values: tuple[Any, ...], body: str) -> None:
    st = Recorder()
    st.write(*values)
    assert [node.body for node in st.nodes if isinstance(node, Markdown)] == [body]


def test_words_keep_their_place_among_other_values() -> None:
    assert tags("a", {"b": 1}, "c", 4) == ["markdown", "json", "markdown"]


def test_nothing_draws_nothing() -> None:
    assert tags() == []


def test_html_only_where_it_is_asked_for() -> None:
    st = Recorder()
    st.write("<b>", unsafe_allow_html=True)
    assert st.last.allow_html


def test_texts_of_a_generator_grow_in_one_place() -> None:
    st = Recorder()
    st.write(each for each in ("a", "b", {"c": 1}, "d"))
    assert [getattr(node, "body", None) for node in st.nodes] == ["a", "ab", '{"c": 1}', "d"]


async def words() -> AsyncIterator[str]:
    yield "a"
    await asyncio.sleep(0)
    yield "b"


def test_an_asynchronous_generator_is_drained_in_the_threads_own_loop() -> None:
    st, loop = Recorder(), asyncio.new_event_loop()
    with ThreadPoolExecutor(1, initializer=asyncio.set_event_loop, initargs=(loop,)) as pool:
        pool.submit(st.write, words()).result()
    loop.close()
    assert st.last.body == "ab"


def test_an_asynchronous_generator_is_drained_while_the_loop_runs() -> None:
    async def script() -> None:
        st.write(words())

    st = Recorder()
    run(script())
    assert st.last.body == "ab"


def test_a_widget_of_jupyter_is_placed() -> None:
    st, value = Recorder(), object()
    st.host.widgets[id(value)] = "model"
    st.write(value)
    assert st.last == Ipywidget(model_id="model", fallback=repr(value))


def test_a_rich_representation_is_shown() -> None:
    st, value = Recorder(), object()
    st.host.bundles[id(value)] = ({"text/html": "<b>", "image/png": "AAA=", "application/json": {"a": 1}}, {})
    st.write("before", value)
    assert isinstance(st.last, Display)
    assert (st.last.data["text/html"], st.last.data["application/json"]) == ("<b>", '{"a": 1}')
    assert list(st.media.values()) == [b"\0\0"]


def test_a_representation_that_is_only_text_is_none() -> None:
    st, value = Recorder(), Decimal(1)
    st.host.bundles[id(value)] = ({"text/plain": "Decimal('1')"}, {})
    st.write(value)
    assert st.last.body == "`1`"


def test_help_tells_the_signature_and_the_docstring() -> None:
    def add(left: int, right: int = 1) -> int:
        """Add two numbers."""
        return left + right

    st = Recorder()
    st.write(add)
    assert st.last.value.endswith("add(left: int, right: int = 1) -> int")
    assert st.last.doc_string == "Add two numbers."


@pytest.mark.parametrize(
    ("text", "quoted"),
    [("plain", "`plain`"), ("a`b", "``a`b``"), ("a```b", "````a```b````"), ("a\n```\nb", "````\na\n```\nb\n````")],
)
def test_no_value_breaks_out_of_its_quotes(text: str, quoted: str) -> None:
    st = Recorder()
    st.write(type("Value", (), {"__repr__": lambda _: text})())
    assert st.last.body == quoted


@pytest.mark.parametrize("place", ["st.empty()", "st.text('x')", "st.skeleton()"])
def test_several_values_do_not_fit_where_there_is_room_for_one(place: str, open_app: OpenApp) -> None:
    view = open_app(f"{place}.write('a', {{}})")
    assert [each["name"] for each in view.find("exception")] == ["StreamlitAPIException"]


def test_a_container_has_room_for_several_values(open_app: OpenApp) -> None:
    view = open_app("st.container().write('a', {})")
    assert view.find("exception") == []
