"""Who is to be paid how much: the awards of a dossier, or those that decisions of a period granted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.law.bonus import chosen_rounding
from phuquoc_desktop.domain.law.bonus_list import BonusList, Granted, PackOfDay, reckon
from phuquoc_desktop.domain.law.rulebook import Rulebook
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.settings import MoneySettings
from phuquoc_desktop.storage.unit_of_work import Reader


@dataclass(frozen=True)
class Payroll:
    """A list of bonuses with the parties in it, by id."""

    list: BonusList
    parties: dict[str, Party]


def for_dossier(read: Reader, dossier_id: str, rulebook: Rulebook, money: MoneySettings, decided_on: date) -> Payroll:
    """Return what the candidates of a dossier would be paid by a decision of that day; raises RecordGoneError."""
    dossier = read.dossiers.get(dossier_id)
    ids = [one.party_id for one in read.candidates.all(dossier_id=dossier_id)]
    parties = read.parties.several(ids)
    granted = [Granted(one, parties[one].party_kind, dossier.award, dossier.year, decided_on) for one in ids]
    held = [one for one in read.awards_held.whose("party_id", ids) if one.year == dossier.year]
    reckoned = reckon(granted, _packs(rulebook), chosen_rounding(money), elsewhere=_granted(held, parties))
    return Payroll(reckoned, parties)


def for_year(
    read: Reader, year: int, rulebook: Rulebook, money: MoneySettings, *, office: str | None = None
) -> Payroll:
    """Return what decisions of a year granted, of one office's parties or of all that are here."""
    return for_period(read, Period(year, 12, 1), rulebook, money, office=office)


def for_period(
    read: Reader, period: Period, rulebook: Rulebook, money: MoneySettings, *, office: str | None = None
) -> Payroll:
    """Return what decisions of a period granted; awards of its year whose decision has no date are only counted."""
    decided = _standing(read.awards_held.whose("decision_date", _days(period)), office)
    parties = read.parties.several(one.party_id for one in decided)
    listed = {one.id for one in decided}
    others = [one for one in read.awards_held.whose("party_id", parties) if one.id not in listed]
    undated = [one for one in read.awards_held.all(year=period.year) if one.decision_date is None]
    reckoned = reckon(
        _granted(sorted(decided, key=lambda one: (one.decision_date, one.id)), parties),
        _packs(rulebook),
        chosen_rounding(money),
        elsewhere=_granted(others, parties),
        undated=len(_standing(undated, office)),
    )
    return Payroll(reckoned, parties)


def _packs(rulebook: Rulebook) -> PackOfDay:
    return lambda day: rulebook.on(day).pack


def _days(period: Period) -> list[str]:
    """Return every day of a period as it lies in the database, which finds equal values only."""
    first = date(period.year, period.first, 1)
    return [(first + timedelta(days=number)).isoformat() for number in range((period.ends - first).days + 1)]


def _standing(held: Iterable[AwardHeld], office: str | None) -> list[AwardHeld]:
    return [one for one in held if not one.revoked and office in (None, one.office)]


def _granted(held: Iterable[AwardHeld], parties: dict[str, Party]) -> list[Granted]:
    return [
        Granted(one.party_id, parties[one.party_id].party_kind, one.award, one.year, one.decision_date)
        for one in held
        if one.decision_date is not None and not one.revoked
    ]
