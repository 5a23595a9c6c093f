"""Pixels become bytes: formats, ranges, channels, and what is no image."""

import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from jupyter_reactive.elements.image_bytes import sniff
from jupyter_reactive.runtime.errors import StreamlitAPIException, StreamlitInvalidWidthError

from .golden_calls import PIXEL, SVG
from .recording import Recorder


def shown(image: Any, **options: Any) -> Image.Image:
    """Return an image as the browser gets it."""
    st = Recorder()
    st.image(image, **options)
    return Image.open(io.BytesIO(st.media[st.last.pictures[0].source.hash]))


def mime(image: Any, **options: Any) -> str:
    st = Recorder()
    st.image(image, **options)
    source: str = st.last.pictures[0].source.mime
    return source


def encoded(form: str, mode: str = "RGB") -> bytes:
    sink = io.BytesIO()
    Image.new(mode, (2, 2)).save(sink, form)
    return sink.getvalue()


@pytest.mark.parametrize(
    ("image", "options", "expected"),
    [
        (np.zeros((2, 2)), {}, "image/jpeg"),
        (np.zeros((2, 2, 1)), {}, "image/jpeg"),
        (np.zeros((2, 2, 3)), {}, "image/jpeg"),
        (np.zeros((2, 2, 4)), {}, "image/png"),
        (np.zeros((2, 2), bool), {}, "image/jpeg"),
        (np.zeros((2, 2, 3)), {"output_format": "PNG"}, "image/png"),
        (np.zeros((2, 2, 4)), {"output_format": "JPEG"}, "image/jpeg"),
        (np.zeros((2, 2, 3)), {"output_format": "gif"}, "image/jpeg"),
        (Image.new("RGB", (2, 2)), {}, "image/jpeg"),
        (Image.new("P", (2, 2)), {}, "image/jpeg"),
        (Image.new("LA", (2, 2)), {}, "image/png"),
        (Image.new("CMYK", (2, 2)), {"output_format": "PNG"}, "image/png"),
        (encoded("PNG"), {}, "image/png"),
        (encoded("PNG"), {"output_format": "JPEG"}, "image/jpeg"),
        (encoded("GIF"), {}, "image/gif"),
        (encoded("WEBP"), {}, "image/webp"),
        (encoded("TIFF"), {}, "image/jpeg"),
        (encoded("TIFF", "RGBA"), {}, "image/png"),
        (io.BytesIO(PIXEL), {}, "image/png"),
        (SVG, {}, "image/svg+xml"),
        ("<?xml version='1.0'?>\n<!-- a -->" + SVG, {}, "image/svg+xml"),
        (SVG.encode(), {"output_format": "PNG"}, "image/svg+xml"),
    ],
)
def test_format(image: Any, options: dict[str, Any], expected: str) -> None:
    assert mime(image, **options) == expected


def test_encoded_bytes_stay_as_they_are() -> None:
    st = Recorder()
    st.image(PIXEL)
    assert list(st.media.values()) == [PIXEL]


def test_floats_go_from_zero_to_one() -> None:
    assert np.asarray(shown(np.array([[0.0, 0.5, 1.0]]), output_format="PNG")).tolist() == [[0, 127, 255]]


def test_numbers_go_from_0_to_255() -> None:
    assert np.asarray(shown(np.array([[0, 7, 255]]), output_format="PNG")).tolist() == [[0, 7, 255]]


@pytest.mark.parametrize("array", [np.array([[-0.1]]), np.array([[1.1]]), np.array([[256]]), np.array([[-1]])])
def test_values_outside_are_an_error_or_cut_off(array: Any) -> None:
    with pytest.raises(StreamlitAPIException, match="clamp=True"):
        shown(array)
    assert np.asarray(shown(array, clamp=True, output_format="PNG")).item() in (0, 255)


def test_blue_may_come_first() -> None:
    pixel = np.array([[[255, 0, 9]]], np.uint8)
    assert np.asarray(shown(pixel, channels="BGR", output_format="PNG")).tolist() == [[[9, 0, 255]]]


def test_transparency_is_white_in_a_jpeg() -> None:
    assert np.asarray(shown(np.zeros((8, 8, 4)), output_format="JPEG"))[4, 4].tolist() == [255, 255, 255]


@pytest.mark.parametrize(
    "image", [np.ones((2, 2, 5)), np.ones((2, 2, 2, 2, 2)), np.ones((0, 2)), b"no image", 5, None, "nowhere.png"]
)
def test_what_is_no_image_is_an_error(image: Any) -> None:
    with pytest.raises(StreamlitAPIException):
        shown(image)


def test_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "pixel.png"
    file.write_bytes(PIXEL)
    assert mime(file) == mime(str(file)) == "image/png"
    with file.open("rb") as opened:
        assert mime(opened) == mime(opened) == "image/png"


def test_addresses_are_left_to_the_browser() -> None:
    st = Recorder()
    st.image(["https://jupyter.org/a.png", "data:image/png;base64,AA=="])
    assert [each.source for each in st.last.pictures] == ["https://jupyter.org/a.png", "data:image/png;base64,AA=="]


def test_array_of_four_dimensions_is_a_row_of_images() -> None:
    st = Recorder()
    st.image(np.zeros((3, 2, 2, 3)), caption=["a", "b", None])
    assert [each.caption for each in st.last.pictures] == ["a", "b", None]


@pytest.mark.parametrize("options", [{"caption": "one"}, {"alt": "one"}, {"link": "https://a"}])
def test_texts_go_with_as_many_images(options: dict[str, Any]) -> None:
    with pytest.raises(StreamlitAPIException):
        Recorder().image([PIXEL, PIXEL], **options)


@pytest.mark.parametrize(
    ("options", "width"),
    [
        ({}, "content"),
        ({"use_container_width": True}, "stretch"),
        ({"use_column_width": True}, "stretch"),
        ({"width": 90}, 90),
    ],
)
def test_width_may_be_said_in_older_ways(options: dict[str, Any], width: Any) -> None:
    st = Recorder()
    st.image(PIXEL, **options)
    assert st.last.width == width


@pytest.mark.parametrize("width", [0, -1, "auto", True, 2.5])
def test_width_must_be_one(width: Any) -> None:
    with pytest.raises(StreamlitInvalidWidthError):
        Recorder().image(PIXEL, width=width)


def test_bytes_that_browsers_do_not_show_have_no_type() -> None:
    assert sniff(encoded("TIFF")) is None
