"""Papers about a dossier or a candidate in people's own words: number, date, signer, parts."""

from __future__ import annotations

from datetime import date

import pytest
from builders import a_person, add_party, open_dossier, propose

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.checks import EmptyFieldError, TooLongError
from phuquoc_desktop.domain.dossier import DossierStatus
from phuquoc_desktop.domain.dossier_rules import DossierNotOpenError
from phuquoc_desktop.services import dossiers, history, paper_drafts
from phuquoc_desktop.services.written_parts import UnknownPartError
from phuquoc_desktop.storage.errors import NotOwnerError, RecordGoneError

PARTS = ("duties", "results")
CODE = "achievement-report"


@pytest.fixture
def candidate_id(office: Backend) -> str:
    return propose(office, open_dossier(office), add_party(office)).id


def write(office: Backend, subject: str, text: str | None, part: str = "results") -> None:
    with office.begin("Write") as work:
        paper_drafts.write_part(work, subject, CODE, PARTS, part, text)


def kept(office: Backend, subject: str, code: str = CODE) -> paper_drafts.Kept:
    with office.reading() as read:
        return paper_drafts.of(read, subject, code)


def test_of_a_paper_that_nobody_has_touched_nothing_is_kept(office: Backend, candidate_id: str) -> None:
    found = kept(office, candidate_id)
    assert (found.draft, found.own("results"), found.number, found.dated, found.signer) == (
        None,
        None,
        None,
        None,
        None,
    )


def test_a_part_is_written_in_own_words_and_given_back_to_the_draft(office: Backend, candidate_id: str) -> None:
    write(office, candidate_id, "- Một.\n\n - Hai.  ")
    assert kept(office, candidate_id).own("results") == "- Một.\n\n- Hai."
    assert kept(office, candidate_id).own("duties") is None
    assert kept(office, candidate_id, "minutes").own("results") is None, "each paper has its own words"
    write(office, candidate_id, "Khác.")
    assert kept(office, candidate_id).own("results") == "Khác."
    for nothing in (None, "  \n "):
        write(office, candidate_id, "Khác.")
        write(office, candidate_id, nothing)
        assert kept(office, candidate_id).own("results") is None


def test_number_date_and_signer_are_kept_beside_the_words(office: Backend, candidate_id: str) -> None:
    write(office, candidate_id, "Một.")
    with office.begin("Issue") as work:
        paper_drafts.issue(
            work, candidate_id, CODE, number=" 12 ", dated=date(2021, 12, 1), signer="Võ Thị Lụa", signer_position=" "
        )
    found = kept(office, candidate_id)
    assert (found.number, found.dated, found.signer, found.signer_position) == (
        "12",
        date(2021, 12, 1),
        "Võ Thị Lụa",
        None,
    )
    assert found.own("results") == "Một."


def test_what_is_no_part_too_long_or_gone_is_refused(office: Backend, candidate_id: str) -> None:
    with pytest.raises(UnknownPartError, match="duties, results"):
        write(office, candidate_id, "x", part="nonsense")
    with pytest.raises(TooLongError):
        write(office, candidate_id, "x" * 20001)
    with pytest.raises(RecordGoneError):
        write(office, "017a0000-0000-7000-8000-00000000ffff", "x")
    with pytest.raises(EmptyFieldError), office.begin("Issue") as work:
        paper_drafts.issue(work, candidate_id, " ", number="1", dated=None)
    assert kept(office, candidate_id).draft is None, "nothing is begun by what was refused"


def test_the_papers_of_a_submitted_dossier_are_not_changed_any_more(office: Backend, candidate_id: str) -> None:
    with office.begin("Submit") as work:
        work.dossiers.all()[0].status = DossierStatus.SUBMITTED
        dossier_id = work.dossiers.all()[0].id
    for subject in (candidate_id, dossier_id):
        with pytest.raises(DossierNotOpenError):
            write(office, subject, "x")


def test_another_office_s_paper_is_not_written_here(office: Backend, candidate_id: str) -> None:
    with office.begin("Take in") as work:
        work.write_for("31081@2021-03-01")
        work.candidates.get(candidate_id).office = "31081@2021-03-01"
    with pytest.raises(NotOwnerError):
        write(office, candidate_id, "x")


def test_many_papers_are_read_at_once(office: Backend) -> None:
    dossier = open_dossier(office)
    several = [propose(office, dossier, add_party(office, a_person(f"Người {n}"))).id for n in range(3)]
    for one in several[:2]:
        write(office, one, f"Của {one}.")
    with office.reading() as read:
        found = paper_drafts.of_several(read, several, CODE)
    assert {key: one.own("results") for key, one in found.items()} == {one: f"Của {one}." for one in several[:2]}


def test_what_was_said_of_papers_goes_with_what_they_are_about(office: Backend) -> None:
    dossier = open_dossier(office)
    first, second = (propose(office, dossier, add_party(office, a_person(name))) for name in ("Một", "Hai"))
    for subject in (dossier.id, first.id, second.id):
        write(office, subject, "Lời.")
    with office.begin("Remove") as work:
        dossiers.remove_candidate(work, first.id)
    with office.reading() as read:
        assert {one.subject for one in read.paper_drafts.all()} == {dossier.id, second.id}
    with office.begin("Remove") as work:
        dossiers.remove(work, dossier.id)
    with office.reading() as read:
        assert (read.paper_drafts.count(), read.paper_parts.count()) == (0, 0)
        job = read.latest_works(1)[0].work_id
    with office.begin("Undo") as work:
        history.undo(work, job)
    assert kept(office, second.id).own("results") == "Lời."
