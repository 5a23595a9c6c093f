"""st.write_stream: texts that come piece by piece, from generators and from models' clients.

Knows the chunks of OpenAI and LangChain by their classes' names, without importing either.
"""

from __future__ import annotations

import asyncio
import inspect
import re
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from typing import Any, Protocol

from ..runtime.errors import StreamlitAPIException, StreamlitInvalidParameterTypeError
from .arrow import is_frame
from .emitter import Emitter

_OPENAI_CHUNK = re.compile(r"openai\..+\.ChatCompletionChunk")
_OPENAI_EVENT = re.compile(r"openai\..+\.Response.+Event")
_OPENAI_TEXTS = ("response.output_text.delta", "response.refusal.delta")
_LANGCHAIN_CHUNK = re.compile(r"langchain_core\.messages\.ai\.AIMessageChunk")


class StreamingOutput(list[Any]):
    """What a stream gave, where that was more than one text; `st.write` draws it as it was drawn first."""


class Writer(Protocol):
    """The calls of the other themes that a stream needs: what is written to has them all."""

    def markdown(self, body: object) -> Any: ...
    def write(self, *args: Any) -> None: ...


class Streams(Emitter):
    def write_stream(
        self: Writer, stream: Callable[..., Any] | Iterable[Any] | AsyncIterator[Any], *, cursor: str | None = None
    ) -> list[Any] | str:
        """Draw texts as they come, in one markdown that grows, and return what came.

        Returned is the text, or a list if other values came in between, each drawn with `st.write`.

        stream
            A generator (async ones too), a function that makes one, or anything to iterate over:
            texts, chunks of OpenAI's and LangChain's clients, functions to call, any values.
        cursor
            What stands behind the text while more may come.

        >>> answer = st.write_stream(word + " " for word in "All of it at once".split())
        >>> st.write(len(answer))
        """
        output, written = StreamingOutput(), _Text(self, cursor or "")
        for chunk in map(_content, _chunks(stream)):
            if isinstance(chunk, str):
                written.add(chunk)
                continue
            written.end(output)
            if callable(chunk):
                chunk()
            else:
                self.write(chunk)
                output.append(chunk)
        written.end(output)
        return _result(output)


class _Text:
    """One markdown that grows."""

    def __init__(self, st: Writer, cursor: str) -> None:
        self._st = st
        self._cursor = cursor
        self._text = self._shown = ""
        self._place: Any = None

    def add(self, chunk: str) -> None:
        if chunk:
            self._text += chunk
            self._draw(self._text if self._place is None else self._text + self._cursor)

    def end(self, output: StreamingOutput) -> None:
        """Draw it without the cursor; the next text begins a new one."""
        if self._place is not None:
            self._draw(self._text)
            output.append(self._text)
        self._text, self._shown, self._place = "", "", None

    def _draw(self, text: str) -> None:
        if text != self._shown:
            self._place = (self._place or self._st).markdown(text)
            self._shown = text


def _result(output: StreamingOutput) -> list[Any] | str:
    if not output:
        return ""
    return output[0] if len(output) == 1 and isinstance(output[0], str) else output


def _chunks(stream: Any) -> Iterator[Any]:
    if isinstance(stream, str) or is_frame(stream):
        expected = ["a generator", "anything that gives chunks"]
        raise StreamlitInvalidParameterTypeError(
            "stream", type(stream).__name__, expected, detail="`st.write` draws such a value whole."
        )
    if inspect.isgeneratorfunction(stream) or inspect.isasyncgenfunction(stream):
        stream = stream()
    if isinstance(stream, AsyncIterator):
        return _drained(stream)
    try:
        return iter(stream)
    except TypeError as error:
        raise StreamlitAPIException(
            f"st.write_stream cannot iterate over a {type(stream).__name__}. "
            "Give it a generator, a function that makes one, or a list of chunks."
        ) from error


def _content(chunk: Any) -> Any:
    """Return the text of a model's chunk, any other value as it is."""
    name = f"{type(chunk).__module__}.{type(chunk).__qualname__}"
    try:
        if _OPENAI_CHUNK.fullmatch(name):
            # A chunk may tell of the request alone, without a word.
            return (chunk.choices[0].delta.content or "") if chunk.choices and chunk.choices[0].delta else ""
        if _OPENAI_EVENT.fullmatch(name):
            return (chunk.delta or "") if chunk.type in _OPENAI_TEXTS else ""
        return (chunk.content or "") if _LANGCHAIN_CHUNK.fullmatch(name) else chunk
    except AttributeError as error:
        raise StreamlitAPIException(
            f"st.write_stream cannot read a {name}: {error}. Its library may have changed it; "
            "give the texts themselves, as in `st.write_stream(chunk.text for chunk in stream)`."
        ) from error


def _drained(chunks: AsyncIterator[Any]) -> Iterator[Any]:
    """Return what an asynchronous generator yields, one at a time: in the script's own loop.

    A script that awaits at its top level runs inside that loop, which cannot wait for itself:
    then another thread has a loop for the generator.
    """
    with ExitStack() as stack:
        if _inside_a_loop():
            loop = stack.enter_context(closing(asyncio.new_event_loop()))
            pool = stack.enter_context(ThreadPoolExecutor(1))
            yield from _pulled(chunks, lambda coroutine: pool.submit(loop.run_until_complete, coroutine).result())
        else:
            yield from _pulled(chunks, _own_loop(stack).run_until_complete)


def _own_loop(stack: ExitStack) -> asyncio.AbstractEventLoop:
    """Return the thread's loop, or one until `stack` ends: `asyncio.run` leaves a thread without."""
    try:
        return asyncio.get_event_loop()
    except RuntimeError:
        return stack.enter_context(closing(asyncio.new_event_loop()))


def _pulled(chunks: AsyncIterator[Any], wait: Callable[[Coroutine[Any, Any, Any]], Any]) -> Iterator[Any]:
    while True:
        try:
            chunk = wait(_next(chunks))
        except StopAsyncIteration:
            return
        yield chunk


def _inside_a_loop() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True


async def _next(chunks: AsyncIterator[Any]) -> Any:
    return await anext(chunks)
