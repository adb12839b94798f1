"""The city's plans and movements as they arrive signed: its word counts, and nothing that an office uses is torn away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from phuquoc_desktop.domain.exchange import KeyNotice
from phuquoc_desktop.domain.movement import Movement
from phuquoc_desktop.domain.plan_document import PlanDocument
from phuquoc_desktop.domain.record import R, Record, field_plans, of_plain, to_plain
from phuquoc_desktop.domain.target import Target
from phuquoc_desktop.domain.target_history import AlarmRuling, RubricLevel, TargetVersion
from phuquoc_desktop.services.dependants import referring
from phuquoc_desktop.storage.slices import SliceCounts
from phuquoc_desktop.storage.tables import ALONE
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _, ngettext

CONFIGURED: tuple[type[Record], ...] = (
    Movement,
    PlanDocument,
    Target,
    TargetVersion,
    RubricLevel,
    AlarmRuling,
    KeyNotice,
)
"""The city's records in a configuration, a kind after those it refers to."""

Given = Mapping[type[Record], Sequence[Record]]
"""The records that arrived, by kind."""

_BESIDE = (TargetVersion, RubricLevel)
"""What stands beside a target and goes as the city has it."""
_DOUBT = ("alarm_kind", "alarm_readings", "alarm_because")

_NEWER = N_("{name}: kept as it was amended here by {document}, which is newer than this bundle.")
_DECIDED = N_("{name}: the doubt is decided here, and not yet at the city; the figure stays as it was decided.")


@dataclass
class Configured:
    """What taking the records in came to; ``remarks`` are sentences on what was not done to the letter, and why."""

    counts: SliceCounts = field(default_factory=SliceCounts)
    remarks: list[str] = field(default_factory=list)


def configure(work: UnitOfWork, owner: str, given: Given, made_on: date) -> Configured:
    """Make the plans and movements of ``owner`` here what they are in ``given``, as far as it speaks of them.

    ``made_on`` is the day of the bundle.
    """
    work.write_for(owner)
    configuring = _Configuring(work, owner, given, made_on, Configured())
    configuring.movements()
    configuring.documents()
    configuring.targets()
    configuring.upsert(AlarmRuling)
    configuring.upsert(KeyNotice)
    work.flush()
    return configuring.done


