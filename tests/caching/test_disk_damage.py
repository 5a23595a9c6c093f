"""Files that are cut, changed, forged, foreign or old: a miss, and never a wrong value, an error or somebody's code."""

from __future__ import annotations

import logging
import pickle
import random
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from jupyter_reactive.caching import envelope, persisted
from jupyter_reactive.caching.api import cache_data
from jupyter_reactive.caching.disk import Disk
from jupyter_reactive.caching.registry import Registry

from ..conftest import OpenApp
from .processes import Home, Restarted

calls: list[Any] = []
ran: list[str] = []
DRAWS = "@st.cache_data(persist='disk')\ndef f():\n    calls.append(1)\n    st.text('drawn')\nf()"
VALUE = {"a": [1, 2], "b": "text"}


@pytest.fixture(autouse=True)
def _no_calls() -> None:
    calls.clear()
    ran.clear()


def answer(_value: Any = VALUE) -> Any:
    calls.append(1)
    return _value


@pytest.fixture
def stored(home: Home, restarted: Restarted) -> Path:
    """The file of what `answer` returned."""
    restarted()(persist="disk")(answer)()
    calls.clear()
    (path,) = home.results
    return path


def asked(restarted: Restarted, **options: Any) -> Any:
    """Return what a call gives after a restart."""
    return restarted()(persist="disk", **options)(answer)()


def test_a_file_that_was_cut_off_anywhere_is_a_miss(stored: Path, restarted: Restarted) -> None:
    whole = stored.read_bytes()
    lengths = sorted({*range(0, 450, 7), *range(450, len(whole), 997), len(whole) - 1})
    for length in lengths:
        stored.write_bytes(whole[:length])
        calls.clear()
        assert asked(restarted) == VALUE
        assert calls == [1], length
    assert asked(restarted) == VALUE
    assert calls == [1], "what was computed took the place of what was cut"


def test_a_byte_that_changed_in_what_could_run_is_a_miss(stored: Path, restarted: Restarted) -> None:
    whole = stored.read_bytes()
    chances = random.Random(4)  # noqa: S311 - the same each time
    places = [at for at in range(len(whole)) if whole[at]]
    for at in chances.sample(places, 100):
        stored.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << chances.randrange(8)]) + whole[at + 1 :])
        calls.clear()
        assert asked(restarted) == VALUE
        assert calls == [1], at


