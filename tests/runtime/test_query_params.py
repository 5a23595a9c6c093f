"""Query parameters: what cannot be taken changes none of them."""

from __future__ import annotations

from typing import Any

import pytest

from jupyter_reactive.runtime.errors import StreamlitAPIException
from jupyter_reactive.runtime.query_params import QueryParams


@pytest.mark.parametrize("bad", [5, ["abc"], [("x", 1), 7], {"x": 1, "embed": 2}, {"x": {}}], ids=repr)
@pytest.mark.parametrize("method", ["update", "from_dict"])
def test_parameters_of_which_one_cannot_be_set_change_nothing(method: str, bad: Any) -> None:
    told: list[str] = []
    params = QueryParams(lambda: told.append(params.query))
    params["kept"] = ["1", "2"]
    with pytest.raises((TypeError, ValueError, StreamlitAPIException)):
        getattr(params, method)(bad)
    assert params.query == "kept=1&kept=2"
    assert told == ["kept=1&kept=2"]


def test_from_dict_leaves_no_other_parameter() -> None:
    params = QueryParams()
    params.update({"a": 1}, b=[2, 3])
    params.from_dict([("c", 4)])
    assert params.query == "c=4"
