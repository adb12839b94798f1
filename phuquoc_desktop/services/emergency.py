"""Khen thưởng đột xuất: a dossier from three fields on the same day, with the day by which the other papers follow."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.catalogue import Awards, Offices
from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.dossier import Candidate, Dossier, Mode, Procedure
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.law.pack import SUDDEN_DOSSIER, Pack
from phuquoc_desktop.domain.law.route import DossierLevel
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.services import calendar, calendars_at_hand, directory, dossiers, offices_at_hand
from phuquoc_desktop.services.law import shelf
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, _, vietnamese

DAYS_OWED = 15
"""Calendar days after today where no time limit is left; no rule that we know names them."""

NO_RULE = "chưa có quy định"
"""The source that is named then; data, and therefore Vietnamese."""


class DeedAheadError(RefusedError):
    """Nobody can have done it yet."""

    sentence = N_("{day} is still ahead; enter the day on which it was done.")


class OwedBeforeTodayError(RefusedError):
    """The papers cannot follow on a day that is over."""

    sentence = N_("The papers cannot follow by {day}, which is over; choose a later day.")


class NoSimpleAwardError(RefusedError):
    """No award of the office's own has a simplified procedure under the law."""

    sentence = N_("The law of {day} names no form that this office grants itself; choose the award.")


@dataclass(frozen=True)
class UrgentCall:
    """The three fields: who (a party of the directory, or the draft of one), the deed, and the day on which it was done.

    ``award`` is by default the letter of commendation that the office grants itself.
    """

    who: Party
    deed: str
    happened_on: date
    award: str = ""
    owed_until: date | None = None


@dataclass(frozen=True)
class OwedUntil:
    """By when the papers follow, and what says so."""

    on: date
    source: str
    confirmed: bool


@dataclass(frozen=True)
class Urgent:
    """What was opened."""

    dossier: Dossier
    candidate: Candidate
    party: Party
    until: OwedUntil


def open_urgent(work: UnitOfWork, call: UrgentCall, awards: Awards, today: date) -> Urgent:
    """Open a dossier for a sudden achievement with its candidate, in the simplified procedure; one job.

    Somebody new is added to the directory. Raises DeedAheadError, OwedBeforeTodayError and the refusals of a dossier.
    """
    _refuse(call, today)
    pack = shelf.rulebook(work).on(max(today, call.happened_on)).pack
    award = call.award or own_award(pack, offices_at_hand.offices(work), work.office, today)
    proposed = owed_until(work, pack, award, call.happened_on, today)
    until = OwedUntil(call.owed_until, _("chosen by hand"), confirmed=True) if call.owed_until else proposed
    party = work.parties.get(call.who.id) if call.who.id else directory.add(work, call.who, today)
    dossier = dossiers.open_dossier(work, _dossier(call, award, party, until, today), awards)
    draft = Candidate.draft(dossier_id=dossier.id, party_id=party.id, achievements=call.deed)
    return Urgent(dossier, dossiers.add_candidate(work, draft, awards), party, until)


def own_award(pack: Pack, offices: Offices, office: str, today: date) -> str:
    """Return the form that an office grants itself and that has a simplified procedure; raises NoSimpleAwardError."""
    simple = (code for one in pack.papers if Procedure.SIMPLIFIED in one.procedures for code in one.awards)
    found = next((code for code in simple if dossiers.level_of(pack, offices, office, code) is DossierLevel.OWN), None)
    if found is None:
        raise NoSimpleAwardError(field="award", day=f"{today:%d/%m/%Y}")
    return found


def owed_until(read: Reader, pack: Pack, award: str, happened_on: date, today: date) -> OwedUntil:
    """Return the day proposed for the papers that follow: the pack's time limit from the deed, if it is not over."""
    limit, reckoning = pack.time_limit(SUDDEN_DOSSIER, award), calendars_at_hand.working_days(read)
    if limit is not None:
        ends = calendar.ends(limit, happened_on, reckoning)
        if ends >= today:
            return OwedUntil(ends, f"{limit.sentence} ({limit.source})", limit.certainty.confirmed)
    return OwedUntil(date.fromordinal(today.toordinal() + DAYS_OWED), NO_RULE, confirmed=False)


def _refuse(call: UrgentCall, today: date) -> None:
    if not call.deed.strip():
        raise EmptyFieldError(field="deed", label=_("What was done"))
    if call.happened_on > today:
        raise DeedAheadError(field="happened_on", day=f"{call.happened_on:%d/%m/%Y}")
    if call.owed_until is not None and call.owed_until < today:
        raise OwedBeforeTodayError(field="owed_until", day=f"{call.owed_until:%d/%m/%Y}")


def _dossier(call: UrgentCall, award: str, party: Party, until: OwedUntil, today: date) -> Dossier:
    """Draft the dossier; the letter is of today, except for a deed so long ago that another law may count."""
    return Dossier.draft(
        code="",
        title=vietnamese(N_("Sudden achievement: {name}")).format(name=party.name)[:300],
        award=award,
        year=call.happened_on.year,
        mode=Mode.SUDDEN,
        procedure=Procedure.SIMPLIFIED,
        opened_on=today,
        letter_date=today if call.happened_on.year == today.year else None,
        happened_on=call.happened_on,
        deed=call.deed,
        owed_until=until.on,
    )
