"""What a person has said of a plan so far: each step can be taken back, nothing is written anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from phuquoc_desktop.domain.plan_reading import PlanAlarm, PlanPlace, PlanReading, TargetReading
from phuquoc_desktop.domain.target import Comparator
from phuquoc_desktop.intake.plan.reading import read_text
from phuquoc_desktop.intake.plan_review.correcting import tidied_reading
from phuquoc_desktop.intake.plan_review.open_plan import OpenPlan
from phuquoc_desktop.services.plans.deciding import Choices, Decision, applied


@dataclass(frozen=True)
class Said:
    """All answers; ``corrected`` holds whole readings, ``removed`` the codes of known targets that are to go."""

    corrected: Mapping[str, TargetReading] = field(default_factory=dict)
    added: tuple[TargetReading, ...] = ()
    added_alarms: tuple[PlanAlarm, ...] = ()
    dropped: frozenset[str] = frozenset()
    accepted: frozenset[str] = frozenset()
    decisions: tuple[Decision, ...] = ()
    removed: frozenset[str] = frozenset()


class Review:
    """The answers about one plan; all codes are the reading's own, those in ``removed`` excepted."""

    def __init__(self, plan: OpenPlan, said: Said | None = None) -> None:
        self.plan = plan
        self._said = said or Said()
        self._before: list[tuple[Said, str]] = []
        self._read = {one.code: one for one in plan.reading.targets}

    @property
    def said(self) -> Said:
        """The answers as they are now."""
        return self._said

    @property
    def has_answers(self) -> bool:
        """Whether anything was said yet."""
        return self._said != Said()

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._before)

    def undo(self) -> str | None:
        """Take the last step back; returns the code it was about, None where there is none."""
        if not self._before:
            return None
        self._said, code = self._before.pop()
        return code

    def codes(self) -> list[str]:
        """Return the codes of all readings in the order of the document, what was added among them."""
        return [one.code for one in self._in_order()]

    def reading(self, code: str) -> TargetReading:
        """Return a target as it would be taken in: corrected, and with what was decided."""
        one = self._stated(code)
        for alarm in self.alarms(code):
            decision = self.decision(code, alarm)
            if decision is not None:
                one = applied(one, alarm, decision.chosen)
        return one

    def as_read(self, code: str) -> TargetReading | None:
        """Return a target as the program read it; None for one that a person added."""
        return self._read.get(code)

    def alarms(self, code: str) -> tuple[PlanAlarm, ...]:
        """Return what is doubted or remarked of a target."""
        known = (*self.plan.reading.alarms, *self._said.added_alarms)
        return tuple(alarm for alarm in known if code in alarm.targets)

    def decision(self, code: str, alarm: PlanAlarm) -> Decision | None:
        """Return what was decided of an alarm."""
        return Choices(self._said.decisions).of(code, alarm)

    def waits(self, code: str) -> bool:
        """Tell whether a figure is doubted and nobody has decided."""
        if code in self._said.dropped or not self._stated(code).suspect:
            return False
        return any(self.decision(code, alarm) is None for alarm in self.alarms(code))

    def is_dropped(self, code: str) -> bool:
        """Tell whether a target is left out."""
        return code in self._said.dropped

    def is_corrected(self, code: str) -> bool:
        """Tell whether a person wrote something of it anew."""
        return code in self._said.corrected

    def is_accepted(self, code: str) -> bool:
        """Tell whether a person has looked at it and agreed, decided of it, or corrected or added it."""
        decided = any(one.code == code for one in self._said.decisions)
        return code in self._said.accepted or decided or self.is_corrected(code) or code not in self._read

    def taken(self) -> list[str]:
        """Return the codes that would be taken in."""
        return [code for code in self.codes() if code not in self._said.dropped]

    def correct(self, code: str, wanted: TargetReading) -> bool:
        """Put a reading in place of the one that stands; False where it says the same.

        A decision that chose another reading than what is written now no longer counts: its alarm is open again.
        """
        wanted = tidied_reading(wanted)
        if wanted == self.reading(code):
            return False
        kept = tuple(one for one in self._said.decisions if one.code != code or self._agrees(one, wanted))
        corrected = {**self._said.corrected, code: wanted}
        if wanted == self._read.get(code):
            del corrected[code]
        self._step(code, corrected=corrected, decisions=kept)
        return True

    def accept(self, code: str) -> None:
        """Agree with a reading."""
        if code not in self._said.accepted:
            self._step(code, accepted=self._said.accepted | {code})

    def drop(self, codes: Iterable[str]) -> None:
        """Leave out what is no target."""
        gone = frozenset(codes) - self._said.dropped
        if gone:
            self._step(min(gone), dropped=self._said.dropped | gone)

    def restore(self, code: str) -> None:
        """Take what was left out after all."""
        if code in self._said.dropped:
            self._step(code, dropped=self._said.dropped - {code})

    def decide(self, code: str, alarm: PlanAlarm, chosen: str | None, reason: str | None = None) -> None:
        """Decide an alarm, for all targets that it is about; ``chosen`` None leaves it as written."""
        about = [Decision(one, alarm.kind, alarm.text, chosen, (reason or "").strip() or None) for one in alarm.targets]
        others = [one for one in self._said.decisions if not any(one.is_about(each, alarm) for each in alarm.targets)]
        if tuple(about) != tuple(one for one in self._said.decisions if one in about):
            self._step(code, decisions=(*others, *about))

    def undecide(self, code: str, alarm: PlanAlarm) -> None:
        """Leave an alarm open again."""
        others = [one for one in self._said.decisions if not any(one.is_about(each, alarm) for each in alarm.targets)]
        if len(others) != len(self._said.decisions):
            self._step(code, decisions=tuple(others))

    def remove_known(self, code: str, *, remove: bool) -> None:
        """Say whether a known target that the plan has no longer is to go."""
        removed = self._said.removed | {code} if remove else self._said.removed - {code}
        if removed != self._said.removed:
            self._step(code, removed=removed)

    def add(self, block: int, words: str) -> str:
        """Add what a person marked in a block as targets, read as well as it can be; returns the code of the first."""
        found = read_text(words, self.plan.reading.year)
        targets = found.targets or (_quality(words),)
        new = self._new_codes(len(targets))
        codes = {one.code: code for one, code in zip(targets, new, strict=True)}
        added = tuple(self._placed(one, block, codes) for one in targets)
        alarms = tuple(replace(one, targets=tuple(codes[each] for each in one.targets)) for one in found.alarms)
        said = self._said
        self._step(new[0], added=(*said.added, *added), added_alarms=(*said.added_alarms, *alarms))
        return new[0]

    def plan_reading(self) -> PlanReading:
        """Return the plan with what was added at its place."""
        alarms = (*self.plan.reading.alarms, *self._said.added_alarms)
        return replace(self.plan.reading, targets=tuple(self._in_order()), alarms=alarms)

    def choices(self) -> Choices:
        """Return the answers as taking in asks for them; a part whose whole is left out stands on its own."""
        said = self._said
        corrected = dict(said.corrected)
        for code in self.codes():
            one = self._stated(code)
            if one.parent is not None and one.parent in said.dropped:
                corrected[code] = replace(one, parent=None)
        return Choices(said.decisions, corrected, said.dropped, said.removed)

    def _stated(self, code: str) -> TargetReading:
        found = self._said.corrected.get(code) or self._read.get(code)
        return found or next(one for one in self._said.added if one.code == code)

    def _in_order(self) -> list[TargetReading]:
        ordered = list(self.plan.reading.targets)
        for one in self._said.added:
            before = [place for place, each in enumerate(ordered) if each.place.line <= one.place.line]
            ordered.insert(before[-1] + 1 if before else 0, one)
        return ordered

    def _agrees(self, decision: Decision, wanted: TargetReading) -> bool:
        alarm = next((one for one in self.alarms(decision.code) if decision.is_about(decision.code, one)), None)
        return alarm is not None and applied(wanted, alarm, decision.chosen) == wanted

    def _new_codes(self, count: int) -> list[str]:
        """Return codes that nothing in the document bears, nor what was added to it."""
        width = max([2, *(len(one) - 1 for one in self._read)])
        first = len(self._read) + len(self._said.added) + 1
        return [f"T{number:0{width}}" for number in range(first, first + count)]

    def _placed(self, one: TargetReading, block: int, codes: Mapping[str, str]) -> TargetReading:
        """Give what was read in marked words its place in the document, and the group of what stands before it."""
        at = self.plan.blocks[block]
        before = [each for each in self.plan.reading.targets if each.place.line <= at.line]
        place = PlanPlace(line=at.line, page=at.page)
        if before:
            place = replace(before[-1].place, line=at.line, page=at.page, bullet=None)
        group = one.group or (before[-1].group if before else None)
        parent = codes.get(one.parent or "")
        return replace(one, code=codes[one.code], sentence=at.text, place=place, group=group, parent=parent)

    def _step(self, code: str, **changes: object) -> None:
        self._before.append((self._said, code))
        self._said = replace(self._said, **changes)  # type: ignore[arg-type]


def _quality(words: str) -> TargetReading:
    """Return words in which no figure was found: what they say is judged in words."""
    return TargetReading(
        code="T01",
        text=words,
        sentence=words,
        place=PlanPlace(line=0),
        indicator=" ".join(words.split())[:400].rstrip(" .;,"),
        comparator=Comparator.NONE,
        qualitative=True,
    )
