"""The static picture: what it shows of each element, that nothing in it acts, and that it stays small."""

from __future__ import annotations

import base64
import sys
import types
import typing
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, get_args, get_origin

import msgspec
import pyarrow as pa
import pytest

from jupyter_reactive.kernel import picture_markdown
from jupyter_reactive.kernel.picture import picture, plain
from jupyter_reactive.kernel.picture_charts import _drawn
from jupyter_reactive.schema import charts, components, data, inputs, layout, media, moments, picking, status
from jupyter_reactive.schema import text as words
from jupyter_reactive.schema.base import Blob, Block, Element, NonFinite
from jupyter_reactive.schema.elements import BLOCKS, ELEMENTS
from jupyter_reactive.schema.forward_msg import ConsoleText, Insert, Snapshot, Status, WidgetValue

# A node, or a block with what stands in it.
Tree = Any
GOLDEN = Path(__file__).parents[1] / "golden"
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def snapshot(*main: Tree, sidebar: tuple[Tree, ...] = (), values: dict[str, Any] | None = None) -> Snapshot:
    """Return the snapshot of an app; widget number n of it has the id "w<n>"."""
    nodes: list[Insert] = []
    _insert(nodes, 1, main)
    _insert(nodes, 2, sidebar)
    held = {name: WidgetValue(value=value, revision=1) for name, value in (values or {}).items()}
    return Snapshot(session="s", app="demo", nodes=tuple(nodes), values=held, status=Status(state="idle"))


def _insert(nodes: list[Insert], parent: int, trees: tuple[Tree, ...]) -> None:
    for tree in trees:
        node, children = tree if isinstance(tree, tuple) else (tree, ())
        identity = 100 + len(nodes)
        raw = msgspec.Raw(msgspec.json.encode(node))
        nodes.append(Insert(id=identity, parent=parent, before=None, node=raw, widget=f"w{identity - 100}"))
        _insert(nodes, identity, tuple(children))


def shown(*main: Tree, blobs: dict[str, bytes] | None = None, **more: Any) -> str:
    return picture(snapshot(*main, **more), blobs or {})


def stream(table: pa.Table) -> bytes:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    return bytes(sink.getvalue())


def frame(table: pa.Table, **more: Any) -> tuple[data.Dataframe, dict[str, bytes]]:
    blob = Blob("frame", "application/vnd.apache.arrow.stream", 1)
    headers = tuple(table.column_names)
    return data.Dataframe(data=blob, headers=headers, rows=table.num_rows, **more), {"frame": stream(table)}


# Nothing in it acts

WORDS = "a blockquote br code del details div em h1 h2 h3 h4 h5 h6 hr img li ol p pre span strong summary"
TAGS = frozenset(f"{WORDS} table tbody td th thead tr ul".split())
ATTRIBUTES = frozenset({"alt", "class", "href", "open", "rel", "src", "style"})
CLASSES = frozenset({"jp-Reactive-picture tex2jax_ignore mathjax_ignore", "tex2jax_process mathjax_process"})
ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "[x](javascript:alert(1))",
    "![x](javascript:alert(1))",
    "[x](  java\nscript:alert(1))",
    "[x](\x01javascript:alert(1))",
    "<javascript:alert(1)>",
    '[x](https://a.b/"onclick="alert(1))',
    '[x](<https://a.b/" onclick="alert(1)>)',
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "![x](data:image/svg+xml;base64,PHN2Zz4=)",
    "![x](https://tracker.example/pixel.png)",
    "[a]: javascript:alert(1)\n\n[a]",
    ":red[<b onclick=alert(1)>] :red[[ ]]] :blue-badge[**x]**",
    "`</code><script>alert(1)</script>`",
    '```"><script>\n</pre><script>alert(1)</script>\n```',
    "|<b>|\n|-|\n|<svg/onload=alert(1)>|",
    "# <style>*{}</style>\n\n- <iframe src=javascript:alert(1)>",
    r"$\href{javascript:alert(1)}{x}$ $$\\href{javascript:alert(1)}{x}$$",
    "<svg/onload=alert(1)><!--",
    "&lt;script&gt;&#60;script&#62;",
    "\x000\x00 \x00\x00",
    "red;background:url(https://tracker.example)",
    "javascript:alert(1)",
)


