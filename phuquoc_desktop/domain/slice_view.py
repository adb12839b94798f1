"""What stands of a merged state: the rows that count until people have decided, and every place where they must.

The same state gives the same rows everywhere. Nothing here changes the state.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from phuquoc_desktop.domain.change import Plain
from phuquoc_desktop.domain.clash import ClashKind
from phuquoc_desktop.domain.record import Record, field_plans
from phuquoc_desktop.domain.slice_state import Entry, Key, Life, SliceState, strongest

Row = dict[str, Plain]


@dataclass(frozen=True)
class Kinds:
    """The kinds of record of a slice, each after those it refers to, and which fields may not repeat together.

    ``numbered`` has the field that is given another word where two different records have got the same; ``quiet`` the kinds
    of which one of two is as good as the other; ``about`` the field that holds the id of a record of any kind.
    """

    records: tuple[type[Record], ...]
    alone: Mapping[str, tuple[tuple[str, ...], ...]]
    numbered: Mapping[str, str] = field(default_factory=dict)
    quiet: frozenset[str] = frozenset()
    about: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Dispute:
    """One place where two changes stand against each other; ``other`` is the value, or the whole record, that waits."""

    kind: ClashKind
    key: Key
    field_name: str | None
    standing: Plain
    standing_stamp: str
    other: Plain | Row
    other_stamp: str


@dataclass
class View:
    """``rows`` by kind and id; ``turned`` tells which record stands for one that was entered twice."""

    rows: dict[str, dict[str, Row]] = field(default_factory=dict)
    disputes: list[Dispute] = field(default_factory=list)
    turned: dict[Key, str] = field(default_factory=dict)


def view(state: SliceState, kinds: Kinds) -> View:
    """Return what stands."""
    found = View({record.kind: {} for record in kinds.records})
    there = {key: entry for key, entry in state.entries.items() if entry.is_there and not entry.is_erased}
    held = _held(state, there, kinds)
    for record in kinds.records:
        mine = {key: one for key, one in {**there, **held}.items() if key[0] == record.kind}
        for key in sorted(mine):
            row = _row(record, key, mine[key])
            if row is not None and _stands(found, record, row, state, kinds):
                found.rows[record.kind][key[1]] = row
                found.disputes += _disputes(key, mine[key], is_held=key in held)
        for fields in kinds.alone.get(record.kind, ()):
            _tell_twice(found, record, fields, mine, kinds)
    return found


def _row(record: type[Record], key: Key, entry: Entry) -> Row | None:
    """Return the values that stand; None for what was removed before its content was kept."""
    values = {name: register[strongest(register)] for name, register in entry.fields.items()}
    row: Row = {"id": key[1]}
    for plan in field_plans(record)[1:]:
        if plan.name not in values:
            return None
        row[plan.name] = values[plan.name]
    return row


def _held(state: SliceState, there: Mapping[Key, Entry], kinds: Kinds) -> dict[Key, Entry]:
    """Return what was removed on one side while the other made something that refers to it, however far that goes."""
    held: dict[Key, Entry] = {}
    ahead = dict(there)
    while ahead:
        wanted = {one for key, entry in ahead.items() for one in _references(key, entry, kinds)}
        ahead = {
            key: state.entries[key]
            for key in wanted - held.keys() - there.keys()
            if key in state.entries and not state.entries[key].is_erased and state.entries[key].fields
        }
        held |= ahead
    return held


def _references(key: Key, entry: Entry, kinds: Kinds) -> Iterator[Key]:
    record = next((one for one in kinds.records if one.kind == key[0]), None)
    for plan in field_plans(record) if record else ():
        register = entry.fields.get(plan.name) if plan.refers_to else None
        if register:
            yield str(plan.refers_to), str(register[strongest(register)])


def _stands(found: View, record: type[Record], row: Row, state: SliceState, kinds: Kinds) -> bool:
    """Turn references to what stands for a record entered twice; tell whether all that must be there is there."""
    if record.kind in kinds.about:
        subject = row[kinds.about[record.kind]]
        row[kinds.about[record.kind]] = next((to for key, to in found.turned.items() if key[1] == subject), subject)
    for plan in field_plans(record):
        target = row[plan.name]
        if plan.names is None or not isinstance(target, str):
            continue
        row[plan.name] = target = found.turned.get((plan.names, target), target)
        is_ours = plan.refers_to in found.rows and (plan.refers_to, target) in state.entries
        if is_ours and target not in found.rows[str(plan.refers_to)]:
            if not plan.optional:
                return False
            row[plan.name] = None
    return True


def _disputes(key: Key, entry: Entry, *, is_held: bool) -> Iterator[Dispute]:
    gone = [named for named, life in entry.life.items() if life == Life.GONE.value]
    there = [named for named, life in entry.life.items() if life == Life.THERE.value]
    if gone:
        standing = max(there) if there else ""
        yield Dispute(ClashKind.REMOVED, key, None, Life.THERE.value, standing, Life.GONE.value, max(gone))
    if is_held and not gone:
        return
    for name, register in sorted(entry.fields.items()):
        standing = strongest(register)
        told = {register[standing]}
        for named in sorted(register):
            if register[named] not in told:
                told.add(register[named])
                yield Dispute(ClashKind.FIELD, key, name, register[standing], standing, register[named], named)


def _tell_twice(
    found: View, record: type[Record], fields: tuple[str, ...], entries: Mapping[Key, Entry], kinds: Kinds
) -> None:
    """Let the first of two records stand that may not repeat; the other waits, or takes another number."""
    rows = found.rows[record.kind]
    first: dict[tuple[Plain, ...], str] = {}
    taken = {_said(row, fields) for row in rows.values()}
    for record_id in sorted(rows):
        values = _said(rows[record_id], fields)
        known = first.setdefault(values, record_id)
        if None in values or known == record_id:
            continue
        name = kinds.numbered.get(record.kind) if kinds.numbered.get(record.kind) in fields else None
        number = rows[record_id][name] if name else None
        if record.kind not in kinds.quiet:
            stamps = [max(entries[record.kind, one].life) for one in (known, record_id)]
            key, other = (record.kind, known), dict(rows[record_id])
            found.disputes.append(Dispute(ClashKind.TWICE, key, name, number, stamps[0], other, stamps[1]))
        if name:
            longest = next(plan.longest for plan in field_plans(record) if plan.name == name)
            anew = ({**rows[record_id], name: other} for other in other_numbers(str(number), record_id, longest))
            rows[record_id] = next((row for row in anew if _said(row, fields) not in taken), rows[record_id])
            taken.add(_said(rows[record_id], fields))
        else:
            found.turned[record.kind, record_id] = known
            del rows[record_id]


def _said(row: Row, fields: tuple[str, ...]) -> tuple[Plain, ...]:
    return tuple(row[name] for name in fields)


def other_numbers(number: str, record_id: str, longest: int | None) -> Iterator[str]:
    """Yield the numbers that a record may take whose own another record has, the shortest first; no other ends as the last."""
    ending = record_id.replace("-", "")
    for length in (*range(4, len(ending), 4), len(ending)):
        suffix = f"-{ending[-length:]}"
        yield f"{number[: longest - len(suffix)] if longest else number}{suffix}"
