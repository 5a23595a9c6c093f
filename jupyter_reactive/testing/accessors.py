"""The accessors by type, which AppTest and every block have: one line for each that Streamlit has.

One whose element st does not have yet gives an empty list, and finds it as soon as it is there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, overload

from .client import AppTestError
from .element_list import ElementList

if TYPE_CHECKING:
    from . import blocks, choices, inputs, moments, outputs, uploads
    from .app_test import AppTest
    from .page import Placed

N = TypeVar("N")


class Each(Generic[N]):
    """An accessor: what stands below a place under its own name, or under one of `names`."""

    def __init__(self, *names: str) -> None:
        self.names = names

    def __set_name__(self, owner: type, name: str) -> None:
        self.names = self.names or (name,)

    @overload
    def __get__(self, accessors: None, owner: type) -> Self: ...

    @overload
    def __get__(self, accessors: Accessors, owner: type) -> ElementList[N]: ...

    def __get__(self, accessors: Accessors | None, owner: type) -> Self | ElementList[N]:
        if accessors is None:
            return self
        app, placed = accessors._place()
        return ElementList(app._node, placed.find(*self.names))


class Accessors:
    """The accessors by type, which AppTest and every block have."""

    audio_input: Each[uploads.AudioInput] = Each()
    button: Each[inputs.Button] = Each("button", "form_submit_button")
    button_group: Each[choices.ButtonGroup] = Each("pills", "segmented_control")
    camera_input: Each[uploads.CameraInput] = Each()
    caption: Each[outputs.Caption] = Each()
    chat_input: Each[uploads.ChatInput] = Each()
    chat_message: Each[blocks.ChatMessage] = Each()
    checkbox: Each[inputs.Checkbox] = Each()
    code: Each[outputs.Code] = Each()
    color_picker: Each[inputs.ColorPicker] = Each()
    columns: Each[blocks.Column] = Each("column")
    container: Each[blocks.Block] = Each()
    data_editor: Each[Any] = Each()
    dataframe: Each[outputs.Dataframe] = Each("dataframe", "data_editor")
    date_input: Each[moments.DateInput] = Each()
    datetime_input: Each[moments.DateTimeInput] = Each()
    divider: Each[outputs.Divider] = Each()
    download_button: Each[inputs.DownloadButton] = Each()
    error: Each[outputs.Error] = Each()
    exception: Each[outputs.Exception] = Each()
    expander: Each[blocks.Expander] = Each()
    feedback: Each[inputs.Feedback] = Each()
    file_uploader: Each[uploads.FileUploader] = Each()
    form: Each[blocks.Block] = Each()
    form_submit_button: Each[inputs.Button] = Each()
    grid: Each[blocks.Grid] = Each()
    header: Each[outputs.Header] = Each()
    help: Each[outputs.Help] = Each()
    html: Each[outputs.Html] = Each()
    image: Each[outputs.Image] = Each()
    info: Each[outputs.Info] = Each()
    json: Each[outputs.Json] = Each()
    latex: Each[outputs.Latex] = Each()
    link_button: Each[outputs.LinkButton] = Each()
    markdown: Each[outputs.Markdown] = Each()
    menu_button: Each[choices.MenuButton] = Each()
    metric: Each[outputs.Metric] = Each()
    multiselect: Each[choices.Multiselect] = Each()
    number_input: Each[inputs.NumberInput] = Each()
    page_link: Each[outputs.PageLink] = Each()
    pagination: Each[inputs.Pagination] = Each()
    pills: Each[choices.ButtonGroup] = Each()
    progress: Each[outputs.Progress] = Each()
    radio: Each[choices.Radio] = Each()
    segmented_control: Each[choices.ButtonGroup] = Each()
    select_slider: Each[choices.SelectSlider] = Each()
    selectbox: Each[choices.Selectbox] = Each()
    slider: Each[inputs.Slider] = Each()
    space: Each[outputs.Space] = Each()
    status: Each[blocks.Status] = Each()
    subheader: Each[outputs.Subheader] = Each()
    success: Each[outputs.Success] = Each()
    table: Each[outputs.Table] = Each()
    tabs: Each[blocks.Tab] = Each("tab")
    text: Each[outputs.Text] = Each()
    text_area: Each[inputs.TextArea] = Each()
    text_input: Each[inputs.TextInput] = Each()
    time_input: Each[moments.TimeInput] = Each()
    title: Each[outputs.Title] = Each()
    toast: Each[outputs.Toast] = Each()
    toggle: Each[inputs.Toggle] = Each()
    warning: Each[outputs.Warning] = Each()

    def get(self, element_type: str) -> Sequence[Any]:
        """Return what an accessor of that name finds, or else what is of that `type`; maybe nothing."""
        app, placed = self._place()
        accessor = vars(Accessors).get(element_type)
        if isinstance(accessor, Each):
            return [app._node(each) for each in placed.find(*accessor.names)]
        return [app._node(each) for each in placed.below() if element_type in (each.type, each.name)]

    def get_by_key(self, key: str | int) -> Any:
        """Return the widget or container of a key, or raise KeyError."""
        app, placed = self._place()
        found = [app._node(each) for each in placed.below() if each.key == str(key)]
        if not found:
            raise KeyError(key)
        if len(found) > 1:
            raise AppTestError(f"Several elements have the key {key!r}: {found}. Ask for it by type.")
        return found[0]

    def _place(self) -> tuple[AppTest, Placed]:
        raise NotImplementedError