class Judge(HTMLParser):
    """Reads a picture and fails at whatever could act, load or escape."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.feed(html)
        self.close()
        assert not self.open, f"never closed: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS
        assert {name for name, _ in attrs} <= ATTRIBUTES
        for name, value in attrs:
            self._judge(name, value or "")
        if tag not in ("br", "hr", "img"):
            self.open.append(tag)

    def _judge(self, name: str, value: str) -> None:
        if name == "href":
            assert value.lower().startswith(("http://", "https://", "mailto:"))
        if name == "src":
            assert value.startswith("data:image/")
        if name == "class":
            assert value in CLASSES
        if name == "style":
            assert "url(" not in value
            assert "javascript" not in value

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def filled(kind: Any, attack: str) -> Any:
    """Return a value of a type that says `attack` wherever it can."""
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        hints = typing.get_type_hints(kind)
        return kind(**{field.name: filled(hints[field.name], attack) for field in msgspec.structs.fields(kind)})
    if kind is type(None):
        return None
    arguments = get_args(kind)
    match get_origin(kind):
        case typing.Literal:
            return arguments[0]
        case typing.Union | types.UnionType:
            return filled(str if str in arguments else arguments[0], attack)
        case origin if origin is tuple:
            return (filled(arguments[0], attack),) * 2
        case origin if origin is dict:
            return {attack: filled(arguments[1], attack)}
    return attack if kind is str else kind(1)


@pytest.mark.parametrize("kind", ELEMENTS + BLOCKS, ids=lambda kind: kind.__name__)
def test_no_string_of_any_element_acts(kind: type[Element | Block]) -> None:
    for attack in ATTACKS:
        node = filled(kind, attack)
        Judge(shown((node, (words.Text(body=attack),)) if isinstance(node, Block) else node))


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_value_of_any_widget_acts(attack: str) -> None:
    fields = [
        inputs.TextInput(label="a", default=None),
        inputs.TextArea(label="b", default=None),
        inputs.Selectbox(label="c", options=(attack,), default=None),
        inputs.Multiselect(label="d", options=(attack,)),
        components.ComponentInstance(label="", component_name=attack),
    ]
    given = {"type": "json", "json": {attack: attack}}
    Judge(shown(*fields, values={"w0": attack, "w1": attack, "w2": attack, "w3": [attack], "w4": given}))


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_cell_or_header_of_a_table_acts(attack: str) -> None:
    table = pa.table({attack: [attack]})
    element, blobs = frame(table)
    Judge(shown(element, data.Table(data=element.data, headers=(attack,)), blobs=blobs))


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_representation_acts(attack: str) -> None:
    text = msgspec.json.encode(attack).decode()
    for mime in ("image/png", "text/html", "text/latex", "text/markdown", "text/plain", "image/svg+xml"):
        Judge(shown(media.Display(data={mime: text})))


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_acts_without_mistune(attack: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture_markdown, "_parser", lambda: picture_markdown._parse_paragraphs)
    Judge(shown(words.Markdown(body=attack)))


@pytest.mark.parametrize("attack", ATTACKS)
def test_the_apps_name_and_what_it_printed_do_not_act(attack: str) -> None:
    whole = snapshot()
    Judge(picture(msgspec.structs.replace(whole, app=attack, console=(ConsoleText(stream="stdout", text=attack),)), {}))


def test_tex_makes_no_links() -> None:
    html = shown(words.Latex(body=r"\href{javascript:x}{y} \\href{javascript:x}{y} \hrefs"))
    assert r"\ href{" in html
    assert r"\href{" not in html


def test_html_that_is_allowed_gives_its_words_only() -> None:
    html = shown(words.Markdown(body="<div onclick='x'>kept<script>dropped</script></div>", allow_html=True))
    assert "kept" in html
    assert "dropped" not in html
    assert "onclick" not in html


# What it shows


@pytest.mark.parametrize("kind", ELEMENTS, ids=lambda kind: kind.__name__)
def test_every_kind_of_element_has_a_picture(kind: type[Element]) -> None:
    html = shown(filled(kind, "{}"))
    assert "cannot be pictured" not in html
    assert html.count("shown when the cell runs") <= ("Blob" in str(typing.get_type_hints(kind)))


@pytest.mark.parametrize("file", sorted(GOLDEN.glob("*.json")), ids=lambda file: file.stem)
def test_what_every_call_draws_has_a_picture(file: Path) -> None:
    told = msgspec.json.decode(file.read_bytes())
    blobs = {name: base64.b64decode(content) for name, content in told["media"].items()}
    html = shown(told["node"], blobs=blobs)
    assert "cannot be pictured" not in html
    Judge(html)


def test_markdown_is_drawn() -> None:
    html = shown(words.Markdown(body="A **bold** word, `code`, :red[colour] and [link](https://example.org)"))
    assert "<strong>bold</strong>" in html
    assert 'href="https://example.org"' in html
    assert ":red[" not in html


def test_markdown_without_mistune_is_bold_italic_and_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture_markdown, "_parser", lambda: picture_markdown._parse_paragraphs)
    html = shown(words.Markdown(body="A **bold** *word*\n\nand <b>`code`</b>"))
    assert "<strong>bold</strong> <em>word</em>" in html
    assert "&lt;b&gt;<code" in html


def test_formulas_are_left_to_mathjax() -> None:
    html = shown(words.Latex(body="a < b"), words.Text(body="$5 and $6"))
    assert 'class="tex2jax_process mathjax_process"' in html
    assert "$$a &lt; b$$" in html


def test_a_table_shows_its_first_rows_and_counts_the_rest() -> None:
    element, blobs = frame(pa.table({"n": list(range(100, 1100)), "name": ["x"] * 1000}))
    html = shown(element, blobs=blobs)
    assert html.count("<tr") == 21
    assert "… 980 more rows" in html
    assert 'text-align:right;">119</td>' in html
    assert 'text-align:left;">x</td>' in html
    assert ">120</td>" not in html


def test_a_table_keeps_the_order_of_columns_and_hides_its_index() -> None:
    table = pa.table({"": [1], "a": [2], "b": [3]})
    element, blobs = frame(table, index=1, hide_index=True, column_order=("b", "a"))
    html = shown(element, blobs=blobs)
    assert html.index(">3</td>") < html.index(">2</td>")
    assert ">1<" not in html


SPEC = """{"data": {"name": "data"}, "mark": "bar",
    "encoding": {"x": {"field": "a"}, "y": {"field": "b", "type": "quantitative"}}}"""


def chart(rows: int, spec: str = SPEC) -> tuple[charts.VegaLiteChart, dict[str, bytes]]:
    table = pa.table({"a": [str(row % 7) for row in range(rows)], "b": list(range(rows))})
    blob = Blob("rows", "application/vnd.apache.arrow.stream", 1)
    return charts.VegaLiteChart(spec=spec, datasets={"data": blob}, alt="Bars"), {"rows": stream(table)}


def test_a_chart_is_drawn_as_svg() -> None:
    pytest.importorskip("vl_convert")
    element, blobs = chart(10)
    html = shown(element, blobs=blobs)
    svg = base64.b64decode(html.partition("data:image/svg+xml;base64,")[2].partition('"')[0]).decode()
    assert svg.startswith("<svg")
    assert "mark-rect role-mark" in svg
    Judge(html)


def test_a_large_chart_is_thinned_and_says_so() -> None:
    pytest.importorskip("vl_convert")
    element, blobs = chart(12_000, SPEC.replace("bar", "point"))
    html = shown(element, blobs=blobs)
    assert "Drawn from 2,000 of 12,000 rows" in html
    assert len(html) < 1_000_000


def test_a_chart_that_cannot_be_drawn_is_described(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    _drawn.cache_clear()
    element, blobs = chart(11)
    html = shown(element, blobs=blobs)
    assert "Bars." in html
    assert "<table" in html


def test_a_chart_reads_no_file(tmp_path: Path) -> None:
    file = tmp_path / "secret.csv"
    file.write_text("a,b\nsesame,1\n")
    html = shown(charts.VegaLiteChart(spec=SPEC.replace('{"name": "data"}', f'{{"url": "{file.as_uri()}"}}')))
    assert "sesame" not in base64.b64decode(html.partition("base64,")[2].partition('"')[0]).decode()
    Judge(html)


def test_a_password_is_never_shown() -> None:
    field = inputs.TextInput(label="Key", default="hunter2", kind="password")
    html = shown(field, field, values={"w1": "correct horse"})
    assert "hunter2" not in html
    assert "horse" not in html
    assert html.count("•" * 8) == 2


def test_widgets_show_the_value_they_have_else_their_default() -> None:
    html = shown(
        inputs.Selectbox(label="City", options=("Oslo", "Rome"), default="Oslo"),
        inputs.Selectbox(label="Town", options=("Bergen", "Pisa"), default="Bergen"),
        values={"w0": "Rome"},
    )
    assert "Rome" in html
    assert "Bergen" in html
    assert "Oslo" not in html


def test_a_date_slider_writes_dates() -> None:
    day = 86_400_000_000
    slider = inputs.Slider(
        label="When", default=(day,), minimum=0, maximum=10 * day, step=day, kind="date", format="D MMM YYYY"
    )
    assert "2 Jan 1970" in shown(slider)


def test_dates_and_times_stand_in_their_formats() -> None:
    day = moments.DateInput(
        label="x", default=("2024-05-01", "2024-05-03"), minimum="", maximum="", is_range=True, format="DD.MM.YYYY"
    )
    html = shown(
        day,
        moments.TimeInput(label="y", default="17:30", format="12h"),
        moments.DatetimeInput(label="z", default="2024-05-01T08:45", minimum="", maximum=""),
    )
    for written in ("01.05.2024 – 03.05.2024", "05:30 PM", "2024/05/01, 08:45"):
        assert written in html


def test_only_a_colour_becomes_part_of_a_style() -> None:
    picker = picking.ColorPicker(label="x", default="#00f900")
    assert "background:#00f900;" in shown(picker)
    assert "url" not in shown(picker, values={"w0": "#f;url(x"}).replace("#f;url(x", "")


def test_a_slider_of_options_shows_the_chosen_ones() -> None:
    html = shown(picking.SelectSlider(label="x", options=("S", "<b>M</b>", "L"), default=(0, 1)))
    assert "S – &lt;b&gt;M&lt;/b&gt;" in html


def test_buttons_of_a_group_show_which_are_chosen() -> None:
    html = shown(picking.Pills(label="x", options=("new", "*hot*"), default=("*hot*",)), values={"w0": ["new"]})
    assert ("✓ new" in html, "✓ <em>hot" in html, "<em>hot</em>" in html) == (True, False, True)


def test_marks_show_how_far_they_go() -> None:
    html = shown(
        picking.Feedback(label="", style="stars", default=None),
        picking.Pagination(label="", default=1, num_pages=20),
        values={"w0": 2, "w1": 9},
    )
    assert (html.count("★"), html.count("☆"), "9 / 20" in html) == (3, 2, True)


def test_a_slider_without_a_scale_is_drawn() -> None:
    odd = inputs.Slider(label="x", default=(NonFinite("nan"),), minimum=0, maximum=0, step=1, kind="float")
    assert "nan" in shown(odd)


def test_an_error_shows_where_it_happened() -> None:
    step = status.Frame(file="<cell>", line=3, function="f", source="1 / 0")
    html = shown(status.ExceptionElement(name="ZeroDivisionError", message="division by zero", frames=(step,)))
    assert "division by zero" in html
    assert "1 / 0" in html


def test_tabs_are_all_shown_in_order() -> None:
    tabs = [(layout.Tab(label=name), (words.Text(body=f"in {name}"),)) for name in ("one", "two")]
    html = shown((layout.Tabs(), tabs))
    assert html.index(">one<") < html.index("in one") < html.index(">two<") < html.index("in two")


def test_the_sidebar_comes_first() -> None:
    html = shown(words.Text(body="main part"), sidebar=(words.Text(body="side part"),))
    assert html.index("side part") < html.index("main part")


def test_siblings_stand_where_before_says() -> None:
    whole = snapshot(words.Text(body="second"), words.Text(body="first"))
    last = msgspec.structs.replace(whole.nodes[1], before=whole.nodes[0].id)
    html = picture(msgspec.structs.replace(whole, nodes=(whole.nodes[0], last)), {})
    assert html.index("first") < html.index("second")


def test_what_a_picture_does_not_know_is_named() -> None:
    insert = Insert(id=9, parent=1, before=None, node=msgspec.Raw(b'{"type": "hologram"}'))
    assert "hologram" in picture(msgspec.structs.replace(snapshot(), nodes=(insert,)), {})


def test_bytes_that_are_no_table_do_not_spoil_the_rest() -> None:
    element, _ = frame(pa.table({"a": [1]}))
    html = shown(element, words.Text(body="still here"), blobs={"frame": b"not arrow"})
    assert "still here" in html


# It stays small


def images(count: int, size: int) -> tuple[list[media.Image], dict[str, bytes]]:
    blobs = {f"i{place}": PIXEL + bytes(size + place) for place in range(count)}
    elements = [
        media.Image(pictures=(media.Picture(source=Blob(name, "image/png", len(content)), alt=name),))
        for name, content in blobs.items()
    ]
    return elements, blobs


def test_the_largest_images_give_way() -> None:
    elements, blobs = images(12, 150_000)
    html = shown(*elements, blobs=blobs)
    assert 600_000 < len(html) <= 1_000_000
    assert "not in this picture" in html
    Judge(html)


def test_one_image_that_is_too_large_is_noted() -> None:
    elements, blobs = images(1, 300_000)
    html = shown(*elements, blobs=blobs)
    assert "data:image" not in html
    assert "i0: an image of 300 kB" in html


@pytest.mark.parametrize("body", ["word " * 5000, "'" * 30_000, "<" * 30_000, "**x** " * 5000, "[" * 30_000])
def test_many_long_texts_stay_below_the_limit(body: str) -> None:
    html = shown(*(words.Markdown(body=body) for _ in range(7)))
    assert len(html) <= 1_000_000
    Judge(html)


def test_deep_nesting_ends() -> None:
    tree: Tree = words.Text(body="bottom")
    for _ in range(200):
        tree = (layout.Container(), (tree,))
    html = shown(tree)
    assert "bottom" not in html
    assert "1 more parts are not in it" in html


# Plain text


def test_plain_text_names_the_app_and_how_its_texts_begin() -> None:
    title = words.Heading(body="Cars", level=1)
    metric = data.Metric(label="Count", value="3", delta="1")
    assert plain(snapshot(title, metric, words.Text(body="one\ntwo"))) == "App 'demo'\nCars\nCount: 3 (1)\none"


def test_plain_text_is_short() -> None:
    lines = plain(snapshot(*(words.Text(body="x" * 500) for _ in range(50)))).splitlines()
    assert len(lines) == 20
    assert max(map(len, lines)) <= 100
    assert lines[-1] == "…"
