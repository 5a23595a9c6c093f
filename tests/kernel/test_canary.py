"""Canaries in a secrets file: a script tries every way out, and no byte that leaves holds one."""

from __future__ import annotations

import html
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, quote_plus

import nbformat
import pytest

from ..runtime.secret_places import save
from .kernel_client import Message, Notebook, kernel

ARROW = b"\xff\xff\xff\xff"
CANARIES = {
    "word": "canarybird",
    "mixed": "cAnary-9f8e7d6c5b4a",
    "escaped": 'can"ary\\slash/and & more<é>',
    "url": "can#ary@url:pw",
    "number": "83749261",
    "line": "MIIEcanaryLineOfAPrivateKeyBgkqhkiG9w0B",
}
SECRETS = f"""
dialect = "postgresql"
greeting = "a harmless greeting"
api_key = "{CANARIES["mixed"]}"
shown_token = "this one is revealed"
pin_token = {CANARIES["number"]}
private_key = '''-----BEGIN PRIVATE KEY-----
{CANARIES["line"]}
-----END PRIVATE KEY-----'''

[db]
password = {json.dumps(CANARIES["escaped"], ensure_ascii=False)}
url = "postgresql://app:{quote(CANARIES["url"], safe="")}@host/main"

[passwords]
alice = "{CANARIES["word"]}"
"""
LOAD = """
import jupyter_reactive as st
values = st.secrets.to_dict()
st.secrets.reveal("shown_token")
found = [values["api_key"], str(values["pin_token"]), values["private_key"], *values["db"].values(), *values["passwords"].values()]
"""
APP = """%%reactive --name canary
import html, json, logging, pprint, sys, traceback, urllib.parse, warnings
import jupyter_reactive as st
import pandas as pd
from IPython.display import HTML, display
st.set_page_config(page_title=f"title {found[0]}")
st.write(values, found, pd.DataFrame({"a": [1]}), f"f-string {found}")
st.json(values)
st.json({"pin": values["pin_token"], "deep": json.dumps(values)})
st.markdown(values["dialect"]); st.caption(values["greeting"]); st.text(values["shown_token"])
for n, each in enumerate(found):
    for text in (each, repr(each), ascii(each), json.dumps(each), json.dumps(json.dumps(each)), html.escape(each),
                 urllib.parse.quote(each), urllib.parse.quote(each, safe=""), urllib.parse.quote_plus(each)):
        st.text(f"it is {text}")
        st.code(text); st.markdown(text); st.error(text)
        print(f"print {text}")
        sys.stderr.write(f"write {text}\\n")
    for letter in each:
        print(letter, end="")
    print()
    logging.getLogger("app").warning("log %s", each)
    logging.getLogger("jupyter_reactive").warning("our log %s", each)
    warnings.warn(f"warning {each}")
    st.title(each); st.metric(each, each, help=each); st.toast(each) if hasattr(st, "toast") else None
    st.text_input(f"label {each}", value=each, help=each, placeholder=each, key=f"input {n}")
    st.text_area(f"area {n}", value=each)
    st.selectbox(f"select {n}", [each, f"other {each}", "harmless option"], key=f"key {each}")
    st.multiselect(f"many {n}", [each, each + "-2"], default=[each])
    st.radio(f"radio {n}", [each, "b"], captions=[each, "c"])
    st.button(f"button {each}")
    st.query_params[f"q{n}"] = each
    st.session_state[f"state {n}"] = each
    with st.expander(each):
        for tab in st.tabs([each, "b"]):
            tab.write(each)
    with st.status(each) if hasattr(st, "status") else st.spinner(each):
        pass
    display(HTML(html.escape(each))); display({"a": each}); display({"text/plain": each}, raw=True)
    try:
        raise ValueError(f"error {each}")
    except ValueError as error:
        st.exception(error); traceback.print_exc()
    st.table(pd.DataFrame({"a": ["harmless cell"], each: ["x"]}))
    st.dataframe(pd.DataFrame({"secret": [each]}))
    st.bar_chart({"x": [1], "y": [2]}, x_label=each)
    st.vega_lite_chart({"title": each, "data": {"values": [{"a": each, "pin": values["pin_token"]}]}, "mark": "bar"})
st.write(st.session_state)
st.write(st.secrets, st.secrets.db); st.json(st.secrets); display(st.secrets); print(st.secrets, st.secrets.db)
pprint.pprint(values)
!cat .streamlit/secrets.toml
@st.cache_data
def cached(text):
    st.text(f"cached {text}")
    return text
@st.fragment
def fragment():
    st.text(found[0])
@st.cache_data(persist="disk")
def persisted(text, _text):
    st.text(f"persisted {_text}")
    return {"text": text}
@st.cache_data(persist="disk")
def returned(_value):
    return _value
for n, each in enumerate(found):
    persisted(n, each); returned([each]); returned(pd.DataFrame({"a": [each] * 9999}))
persisted("a harmless result", "and what it drew"); returned(each)
cached(found[0]); cached(found[0]); fragment()
raise RuntimeError(f"at last {found}")
"""
CELLS = [
    "print(found); values",
    "print(st.secrets); display(st.secrets.db); st.secrets",
    "from IPython.display import display, HTML\ndisplay(values, found)",
    "import sys; sys.stderr.write(str(found)); found[0]",
    "!cat .streamlit/secrets.toml",
    "%xmode Verbose\ndef fail(argument):\n    local = argument\n    raise ValueError(f'cell {argument}')\nfail(found)",
    "%xmode Context\nraise KeyError(found[2])",
    "import ipywidgets\nipywidgets.VBox([ipywidgets.Text(value=each, description=each) for each in found])",
    "import logging; logging.getLogger('jupyter_reactive').error('x %s', found, exc_info=ValueError(found[0]))",
]


