"""`streamlit.typing`: what some calls return, for annotations."""

from typing import Any, TypedDict

from ..elements.chat_value import ChatInputValue
from ..runtime.uploaded_file import UploadedFile, UploadedFileRec

__all__ = [
    "ButtonColumnClickState",
    "ChatInputValue",
    "DataEditorState",
    "DataframeState",
    "EChartsState",
    "PlotlyState",
    "PydeckState",
    "UploadedFile",
    "UploadedFileRec",
    "VegaLiteState",
]


class ButtonColumnClickState(TypedDict):
    """The cell of a table whose button was pressed."""

    row: int
    label: str


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
