"""The list of bonuses: of one dossier, or of all that decisions of a period granted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from phuquoc_desktop.documents.bonus_list import FILE, BonusPaper, Payee, compose
from phuquoc_desktop.documents.desk import Desk
from phuquoc_desktop.documents.document import Document
from phuquoc_desktop.documents.parties_shown import joined
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.dossier import Dossier, DossierStatus
from phuquoc_desktop.domain.law.bonus import Bonus, amount_in_words
from phuquoc_desktop.domain.law.bonus_list import BonusLine, Granted, PaidInstead
from phuquoc_desktop.domain.law.rulebook import NoRegimeError
from phuquoc_desktop.domain.party import Unit
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.services.law import bonuses
from phuquoc_desktop.services.law.bonuses import Payroll
from phuquoc_desktop.vietnamese.dates import formal_date, show_date, show_period
from phuquoc_desktop.vietnamese.numbers import show_number


def bonus_list(
    desk: Desk, dossier_id: str | None = None, period: str | None = None, decided_on: date | None = None
) -> Document:
    """Return the list of a dossier, else that of a period."""
    return dossier_bonuses(desk, dossier_id, decided_on) if dossier_id else period_bonuses(desk, period)


def dossier_bonuses(desk: Desk, dossier_id: str, decided_on: date | None = None) -> Document:
    """Return what a dossier's candidates are paid; by default by the law of its letter's day, else of the year's end.

    Raises RecordGoneError when there is no such dossier.
    """
    dossier = desk.read.dossiers.get(dossier_id)
    day = decided_on or dossier.letter_date or date(dossier.year, 12, 31)
    payroll = bonuses.for_dossier(desk.read, dossier_id, desk.rulebook(), desk.money, day)
    return compose(_Listed(desk, payroll).paper(*_about(desk, dossier, day), year=dossier.year))


def period_bonuses(desk: Desk, period: str | None = None) -> Document:
    """Return what decisions of a period granted, by default of the desk's year; raises UnreadablePeriodError.

    A ward lists its own; the city lists all that it has.
    """
    when = Period.parse(period) if period else Period(desk.year, 12, 1)
    office = None if desk.office == desk.city else str(desk.office.key)
    payroll = bonuses.for_period(desk.read, when, desk.rulebook(), desk.money, office=office)
    subject = Template(FILE).say("subject_period", period=show_period(str(when)))
    return compose(_Listed(desk, payroll).paper(subject, dated=desk.today, year=when.year))


def _about(desk: Desk, dossier: Dossier, day: date) -> tuple[str, str]:
    """Return subject and attached line; a dossier that was not accepted yet only says what would be paid."""
    words = Template(FILE)
    award = _named(desk, dossier.award, day)
    which = "attached_dossier" if dossier.status is DossierStatus.ACCEPTED else "attached_proposed"
    return (
        words.say("subject_dossier", award=award, year=dossier.year),
        words.say(which, code=dossier.code, date=show_date(day)),
    )


def _named(desk: Desk, code: str, day: date) -> str:
    """Return what the law of a day calls an award; before the first law, its name."""
    award = desk.awards.by_code(code)
    try:
        return desk.award_name(award, day)
    except NoRegimeError:
        return award.name


@dataclass(frozen=True)
class _Listed:
    """A reckoned list as it goes on paper."""

    desk: Desk
    payroll: Payroll

    def paper(self, subject: str, attached: str = "", *, dated: date | None = None, year: int) -> BonusPaper:
        """Return the whole paper."""
        found = self.payroll.list
        return BonusPaper(
            self.desk.issuer,
            subject,
            tuple(map(self._payee, found.lines)),
            found.total,
            amount_in_words(found.total, self.desk.money),
            attached=attached,
            grounds=tuple(_grounds(found.lines)),
            remarks=tuple(self._remarks(year)),
            dated=dated,
            year=year,
        )

    @cached_property
    def _units(self) -> dict[str, Unit]:
        return self.desk.read.units.several(one.unit_id for one in self.payroll.parties.values() if one.unit_id)

    def _payee(self, line: BonusLine) -> Payee:
        party, bonus = self.payroll.parties[line.granted.party_id], line.bonus
        unit = self._units.get(party.unit_id or "")
        return Payee(
            party.party_kind,
            party.name,
            self._name(line.granted),
            line.granted.year,
            party.sex,
            party.position or "",
            unit.name if unit else "",
            coefficient=bonus.rate.coefficient if bonus else None,
            base_salary=bonus.salary.amount if bonus else None,
            raw=bonus.raw if bonus else None,
            amount=line.amount if bonus else None,
            note=self._note(line),
        )

    def _name(self, granted: Granted) -> str:
        return _named(self.desk, granted.award, granted.decided_on)

    def _note(self, line: BonusLine) -> str:
        words, award = Template(FILE), self._name(line.granted)
        if line.bonus is None:
            return words.say("note_unknown", award=award, date=formal_date(line.granted.decided_on))
        if line.instead:
            return self._instead(award, line.instead)
        if line.paid_before:
            return words.say("note_paid_before", awards=joined(list(map(self._name, line.paid_before))))
        return ""

    def _instead(self, award: str, instead: PaidInstead) -> str:
        words, rule = Template(FILE), instead.rule
        return words.say(
            "note_instead",
            award=award,
            higher=self._name(instead.higher),
            sentence=rule.sentence.rstrip(".") + ".",
            article=rule.article or words.say("no_article"),
            certainty=words.say(f"certainty.{rule.certainty.value}"),
        )

    def _remarks(self, year: int) -> list[str]:
        words, found = Template(FILE), self.payroll.list
        ways = dict.fromkeys((one.bonus.rounding, one.bonus.unit) for one in found.lines if one.bonus)
        remarks = [words.say(f"rounding_{way.value}", unit=show_number(unit)) for way, unit in ways]
        if found.undated:
            remarks.append(words.say("note_undated", count=found.undated, year=year))
        return remarks


def _grounds(lines: tuple[BonusLine, ...]) -> list[str]:
    """Cite each article once, saying of those that were not seen how sure they are."""
    words = Template(FILE)
    doubts: dict[str, str] = {}
    for bonus in (one.bonus for one in lines if one.bonus):
        for part in bonus.rests_on:
            if part.article and not doubts.get(part.article):
                doubts[part.article] = _doubt(bonus, part.certainty.value, confirmed=part.certainty.confirmed)
    return [
        words.say("ground_unchecked", article=article, certainty=words.say(f"certainty.{doubt}"))
        if doubt
        else words.say("ground", article=article)
        for article, doubt in doubts.items()
    ]


def _doubt(bonus: Bonus, certainty: str, *, confirmed: bool) -> str:
    if not confirmed:
        return certainty
    return "" if bonus.pack.head.confirmed else "unconfirmed"
