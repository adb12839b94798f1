"""What a person leaves in dossiers is handed over, merged, erased and undone with the person."""

from __future__ import annotations

from datetime import date

import pytest
from builders import TODAY, a_dossier, a_person, add_party, open_dossier, propose

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.council import CouncilMember
from phuquoc_desktop.domain.dossier import Candidate
from phuquoc_desktop.domain.dossier_course import PaperDraft, PaperPart, Particulars
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.services import (
    directory,
    dossier_versions,
    dossiers,
    emergency,
    erasure,
    history,
    merging,
    paper_drafts,
    personal_data,
    signing,
)
from phuquoc_desktop.services.directory import PartyInUseError
from phuquoc_desktop.services.emergency import UrgentCall
from phuquoc_desktop.services.erasure import MARK

NAME, HOME, WORDS, DEED = "Đặng Thị Bích Đào", "xã Xoài Riêng", "Lời riêng về chị", "Lặn cứu người ở bãi Xoài"
CODE = "achievement-report"


@pytest.fixture
def person(office: Backend) -> Party:
    party = add_party(office, a_person(NAME))
    with office.begin("Particulars") as work:
        told = Particulars(id=work.new_id(), office=work.office, party_id=party.id, hometown=HOME)
        work.particulars.add(told)
    return party


def words(office: Backend, subject: str, text: str = WORDS) -> None:
    with office.begin("Words") as work:
        paper_drafts.write_part(work, subject, CODE, ["one"], "one", text)


def in_the_file(office: Backend, *texts: str) -> list[str]:
    raw = b"".join(one.read_bytes() for one in office.folder.glob("phuquoc.db*"))
    return [text for text in texts if text.encode() in raw]


def an_accepted_emergency(office: Backend, person: Party) -> Candidate:
    with office.begin("Urgent") as work:
        made = emergency.open_urgent(work, UrgentCall(person, DEED, TODAY), office.awards, TODAY)
    words(office, made.candidate.id)
    with office.begin("Course") as work:
        signing.draft_chain(work, made.dossier.id, "", "")
        dossiers.submit(work, made.dossier.id, office.awards)
    with office.begin("Recall") as work:
        dossiers.recall(work, made.dossier.id, f"{NAME} xin bổ sung")
    with office.begin("Mend") as work:
        work.candidates.get(made.candidate.id).note = "nhà ở hẻm Xoài"
        dossiers.submit(work, made.dossier.id, office.awards)
    with office.begin("Accept") as work:
        dossier_versions.accepted(work, work.dossiers.get(made.dossier.id))
    return made.candidate


def test_what_dossiers_hold_of_a_person_is_handed_over(office: Backend, person: Party) -> None:
    an_accepted_emergency(office, person)
    with office.reading() as read:
        found = personal_data.gather(read, person.id).records
    assert {Particulars, PaperDraft, PaperPart, Candidate} <= set(found)


def test_an_erased_person_is_in_no_text_of_a_dossier(office: Backend, person: Party) -> None:
    candidate = an_accepted_emergency(office, person)
    telling = (NAME, HOME, WORDS, DEED, "hẻm Xoài")
    assert in_the_file(office, *telling) == list(telling)
    with office.begin(history.ERASE) as work:
        erasure.erase(work, person.id, NAME)
    office.scrub()
    assert in_the_file(office, *telling) == []
    with office.reading() as read:
        dossier = read.dossiers.get(candidate.dossier_id)
        versions = dossier_versions.of_dossier(read, dossier.id)
        assert read.paper_drafts.count() == read.paper_parts.count() == read.particulars.count() == 0
    assert (dossier.title, dossier.deed) == (f"Khen thưởng đột xuất: {MARK}", None)
    assert [one.number for one in versions] == [1, 1, 2, 2]
    assert office.database.check() == []


def test_a_dossier_that_was_removed_is_forgotten_too(office: Backend, person: Party) -> None:
    with office.begin("Urgent") as work:
        made = emergency.open_urgent(work, UrgentCall(person, DEED, TODAY), office.awards, TODAY)
    words(office, made.candidate.id)
    with office.begin("Remove") as work:
        dossiers.remove(work, made.dossier.id)
    with office.begin(history.ERASE) as work:
        erasure.erase(work, person.id, NAME)
    office.scrub()
    assert in_the_file(office, NAME, DEED, WORDS) == []


def test_a_member_of_the_council_stays_without_the_person(office: Backend, person: Party) -> None:
    with office.begin("Council") as work:
        member = CouncilMember.draft(name=NAME, party_id=person.id, valid_from=date(2021, 1, 1))
        member.id, member.office = work.new_id(), work.office
        work.council_members.add(member)
    with office.begin(history.ERASE) as work:
        erasure.erase(work, person.id, NAME)
    with office.reading() as read:
        assert [one.name for one in read.council_members.all()] == [MARK]


def test_two_entries_in_one_dossier_become_one_with_one_report(office: Backend, person: Party) -> None:
    twin = add_party(office, a_person("Dang Thi Bich Dao"))
    dossier = open_dossier(office, a_dossier())
    kept, gone = propose(office, dossier, person), propose(office, dossier, twin)
    words(office, kept.id, "giữ")
    words(office, gone.id, "bỏ")
    with office.begin("Particulars") as work:
        told = Particulars(id=work.new_id(), office=work.office, party_id=twin.id, degree="Thạc sĩ")
        work.particulars.add(told)
    with office.begin(merging.MERGE) as work:
        merging.merge(work, person.id, twin.id)
    with office.reading() as read:
        assert [(one.hometown, one.degree) for one in read.particulars.all()] == [(HOME, "Thạc sĩ")]
        assert [one.subject for one in read.paper_drafts.all()] == [kept.id]
        assert [one.text for one in read.paper_parts.all()] == ["giữ"]
    assert office.database.check() == []


def test_a_report_goes_with_the_candidate_that_is_kept(office: Backend, person: Party) -> None:
    twin = add_party(office, a_person("Dang Thi Bich Dao"))
    dossier = open_dossier(office, a_dossier())
    kept, gone = propose(office, dossier, person), propose(office, dossier, twin)
    words(office, gone.id, "còn")
    with office.begin(merging.MERGE) as work:
        merging.merge(work, person.id, twin.id)
    with office.reading() as read:
        assert [one.subject for one in read.paper_drafts.all()] == [kept.id]


def test_a_candidate_about_whom_somebody_has_written_is_not_undone_away(office: Backend, person: Party) -> None:
    dossier = open_dossier(office, a_dossier())
    candidate = propose(office, dossier, person)
    with office.reading() as read:
        job = read.latest_works(1)[0].work_id
    words(office, candidate.id)
    with pytest.raises(history.DependsOnItError), office.begin("Undo") as work:
        history.undo(work, job)


def test_a_member_of_the_council_is_not_removed_from_the_directory(office: Backend, person: Party) -> None:
    with office.begin("Council") as work:
        member = CouncilMember.draft(name=NAME, party_id=person.id, valid_from=date(2021, 1, 1))
        member.id, member.office = work.new_id(), work.office
        work.council_members.add(member)
    with pytest.raises(PartyInUseError), office.begin("Remove") as work:
        directory.remove(work, person.id)


def test_particulars_go_with_the_person(office: Backend, person: Party) -> None:
    with office.begin("Remove") as work:
        directory.remove(work, person.id)
    with office.reading() as read:
        assert read.particulars.count() == 0
