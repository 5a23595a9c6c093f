"""A kill at any byte of a write, and at any step of a call, leaves the old result or none; what is left is cleaned."""

from __future__ import annotations

from .processes import Home

DRIVER = """
import resource, signal
from jupyter_reactive.caching.disk import Disk

@st.cache_data(persist="disk")
def f(x):
    return [x] * 40

def in_a_child(call):
    child = os.fork()
    if child == 0:
        try:
            call()
            os._exit(0)
        except BaseException as error:
            print(repr(error), file=sys.stderr)
            os._exit(1)
    ended = os.waitpid(child, 0)[1]
    assert os.WIFSIGNALED(ended) or ended == 0
    return os.WIFSIGNALED(ended)

def killed_at_byte(length, call):
    # The system ends a process with SIGXFSZ at the very byte at which a file grows beyond the limit.
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (length, length))
    call()

def killed_at_step(number, call):
    # Python tells of each file that is opened, renamed, removed or changed before it does it.
    left = [number]
    def step(event, arguments):
        if event == "open" or event.startswith(("os.", "tempfile.", "fcntl.", "shutil.")):
            left[0] -= 1
            if left[0] == -1:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(step)
    call()
"""
BYTES = """
disk, name = Disk(), "0" * 32
old, new = b"old" * 1000, [b"new" * 1500, b"er" * 500]
def replace():
    disk.write(name, new)
for before in (None, old):
    if before:
        disk.write(name, [before])
    for length in range(0, len(b"".join(new)), 151):
        assert in_a_child(lambda: killed_at_byte(length, replace))
        found = disk.read(name)
        assert found == before or bytes(found.view()) == before
replace()
assert bytes(disk.read(name).view()) == b"".join(new)
tell(1)
"""
STEPS = """
def expect():
    assert f(1) == [1] * 40
f(0)
step = 0
while in_a_child(lambda: killed_at_step(step, expect)):
    assert not in_a_child(expect), "a later kernel reads, or computes"
    st.cache_data.clear()
    step += 1
tell(step)
"""
LEFT = """
f(0)
in_a_child(lambda: killed_at_byte(100, lambda: f(1)))
(left,) = Disk().folder.glob(".new.*")
found = []
for age in (0, 3590, 3610):
    os.utime(left, (0, left.stat().st_ctime - age))
    Disk().read("nothing")
    found.append(left.exists())
tell(found)
"""


def test_a_kill_at_any_byte_leaves_the_result_before_it_or_none(home: Home) -> None:
    assert home.run(DRIVER + BYTES) == 1


def test_a_kill_at_any_step_of_a_call_leaves_what_later_kernels_can_use(home: Home) -> None:
    assert home.run(DRIVER + STEPS) > 8


def test_what_a_killed_kernel_left_is_cleaned_by_a_later_one(home: Home) -> None:
    """Once it is an hour old: until then it may be what another kernel is about to finish."""
    assert home.run(DRIVER + LEFT) == [True, True, False]
