"""Every error that this library raises on purpose, named as in Streamlit 1.67.

    ReactiveError (= Error)
    ├── MarkdownFormattedException
    │   └── StreamlitAPIException                        an st call that cannot be done as asked
    │       ├── LocalizableStreamlitException            … for a reason that has a class of its own
    │       │   ├── StreamlitValueError, …TypeError      an argument is not one of the allowed ones
    │       │   ├── StreamlitValueBelowMinError, …       numbers outside their range
    │       │   └── …                                    see below
    │       ├── DuplicateWidgetID                        two widgets that cannot be told apart
    │       ├── StreamlitAPIWarning                      … that can be done, but should not be
    │       └── StreamlitDataframeConversionError        data that is no table
    ├── NoSessionContext                                 outside of any app
    └── FragmentStorageKeyError, …                       inside the runtime

Those of components are in component_errors.py.

A message says what happened and what to do. Knows nothing of elements or of the kernel.
"""

from collections.abc import Collection


class ReactiveError(Exception):
    """The root; `hint` is a piece of advice that is shown apart from the message."""

    hint: str | None = None


Error = ReactiveError


class MarkdownFormattedException(ReactiveError):  # noqa: N818 - Streamlit's name
    """Its message is markdown."""


class StreamlitAPIException(MarkdownFormattedException):
    """An st call that cannot be done as asked."""

    def __init__(self, *args: object, error_id: str | None = None) -> None:
        super().__init__(*args)


class StreamlitAPIWarning(StreamlitAPIException, Warning):
    """An st call that was done, but should be written in another way."""


class LocalizableStreamlitException(StreamlitAPIException):
    """An error with a class of its own, so that it can be caught by name.

    The parts of a message, where it has places for them, are its `exec_kwargs`.
    """

    def __init__(self, message: str = "", **kwargs: object) -> None:
        super().__init__(message.format(**kwargs) if kwargs else message)
        self.exec_kwargs = kwargs


# Arguments


class StreamlitValueError(LocalizableStreamlitException):
    def __init__(self, parameter: str, valid_values: Collection[str], *, detail: str | None = None) -> None:
        text = f"`{parameter}` must be one of: {', '.join(valid_values)}."
        super().__init__(f"{text} {detail}" if detail else text)


class StreamlitInvalidParameterTypeError(LocalizableStreamlitException):
    def __init__(
        self, parameter: str, provided_type: str, expected_types: Collection[str], *, detail: str | None = None
    ) -> None:
        text = f"`{parameter}` is of type {provided_type}; it must be {' or '.join(expected_types)}."
        super().__init__(f"{text} {detail}" if detail else text)


class StreamlitMissingRequiredParameterError(LocalizableStreamlitException):
    def __init__(self, parameter: str, *, detail: str | None = None) -> None:
        text = f"`{parameter}` is missing."
        super().__init__(f"{text} {detail}" if detail else text)


class StreamlitIncompatibleParametersError(LocalizableStreamlitException):
    def __init__(self, first_use: str, second_use: str, *other_uses: str, explanation: str | None = None) -> None:
        text = f"{', '.join(map('`{}`'.format, (first_use, second_use, *other_uses)))} exclude each other."
        super().__init__(f"{text} {explanation}" if explanation else text)


class StreamlitInvalidWidthError(LocalizableStreamlitException):
    def __init__(self, width: object, allow_content: bool = False) -> None:
        content = ' or "content"' if allow_content else ""
        super().__init__(f'`width` is {width!r}; give a whole number of pixels above 0, "stretch"{content}.')


class StreamlitInvalidHeightError(LocalizableStreamlitException):
    def __init__(self, height: object, allow_content: bool = False) -> None:
        content = ' or "content"' if allow_content else ""
        super().__init__(f'`height` is {height!r}; give a whole number of pixels above 0, "stretch"{content}.')


class StreamlitInvalidColorError(LocalizableStreamlitException):
    def __init__(self, color: object) -> None:
        super().__init__(
            f'{color!r} is not a colour. Write a hex string ("#ffaa00", "#ffaa0088"), a CSS colour '
            "(rgb(…), hsl(…) or a name), or a tuple of three or four numbers: (255, 170, 0)."
        )


class StreamlitInvalidURLError(LocalizableStreamlitException):
    def __init__(self, url: str, protocols: Collection[str] = ("http", "https", "mailto")) -> None:
        super().__init__(f"{url!r} is not an address that starts with one of: {', '.join(protocols)}.")


class StreamlitInvalidColumnSpecError(LocalizableStreamlitException):
    def __init__(self) -> None:
        super().__init__(
            "`spec` of `st.columns` must be a whole number above 0 (how many columns), or a list of "
            "numbers above 0 (their widths): `st.columns(3)`, `st.columns([2, 1])`."
        )


class StreamlitInvalidLayoutContextError(StreamlitAPIException):
    """A container where it cannot stand."""


class StreamlitBadTimeStringError(LocalizableStreamlitException):
    def __init__(self, time_string: str) -> None:
        super().__init__(f'{time_string!r} is not a length of time. Write it like "1d 2h 30m", "10s" or "500ms".')


class StreamlitDataframeConversionError(StreamlitAPIException):
    """Data that cannot be shown as a table."""


# Numbers


class StreamlitValueAboveMaxError(LocalizableStreamlitException):
    def __init__(self, value: object, max_value: object) -> None:
        super().__init__(f"`value` is {value}, which is above `max_value`, {max_value}.")


class StreamlitValueBelowMinError(LocalizableStreamlitException):
    def __init__(self, value: object, min_value: object) -> None:
        super().__init__(f"`value` is {value}, which is below `min_value`, {min_value}.")


