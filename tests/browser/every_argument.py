"""A script that gives each attack to every argument of every st call that takes text.

It runs in the kernel. Arguments are found by their annotations, so a new one is attacked without further ado.
"""

import inspect
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from typing import Any

import jupyter_reactive as st

TEXTUAL = ("str", "Any", "object", "Text", "Icon", "Key")
NO_TEXT = {
    "args",
    "kwargs",
    "on_change",
    "on_click",
    "on_select",
    "on_dismiss",
    "format_func",
    "rerun_on",
    "cursor",
    "widget",
}
DRAW_NOTHING = {
    "Page", "cache_data", "cache_resource", "connection", "dialog", "fragment", "get_option", "load_ipython_extension",
    "login", "logout", "navigation", "rerun", "set_option", "stop", "switch_page", "unload_ipython_extension",
    "ipywidget", "pyplot", "altair_chart",
}  # fmt: skip
NEEDED: dict[str, Any] = {
    "body": "a text", "label": "a label", "name": "user", "options": ["a"], "num_pages": 3, "value": 1, "tabs": ["a"],
    "data": {"a": [1, 2]}, "image": "<svg xmlns='http://www.w3.org/2000/svg'/>", "url": "https://a.example",
    "page": "https://a.example", "spec": {"mark": "bar"}, "exception": ValueError("a"), "stream": ["a"], "args": "a",
}  # fmt: skip
NEEDED_BY: dict[str, dict[str, Any]] = {
    "download_button": {"data": "bytes"},
    "page_link": {"label": "a label"},
    "select_slider": {"options": ["a", "b"]},
    "vega_lite_chart": {"data": {"a": [1]}, "spec": {"mark": "bar", "encoding": {}}},
}
CHOSEN = {
    "icon",
    "width",
    "height",
    "shortcut",
    "color",
    "divider",
    "format",
    "theme",
    "selection_mode",
    "sort",
    "size",
}
"""What is chosen among words, or has a form of its own: anything else is refused."""
SEVERAL = {"options", "captions", "tabs", "default", "column_order", "stream"}
NESTED = {"data": lambda text: {text: [1, 2]}, "menu_items": lambda text: {"About": text}}


def textual(call: Callable[..., Any]) -> list[inspect.Parameter]:
    """Return the parameters of a call that take text."""
    parameters = inspect.signature(call).parameters.values()
    return [
        each
        for each in parameters
        if each.name in NESTED | dict.fromkeys(SEVERAL)
        or (each.name not in NO_TEXT and any(word in str(each.annotation) for word in TEXTUAL))
    ]


def arguments() -> Iterator[tuple[str, str]]:
    """Yield each call and argument."""
    for name in sorted(set(dir(st)) - DRAW_NOTHING):
        call = getattr(st, name)
        if not name.startswith("_") and callable(call):
            yield from ((name, each.name) for each in textual(call))


def draw(name: str, parameter: str, text: str, key: str) -> bool:
    """Make one call with an attack in one argument; return whether it was taken."""
    call = getattr(st, name)
    parameters = inspect.signature(call).parameters
    given = {each: NEEDED[each] for each, what in parameters.items() if each in NEEDED and what.default is what.empty}
    given |= NEEDED_BY.get(name, {})
    given[parameter] = [text] if parameter in SEVERAL else NESTED.get(parameter, lambda each: each)(text)
    if "key" in parameters:
        given["key"] = f"{given['key']} {key}" if parameter == "key" else key
    if parameter in ("x", "y", "x_label", "y_label"):
        given["data"] = {text: [1, 2]}
    words = given.pop("args", ())
    try:
        with st.form(key) if name == "form_submit_button" else nullcontext():
            call(words, **given) if words else call(**given)
    except Exception:  # noqa: BLE001 - what an argument refuses is not drawn
        return False
    return True


def draw_all(attacks: list[str]) -> list[str]:
    """Draw all of it, and return the arguments that took no attack."""
    untaken = []
    for place, (name, parameter) in enumerate(arguments()):
        texts = [" ".join(attacks), *attacks[place % 25 :: 25]]
        if "chart" in name:  # hundreds of charts, and titles of 10,000 letters, keep Vega busy for a minute
            texts = texts[1:2]
        taken = [draw(name, parameter, text, f"{name} {parameter} {n}") for n, text in enumerate(texts)]
        if not any(taken) and parameter not in CHOSEN:
            untaken.append(f"{name} {parameter}")
    return untaken
