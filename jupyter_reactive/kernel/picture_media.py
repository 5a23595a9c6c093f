"""Images, and what other libraries draw, as pictures: bytes of ours only, nothing is loaded from elsewhere."""

from __future__ import annotations

import json

from ..schema import layout, media
from ..schema.base import Blob
from ..schema.frames import Iframe
from .picture_html import EMPTY, QUIET, SMALL, STRONG, Html, clipped, div, image, link, maths, note, span, text
from .picture_markdown import inline, markdown, preformatted
from .picture_scene import LARGEST_IMAGE, Scene, blob_uri


def pictures(node: media.Image, scene: Scene) -> Html:
    width = f"width:{node.width}px;" if isinstance(node.width, int) else ""
    width = "width:100%;" if node.width == "stretch" else width
    shown = [_picture(each, width, scene) for each in node.pictures]
    return div(*shown, style="display:flex;flex-wrap:wrap;gap:12px;")


def _picture(picture: media.Picture, width: str, scene: Scene) -> Html:
    if isinstance(picture.source, str):
        shown = link(picture.source, text(clipped(picture.alt or picture.caption or picture.source, 200)))
    else:
        shown = _blob(picture.source, picture.alt or picture.caption or "Image", scene, width)
    caption = picture.caption
    below = div(inline(caption), style=f"{SMALL}{QUIET}margin-top:4px;") if caption else EMPTY
    return div(shown, below, style="max-width:100%;" + ("flex-grow:1;" if width == "width:100%;" else ""))


def _blob(blob: Blob, alt: str, scene: Scene, width: str = "") -> Html:
    address = blob_uri(blob, scene)
    too_large = note(f"{clipped(alt, 200)}: an image of {max(1, blob.size // 1000):,} kB, not in this picture.")
    if address is None:
        return too_large if blob.size > LARGEST_IMAGE else note(f"{clipped(alt, 200)}: shown when the cell runs.")
    return scene.heavy(image(address, alt, width), too_large)


def avatar(node: layout.ChatMessage, scene: Scene) -> Html:
    """Return the face of a chat message; the front end's drawings are emoji here."""
    if isinstance(node.avatar, Blob):
        return _blob(node.avatar, node.name, scene, "width:32px;height:32px;object-fit:cover;border-radius:8px;")
    if node.avatar_type == "emoji":
        return text(node.avatar)
    letter = span(text(node.name[:1].upper()), style=STRONG)
    return text(_FACES[node.avatar]) if node.avatar in _FACES else letter


_FACES = {"user": "🧑", "assistant": "🤖"}


def display(node: media.Display, scene: Scene) -> Html:
    """Return the plainest picture of what another library draws; its HTML is not to be trusted."""
    for mime in ("image/png", "image/jpeg"):
        if mime in node.data:
            return _displayed_image(mime, node.data[mime], scene)
    if "text/latex" in node.data:
        return maths(_content(node.data["text/latex"], scene).strip("$"), block=True)
    if "text/markdown" in node.data:
        return markdown(_content(node.data["text/markdown"], scene))
    return preformatted(_content(node.data.get("text/plain", '"Shown when the cell runs."'), scene))


def _displayed_image(mime: str, content: Blob | str, scene: Scene) -> Html:
    if isinstance(content, Blob):
        return _blob(content, "Output", scene)
    encoded = "".join(_content(content, scene).split())
    if len(encoded) > LARGEST_IMAGE * 4 / 3:
        return note("Output: an image that is too large for this picture.")
    return scene.heavy(image(f"data:{mime};base64,{encoded}", "Output"), note("Output: an image, not in this picture."))


def _content(content: Blob | str, scene: Scene) -> str:
    """Return what JSON text, or bytes, of a representation say."""
    if isinstance(content, Blob):
        return scene.media.get(content.hash, b"").decode(errors="replace")
    value = json.loads(content)
    return "".join(map(str, value)) if isinstance(value, list) else str(value)


def frame(node: Iframe, scene: Scene) -> Html:
    """Return a link in the place of a frame; of HTML that may have scripts, that it was there."""
    return link(node.src, text(node.src)) if node.src else note("HTML in a frame: shown when the cell runs.")


def ipywidget(node: media.Ipywidget, scene: Scene) -> Html:
    return preformatted(node.fallback) if node.fallback else note("A widget that is shown when the cell runs.")
