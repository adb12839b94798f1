"""One person's data are handed over whole, and erased so that nothing in the file tells of the person any more."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from attached_files import a_pdf
from builders import (
    AN_THOI,
    TODAY,
    a_collective,
    a_paper,
    a_person,
    add_party,
    an_award_held,
    open_dossier,
    propose,
    register,
)

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.documents import personal_folder
from phuquoc_desktop.domain.dossier import Dossier, DossierStatus, PaperKind
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.domain.year_result import YearResult
from phuquoc_desktop.services import (
    awards_held,
    directory,
    dossiers,
    duplicates,
    erasure,
    history,
    merging,
    year_results,
)
from phuquoc_desktop.services.erasure import MARK
from phuquoc_desktop.storage.lists import ListQuery

NAME, NUMBER, SECRET = "Đặng Thị Bích Đào", "091184001234", "Hẻm 12 đường Xoài Riêng"


@pytest.fixture
def person(office: Backend) -> Party:
    return add_party(
        office, a_person(NAME, identity_number=NUMBER, address=SECRET, ethnic_group="Khmer", birth="12/05/1984")
    )


def erase(office: Backend, party_id: str, typed: str = NAME) -> None:
    with office.begin(history.ERASE) as work:
        erasure.erase(work, party_id, typed)
    office.scrub()


def in_the_file(office: Backend, *texts: str) -> list[str]:
    """Return which of the texts still stand anywhere in the database's files, folded for the index or not."""
    raw = b"".join(one.read_bytes() for one in office.folder.glob("phuquoc.db*"))
    return [text for text in texts if text.encode() in raw]


def accept(office: Backend, dossier: Dossier) -> None:
    with office.begin("Accept") as work:
        work.dossiers.get(dossier.id).status = DossierStatus.ACCEPTED


def test_all_that_is_kept_is_handed_over_with_its_files(office: Backend, person: Party, tmp_path: Path) -> None:
    dossier = open_dossier(office)
    candidate = propose(office, dossier, person, achievements="Số hóa sổ theo dõi")
    register(office, person, "LDTT")
    (tmp_path / "Báo cáo.pdf").write_bytes(a_pdf("report"))
    with office.begin("History") as work:
        awards_held.add(work, an_award_held(person), office.awards)
        paper = a_paper(dossier, PaperKind.REPORT, candidate_id=candidate.id)
        dossiers.attach(work, office.attachments, paper, tmp_path / "Báo cáo.pdf")
    other = add_party(office, a_person("Người Khác", identity_number="091084009999"))
    register(office, other, "LDTT")
    with office.reading() as read:
        made = personal_folder.export(office.desk(read), office.attachments, person.id, tmp_path / "out")
    told = json.loads((tmp_path / "out" / personal_folder.JSON_NAME).read_text(encoding="utf-8"))
    assert told["records"]["party"][0]["identity_number"] == NUMBER
    assert {kind: len(rows) for kind, rows in told["records"].items()} == {
        "party": 1,
        "registration": 1,
        "award_held": 1,
        "candidate": 1,
        "dossier": 1,
        "paper": 1,
    }
    assert {one["record_kind"] for one in told["journal"]} == {"party", "registration", "award_held", "candidate"}
    assert made.files[2].read_bytes() == a_pdf("report")
    page = (tmp_path / "out" / personal_folder.HTML_NAME).read_text(encoding="utf-8")
    assert all(text in page for text in (NAME, NUMBER, SECRET, "12/05/1984", "Số hóa sổ theo dõi", "Khmer"))
    assert "Người Khác" not in page + json.dumps(told, ensure_ascii=False)


def test_who_left_nothing_that_must_stay_is_gone_from_lists_journal_and_file(office: Backend, person: Party) -> None:
    register(office, person, "LDTT", note="ghi chú về chị Đào")
    with office.begin("More") as work:
        year_results.record(work, YearResult.draft(party_id=person.id, year=2020, note="ốm nặng năm 2020"))
        directory.change(work, person.id, a_person(NAME, identity_number=NUMBER, note="điện thoại riêng"), TODAY)
    telling = (
        NAME,
        NUMBER,
        SECRET,
        "Khmer",
        "chị Đào",
        "ốm nặng",
        "điện thoại riêng",
        "dang thi bich dao",
        "1984-05-12",
    )
    assert in_the_file(office, *telling) == list(telling)
    erase(office, person.id)
    assert in_the_file(office, *telling) == []
    with office.reading() as read:
        assert (read.parties.find(person.id), read.registrations.count(), read.year_results.count()) == (None, 0, 0)
        assert directory.find(read, ListQuery(text="bich dao")) == []
    assert office.database.check() == []


