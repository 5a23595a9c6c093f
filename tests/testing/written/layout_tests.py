"""Layout and markup, as a test file of a Streamlit app reads."""

from streamlit.testing.v1 import AppTest


def app(script):
    at = AppTest.from_string("import streamlit as st\n" + script).run()
    assert not at.exception
    return at


def test_html_is_its_body():
    at = app("st.html('<p>a</p>')\nst.html('<b>b</b>', width=200)\nst.html('<style>p {}</style>')")
    assert {each.value for each in at.html} == {"<p>a</p>", "<b>b</b>", "<style>p {}</style>"}
    assert at.main.html.values == ["<p>a</p>", "<b>b</b>"]


def test_space_has_a_size():
    at = app("st.space()\nst.space('large')\nst.space(20)\nst.space('stretch')")
    assert at.space.values == ["small", "large", 20, "stretch"]


def test_grid_is_what_it_was_given():
    script = """
grid = st.grid(3, min_column_width=100, gap=("small", 8), border=True, row_height=90, key="cards", dense=True)
grid.text("a")
with grid.cell(column_span="all"):
    st.text("b")
    st.text("c")
with grid:
    st.text("d")
st.grid()
"""
    at = app(script)
    first, second = at.grid
    assert (first.column_count, first.min_column_width, first.gap) == (3, 100, ("small", 8))
    assert (first.border, first.row_height, first.wrap, first.dense) == (True, 90, True, True)
    assert first.text.values == ["a", "b", "c", "d"]
    assert [each.type for each in first.children.values()] == ["text", "flex_container", "text"]
    assert (second.column_count, second.gap, second.row_height, second.width) == ("auto", "small", "content", "stretch")
    assert second.vertical_alignment == "top"
    assert at.get_by_key("cards").column_count == 3


def test_help_has_a_name_a_value_and_a_docstring():
    script = '''
class Point:
    """A place."""
    def __init__(self, x):
        self.x = x
    def __repr__(self):
        return f"Point<{self.x}>"

class Plain:
    """Nothing to read."""

point, plain, number = Point(3), Plain(), 5
st.help(point)
st.help(plain)
st.help(number)
st.help("text")
st.help(len)
st.write(Point)
'''
    at = app(script)
    assert at.help.values == ["Point<3>", "plain", "5", "'text'", "len", "Point"]
    assert [each.name for each in at.help] == ["point", "plain", "number", "", "len", "Point"]
    assert at.help[0].doc_string == "A place."
    assert at.help[0].type == "help_info"


def test_a_skeleton_gives_way_to_what_comes():
    at = app("place = st.skeleton(height=100)\nst.text('below')\nplace.text('here')")
    assert at.text.values == ["here", "below"]


def test_bottom_is_below():
    at = app("st.bottom.text('low')\nst.text('main')\nwith st.bottom:\n    st.text('lower')")
    assert at.main.text.values == ["main"]
    assert sorted(at.text.values) == ["low", "lower", "main"]


def test_echo_draws_its_code(tmp_path):
    script = tmp_path / "app.py"
    script.write_text(
        "import streamlit as st\nwith st.echo():\n    st.text('a')\nwith st.echo('below'):\n    st.text('b')\n"
    )
    at = AppTest.from_file(str(script)).run()
    assert not at.exception
    assert at.code.values == ["st.text('a')", "st.text('b')"]


def test_keyed_containers_are_found_and_their_keys_are_their_own():
    at = app("st.container(key='a').text('in a')\nst.expander('b', key='b').text('in b')")
    assert at.get_by_key("a").text[0].value == "in a"
    assert at.get_by_key("b").label == "b"
    at = AppTest.from_string("import streamlit as st\nst.container(key='a')\nst.text_input('x', key='a')").run()
    assert "key" in at.exception[0].value


def test_a_badge_is_markdown_that_its_label_does_not_end():
    at = app("st.badge('a[b]', icon=':material/home:', color='red')")
    assert at.markdown[0].value == r":red-badge[:material/home: a\[b\]]"
