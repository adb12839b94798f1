"""Every former value of a figure, and where the present one comes from: who, when, by which job, from which bundle."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from phuquoc_desktop.domain.change import Change, Operation, Plain
from phuquoc_desktop.domain.exchange import BundleReceived
from phuquoc_desktop.domain.record import field_plans, from_plain
from phuquoc_desktop.domain.target import ProgressEntry, Target
from phuquoc_desktop.services import offices_at_hand
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date

_PLANS = {plan.name: plan for plan in field_plans(ProgressEntry)}
_TOLD = ("value", "fulfilled", "level", "note", "evidence", "follow_up", "recorded_on")

RECORDED = N_("{office}: entered for this period on {day}.")
WRITTEN = N_("Written here by {actor} on {day}.")
BROUGHT = N_("Brought by bundle No. {sequence} ({file}), made {made}, signed {signer}, taken in by {actor} on {day}.")


@dataclass(frozen=True)
class FormerFigure:
    """A figure as it stood after one job, with its comment; ``figure`` is None after it was removed.

    ``bundle`` is the one that the job took in, None where a person wrote it here.
    """

    at: datetime
    actor: str
    job: str
    operation: Operation
    figure: ProgressEntry | None
    bundle: BundleReceived | None = None


@dataclass(frozen=True)
class Whence:
    """Nguồn của một số liệu: whose entry it is, and the job and bundle that gave its present value."""

    office: str
    office_name: str
    target: Target
    entry: ProgressEntry
    latest: FormerFigure

    @property
    def sentence(self) -> str:
        """The chain in whole sentences."""
        said = _(RECORDED).format(office=self.office_name, day=show_date(self.entry.recorded_on))
        bundle, day = self.latest.bundle, show_date(self.latest.at.date())
        if bundle is None:
            return f"{said} {_(WRITTEN).format(actor=self.latest.actor, day=day)}"
        brought = _(BROUGHT).format(
            sequence=bundle.sequence,
            file=bundle.file_name,
            made=show_date(bundle.made_at.date()),
            signer=bundle.signed_by,
            actor=self.latest.actor,
            day=day,
        )
        return f"{said} {brought}"


def figure_history(read: Reader, entry: ProgressEntry) -> tuple[FormerFigure, ...]:
    """Return every value that stood for the entry's target and period, newest first, removed entries too."""
    changes = _changes(read, entry.id)
    for gone in read.removed(ProgressEntry.kind, "target_id", entry.target_id):
        if gone.record_id != entry.id and gone.values["period"][0] == entry.period:
            changes += _changes(read, gone.record_id)
    ordered = sorted(changes, key=lambda one: one.sequence)
    return tuple(reversed(list(_replayed(read, ordered))))


def where_from(read: Reader, entry: ProgressEntry) -> Whence:
    """Return the chain that the entry's present value came by."""
    target = read.targets.get(entry.target_id)
    *_former, latest = _replayed(read, _changes(read, entry.id))
    office = offices_at_hand.offices(read).by_key(entry.office).name
    return Whence(entry.office, office, target, entry, latest)


def _changes(read: Reader, record_id: str) -> list[Change]:
    return read.changes(record_kind=ProgressEntry.kind, record_id=record_id)


def _replayed(read: Reader, changes: list[Change]) -> Iterator[FormerFigure]:
    """Yield a figure for each job that touched what is told of it."""
    known: dict[str, dict[str, Plain]] = {}
    for change in changes:
        now = known.setdefault(change.record_id, {})
        now.update({name: new for name, (_old, new) in change.values.items()})
        if any(name in change.values for name in _TOLD):
            removed = change.operation is Operation.REMOVED
            bundle = _bundle(read, change.work_id)
            figure = None if removed else _as_entry(now)
            yield FormerFigure(change.at, change.actor.name, change.job, change.operation, figure, bundle)


def _as_entry(plain: dict[str, Plain]) -> ProgressEntry:
    return ProgressEntry(**{name: from_plain(_PLANS[name], value) for name, value in plain.items()})


def _bundle(read: Reader, work_id: str) -> BundleReceived | None:
    taken = read.changes(work_id=work_id, record_kind=BundleReceived.kind)
    return read.bundles_received.find(taken[0].record_id) if taken else None
