"""Tests of apps with several pages, as people write them for Streamlit."""

import pytest
from streamlit.testing.v1 import AppTest

MUSEUM = "apps/museum/museum.py"


def open_museum():
    return AppTest.from_file(MUSEUM, default_timeout=30).run()


def run(script):
    return AppTest.from_function(script, default_timeout=30).run()


def told(at):
    """Return title, icon, path, help and visibility of the page that is shown."""
    return at.caption[0].value.split("|")


def test_an_app_opens_with_its_default_page():
    at = open_museum()
    assert not at.exception
    assert at.title[0].value == "Hall"
    assert told(at) == ["hall", "", "", "", "visible"]
    assert [each.type for each in at.main.children.values()][:2] == ["caption", "title"]
    assert at.text[-1].value == "Open until six"
    assert at.session_state.tickets == 1


def test_a_page_has_the_name_and_icon_of_its_file():
    at = open_museum()
    at.switch_page("rooms/🏺_greek_vases.py").run()
    assert told(at) == ["greek vases", "🏺", "greek_vases", "", "visible"]
    at.switch_page("rooms/🖼️ Paintings.py").run()
    assert told(at) == ["Paintings", "🖼️", "art", "All of them", "visible"]
    at.switch_page("rooms/cellar.py").run()
    assert told(at) == ["The *cellar*", ":material/stairs:", "cellar", "", "hidden"]


def test_the_script_around_the_pages_keeps_its_widgets():
    at = open_museum()
    at.number_input[0].set_value(4).run()
    at.switch_page("rooms/🏺_greek_vases.py").run()
    assert at.number_input[0].value == 4
    assert at.text[0].value == "4 tickets"


def test_a_widget_without_a_key_is_its_own_page_s():
    at = open_museum()
    at.checkbox[0].check().run()
    at.switch_page("rooms/🏺_greek_vases.py").run()
    assert at.checkbox[0].value is False
    at.checkbox[0].check().run()
    assert at.checkbox[0].value is True
    at.switch_page("rooms/1_hall.py").run()
    assert at.checkbox[0].value is False


def test_a_run_stays_on_its_page():
    at = open_museum()
    at.switch_page("rooms/cellar.py").run()
    at.number_input[0].set_value(2).run()
    assert at.title[0].value == "Cellar"


def test_a_button_goes_to_another_page():
    at = open_museum()
    at.button[0].click().run()
    assert at.title[0].value == "Paintings"
    assert at.text[0].value == "__main__"
    assert at.exception[0].message == "wet paint"
    assert at.text[-1].value != "Open until six"
    at.button[0].click().run()
    assert at.title[0].value == "Hall"
    assert at.session_state.back


def test_a_page_starts_with_the_query_parameters_it_is_given():
    at = open_museum()
    at.query_params["lamp"] = "off"
    at.button[1].click().run()
    assert at.title[0].value == "Vases"
    assert at.json[0].value == '{"lamp": "on", "day": "tue"}'
    assert at.query_params["day"] == ["mon", "tue"]


def test_switching_empties_the_query_parameters():
    at = open_museum()
    at.query_params["lamp"] = "off"
    at.run()
    at.button[0].click().run()
    assert at.query_params == {}


def test_links():
    at = open_museum()
    vases, cellar, paintings, shop = at.page_link
    assert (vases.label, vases.page, vases.external, vases.type) == ("greek vases", "greek_vases", False, "page_link")
    assert (cellar.label, cellar.icon, cellar.help, cellar.disabled) == ("Down", "🕯️", "Mind your head", True)
    assert cellar.query_string == "lamp=on"
    assert (paintings.label, paintings.icon, paintings.page, paintings.help) == ("Paintings", "🖼️", "art", "All of them")
    assert (shop.value, shop.page, shop.external) == ("Shop", "https://example.org/", True)


def test_a_page_that_is_not_listed_is_an_error():
    at = open_museum()
    with pytest.raises(ValueError, match=r"museum\.py"):
        at.switch_page("museum.py")
    with pytest.raises(ValueError, match="nowhere"):
        at.switch_page("rooms/nowhere.py")


def functions():
    import streamlit as st

    def first_page():
        st.title("First")
        st.button("On", key="on")
        if st.session_state.on:
            st.switch_page(last)

    def last_page():
        st.title("Last")
        st.button("Back", on_click=lambda: st.session_state.update(seen=st.session_state.get("seen", 0) + 1))

    last = st.Page(last_page, title="The end", icon="🏁")
    page = st.navigation([first_page, last], position="top")
    st.caption(f"{page.title}|{page.icon}|{page.url_path}")
    page.run()