@pytest.mark.parametrize("value", [np.arange(100_000.0), pa.table({"x": np.arange(100_000.0)})], ids=["array", "Arrow"])
def test_bit_rot_is_seen_where_all_is_verified(value: Any, home: Home, restarted: Restarted) -> None:
    disk = Disk(home.folder / "verified", verify=True)
    restarted()(persist=disk)(answer)(value)
    (path,) = (home.folder / "verified").glob("*.result")
    whole = bytearray(path.read_bytes())
    whole[len(whole) // 2] ^= 1
    path.write_bytes(whole)
    found = restarted()(persist=Disk(home.folder / "verified", verify=True))(answer)(value)
    assert calls == [1, 1]
    assert str(found) == str(value)


@pytest.mark.parametrize("value", [np.arange(100_000.0), pa.table({"x": np.arange(100_000.0)})], ids=["array", "Arrow"])
def test_a_large_file_that_was_cut_is_seen_without_reading_it(value: Any, home: Home, restarted: Restarted) -> None:
    restarted()(persist="disk")(answer)(value)
    (path,) = home.results
    whole = path.read_bytes()
    for length in (len(whole) - 1, len(whole) // 2, 4096, 0):
        path.write_bytes(whole[:length])
        calls.clear()
        restarted()(persist="disk")(answer)(value)
        assert calls == [1], length
    path.write_bytes(whole + b"\0")
    restarted()(persist="disk")(answer)(value)
    assert len(calls) == 2


class Attack:
    """Runs when it is unpickled."""

    def __reduce__(self) -> Any:
        return ran.append, ("attacked",)


NOISE = random.Random(1).randbytes(20_000)  # noqa: S311 - the same each time
FORGED = [
    lambda whole, key: pickle.dumps(Attack()),
    lambda whole, key: b"",
    lambda whole, key: NOISE,
    lambda whole, key: whole[: len(envelope.MAGIC)] + NOISE,
    lambda whole, key: b"".join(sealed(key, b"another key" * 3)),
    lambda whole, key: whole.replace(pickle.dumps(VALUE, 5), pickle.dumps(Attack(), 5)),
]


def sealed(name: str, key: bytes) -> list[Any]:
    packed = envelope.pack(Attack(), None)
    return list(envelope.seal(packed, name, key, function="answer", home=__name__, created=0.0))


@pytest.mark.parametrize("forge", FORGED)
def test_nothing_runs_that_this_user_did_not_sign(forge: Any, stored: Path, restarted: Restarted) -> None:
    stored.write_bytes(forge(stored.read_bytes(), stored.stem))
    assert asked(restarted) == VALUE
    assert calls == [1]
    assert ran == []


def test_a_signed_result_under_the_name_of_another_call_is_a_miss(home: Home, restarted: Restarted) -> None:
    def f(x: int) -> int:
        calls.append(x)
        return x

    restarted()(persist="disk")(f)(1)
    (one,) = home.results
    restarted()(persist="disk")(f)(2)
    (two,) = (path for path in home.results if path != one)
    shutil.copy(one, two)
    assert restarted()(persist="disk")(f)(2) == 2
    assert calls == [1, 2, 2]


def test_a_result_of_another_key_is_a_miss(stored: Path, home: Home, restarted: Restarted) -> None:
    for path in home.config.rglob("*.key"):
        path.unlink()
    assert asked(restarted) == VALUE
    assert calls == [1]


def test_a_key_that_others_could_read_signs_nothing_any_longer(stored: Path, home: Home, restarted: Restarted) -> None:
    (key,) = home.config.rglob("*.key")
    before = key.read_bytes()
    key.chmod(0o644)
    assert asked(restarted) == VALUE
    assert calls == [1]
    assert key.read_bytes() != before
    assert key.stat().st_mode & 0o777 == 0o600


def test_a_result_of_another_python_is_a_miss(
    stored: Path, restarted: Restarted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(envelope, "PYTHON", "CPython 3.99")
    assert asked(restarted) == VALUE
    assert calls == [1]


def test_a_result_of_another_version_of_the_format_is_a_miss(stored: Path, restarted: Restarted) -> None:
    whole = stored.read_bytes()
    stored.write_bytes(b"JRcache\x00" + whole[8:])
    assert asked(restarted) == VALUE
    assert calls == [1]


class Fleeting:
    """A class that goes."""


def make() -> Any:
    calls.append(1)
    return globals().get("Fleeting", dict)()


def test_a_value_whose_class_is_gone_is_a_quiet_miss(
    home: Home, restarted: Restarted, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    f = st_persisted(restarted, make)
    assert type(f()).__name__ == "Fleeting"
    monkeypatch.delitem(globals(), "Fleeting")
    assert st_persisted(restarted, make)() == {}
    assert calls == [1, 1]
    assert [each for each in caplog.records if each.levelno >= logging.WARNING] == []


def st_persisted(restarted: Restarted, function: Any) -> Any:
    return restarted()(persist="disk")(function)


@pytest.mark.parametrize("jump", [-3600.0, -2.0, 3600.0, 1e9])
def test_a_clock_that_jumps_never_makes_an_old_result_good(
    jump: float, stored: Path, restarted: Restarted, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What seems to be from the future, or older than its ttl, is computed anew."""
    now = persisted.time.time()
    monkeypatch.setattr(persisted.time, "time", lambda: now + jump)
    assert asked(restarted, ttl=60) == VALUE
    assert calls == [1]


def test_a_stored_result_expires_by_its_age_and_not_by_that_of_the_kernel(
    stored: Path, restarted: Restarted, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = persisted.time.time()
    monkeypatch.setattr(persisted.time, "time", lambda: now + 50)
    f = restarted()(persist="disk", ttl=60)(answer)
    f()
    assert calls == []
    ticks = persisted.time.monotonic()
    monkeypatch.setattr(persisted.time, "time", lambda: now + 61)
    monkeypatch.setattr("jupyter_reactive.caching.entries.monotonic", lambda: ticks + 11)
    f()
    assert calls == [1]


def test_what_another_version_drew_is_computed_anew(
    home: Home, open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its elements may have been others."""
    for version in ("1", "1", "2"):
        monkeypatch.setattr(envelope, "_version", lambda version=version: version)
        monkeypatch.setattr(cache_data, "_registry", Registry("cache_data"))
        view = open_app(DRAWS, calls=calls)
        assert view.find("exception") == []
        assert [each["body"] for each in view.find("text")] == ["drawn"]
    assert calls == [1, 1]
