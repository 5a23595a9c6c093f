"""The differences that are meant: where, and why. They are counted in the report."""

from __future__ import annotations

import re

ALLOWED: dict[str, str] = {
    r"flow: .*(missing|deleting).*\.message": "our words: without the link to Streamlit's documentation",
    r"flow: cached functions of what cannot be hashed": "functions are hashed by their code and what they read",
    r"flow: a syntax error": "AppTest there shows nothing; here it is an exception, as the page shows it",
    r"inputs: slider of (dates|times|datetimes) .*\.(min|max)": "dates there are microseconds; here they are dates",
    r"arguments: a time with a zone .*set_value": "there it loses its zone at any second run; here when another is chosen",
    r"picking: select slider .*\.(min|max|step)": "there places among the options; here there are options",
    r"picking: select slider with a value that is none .*message": "our words: it also says what to do",
    r"picking: download button .*\.url": "there an address of a server; here bytes are made at the click",
    r"picking: multiselect of new options .*(index|indices)": "there it cannot be told; here a new option is none of them",
    r"picking: multiselect of new options .*other": "AppTest there refuses an option that a person can type",
    r"more: a wizard .*(children\[1\].value|age): 0": "a keyed widget keeps its value while it is hidden",
    r"more: a login .*FormSubmitter": "there a press outlives a run that st.stop ended",
    r"more: names that are not there .*message": "our words: they name what it may have been",
    r"more: (wrong arguments|unknown keyword arguments|too many arguments) .*message": "the class that has the method is ours",
    r"text: json of what is none": "there the browser shows an error; here text is shown as text",
    r"text: json of objects": "a script's classes belong to a module of its own, so that they can be pickled and cached",
    r"data: dataframe selections": "what is selected in a data frame comes with the data elements, later",
    r"data: (pyplot|images) .*\.value": "there an address of a server; here the bytes themselves, for there is no server",
    r"data: an image that is none": "there an error of its media server, which is not here",
}
PATTERNS = [re.compile(pattern) for pattern in ALLOWED]


def is_allowed(difference: str) -> bool:
    return any(pattern.match(difference) for pattern in PATTERNS)
