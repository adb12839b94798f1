"""``data/state.json``: which change of which PC stands in each record of a slice, so that two PCs of one office can be joined."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any

import msgspec

from phuquoc_desktop.bundle.container import LIMITS
from phuquoc_desktop.bundle.errors import UnreadableRecordsError
from phuquoc_desktop.bundle.notes import read_note
from phuquoc_desktop.bundle.verify import Opened, refusals_of
from phuquoc_desktop.domain.change import Plain
from phuquoc_desktop.domain.exchange import BundleKind
from phuquoc_desktop.domain.record import FieldPlan, Record, field_plans, from_plain
from phuquoc_desktop.domain.slice_stamps import ADDED, ALWAYS, TOUCHED, RecordStamps, Stamps, erased_only
from phuquoc_desktop.domain.slice_state import Entry, Key, Life, parted
from phuquoc_desktop.services.history import ERASE
from phuquoc_desktop.storage import slice_states
from phuquoc_desktop.storage.unit_of_work import Reader

STATE = "data/state.json"
MOST_WORKS = 2000
_ALWAYS_WITH = (BundleKind.TWIN, BundleKind.EXPLANATION)

_Stamp = Annotated[str, msgspec.Meta(pattern=r"\A(?:[0-9a-f]{6})?:[0-9]{1,15}\Z")]
_Device = Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{6}\Z")]
_Number = Annotated[int, msgspec.Meta(ge=0, le=2**53)]


class _Loose(msgspec.Struct, frozen=True):
    life: dict[_Stamp, str]
    fields: dict[str, dict[_Stamp, Plain]] = {}


class _Work(msgspec.Struct, frozen=True, array_like=True):
    device: _Device
    first: _Number
    last: _Number
    at: Annotated[datetime, msgspec.Meta(tz=False)]
    by: Annotated[str, msgspec.Meta(max_length=200)]


class _State(msgspec.Struct, frozen=True):
    seen: dict[_Device, _Number]
    stamps: dict[str, list[_Stamp | dict[str, _Stamp]]]
    loose: dict[str, dict[str, _Loose]] = {}
    works: list[_Work] = []


@dataclass(frozen=True)
class SentState:
    """What a bundle tells beside its rows: their stamps, and of some changes when they were made and by whom."""

    stamps: Stamps
    works: tuple[_Work, ...] = ()

    def made(self, stamp: str) -> tuple[datetime, str] | None:
        """Tell when a change was made and by whom, when that is known."""
        device, number = parted(stamp)
        known = (one for one in self.works if one.device == device and one.first <= number <= one.last)
        return next(((one.at, one.by) for one in known), None)


def encode_state(stamps: Stamps, ids: Mapping[str, Sequence[str]], works: Iterable[_Work], *, several: bool) -> bytes:
    """Return ``data/state.json`` for the records with these ids, by kind, in the order of their lines.

    Where an office has one PC, what was merely removed is left out: its absence says so, and its content stays at home.
    """
    loose: dict[str, dict[str, _Loose]] = {}
    for (kind, record_id), entry in (stamps.loose if several else erased_only(stamps.loose)).items():
        if kind in ids:
            plain = {name: dict(register) for name, register in entry.fields.items()}
            loose.setdefault(kind, {})[record_id] = _Loose({key: str(one) for key, one in entry.life.items()}, plain)
    rows: dict[str, list[Any]] = {
        kind: [stamps.rows.get((kind, one), ALWAYS) for one in known] for kind, known in ids.items() if known
    }
    return msgspec.json.encode(_State(dict(stamps.seen), rows, loose, list(works))) + b"\n"


def state_out(read: Reader, office: str, lines: Mapping[type[Record], bytes], *, several: bool) -> bytes:
    """Return ``data/state.json`` of the office's own records, whose lines go into a bundle."""
    stamps = slice_states.own(read.session, office, {one.kind for one in lines}, ERASE)
    ids = {record.kind: slice_states.ids_of(read.session, record, office) for record in lines}
    works = slice_states.latest_works(read.session, MOST_WORKS) if several else []
    told = [_Work(one.device, one.first, one.last, one.at, one.by) for one in works]
    return encode_state(stamps, ids, told, several=several)


def read_state(opened: Opened, rows: Mapping[type[Record], Sequence[Sequence[Plain]]]) -> SentState | None:
    """Read the state of the records of a bundle; None where there is none, as in a report of an older program.

    Raises UnreadableRecordsError, also for a kind that came into being with states and has none.
    """
    if STATE not in opened.bag.digests and opened.head.bundle_kind not in _ALWAYS_WITH:
        return None
    state = read_note(opened, STATE, _State, largest=LIMITS.records)
    with refusals_of(opened):
        try:
            return _checked(state, rows)
        except (ValueError, TypeError, KeyError) as error:
            raise UnreadableRecordsError(line=1, name=STATE, detail=str(error)[:120]) from error


def _checked(state: _State, rows: Mapping[type[Record], Sequence[Sequence[Plain]]]) -> SentState:
    known: dict[Key, RecordStamps] = {}
    loose: dict[Key, Entry] = {}
    for record, lines in rows.items():
        told = state.stamps.get(record.kind, [])
        if len(told) != len(lines):
            raise ValueError(f"{record.kind}: {len(told)} stamps for {len(lines)} records")
        for line, stamps in zip(lines, told, strict=True):
            if not isinstance(stamps, str) and not {ADDED, TOUCHED} <= stamps.keys():
                raise ValueError(f"{record.kind}: stamps of {line[0]}")
            known[record.kind, str(line[0])] = stamps
        for record_id, entry in state.loose.get(record.kind, {}).items():
            loose[record.kind, record_id] = _entry(record, entry)
    for key in loose.keys() & known.keys():
        del known[key]
    return SentState(Stamps(dict(state.seen), known, loose), tuple(state.works))


def _entry(record: type[Record], entry: _Loose) -> Entry:
    if not entry.life:
        raise ValueError(f"{record.kind}: no life")
    plans = {plan.name: plan for plan in field_plans(record)}
    fields = {name: register for name, register in entry.fields.items() if name in plans and name != "id"}
    for name, register in fields.items():
        for value in register.values():
            from_plain(plans[name], value)
            _refuse_long(plans[name], value)
        if not register:
            raise ValueError(f"{record.kind}: no value of {name}")
    return Entry({named: Life(life).value for named, life in entry.life.items()}, fields)


def _refuse_long(plan: FieldPlan, value: Plain) -> None:
    if plan.longest is not None and len(str(value)) > plan.longest:
        raise ValueError(f"{plan.name} is too long")
