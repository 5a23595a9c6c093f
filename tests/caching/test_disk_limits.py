"""Where the disk ends: its size, a full one, one that cannot be written, and what must not be on one."""

from __future__ import annotations

import os
from typing import Any

import numpy as np
import pytest

from jupyter_reactive.caching import Disk
from jupyter_reactive.caching.cached_func import CachedFunc
from jupyter_reactive.runtime.redaction import protect

from .processes import Home, Restarted

FILE = 8192
"""Bytes of a small result's file."""


@pytest.fixture
def calls() -> list[Any]:
    return []


def kept(restarted: Restarted, calls: list[Any], persist: Any = "disk") -> CachedFunc[[Any], Any]:
    """Return a function as a kernel that was just started has it."""

    def function(x: Any, _calls: Any = calls) -> Any:
        _calls.append(x)
        return {"x": x}

    return restarted()(persist=persist)(function)


def test_the_least_recently_used_go_when_the_folder_is_full(home: Home, restarted: Restarted, calls: list[Any]) -> None:
    disk = Disk(home.folder / "results", max_size=16 * FILE)
    function = kept(restarted, calls, disk)
    for each in range(1, 16):
        function(each)
        os.utime(max(disk.folder.glob("*.result"), key=lambda file: file.stat().st_mtime_ns), (each, each))
    function = kept(restarted, calls, disk)
    function(1)
    function(16)
    calls.clear()
    again = kept(restarted, calls, disk)
    for each in (1, *range(4, 17)):
        again(each)
    assert calls == []
    again(2)
    assert calls == [2]


MANY = """
from jupyter_reactive.caching import Disk
looks = []
disk = Disk()
sys.addaudithook(lambda event, arguments: looks.append(event) if event == "os.scandir" else None)
for each in range(100):
    disk.write(str(each), [b"x"])
tell(len(looks))
"""


def test_a_write_takes_no_longer_the_more_is_kept(home: Home) -> None:
    """The folder is looked through when it is opened, and now and then."""
    assert home.run(MANY) <= 2
    assert len(home.results) == 100


def test_one_result_may_take_nearly_all_room(home: Home) -> None:
    disk = Disk(home.folder / "results", max_size=1000)
    for name in ("a", "b"):
        disk.write(name, [b"x" * 1000])
    assert [item.name for item in disk.items()] == ["b"]


FILL = """
from jupyter_reactive.caching import Disk
f = st.cache_data(persist=Disk(os.environ["HOME"] + "/results", max_size=8192 * 20))(lambda x: {"x": x})
hear()
for each in range(START, START + 40):
    assert f(each) == {"x": each}
tell(each)
"""


def test_kernels_that_evict_at_once_stay_below_the_size_together(home: Home) -> None:
    with home.process(FILL.replace("START", "0")) as one, home.process(FILL.replace("START", "100")) as two:
        one.say(), two.say()
        assert [one.told(), two.told()] == [39, 139]
    files = [path for path in (home.folder / "results").iterdir() if path.suffix != ".lock"]
    assert sum(path.stat().st_size for path in files) <= FILE * 20
    assert len(files) > 10


def test_a_result_that_is_larger_than_all_that_is_kept_stays_in_memory(
    home: Home, restarted: Restarted, calls: list[Any], caplog: pytest.LogCaptureFixture
) -> None:
    disk = Disk(home.folder / "results", max_size=FILE - 1)
    function = kept(restarted, calls, disk)
    assert function(1) == function(1) == {"x": 1}
    assert calls == [1]
    assert "more than the 8,191 that are kept" in caplog.text
    assert [path for path in disk.folder.iterdir() if path.suffix != ".lock"] == []


FULL = """
import logging, resource
f = st.cache_data(persist="disk")(lambda x: calls.append(x) or [x])
f(0)
said = []
logging.getLogger("jupyter_reactive").addFilter(lambda record: said.append(record.getMessage()))
resource.setrlimit(resource.RLIMIT_FSIZE, (5000, resource.RLIM_INFINITY))
assert f(1) == f(1) == [1] and f(2) == [2]
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
assert f(3) == [3]
tell([calls, said])
"""


def test_a_disk_that_is_full_is_said_once_and_leaves_no_part_of_a_file(home: Home) -> None:
    """The system refuses to write on, in the middle of a file."""
    calls, said = home.run(FULL)
    assert calls == [0, 1, 2, 3]
    assert len(said) == 1
    assert "kept in memory" in said[0]
    assert {path.suffix for path in home.files} == {".result", ".lock"}
    assert len(home.results) == 2, "once there is room again, results are stored"


def test_a_home_that_cannot_be_written_is_said_once_and_results_stay_in_memory(
    restarted: Restarted, calls: list[Any], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    for name in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, "/proc/nothing")
    function = kept(restarted, calls)
    assert function(1) == function(1) == {"x": 1}
    assert function(2) == {"x": 2}
    function.clear()
    assert calls == [1, 2]
    (said,) = caplog.messages
    assert "kept in memory" in said


@pytest.mark.parametrize("fault", ["a file", "a link"])
def test_a_folder_that_cannot_be_used_is_said_once_and_results_stay_in_memory(
    fault: str, home: Home, restarted: Restarted, calls: list[Any], caplog: pytest.LogCaptureFixture
) -> None:
    place = home.folder / "results"
    if fault == "a file":
        place.write_text("not a folder")
    else:
        (home.folder / "elsewhere").mkdir()
        place.symlink_to(home.folder / "elsewhere")
    function = kept(restarted, calls, Disk(place))
    assert function(1) == function(1) == {"x": 1}
    assert function(2) == {"x": 2}
    assert calls == [1, 2]
    (said,) = caplog.messages
    assert "kept in memory" in said


def test_a_folder_that_others_can_read_is_closed_to_them(home: Home, restarted: Restarted, calls: list[Any]) -> None:
    folder = home.folder / "results"
    folder.mkdir(mode=0o755)
    kept(restarted, calls, Disk(folder))(1)
    assert folder.stat().st_mode & 0o777 == 0o700


def test_what_holds_a_secret_is_kept_in_memory_alone_and_why_says_so(
    home: Home, restarted: Restarted, calls: list[Any]
) -> None:
    protect("test", {"password": "swordfish-42"})
    try:
        function = kept(restarted, calls)
        value = "app:swordfish-42@host"
        assert function(value) == function(value) == {"x": value}
        assert len(calls) == 1
        assert home.results == []
        assert "holds a secret" in function.why(value)
    finally:
        protect("test", {})


def test_each_session_has_stored_results_of_its_own_which_go_with_it(home: Home, open_app: Any) -> None:
    text = "@st.cache_data(scope='session', persist='disk')\ndef f():\n    calls.append(1)\n    return 1\nf()"
    calls: list[int] = []
    views = [open_app(text, calls=calls) for _ in range(2)]
    assert calls == [1, 1]
    assert len(home.results) == 2
    for view in views:
        view.session.close("It is over.")
    assert home.results == []


def test_a_mapped_result_that_is_evicted_while_it_is_used_stays_whole(home: Home, restarted: Restarted) -> None:
    """Its pages go with the last one who has them, not with the name of the file."""
    function = restarted()(persist="disk")(lambda: np.ones(1_000_000))
    found = function()
    for path in home.results:
        path.unlink()
    assert found.sum() == function().sum() == 1_000_000
