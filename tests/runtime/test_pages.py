"""Apps of several pages: the `pages` folder, the list that a view gets, and going to another page."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from jupyter_reactive.runtime.runtime import Runtime
from jupyter_reactive.schema.back_msg import Stop

from ..conftest import WAIT, OpenApp
from ..front_end import FrontEnd
from .test_watching import Folder, until

HEAD = "import jupyter_reactive as st\n"
TWO = "def home():\n    st.text('home')\ndef away():\n    st.text('away')\n"


@pytest.fixture
def folder(tmp_path: Path, runtime: Runtime) -> Iterator[Folder]:
    before = set(sys.modules)
    yield Folder(tmp_path, runtime)
    for name in set(sys.modules) - before:
        del sys.modules[name]


@pytest.fixture
def shop(folder: Folder) -> Folder:
    folder.save("app.py", HEAD + "st.text('the shop')")
    folder.save("pages/10_Orders.py", HEAD + "st.text('orders')")
    folder.save("pages/2_🐟 fresh_fish.py", HEAD + "st.text('fish')")
    folder.save("pages/about.py", HEAD + "st.text('about')")
    folder.save("pages/__init__.py", "")
    folder.save("pages/.hidden.py", "")
    return folder


def texts(view: FrontEnd) -> list[str]:
    view.session.outbound.flush()
    return [each["body"] for each in view.find("text")]


def settled(view: FrontEnd) -> list[str]:
    assert view.session.runner.wait(WAIT)
    return texts(view)


def listed(view: FrontEnd) -> dict[str, Any]:
    view.session.outbound.flush()
    (navigation,) = view.find("navigation")
    return navigation


def go(view: FrontEnd, page: str, query: str = "") -> list[str]:
    view.go_to(page, query)
    return settled(view)


# The folder


def test_files_in_the_pages_folder_are_listed_by_their_numbers(shop: Folder) -> None:
    view = shop.open()
    pages = listed(view)["pages"]
    assert [(each["page"], each["title"], each["icon"]) for each in pages] == [
        ("app", "app", None),
        ("fresh_fish", "fresh fish", "🐟"),
        ("Orders", "Orders", None),
        ("about", "about", None),
    ]
    assert (listed(view)["current"], texts(view)) == ("app", ["the shop"])


def test_another_page_of_the_folder_runs_in_the_place_of_the_app_s_own_file(shop: Folder) -> None:
    view = shop.open()
    assert go(view, "about") == ["about"]
    assert listed(view)["current"] == "about"
    assert go(view, "app") == ["the shop"]


def test_a_script_that_lists_its_pages_leaves_the_folder_alone_from_its_first_run_on(shop: Folder) -> None:
    shop.save("app.py", HEAD + "st.slider('n', 0, 9)\nst.navigation(['pages/about.py', 'pages/10_Orders.py']).run()")
    view = shop.open()
    assert [each["page"] for each in listed(view)["pages"]] == ["about", "Orders"]
    view.set(view.widget("n"), [4])
    settled(view)
    assert view.values[view.widget("n")] == [4]


def test_a_list_that_was_not_seen_coming_takes_the_folder_s_place_at_once(shop: Folder) -> None:
    shop.save("app.py", HEAD + "list_pages = st.navigation\nlist_pages(['pages/about.py', 'pages/10_Orders.py']).run()")
    view = shop.open()
    assert [each["page"] for each in listed(view)["pages"]] == ["about", "Orders"]
    assert texts(view) == ["about"]


def test_a_page_is_run_again_when_its_file_is_saved(shop: Folder) -> None:
    view = shop.open()
    go(view, "about")
    shop.save("pages/about.py", HEAD + "st.text('about us')")
    until(lambda: texts(view) == ["about us"])


def test_a_page_that_is_not_shown_may_be_saved_without_a_run(shop: Folder) -> None:
    view = shop.open()
    go(view, "about")
    runs = view.session.state.run
    shop.save("pages/10_Orders.py", HEAD + "st.text('no orders')")
    shop.save("pages/about.py", HEAD + "st.text('about us')")
    until(lambda: texts(view) == ["about us"])
    assert view.session.state.run == runs + 1


def test_a_module_that_only_a_page_imports_is_followed(shop: Folder) -> None:
    shop.save("prices.py", "PRICE = 1")
    shop.save("pages/about.py", HEAD + "import prices\nst.text(prices.PRICE)")
    view = shop.open()
    assert go(view, "about") == ["1"]
    shop.save("prices.py", "PRICE = 2")
    until(lambda: texts(view) == ["2"])


def test_a_page_that_does_not_compile_shows_where(shop: Folder) -> None:
    shop.save("pages/about.py", "x = = 3")
    view = shop.open()
    go(view, "about")
    (error,) = view.find("exception")
    assert error["name"] == "SyntaxError"
    shop.save("pages/about.py", HEAD + "st.text('mended')")
    until(lambda: texts(view) == ["mended"])


def test_objects_of_a_page_s_classes_pickle(shop: Folder) -> None:
    shop.save("pages/about.py", HEAD + "class Fish: pass\nst.session_state.fish = Fish()")
    view = shop.open()
    go(view, "about")
    fish = view.session.state.get("fish")
    assert type(pickle.loads(pickle.dumps(fish))) is type(fish)  # noqa: S301 - it was pickled here


def test_a_closed_session_leaves_no_page_behind(shop: Folder) -> None:
    view = shop.open()
    go(view, "about")
    name = view.session.module.page_name
    assert name in sys.modules
    view.session.close("The test is over.")
    assert name not in sys.modules


# What a view gets and does


def test_one_page_is_not_listed(open_app: OpenApp) -> None:
    view = open_app(TWO + "st.navigation([home, st.Page(away, visibility='hidden')]).run()")
    assert view.find("navigation") == []
    assert texts(view) == ["home"]


def test_hidden_navigation_is_not_listed(open_app: OpenApp) -> None:
    view = open_app(TWO + "st.navigation([home, away], position='hidden').run()")
    assert view.find("navigation") == []
    assert go(view, "away") == ["away"]


@pytest.mark.parametrize(("expanded", "visible"), [(False, 10), (True, None), (0, 10), (4, 4)])
def test_a_long_list_starts_with_as_many_pages_as_it_is_told(open_app: OpenApp, expanded: int, visible: int) -> None:
    view = open_app(TWO + f"st.navigation([home, away], expanded={expanded}).run()")
    assert listed(view)["visible"] == visible


def test_sections_are_said_with_each_page(open_app: OpenApp) -> None:
    view = open_app(TWO + "st.navigation({'': [home], 'More': [away]}, position='top').run()")
    assert listed(view)["position"] == "top"
    assert [each["section"] for each in listed(view)["pages"]] == ["", "More"]


def test_the_app_is_called_as_its_page_unless_it_says_otherwise(open_app: OpenApp) -> None:
    view = open_app(TWO + "st.navigation([home, away]).run()")
    view.session.outbound.flush()
    assert view.status["title"] == "home"
    view = open_app(TWO + "st.set_page_config(page_title='Mine')\nst.navigation([home, away]).run()")
    view.session.outbound.flush()
    assert view.status["title"] == "Mine"


def test_what_a_page_says_of_the_app_ends_with_it(open_app: OpenApp) -> None:
    view = open_app(
        "def home():\n    st.set_page_config(page_title='Mine', layout='centered')\n"
        "def away():\n    pass\nst.navigation([home, away]).run()"
    )
    go(view, "away")
    assert (view.status["title"], view.status["layout"]) == ("away", "wide")


def test_a_page_that_there_is_not_is_the_default_one(open_app: OpenApp) -> None:
    view = open_app(TWO + "st.navigation([home, away]).run()")
    assert go(view, "elsewhere") == ["home"]


def test_a_page_that_goes_is_left_for_the_default_one(open_app: OpenApp) -> None:
    view = open_app(TWO + "st.navigation([home, away] if st.checkbox('both', True) else [home]).run()")
    go(view, "away")
    view.set(view.widget("both"), False)
    assert settled(view) == ["home"]


def test_query_parameters_are_those_of_the_page(open_app: OpenApp) -> None:
    view = open_app(TWO + "st.navigation([home, away]).run()\nst.text(st.query_params.to_dict())")
    assert go(view, "away", "day=mon") == ["away", "{'day': 'mon'}"]
    assert go(view, "home") == ["home", "{}"]


def test_a_parameter_bound_around_the_pages_stays(open_app: OpenApp) -> None:
    view = open_app(
        "st.checkbox('wide', key='wide', bind='query-params')\n"
        "def home():\n    st.checkbox('mine', key='mine', bind='query-params')\n"
        "def away():\n    pass\nst.navigation([home, away]).run()"
    )
    view.set(view.widget("wide"), True)
    view.set(view.widget("mine"), True)
    settled(view)
    assert view.status["query"] == "wide=true&mine=true"
    go(view, "away")
    assert view.status["query"] == "wide=true"
    assert view.values[view.widget("wide")] is True


def test_a_keyed_widget_of_a_page_keeps_its_value_unless_it_is_told_to_go(open_app: OpenApp, runtime: Runtime) -> None:
    text = "def home():\n    st.slider('n', 0, 9, key='n')\ndef away():\n    pass\nst.navigation([home, away]).run()"
    for kept, value in ((True, [4]), (False, [0])):
        runtime.options.keep_widget_values = kept
        view = open_app(text)
        view.set(view.widget("n"), [4])
        settled(view)
        go(view, "away")
        go(view, "home")
        assert view.values.get(view.widget("n"), [0]) == value


def test_a_value_that_persists_for_its_page_ends_with_it(open_app: OpenApp, runtime: Runtime) -> None:
    runtime.options.keep_widget_values = False
    view = open_app(
        "def home():\n    st.slider('a', 0, 9, key='a', persist_state='page')\n"
        "    st.slider('b', 0, 9, key='b', persist_state='session')\n"
        "def away():\n    pass\nst.navigation([home, away]).run()"
    )
    view.set(view.widget("a"), [4])
    view.set(view.widget("b"), [5])
    settled(view)
    go(view, "away")
    go(view, "home")
    assert [view.values.get(view.widget(each), [0]) for each in "ab"] == [[0], [5]]


def test_a_press_on_the_page_that_is_left_is_spent(open_app: OpenApp) -> None:
    view = open_app(
        "def home():\n    st.text(st.button('go', on_click=lambda: st.switch_page(there)))\n"
        "def away():\n    st.text('away')\nthere = st.Page(away)\nst.navigation([home, there]).run()"
    )
    view.set(view.widget("go"), True)
    assert settled(view) == ["away"]
    assert go(view, "home") == ["False"]


def test_what_a_callback_of_the_old_page_does_counts_once_where_a_person_goes_on_at_once(open_app: OpenApp) -> None:
    view = open_app(
        "def add():\n    st.session_state.n = st.session_state.get('n', 0) + 1\n"
        "def home():\n    st.button('add', on_click=add)\n"
        "def away():\n    st.text(st.session_state.get('n'))\nst.navigation([home, away]).run()"
    )
    with view.together():
        view.set(view.widget("add"), True)
        view.go_to("away")
    assert settled(view) == ["1"]


def test_a_page_can_be_stopped(open_app: OpenApp) -> None:
    view = open_app("def home():\n    pass\ndef away():\n    while True: pass\nst.navigation([home, away]).run()")
    view.go_to("away")
    until(lambda: view.session.outbound.status.state == "running")
    view.session.receive(Stop(client=view.client), view)
    assert view.session.runner.wait(WAIT)


def test_an_async_page_is_awaited(open_app: OpenApp) -> None:
    view = open_app(
        "async def home():\n    import asyncio\n    await asyncio.sleep(0)\n    st.text('home')\n"
        "st.navigation([home]).run()"
    )
    assert texts(view) == ["home"]
