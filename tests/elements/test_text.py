"""Words: cleaning of bodies, icons, colours, and what is refused."""

from typing import Any

import pytest

from jupyter_reactive.elements import checks
from jupyter_reactive.runtime import errors

from .recording import Recorder, value


@pytest.mark.parametrize("call", ["title", "header", "subheader", "markdown", "text", "caption"])
def test_body_loses_the_indentation_of_the_code(call: str) -> None:
    st = Recorder()
    getattr(st, call)("""
        one
          two
    """)
    assert st.last.body == "one\n  two"


@pytest.mark.parametrize(("given", "body"), [("\n a\n", " a"), ("a", "a"), ("\n\n a \n\n", "\n a \n"), (5, "5")])
def test_code_keeps_its_indentation(given: object, body: str) -> None:
    st = Recorder()
    st.code(given)
    assert st.last.body == body


@pytest.mark.parametrize(
    "icon", ["🔥", "❤", "☺️", "🇩🇪", "1️⃣", "👩‍👩‍👧", "👍🏽", "✅", ":material/home:", ":material/thumb_up:", "spinner"]
)
def test_icon_is_one_emoji_or_a_material_icon(icon: str) -> None:
    assert checks.icon(icon) == icon


@pytest.mark.parametrize("icon", ["x", "🔥🔥", ":fire:", "→", ":material/home", ":material/Home:", "ab", "1"])
def test_other_text_is_no_icon(icon: str) -> None:
    with pytest.raises(errors.StreamlitAPIException):
        checks.icon(icon)


def test_empty_icon_is_none() -> None:
    assert checks.icon("") is None


@pytest.mark.parametrize(("anchor", "expected"), [(None, (None, False)), ("x", ("x", False)), (False, (None, True))])
def test_anchor(anchor: Any, expected: tuple[str | None, bool]) -> None:
    st = Recorder()
    st.title("x", anchor)
    assert (st.last.anchor, st.last.hide_anchor) == expected


@pytest.mark.parametrize(
    ("given", "divider"), [(True, "auto"), (False, None), (None, None), ("", None), ("rainbow", "rainbow")]
)
def test_divider(given: Any, divider: str | None) -> None:
    st = Recorder()
    st.header("x", divider=given)
    assert st.last.divider == divider


@pytest.mark.parametrize(
    ("call", "error"),
    [
        ("st.title('x', width='wide')", errors.StreamlitInvalidWidthError),
        ("st.title('x', width=0)", errors.StreamlitInvalidWidthError),
        ("st.title('x', width=True)", errors.StreamlitInvalidWidthError),
        ("st.divider(width='content')", errors.StreamlitInvalidWidthError),
        ("st.title('x', anchor=3)", errors.StreamlitInvalidParameterTypeError),
        ("st.title('x', icon=3)", errors.StreamlitInvalidParameterTypeError),
        ("st.title('x', anchor=True)", errors.StreamlitValueError),
        ("st.title('x', wrap=None)", errors.StreamlitValueError),
        ("st.text('x', wrap=1)", errors.StreamlitValueError),
        ("st.markdown('x', wrap=False, unsafe_allow_html=True)", errors.StreamlitIncompatibleParametersError),
        ("st.caption('x', wrap=False, unsafe_allow_html=True)", errors.StreamlitIncompatibleParametersError),
        ("st.header('x', divider='pink')", errors.StreamlitValueError),
        ("st.header('x', divider=1)", errors.StreamlitValueError),
        ("st.text('x', text_alignment='middle')", errors.StreamlitValueError),
        ("st.code('x', height='auto')", errors.StreamlitInvalidHeightError),
    ],
)
def test_bad_argument_raises_streamlits_error(call: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        value(call)


def test_help_may_be_any_value() -> None:
    st = Recorder()
    st.text("x", help=5)  # type: ignore[arg-type]
    assert st.last.help == "5"