def test_what_decisions_rest_on_stays_without_the_person(office: Backend, person: Party) -> None:
    dossier = open_dossier(office)
    propose(office, dossier, person, achievements="Số hóa sổ theo dõi ở phố Xoài", note="nhà xa")
    accept(office, dossier)
    with office.begin("History") as work:
        awards_held.add(work, an_award_held(person, decision_number="15/QĐ", note="nhận thay chị Đào"), office.awards)
    with office.reading() as read:
        found = erasure.plan(read, person.id)
    assert (found.leaves_mark, found.bound_by) == (True, ())
    erase(office, person.id)
    assert in_the_file(office, NAME, NUMBER, SECRET, "phố Xoài", "nhà xa", "thay chị Đào") == []
    with office.reading() as read:
        left = read.parties.get(person.id)
        (held,) = read.awards_held.all()
        (candidate,) = read.candidates.all()
    assert (left.name, left.identity_number, left.birth, left.address) == (MARK, None, None, None)
    assert (held.decision_number, held.note, candidate.achievements) == ("15/QĐ", None, None)


def test_nothing_is_erased_while_a_dossier_is_under_way(office: Backend, person: Party) -> None:
    dossier = open_dossier(office)
    propose(office, dossier, person)
    with pytest.raises(erasure.BoundError, match=dossier.code):
        erase(office, person.id)
    with office.reading() as read:
        assert read.parties.get(person.id).name == NAME


@pytest.mark.parametrize("typed", ["", "Dang Thi Bich Dao", "Đặng Thị Đào"])
def test_the_name_has_to_be_typed_as_it_is_written(office: Backend, person: Party, typed: str) -> None:
    with pytest.raises(erasure.NameNotTypedError):
        erase(office, person.id, typed)
    erase(office, person.id, f"  {NAME} ")


def test_an_erasure_is_not_undone_and_earlier_jobs_bring_nobody_back(office: Backend, person: Party) -> None:
    with office.begin("Change") as work:
        directory.change(work, person.id, a_person(NAME, note="cũ"), TODAY)
    with office.begin("History") as work:
        awards_held.add(work, an_award_held(person), office.awards)
    with office.reading() as read:
        jobs = [one.work_id for one in read.changes(record_id=person.id)]
    erase(office, person.id)
    with office.reading() as read:
        last = read.latest_works(1)[0].work_id
    with pytest.raises(history.ErasedError), office.begin("Undo") as work:
        history.undo(work, last)
    with office.begin("Undo") as work:
        history.undo(work, jobs[1])
    with office.reading() as read:
        assert read.parties.get(person.id).name == MARK
    assert in_the_file(office, NAME, NUMBER) == []


def test_an_entry_that_was_merged_into_the_person_is_forgotten_too(office: Backend, person: Party) -> None:
    twin = add_party(office, a_person("Dang Thi Bich Dao", note="số cũ 385012345"))
    register(office, twin)
    with office.begin(merging.MERGE) as work:
        merging.merge(work, person.id, twin.id)
        duplicates.tell_apart(work, person.id, add_again(work).id, TODAY, "chị em sinh đôi")
    erase(office, person.id)
    assert in_the_file(office, NAME, "Dang Thi Bich Dao", "385012345", "sinh đôi") == []


def add_again(work) -> Party:  # type: ignore[no-untyped-def]
    return directory.add(work, a_person("Đặng Thị Mai"), TODAY)


def test_collectives_and_other_offices_are_refused(office: Backend) -> None:
    group = add_party(office, a_collective("Khu phố 1"))
    with pytest.raises(erasure.NotPersonalError):
        erase(office, group.id, "Khu phố 1")
    with office.begin("Foreign") as work:
        work.write_for(AN_THOI)
        work.parties.add(Party(id="f", office=AN_THOI, party_kind=a_person().party_kind, name=NAME))
    with pytest.raises(erasure.ForeignPersonError):
        erase(office, "f")


def test_the_plan_counts_and_changes_nothing(office: Backend, person: Party) -> None:
    register(office, person)
    with office.reading() as read:
        head = read.journal_head()
        found = erasure.plan(read, person.id)
        assert read.journal_head() == head
    assert found.removed[Registration] == 1
    assert (found.leaves_mark, found.changes) == (False, 2)
