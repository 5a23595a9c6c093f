"""What `persist=` keeps is there for the next kernel: signed, isolated, and for its user alone."""

from __future__ import annotations

import os
import pickle
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import jupyter_reactive as st
from jupyter_reactive.caching import Disk
from jupyter_reactive.caching.cached_func import CachedFunc
from jupyter_reactive.runtime.redaction import protect


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    return Disk(tmp_path / "results")


def counted(disk: Disk, value: Any = None, **options: Any) -> tuple[CachedFunc[[Any], Any], list[Any]]:
    """Return a cached function as a kernel that was just started has it, and the calls that computed."""
    calls: list[Any] = []

    def function(x: Any, _calls: Any = calls) -> Any:
        _calls.append(x)
        return {"x": x} if value is None else value

    st.cache_data._registry._entries.clear()  # what is in memory goes with a kernel
    return st.cache_data(persist=disk, **options)(function), calls


def files(disk: Disk) -> list[Path]:
    return sorted(disk.folder.glob("*.result"))


SCRIPT = """
import sys
import jupyter_reactive as st

@st.cache_data(persist="disk")
def rates(names, day=1):
    print("computing")
    return sorted(names), day

print(rates({"b", "a", "c"}, 2))
"""


def test_it_survives_the_process_whatever_its_hash_seed(tmp_path: Path) -> None:
    (tmp_path / "script.py").write_text(SCRIPT)
    said = [
        subprocess.run(
            [sys.executable, tmp_path / "script.py"],
            env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2")
    ]  # fmt: skip
    result = "(['a', 'b', 'c'], 2)\n"
    assert said == ["computing\n" + result, result]


@pytest.mark.parametrize(
    "value",
    [
        7,
        {"a": [1, 2.5, None]},
        np.arange(200_000.0),
        pd.DataFrame({"n": np.arange(200_000), "t": "text"}),
        pa.table({"n": list(range(200_000)), "t": ["text"] * 200_000}),
        pl.DataFrame({"n": range(200_000), "t": ["text"] * 200_000}),
        pl.DataFrame({"c": pl.Series(["a", "b"], dtype=pl.Categorical)}),
    ],
    ids=lambda value: type(value).__module__ + str(np.size(value)),
)
def test_values_come_back_as_they_were_and_isolated(disk: Disk, value: Any) -> None:
    before = pickle.dumps(value)
    counted(disk, value)[0](1)
    function, calls = counted(disk, value)
    for _ in range(2):
        result = function(1)
        assert type(result) is type(value)
        assert pickle.dumps(pickle.loads(before)) == pickle.dumps(value)  # noqa: S301 - ours
        assert result.equals(value) if hasattr(value, "equals") else np.all(np.asarray(result == value))
        if isinstance(result, np.ndarray):
            result[:] = -1
        elif isinstance(result, pd.DataFrame):
            result.iloc[:, 0] = -1
        elif isinstance(result, dict):
            result.clear()
    assert calls == []


def test_the_folder_and_the_key_are_for_their_owner_alone(disk: Disk, home: Path) -> None:
    disk.folder.mkdir(mode=0o755)
    counted(disk)[0](1)
    key = home / "config" / "jupyter_reactive" / "cache.key"
    assert [stat.S_IMODE(path.stat().st_mode) for path in (disk.folder, files(disk)[0], key)] == [0o700, 0o600, 0o600]


def test_a_key_that_others_could_read_is_replaced(disk: Disk, home: Path) -> None:
    counted(disk)[0](1)
    key = home / "config" / "jupyter_reactive" / "cache.key"
    known = key.read_bytes()
    key.chmod(0o644)
    function, calls = counted(disk)
    assert function(1) == {"x": 1}
    assert calls == [1], "who knows the old key could have written the result"
    assert key.read_bytes() != known


def test_nothing_is_unpickled_that_another_key_has_signed(disk: Disk, home: Path, tmp_path: Path) -> None:
    class Trap:
        def __reduce__(self) -> Any:
            return os.mkdir, (str(tmp_path / "sprung"),)

    counted(disk, Trap())[0](1)
    (home / "config" / "jupyter_reactive" / "cache.key").unlink()
    function, calls = counted(disk, "safe")
    assert function(1) == "safe"
    assert not (tmp_path / "sprung").exists()
    assert calls == [1]


def test_a_file_under_another_name_is_a_miss(disk: Disk) -> None:
    function, _ = counted(disk)
    function(1)
    (one,) = files(disk)
    function(2)
    (two,) = set(files(disk)) - {one}
    two.write_bytes(one.read_bytes())
    function, calls = counted(disk)
    assert (function(2), calls) == ({"x": 2}, [2])


def test_a_file_that_was_cut_off_anywhere_is_a_miss(disk: Disk) -> None:
    counted(disk)[0](1)
    (file,) = files(disk)
    whole = file.read_bytes()
    for length in [*range(400), *range(400, len(whole), 97)]:
        file.write_bytes(whole[:length])
        function, calls = counted(disk)
        assert function(1) == {"x": 1}
        assert calls == [1], length


def test_a_changed_byte_of_what_could_run_is_a_miss(disk: Disk) -> None:
    counted(disk)[0](1)
    (file,) = files(disk)
    whole = file.read_bytes()
    for at in range(0, len(whole), 13):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        function, _ = counted(disk)
        assert function(1) == {"x": 1}


def test_damage_of_the_numbers_is_found_on_demand(disk: Disk, tmp_path: Path) -> None:
    counted(disk, np.zeros(200_000))[0](1)
    (file,) = files(disk)
    with file.open("r+b") as opened:
        opened.seek(file.stat().st_size - 9000)
        opened.write(b"\xff")
    assert counted(disk, np.zeros(200_000))[0](1).any()
    function, calls = counted(Disk(disk.folder, verify=True), np.zeros(200_000))
    assert not function(1).any()
    assert calls == [1]


def test_clear_forgets_what_is_stored_of_a_call_of_a_function_and_of_all(disk: Disk) -> None:
    function, _ = counted(disk)
    for each in (1, 2, 3):
        function(each)
    function.clear(1)
    assert len(files(disk)) == 2
    function.clear()
    assert files(disk) == []
    function(1)
    st.cache_data.clear()
    assert files(disk) == []


def test_the_least_recently_used_go_when_the_folder_is_full(tmp_path: Path) -> None:
    disk = Disk(tmp_path / "results", max_size=3 * 8192)
    function, _ = counted(disk)
    for each in (1, 2, 3):
        function(each)
        os.utime(max(files(disk), key=lambda file: file.stat().st_mtime_ns), (each, each))
    function, _ = counted(disk)
    function(1)
    function(4)
    again, calls = counted(disk)
    for each in (1, 3, 4, 2):
        again(each)
    assert calls == [2]


def test_an_expired_result_and_one_from_the_future_are_misses(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = 1_000_000.0
    monkeypatch.setattr("jupyter_reactive.caching.persisted.time.time", lambda: clock)
    counted(disk, ttl=60)[0](1)
    for moment, computed in ((clock + 59, []), (clock + 61, [1]), (clock - 3600, [1])):
        clock = moment
        function, calls = counted(disk, ttl=60)
        function(1)
        assert calls == computed
        clock = 1_000_000.0
        disk.remove(files(disk)[0].stem)
        counted(disk, ttl=60)[0](1)


def test_what_holds_a_secret_is_kept_in_memory_alone_and_why_says_so(disk: Disk) -> None:
    protect("test", {"password": "swordfish-42"})
    try:
        function, calls = counted(disk, {"dsn": "app:swordfish-42@host"})
        assert function(1) == function(1)
        assert calls == [1]
        assert files(disk) == []
        assert "holds a secret" in function.why(1)
    finally:
        protect("test", {})


@pytest.mark.parametrize("fault", ["a file", "a link", "read-only"])
def test_a_folder_that_cannot_be_used_is_said_once_and_results_stay_in_memory(
    fault: str, tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "results"
    match fault:
        case "a file":
            place.write_text("not a folder")
        case "a link":
            (tmp_path / "elsewhere").mkdir()
            place.symlink_to(tmp_path / "elsewhere")
        case "read-only":
            place = Path("/proc/jupyter_reactive")
    function, calls = counted(Disk(place))
    assert function(1) == function(1) == function(1)
    assert function(2) == {"x": 2}
    assert calls == [1, 2]
    (said,) = [record.getMessage() for record in caplog.records]
    assert "kept in memory" in said


def test_stats_tell_what_is_in_memory_and_on_disk() -> None:
    @st.cache_data(persist="disk")
    def counted_by_stats(n: int) -> list[int]:
        return [n] * 100

    counted_by_stats(1)
    counted_by_stats(2)
    name = counted_by_stats.__qualname__
    (row,) = [row for row in st.cache_data.stats() if row.function == name]
    assert (row.entries, row.stored) == (2, 2)
    assert row.size > 0
    assert row.stored_size == 2 * 8192
