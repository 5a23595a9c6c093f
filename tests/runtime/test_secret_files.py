"""Bad secrets files are clear errors that tell no value, and files that others can read are warned of once."""

from __future__ import annotations

import logging
import os
import traceback
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from jupyter_reactive.runtime.errors import StreamlitSecretNotFoundError
from jupyter_reactive.runtime.secret_files import read
from jupyter_reactive.runtime.secrets import Secrets

from .secret_places import Places, places, save

__all__ = ["places"]
CANARY = "canary-7f3a9c"


def told(secrets: Secrets) -> str:
    """Return what an access says, and look through all that a traceback with locals would show."""
    with pytest.raises(StreamlitSecretNotFoundError) as caught:
        secrets["db"]
    shown = "".join(traceback.TracebackException.from_exception(caught.value, capture_locals=True).format())
    assert CANARY not in shown
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"password = '{CANARY}'\nuser = {CANARY}", "line 2"),
        (f"password = '{CANARY}", "line 1"),
        (f"[db]\npassword = '{CANARY}'\n[db]\n", "twice (at line 3"),
        (f"['{CANARY}']\n['{CANARY}']", "line 2"),
        (f"password = '{CANARY}'\n\u00e9 = 1".encode("latin-1"), "not UTF-8 (at line 2)"),
        (f"password = '{CANARY}'\n".encode() + b"\0\xff\xfe", "not UTF-8 (at line 2)"),
        (f"password = '{CANARY}'\nn = {'1' * 5000}", "not TOML"),
        (f"password = '{CANARY}'\nn = {'[' * 100_000}", "nested too deeply"),
    ],
    ids=["value", "end", "twice", "quoted", "latin-1", "binary", "number", "nested"],
)
def test_a_malformed_file_is_named_with_the_line_and_without_a_value(
    places: Places, text: str | bytes, said: str
) -> None:
    file = save(places.project, text)
    message = told(places.secrets())
    assert str(file) in message
    assert said in message


def test_a_malformed_file_shows_no_value_of_the_good_ones_either(places: Places) -> None:
    save(places.home, f"[db]\npassword = '{CANARY}'")
    save(places.project, "=")
    assert "line 1" in told(places.secrets())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(position=some.integers(0, 60), junk=some.binary(min_size=1, max_size=4))
def test_wherever_a_file_is_broken_no_value_is_told(tmp_path: Path, position: int, junk: bytes) -> None:
    file = tmp_path / "secrets.toml"
    whole = f"[db]\npassword = '{CANARY}'\nother = '''{CANARY}'''\n".encode()
    file.write_bytes(whole[:position] + junk + whole[position:])
    layer = read(file)
    assert CANARY not in (layer.fault or "") + repr(layer)


def test_an_empty_file_holds_no_secrets_and_is_one(places: Places) -> None:
    save(places.project, "")
    assert places.secrets().to_dict() == {}


def test_files_as_windows_writes_them_are_read(places: Places) -> None:
    save(places.project, b"\xef\xbb\xbf[db]\r\npassword = 'a'\r\n")
    assert places.secrets().to_dict() == {"db": {"password": "a"}}


def test_a_directory_in_the_place_of_a_file_is_said(places: Places) -> None:
    (places.project / ".streamlit/secrets.toml").mkdir(parents=True)
    assert "is a directory" in told(places.secrets())


def test_a_file_that_cannot_be_read_is_said_and_read_once_it_can(places: Places) -> None:
    file = save(places.project, "a = 'b'")
    file.unlink()
    file.symlink_to(file)
    secrets = places.secrets()
    message = told(secrets)
    assert f"{file} cannot be read" in message
    assert "symbolic links" in message
    save(places.project, "a = 'b'")
    assert secrets.a == "b"


def test_a_path_that_is_no_secrets_is_said(places: Places) -> None:
    (places.project / "secrets.json").write_text("{}")
    for path in ("secrets.json", "missing"):
        assert f"{places.project}/{path} is neither" in told(places.secrets(secrets_files=[path]))


