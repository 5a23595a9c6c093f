"""The strip below an app: what is printed is kept in order, bounded, and cheap to add to."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jupyter_reactive.runtime.console import LIMIT, Console
from jupyter_reactive.schema.forward_msg import ConsoleText

TEXTS = st.lists(
    st.builds(ConsoleText, stream=st.sampled_from(["stdout", "stderr"]), text=st.text(max_size=5), reset=st.booleans())
)


def text_of(messages: list[ConsoleText]) -> list[tuple[str, str]]:
    """Return what a person sees: the pieces since the last reset, each with its stream."""
    seen: list[tuple[str, str]] = []
    for each in messages:
        if each.reset:
            seen.clear()
        seen.extend((each.stream, letter) for letter in each.text)
    return seen


@given(TEXTS)
def test_joined_messages_show_what_the_single_ones_show(messages: list[ConsoleText]) -> None:
    console = Console()
    for each in messages:
        console.add(each)
    assert text_of(console.messages()) == text_of(messages)


def test_the_oldest_goes_first() -> None:
    console = Console()
    for n in range(3 * LIMIT // 10):
        console.add(ConsoleText(stream="stdout", text=f"{n:09}\n"))
    (message,) = console.messages()
    assert len(message.text) <= LIMIT
    assert message.text.endswith(f"{3 * LIMIT // 10 - 1:09}\n")
