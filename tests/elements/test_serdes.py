"""The laws of values on their way: what is serialised comes back, and what no widget could send is refused."""

import enum
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as some

from jupyter_reactive.elements.choices import Choices, option, options, position, stretch_of
from jupyter_reactive.elements.moment_serdes import clock, days, minute
from jupyter_reactive.elements.moments import resolve_days, resolve_moments
from jupyter_reactive.elements.picking import HEX
from jupyter_reactive.elements.scale_serdes import Scale, slider
from jupyter_reactive.elements.scales import LARGEST_INT, resolve
from jupyter_reactive.elements.serdes import BOOL, number, text
from jupyter_reactive.runtime.errors import StreamlitValueAboveMaxError
from jupyter_reactive.runtime.widgets import Serde, UnfitError

INTS = some.integers(-LARGEST_INT, LARGEST_INT)
FLOATS = some.floats(allow_nan=False, allow_infinity=False)
ZONE = timezone(timedelta(hours=2))
JUNK: list[Any] = [None, True, 3, 2.5, float("nan"), float("inf"), "x", [], [None], ["x"], [1, 2, 3], {}, {"a": 1}]


def travelled(serde: Serde[Any], value: Any) -> Any:
    """Return a value after its way through JSON."""
    return serde.deserialize(msgspec.json.decode(msgspec.json.encode(serde.serialize(value))))


@given(some.booleans())
def test_bool_comes_back(value: bool) -> None:
    assert travelled(BOOL, value) is value


@given(some.text())
def test_text_comes_back(value: str) -> None:
    assert travelled(text(), value) == value


@given(some.text(), some.integers(1, 10))
def test_text_is_cut_to_its_limit(value: str, limit: int) -> None:
    assert travelled(text(limit), value) == value[:limit]


@given(INTS)
def test_int_comes_back_as_int(value: int) -> None:
    assert type(travelled(number("int"), value)) is int
    assert travelled(number("int"), value) == value


@given(FLOATS)
def test_float_comes_back_as_float(value: float) -> None:
    assert type(travelled(number("float"), value)) is float
    assert travelled(number("float"), value) == value


@given(some.lists(INTS, min_size=2, max_size=2, unique=True).map(sorted))
def test_int_range_comes_back(ends: list[int]) -> None:
    scale, _, _ = resolve(ends[0], ends[1], tuple(ends), 1)
    assert travelled(slider(scale), tuple(ends)) == tuple(ends)


@given(some.dates(date(1, 2, 1), date(9999, 11, 1)))
def test_date_comes_back(value: date) -> None:
    assert travelled(slider(resolve(None, None, value, None).scale), value) == value


@given(some.times())
def test_time_comes_back(value: time) -> None:
    assert travelled(slider(resolve(None, None, value, None).scale), value) == value


@pytest.mark.parametrize("zone", [None, UTC, ZONE])
@given(value=some.datetimes(datetime(1, 2, 1), datetime(9999, 11, 1)))  # noqa: DTZ001 - the zones come later
def test_datetime_comes_back_in_its_zone(zone: Any, value: datetime) -> None:
    moment = value.replace(tzinfo=zone)
    back = travelled(slider(resolve(None, None, moment, None).scale), moment)
    assert (back, back.tzinfo) == (moment, zone)


@given(some.lists(some.text(), unique=True, min_size=1), some.data())
def test_option_comes_back(texts: list[str], data: Any) -> None:
    value = data.draw(some.sampled_from(texts))
    assert travelled(option(Choices(texts, texts)), value) == value
    assert travelled(position(Choices(texts, texts)), value) == value


@given(some.lists(some.integers(), unique=True), some.data())
def test_options_come_back_in_their_order(values: list[int], data: Any) -> None:
    chosen = data.draw(some.permutations(values))
    assert travelled(options(Choices(values, [str(value) for value in values])), chosen) == chosen


def test_none_comes_back_where_it_is_allowed() -> None:
    choices = Choices(["a"], ["a"])
    for serde in (text(optional=True), number("int", optional=True), option(choices), position(choices)):
        assert travelled(serde, None) is None


def refused(serde: Serde[Any], allowed: list[Any]) -> list[Any]:
    """Return what of the junk is not refused, without what is allowed."""
    passed = []
    for wire in JUNK:
        try:
            serde.deserialize(wire)
        except ValueError:
            continue
        passed.append(wire)
    return [wire for wire in passed if not any(wire is each or (wire == each and wire is not None) for each in allowed)]


@pytest.mark.parametrize(
    ("serde", "allowed"),
    [
        (BOOL, [True]),
        (text(), ["x"]),
        (text(optional=True), ["x", None]),
        (number("int"), [3]),
        (number("float"), [3, 2.5]),
        (number("int", 5, 9, optional=True), [None]),
        (slider(resolve(0, 10, 3, None).scale), []),
        (slider(resolve(0, 10, (3, 4), None).scale), []),
        (option(Choices(["a"], ["a"])), [None]),
        (option(Choices(["a"], ["a"]), new=True), ["x", None]),
        (options(Choices(["a"], ["a"])), [[]]),
        (position(Choices(["a"] * 4, ["a"] * 4)), [3, None]),
    ],
)
def test_junk_is_refused_with_a_value_error(serde: Serde[Any], allowed: list[Any]) -> None:
    assert refused(serde, allowed) == []


@pytest.mark.parametrize("wire", [[-1], [11], [3, 4], [3.5], ["3"], [True], [float("nan")], 3])
def test_slider_refuses_what_it_cannot_show(wire: Any) -> None:
    with pytest.raises(ValueError, match=r".+"):
        slider(resolve(0, 10, 3, None).scale).deserialize(wire)


