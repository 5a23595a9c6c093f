"""The options that apps read while they run are those of the kernel, whenever they are set."""

from __future__ import annotations

from jupyter_reactive.kernel.configuration import JupyterReactive
from jupyter_reactive.runtime.options import Options


def test_the_runtime_follows_the_traits() -> None:
    traits, options = JupyterReactive(enforce_serializable_session_state=True), Options()
    traits.follow(options)
    assert (options.keep_widget_values, options.enforce_serializable_session_state) == (True, True)
    traits.keep_widget_values = False
    assert options.keep_widget_values is False


def test_each_option_of_the_runtime_is_a_trait() -> None:
    assert set(Options.__struct_fields__) <= set(JupyterReactive.class_trait_names(config=True))
