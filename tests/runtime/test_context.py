"""What a view tells of its page and its person, and `.streamlit/config.toml`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from jupyter_reactive.runtime.errors import StreamlitAuthError
from jupyter_reactive.runtime.runtime import Runtime
from jupyter_reactive.schema.back_msg import PageContext, Person
from jupyter_reactive.testing import AppTest

from ..conftest import WAIT, OpenApp
from ..front_end import FrontEnd
from .test_watching import Folder

HEAD = "import jupyter_reactive as st\n"


def texts(view: FrontEnd) -> list[str]:
    assert view.session.runner.wait(WAIT)
    view.session.outbound.flush()
    return [each["body"] for each in view.find("text")]


def tell(view: FrontEnd, **facts: Any) -> None:
    view.session.receive(PageContext(client=view.client, **facts), view)


def test_an_app_that_read_the_context_runs_again_when_it_is_known(open_app: OpenApp) -> None:
    view = open_app("st.text(st.context.theme.type)")
    tell(view, theme="light")
    assert texts(view) == ["light"]
    tell(view, theme="dark")
    assert texts(view) == ["dark"]


def test_an_app_that_did_not_read_it_does_not(open_app: OpenApp) -> None:
    view = open_app("st.text('hello')")
    tell(view, theme="light")
    texts(view)
    assert view.session.state.run == 1


def test_a_second_view_that_says_the_same_changes_nothing(open_app: OpenApp) -> None:
    view = open_app("st.text(st.context.locale)")
    tell(view, locale="fr")
    texts(view)
    runs = view.session.state.run
    tell(FrontEnd(view.session).attach(), locale="fr")
    texts(view)
    assert view.session.state.run == runs


def test_the_person_is_who_jupyter_says(open_app: OpenApp) -> None:
    view = open_app("st.text(st.user.is_logged_in)\nst.text(st.user.get('name'))\nst.text(dict(st.user.tokens))")
    assert texts(view) == ["False", "None", "{}"]
    tell(view, person=Person(username="ada", display_name="Ada L."))
    assert texts(view) == ["True", "Ada L.", "{}"]


def test_in_a_hub_the_kernel_knows_its_person(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JUPYTERHUB_USER", "grace")
    assert texts(open_app("st.text(st.user.name)")) == ["grace"]


def test_login_says_who_handles_it() -> None:
    at = AppTest.from_string(HEAD + "st.logout()").run()
    assert "handled by Jupyter" in at.exception[0].message
    assert StreamlitAuthError.__name__ in repr(at.exception[0])


# .streamlit/config.toml


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "home"
    (home / ".streamlit").mkdir(parents=True)
    monkeypatch.setattr(Path, "home", lambda: home)
    return home


@pytest.fixture
def folder(tmp_path: Path, runtime: Runtime, home: Path) -> Folder:
    folder = Folder(tmp_path / "app", runtime)
    (folder.path / ".streamlit").mkdir(parents=True)
    return folder


def theme(view: FrontEnd) -> Any:
    view.session.outbound.flush()
    return view.status["theme"]


def test_the_theme_of_the_app_s_own_file_is_told(folder: Folder) -> None:
    folder.save(".streamlit/config.toml", '[theme]\nprimaryColor = "#f00"\n[theme.dark]\nprimaryColor = "#f88"\n')
    folder.save("app.py", HEAD + "st.text(st.get_option('theme.primaryColor'))")
    view = folder.open()
    assert texts(view) == ["#f00"]
    assert theme(view) == {"light": {"primaryColor": "#f00"}, "dark": {"primaryColor": "#f88"}}


def test_the_app_s_file_lies_over_the_home_folder_s(folder: Folder, home: Path) -> None:
    (home / ".streamlit/config.toml").write_text('[theme]\nprimaryColor = "#0f0"\ntextColor = "#111"\n')
    folder.save(".streamlit/config.toml", '[theme]\nprimaryColor = "#f00"\n')
    folder.save("app.py", "")
    assert theme(folder.open())["light"] == {"primaryColor": "#f00", "textColor": "#111"}


def test_a_base_brings_its_grounds(folder: Folder) -> None:
    folder.save(".streamlit/config.toml", '[theme]\nbase = "dark"\nlinkColor = "#0ff"\n')
    folder.save("app.py", "")
    assert theme(folder.open())["light"] == {
        "backgroundColor": "#0e1117", "secondaryBackgroundColor": "#262730", "textColor": "#fafafa", "linkColor": "#0ff"
    }  # fmt: skip


def test_without_a_theme_nothing_is_told(folder: Folder) -> None:
    folder.save(".streamlit/config.toml", "[server]\nport = 1\n")
    folder.save("app.py", HEAD + "st.text(st.get_option('server.port'))")
    view = folder.open()
    assert (theme(view), texts(view)) == (None, ["1"])


def test_a_file_that_is_edited_counts_from_the_next_run(folder: Folder) -> None:
    folder.save("app.py", HEAD + "st.text(st.get_option('theme.font'))")
    view = folder.open()
    folder.save(".streamlit/config.toml", '[theme]\nfont = "serif"\n')
    view.session.rerun()
    assert texts(view) == ["serif"]


def test_a_file_that_is_no_toml_is_said_and_left_out(folder: Folder) -> None:
    folder.save(".streamlit/config.toml", "[theme\n")
    folder.save("app.py", HEAD + "st.text('runs')")
    view = folder.open()
    assert texts(view) == ["runs"]
    assert "config.toml was left out" in view.console


def test_the_list_of_pages_can_be_turned_off(open_app: OpenApp) -> None:
    view = open_app(
        "st.set_option('client.showSidebarNavigation', False)\n"
        "st.navigation([st.Page(lambda: None, title=t, url_path=t) for t in 'ab']).run()"
    )
    view.session.outbound.flush()
    assert view.find("navigation") == []


def test_an_icon_stands_in_the_status(open_app: OpenApp) -> None:
    view = open_app("st.set_page_config(page_icon=':material/home:')\nst.set_page_config(page_icon='random')")
    view.session.outbound.flush()
    assert view.status["icon"] == ":material/home:"
