"""A plan that was read held against what is known: what would be added, changed or gone, and what is still to be decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.plan_document import PlanDocument
from phuquoc_desktop.domain.plan_reading import PlanAlarm, PlanReading, TargetReading
from phuquoc_desktop.domain.record import Labelled, field_plans
from phuquoc_desktop.domain.target import Target
from phuquoc_desktop.services.plans import drafting
from phuquoc_desktop.services.plans.deciding import Choices, Decision, applied, as_decision
from phuquoc_desktop.services.plans.matching import Matching, match, parents
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_

OF_THE_CITY, OWN = "T", "R"
"""How codes begin: of the city's targets, and of what only an office has (riêng)."""


class NothingReadError(RefusedError):
    """The document holds no target."""

    sentence = N_("No target was found in the document; check that it is the plan, and that its text can be marked.")


class PlanChange(Labelled):
    """What taking a plan in would do to one target."""

    ADDED = "added", N_("New")
    CHANGED = "changed", N_("Changed")
    SAME = "same", N_("Unchanged")
    GONE = "gone", N_("No longer in the plan")
    LEFT_OUT = "left_out", N_("Left out")


@dataclass(frozen=True)
class Aim:
    """Whose plan it is (office key as text), and of which year."""

    owner: str
    year: int


@dataclass(frozen=True)
class PlanLine:
    """One target: as it was read (corrected and decided), as it is known, as it would be, and what is doubted of it.

    ``fields`` are the names of the stated fields that differ; ``decided`` are the alarms on which somebody has decided, now
    or before, ``undecided`` the others.
    """

    code: str
    change: PlanChange
    reading: TargetReading | None
    before: Target | None
    after: Target | None
    fields: tuple[str, ...] = ()
    decided: tuple[tuple[PlanAlarm, Decision], ...] = ()
    undecided: tuple[PlanAlarm, ...] = ()

    @property
    def suspect(self) -> bool:
        """Whether the figure would be kept as doubted."""
        return self.after is not None and self.after.alarm_kind is not None


@dataclass(frozen=True)
class PlanComparison:
    """All targets of a plan, in its order, what is gone behind them; ``document`` is the version that is known, if any."""

    aim: Aim
    reading: PlanReading
    lines: tuple[PlanLine, ...]
    document: PlanDocument | None

    def counts(self) -> dict[PlanChange, int]:
        """Count the lines of each sort, those that do not occur as 0."""
        counted = Counter(one.change for one in self.lines)
        return {sort: counted[sort] for sort in PlanChange}

    @property
    def undecided(self) -> tuple[PlanLine, ...]:
        """The lines on which a person should decide."""
        return tuple(one for one in self.lines if one.suspect)

    def line(self, code: str) -> PlanLine | None:
        """Return the line of a code."""
        return next((one for one in self.lines if one.code == code), None)


def compare(read: Reader, reading: PlanReading, aim: Aim, choices: Choices | None = None) -> PlanComparison:
    """Tell what taking a reading in would do; changes nothing. Raises NothingReadError."""
    if not reading.targets:
        raise NothingReadError()
    given = choices or Choices()
    corrected = [given.corrected.get(one.code, one) for one in reading.targets]
    here = read.targets.all(year=aim.year, office=aim.owner)
    prefix = OWN if is_own_plan(read, aim) else OF_THE_CITY
    matching = match(corrected, here, _others(read, aim), prefix)
    building = _Building(read, reading, aim, given, matching, parents(corrected, matching.codes))
    lines = [building.line(one) for one in corrected]
    document = latest_document(read, aim)
    met = {one.before.id for one in lines if one.before}
    # Without an earlier plan nothing can be gone from it: what is here was begun by hand.
    gone = sorted(
        (one for one in here if document and one.id not in met and one.withdrawn_on is None), key=lambda one: one.code
    )
    lines += [PlanLine(one.code, PlanChange.GONE, None, copied(one), None) for one in gone]
    return PlanComparison(aim, reading, tuple(lines), document)


def copied(target: Target) -> Target:
    """Return a copy, which stays as it is when the record is changed."""
    return Target(**{plan.name: getattr(target, plan.name) for plan in field_plans(Target)})


def latest_document(read: Reader, aim: Aim) -> PlanDocument | None:
    """Return the version of the plan that counts now."""
    known = read.plan_documents.all(office=aim.owner, year=aim.year)
    return max(known, key=lambda one: one.version, default=None)


def is_own_plan(read: Reader, aim: Aim) -> bool:
    """Tell whether it is the plan of an office below the city, which stands beside that of the city."""
    return read.profile.role is not Role.CITY and aim.owner == read.profile.office


def _others(read: Reader, aim: Aim) -> list[Target]:
    """Return targets whose codes go on: of the year before, and for an office's own plan the city's of this year first."""
    before = read.targets.all(year=aim.year - 1, office=aim.owner)
    if not is_own_plan(read, aim):
        return before
    city = [one for one in read.targets.all(year=aim.year, plan_id=None) if one.office != aim.owner]
    return [*city, *before]


@dataclass(frozen=True)
class _Building:
    read: Reader
    reading: PlanReading
    aim: Aim
    choices: Choices
    matching: Matching
    wholes: dict[str, str | None]

    def line(self, one: TargetReading) -> PlanLine:
        code, known = self.matching.codes[one.code], self.matching.known.get(one.code)
        decided, undecided = self._split(one, known)
        for alarm, decision in decided:
            one = applied(one, alarm, decision.chosen)
        draft = drafting.draft_of(one, code, self.wholes[one.code], self.aim.year)
        before = copied(known) if known else None
        if one.code in self.choices.left_out:
            return PlanLine(code, PlanChange.LEFT_OUT, one, before, before)
        after = drafting.merged(known, draft, one) if known else draft
        drafting.doubt(after, undecided if one.suspect else ())
        fields = drafting.differences(known, after) if known else ()
        change = PlanChange.ADDED if known is None else PlanChange.CHANGED if fields else PlanChange.SAME
        return PlanLine(code, change, one, before, after, fields, decided, undecided)

    def _split(
        self, one: TargetReading, known: Target | None
    ) -> tuple[tuple[tuple[PlanAlarm, Decision], ...], tuple[PlanAlarm, ...]]:
        """Part the alarms on a target into those that are decided and the others."""
        rulings = self.read.alarm_rulings.all(target_id=known.id) if known else []
        before = [found for found in (as_decision(one.code, ruling) for ruling in rulings) if found]
        decided: list[tuple[PlanAlarm, Decision]] = []
        undecided: list[PlanAlarm] = []
        for alarm in self.reading.alarms_of(one.code):
            decision = self.choices.of(one.code, alarm) or _first(before, one.code, alarm)
            if decision is None:
                undecided.append(alarm)
            else:
                decided.append((alarm, decision))
        return tuple(decided), tuple(undecided)


def _first(decisions: Iterable[Decision], code: str, alarm: PlanAlarm) -> Decision | None:
    return next((each for each in decisions if each.is_about(code, alarm)), None)
