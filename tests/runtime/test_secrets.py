"""`st.secrets` is read as in Streamlit, and no representation of it tells a value."""

from __future__ import annotations

import copy
import dataclasses
import json
import os
import pickle
import pprint
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some
from IPython.core.formatters import DisplayFormatter
from IPython.core.ultratb import VerboseTB
from IPython.lib.pretty import pretty

import jupyter_reactive as st
from jupyter_reactive.elements.json_text import json_text
from jupyter_reactive.runtime.errors import StreamlitSecretNotFoundError
from jupyter_reactive.runtime.redaction import redact
from jupyter_reactive.runtime.secrets import AttrDict, Secrets

from .secret_places import Places, places, save

__all__ = ["places"]
CANARY = "canary-7f3a9c"
FILE = f"""
host = "{CANARY}"
ports = [1, 2]
[db]
user = "ada"
password = "{CANARY}"
[db.replica]
password = "{CANARY}"
[[servers]]
token = "{CANARY}"
"""


@pytest.fixture
def secrets(places: Places) -> Secrets:
    save(places.project, FILE)
    return places.secrets()


# Reading


def test_items_and_attributes_are_the_same_at_every_depth(secrets: Secrets) -> None:
    assert secrets["db"]["user"] == secrets.db.user == secrets["db"].user == "ada"
    assert secrets.db.replica.password == CANARY
    assert secrets.servers[0].token == CANARY
    assert type(secrets.db.password) is str


def test_a_section_is_unpacked_as_keyword_arguments(secrets: Secrets) -> None:
    assert dict(**secrets.db)["user"] == "ada"


def test_it_is_a_mapping_whose_dict_is_plain_and_its_own(secrets: Secrets) -> None:
    assert isinstance(secrets, Mapping)
    assert list(secrets) == ["host", "ports", "db", "servers"]
    assert secrets.has_key("db")
    assert "db" in secrets
    plain = secrets.to_dict()
    assert type(plain) is type(plain["db"]["replica"]) is dict
    plain["db"]["user"] = "OTHER"
    secrets.ports.append(3)
    assert (secrets.db.user, secrets.ports) == ("ada", [1, 2])


@pytest.mark.parametrize("of", [lambda secrets: secrets, lambda secrets: secrets.db])
def test_nothing_can_be_set_or_deleted(secrets: Secrets, of: Callable[[Secrets], Any]) -> None:
    section = of(secrets)
    for change in (
        lambda: setattr(section, "user", 1), lambda: section.__setitem__("user", 1),
        lambda: delattr(section, "user"), lambda: section.__delitem__("user"),
    ):  # fmt: skip
        with pytest.raises(TypeError, match="read-only"):
            change()


def test_what_is_missing_is_named_with_the_ways_to_add_it(secrets: Secrets) -> None:
    with pytest.raises(KeyError, match=r"st\.secrets has no key \"x\".*secrets\.toml"):
        secrets.db["x"]
    with pytest.raises(AttributeError, match=r"st\.secrets has no attribute \"x\".*secrets\.toml"):
        secrets.db.x  # noqa: B018 - to look it up is the test
    assert secrets.get("x", 1) == 1
    assert getattr(secrets, "x", 1) == 1


def test_without_any_secrets_items_say_where_they_may_be_put(places: Places) -> None:
    secrets = places.secrets()
    for look in (lambda: secrets["x"], lambda: "x" in secrets, lambda: len(secrets), lambda: secrets.get("x")):
        with pytest.raises(StreamlitSecretNotFoundError, match=r"secrets\.toml") as caught:
            look()
        assert isinstance(caught.value, FileNotFoundError)
        assert str(places.project / ".streamlit") in str(caught.value)
    assert getattr(secrets, "x", 1) == 1
    with pytest.raises(AttributeError, match=r"No secrets found\. Put them into"):
        secrets.x  # noqa: B018 - to look it up is the test
    assert not secrets.load_if_toml_exists()
    assert repr(secrets) == "Secrets({})"


def test_the_projects_file_replaces_whole_sections_of_the_persons(places: Places) -> None:
    save(places.home, "[db]\nhost = 'home'\nuser = 'home'\n[mail]\nuser = 'home'\n")
    save(places.project, "[db]\nhost = 'project'\n")
    assert places.secrets().to_dict() == {"db": {"host": "project"}, "mail": {"user": "home"}}


def test_the_file_is_read_when_it_is_first_asked_for_and_again_once_it_is_another(places: Places) -> None:
    secrets = places.secrets()
    assert not secrets.load_if_toml_exists()
    save(places.project, "a = 'one'")
    assert secrets.a == "one"
    save(places.project, "a = 'two'")
    assert secrets.a == "two"
    (places.project / ".streamlit/secrets.toml").unlink()
    assert not secrets.load_if_toml_exists()


def test_configured_files_are_instead_of_the_usual_ones_and_relative_to_the_app(places: Places) -> None:
    save(places.home, "a = 'home'")
    (places.project / "mine.toml").write_text("b = 'mine'")
    assert places.secrets(secrets_files=["mine.toml"]).to_dict() == {"b": "mine"}
    assert places.secrets(secrets_files=["~/.streamlit/secrets.toml", "mine.toml"]).to_dict() == {
        "a": "home", "b": "mine"
    }  # fmt: skip


def test_a_plain_cell_reads_the_secrets_beside_the_notebook(places: Places) -> None:
    save(places.project, "a = 'beside'")
    assert st.secrets.a == "beside"


# Showing


@dataclasses.dataclass
class Holder:
    section: AttrDict


def verbose_traceback(value: Any) -> str:
    """Return a traceback that shows locals, as `%xmode Verbose` does."""
    try:
        held = value
        held["missing"]
    except KeyError as error:
        return VerboseTB().text(type(error), error, error.__traceback__)
    raise AssertionError


