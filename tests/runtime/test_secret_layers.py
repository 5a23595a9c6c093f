"""Secrets in environment variables lie over those in files. Of the keyring: tests/kernel/test_secrets.py."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from jupyter_reactive.runtime.errors import StreamlitSecretNotFoundError
from jupyter_reactive.runtime.secret_environ import nested

from .secret_places import Places, places, save

__all__ = ["places"]


def test_variables_are_secrets_also_without_any_file(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ST_SECRETS__DB__PASSWORD", "p")
    monkeypatch.setenv("ST_SECRETS__API_KEY", "5432")
    assert places.secrets().to_dict() == {"api_key": "5432", "db": {"password": "p"}}


def test_a_variable_sets_one_value_of_a_files_section_however_that_is_spelled(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(places.project, "[Db]\nHost = 'h'\npassword = 'file'")
    monkeypatch.setenv("ST_SECRETS__DB__PASSWORD", "variable")
    monkeypatch.setenv("ST_SECRETS__DB__HOST", "variable")
    assert places.secrets().to_dict() == {"Db": {"Host": "variable", "password": "variable"}}


def test_a_variable_that_is_set_later_counts_at_once(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    save(places.project, "a = 'file'")
    secrets = places.secrets()
    assert secrets.a == "file"
    monkeypatch.setenv("ST_SECRETS__A", "variable")
    assert secrets.a == "variable"


def test_variables_can_be_switched_off(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ST_SECRETS__A", "variable")
    with pytest.raises(StreamlitSecretNotFoundError):
        places.secrets(secrets_environment=False)["a"]


def test_variables_whose_names_have_empty_parts_name_no_secret(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    save(places.project, "a = 'file'")
    for name in ("ST_SECRETS__", "ST_SECRETS____A", "ST_SECRETS__A__"):
        monkeypatch.setenv(name, "x")
    assert places.secrets().to_dict() == {"a": "file"}


@given(some.dictionaries(some.lists(some.sampled_from("abc"), min_size=1, max_size=3).map(tuple), some.text()))
def test_every_name_that_is_no_section_has_its_value(given: dict[tuple[str, ...], str]) -> None:
    values = nested(given)
    for parts, value in given.items():
        found = values
        for part in parts:
            found = found[part]
        is_section = any(other[: len(parts)] == parts and other != parts for other in given)
        assert isinstance(found, dict) if is_section else found == value
