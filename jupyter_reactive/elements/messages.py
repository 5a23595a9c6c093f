"""Conversations: st.chat_message.

Says how a name and an avatar become a ChatMessage of schema/layout.py.
"""

from typing import Any, Literal, Self

from ..runtime.errors import StreamlitAPIException, StreamlitMissingRequiredParameterError
from ..runtime.media import Media, blob
from ..schema.base import Blob
from ..schema.layout import ChatMessage
from . import checks
from .checks import Size
from .emitter import Emitter
from .image_bytes import picture_source

AVATARS = {"user": "user", "human": "user", "assistant": "assistant", "ai": "assistant"}


class Messages(Emitter):
    def chat_message(
        self,
        name: Literal["user", "assistant", "ai", "human"] | str,  # noqa: PYI051 - four names have an avatar
        *,
        avatar: Any = None,
        width: Size = "stretch",
    ) -> Self:
        """Place a container that looks like something said, with who says it at its side.

        name
            "user" and "assistant" have avatars; so has an emoji. Others show their first letter.
        avatar
            Another one: "user", "assistant", an emoji, a Material icon, or what `st.image` takes.

        >>> with st.chat_message("assistant"):
        ...     st.write("What can I do for you?")
        >>> st.chat_message("Ada", avatar="👩").write("Draw me a *tree*")
        """
        if name is None:
            raise StreamlitMissingRequiredParameterError("name")
        checks.of_type("name", name, str)
        if avatar is None and (name.lower() in AVATARS or checks.is_emoji(name)):
            avatar = name.lower()
        media: Media = {}
        kind, shown = _avatar(avatar, media)
        block = ChatMessage(name=name, avatar=shown, avatar_type=kind, width=checks.width(width))
        return self._block(block, media=media)


def _avatar(given: Any, media: Media) -> tuple[Literal["icon", "emoji", "image"], Blob | str]:
    if given is None:
        return "icon", ""
    if isinstance(given, str):
        if given in AVATARS:
            return "icon", AVATARS[given]
        if checks.is_emoji(given):
            return "emoji", given
        if given.startswith(":material"):
            return "icon", checks.icon(given) or ""
    try:
        source = picture_source(given)
    except Exception as error:
        raise StreamlitAPIException(
            f"st.chat_message: the avatar is no picture: {error} "
            'Give "user", "assistant", an emoji, ":material/face:", or what st.image takes.'
        ) from error
    return "image", source if isinstance(source, str) else blob(source.data, source.mime, media)
