"""Dossiers: open, fill, check, submit, recall."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from attached_files import a_pdf
from builders import (
    a_candidate,
    a_collective,
    a_dossier,
    a_paper,
    a_person,
    add_party,
    open_dossier,
    propose,
    send_report,
)

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.dossier import Dossier, DossierStatus, Paper, PaperKind
from phuquoc_desktop.domain.dossier_rules import (
    DossierNotOpenError,
    NoCandidateError,
    NotSubmittedError,
    PapersMissingError,
)
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.registration_rules import AwardNotForPartyError
from phuquoc_desktop.services import dossiers
from phuquoc_desktop.services.dossiers import AlreadyCandidateError, CodeTakenError
from phuquoc_desktop.services.exchange import Delivery
from phuquoc_desktop.storage.attachments import AttachmentMissingError
from phuquoc_desktop.storage.errors import RecordGoneError


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    file = tmp_path / "Biên bản.pdf"
    file.write_bytes(a_pdf())
    return file


def attach(backend: Backend, draft: Paper, file: Path) -> Paper:
    with backend.begin("Attach") as work:
        return dossiers.attach(work, backend.attachments, draft, file)


def a_complete_dossier(backend: Backend, scan: Path) -> Dossier:
    dossier = open_dossier(backend)
    candidate = propose(backend, dossier, add_party(backend))
    attach(backend, a_paper(dossier, PaperKind.MINUTES), scan)
    attach(backend, a_paper(dossier, PaperKind.REPORT, candidate_id=candidate.id), scan)
    return dossier


def submit(backend: Backend, dossier: Dossier) -> Dossier:
    with backend.begin("Submit") as work:
        return dossiers.submit(work, dossier.id, backend.awards)


def test_a_dossier_without_a_code_gets_the_next_free_one(office: Backend) -> None:
    codes = [open_dossier(office).code for _ in range(2)]
    open_dossier(office, a_dossier(code="HS-2021-003"))
    assert [*codes, open_dossier(office).code] == ["HS-2021-001", "HS-2021-002", "HS-2021-004"]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"title": ""}, "title"),
        ({"award": "X"}, "award"),
        ({"year": 2003}, "year"),
        ({"year": 99999}, "year"),
        ({"year": None}, "year"),
        ({"opened_on": None}, "opened_on"),
        ({"code": "C" * 41}, "code"),
    ],
)
def test_a_dossier_is_refused_at_its_field(office: Backend, values: dict[str, Any], field: str) -> None:
    with pytest.raises(RefusedError) as caught:
        open_dossier(office, a_dossier(**values))
    assert caught.value.field == field


def test_a_code_is_given_once(office: Backend) -> None:
    first, second = open_dossier(office), open_dossier(office)
    with pytest.raises(CodeTakenError) as caught:
        open_dossier(office, a_dossier(code=first.code))
    assert caught.value.field == "code"
    with pytest.raises(CodeTakenError), office.begin("amend") as work:
        dossiers.amend(work, second.id, a_dossier(code=first.code), office.awards)


def test_an_amendment_keeps_status_and_code(office: Backend) -> None:
    dossier = open_dossier(office)
    with office.begin("amend") as work:
        draft = a_dossier("Tên mới", status=DossierStatus.ACCEPTED)
        amended = dossiers.amend(work, dossier.id, draft, office.awards)
    assert (amended.title, amended.status, amended.code) == ("Tên mới", DossierStatus.DRAFT, dossier.code)


def test_an_award_that_a_candidate_may_not_have_is_refused(office: Backend) -> None:
    dossier = open_dossier(office)
    propose(office, dossier, add_party(office))
    with pytest.raises(AwardNotForPartyError) as caught, office.begin("amend") as work:
        dossiers.amend(work, dossier.id, a_dossier(award="TTLDTT"), office.awards)
    assert caught.value.field == "award"


def test_a_party_is_proposed_once_and_only_for_what_it_may_have(office: Backend) -> None:
    dossier, party = open_dossier(office, a_dossier(award="LDTT")), add_party(office)
    propose(office, dossier, party)
    with pytest.raises(AlreadyCandidateError) as caught:
        propose(office, dossier, party)
    assert caught.value.field == "party_id"
    with pytest.raises(AwardNotForPartyError) as strange:
        propose(office, dossier, add_party(office, a_collective()))
    assert strange.value.field == "party_id"


@pytest.mark.parametrize(
    ("votes_for", "votes_total", "field"), [(5, 4, "votes_for"), (5, None, "votes_for"), (-1, 4, "votes_for")]
)
def test_votes_that_cannot_be_are_refused(office: Backend, votes_for: int, votes_total: int | None, field: str) -> None:
    with pytest.raises(RefusedError) as caught:
        propose(office, open_dossier(office), add_party(office), votes_for=votes_for, votes_total=votes_total)
    assert caught.value.field == field


def test_a_candidate_keeps_party_and_dossier_when_amended(office: Backend) -> None:
    dossier, party = open_dossier(office), add_party(office)
    candidate = propose(office, dossier, party)
    with office.begin("amend") as work:
        other = a_candidate(
            open_dossier_in(work), a_person(), achievements="Đạt thành tích", votes_for=4, votes_total=4
        )
        amended = dossiers.amend_candidate(work, candidate.id, other)
    assert (amended.dossier_id, amended.party_id, amended.achievements) == (dossier.id, party.id, "Đạt thành tích")


def open_dossier_in(work: Any) -> Dossier:
    other = a_dossier()
    other.id = work.new_id()
    return other


def test_what_is_missing_is_named_before_submitting(office: Backend, scan: Path) -> None:
    dossier = open_dossier(office)
    with pytest.raises(NoCandidateError):
        submit(office, dossier)
    propose(office, dossier, add_party(office))
    with pytest.raises(PapersMissingError, match="lacks 2 papers"):
        submit(office, dossier)
    complete = a_complete_dossier(office, scan)
    with office.reading() as read:
        assert not dossiers.view(read, dossier.id).ready
        assert dossiers.view(read, complete.id).ready
    assert submit(office, complete).status is DossierStatus.SUBMITTED


def test_a_submitted_dossier_is_closed_until_it_is_recalled(office: Backend, scan: Path) -> None:
    dossier = submit(office, a_complete_dossier(office, scan))
    with office.reading() as read:
        seen = dossiers.view(read, dossier.id)
    candidate, paper = seen.candidates[0][0], seen.papers[0]
    jobs: list[Any] = [
        lambda work: dossiers.amend(work, dossier.id, a_dossier(), office.awards),
        lambda work: dossiers.remove(work, dossier.id),
        lambda work: dossiers.add_candidate(work, a_candidate(dossier, add_party(office)), office.awards),
        lambda work: dossiers.amend_candidate(work, candidate.id, a_candidate(dossier, a_person())),
        lambda work: dossiers.remove_candidate(work, candidate.id),
        lambda work: dossiers.attach(work, office.attachments, a_paper(dossier), scan),
        lambda work: dossiers.detach(work, paper.id),
        lambda work: dossiers.submit(work, dossier.id, office.awards),
    ]
    for job in jobs[:2] + jobs[3:]:
        with pytest.raises(DossierNotOpenError), office.begin("late") as work:
            job(work)
    with office.begin("recall") as work:
        dossiers.recall(work, dossier.id, "Bổ sung biên bản")
    with office.begin("remove candidate") as work:
        dossiers.remove_candidate(work, candidate.id)
    with office.reading() as read:
        left = dossiers.view(read, dossier.id)
    assert (left.candidates, [one.paper_kind for one in left.papers]) == ((), [PaperKind.MINUTES])


@pytest.mark.parametrize("status", [DossierStatus.ACCEPTED, DossierStatus.DRAFT, DossierStatus.RETURNED])
def test_only_what_waits_at_the_city_is_recalled(office: Backend, status: DossierStatus) -> None:
    dossier = open_dossier(office)
    with office.begin("status") as work:
        work.dossiers.get(dossier.id).status = status
    with pytest.raises(NotSubmittedError), office.begin("recall") as work:
        dossiers.recall(work, dossier.id, "Bổ sung biên bản")


def test_an_attached_paper_keeps_name_and_content_of_the_file(office: Backend, scan: Path) -> None:
    paper = attach(office, a_paper(open_dossier(office)), scan)
    assert (paper.title, paper.file_name, paper.size) == ("Biên bản", "Biên bản.pdf", len(a_pdf()))
    assert office.attachments.read(paper.attachment or "") == scan.read_bytes()


def test_a_file_name_is_stored_in_nfc_and_within_its_limit(office: Backend, tmp_path: Path) -> None:
    dossier = open_dossier(office)
    strange = tmp_path / "Bie\u0302n ba\u0309n.pdf"
    strange.write_bytes(a_pdf())
    assert attach(office, a_paper(dossier), strange).file_name == "Biên bản.pdf"
    long = tmp_path / ("x" * 230 + ".pdf")
    long.write_bytes(a_pdf())
    with pytest.raises(RefusedError) as caught:
        attach(office, a_paper(dossier), long)
    assert caught.value.field == "file_name"


def test_a_file_whose_name_is_no_text_is_attached_all_the_same(office: Backend, tmp_path: Path) -> None:
    file = tmp_path / "a\udcff.pdf"
    file.write_bytes(a_pdf())
    assert attach(office, a_paper(open_dossier(office)), file).file_name == "a.pdf"


def test_a_file_that_cannot_be_read_leaves_no_paper(office: Backend, tmp_path: Path) -> None:
    dossier = open_dossier(office)
    with pytest.raises(AttachmentMissingError):
        attach(office, a_paper(dossier), tmp_path / "missing.pdf")
    with office.reading() as read:
        assert read.papers.count() == 0


def test_a_paper_about_a_candidate_of_another_dossier_is_refused(office: Backend, scan: Path) -> None:
    candidate = propose(office, open_dossier(office), add_party(office))
    with pytest.raises(RecordGoneError) as caught:
        attach(office, a_paper(open_dossier(office), candidate_id=candidate.id), scan)
    assert caught.value.field == "candidate_id"


def test_rows_count_candidates_and_what_is_missing(office: Backend, scan: Path) -> None:
    a_complete_dossier(office, scan)
    open_dossier(office)
    open_dossier(office, a_dossier(year=2022))
    with office.reading() as read:
        lines = dossiers.lines(read, 2021, office.awards, office.profile.office)
        assert dossiers.lines(read, 2021, office.awards, "911@2021-03-01") == []
    assert [(line.dossier.code, line.candidates, line.missing) for line in lines] == [
        ("HS-2021-002", 0, 1),
        ("HS-2021-001", 1, 0),
    ]


def test_a_dossier_is_delivered_when_all_in_it_is(office: Backend, scan: Path) -> None:
    def state() -> Delivery:
        with office.reading() as read:
            return dossiers.lines(read, 2021, office.awards)[0].delivery

    dossier = a_complete_dossier(office, scan)
    assert state() is Delivery.NOT_SENT
    send_report(office, received=True)
    assert state() is Delivery.RECEIVED
    attach(office, a_paper(dossier, PaperKind.OTHER), scan)
    assert state() is Delivery.NOT_SENT
    send_report(office)
    assert state() is Delivery.SENT