SHOWN: dict[str, Callable[[Any], object]] = {
    "repr": repr, "str": str, "format": format, "f-string": lambda value: f"{value} {value!r:>9}",
    "percent": lambda value: "%s %r" % (value, value),  # noqa: UP031 - to format so is the test
    "pprint": pprint.pformat, "IPython": pretty, "mimebundle": lambda value: DisplayFormatter().format(value),
    "inside others": lambda value: repr([value, {"a": (value,)}, SimpleNamespace(a=value)]),
    "st.json": json_text, "st.json inside": lambda value: json_text({"a": [value]}),
    "views": lambda value: (repr(value.values()), repr(value.items()), repr(value.keys())),
    "st.json of views": lambda value: json_text([value.values(), value.items()]),
    "asdict": lambda value: repr(dataclasses.asdict(Holder(value))),
    "copies": lambda value: repr([copy.copy(value), copy.deepcopy(value), copy.deepcopy({"a": value})]),
    "dir": lambda value: [repr(getattr(value, name, None)) for name in dir(value)],
    "traceback with locals": verbose_traceback,
    "json": lambda value: json.dumps(value, default=str),
}  # fmt: skip


@pytest.mark.parametrize(
    "of", [lambda secrets: secrets, lambda secrets: secrets.db, lambda secrets: secrets.servers[0]]
)
@pytest.mark.parametrize("show", SHOWN.values(), ids=SHOWN)
def test_no_representation_tells_a_value(
    secrets: Secrets, show: Callable[[Any], object], of: Callable[[Secrets], Any]
) -> None:
    assert CANARY not in str(show(of(secrets)))


@pytest.mark.parametrize("show", [SHOWN[name] for name in SHOWN if name != "dir"])
def test_a_plain_dict_is_shown_by_each_of_these(show: Callable[[Any], object]) -> None:
    assert CANARY in str(show({"password": CANARY}))


def test_keys_are_shown_with_a_mark_for_each_value(secrets: Secrets) -> None:
    assert repr(secrets.db) == "AttrDict({'user': •••, 'password': •••, 'replica': •••})"
    assert json.loads(json_text(secrets))["db"]["replica"] == {"password": "•••"}


def test_sections_are_not_pickled(secrets: Secrets) -> None:
    for value in (secrets, secrets.db):
        with pytest.raises(TypeError, match="cannot be pickled"):
            pickle.dumps(value)


def test_variables_of_a_section_are_none(secrets: Secrets) -> None:
    with pytest.raises(TypeError):
        vars(secrets.db)


@given(some.dictionaries(some.text(min_size=1), some.recursive(some.just(CANARY), some.lists)))
def test_whatever_the_keys_no_value_is_shown(values: dict[str, Any]) -> None:
    assert CANARY not in repr(AttrDict(values)) + json_text(AttrDict(values)) + pretty(AttrDict(values))


def test_what_is_revealed_is_the_plain_value_and_may_be_shown(places: Places) -> None:
    save(places.project, "[db]\npassword = 'revealed-5b1d'\n[db.a]\ntoken = 'revealed-too-5b1d'")
    secrets = places.secrets()
    assert redact(f"{secrets.db.password}") == "•••"
    assert redact(secrets.reveal("db.password")) == "revealed-5b1d"
    assert secrets.db.reveal("a") == {"token": "revealed-too-5b1d"}
    with pytest.raises(KeyError, match='no key "x"'):
        secrets.reveal("db.x")


def test_all_that_is_read_is_kept_from_leaving(places: Places) -> None:
    save(places.home, "[db]\npassword = 'overridden-5b1d'")
    save(places.project, "[db]\npassword = 'in-use-5b1d'")
    assert places.secrets().load_if_toml_exists()
    assert redact("overridden-5b1d in-use-5b1d") == "••• •••"


# Others


def test_nothing_is_exported_unless_it_is_configured(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    save(places.project, "TOP_TEXT = 'a'\nTOP_FLAG = true\nTOP_COUNT = 3\n[section]\ninner = 'b'")
    monkeypatch.setenv("TOP_TEXT", "before")
    assert places.secrets().load_if_toml_exists()
    assert (os.environ["TOP_TEXT"], "TOP_COUNT" in os.environ) == ("before", False)
    secrets = places.secrets(secrets_to_environ=True)
    assert secrets.load_if_toml_exists()
    assert (os.environ["TOP_TEXT"], os.environ["TOP_COUNT"], "TOP_FLAG" in os.environ) == ("a", "3", False)
    os.environ["TOP_COUNT"] = "mine"
    save(places.project, "OTHER = 'c'")
    assert secrets.load_if_toml_exists()
    assert ("TOP_TEXT" in os.environ, os.environ["TOP_COUNT"], os.environ["OTHER"]) == (False, "mine", "c")
    for name in ("TOP_COUNT", "OTHER"):
        monkeypatch.delenv(name)


def test_a_section_is_an_argument_of_a_cached_function(places: Places) -> None:
    save(places.project, FILE)
    calls = []

    @st.cache_data
    def connect(db: Any, password: str) -> str:
        calls.append(password)
        return str(db["user"])

    assert connect(st.secrets.db, st.secrets.db.password) == connect(st.secrets.db, CANARY) == "ada"
    save(places.project, FILE.replace("ada", "eve"))
    assert connect(st.secrets.db, CANARY) == "eve"
    assert len(calls) == 2


def test_importing_reads_no_secrets(tmp_path: Path) -> None:
    code = "import builtins, sys\nsys.addaudithook(lambda name, args: name == 'open' and 'secrets.toml' in str(args[0]) and sys.exit('read'))\nimport jupyter_reactive as st; st.secrets\nassert 'keyring' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=tmp_path)
