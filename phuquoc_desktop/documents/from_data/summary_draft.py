"""What the program drafts for each part of a half-year or year report, by rule, from the office's records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

from phuquoc_desktop.documents.desk import FILE as COMMON
from phuquoc_desktop.documents.desk import Desk, placed
from phuquoc_desktop.documents.from_data.above import NOT_OURS, above, interior, plan_named, receiver
from phuquoc_desktop.documents.from_data.progress import reported_of
from phuquoc_desktop.documents.parties_shown import counted, joined
from phuquoc_desktop.documents.progress_table import FILE as TABLE_FILE
from phuquoc_desktop.documents.progress_table import bare, compared_shown, reached_shown
from phuquoc_desktop.documents.reported_target import ReportedTarget
from phuquoc_desktop.documents.summary_report import FILE
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.documents.written import WrittenPart
from phuquoc_desktop.domain.dossier import DossierStatus
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.plan_document import ReportText
from phuquoc_desktop.domain.target import Standing
from phuquoc_desktop.services import calendar, explanations, launch_plans, report_texts, targets, written_parts
from phuquoc_desktop.services.explanations import ExplanationLine, ExplanationState
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.vietnamese.dates import formal_date, show_date, show_period
from phuquoc_desktop.vietnamese.numbers import show_number

_AHEAD = 185
"""Days after the period whose dates are named among the tasks: the next half-year."""
_NOT_YET = (DossierStatus.DRAFT, DossierStatus.RETURNED)


class SummaryDraft:
    """The drafts of one period; ``lines`` are the targets as they stood at its end, the worst first."""

    def __init__(self, desk: Desk, period: Period) -> None:
        self.desk, self.period = desk, period
        self.words, self.named = Template(FILE), Template(TABLE_FILE)
        self.record: ReportText | None = report_texts.of_period(desk.read, str(period))
        self.tree = targets.tree(desk.read, period.year, period)
        self.lines = sorted(self.tree, key=lambda line: line.judgement.order)
        self.rows = {line.target.id: reported_of(line, period) for line in self.tree}

    @property
    def reported(self) -> tuple[ReportedTarget, ...]:
        """The targets in the plan's order."""
        return tuple(self.rows.values())

    def parts(self) -> dict[str, WrittenPart]:
        """Return every part with its title, its draft and what the office wrote."""
        drafts = {
            "situation": self._situation,
            "strengths": self._strengths,
            "weaknesses": self._weaknesses,
            "causes": self._causes,
            "tasks": self._tasks,
            "proposals": self._proposals,
        }
        return {
            name: WrittenPart(
                name,
                self.words.say(f"heading.{name}"),
                "\n".join(drafts[name]()),
                written_parts.own_text(self.record, name),
            )
            for name in report_texts.PARTS
        }

    def with_standing(self, *standings: Standing) -> list[TargetLine]:
        """Return the targets that stand so, the worst first."""
        return [line for line in self.lines if line.standing in standings]

    def _situation(self) -> list[str]:
        total = len(self.tree)
        known = sum(bool(line.course.figures or line.course.month) for line in self.tree)
        period = show_period(str(self.period))
        followed = self.words.say("followed", period=period, known=known, total=total)
        none = self.words.say("no_targets", year=self.period.year)
        done = [*self._dossiers(), *self._initiatives(), *self._awards()]
        return [self._opening(), followed if total else none, self._registered(), *done]

    def _opening(self) -> str:
        plan, own = above(self.desk, self.period.year), launch_plans.of_year(self.desk.read, self.period.year)
        places = {
            "plan": plan_named(plan)
            if plan
            else Template(COMMON).say("plan", year=self.period.year, city=receiver(self.desk).name),
            "issuer": self.desk.office.name,
            "place": placed(self.desk.office),
            "year": self.period.year,
        }
        if own is None or not own.number:
            return self.words.say("situation", **places)
        name = "own_plan_dated" if own.issued_on else "own_plan"
        issued = formal_date(own.issued_on) if own.issued_on else ""
        return self.words.say("situation_own", own_plan=self.words.say(name, number=own.number, date=issued), **places)

    def _registered(self) -> str:
        read = self.desk.read
        registered = read.registrations.all(office=read.profile.office, year=self.period.year)
        ids = {one.party_id for one in registered if one.registered_on <= self.period.ends}
        if not ids:
            return self.words.say("nobody_registered")
        return self.words.say("registered", counted=counted(one.party_kind for one in read.parties.whose("id", ids)))

    def _dossiers(self) -> list[str]:
        read = self.desk.read
        known = read.dossiers.all(office=read.profile.office, year=self.period.year)
        opened = [one for one in known if one.opened_on <= self.period.ends]
        if not opened:
            return []
        submitted = sum(one.status not in _NOT_YET for one in opened)
        return [self.words.say("dossiers", count=len(opened), submitted=submitted)]

    def _initiatives(self) -> list[str]:
        known = self.desk.read.initiatives.all(office=self.desk.read.profile.office, year=self.period.year)
        count = sum(one.decision_date is not None and one.decision_date <= self.period.ends for one in known)
        return [self.words.say("initiatives", count=count)] if count else []

    def _awards(self) -> list[str]:
        """Count the awards of the year by what they are called, in the order of the catalogue."""
        read, ends = self.desk.read, self.period.ends
        held = read.awards_held.all(office=read.profile.office, year=self.period.year, revoked=False)
        counts = Counter(one.award for one in held if one.decision_date is not None and one.decision_date <= ends)
        known = [one for one in self.desk.awards.known if counts[one.code]]
        if not known:
            return []
        parts = [self.words.say("award", count=counts[one.code], name=self.desk.award_name(one, ends)) for one in known]
        return [self.words.say("awards", awards=joined(parts))]

    def _strengths(self) -> list[str]:
        lines = self._listed(Standing.MET, "met") + self._listed(Standing.ON_COURSE, "on_course")
        return lines or [self.words.say("none_well")]

    def _weaknesses(self) -> list[str]:
        lines = self._listed(Standing.MISSED, "missed") + self._listed(Standing.BEHIND, "behind")
        return [*lines, *self._unknown()] or [self.words.say("none_behind")]

    def _unknown(self) -> list[str]:
        """Say what cannot be judged, one line for each reason."""
        found = self.with_standing(Standing.UNKNOWN)
        if not found:
            return []
        reasons = Counter(self.rows[line.target.id].because for line in found)
        lines = [self.words.say("unknown", count=len(found))]
        for because, count in reasons.most_common():
            names = _names(line for line in found if self.rows[line.target.id].because == because)
            lines.append(self.words.say("unknown_because", because=_upper(because), count=count, names=names))
        return lines

    def _listed(self, standing: Standing, name: str) -> list[str]:
        found = self.with_standing(standing)
        return [self.words.say(name, count=len(found)), *map(self._told, found)] if found else []

    def _told(self, line: TargetLine) -> str:
        row, name = self.rows[line.target.id], line.target.indicator
        figure, need = self._figure(row), self._need(line)
        if not figure:
            return self.words.say("reached_nothing", indicator=name, need=need)
        share = self.words.say("share", percent=show_number(row.percent)) if row.percent is not None else ""
        return self.words.say(
            "reached", indicator=name, figure=figure, share=share, compared=self._compared(row), need=need
        )

    def _figure(self, row: ReportedTarget) -> str:
        shown = reached_shown(row, self.named)
        if isinstance(shown, Decimal):
            return f"{show_number(shown)} {row.target.unit or ''}".strip()
        return str(shown or "")

    def _compared(self, row: ReportedTarget) -> str:
        shown = compared_shown(row, self.named)
        if shown is None:
            return ""
        if isinstance(shown, Decimal):
            return self.words.say("compared", percent=show_number(shown))
        return self.words.say("compared_points", points=shown)

    def _need(self, line: TargetLine) -> str:
        """Say what each month left has to bring, of what is behind."""
        need = line.need
        if need is None or line.standing is not Standing.BEHIND:
            return ""
        amount = f"{show_number(bare(need.amount))} {need.unit or ''}".strip()
        return self.words.say("need_limit" if need.is_limit else "need", amount=amount)

    def _causes(self) -> list[str]:
        """Quote what the office explained; what nobody has explained is named, the worst first."""
        behind = self.with_standing(Standing.MISSED, Standing.BEHIND)
        told = self._explained()
        lines = [self._cause(line, told[line.target.code]) for line in behind if line.target.code in told]
        silent = [line.target.indicator for line in behind if line.target.code not in told]
        if silent:
            lines.append(self.words.say("no_cause", names="; ".join(silent)))
        return lines or [self.words.say("no_causes")]

    def _explained(self) -> dict[str, ExplanationLine]:
        """Return the latest explanation of each target whose figure belongs to the period or to no period."""
        read = self.desk.read
        found = explanations.lines(read, self.desk.today, year=self.period.year, office=read.profile.office)
        known = [one for one in found if one.answer and self._is_within(one.key.period)]
        return {one.key.code: one for one in sorted(known, key=_answered_on)}

    def _is_within(self, period: str | None) -> bool:
        return period is None or Period.parse(period).last <= self.period.last

    def _cause(self, line: TargetLine, told: ExplanationLine) -> str:
        text = " ".join((told.answer.text if told.answer else "").split()).rstrip(".")
        return self.words.say("cause", indicator=line.target.indicator, text=text, date=show_date(_answered_on(told)))

    def _tasks(self) -> list[str]:
        lines = []
        for name, standing in (("task_behind", Standing.BEHIND), ("task_missed", Standing.MISSED)):
            if found := self.with_standing(standing):
                lines.append(self.words.say(name, names=_names(found)))
        if unknown := self.with_standing(Standing.UNKNOWN):
            lines.append(self.words.say("task_unknown", count=len(unknown)))
        return [*lines, *map(self._due, self._ahead()), self.words.say("task_usual")]

    def _ahead(self) -> list[calendar.DueLine]:
        due = calendar.due_lines(self.desk.read, self.period.year, self.desk.today)
        last = self.period.ends + timedelta(days=_AHEAD)
        return [one for one in due if self.period.ends < one.on <= last and one.deadline.belongs not in NOT_OURS]

    def _due(self, line: calendar.DueLine) -> str:
        name = "task_due" if line.certainty.confirmed else "task_due_usual"
        return self.words.say(name, title=line.deadline.title, date=show_date(line.on))

    def _proposals(self) -> list[str]:
        decided = {one.target_id for one in self.desk.read.alarm_rulings.all()}
        doubted = [line for line in self.tree if line.target.alarm_kind and line.target.id not in decided]
        answered = [line for line in self.tree if line.target.code in self._waiting()]
        lines = []
        for name, found in (("proposal_doubted", doubted), ("proposal_asked", answered)):
            if found:
                lines.append(self.words.say(name, interior=interior(self.desk), names=_names(found)))
        return lines or [self.words.say("no_proposals")]

    def _waiting(self) -> set[str]:
        """Return the codes of targets whose explanation the city has not answered yet."""
        read = self.desk.read
        found = explanations.lines(read, self.desk.today, year=self.period.year, office=read.profile.office)
        return {one.key.code for one in found if one.state is ExplanationState.ANSWERED}


def _upper(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _names(lines: Iterable[TargetLine]) -> str:
    return "; ".join(line.target.indicator for line in lines)


def _answered_on(line: ExplanationLine) -> date:
    return line.answer.answered_on if line.answer else date.min
