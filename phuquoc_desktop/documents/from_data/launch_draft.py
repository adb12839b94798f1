"""What the program drafts for each part of an office's launch plan, from the city's plan and what stands beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from phuquoc_desktop.documents.desk import FILE as COMMON
from phuquoc_desktop.documents.desk import Desk, placed
from phuquoc_desktop.documents.from_data.above import NOT_OURS, above, interior, plan_named, receiver
from phuquoc_desktop.documents.launch_plan import FILE
from phuquoc_desktop.documents.parties_shown import joined
from phuquoc_desktop.documents.submission_letter import known_grounds
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.documents.written import WrittenPart
from phuquoc_desktop.domain.law.pack import Authority, GrantingLevel, Pack
from phuquoc_desktop.domain.law.rulebook import NoRegimeError
from phuquoc_desktop.domain.movement import Movement, MovementLevel
from phuquoc_desktop.domain.plan_document import LaunchPlan
from phuquoc_desktop.services import calendar, launch_plans, targets, written_parts
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.vietnamese.dates import show_date

_LAUNCHED_IN = 1
"""Launch plans are made in January; the law of its last day is cited while the plan has no date."""
_ABOVE = (GrantingLevel.DISTRICT, GrantingLevel.PROVINCE)


class Draft:
    """The drafts of one year; ``record`` is what the office has begun, ``above`` the plan of the level above."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.words = Template(FILE)
        self.record: LaunchPlan | None = launch_plans.of_year(desk.read, desk.year)
        self.above = above(desk, desk.year)

    @property
    def subject(self) -> str:
        """What the plan is called: as the office has named it, else as drafted."""
        return self.record.title if self.record else self.drafted_subject

    @property
    def drafted_subject(self) -> str:
        """The program's name for it."""
        return self._say("subject")

    @property
    def closing(self) -> str:
        """The last sentence."""
        return self._say("closing")

    def parts(self) -> dict[str, WrittenPart]:
        """Return every part with its title, its draft and what the office wrote."""
        return {name: self._part(name) for name in launch_plans.PARTS}

    def _part(self, name: str) -> WrittenPart:
        section = "title" if name in {"grounds", "recipients"} else "heading"
        own = written_parts.own_text(self.record, name)
        return WrittenPart(name, self.words.say(f"{section}.{name}"), "\n".join(self._drafted(name)), own)

    def _drafted(self, name: str) -> list[str]:
        drafts: dict[str, Callable[[], list[str]]] = {
            "grounds": self._grounds,
            "subjects": self._subjects,
            "content": self._content,
            "standards": self._standards,
            "rewards": self._rewards,
            "registering": self._registering,
            "organisation": self._organisation,
            "recipients": self._recipients,
        }
        return drafts[name]() if name in drafts else self._lines(name)

    def _say(self, name: str, **more: object) -> str:
        return self.words.say(name, **self._places(), **more)

    def _lines(self, name: str, **more: object) -> list[str]:
        return list(self.words.lines(name, **self._places(), **more))

    def _places(self) -> dict[str, object]:
        office, city = self.desk.office, receiver(self.desk)
        return {
            "year": self.desk.year,
            "issuer": office.name,
            "place": placed(office),
            "city": city.name,
            "interior": interior(self.desk),
            "council": Template(COMMON).say("council", place=placed(office)),
            "quarter": self.words.say(f"quarter.{office.kind.value}"),
        }

    def _grounds(self) -> list[str]:
        return self._lines("grounds", plan=plan_named(self.above)) if self.above else self._lines("grounds_alone")

    def _subjects(self) -> list[str]:
        told = self.above.subjects if self.above else None
        return [*self._lines("subjects"), *([self._say("subjects_above", subjects=told)] if told else [])]

    def _content(self) -> list[str]:
        known = [one for one in self.desk.read.movements.all(withdrawn_on=None) if _runs_in(one, self.desk.year)]
        by_level = {level: [one for one in known if one.level is level] for level in MovementLevel}
        return [*self._lines("content"), *(self._movements(level, found) for level, found in by_level.items() if found)]

    def _movements(self, level: MovementLevel, known: list[Movement]) -> str:
        names = joined([self._movement(one) for one in known])
        return self.words.say("movements", level=self.words.say(f"level.{level.value}"), names=names)

    def _movement(self, one: Movement) -> str:
        quoted = self.words.say("movement", name=one.name)
        if one.name.startswith(self.words.lines("named_already")):
            quoted = one.name[:1].lower() + one.name[1:]
        if one.starts and one.ends and one.starts.year != one.ends.year:
            years = f"{one.starts.year} - {one.ends.year}"
            return self.words.say("movement_years", name=quoted, years=years)
        return quoted

    def _standards(self) -> list[str]:
        pack = self._pack()
        laws = [one.removeprefix("Căn cứ ") for one in known_grounds(pack, self._day)] if pack else []
        return self._lines("standards", laws="; ".join(laws) or self.words.say("laws_unknown"))

    def _rewards(self) -> list[str]:
        pack, lines = self._pack(), []
        authorities = pack.authorities if pack else ()
        own_level = GrantingLevel.DISTRICT if self.desk.read.profile.role is Role.CITY else GrantingLevel.COMMUNE
        if own := [one for one in authorities if one.level is own_level]:
            lines.append(self._say("rewards_own", names=self._names(own)))
        above = [one for one in authorities if one.level in _ABOVE and one.level is not own_level]
        for who in dict.fromkeys(one.granted_by for one in above):
            names = self._names([one for one in above if one.granted_by == who])
            lines.append(self.words.say("rewards_above", authority=who, names=names))
        return [*lines, *self._lines("rewards")]

    def _names(self, authorities: list[Authority]) -> str:
        known = {one.code for one in self.desk.awards.known}
        codes = dict.fromkeys(one.award for one in authorities if one.award in known)
        return joined([self.desk.award_name(self.desk.awards.by_code(code), self._day) for code in codes])

    @property
    def _day(self) -> date:
        issued = self.record.issued_on if self.record else None
        return issued or date(self.desk.year, _LAUNCHED_IN, 31)

    def _pack(self) -> Pack | None:
        try:
            return self.desk.rulebook().on(self._day).pack
        except NoRegimeError:
            return None

    def _registering(self) -> list[str]:
        due = calendar.due_lines(self.desk.read, self.desk.year, self.desk.today)
        shown = [one for one in due if one.deadline.belongs not in NOT_OURS]
        return [*map(self._deadline, shown), *self._lines("registering")]

    def _deadline(self, line: calendar.DueLine) -> str:
        name = "deadline" if line.certainty.confirmed else "deadline_usual"
        return self.words.say(name, title=line.deadline.title, date=show_date(line.on))

    def _organisation(self) -> list[str]:
        lines = targets.tree(self.desk.read, self.desk.year)
        charged = [(one.own and one.own.owner) or one.target.owner for one in lines]
        owners = dict.fromkeys(one for one in charged if one)
        told = [
            self.words.say(
                "owner",
                owner=owner,
                names="; ".join(
                    line.target.indicator for line, who in zip(lines, charged, strict=True) if who == owner
                ),
            )
            for owner in owners
        ]
        return [*self._lines("organisation"), *told]

    def _recipients(self) -> list[str]:
        return self._lines("recipients" if self.above else "recipients_alone")


def _runs_in(movement: Movement, year: int) -> bool:
    """Tell whether a movement runs in a year; without dates nobody knows, and it is left for people to strike out."""
    begins = movement.starts is None or movement.starts.year <= year
    return begins and (movement.ends is None or movement.ends.year >= year)