def forms() -> set[bytes]:
    """Return the canaries as any encoder may have written them."""
    plain = {*CANARIES.values(), quote(CANARIES["url"], safe="")}
    once = {write(text) for text in plain for write in (str, quote, quote_plus, html.escape, repr, ascii, json.dumps)}
    once = {text.strip("'\"") for text in once if len(text) >= 8}
    return {text.encode() for text in once | {json.dumps(text)[1:-1] for text in once}}


def texts(heard: list[bytes]) -> bytes:
    """Return all that was sent but Arrow, which redaction does not look into."""
    return b"".join(part for part in heard if not part.startswith(ARROW))


def leaks(data: bytes) -> set[bytes]:
    return {form for form in forms() if form in data}


def reply(notebook: Notebook, request: str) -> Message:
    """Return what the kernel answers, past the answers to earlier requests."""
    while (message := notebook.client.get_shell_msg(timeout=20))["parent_header"]["msg_id"] != request:
        pass
    return message


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home, with a secrets file in it, that belongs to these tests alone."""
    home = tmp_path_factory.mktemp("home")
    save(home, SECRETS)
    return home


def environment(home: Path) -> dict[str, str]:
    return {**os.environ, "HOME": str(home), "IPYTHONDIR": str(home / "ipython"), "XDG_CACHE_HOME": str(home / "cache")}


@pytest.fixture(scope="module")
def listened(home: Path) -> Iterator[tuple[Notebook, list[bytes]]]:
    """A kernel, and every byte that it sends on IOPub, shell and control."""
    with kernel(env=environment(home), cwd=str(home)) as notebook:
        heard: list[bytes] = []
        session = notebook.client.session
        deserialize = session.deserialize

        def listen(parts, *args, **options):
            heard.extend(bytes(part) for part in parts)
            return deserialize(parts, *args, **options)

        session.deserialize = listen
        notebook.run("%load_ext jupyter_reactive\n" + LOAD)
        yield notebook, heard


def test_no_byte_of_an_app_holds_a_secret_and_harmless_ones_do_appear(listened: tuple[Notebook, list[bytes]]) -> None:
    notebook, heard = listened
    del heard[:]
    cell = notebook.run(APP)
    view = notebook.view(cell.session)
    view.send(type="rerun", event=1)
    view.until_idle(2)
    everything = texts(heard)
    assert not leaks(everything)
    for shown in (b"postgresql", b"a harmless greeting", b"this one is revealed", b"harmless option", "•••".encode()):
        assert shown in everything
    assert [each["message"].startswith("at last") for each in view.of("exception")][-1]


@pytest.mark.parametrize("code", CELLS)
def test_no_byte_of_a_cell_holds_a_secret(listened: tuple[Notebook, list[bytes]], code: str) -> None:
    notebook, heard = listened
    del heard[:]
    cell = notebook.run(code)
    assert reply(notebook, cell.id)["msg_type"] == "execute_reply"
    assert cell.outputs
    assert not leaks(b"".join(heard))
    assert "•••" in json.dumps([each["content"] for each in cell.outputs], ensure_ascii=False) or "ipywidgets" in code


def test_a_hover_shows_no_secret(listened: tuple[Notebook, list[bytes]]) -> None:
    notebook, heard = listened
    del heard[:]
    notebook.run("inspected = found[0]")
    hover = reply(notebook, notebook.client.inspect("inspected"))
    assert "•••" in hover["content"]["data"]["text/plain"]
    assert not leaks(b"".join(heard))


def test_no_file_that_is_written_holds_a_secret(listened: tuple[Notebook, list[bytes]], home: Path) -> None:
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(code) for code in ("%load_ext jupyter_reactive\n" + LOAD, APP, *CELLS)]
    )
    nbformat.write(notebook, home / "in.ipynb")
    command = [sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", "--allow-errors", "in.ipynb"]
    subprocess.run(
        [*command, "--output", "out.ipynb"], check=True, cwd=home, env=environment(home), capture_output=True
    )
    stored = b"".join(path.read_bytes() for path in (home / "cache").rglob("*.result"))
    assert b"a harmless result" in stored
    assert b"and what it drew" in stored
    written = [path for path in home.rglob("*") if path.is_file() and path.name != "secrets.toml"]
    assert home / "out.ipynb" in written
    assert "this one is revealed" in (home / "out.ipynb").read_text()
    assert {path.name: leaks(path.read_bytes()) for path in written if leaks(path.read_bytes())} == {}


def test_unloading_gives_the_session_its_own_send_back() -> None:
    with kernel() as notebook:
        sent = "print('send' in vars(get_ipython().kernel.session))"
        assert notebook.run("%load_ext jupyter_reactive\n" + sent).text == "True\n"
        assert notebook.run("%unload_ext jupyter_reactive\n" + sent).text == "False\n"


def test_which_keys_are_sensitive_is_configured(fresh_notebook: Notebook) -> None:
    fresh_notebook.run(
        "from jupyter_reactive.runtime import redaction\nredaction.protect('test', {'badge': 'number-one'})"
    )
    shown = "print('number-' + 'one')"
    assert fresh_notebook.run(shown).text == "number-one\n"
    fresh_notebook.run("get_ipython().run_line_magic('config', 'JupyterReactive.sensitive_keys = [\"badge\"]')")
    assert fresh_notebook.run(shown).text == "•••\n"
