"""The differences that are meant: where, and why. They are counted in the report."""

from __future__ import annotations

import re

ALLOWED: dict[str, str] = {
    r"flow: .*(missing|deleting).*\.message": "our words: without the link to Streamlit's documentation",
    r"flow: cached functions of what cannot be hashed": "functions are hashed by their code and what they read",
    r"flow: a syntax error": "AppTest there shows nothing; here it is an exception, as the page shows it",
    r"inputs: slider of (dates|times|datetimes) .*\.(min|max)": "dates there are microseconds; here they are dates",
    r"text: json of what is none": "there the browser shows an error; here text is shown as text",
    r"text: json of objects": "a script's classes belong to a module of its own, so that they can be pickled and cached",
    r"(data|text): .*(frame|series|arrays).*\.disabled": "a data frame is no input: `disabled` says nothing",
    r"data: (pyplot|images) .*\.value": "there an address of a server; here the bytes themselves, for there is no server",
    r"data: an image that is none": "there an error of its media server, which is not here",
    r"data: dataframe selections": "selections in data frames are not there yet",
    r"flow: a dialog": "not there yet",
    r"layout: (a popover|space)": "not there yet",
    r"text: (echo|html|help|magic leaves|write of (functions|dataclasses|a repr))": "not there yet",
    r"flow: set_page_config of": "not checked yet",
}
PATTERNS = [re.compile(pattern) for pattern in ALLOWED]


def is_allowed(difference: str) -> bool:
    return any(pattern.match(difference) for pattern in PATTERNS)
