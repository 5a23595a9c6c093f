"""st.write_stream draws texts as they come, and returns what came."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from jupyter_reactive.elements.streaming import StreamingOutput
from jupyter_reactive.runtime.errors import StreamlitAPIException, StreamlitInvalidParameterTypeError

from ..conftest import WAIT, OpenApp
from .recording import Recorder


def chunk(qualified: str, **fields: Any) -> Any:
    """Return an object of a class that another library would have made."""
    module, _, name = qualified.rpartition(".")
    made = type(name, (SimpleNamespace,), {"__module__": module})
    return made(**fields)


def openai_chunk(*texts: str | None) -> Any:
    choices = [SimpleNamespace(delta=SimpleNamespace(content=text)) for text in texts]
    return chunk("openai.types.chat.chat_completion_chunk.ChatCompletionChunk", choices=choices)


def openai_event(kind: str, **fields: Any) -> Any:
    return chunk("openai.types.responses.response_text_delta_event.ResponseTextDeltaEvent", type=kind, **fields)


def langchain_chunk(content: Any) -> Any:
    return chunk("langchain_core.messages.ai.AIMessageChunk", content=content)


def bodies(st: Recorder) -> list[str]:
    return [getattr(node, "body", str(node.__struct_config__.tag)) for node in st.nodes]


def words() -> Iterator[str]:
    yield from ("All ", "of ", "it")


async def slowly() -> AsyncIterator[str]:
    for word in words():
        yield word


@pytest.mark.parametrize("stream", [words, words(), slowly, slowly(), list(words()), iter(words())])
def test_any_stream_of_texts_is_one_text(stream: Any) -> None:
    assert Recorder().write_stream(stream) == "All of it"


def test_the_text_grows_with_a_cursor_behind_it_from_the_second_piece_to_the_last() -> None:
    st = Recorder()
    st.write_stream(words(), cursor="|")
    assert bodies(st) == ["All", "All of |", "All of it|", "All of it"]


def test_values_in_between_are_written_and_returned_in_order() -> None:
    st = Recorder()
    output = st.write_stream(iter(["a", "b", {"c": 1}, "d"]))
    assert output == ["ab", {"c": 1}, "d"]
    assert bodies(st) == ["a", "ab", '{"c": 1}', "d"]


def test_functions_in_between_are_called_and_not_returned() -> None:
    st = Recorder()
    assert st.write_stream(iter(["a", st.divider, "b"])) == ["a", "b"]
    assert bodies(st) == ["a", "divider", "b"]


@pytest.mark.parametrize("stream", [[], ["", ""], iter(())])
def test_nothing_is_an_empty_text(stream: Any) -> None:
    st = Recorder()
    assert st.write_stream(stream) == ""
    assert st.nodes == []


@pytest.mark.parametrize(
    ("chunks", "text"),
    [
        ([openai_chunk(), openai_chunk("He", "x"), openai_chunk(None), openai_chunk("llo")], "Hello"),
        ([openai_event("response.created"), openai_event("response.output_text.delta", delta="Hi")], "Hi"),
        ([openai_event("response.refusal.delta", delta="No")], "No"),
        ([langchain_chunk("Hel"), langchain_chunk(""), langchain_chunk("lo")], "Hello"),
    ],
)
def test_chunks_of_models_are_their_texts(chunks: list[Any], text: str) -> None:
    assert Recorder().write_stream(chunks) == text


def test_a_chunk_of_another_shape_says_what_to_give_instead() -> None:
    odd = chunk("openai.types.chat.chat_completion_chunk.ChatCompletionChunk")
    with pytest.raises(StreamlitAPIException, match="give the texts themselves"):
        Recorder().write_stream([odd])


def test_a_message_of_parts_is_written_as_it_is() -> None:
    parts = [{"type": "image"}]
    assert Recorder().write_stream([langchain_chunk(parts)]) == [parts]


@pytest.mark.parametrize("stream", ["text", {"a": 1}.items()])
def test_a_text_is_no_stream_but_a_view_is(stream: Any) -> None:
    if isinstance(stream, str):
        with pytest.raises(StreamlitInvalidParameterTypeError, match="generator"):
            Recorder().write_stream(stream)
    else:
        assert Recorder().write_stream(stream) == [("a", 1)]


def test_what_cannot_be_iterated_over_is_an_error() -> None:
    with pytest.raises(StreamlitAPIException, match="cannot iterate over a int"):
        Recorder().write_stream(5)  # type: ignore[arg-type]


@pytest.mark.parametrize("stream", [words, words(), slowly, slowly()])
def test_write_draws_a_stream(stream: Any) -> None:
    st = Recorder()
    st.write(stream)
    assert st.last.body == "All of it"


def test_write_draws_what_a_stream_returned_as_the_stream_did() -> None:
    st, again = Recorder(), Recorder()
    output = st.write_stream(iter(["a", {"c": 1}, "d"]))
    assert isinstance(output, StreamingOutput)
    again.write("before", output)
    assert bodies(again) == ["before", "a", '{"c": 1}', "d"]


def test_a_stream_is_one_element_that_a_rerun_keeps(open_app: OpenApp) -> None:
    view = open_app("st.write_stream(word for word in ['a', 'b', 'c'])\nagain = st.button('again')")
    before = view.ids()
    view.set(view.widget("again"), True)
    assert view.session.runner.wait(WAIT)
    assert view.ids() == before
    assert [each["body"] for each in view.find("markdown")] == ["abc"]


def test_an_async_stream_is_drawn_in_a_script_that_awaits(open_app: OpenApp) -> None:
    view = open_app(
        "import asyncio\nasync def words():\n    yield 'a'\n    await asyncio.sleep(0)\n    yield 'b'\n"
        "await asyncio.sleep(0)\nst.text(st.write_stream(words()))"
    )
    assert [each["body"] for each in view.find("text")] == ["ab"]


def test_an_asynchronous_stream_after_asyncio_run_finds_a_loop(open_app: OpenApp) -> None:
    view = open_app(
        "import asyncio\nasync def words():\n    yield 'a'\n    yield 'b'\n"
        "asyncio.run(asyncio.sleep(0))\nst.text(st.write_stream(words))"
    )
    view.session.outbound.flush()
    assert [each["body"] for each in view.find("text")] == ["ab"]