class StreamlitValueOutOfRangeError(LocalizableStreamlitException):
    def __init__(
        self, parameter: str, value: object, min_value: object, max_value: object, *, detail: str | None = None
    ) -> None:
        text = f"`{parameter}` is {value}; it must lie between {min_value} and {max_value}."
        super().__init__(f"{text} {detail}" if detail else text)


class StreamlitInvalidMinMaxError(LocalizableStreamlitException):
    def __init__(self, min_value: object, max_value: object) -> None:
        super().__init__(f"`min_value`, {min_value}, must be below `max_value`, {max_value}.")


class StreamlitMixedNumericTypesError(LocalizableStreamlitException):
    def __init__(self, value: object, min_value: object, max_value: object, step: object) -> None:
        given = {"value": value, "min_value": min_value, "max_value": max_value, "step": step}
        kinds = [f"`{name}` is of type {type(each).__name__}" for name, each in given.items() if each is not None]
        super().__init__(f"All numbers must be of one type, int or float: {', '.join(kinds)}.")


class StreamlitJSNumberBoundsError(LocalizableStreamlitException):
    def __init__(self, message: str) -> None:
        super().__init__(message)


class StreamlitInvalidNumberFormatError(LocalizableStreamlitException):
    def __init__(self, format: str) -> None:  # noqa: A002 - Streamlit's signature
        super().__init__(f'{format!r} is not a number format. Write it as in printf: "%d", "%0.2f", "%e" …')


# Choices


class StreamlitDefaultNotInOptionsError(LocalizableStreamlitException):
    def __init__(self, value: object) -> None:
        super().__init__(f"The default {value!r} is not among the options. Add it to them, or choose another default.")


class StreamlitSelectionCountExceedsMaxError(LocalizableStreamlitException):
    def __init__(self, current_selections_count: int, max_selections_count: int) -> None:
        super().__init__(
            f"{current_selections_count} options are chosen, but `max_selections` is {max_selections_count}. "
            "Raise it, or choose fewer in `default` and in session state."
        )


# Identity and state of widgets


class DuplicateWidgetID(StreamlitAPIException):
    """Two widgets that cannot be told apart."""


class StreamlitDuplicateElementId(DuplicateWidgetID):
    def __init__(self, element_type: str) -> None:
        super().__init__(f"There are two equal `{element_type}` elements. Give each a `key` of its own.")


class StreamlitDuplicateElementKey(DuplicateWidgetID):
    def __init__(self, user_key: str) -> None:
        super().__init__(f"The key {user_key!r} is used by two elements. Give each a `key` of its own.")


class StreamlitValueAssignmentNotAllowedError(LocalizableStreamlitException):
    def __init__(self, key: str) -> None:
        super().__init__(f"The value of the widget with the key {key!r} cannot be set through `st.session_state`.")


class StreamlitWidgetAlreadyInstantiatedError(LocalizableStreamlitException):
    def __init__(self, key: str) -> None:
        super().__init__(
            f"`st.session_state.{key}` cannot be changed after the widget with this key was drawn. "
            "Change it before the widget, or in a callback."
        )


class StreamlitInvalidFormCallbackError(LocalizableStreamlitException):
    def __init__(self) -> None:
        super().__init__("In a form only `st.form_submit_button` may have a callback.")


class UnserializableSessionStateError(StreamlitAPIException):
    """A value of session state that cannot be pickled, though the configuration asks for it."""


# Pages, secrets, themes, sign-in


class StreamlitPageNotFoundError(LocalizableStreamlitException):
    def __init__(self, page: str, main_script_directory: str | None = None, uses_pages_directory: bool = False) -> None:
        where = (
            f" in {main_script_directory}{'/pages' if uses_pages_directory else ''}" if main_script_directory else ""
        )
        super().__init__(f"There is no page {page!r}{where}. Pages are named relative to the app's own file.")


class StreamlitQueryParamDictValueError(LocalizableStreamlitException):
    def __init__(self, key: str) -> None:
        super().__init__(f"The query parameter {key!r} cannot be a dictionary; give text, a number or a list of them.")


class StreamlitSecretNotFoundError(LocalizableStreamlitException, FileNotFoundError):
    """No secrets file, or one that cannot be read."""


class StreamlitInvalidThemeError(LocalizableStreamlitException):
    """A theme that does not exist."""


class StreamlitInvalidThemeOptionError(StreamlitInvalidThemeError):
    """An option that no theme has."""


class StreamlitInvalidThemeSectionError(StreamlitInvalidThemeError):
    def __init__(self, option_name: str, file_path_or_url: str = "config.toml") -> None:
        super().__init__(f"{option_name!r} in {file_path_or_url} is not a section of a theme.")


class StreamlitAuthError(StreamlitAPIException):
    """Signing in failed."""


class StreamlitMissingAuthlibError(StreamlitAuthError):
    def __init__(self) -> None:
        super().__init__("Signing in needs Authlib: `pip install Authlib`.")


# Inside the runtime


class NoSessionContext(ReactiveError):  # noqa: N818 - Streamlit's name
    """What was asked needs a running app."""


class FragmentStorageKeyError(ReactiveError, KeyError):
    """A fragment that is not there any more."""


class FragmentHandledException(Exception):  # noqa: N818 - Streamlit's name
    """A fragment failed and has shown why."""


class StreamlitMaxRetriesError(ReactiveError):
    """Something was tried as often as allowed."""


class StreamlitComponentRegistryError(ReactiveError):
    """A component that cannot be registered."""
