"""Whether session state could be kept outside of the process: asked for by an option only."""

import pickle

from .errors import UnserializableSessionStateError
from .session_state import SessionState


def check_serializable(state: SessionState) -> None:
    """Raise an error for a value that cannot be pickled, if the options ask for it."""
    if not state.options.enforce_serializable_session_state:
        return
    for key in state.keys():  # noqa: SIM118 - not a mapping
        value = state.get(key)
        try:
            pickle.dumps(value)
        except Exception as error:
            raise UnserializableSessionStateError(
                f"`st.session_state[{key!r}]` holds a {type(value).__name__}, which cannot be pickled ({error}). "
                "This runtime is configured with `enforce_serializable_session_state`: keep a value of "
                "another type there, or turn the option off."
            ) from error
