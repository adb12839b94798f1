"""Two states of one office's records brought together (hợp nhất hai máy), whichever arrives first and however often.

Every field, and whether a record is there at all, is a register: the changes to it that nobody has overwritten, each under
its stamp, ``a1b2c3:57``, the PC and the number in its journal. A state tells in ``seen`` how far it contains the changes of
each PC. What one side has, and the other has seen and no longer has, was overwritten there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from phuquoc_desktop.domain.change import Plain
from phuquoc_desktop.domain.record import Labelled

Register = Mapping[str, Plain]
"""Values by stamp."""
Key = tuple[str, str]
"""Kind and id of a record."""


class Life(Labelled):
    """Whether a record is there. Nothing brings back what was erased."""

    THERE = "there", ""
    GONE = "gone", ""
    ERASED = "erased", ""


@dataclass(frozen=True)
class Entry:
    """What is known of one record; one that is gone keeps what it was where its office has several PCs."""

    life: Mapping[str, Plain]
    fields: Mapping[str, Register] = field(default_factory=dict)

    @property
    def is_erased(self) -> bool:
        """Whether a person's data were erased with it."""
        return Life.ERASED.value in self.life.values()

    @property
    def is_there(self) -> bool:
        """Whether anybody wants the record to be there."""
        return Life.THERE.value in self.life.values()

    @property
    def is_plain(self) -> bool:
        """Whether every register holds one change, so that a row and its stamps tell all."""
        return all(len(one) == 1 for one in (self.life, *self.fields.values()))


@dataclass(frozen=True)
class SliceState:
    """One office's records with the story of each; ``seen`` has the number of the last change of each PC in it."""

    seen: Mapping[str, int] = field(default_factory=dict)
    entries: Mapping[Key, Entry] = field(default_factory=dict)


def stamp(device: str, sequence: int) -> str:
    """Return the name of one change."""
    return f"{device}:{sequence}"


def parted(named: str) -> tuple[str, int]:
    """Return PC and number of a stamp."""
    device, _colon, sequence = named.rpartition(":")
    return device, int(sequence)


def has_seen(seen: Mapping[str, int], named: str) -> bool:
    """Tell whether a change is contained."""
    device, sequence = parted(named)
    return sequence <= seen.get(device, 0)


def covers(seen: Mapping[str, int], other: Mapping[str, int]) -> bool:
    """Tell whether one state contains every change of another."""
    return all(number <= seen.get(device, 0) for device, number in other.items())


def merge(one: SliceState, other: SliceState) -> SliceState:
    """Bring two states of one office's records together; the order and the number of times change nothing."""
    seen = {device: max(one.seen.get(device, 0), other.seen.get(device, 0)) for device in {**one.seen, **other.seen}}
    entries = {}
    for key in sorted({**one.entries, **other.entries}):
        merged = _entry(one.entries.get(key), other.entries.get(key), one.seen, other.seen)
        if merged is not None:
            entries[key] = merged
    return SliceState(seen, entries)


def _entry(
    one: Entry | None, other: Entry | None, one_seen: Mapping[str, int], other_seen: Mapping[str, int]
) -> Entry | None:
    if one is None or other is None:
        known, seen = (one, other_seen) if other is None else (other, one_seen)
        return known if known is not None and _is_news(known, seen) else None
    if one.is_erased or other.is_erased:
        return _erased(one, other)
    life = _register(one.life, other.life, one_seen, other_seen)
    names = sorted({**one.fields, **other.fields})
    return Entry(life, {name: _field(name, one, other, one_seen, other_seen) for name in names})


def _is_news(known: Entry, seen: Mapping[str, int]) -> bool:
    """Tell whether a side without a record keeps it: it has not seen all of it, so it cannot have taken it away."""
    return known.is_erased or any(not has_seen(seen, named) for named in known.life)


def _erased(one: Entry, other: Entry) -> Entry:
    stamps = [*one.life.items(), *other.life.items()]
    return Entry({named: value for named, value in sorted(stamps) if value == Life.ERASED.value})


def _field(name: str, one: Entry, other: Entry, one_seen: Mapping[str, int], other_seen: Mapping[str, int]) -> Register:
    """Join one field; a side that does not hold it, as an older program or a removal without content, has no say."""
    if name not in one.fields or name not in other.fields:
        return one.fields.get(name) or other.fields[name]
    return _register(one.fields[name], other.fields[name], one_seen, other_seen)


def _register(one: Register, other: Register, one_seen: Mapping[str, int], other_seen: Mapping[str, int]) -> Register:
    if one == other:
        return one
    kept = dict(_surviving(one, other, other_seen))
    kept.update(_surviving(other, one, one_seen))
    return dict(sorted(kept.items()))


def _surviving(mine: Register, theirs: Register, seen: Mapping[str, int]) -> Iterable[tuple[str, Plain]]:
    return ((named, value) for named, value in mine.items() if named in theirs or not has_seen(seen, named))


def strongest(register: Register) -> str:
    """Return the stamp that stands: of values that differ the one of the later number, then of the greater PC.

    It is a rule that both sides can follow without asking a clock, and no judgement: a person decides.
    """
    return max(register, key=lambda named: parted(named)[::-1])
