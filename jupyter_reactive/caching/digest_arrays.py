"""How arrays are written: numpy's, PIL's, scipy's and torch's. Loads none of these libraries.

The content is written in the order of its indices, so that how it lies in memory does not count.
"""

from __future__ import annotations

import math
from typing import Any

from .digest import Digest, Write

CHUNK = 1 << 18


def write_array(into: Digest, value: Any) -> None:
    """Write an ndarray: type of its elements, shape, all elements."""
    into.tag("ndarray", value.ndim).add(value.dtype.str).add(value.dtype.metadata and dict(value.dtype.metadata))
    into.add(value.shape)
    if value.dtype.names is not None:
        _structured(into, value)
    elif value.dtype.hasobject or value.dtype.kind == "T":
        into.each(value.ravel().tolist())
    else:
        _plain(into, value)


def _structured(into: Digest, value: Any) -> None:
    """Write the fields apart: what lies between them is not content."""
    into.add(value.dtype.names)
    for name in value.dtype.names:
        into.add(value[name])


def _plain(into: Digest, value: Any) -> None:
    """Write elements that are bytes; those that lie in another order in pieces, without a copy of all."""
    if value.dtype.kind in "mM":
        value = value.view("i8")
    if value.flags.c_contiguous:
        into.raw(value.reshape(-1).view("u1"))
        return
    rows = max(1, CHUNK * len(value) // max(1, value.nbytes))
    into.pieces(value.nbytes, (value[at : at + rows].tobytes() for at in range(0, len(value), rows)))


def _masked(into: Digest, value: Any) -> None:
    """Write what is not masked, and what is."""
    mask = value.mask if value.mask.shape == value.shape else value.mask | False
    into.tag("masked").add(value.filled()).add(type(mask).__name__).add(mask).add(value.fill_value)


def _dtype(into: Digest, value: Any) -> None:
    into.tag("dtype").add(repr(value))


def _float(into: Digest, value: Any) -> None:
    """Write numpy's 64-bit float as the float that it is: to Python it is one, and equal."""
    into.add(float(value))


def _image(into: Digest, value: Any) -> None:
    into.tag("image").add(value.mode).add(value.size).raw(value.tobytes())
    palette = value.getpalette() if value.mode in {"P", "PA"} else None
    into.add(palette).add({key: each for key, each in value.info.items() if key == "transparency"})


def _sparse(into: Digest, value: Any) -> None:
    """Write a sparse matrix by its places and values, whatever its format and their order."""
    ordered = value.tocsr(copy=True) if value.ndim == 2 else value.tocoo(copy=True)
    ordered.sum_duplicates()
    into.tag("sparse").add(type(value).__name__).add(value.shape)
    if value.ndim == 2:
        into.add(ordered.indptr.astype("i8")).add(ordered.indices.astype("i8")).add(ordered.data)
    else:
        into.each(list(ordered.coords)).add(ordered.data)


def _tensor(into: Digest, value: Any) -> None:
    into.tag("tensor").add(str(value.dtype)).add(tuple(value.shape)).add(str(value.device)).add(value.requires_grad)
    plain = value.detach().cpu().contiguous().reshape(-1)
    into.raw(plain.view(_bytes_of(plain)).numpy() if math.prod(value.shape) else b"")


def _bytes_of(tensor: Any) -> Any:
    """Return torch's own uint8, without importing torch."""
    import sys

    return sys.modules["torch"].uint8


# Whether kinds of it are written alike: a subclass of ndarray may hold more, and is pickled.
ARRAYS: dict[tuple[str, str], tuple[Write, bool]] = {
    ("numpy", "ndarray"): (write_array, False),
    ("numpy", "memmap"): (write_array, False),
    ("numpy", "MaskedArray"): (_masked, False),
    ("numpy", "dtype"): (_dtype, True),
    ("numpy", "float64"): (_float, False),
    ("PIL", "Image"): (_image, True),
    ("scipy", "_spbase"): (_sparse, True),
    ("torch", "Tensor"): (_tensor, True),
}
