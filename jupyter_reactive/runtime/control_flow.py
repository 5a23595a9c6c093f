"""How a run is left early. BaseExceptions, so that a script's `except Exception` lets them by."""

from .rerun_data import RerunData


class ControlFlow(BaseException):
    """Leaves the script without being an error."""


class StopException(ControlFlow):
    """The run ends here; what it drew stays. By the script itself (`st.stop`) it counts as its end."""

    def __init__(self, *, by_script: bool = False) -> None:
        super().__init__()
        self.by_script = by_script


class RerunException(ControlFlow):
    """The run ends here and another one follows at once: for what is left of this one, if not said."""

    def __init__(self, rerun_data: RerunData | None = None) -> None:
        super().__init__()
        self.rerun_data = rerun_data
