"""Which Material icons there are: what Python lets through, the font can draw."""

from __future__ import annotations

import pytest

from jupyter_reactive.elements import checks
from jupyter_reactive.elements.material_icons import material_names
from jupyter_reactive.runtime.errors import StreamlitAPIException

from ..material_icons import in_font


def test_the_names_are_those_of_the_font() -> None:
    assert material_names() == in_font()


@pytest.mark.parametrize(("wrong", "told"), [("hom", ":material/home:"), ("xxxxxxxx", "No Material icon")])
def test_a_name_that_no_icon_has_is_refused_with_the_nearest(wrong: str, told: str) -> None:
    with pytest.raises(StreamlitAPIException, match=told):
        checks.icon(f":material/{wrong}:")


def test_a_material_icon_is_taken_as_it_is() -> None:
    assert checks.icon(":material/rocket_launch:") == ":material/rocket_launch:"
