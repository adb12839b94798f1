"""Many candidates at once: those who registered and against whom nothing stands."""

from __future__ import annotations

import pytest
from builders import a_collective, a_dossier, a_person, add_party, open_dossier, propose, register

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.dossier import Rating
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.year_result import YearResult
from phuquoc_desktop.services import proposing, year_results
from phuquoc_desktop.services.proposing import Choice


def choices(office: Backend, dossier_id: str) -> list[Choice]:
    with office.reading() as read:
        return proposing.preview(read, proposing.law_of(read, office.awards), dossier_id)


def test_the_preview_says_who_is_offered_and_why_not(office: Backend) -> None:
    dossier = open_dossier(office, a_dossier(award="LDTT"))
    fine, failed, inside = (add_party(office, a_person(name)) for name in ("Bùi An", "Cao Bình", "Đỗ Cúc"))
    for one in (fine, failed, inside):
        register(office, one)
    add_party(office, a_person("Không Đăng Ký"))
    with office.begin("Result") as work:
        year_results.record(work, YearResult.draft(party_id=failed.id, year=2021, rating=Rating.NOT_FULFILLED))
    propose(office, dossier, inside)
    found = choices(office, dossier.id)
    assert [(one.party.name, one.is_offered) for one in found] == [
        ("Bùi An", True),
        ("Cao Bình", False),
        ("Đỗ Cúc", False),
    ]
    assert found[1].why
    assert found[2].why


def test_many_are_added_and_removed_in_one_job(office: Backend) -> None:
    dossier = open_dossier(office, a_dossier(award="LDTT"))
    parties = [add_party(office, a_person(f"Người {number}")) for number in range(5)]
    propose(office, dossier, parties[0])
    with office.begin("Add") as work:
        done = proposing.add_many(work, dossier.id, [one.id for one in parties], office.awards)
    assert (len(done.added), done.skipped) == (4, 1)
    with office.begin("Remove") as work:
        assert proposing.remove_many(work, [one.id for one in done.added]) == 4
    with office.reading() as read:
        assert read.candidates.count(dossier_id=dossier.id) == 1


def test_all_are_added_or_none(office: Backend) -> None:
    dossier = open_dossier(office, a_dossier(award="LDTT"))
    parties = [add_party(office), add_party(office, a_collective())]
    with pytest.raises(RefusedError), office.begin("Add") as work:
        proposing.add_many(work, dossier.id, [one.id for one in parties], office.awards)
    with office.reading() as read:
        assert read.candidates.count() == 0
