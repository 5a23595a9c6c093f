"""The values of one session: what the script set, what widgets hold, what outlives its widget.

A key's value is, in this order: what the script set since the run began (`_set`), what the widget
of that key holds, what was kept under it (`_kept`). No call walks the whole state; the end of a
run walks the widgets that were drawn in it or in the run before. Not one widget is known here.
"""

from collections.abc import Callable, Collection
from contextlib import suppress
from typing import Any

from .errors import (
    StreamlitDuplicateElementKey,
    StreamlitValueAssignmentNotAllowedError,
    StreamlitWidgetAlreadyInstantiatedError,
)
from .kept_values import KeptValues
from .options import Options
from .query_params import QueryParams
from .rerun_data import RerunData
from .widget_entry import PENDING, REFUSED, WidgetEntry, fits
from .widgets import UnfitError, WidgetCall


class SessionState:
    """The state of one session. Used by its script thread alone."""

    def __init__(self, options: Options | None = None, query: QueryParams | None = None) -> None:
        self.run = 0
        self.page = ""
        self.query = query or QueryParams()
        self.options = options or Options()
        self._set: dict[str, Any] = {}
        self._kept = KeptValues()
        self._widgets: dict[str, WidgetEntry] = {}
        self._by_key: dict[str, WidgetEntry] = {}
        self._by_fragment: dict[str | None, dict[str, WidgetEntry]] = {}
        self._pending: dict[str, WidgetEntry] = {}
        self._changed: dict[str, WidgetEntry] = {}
        self._forms: dict[str, int] = {}

    # Runs

    def commit(self, data: RerunData) -> bool:
        """Take over what a person did, whole, before a run; return whether it goes to another page."""
        self._settle()
        self._take_all(data)
        moves = data.page is not None and data.page != self.page
        if moves:
            self._leave_for(data.page or "")
        if data.query is not None:
            self._navigate(data.query, keep=moves)
        return moves

    def _take_all(self, data: RerunData) -> None:
        arrived = sorted((*data.values.items(), *data.presses.items()), key=lambda item: item[1].revision)
        for name, accepted in arrived:
            entry = self._widgets.get(name)
            if entry is None or not fits(entry.call, accepted.value):
                continue  # gone, or drawn with other options, since it was taken in
            changed = entry.take(accepted.value, accepted.revision) or entry.trigger
            if entry.trigger:
                entry.pressed = PENDING
                self._pending[name] = entry
            if changed:
                self._changed.pop(name, None)
                self._changed[name] = entry
                self._show_in_query(entry)

    def _leave_for(self, page: str) -> None:
        """Let go of a page's own widgets, before the next page asks for their keys."""
        self.page = page
        for entry in list(self._widgets.values()):
            if entry.call.page or entry.call.persist == "page":
                self._drop(entry)

    def take_callbacks(self) -> list[tuple[str | None, Callable[[], Any]]]:
        """Return the callbacks of what changed, in the order in which it did, once; each with its fragment."""
        changed, self._changed = self._changed, {}
        calls = [entry.call for entry in changed.values()]
        return [(call.fragment, call.callback) for call in calls if call.callback is not None]

    def begin_run(self) -> None:
        self.run += 1

    def end_run(self, fragments: Collection[str | None] | None = None) -> None:
        """After a run that came to its end: let go of the widgets that it did not draw.

        `fragments` names those that ran, where not the whole script did: only their widgets count.
        """
        ran = list(self._by_fragment) if fragments is None else fragments
        for fragment in ran:
            group = self._by_fragment.get(fragment, {})
            for entry in [each for each in group.values() if each.drawn != self.run]:
                self._drop(entry)
        self._pending = {} if fragments is None else {
            name: entry for name, entry in self._pending.items() if entry.call.fragment not in fragments
        }  # fmt: skip
        if fragments is None:
            self._forms = {key: run for key, run in self._forms.items() if run == self.run}
            self._kept.end_run(self.page)

    def is_unseen(self, widget: str) -> bool:
        """Say whether a press waits for the run that reaches its button."""
        return widget in self._pending

    def spend_presses(self) -> None:
        """After a run that ended before it was through: a press is not kept for some later day."""
        pending, self._pending = self._pending, {}
        for entry in pending.values():
            entry.pressed = 0

    def _settle(self) -> None:
        """Put what the script set, and no widget took over, where it is kept."""
        values, self._set = self._set, {}
        for key, value in values.items():
            entry = self._held(key)
            if entry is None and key in self._by_key:
                self._kept.keep_for_a_run(key, value)
            elif entry is None:
                self._kept.keep(key, value)
            elif not entry.trigger:
                try:
                    entry.give(value)
                except REFUSED:
                    self._set[key] = value  # the widget says so when it is drawn

    def _drop(self, entry: WidgetEntry) -> None:
        """Let go of a widget that is not on the page any more; its key may keep the value."""
        self._forget(entry)
        key = entry.key
        if key is None or self._by_key.get(key) is not entry:
            return
        if entry.call.bound:
            self.query.unbind(key, entry.id)
        if self._keeps(entry):
            self._kept.keep(key, entry.read(), entry.page if entry.call.persist == "page" else None)
            del self._by_key[key]
        else:
            entry.empty()

    def _lasts(self, entry: WidgetEntry) -> bool:
        return bool(entry.call.bound or entry.call.persist or self.options.keep_widget_values)

    def _keeps(self, entry: WidgetEntry) -> bool:
        if entry.trigger or not entry.holds or entry.call.serde.files:
            return False  # a file goes with its widget
        if entry.call.persist == "page" and not entry.call.bound:
            return entry.page == self.page
        return self._lasts(entry)

    def _forget(self, entry: WidgetEntry) -> None:
        self._widgets.pop(entry.id, None)
        self._by_fragment.get(entry.call.fragment, {}).pop(entry.id, None)

    # Widgets

    def register(self, call: WidgetCall[Any]) -> WidgetEntry:
        """Return the entry of a widget that is being drawn; it holds the value to show."""
        if not call.writable and call.key in self._set:
            raise StreamlitValueAssignmentNotAllowedError(str(call.key))
        entry = self._entry(call)
        entry.drawn, entry.page = self.run, self.page
        if call.trigger:
            self._press(entry)
            return entry
        self._restore(entry)
        if not entry.holds:
            entry.take(call.default, entry.revision)
        self._show_in_query(entry)
        return entry

    def _entry(self, call: WidgetCall[Any]) -> WidgetEntry:
        entry = self._widgets.get(call.id)
        if entry is None:
            entry = self._widgets[call.id] = WidgetEntry(call)
        else:
            if entry.call.fragment != call.fragment:
                self._by_fragment.get(entry.call.fragment, {}).pop(entry.id, None)
            if entry.call.bound and not call.bound and call.key is not None:
                self.query.unbind(call.key, entry.id)
            entry.renew(call)
        self._by_fragment.setdefault(call.fragment, {})[entry.id] = entry
        if call.key is not None:
            self._hand_over(call.key, entry)
        return entry

    def _hand_over(self, key: str, entry: WidgetEntry) -> None:
        """Make `entry` the one that stands for `key`; a value that persists survives its widget."""
        old = self._by_key.get(key)
        self._by_key[key] = entry
        if old is not None and old is not entry and entry.call.persist and old.holds and not old.trigger:
            self._kept.setdefault(key, old.read())

    def _restore(self, entry: WidgetEntry) -> None:
        """Give a widget the value that waits for it: in the query, set by the script, or kept."""
        key = entry.key
        if key is None:
            return
        seeded = entry.call.bound and self.query.bind(key, entry, fresh=not entry.holds)
        if key in self._set:
            value = self._set.pop(key)
            if not seeded:
                self._give(entry, value)
        elif not entry.holds and key in self._kept:
            with suppress(*REFUSED):
                entry.give(self._kept[key])
        if self._lasts(entry) or self._kept.fades(key):
            self._kept.forget(key)

    def _give(self, entry: WidgetEntry, value: Any) -> None:
        """Give a widget what the script set for it; it starts anew where that is none of its options."""
        try:
            entry.give(value)
        except UnfitError:
            entry.empty()

    def _press(self, entry: WidgetEntry) -> None:
        """Note that this run has seen a press that waited for it."""
        if entry.pressed == PENDING:
            entry.pressed = self.run
            self._pending.pop(entry.id, None)

    def pressed(self, entry: WidgetEntry) -> bool:
        """Say whether a press waits for a button, or was seen in this run."""
        return entry.pressed == PENDING or (entry.pressed == self.run and self.run > 0)

    def claim_form(self, key: str) -> None:
        """Take a form's key for this run, which nothing else may have."""
        if key in self._set:
            raise StreamlitValueAssignmentNotAllowedError(key)
        if self._forms.get(key) == self.run:
            raise StreamlitDuplicateElementKey(key)
        self._forms[key] = self.run

    # Query parameters

    def _show_in_query(self, entry: WidgetEntry) -> None:
        if entry.call.bound and entry.key is not None:
            self.query.show(entry.key, entry)

    def _navigate(self, query: str, *, keep: bool) -> None:
        """Take parameters that a person wrote; widgets that are bound to them follow. Or `keep` those."""
        self.query.replace(query, self.query.bindings() if keep else ())
        for key, identity in self.query.bindings():
            entry = self._widgets.get(identity)
            if entry is not None and not self.query.bind(key, entry, fresh=True):
                entry.take(entry.call.default, entry.revision)

    def files(self) -> set[str]:
        """Return the ids of the uploads that widgets hold; a sent message holds its own for one run."""
        held = [each for each in self._widgets.values() if each.holds and (not each.trigger or self.pressed(each))]
        return {name for each in held if each.call.serde.files for name in each.call.serde.files(each.wire)}

    # What st.session_state asks

    def __contains__(self, key: str) -> bool:
        return key in self._set or key in self._kept or self._held(key) is not None

    def _held(self, key: str) -> WidgetEntry | None:
        entry = self._by_key.get(key)
        return entry if entry is not None and (entry.holds or entry.trigger) and entry.id in self._widgets else None

    def get(self, key: str) -> Any:
        """Return the value of `key` or raise KeyError."""
        if key in self._set:
            return self._set[key]
        entry = self._held(key)
        if entry is None:
            return self._kept[key]
        return entry.call.serde.at_rest if entry.trigger and not self.pressed(entry) else entry.read()

    def take_set(self, key: str) -> Any:
        """Return what the script set since the run began, None if nothing; it is spent by that."""
        return self._set.pop(key, None)

    def set(self, key: str, value: Any) -> None:
        entry = self._by_key.get(key)
        if self._forms.get(key) == self.run or (entry is not None and entry.drawn == self.run):
            raise StreamlitWidgetAlreadyInstantiatedError(key)
        self._set[key] = value

    def delete(self, key: str) -> None:
        if key not in self:
            raise KeyError(key)
        self._set.pop(key, None)
        self._kept.forget(key)
        entry = self._by_key.pop(key, None)
        if entry is not None:
            self._forget(entry)
            if entry.call.bound:
                self.query.unbind(key, entry.id)

    def keys(self) -> list[str]:
        held = [key for key in self._by_key if self._held(key) is not None]
        return list(dict.fromkeys([*self._kept, *held, *self._set]))
