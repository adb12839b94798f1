"""Taking a plan that was read into the data: one job, with versions where it amends an earlier plan, undone like any other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.checks import refusals, refuse_if_any
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.exchange import BundleKind
from phuquoc_desktop.domain.plan_document import PlanDocument
from phuquoc_desktop.domain.plan_reading import PlanAlarm, PlanReading
from phuquoc_desktop.domain.registration_rules import strange_year
from phuquoc_desktop.domain.target import Target
from phuquoc_desktop.services import offices_at_hand
from phuquoc_desktop.services.catalogue import load_plan
from phuquoc_desktop.services.dependants import dependants_on
from phuquoc_desktop.services.plans.amending import VERSIONED, Amendment, supersede
from phuquoc_desktop.services.plans.comparing import (
    Aim,
    PlanChange,
    PlanComparison,
    PlanLine,
    compare,
    is_own_plan,
)
from phuquoc_desktop.services.plans.deciding import Choices, Decision
from phuquoc_desktop.services.plans.ids import named_id, target_id
from phuquoc_desktop.services.plans.rulings import TEXT, ruling_of
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, vietnamese

_ALARM = ("alarm_kind", "alarm_readings", "alarm_because")


class StillNeededError(RefusedError):
    """A target that is to go is referred to."""

    sentence = N_(
        "{code} cannot go: {count} entries depend on it, “{first}” among them. Leave it, or remove those first."
    )


@dataclass(frozen=True)
class PlanSource:
    """The document: what it is called, who issued it, when, and the file; what is empty is filled in from the reading."""

    title: str = ""
    issuer: str = ""
    number: str | None = None
    issued_on: date | None = None
    file_name: str | None = None
    digest: str | None = None
    """SHA-256 of the file in hexadecimal."""


@dataclass(frozen=True)
class PlanTaken:
    """What was done; ``comparison`` is how the plan stood before, ``document`` the version that counts now."""

    comparison: PlanComparison
    document: PlanDocument
    versions: int
    rulings: int
    removed: int


def take(
    work: UnitOfWork, reading: PlanReading, aim: Aim, source: PlanSource, choices: Choices, today: date
) -> PlanTaken:
    """Take a reading in. What nobody has decided stays doubted; what is gone stays unless the choices say that it goes.

    The first document of a year, and the same file once more, set the figures; another one amends them: what they were is
    kept as a version that counted until the day before the new document. Raises NothingReadError, StillNeededError and what
    the fields refuse.
    """
    refuse_if_any(strange_year(aim.year))
    work.write_for(aim.owner)
    comparison = compare(work, reading, aim, choices)
    taking = _Taking(work, aim, _filled(work, reading, aim, source), today, is_own_plan(work, aim))
    document, amends = taking.document(comparison)
    versions = sum(taking.put(line, document if amends else None) for line in comparison.lines)
    work.flush()
    rulings = sum(taking.rule(line, alarm, said) for line in comparison.lines for alarm, said in line.decided)
    removed = sum(taking.remove(line, document) for line in comparison.lines if line.code in choices.removed)
    return PlanTaken(comparison, document, versions, rulings, removed)


def _filled(read: Reader, reading: PlanReading, aim: Aim, source: PlanSource) -> PlanSource:
    title = source.title or reading.title or vietnamese(N_("Emulation plan of {year}")).format(year=aim.year)
    issuer = source.issuer or offices_at_hand.offices(read).by_key(aim.owner).name
    return PlanSource(title[:500], issuer, source.number, source.issued_on, source.file_name, source.digest)


@dataclass(frozen=True)
class _Taking:
    work: UnitOfWork
    aim: Aim
    source: PlanSource
    today: date
    is_own: bool

    def document(self, comparison: PlanComparison) -> tuple[PlanDocument, bool]:
        """Return the document that counts and whether it amends another; a new version only where something differs."""
        known = comparison.document
        if known is None:
            return self._new(1), False
        differs = any(one.change in (PlanChange.ADDED, PlanChange.CHANGED, PlanChange.GONE) for one in comparison.lines)
        if known.digest == self.source.digest or not differs:
            return known, False
        return self._new(known.version + 1), True

    def _new(self, version: int) -> PlanDocument:
        made = PlanDocument(
            id=named_id(self.aim.year, "plan", self.aim.owner, version, self.source.digest or self.source.title),
            office=self.aim.owner,
            year=self.aim.year,
            version=version,
            title=self.source.title,
            issuer=self.source.issuer,
            number=self.source.number,
            issued_on=self.source.issued_on,
            file_name=self.source.file_name,
            digest=self.source.digest,
            taken_on=self.today,
        )
        refuse_if_any(refusals(made))
        return self.work.plan_documents.add(made)

    def put(self, line: PlanLine, amending: PlanDocument | None) -> bool:
        """Write one target; True when a version of it was kept."""
        if line.after is None or line.change is PlanChange.LEFT_OUT:
            return False
        if line.before is None:
            self._add(line.code, line.after)
            return False
        known = self.work.targets.get(line.before.id)
        known.withdrawn_on = known.withdrawn_because = None
        line.after.withdrawn_on = line.after.withdrawn_because = None
        if line.change is PlanChange.SAME:
            self._doubts(line, known, line.after)
            return False
        refuse_if_any(refusals(line.after))
        is_amended = amending is not None and any(
            getattr(known, name) != getattr(line.after, name) for name in VERSIONED if name != "wording"
        )
        if amending is not None and is_amended:
            day = max(amending.issued_on or self.today, known.amended_on or date.min)
            supersede(self.work, known, line.after, Amendment(called(amending), day, None))
            line.after.version = known.version
            line.after.amended_by, line.after.amended_on = known.amended_by, known.amended_on
        known.take_over(line.after)
        return is_amended

    def _add(self, code: str, draft: Target) -> None:
        draft.office = self.aim.owner
        draft.id = self._id(code)
        if self.is_own:
            city = self.work.targets.all(year=self.aim.year, code=code, plan_id=None)
            draft.plan_id = next((one.id for one in city if one.office != self.aim.owner), None)
        refuse_if_any(refusals(draft))
        self.work.targets.add(draft)

    def _id(self, code: str) -> str:
        """Return the id of a target: that of the plan that came along where it has one, so that all offices agree."""
        shipped = load_plan(owner=self.aim.owner)
        if shipped.year == self.aim.year and not self.is_own:
            found = next((one.id for one in shipped.targets if one.code == code), None)
            if found is not None and self.work.targets.find(found) is None:
                return found
        return target_id(self.aim.owner, self.aim.year, code)

    def _doubts(self, line: PlanLine, known: Target, after: Target) -> None:
        """Doubt what was not doubted, and no longer what was decided; the figure itself is the same."""
        is_decided = known.alarm_kind in {alarm.kind.value for alarm, _said in line.decided}
        if is_decided or (known.alarm_kind is None and after.alarm_kind is not None):
            for name in _ALARM:
                setattr(known, name, getattr(after, name))

    def rule(self, line: PlanLine, alarm: PlanAlarm, said: Decision) -> bool:
        """Keep a decision beside its target; True when it is a new one."""
        target = self.work.targets.first(office=self.aim.owner, year=self.aim.year, code=line.code)
        if target is None:
            return False
        text = alarm.text[:TEXT]
        known = self.work.alarm_rulings.first(target_id=target.id, alarm_kind=alarm.kind.value, text=text)
        if known is not None and (known.chosen, known.reason) == (said.chosen, said.reason):
            return False
        ruling = ruling_of(self.work, target, alarm, said.chosen, said.reason, self.today)
        if known is not None:
            known.take_over(ruling)
        else:
            self.work.alarm_rulings.add(ruling)
        return True

    def remove(self, line: PlanLine, document: PlanDocument) -> bool:
        """Take a target away that the plan has no longer, or mark it where offices have it; raises StillNeededError."""
        if line.change is not PlanChange.GONE or line.before is None:
            return False
        if self._was_sent():
            withdrawn = self.work.targets.get(line.before.id)
            withdrawn.withdrawn_on = document.issued_on or self.today
            withdrawn.withdrawn_because = called(document)
            return True
        beside = [
            *self.work.target_versions.all(target_id=line.before.id),
            *self.work.alarm_rulings.all(target_id=line.before.id),
        ]
        found = dependants_on(self.work, {"target": [line.before.id]}, {one.id for one in beside})
        if found is not None:
            raise StillNeededError(code=line.code, count=found.count, first=found.first)
        for one in beside:
            self.work.shelf(one.kind).remove(one)
        self.work.targets.remove(self.work.targets.get(line.before.id))
        return True

    def _was_sent(self) -> bool:
        """Whether offices have the city's plan, so that their records may refer to any target of it."""
        return self.work.bundles_sent.first(bundle_kind=BundleKind.CONFIGURATION) is not None


def called(document: PlanDocument) -> str:
    """Return what an amended target says it was amended by: number where it has one, else title."""
    return (document.number or document.title)[:200]
