"""st.chat_message: who says it, and with which face."""

from pathlib import Path
from typing import Any

import pytest

from jupyter_reactive.runtime import errors
from jupyter_reactive.schema.base import Blob

from .golden_calls import PIXEL
from .recording import Recorder


def drawn(name: str, **options: Any) -> Any:
    st = Recorder()
    st.chat_message(name, **options)
    return st.last


@pytest.mark.parametrize(
    ("name", "avatar", "kind", "shown"),
    [
        ("user", None, "icon", "user"),
        ("human", None, "icon", "user"),
        ("Assistant", None, "icon", "assistant"),
        ("AI", None, "icon", "assistant"),
        ("🐱", None, "emoji", "🐱"),
        ("Ada", None, "icon", ""),
        ("Ada", "assistant", "icon", "assistant"),
        ("user", "🐶", "emoji", "🐶"),
        ("user", ":material/face:", "icon", ":material/face:"),
        ("Ada", "https://example.com/ada.png", "image", "https://example.com/ada.png"),
    ],
)
def test_avatar(name: str, avatar: Any, kind: str, shown: str) -> None:
    block = drawn(name, avatar=avatar)
    assert (block.name, block.avatar_type, block.avatar) == (name, kind, shown)


def test_avatar_may_be_a_picture_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "face.png").write_bytes(PIXEL)
    block = drawn("Ada", avatar=str(tmp_path / "face.png"))
    assert block.avatar_type == "image"
    assert isinstance(block.avatar, Blob)


@pytest.mark.parametrize("avatar", ["no-such-file.png", ":material:", b"not a picture", object()])
def test_what_is_no_picture_is_an_error(avatar: Any) -> None:
    with pytest.raises(errors.StreamlitAPIException):
        drawn("Ada", avatar=avatar)


def test_a_name_is_needed() -> None:
    with pytest.raises(errors.StreamlitMissingRequiredParameterError):
        drawn(None)  # type: ignore[arg-type]
