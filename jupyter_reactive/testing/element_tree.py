"""The classes of what stands on the page of an AppTest, under Streamlit's names."""

# ruff: noqa: PLC0414 - a module of names to import, as a package's own __init__

from __future__ import annotations

import re

from ..runtime.element_tree import ROOTS
from ..schema import base as schema
from ..schema.layout import Empty
from .blocks import Block as Block
from .blocks import ChatMessage as ChatMessage
from .blocks import Column as Column
from .blocks import ElementTree as ElementTree
from .blocks import Expander as Expander
from .blocks import Grid as Grid
from .blocks import SpecialBlock as SpecialBlock
from .blocks import Status as Status
from .blocks import Tab as Tab
from .choices import ButtonGroup as ButtonGroup
from .choices import MenuButton as MenuButton
from .choices import Multiselect as Multiselect
from .choices import Radio as Radio
from .choices import Selectbox as Selectbox
from .choices import SelectSlider as SelectSlider
from .components import BidiComponent as BidiComponent
from .components import ComponentInstance as ComponentInstance
from .element_list import ElementList as ElementList
from .inputs import Button as Button
from .inputs import Checkbox as Checkbox
from .inputs import ColorPicker as ColorPicker
from .inputs import DownloadButton as DownloadButton
from .inputs import Feedback as Feedback
from .inputs import NumberInput as NumberInput
from .inputs import Pagination as Pagination
from .inputs import Slider as Slider
from .inputs import TextArea as TextArea
from .inputs import TextInput as TextInput
from .inputs import Toggle as Toggle
from .inputs import Widget as Widget
from .moments import DateInput as DateInput
from .moments import DateTimeInput as DateTimeInput
from .moments import TimeInput as TimeInput
from .nodes import Element as Element
from .nodes import Node as Node
from .nodes import UnknownElement as UnknownElement
from .outputs import AlertBase as AlertBase
from .outputs import Caption as Caption
from .outputs import Code as Code
from .outputs import Dataframe as Dataframe
from .outputs import Divider as Divider
from .outputs import Error as Error
from .outputs import Exception as Exception  # noqa: A004 - Streamlit's name
from .outputs import Header as Header
from .outputs import HeadingBase as HeadingBase
from .outputs import Help as Help
from .outputs import Html as Html
from .outputs import Image as Image
from .outputs import Info as Info
from .outputs import Json as Json
from .outputs import Latex as Latex
from .outputs import LinkButton as LinkButton
from .outputs import Markdown as Markdown
from .outputs import Metric as Metric
from .outputs import PageLink as PageLink
from .outputs import Progress as Progress
from .outputs import Space as Space
from .outputs import Subheader as Subheader
from .outputs import Success as Success
from .outputs import Table as Table
from .outputs import Text as Text
from .outputs import Title as Title
from .outputs import Toast as Toast
from .outputs import Warning as Warning  # noqa: A004 - Streamlit's name
from .page import Placed
from .uploads import AudioInput as AudioInput
from .uploads import CameraInput as CameraInput
from .uploads import ChatInput as ChatInput
from .uploads import FileUploader as FileUploader


def _tag(kind: type[Node]) -> str:
    """Return the name of the st function of a class: TextInput is text_input."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", kind.__name__).lower()


KINDS: dict[str, type[Node]] = {
    **{_tag(each): each for each in list(vars().values()) if isinstance(each, type) and issubclass(each, Node)},
    **dict.fromkeys(ROOTS, SpecialBlock),
    "datetime_input": DateTimeInput,
    "form_submit_button": Button,
    **dict.fromkeys(("pills", "segmented_control"), ButtonGroup),
}


def kind_of(placed: Placed) -> type[Node]:
    """Return the class of what stands at a place: that of its name, or one that knows less."""
    kind = KINDS.get(placed.name)
    if kind is not None:
        return kind
    if isinstance(placed.element, schema.Block) and not isinstance(placed.element, Empty):
        return Block
    return Widget if isinstance(placed.element, schema.Widget) else UnknownElement
