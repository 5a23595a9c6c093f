"""Digests of what libraries make that nothing else here needs."""

from __future__ import annotations

import numpy as np
import pytest

from jupyter_reactive.caching.digest import digest

pydantic = pytest.importorskip("pydantic")
sparse = pytest.importorskip("scipy.sparse")


class Model(pydantic.BaseModel):
    a: int = 1
    b: str = "x"


def test_a_model_is_its_fields_and_not_which_of_them_were_given() -> None:
    assert digest(Model()) == digest(Model(a=1)) != digest(Model(a=2))


def test_a_sparse_matrix_is_its_places_and_values_in_any_order() -> None:
    one, other = (
        sparse.csr_matrix((values, ([0, 0], places)), shape=(1, 2))
        for values, places in (([1, 2], [1, 0]), ([2, 1], [0, 1]))
    )
    assert digest(one) == digest(other) != digest(sparse.csr_matrix((1, 2)))


def test_sparse_arrays_have_content() -> None:
    assert (
        digest(sparse.coo_array(np.eye(3)))
        == digest(sparse.coo_array(np.eye(3)))
        != digest(sparse.coo_array(np.eye(4)))
    )