def test_range_refuses_to_go_down() -> None:
    with pytest.raises(ValueError, match="high to low"):
        slider(resolve(0, 10, (1, 2), None).scale).deserialize([4, 3])


def test_text_beyond_its_limit_is_refused() -> None:
    with pytest.raises(ValueError, match="at most 2"):
        text(2).deserialize("abc")


def test_more_options_than_allowed_are_refused() -> None:
    with pytest.raises(ValueError, match="at most 1"):
        options(Choices(["a", "b"], ["a", "b"]), 1).deserialize(["a", "b"])


def test_an_option_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="twice"):
        options(Choices(["a"], ["a"])).deserialize(["a", "a"])


def test_what_a_script_sets_outside_of_the_ends_of_a_slider_is_an_error() -> None:
    with pytest.raises(StreamlitValueAboveMaxError):
        slider(Scale("int", 0, 10)).serialize(11)


def test_what_a_script_sets_outside_of_the_ends_of_a_field_does_not_fit() -> None:
    with pytest.raises(UnfitError):
        number("int", 0, 10).serialize(11)


def test_what_a_script_sets_that_is_no_option_is_left_out_of_several() -> None:
    assert options(Choices([1, 2], ["1", "2"])).serialize([3, 2]) == ["2"]


def test_enum_that_was_defined_anew_is_still_an_option() -> None:
    before, after = fruits(), fruits()
    choices = Choices(list(after), [str(each) for each in after])
    assert travelled(option(choices), before["PEAR"]) is after["PEAR"]


def fruits() -> type[enum.Enum]:
    class Fruit(enum.Enum):
        APPLE = 1
        PEAR = 2

    return Fruit


def test_of_equal_texts_the_preferred_option_comes_back() -> None:
    choices = Choices([1, "1"], ["1", "1"], [1])
    assert travelled(option(choices), "1") == "1"


def test_one_is_not_true_among_options() -> None:
    choices = Choices([True, 1], ["True", "1"])
    assert position(choices).serialize(1) == 1


# Dates and times


@given(some.lists(some.dates(), max_size=2).map(tuple))
def test_days_of_a_range_come_back(value: tuple[date, ...]) -> None:
    assert travelled(days(resolve_days([], None, None)), value) == value


@given(some.times(), some.sampled_from([1, 900]))
def test_clock_comes_back_as_exact_as_its_steps(value: time, step: int) -> None:
    exact = value.replace(microsecond=0) if step == 1 else value.replace(second=0, microsecond=0)
    assert travelled(clock(step, optional=False), value) == exact


@given(some.datetimes())
def test_minute_comes_back(value: datetime) -> None:
    exact = value.replace(second=0, microsecond=0)
    assert travelled(minute(resolve_moments(None, None, None), optional=True), value) == exact


@given(some.lists(some.integers(), unique=True, min_size=2), some.data())
def test_stretch_of_options_comes_back(listed: list[int], data: some.DataObject) -> None:
    chosen = data.draw(some.lists(some.sampled_from(listed), min_size=2, max_size=2).map(tuple))
    inside = tuple(sorted(chosen, key=listed.index))
    assert travelled(stretch_of(Choices(listed, [str(each) for each in listed]), 2), chosen) == inside


SPRING = resolve_days(date(2024, 5, 1), "2024-01-01", "2024-12-31")
CLOSE = resolve_moments("2024-05-01", "2024-01-01", "2024-12-31")
DAYS = [*JUNK, ["2024-05-01", "2024-05-02"], ["20240501"], ["2024-W18-3"], ["2023-12-31"], ["2024-02-30"], "2024-05-01"]
CLOCKS = [*JUNK, "8:45", "24:00", "08:45:30.5", "08:45+02:00", "٠٨:٤٥"]
MINUTES = [*JUNK, "2024-05-01", "2024-05-01 08:45", "2025-05-01T08:45", "2024-05-01T08:45Z", "2024-05-01T08:45:00"]
WAYS: list[tuple[Serde[Any], list[Any]]] = [
    (days(SPRING), [each for each in DAYS if each != []]),
    (clock(900, optional=False), CLOCKS),
    (minute(CLOSE, optional=False), MINUTES),
    (stretch_of(Choices(["a", "b"], ["a", "b"]), 1), [*JUNK, [2], [-1], [0, 1], [True], [0.0]]),
    (stretch_of(Choices(["a", "b"], ["a", "b"]), 2), [*JUNK, [1, 0], [0], [0, 2]]),
    (HEX, [*JUNK, "red", "#ff", "#ggg", "#ffff", "#fff;x", "#fff\n"]),
]


@pytest.mark.parametrize(("serde", "wire"), [(serde, wire) for serde, wires in WAYS for wire in wires])
def test_what_no_picker_could_send_is_refused(serde: Serde[Any], wire: Any) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - each says something else
        serde.deserialize(wire)


@pytest.mark.parametrize(
    ("serde", "value"),
    [
        (days(SPRING), date(2025, 1, 1)),
        (days(SPRING), (date(2024, 5, 1),)),
        (clock(900, optional=False), None),
        (minute(CLOSE, optional=False), None),
        (minute(CLOSE, optional=False), datetime(2025, 1, 1)),  # noqa: DTZ001
        (stretch_of(Choices(["a", "b"], ["a", "b"]), 1), "c"),
        (stretch_of(Choices(["a", "b"], ["a", "b"]), 2), "a"),
        (HEX, "red"),
    ],
)
def test_what_a_picker_cannot_have_gives_way_to_its_default(serde: Serde[Any], value: Any) -> None:
    with pytest.raises(UnfitError):
        serde.serialize(value)
