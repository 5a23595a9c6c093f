"""What can be wrong with a component: a branch of errors.py. The Bidi ones are of `components.v2`."""

from .errors import LocalizableStreamlitException, StreamlitAPIException


class MarshallComponentException(StreamlitAPIException):
    """What a component was given cannot travel to it."""


class BidiComponentError(LocalizableStreamlitException):
    """A component that talks both ways was misused."""


class BidiComponentInvalidCallbackNameError(BidiComponentError):
    def __init__(self, callback_name: str) -> None:
        super().__init__(
            f"{callback_name!r} is no callback of a component: one is called `on_NAME_change`, after the state NAME."
        )


class BidiComponentInvalidDefaultKeyError(BidiComponentError):
    def __init__(self, state_key: str, available_keys: list[str]) -> None:
        super().__init__(
            f"`default` has the key {state_key!r}, for which there is no callback `on_{state_key}_change`. "
            f"There are callbacks for: {', '.join(available_keys) or 'nothing'}."
        )


class BidiComponentInvalidIdError(BidiComponentError):
    def __init__(self, part: str, delimiter: str) -> None:
        super().__init__(f"The {part} of a component's id has {delimiter!r} in it, which divides such ids.")


class BidiComponentUnserializableDataError(BidiComponentError):
    def __init__(self) -> None:
        super().__init__("The data of a component cannot travel: give what JSON can hold, bytes, or a table.")
