"""The history of one party as a line of time: what it registered for, received, was proposed for, and what was changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.change import Operation
from phuquoc_desktop.domain.distinct_pair import DistinctPair
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.domain.ruling import Ruling
from phuquoc_desktop.domain.year_result import YearResult
from phuquoc_desktop.services import duplicates, initiatives, record_journal
from phuquoc_desktop.services.merging import MERGE, merged_into
from phuquoc_desktop.services.record_journal import JournalLine
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_, _


class EventKind(Labelled):
    """What happened."""

    REGISTERED = "registered", N_("Registered")
    WITHDRAWN = "withdrawn", N_("Registration withdrawn")
    PROPOSED = "proposed", N_("Proposed")
    AWARDED = "awarded", N_("Award received")
    RESULT = "result", N_("Result of the year")
    INITIATIVE = "initiative", N_("Initiative")
    RULED = "ruled", N_("Decided by people")
    ENTERED = "entered", N_("Entered in the directory")
    CHANGED = "changed", N_("Entry changed")
    MERGED = "merged", N_("Merged")
    TOLD_APART = "told_apart", N_("Told apart")


@dataclass(frozen=True)
class PartyEvent:
    """One point of the line; ``on`` is None where only the year is known. The record can be opened by kind and id."""

    kind: EventKind
    year: int
    on: date | None
    title: str
    detail: str
    record_kind: str
    record_id: str


def timeline(read: Reader, party_id: str, awards: Awards) -> tuple[PartyEvent, ...]:
    """Return all that is known of a party, newest first; raises RecordGoneError."""
    party = read.parties.get(party_id)
    names = {one.code: one.name for one in awards.known}
    events = [
        *_registered(read, party_id, names),
        *_withdrawn(read, party_id, names),
        *_awarded(read, read.awards_held.all(party_id=party_id), names),
        *_results(read.year_results.all(party_id=party_id)),
        *_initiatives(read, party_id),
        *_proposed(read, party_id, names),
        *_ruled(read.rulings.all(party_id=party_id), names),
        *_told_apart(read, party_id),
        *_merged(read, party_id),
        *_entry(read, party),
    ]
    return tuple(sorted(events, key=_place, reverse=True))


def _place(event: PartyEvent) -> tuple[date, str]:
    """Put what is known by its year alone at the end of that year."""
    return event.on or date(event.year, 12, 31), event.record_id


def _joined(*parts: object) -> str:
    return " · ".join(str(getattr(part, "label", part)) for part in parts if part)


def _registered(read: Reader, party_id: str, names: dict[str, str]) -> Iterator[PartyEvent]:
    known = read.registrations.all(party_id=party_id)
    movements = read.movements.several(one.movement_id for one in known if one.movement_id)
    for one in known:
        movement = movements.get(one.movement_id or "")
        year = _("Year {year}").format(year=one.year)
        detail = _joined(year, movement and movement.name, one.late_reason)
        title = names.get(one.award, one.award)
        yield PartyEvent(EventKind.REGISTERED, one.year, one.registered_on, title, detail, one.kind, one.id)


def _withdrawn(read: Reader, party_id: str, names: dict[str, str]) -> Iterator[PartyEvent]:
    """Read from the journal what is no longer there, unless it came back."""
    gone = read.removed(Registration.kind, "party_id", party_id)
    there = read.registrations.several(one.record_id for one in gone)
    for one in gone:
        if one.record_id not in there and one.job != MERGE:
            award = str(one.values["award"][0])
            detail = _joined(_("Year {year}").format(year=one.values["year"][0]), one.actor.name)
            title = names.get(award, award)
            day = one.at.date()
            yield PartyEvent(EventKind.WITHDRAWN, day.year, day, title, detail, Registration.kind, one.record_id)


def _awarded(read: Reader, held: list[AwardHeld], names: dict[str, str]) -> Iterator[PartyEvent]:
    """Lead to the decision that gave it, where that is here."""
    decisions = read.decisions.several(one.decision_id for one in held if one.decision_id)
    for one in held:
        revoked = _("revoked") if one.revoked else None
        detail = _joined(_("Year {year}").format(year=one.year), one.decision_number, one.issuer, revoked)
        title = names.get(one.award, one.award)
        source = decisions.get(one.decision_id or "", one)
        yield PartyEvent(EventKind.AWARDED, one.year, one.decision_date, title, detail, source.kind, source.id)


def _results(results: Iterable[YearResult]) -> Iterator[PartyEvent]:
    for one in results:
        title = one.rating.label if one.rating else _("Result of {year}").format(year=one.year)
        detail = _joined(_("Year {year}").format(year=one.year), one.discipline, one.note)
        yield PartyEvent(EventKind.RESULT, one.year, None, title, detail, one.kind, one.id)


def _initiatives(read: Reader, party_id: str) -> Iterator[PartyEvent]:
    for line in initiatives.of_party(read, party_id):
        one = line.initiative
        detail = _joined(one.decision_number, one.recogniser, one.scope, *line.used_in)
        yield PartyEvent(EventKind.INITIATIVE, one.year, one.decision_date, one.title, detail, one.kind, one.id)


def _proposed(read: Reader, party_id: str, names: dict[str, str]) -> Iterator[PartyEvent]:
    candidacies = read.candidates.all(party_id=party_id)
    for one in read.dossiers.several(one.dossier_id for one in candidacies).values():
        detail = _joined(one.code, one.title, one.status)
        title = names.get(one.award, one.award)
        yield PartyEvent(EventKind.PROPOSED, one.year, one.opened_on, title, detail, one.kind, one.id)


def _ruled(rulings: Iterable[Ruling], names: dict[str, str]) -> Iterator[PartyEvent]:
    for one in rulings:
        title = _joined(names.get(one.award, one.award), one.outcome)
        detail = _joined(one.reason, one.ruled_by)
        yield PartyEvent(EventKind.RULED, one.ruled_on.year, one.ruled_on, title, detail, one.kind, one.id)


def _told_apart(read: Reader, party_id: str) -> Iterator[PartyEvent]:
    pairs = duplicates.told_apart(read, party_id)
    others = {one.id: one.party_id if one.other_id == party_id else one.other_id for one in pairs}
    names = read.parties.values(others.values(), "name")
    for one in pairs:
        title = str(names.get(others[one.id], {}).get("name", _("an entry that is gone")))
        detail = _joined(one.reason, one.decided_by)
        day = one.decided_on
        yield PartyEvent(EventKind.TOLD_APART, day.year, day, title, detail, DistinctPair.kind, one.id)


def _merged(read: Reader, party_id: str) -> Iterator[PartyEvent]:
    for gone in merged_into(read, party_id):
        title, day = str(gone.values["name"][0]), gone.at.date()
        yield PartyEvent(EventKind.MERGED, day.year, day, title, gone.actor.name, Party.kind, party_id)


def _entry(read: Reader, party: Party) -> Iterator[PartyEvent]:
    for line in record_journal.of_record(read, Party.kind, party.id):
        is_new = line.operation is Operation.ADDED
        kind = EventKind.ENTERED if is_new else EventKind.CHANGED
        detail = _joined(*([] if is_new else _fields(line)), line.actor)
        day = line.at.date()
        yield PartyEvent(kind, day.year, day, line.job, detail, Party.kind, party.id)


def _fields(line: JournalLine) -> Iterator[str]:
    sentence, nothing = _("{field}: {old} → {new}"), _("(empty)")
    for one in line.fields:
        yield sentence.format(field=one.label, old=one.old or nothing, new=one.new or nothing)
