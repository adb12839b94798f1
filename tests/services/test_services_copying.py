"""Copying last year's registrations, with what became of each."""

from __future__ import annotations

from datetime import date

import pytest
from builders import TODAY, a_collective, a_person, add_party, register
from merits import GOOD_YEAR, hold, write_result

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.dossier import Rating
from phuquoc_desktop.domain.law.eligibility import Verdict
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.domain.registration_rules import LateReasonNeededError
from phuquoc_desktop.services import copying, history, registrations
from phuquoc_desktop.services.copying import CopyLine, CopyWish, Outcome
from phuquoc_desktop.services.law import shelf
from phuquoc_desktop.services.law.proposals import Law

WISH = CopyWish(2021, date(2021, 2, 5))


def lines(backend: Backend, from_year: int = 2020, year: int = 2021) -> list[CopyLine]:
    with backend.reading() as read:
        law = Law(shelf.rulebook(read), backend.awards)
        return copying.lines(read, law, backend.profile.office, from_year, year)


def copy(backend: Backend, *sources: Registration, wish: CopyWish = WISH) -> copying.Copied:
    with backend.begin("Copy") as work:
        return copying.copy(work, [one.id for one in sources], wish, backend.awards, TODAY)


def of_2021(backend: Backend) -> list[Registration]:
    with backend.reading() as read:
        return read.registrations.all(year=2021)


def test_each_line_says_what_became_of_it_and_what_the_law_says_now(office: Backend) -> None:
    held, failed, unknown = (add_party(office, a_person(f"Lê Văn {name}")) for name in ("An", "Bình", "Châu"))
    for party in (held, failed, unknown):
        register(office, party, year=2020)
    hold(office, held, "LDTT", 2020)
    hold(office, failed, "LDTT", 2020, revoked=True)
    write_result(office, failed, 2020, rating=Rating.NOT_FULFILLED)
    write_result(office, held, 2021, **GOOD_YEAR)
    found = lines(office)
    assert [(one.party.name, one.outcome, one.rating) for one in found] == [
        ("Lê Văn An", Outcome.HELD, None),
        ("Lê Văn Bình", Outcome.NOT_HELD, Rating.NOT_FULFILLED),
        ("Lê Văn Châu", Outcome.UNKNOWN, None),
    ]
    assert [one.verdict is Verdict.NEEDS_REVIEW for one in found[1:]] == [True, True]
    assert found[0].verdict is not Verdict.NOT_ELIGIBLE


def test_copies_take_award_and_promise_along_and_nothing_else(office: Backend) -> None:
    party = add_party(office)
    old = register(office, party, "CSTDCS", year=2020, commitment="Ba sáng kiến", note="năm cũ", late_reason="ốm")
    (made,) = copy(office, old).made
    assert (made.party_id, made.award, made.year, made.registered_on) == (party.id, "CSTDCS", 2021, WISH.registered_on)
    assert (made.commitment, made.note, made.late_reason) == ("Ba sáng kiến", None, None)


def test_those_registered_already_are_marked_and_skipped(office: Backend) -> None:
    an, binh = add_party(office), add_party(office, a_person("Lê Văn Bình"))
    old = [register(office, party, year=2020) for party in (an, binh)]
    register(office, an)
    assert [one.is_registered for one in lines(office)] == [True, False]
    copied = copy(office, *old)
    assert (len(copied.made), copied.skipped) == (1, 1)
    assert len(of_2021(office)) == 2


def test_a_copy_is_undone_whole(office: Backend) -> None:
    parties = [(add_party(office), "LDTT"), (add_party(office, a_collective()), "TTLDTT")]
    old = [register(office, party, award, year=2020) for party, award in parties]
    with office.begin("Copy") as work:
        copying.copy(work, [one.id for one in old], WISH, office.awards, TODAY)
    assert len(of_2021(office)) == 2
    with office.begin("Undo") as back:
        history.undo(back, work.job.work_id)
    assert of_2021(office) == []


def test_a_year_is_not_copied_into_itself(office: Backend) -> None:
    old = register(office, add_party(office), year=2020)
    with pytest.raises(copying.SameYearError):
        lines(office, 2020, 2020)
    with pytest.raises(copying.SameYearError):
        copy(office, old, wish=CopyWish(2020, date(2020, 2, 5)))


def test_nothing_is_copied_when_one_is_refused(office: Backend, monkeypatch: pytest.MonkeyPatch) -> None:
    old = [register(office, add_party(office, a_person(name)), year=2020) for name in ("Lê Văn An", "Lê Văn Bình")]
    record, calls = registrations.record, []

    def late_at_the_second(*arguments: object) -> Registration:
        calls.append(arguments)
        if len(calls) == 2:
            raise LateReasonNeededError(field="late_reason", year=2021, day="28/02/2021")
        return record(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(registrations, "record", late_at_the_second)
    with pytest.raises(LateReasonNeededError):
        copy(office, *old)
    assert of_2021(office) == []


def test_several_are_changed_in_one_job_or_none(office: Backend) -> None:
    with office.reading() as read:
        movement = read.movements.all()[0].id
    ids = [register(office, add_party(office, a_person(name))).id for name in ("Lê Văn An", "Lê Văn Bình")]
    wanted = {"movement_id": movement, "registered_on": date(2021, 2, 1), "note": "đợt 1"}
    with office.begin("Change") as work:
        registrations.amend_several(work, ids, wanted, office.awards, TODAY)
    assert {(one.movement_id, one.registered_on, one.note) for one in of_2021(office)} == {
        (movement, date(2021, 2, 1), "đợt 1")
    }
    with office.begin("Change") as work:
        registrations.amend_several(work, ids[:1], {"note": None}, office.awards, TODAY)
    assert {one.note for one in of_2021(office)} == {None, "đợt 1"}
    with pytest.raises(registrations.NotInBulkError), office.begin("Change") as work:
        registrations.amend_several(work, ids, {"award": "CSTDCS"}, office.awards, TODAY)
