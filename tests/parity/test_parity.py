"""Each script of the corpus does here what it does in Streamlit, step by step, but for what is allowed."""

from __future__ import annotations

import pytest

from .allowed import is_allowed
from .compare import compare
from .corpus_files import Script, scripts

SCRIPTS = scripts()


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_does_what_it_does_in_streamlit(script: Script) -> None:
    compared = compare(script)
    assert [each for each in compared.differences if not is_allowed(f"{script.name} {each}")] == []


def test_there_are_enough_of_them_and_no_two_of_a_name() -> None:
    assert len({script.name for script in SCRIPTS}) == len(SCRIPTS) >= 120
