"""Colours as scripts write them → as CSS writes them. Knows nothing of charts."""

import re
from typing import Any

from ..runtime.errors import StreamlitInvalidColorError

_HEX = re.compile(r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})", re.IGNORECASE)
_FUNCTION = re.compile(r"(?:rgb|hsl)a?\([^()]+\)", re.IGNORECASE)
_NAMES = frozenset(
    """
    aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood
    cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray
    darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen
    darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue
    firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew
    hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan
    lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray
    lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue
    mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred
    midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid
    palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple
    rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue
    slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white
    whitesmoke yellow yellowgreen transparent
    """.split()  # noqa: SIM905 - 149 names read better as words
)


def is_color(value: Any) -> bool:
    """Return whether `value` is a colour: text that CSS knows, or three or four numbers."""
    if isinstance(value, str):
        return bool(_HEX.fullmatch(value) or _FUNCTION.fullmatch(value)) or value.lower() in _NAMES
    if not isinstance(value, list | tuple) or len(value) not in (3, 4):
        return False
    return all(isinstance(part, int | float) and not isinstance(part, bool) and 0 <= part <= 255 for part in value)


def css_color(value: Any) -> str:
    """Return a colour as CSS; numbers go from 0 to 255, or as floats from 0 to 1, and the opacity from 0 to 1."""
    if not is_color(value):
        raise StreamlitInvalidColorError(value)
    if isinstance(value, str):
        return value
    fractions = any(isinstance(part, float) for part in value[:3]) and all(part <= 1 for part in value[:3])
    numbers = [round(part * 255) if fractions else round(part) for part in value[:3]]
    if len(value) == 3:
        return "rgb({}, {}, {})".format(*numbers)
    opacity = value[3] if value[3] <= 1 else value[3] / 255
    return "rgba({}, {}, {}, {:.4g})".format(*numbers, opacity)
