"""The contract: each call below must draw exactly what tests/golden/<name>.json says.

The front end renders the same files. To accept what the calls draw now:
`GOLDEN=update pytest tests/elements/test_golden.py`, and read the difference before you commit it.
"""

import base64
import json
import os
from pathlib import Path
from typing import Any

import msgspec
import pytest

from jupyter_reactive.schema.elements import BLOCKS, ELEMENTS
from jupyter_reactive.schema.layout import Root

from .golden_calls import CALLS, NAMESPACE
from .recording import run

GOLDEN = Path(__file__).parents[1] / "golden"


def drawn(call: str, which: int) -> dict[str, Any]:
    """Return what a call draws: its node, the bytes it refers to, and a widget's first value."""
    st = run(call, **NAMESPACE)
    node = st.nodes[which]
    told = {"call": call, "node": msgspec.to_builtins(node)}
    told["media"] = {name: base64.b64encode(data).decode() for name, data in st.media.items() if name in _text(node)}
    if st.serdes:
        told["value"] = msgspec.to_builtins(getattr(node, "default", False))
    return told


def _text(node: Any) -> str:
    return msgspec.json.encode(node).decode()


@pytest.mark.parametrize(("name", "call", "which"), CALLS, ids=[name for name, _, _ in CALLS])
def test_call_draws_what_its_golden_file_says(
    name: str, call: str, which: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.time", lambda: 1_700_000_000.0)
    file, told = GOLDEN / f"{name}.json", drawn(call, which)
    if os.environ.get("GOLDEN") == "update":
        file.write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n")
    assert json.loads(file.read_text()) == json.loads(json.dumps(told))


def test_every_golden_file_has_a_call() -> None:
    assert {file.stem for file in GOLDEN.glob("*.json")} == {name for name, _, _ in CALLS}


def test_every_struct_has_a_golden_file() -> None:
    tags = {json.loads(file.read_text())["node"]["type"] for file in GOLDEN.glob("*.json")}
    structs = {each.__struct_config__.tag for each in (*ELEMENTS, *BLOCKS)}
    assert structs - tags == {Root.__struct_config__.tag}


@pytest.mark.parametrize("file", sorted(GOLDEN.glob("*.json")), ids=lambda file: file.stem)
def test_golden_file_decodes_to_a_struct(file: Path) -> None:
    node = json.loads(file.read_text())["node"]
    structs = {each.__struct_config__.tag: each for each in (*ELEMENTS, *BLOCKS)}
    assert json.loads(msgspec.json.encode(msgspec.convert(node, structs[node["type"]]))) == node