def test_functions_are_pages():
    at = run(functions)
    assert told(at) == ["first page", "", ""]
    at.button[0].click().run()
    assert told(at) == ["The end", "🏁", "last_page"]
    assert at.title[0].value == "Last"
    at.button[0].click().run()
    assert at.title[0].value == "Last"
    assert at.session_state.seen == 1


def fragments():
    import streamlit as st

    def home():
        @st.fragment
        def part():
            st.text(f"n is {st.slider('n', 0, 9, key='n')}")

        part()

    st.navigation([home, st.Page(lambda: None, title="Nothing", url_path="nothing")]).run()


def test_a_fragment_of_a_page_keeps_its_widgets():
    at = run(fragments)
    at.slider[0].set_value(5).run()
    assert at.text[0].value == "n is 5"
    at.slider[0].set_value(6).run()
    assert at.text[0].value == "n is 6"


def callback():
    import streamlit as st

    def home():
        st.title("Home")
        st.button("Go", on_click=lambda: st.switch_page(away))

    def there():
        st.title("Away")

    away = st.Page(there)
    st.navigation([home, away], position="hidden").run()


def test_a_callback_goes_to_another_page():
    at = run(callback)
    at.button[0].click().run()
    assert at.title[0].value == "Away"


CASES = {
    "no pages": ("st.navigation([])", "StreamlitMissingRequiredParameterError"),
    "no page": ("st.navigation([1])", "StreamlitInvalidParameterTypeError"),
    "no such position": ("st.navigation([a], position='left')", "StreamlitValueError"),
    "less than no page": ("st.navigation([a], expanded=-1)", "StreamlitValueError"),
    "a half": ("st.navigation([a], expanded=0.5)", "StreamlitInvalidParameterTypeError"),
    "twice the same": ("st.navigation([a, a])", "StreamlitAPIException"),
    "two defaults": ("st.navigation([st.Page(a, default=True), st.Page(b, default=True)])", "StreamlitAPIException"),
    "only elsewhere": ("st.navigation([st.Page('https://a.org', title='A')])", "StreamlitAPIException"),
    "run twice": ("p = st.navigation([a, b])\np.run()\np.run()", "StreamlitAPIException"),
    "not chosen": ("st.Page(a).run()", "StreamlitAPIException"),
    "no such file": ("st.Page('nowhere.py')", "StreamlitPageNotFoundError"),
    "null byte": ("st.Page('no\\0where.py')", "StreamlitAPIException"),
    "no title": ("st.Page('https://a.org')", "StreamlitMissingRequiredParameterError"),
    "a default elsewhere": (
        "st.Page('https://a.org', title='A', default=True)",
        "StreamlitIncompatibleParametersError",
    ),
    "nothing but spaces": ("st.Page(a, title='  ')", "StreamlitMissingRequiredParameterError"),
    "no name": ("import functools\nst.Page(functools.partial(a))", "StreamlitMissingRequiredParameterError"),
    "no path": ("st.Page(a, url_path='/')", "StreamlitMissingRequiredParameterError"),
    "two levels": ("st.Page(a, url_path='x/y')", "StreamlitAPIException"),
    "no icon": ("st.Page(a, icon='home')", "StreamlitAPIException"),
    "no such visibility": ("st.Page(a, visibility='maybe')", "StreamlitValueError"),
    "a link to nowhere": ("st.page_link('nowhere.py')", "StreamlitPageNotFoundError"),
    "a link to itself": ("st.page_link(__file__)", "StreamlitPageNotFoundError"),
    "a link without label": ("st.page_link('https://a.org')", "StreamlitMissingRequiredParameterError"),
    "a link with a null byte": ("st.page_link('a\\0b.py')", "StreamlitAPIException"),
    "a link of no width": ("st.page_link('https://a.org', label='A', width=0)", "StreamlitInvalidWidthError"),
    "to nowhere": ("st.switch_page('nowhere.py')", "StreamlitPageNotFoundError"),
    "elsewhere": ("st.switch_page(st.Page('https://a.org', title='A'))", "StreamlitAPIException"),
    "no parameters": (
        "st.navigation([a, b]); st.switch_page(st.Page(b), query_params=3)",
        "StreamlitInvalidParameterTypeError",
    ),
    "nested parameters": (
        "st.navigation([a, b]); st.switch_page(st.Page(b), query_params={'x': {}})",
        "StreamlitQueryParamDictValueError",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_cannot_be_a_page(case):
    call, kind = CASES[case]
    lines = "\n    ".join(call.split("\n"))
    script = f"import streamlit as st\ndef a(): pass\ndef b(): pass\ntry:\n    {lines}\nexcept Exception as e:\n    st.text(type(e).__name__)"
    at = AppTest.from_string(script, default_timeout=30).run()
    assert [each.value for each in at.text] == [kind]
