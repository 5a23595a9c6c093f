"""Which names a script takes from its notebook."""

import ast

import pytest

from jupyter_reactive.runtime.names_read import names_read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("st.write(df)", {"st", "df"}),
        ("import pandas as pd\npd.DataFrame()", set()),
        ("df = df.dropna()", {"df"}),
        ("x = 1\nx", set()),
        ("acc += q", {"acc", "q"}),
        ("def f(a):\n    return a + b\nf(1)", {"b"}),
        ("def f():\n    return later\nlater = 1", set()),
        ("[row for row in rows if row > low]", {"rows", "low"}),
        ("{k: v for k, v in pairs}", {"pairs"}),
        ("lambda a: a + b", {"b"}),
        ("class C(Base):\n    x = y", {"Base", "y"}),
        ("for i in items:\n    print(i)", {"items"}),
        ("try:\n    a\nexcept E as e:\n    e", {"a", "E"}),
        ("def f():\n    global g\n    g = g + 1", {"g"}),
        ("with open(path) as file:\n    file.read()", {"path"}),
    ],
)
def test_what_is_read_before_it_is_bound(text: str, read: set[str]) -> None:
    assert names_read(ast.parse(text)) == read
