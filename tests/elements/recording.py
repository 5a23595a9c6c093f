"""A Recorder: all themes of st calls over three verbs that only write down what they are given."""

from __future__ import annotations

from typing import Any, Self, TypeVar

from jupyter_reactive.elements.charts import Charts
from jupyter_reactive.elements.data import Data
from jupyter_reactive.elements.emitter import Args, Callback, Kwargs
from jupyter_reactive.elements.forms import Forms
from jupyter_reactive.elements.frames import Frames
from jupyter_reactive.elements.inputs import Inputs
from jupyter_reactive.elements.ipywidgets import Ipywidgets
from jupyter_reactive.elements.layout import Layouts
from jupyter_reactive.elements.media import Pictures
from jupyter_reactive.elements.messages import Messages
from jupyter_reactive.elements.page_links import PageLinks
from jupyter_reactive.elements.status import Status
from jupyter_reactive.elements.streaming import Streams
from jupyter_reactive.elements.text import Texts
from jupyter_reactive.elements.uploading import Uploading
from jupyter_reactive.elements.write import Write
from jupyter_reactive.runtime.media import Media
from jupyter_reactive.runtime.uploads import Uploads
from jupyter_reactive.runtime.widgets import Key, Serde
from jupyter_reactive.schema.base import Block, Element, Widget

T = TypeVar("T")


class PlainHost:
    """A host that knows the rich values it was told of."""

    def __init__(self) -> None:
        self.bundles: dict[int, tuple[dict[str, Any], dict[str, Any]]] = {}
        self.widgets: dict[int, str] = {}

    def mimebundle(self, value: object) -> tuple[dict[str, Any], dict[str, Any]] | None:
        return self.bundles.get(id(value))

    def widget(self, value: object) -> str | None:
        return self.widgets.get(id(value))


class Recorder(
    Texts,
    Data,
    Charts,
    Pictures,
    Inputs,
    Forms,
    Frames,
    Ipywidgets,
    Layouts,
    Messages,
    PageLinks,
    Status,
    Streams,
    Uploading,
    Write,
):
    """`nodes` are the elements and blocks in the order they were drawn, `serdes` those of the widgets."""

    def __init__(self) -> None:
        self.nodes: list[Element | Block] = []
        self.media: Media = {}
        self.serdes: list[Serde[Any]] = []
        self.host = PlainHost()

    @property
    def last(self) -> Any:
        return self.nodes[-1]

    def _element(self, element: Element, media: Media | None = None) -> Self:
        self.nodes.append(element)
        self.media.update(media or {})
        return self

    def _block(
        self, block: Block, *, form: str | None = None, key: Key | None = None, media: Media | None = None
    ) -> Self:
        self.nodes.append(block)
        self.media.update(media or {})
        self._form_key = form or self._form_key
        return self

    def _block_widget(
        self, block: Block, serde: Serde[T], default: Any, *, key: Key | None, trigger: bool = False, **_: Any
    ) -> tuple[Self, T]:
        self.nodes.append(block)
        return self, serde.deserialize(default)

    def _form(self) -> str | None:
        return self._form_key

    def _widget(
        self,
        element: Widget,
        serde: Serde[T],
        *,
        key: Key | None,
        on_change: Callback | str | None = None,
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        trigger: bool = False,
        writable: bool | None = None,
        bind: str | None = None,
        persist: str | None = None,
        likeness: Widget | None = None,
        offers: object = None,
        accepts: object = None,
        folder: object = None,
        media: Media | None = None,
    ) -> T:
        self.nodes.append(element)
        self.media.update(media or {})
        self.serdes.append(serde)
        if trigger:
            return serde.at_rest
        default = getattr(element, "default", False)
        return serde.deserialize(list(default) if isinstance(default, tuple) else default)

    def _in_state(self, key: Key | None, otherwise: Any) -> Any:
        return otherwise

    def _uploads(self) -> Uploads:
        return Uploads({})

    def _pinned(self) -> Self:
        return self

    def _host_display(self) -> Any:
        return self.host


def run(script: str, **names: Any) -> Recorder:
    """Run the text of some st calls and return the Recorder that they drew on."""
    st = Recorder()
    exec(script, {**names, "st": st})  # noqa: S102 - the calls are ours
    return st


def value(call: str, **names: Any) -> Any:
    """Return what one st call, given as text, returns."""
    return eval(call, {"st": Recorder(), **names})  # noqa: S307 - the call is ours