# Directories


def directory(project: Path, **files: str | bytes) -> Secrets:
    """Write files, named `folder__file`, into a directory of secrets."""
    for name, content in files.items():
        file = project.joinpath("mounted", *name.split("__"))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        file.chmod(0o600)
    return Places(project, project).secrets(secrets_files=["mounted"])


def test_sub_folders_of_a_directory_are_keys_and_one_with_one_file_is_that_file(places: Places) -> None:
    secrets = directory(places.project, db__user="ada\n", db__password="p", token__any="t")
    assert secrets.to_dict() == {"db": {"user": "ada", "password": "p"}, "token": "t"}


def test_a_directory_as_kubernetes_mounts_it_follows_its_links(places: Places) -> None:
    secrets = directory(places.project, **{"db__..one__user": "ada", "db__..one__password": "old"})
    folder = places.project / "mounted/db"
    (folder / "..data").symlink_to("..one")
    for name in ("user", "password"):
        (folder / name).symlink_to(f"..data/{name}")
    assert secrets.db.to_dict() == {"user": "ada", "password": "old"}
    directory(places.project, **{"db__..two__user": "ada", "db__..two__password": "new"})
    (folder / "..new").symlink_to("..two")
    (folder / "..new").rename(folder / "..data")
    assert secrets.db.password == "new"


def test_a_new_sub_folder_is_seen(places: Places) -> None:
    secrets = directory(places.project, a__x="1")
    assert list(secrets) == ["a"]
    directory(places.project, b__x="2")
    assert list(secrets) == ["a", "b"]


def test_a_file_beside_the_sub_folders_is_an_error_that_says_what_to_do(places: Places) -> None:
    assert "mounted/token is not a folder" in told(directory(places.project, db__user="ada", token=CANARY))


def test_a_binary_file_of_a_directory_is_named(places: Places) -> None:
    message = told(directory(places.project, db__a=CANARY, db__key=b"\x00\xff\xfe" + CANARY.encode()))
    assert "mounted/db/key is not UTF-8 text" in message


def test_a_directory_without_any_file_holds_no_secrets(places: Places) -> None:
    (places.project / "mounted/db").mkdir(parents=True)
    assert "No secrets found" in told(directory(places.project))


def test_a_link_to_nothing_is_said(places: Places) -> None:
    secrets = directory(places.project, db__user="ada")
    (places.project / "mounted/db/password").symlink_to("gone")
    assert "mounted/db/password cannot be read" in told(secrets)


# Who can read them


def test_a_file_that_others_can_read_is_warned_of_once_with_the_command_that_mends_it(
    places: Places, caplog: pytest.LogCaptureFixture
) -> None:
    file = save(places.project, "a = 'b'")
    file.chmod(0o644)
    secrets = places.secrets()
    assert secrets.a == secrets["a"] == "b"
    save(places.project, "a = 'c'").chmod(0o644)
    assert secrets.a == "c"
    (warning,) = caplog.records
    assert warning.levelno == logging.WARNING
    command = warning.getMessage().rpartition(": ")[2]
    assert command == f"chmod 600 {file}"
    assert os.system(command) == 0  # noqa: S605 - the command is what is tested
    assert places.secrets().a == "c"
    assert len(caplog.records) == 1


def test_a_directory_that_others_can_read_is_warned_of_as_a_whole(
    places: Places, caplog: pytest.LogCaptureFixture
) -> None:
    secrets = directory(places.project, db__user="ada", db__password="p")
    (places.project / "mounted/db/user").chmod(0o644)
    (places.project / "mounted/db/password").chmod(0o644)
    assert len(secrets) == 1
    (warning,) = caplog.records
    assert warning.getMessage().endswith(f"chmod -R o-rwx {places.project}/mounted")


def test_private_files_are_not_warned_of(places: Places, caplog: pytest.LogCaptureFixture) -> None:
    save(places.project, "a = 'b'").chmod(0o640)
    assert places.secrets().a == "b"
    assert not caplog.records
