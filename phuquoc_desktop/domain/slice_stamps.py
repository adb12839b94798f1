"""A slice's state beside its rows: one stamp a record mostly, and whole entries only where rows cannot tell the story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from phuquoc_desktop.domain.change import Change, Operation, Plain
from phuquoc_desktop.domain.slice_state import Entry, Key, Life, SliceState
from phuquoc_desktop.domain.slice_view import Row, View

ADDED, TOUCHED = "+", ""
"""In the stamps of a record: the change that added it, and the last one of any of its fields."""
ALWAYS = ":0"
"""The stamp of what was there before anybody counted; everybody has seen it."""

RecordStamps = str | Mapping[str, str]
"""One stamp where nothing changed since the record was added; else those of adding, of the last change, and of each field."""


@dataclass
class Stamps:
    """``rows`` has the stamps of records that stand as their rows say, ``loose`` the entries of all others."""

    seen: dict[str, int] = field(default_factory=dict)
    rows: dict[Key, RecordStamps] = field(default_factory=dict)
    loose: dict[Key, Entry] = field(default_factory=dict)

    def of(self, kinds: Collection[str]) -> Stamps:
        """Return the part that is about records of these kinds."""
        rows = {key: stamps for key, stamps in self.rows.items() if key[0] in kinds}
        return Stamps(dict(self.seen), rows, {key: entry for key, entry in self.loose.items() if key[0] in kinds})

    def follow(self, change: Change, named: str, *, erasing: bool) -> None:
        """Take one change of the office itself in, under its stamp."""
        key = (change.record_kind, change.record_id)
        if change.operation is Operation.ADDED:
            self.loose.pop(key, None)
            self.rows[key] = named
        elif change.operation is Operation.REMOVED:
            old = {name: pair[0] for name, pair in change.values.items()}
            self.loose[key] = _removed(self._entry(key, old), named, erasing=erasing)
            self.rows.pop(key, None)
        elif key in self.loose:
            new = {name: {named: pair[1]} for name, pair in change.values.items()}
            self.loose[key] = Entry({named: Life.THERE.value}, {**self.loose[key].fields, **new})
        else:
            stamps = _whole(self.rows.get(key, ALWAYS))
            self.rows[key] = {**stamps, TOUCHED: named, **dict.fromkeys(change.values, named)}

    def decide(self, key: Key, name: str | None, value: Plain, named: str) -> None:
        """Take in that a person has decided: a change that has seen all values, also where the row stays as it is."""
        entry = self.loose.get(key)
        if entry is None:
            return
        fields = entry.fields if name is None else {**entry.fields, name: {named: value}}
        self.loose[key] = replace(entry, life={named: Life.THERE.value}, fields=fields)

    def drop(self, key: Key, named: str) -> None:
        """Take in that of a record entered twice the other one stands."""
        if key in self.loose:
            self.loose[key] = replace(self.loose[key], life={named: Life.GONE.value})

    def _entry(self, key: Key, row: Row) -> Entry:
        return self.loose[key] if key in self.loose else entry_of(row, self.rows.get(key, ALWAYS))


def _removed(entry: Entry, named: str, *, erasing: bool) -> Entry:
    return Entry({named: Life.ERASED.value}) if erasing else Entry({named: Life.GONE.value}, entry.fields)


def _whole(stamps: RecordStamps) -> Mapping[str, str]:
    return {ADDED: stamps, TOUCHED: stamps} if isinstance(stamps, str) else stamps


def entry_of(row: Row, stamps: RecordStamps) -> Entry:
    """Return the entry of a record that stands as its row says."""
    told = _whole(stamps)
    added = told[ADDED]
    fields = {name: {told.get(name, added): value} for name, value in row.items() if name != "id"}
    return Entry({told[TOUCHED]: Life.THERE.value}, fields)


def expand(stamps: Stamps, rows: Iterable[tuple[str, Row]]) -> SliceState:
    """Return the whole state of rows (kind and values) and their stamps."""
    entries = dict(stamps.loose)
    for kind, row in rows:
        key = (kind, str(row["id"]))
        if key not in entries:
            entries[key] = entry_of(row, stamps.rows.get(key, ALWAYS))
    return SliceState(stamps.seen, entries)


def compress(state: SliceState, found: View) -> Stamps:
    """Return a whole state as stamps beside the rows that stand."""
    made = Stamps(dict(state.seen))
    for key, entry in state.entries.items():
        row = found.rows.get(key[0], {}).get(key[1])
        if row is None or not (entry.is_there and entry.is_plain and _says(entry, row)):
            made.loose[key] = entry
        else:
            made.rows[key] = _stamps(entry)
    return made


def _says(entry: Entry, row: Row) -> bool:
    return all(next(iter(register.values())) == row.get(name) for name, register in entry.fields.items())


def _stamps(entry: Entry) -> RecordStamps:
    touched = next(iter(entry.life))
    fields = {name: next(iter(register)) for name, register in entry.fields.items()}
    added = max(Counter(sorted(fields.values())).items(), key=lambda one: one[1])[0] if fields else touched
    if set(fields.values()) <= {touched}:
        return touched
    return {ADDED: added, TOUCHED: touched, **{name: one for name, one in fields.items() if one != added}}


def erased_only(loose: Mapping[Key, Entry]) -> dict[Key, Entry]:
    """Return what must be told where an office has one PC: a record that is merely gone is told by its absence."""
    return {key: one for key, one in loose.items() if one.is_erased or one.is_there}
