"""`streamlit.typing`: what some calls return, for annotations."""

from typing import Any, Protocol, TypedDict


class UploadedFile(Protocol):
    """A file that a person chose: bytes to read, with a name and a type."""

    name: str
    type: str
    size: int

    def read(self, size: int = -1, /) -> bytes: ...


class ButtonColumnClickState(TypedDict):
    """The cell of a table whose button was pressed."""

    row: int
    label: str


class ChatInputValue(TypedDict, total=False):
    """What was sent from a chat field that takes files."""

    text: str
    files: list[UploadedFile]
    audio: UploadedFile | None


class DataEditorState(TypedDict):
    """What a person changed in a table."""

    edited_rows: dict[int, dict[str, Any]]
    added_rows: list[dict[str, Any]]
    deleted_rows: list[int]


class DataframeState(TypedDict):
    selection: dict[str, Any]


class EChartsState(TypedDict):
    selection: dict[str, Any]


class PlotlyState(TypedDict):
    selection: dict[str, Any]


class PydeckState(TypedDict):
    selection: dict[str, Any]


class VegaLiteState(TypedDict):
    selection: dict[str, Any]
