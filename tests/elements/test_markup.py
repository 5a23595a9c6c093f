"""st.html, help and echo: what travels, and what the script's own text says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from jupyter_reactive.runtime import errors
from jupyter_reactive.schema.text import Code, HelpInfo, Html

from ..conftest import OpenApp
from .recording import Recorder


class Drawn:
    def _repr_html_(self) -> str:
        return "<b>drawn</b>"


class Point:
    """A place.

    With more words about it.
    """

    size = 3

    def __init__(self, x: int = 0) -> None:
        self.x = x

    @property
    def double(self) -> int:
        """Twice as far."""
        return self.x * 2

    def move(self, by: int) -> None:
        """Go on."""


def html(body: Any, **options: Any) -> Html:
    st = Recorder()
    st.html(body, **options)
    element: Html = st.last
    return element


# HTML


@pytest.mark.parametrize(
    ("body", "text"),
    [("  <p>\n    x</p>", "<p>\n  x</p>"), (Drawn(), "<b>drawn</b>"), (5, "5"), ("page.html", "page.html")],
)
def test_html_is_text_or_what_a_value_draws(body: Any, text: str) -> None:
    assert html(body).body == text


def test_html_and_css_come_from_files(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<p>ä</p>", "utf-8")
    (tmp_path / "look.CSS").write_text("p { color: red }")
    assert html(tmp_path / "page.html").body == "<p>ä</p>"
    assert html(tmp_path / "look.CSS").body == "<style>p { color: red }</style>"


def test_scripts_run_only_when_they_are_asked_for() -> None:
    assert html("<b>x</b>").unsafe_allow_javascript is False
    assert html("<b>x</b>", unsafe_allow_javascript=True).unsafe_allow_javascript is True


def test_styles_alone_take_no_place_and_bring_no_script(open_app: OpenApp) -> None:
    view = open_app("st.html('<!-- a --><style>p {}</style> <STYLE>b {}</STYLE>', unsafe_allow_javascript=True)")
    assert view.outline() == []
    assert [each["unsafe_allow_javascript"] for each in view.find("html")] == [False]
    assert view.outline("event")


@pytest.mark.parametrize("body", ["", "  \n ", None])
def test_html_needs_some(body: Any) -> None:
    if body is None:
        assert html(body).body == "None"
    else:
        with pytest.raises(errors.StreamlitMissingRequiredParameterError):
            html(body)


def test_a_file_that_is_not_there_is_pythons_own_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        html(tmp_path / "none.html")


# Help


def helped(script: str, open_app: OpenApp, **names: Any) -> list[dict[str, Any]]:
    return open_app(script, **names).find("help")


def test_help_says_name_type_value_words_and_members(open_app: OpenApp) -> None:
    (told,) = helped("point = Point(2)\nst.help(point)", open_app, Point=Point)
    assert (told["name"], told["kind"], told["described"]) == ("point", "Point", True)
    assert told["value"].endswith(".Point(x: 'int' = 0) -> 'None'") or told["value"].endswith(
        "(x: 'int' = 0) -> 'None'"
    )
    assert told["doc_string"] == "A place.\n\nWith more words about it."
    members = {each["name"]: (each["kind"], each["value"], each["doc_string"]) for each in told["members"]}
    assert members == {
        "double": ("property", None, "Twice as far."),
        "size": ("int", "3", None),
        "x": ("int", "2", None),
        "move": ("method", None, "Go on."),
    }
    assert list(members)[-1] == "move"


@pytest.mark.parametrize(
    ("call", "name", "value"),
    [
        ("st.help(number)", "number", "5"),
        ("st.help(obj=number)", None, "5"),
        ("st.help('text')", None, "'text'"),
        ("st.help(len)", "len", "builtins.len(obj, /)"),
        ("st.help(new := 7)", "new", "7"),
        ("st.help(re)", "re", None),
        ("st.help(re.compile)", "re.compile", "re.compile(pattern, flags=0)"),
        ("st.write(len)", "len", "builtins.len(obj, /)"),
        ("st.write('a', len)", None, "builtins.len(obj, /)"),
        ("re.compile", "re.compile", "re.compile(pattern, flags=0)"),
        ("st.help(\n    'ä' and number\n)", "'ä' and number", "5"),
    ],
)
def test_help_knows_how_the_script_calls_it(call: str, name: str | None, value: str | None, open_app: OpenApp) -> None:
    (told,) = helped(f"number = 5\n{call}\n", open_app, re=re)
    assert (told["name"], told["value"]) == (name, value)


def test_a_class_of_the_script_is_one_of_its_main_module(open_app: OpenApp) -> None:
    (told,) = helped("class Own:\n    def __init__(self, x): ...\nst.help(Own)", open_app)
    assert told["value"] == "__main__.Own(x)"


def test_help_of_nothing_is_about_st_itself(open_app: OpenApp) -> None:
    (told,) = helped("st.help()", open_app)
    assert told["kind"] == "module"
    assert {"text", "write"} <= {each["name"] for each in told["members"]}


def test_an_object_without_words_of_its_own_is_helped() -> None:
    st = Recorder()
    st.write(object())
    assert isinstance(st.last, HelpInfo)


# Echo


def echoed(script: str, open_app: OpenApp) -> tuple[list[str], list[str]]:
    view = open_app(script)
    assert view.find("exception") == []
    kinds = [each[0]["type"] if isinstance(each, list) else each for each in view.outline()]
    return [each["body"] for each in view.find("code")], [str(each) for each in kinds]


@pytest.mark.parametrize(
    ("script", "code"),
    [
        ("with st.echo():\n    st.text('a')\n\n    st.text('b')\nst.text('c')", "st.text('a')\n\nst.text('b')"),
        (
            "if True:\n    with st.echo():\n        x = '''\nleft'''\n        st.text(x)\n    y = 1",
            "x = '''\nleft'''\nst.text(x)",
        ),
        ("with st.echo():  # as it is\n    # first\n    st.text(\n        'a'\n    )", "st.text(\n    'a'\n)"),
        ("with st.echo():\n    @str\n    def f(): ...", "@str\ndef f(): ..."),
        ("def f():\n    with st.echo('below'):\n        st.text('a')\nf()", "st.text('a')"),
        ("with st.echo(): st.text('a')", "with st.echo(): st.text('a')"),
        ("with st.container(), st.echo():\n    st.text('a')", "st.text('a')"),
    ],
)
def test_echo_shows_the_code_of_its_block(script: str, code: str, open_app: OpenApp) -> None:
    assert echoed(script, open_app)[0] == [code]


def test_echo_shows_the_code_above_or_below(open_app: OpenApp) -> None:
    above = open_app("with st.echo():\n    st.text('a')")
    below = open_app("with st.echo('below'):\n    st.text('a')")
    order = [
        [each.node["type"] for each in view._walk() if each.node["type"] in ("code", "text")] for view in (above, below)
    ]
    assert order == [["code", "text"], ["text", "code"]]


def test_echo_of_a_text_that_is_gone_warns_and_runs(open_app: OpenApp) -> None:
    view = open_app("exec(compile('with st.echo():\\n    st.text(1)', '<gone>', 'exec'))")
    assert [each["kind"] for each in view.find("alert")] == ["warning"]
    assert [each["body"] for each in view.find("text")] == ["1"]


def test_echo_does_not_hide_an_error(open_app: OpenApp) -> None:
    view = open_app("with st.echo():\n    1 / 0")
    assert [each["name"] for each in view.find("exception")] == ["ZeroDivisionError"]
    assert not [each for each in view.find("code") if isinstance(each, Code)]
