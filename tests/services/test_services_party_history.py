"""One party's history stands on one line of time."""

from __future__ import annotations

from datetime import date

import pytest
from builders import TODAY, a_person, add_party, an_award_held, open_dossier, propose, register

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.dossier import Rating
from phuquoc_desktop.domain.initiative import Initiative
from phuquoc_desktop.domain.year_result import YearResult
from phuquoc_desktop.services import (
    awards_held,
    directory,
    duplicates,
    history,
    initiatives,
    merging,
    party_history,
    registrations,
    year_results,
)
from phuquoc_desktop.services.initiatives import Author
from phuquoc_desktop.services.party_history import EventKind, PartyEvent
from phuquoc_desktop.storage.errors import RecordGoneError


def line(office: Backend, party_id: str) -> tuple[PartyEvent, ...]:
    with office.reading() as read:
        return party_history.timeline(read, party_id, office.awards)


def test_all_that_happened_stands_there_newest_first(office: Backend) -> None:
    party, other = add_party(office), add_party(office, a_person("Nguyễn Văn An", birth="1990"))
    register(office, party, "CSTDCS")
    withdrawn = register(office, party, "LDTT")
    propose(office, open_dossier(office), party)
    with office.begin("Past") as work:
        awards_held.add(work, an_award_held(party, year=2019, decision_number="15/QĐ"), office.awards)
        year_results.record(work, YearResult.draft(party_id=party.id, year=2020, rating=Rating.GOOD))
        initiatives.add(work, Initiative.draft(title="Sổ tay", year=2018), [Author(party.id)], TODAY)
        registrations.withdraw(work, withdrawn.id)
        duplicates.tell_apart(work, party.id, other.id, TODAY, "cha và con")
        directory.change(work, party.id, a_person("Nguyễn Văn An", identity_number="091084001234"), TODAY)
    events = line(office, party.id)
    places = [event.on or date(event.year, 12, 31) for event in events]
    assert places == sorted(places, reverse=True)
    assert {event.kind for event in events} == set(EventKind) - {EventKind.MERGED, EventKind.RULED}
    told = {event.kind: event for event in events}
    assert told[EventKind.AWARDED].on is None
    assert "15/QĐ" in told[EventKind.AWARDED].detail
    assert told[EventKind.TOLD_APART].title == "Nguyễn Văn An"
    assert "0910******34" in told[EventKind.CHANGED].detail
    assert told[EventKind.WITHDRAWN].record_id == withdrawn.id


def test_a_merge_is_part_of_the_history_until_it_is_undone(office: Backend) -> None:
    keep, gone = add_party(office), add_party(office, a_person("Nguyen Van An"))
    register(office, gone)
    with office.begin(merging.MERGE) as work:
        merging.merge(work, keep.id, gone.id)
    merged = [event for event in line(office, keep.id) if event.kind is EventKind.MERGED]
    assert [(one.title, one.on) for one in merged] == [("Nguyen Van An", TODAY)]
    with office.begin("Undo") as work:
        history.undo(work, work.latest_works(1)[0].work_id)
    assert EventKind.MERGED not in {event.kind for event in line(office, keep.id)}
    assert EventKind.WITHDRAWN not in {event.kind for event in line(office, keep.id)}


def test_a_registration_that_both_had_is_not_told_as_withdrawn(office: Backend) -> None:
    keep, gone = add_party(office), add_party(office, a_person("Nguyen Van An"))
    for one in (keep, gone):
        register(office, one)
    with office.begin(merging.MERGE) as work:
        merging.merge(work, keep.id, gone.id)
    assert [one.kind for one in line(office, keep.id)].count(EventKind.REGISTERED) == 1
    assert EventKind.WITHDRAWN not in {event.kind for event in line(office, keep.id)}


def test_who_is_gone_has_no_line(office: Backend) -> None:
    with pytest.raises(RecordGoneError):
        line(office, "nobody")
