"""Versions of a dossier (phiên bản hồ sơ): what each submission changed, recalls, returns, acceptance."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.dossier import Dossier, DossierStatus
from phuquoc_desktop.domain.dossier_course import DossierEvent, DossierVersion
from phuquoc_desktop.domain.dossier_rules import ReasonNeededError, refuse_if_not_submitted
from phuquoc_desktop.domain.exchange import Remark
from phuquoc_desktop.services.catalogue import load_offices
from phuquoc_desktop.services.dossier_changes import changed_after
from phuquoc_desktop.services.plans.ids import named_id
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, vietnamese

LONGEST_CHANGES = 20_000
LONGEST_REASON = 2000
_MORE = N_("… and {count} more changes")


def of_dossier(read: Reader, dossier_id: str) -> tuple[DossierVersion, ...]:
    """Return the history of a dossier, oldest first."""
    return tuple(sorted(read.dossier_versions.all(dossier_id=dossier_id), key=_place))


def _place(version: DossierVersion) -> tuple[int, bool, date, str]:
    """Return what orders a history: a version is submitted, then one thing happens to it."""
    return version.number, version.event is not DossierEvent.SUBMITTED, version.happened_on, version.id


def last_submitted(read: Reader, dossier_id: str) -> DossierVersion | None:
    """Return the version that was submitted last, or None."""
    submitted = read.dossier_versions.all(dossier_id=dossier_id, event=DossierEvent.SUBMITTED)
    return submitted[-1] if submitted else None


def changes_since(read: Reader, dossier_id: str) -> tuple[str, ...]:
    """Return in Vietnamese, a line a record, what differs from the version that was submitted last."""
    former = last_submitted(read, dossier_id)
    if former is None:
        return ()
    return tuple(one.text for one in changed_after(read, dossier_id, former))


@dataclass(frozen=True)
class Completed:
    """What the version that goes out now, or went out last, says of the former one.

    ``number`` is that version's; ``asked`` are the returns and recalls of the former version, ``lines`` what was changed.
    """

    number: int
    asked: tuple[DossierVersion, ...]
    lines: tuple[str, ...]

    @property
    def is_first(self) -> bool:
        """Whether nothing went out before."""
        return self.number == 1


def completed(read: Reader, dossier: Dossier) -> Completed:
    """Return what was completed since the former version, of a dossier that is open as well as of one that was sent."""
    versions = of_dossier(read, dossier.id)
    sent = [one for one in versions if one.event is DossierEvent.SUBMITTED]
    if dossier.status in (DossierStatus.SUBMITTED, DossierStatus.ACCEPTED) and sent:
        number, lines = sent[-1].number, tuple((sent[-1].changes or "").splitlines())
    else:
        number = sent[-1].number + 1 if sent else 1
        lines = changes_since(read, dossier.id)
    asked = (one for one in versions if one.event in (DossierEvent.RETURNED, DossierEvent.RECALLED))
    return Completed(number, tuple(one for one in asked if one.number == number - 1), lines)


def submitted(work: UnitOfWork, dossier: Dossier) -> DossierVersion:
    """Submit: note the next version with what differs from the former one."""
    dossier.status = DossierStatus.SUBMITTED
    work.flush()
    former = last_submitted(work, dossier.id)
    changes = _joined(changes_since(work, dossier.id)) if former else None
    return _add(work, dossier, DossierEvent.SUBMITTED, former.number + 1 if former else 1, None, changes)


def recalled(work: UnitOfWork, dossier: Dossier, reason: str) -> DossierVersion:
    """Recall: open a submitted dossier again; raises NotSubmittedError or ReasonNeededError."""
    refuse_if_not_submitted(dossier)
    if not reason.strip():
        raise ReasonNeededError(field="reason")
    dossier.status, dossier.judged_by = DossierStatus.DRAFT, None
    return _happened(work, dossier, DossierEvent.RECALLED, reason)


def returned(work: UnitOfWork, dossier: Dossier, remarks: Iterable[Remark]) -> DossierVersion:
    """Note that the city gave a dossier back, with its remarks as the reason."""
    given = sorted(remarks, key=lambda one: one.id)
    dossier.status = DossierStatus.RETURNED
    reason = "\n".join(one.text for one in given)
    by = load_offices().by_key(given[0].office).name
    told = Told(max(one.made_on for one in given), by, tuple(one.id for one in given))
    return _happened(work, dossier, DossierEvent.RETURNED, reason[:LONGEST_REASON], told)


@dataclass(frozen=True)
class Told:
    """What another office has done: when, who, and the ids of the records by which it was told.

    Each PC of this office that hears of it notes the same, which then stands once.
    """

    on: date
    by: str
    ids: tuple[str, ...]


def accepted(work: UnitOfWork, dossier: Dossier, reason: str | None = None, told: Told | None = None) -> DossierVersion:
    """Note that the dossier was decided on, elsewhere if ``told``; raises NotSubmittedError for one not submitted."""
    refuse_if_not_submitted(dossier)
    dossier.status = DossierStatus.ACCEPTED
    return _happened(work, dossier, DossierEvent.ACCEPTED, reason, told)


def _happened(
    work: UnitOfWork, dossier: Dossier, event: DossierEvent, reason: str | None, told: Told | None = None
) -> DossierVersion:
    former = last_submitted(work, dossier.id)
    return _add(work, dossier, event, former.number if former else 1, reason, told=told)


def _add(
    work: UnitOfWork,
    dossier: Dossier,
    event: DossierEvent,
    number: int,
    reason: str | None,
    changes: str | None = None,
    told: Told | None = None,
) -> DossierVersion:
    """Write a version after all else of the job, as what follows it in the journal is what changed since."""
    version = tidied(
        DossierVersion.draft(
            dossier_id=dossier.id,
            number=number,
            event=event,
            happened_on=told.on if told else work.job.at.date(),
            done_by=(told.by if told else work.job.actor.name)[:100],
            reason=reason,
            changes=changes,
        )
    )
    refuse_if_any(refusals(version))
    named = named_id(dossier.year, event.value, dossier.id, number, *told.ids) if told else work.new_id()
    version.id, version.office = named, work.office
    work.flush()
    work.dossier_versions.add(version)
    work.flush()
    return version


def _joined(lines: tuple[str, ...]) -> str | None:
    """Return the lines as one text within its limit; what is left out is counted."""
    kept, length = [], 0
    for number, line in enumerate(lines):
        length += len(line) + 1
        if length > LONGEST_CHANGES - 100:
            kept.append(vietnamese(_MORE).format(count=len(lines) - number))
            break
        kept.append(line)
    return "\n".join(kept) or None