@dataclass(frozen=True)
class _Configuring:
    work: UnitOfWork
    owner: str
    given: Given
    made_on: date
    done: Configured

    def of(self, record: type[R]) -> list[R]:
        """Return what arrived of a kind."""
        return [one for one in self.given.get(record, ()) if isinstance(one, record)]

    def movements(self) -> None:
        """Put the movements; none at all says nothing of them."""
        arrived = self.of(Movement)
        self.upsert(Movement)
        if arrived:
            self._withdraw(self._missing(self.work.movements.all(office=self.owner), arrived))

    def documents(self) -> None:
        """Put the plans, in the place of what was read here of the same years."""
        arrived = self.of(PlanDocument)
        years = {one.year for one in arrived}
        here = [one for one in self.work.plan_documents.all(office=self.owner) if one.year in years]
        for one in self._missing(here, arrived):
            self._remove(one)
        self.upsert(PlanDocument)

    def targets(self) -> None:
        """Put the targets with what stands beside them."""
        if Target not in self.given:
            return
        arrived = self.of(Target)
        years = {one.year for one in arrived} | {one.year for one in self.of(PlanDocument)}
        for one in arrived:
            self._turn_to(one)
        kept = {one.id for one in arrived if self._target(one)}
        self.work.flush()
        for kind in _BESIDE:
            self._beside(kind, {one.id for one in arrived} - kept)
        here = [one for one in self.work.targets.all(office=self.owner) if one.year in years]
        self._withdraw(self._missing(here, arrived))

    def upsert(self, record: type[Record]) -> None:
        """Put all that arrived of a kind; nothing goes."""
        for one in self.given.get(record, ()):
            self._put(one)

    def _put(self, arrived: Record) -> None:
        shelf, counts = self.work.shelf(arrived.kind), self.done.counts
        known = shelf.find(arrived.id) or self._of_another_pc(arrived)
        if known is None:
            shelf.add(_copy(arrived))
            counts.added += 1
        elif to_plain(known) == {**to_plain(arrived), "id": known.id}:
            counts.same += 1
        else:
            known.take_over(arrived)
            counts.changed += 1

    def _of_another_pc(self, arrived: Record) -> Record | None:
        """Return what another PC of the city has said of the same thing, of which there is one only."""
        for names in ALONE.get(type(arrived), ()):
            return self.work.shelf(arrived.kind).first(**{name: getattr(arrived, name) for name in names})
        return None

    def _target(self, arrived: Target) -> bool:
        """Put one target; True where the office's own reading of it is newer and stays."""
        known = self.work.targets.find(arrived.id)
        if known is not None and known.amended_on is not None and known.amended_on > self.made_on:
            self.done.remarks.append(_(_NEWER).format(name=called(known), document=known.amended_by or "…"))
            self.done.counts.same += 1
            return True
        if known is not None and self._is_decided(known, arrived):
            wanted = _copy(arrived)
            wanted.value, wanted.growth_percent = known.value, known.growth_percent
            wanted.unit, wanted.exception = known.unit, known.exception
            for name in _DOUBT:
                setattr(wanted, name, None)
            self.done.remarks.append(_(_DECIDED).format(name=called(known)))
            arrived = wanted
        self._put(arrived)
        return False

    def _is_decided(self, known: Target, arrived: Target) -> bool:
        """Whether the office has decided on the doubt that the city still has, about the same words."""
        if arrived.alarm_kind is None or known.alarm_kind is not None or known.wording != arrived.wording:
            return False
        return self.work.alarm_rulings.first(target_id=known.id, alarm_kind=arrived.alarm_kind) is not None

    def _turn_to(self, arrived: Target) -> None:
        """Turn the office's own records from another id of the same target to the city's."""
        known = self.work.targets.first(office=self.owner, year=arrived.year, code=arrived.code)
        if known is None or known.id == arrived.id or self.work.targets.find(arrived.id) is not None:
            return
        followers = list(referring(self.work, {Target.kind: [known.id]}))
        self.work.targets.remove(known)
        self.work.targets.add(_copy(arrived))
        for one in followers:
            for plan in field_plans(type(one)):
                if plan.names == Target.kind and getattr(one, plan.name) == known.id:
                    setattr(one, plan.name, arrived.id)
        self.work.flush()

    def _beside(self, record: type[Record], target_ids: set[str]) -> None:
        arrived: Any = [one for one in self.given.get(record, ()) if getattr(one, "target_id", None) in target_ids]
        here: Any = [one for one in self._whose(record, target_ids) if one.office == self.owner]
        for one in self._missing(here, arrived):
            self._remove(one)
        self.work.flush()
        for one in arrived:
            self._put(one)

    def _whose(self, record: type[Record], target_ids: Iterable[str]) -> list[Record]:
        return self.work.shelf(record.kind).whose("target_id", target_ids)

    def _missing(self, here: Iterable[R], arrived: Iterable[R]) -> list[R]:
        known = {one.id for one in arrived}
        return [one for one in here if one.id not in known]

    def _withdraw(self, missing: Iterable[Target | Movement]) -> None:
        """Remove what nothing here refers to; mark the rest as withdrawn, where it is not yet."""
        for one in missing:
            beside = [found for kind in (*_BESIDE, AlarmRuling) for found in self._whose(kind, [one.id])]
            without = {found.id for found in beside}
            count = len({found.id for found in referring(self.work, {one.kind: [one.id]})} - without)
            if count:
                self._mark(one, count)
            else:
                for found in (*beside, one):
                    self._remove(found)

    def _mark(self, withdrawn: Target | Movement, count: int) -> None:
        sentence = ngettext(
            "{name}: withdrawn by the city; it stays, since {count} entry here refers to it.",
            "{name}: withdrawn by the city; it stays, since {count} entries here refer to it.",
            count,
        )
        self.done.remarks.append(sentence.format(name=called(withdrawn), count=count))
        if withdrawn.withdrawn_on is None:
            withdrawn.withdrawn_on = self.made_on
            self.done.counts.changed += 1

    def _remove(self, record: Record) -> None:
        self.work.shelf(record.kind).remove(record)
        self.work.flush()
        self.done.counts.removed += 1


def called(record: Target | Movement) -> str:
    """Return code and name of a target or movement."""
    return f"{record.code} {record.indicator if isinstance(record, Target) else record.name}"


def _copy(record: R) -> R:
    return of_plain(type(record), to_plain(record))
