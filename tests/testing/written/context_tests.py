"""Tests of what an app knows of its page and its person, as people write them for Streamlit."""

import pytest
from streamlit.testing.v1 import AppTest, AppTestError


def run(text, **before):
    at = AppTest.from_string("import streamlit as st\n" + text, default_timeout=30)
    for name, value in before.items():
        setattr(at, name, value)
    return at.run()


def outcome(call):
    """Return the name of the error that a call raises, or its value."""
    at = run(f"try:\n    st.text({call})\nexcept Exception as e:\n    st.text(type(e).__name__)")
    return at.text[0].value


def test_nothing_is_known_of_the_page_at_first():
    at = run("c = st.context\nst.text([c.theme.type, c.locale, c.timezone, c.timezone_offset, c.is_embedded])")
    assert at.text[0].value == "[None, None, None, None, None]"


def test_what_the_page_says():
    at = run(
        "c = st.context\nst.text(f'{c.theme.type} {c.locale} {c.timezone} {c.timezone_offset}')",
        context={"theme": "dark", "locale": "de-DE", "timezone": "Europe/Berlin", "timezone_offset": -60},
    )
    assert at.text[0].value == "dark de-DE Europe/Berlin -60"


def test_headers_and_cookies_are_mappings():
    assert outcome("(dict(st.context.headers), st.context.headers.get_all('Host'))") == "({}, [])"
    assert outcome("(st.context.cookies.to_dict(), len(st.context.cookies.keys()))")[:3] == "({}"
    assert outcome("st.context.headers['Host']") == "KeyError"


def test_context_by_its_keys():
    assert outcome("'locale' in st.context, 'nothing' in st.context") in {"(True, False)", "TypeError"}
    assert outcome("st.context['locale']") == "None"
    assert outcome("st.context['nothing']") == "KeyError"


def test_the_person():
    at = run("st.text(st.user.name)\nst.text(st.user['name'])\nst.text(st.user.get('age'))", user={"name": "Ada"})
    assert at.text.values == ["Ada", "Ada", "None"]


def test_what_is_not_known_of_the_person():
    assert outcome("st.user.shoe_size") == "AttributeError"
    assert outcome("st.user['shoe_size']") == "KeyError"
    assert outcome("setattr(st.user, 'name', 'x')") == "StreamlitAPIException"


def test_the_context_must_be_what_a_page_could_say():
    with pytest.raises(AppTestError, match="context"):
        run("", context={"theme": "pink"})
    with pytest.raises(AppTestError, match="context"):
        run("", context={"shoes": 3})


def test_signing_in():
    assert outcome("st.login()") in {"StreamlitAuthError", "StreamlitMissingAuthlibError"}


CALLS = {
    "st.set_page_config(layout='broad')": "StreamlitValueError",
    "st.set_page_config(initial_sidebar_state='shut')": "StreamlitValueError",
    "st.set_page_config(initial_sidebar_state=0)": "StreamlitValueError",
    "st.set_page_config(menu_items={'Help': None})": "StreamlitValueError",
    "st.set_page_config(menu_items={'Get help': 'here'})": "StreamlitInvalidURLError",
    "st.set_page_config('T', '🔥', 'wide', 300, {'Get Help': 'https://a.org', 'ABOUT': '# A', 'report a bug': None})": "None",
    "st.set_page_config(initial_sidebar_state='locked')": "None",
    "st.get_option('no.such')": "RuntimeError",
    "st.get_option('theme.primaryColor')": "None",
    "st.get_option('theme.dark.sidebar.linkColor')": "None",
    "st.get_option('runner.magicEnabled')": "True",
    "st.get_option('server.maxUploadSize')": "200",
    "st.set_option('no.such', 1)": "StreamlitAPIException",
    "st.set_option('server.port', 1)": "StreamlitAPIException",
    "(st.set_option('client.toolbarMode', 'viewer'), st.get_option('client.toolbarMode'))[1]": "viewer",
}


@pytest.mark.parametrize("call", CALLS)
def test_how_an_app_is_set_up(call):
    assert outcome(call) == CALLS[call]
