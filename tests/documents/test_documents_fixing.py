"""A paper is drafted from the data until it is fixed; then it stays as it is, and says so when the data have changed."""

from __future__ import annotations

import hashlib
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pytest
from builders import TODAY, a_dossier, add_party, an_office, open_dossier, propose
from pypdf import PdfReader

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.documents import as_pdf, fixing, papers
from phuquoc_desktop.documents.draft_mark import digest_of, mark_of, marked
from phuquoc_desktop.documents.fixing import NothingToFixError, StandingPaper
from phuquoc_desktop.documents.from_data.dossier_papers import PaperStanding
from phuquoc_desktop.documents.wish import Wish
from phuquoc_desktop.domain.dossier import Dossier, DossierStatus, Paper, PaperKind, PaperOrigin
from phuquoc_desktop.domain.dossier_rules import DossierNotOpenError
from phuquoc_desktop.services import dossiers, fixed_papers, paper_drafts, paper_numbers
from phuquoc_desktop.services.fixed_papers import BroughtAlreadyError, NotFixedError

LETTER = "submission-letter"


@pytest.fixture
def backend(tmp_path: Path):
    opened = an_office(tmp_path / "office")
    yield opened
    opened.close()


@pytest.fixture
def dossier(backend: Backend) -> Dossier:
    opened = open_dossier(backend, a_dossier(award="CSTDCS"))
    propose(backend, opened, add_party(backend))
    return opened


def fix(backend: Backend, dossier: Dossier, code: str | None = None) -> list[Paper]:
    with backend.begin("Fix") as work:
        desk = backend.desk(work)
        return fixing.fix(work, desk, backend.attachments, fixing.drafts_of(desk, dossier.id, code))


def standing(backend: Backend, dossier: Dossier, code: str = LETTER) -> StandingPaper:
    with backend.reading() as read:
        found = fixing.standing(backend.desk(read), backend.attachments, dossier.id)
    return next(one for one in found if one.one.code == code)


def test_a_fixed_paper_is_a_file_of_the_dossier_with_pages_size_and_day(backend: Backend, dossier: Dossier) -> None:
    with backend.begin("Number") as work:
        paper_numbers.issue(work, dossier.id, LETTER, "12", date(2021, 12, 5))
    (paper,) = fix(backend, dossier, LETTER)
    content = backend.attachments.read(paper.attachment or "")
    assert paper.origin is PaperOrigin.DRAFTED
    assert (paper.paper_code, paper.paper_kind, paper.fixed_on) == (LETTER, PaperKind.LETTER, TODAY)
    assert (paper.number, paper.dated) == ("12", date(2021, 12, 5))
    assert (paper.size, paper.pages) == (len(content), len(PdfReader(BytesIO(content)).pages))
    assert "TỜ TRÌNH" in PdfReader(BytesIO(content)).pages[0].extract_text()
    assert standing(backend, dossier).one.standing is PaperStanding.FIXED


def test_it_no_longer_follows_the_data_and_says_so_once_they_have_changed(backend: Backend, dossier: Dossier) -> None:
    (paper,) = fix(backend, dossier, LETTER)
    assert standing(backend, dossier).changed is False
    propose(backend, dossier, add_party(backend))
    assert standing(backend, dossier).changed is True
    assert standing(backend, dossier).one.paper.attachment == paper.attachment  # type: ignore[union-attr]
    fixed_again = fix_over(backend, dossier)
    assert standing(backend, dossier).changed is False
    assert fixed_again.id != paper.id


def fix_over(backend: Backend, dossier: Dossier) -> Paper:
    """Let the letter go and fix it anew."""
    with backend.begin("Unfix") as work:
        fixed_papers.let_go(work, standing(backend, dossier).one.paper.id)  # type: ignore[union-attr]
    return fix(backend, dossier, LETTER)[0]


def test_all_drafts_are_fixed_at_once_and_nothing_is_left_to_fix(backend: Backend, dossier: Dossier) -> None:
    assert {one.paper_code for one in fix(backend, dossier)} >= {LETTER, "candidate-list"}
    with pytest.raises(NothingToFixError):
        fix(backend, dossier, LETTER)


def test_a_paper_that_was_let_go_is_a_draft_again(backend: Backend, dossier: Dossier) -> None:
    (paper,) = fix(backend, dossier, LETTER)
    with backend.begin("Unfix") as work:
        fixed_papers.let_go(work, paper.id)
    assert standing(backend, dossier).one.standing is PaperStanding.DRAFT


def test_what_was_submitted_is_neither_fixed_nor_let_go(backend: Backend, dossier: Dossier) -> None:
    (paper,) = fix(backend, dossier, LETTER)
    with backend.begin("Submit") as work:
        work.dossiers.get(dossier.id).status = DossierStatus.SUBMITTED
    with pytest.raises(DossierNotOpenError):
        fix(backend, dossier, "candidate-list")
    with pytest.raises(DossierNotOpenError), backend.begin("Unfix") as work:
        fixed_papers.let_go(work, paper.id)


def test_a_brought_file_is_not_let_go_and_not_pushed_aside(backend: Backend, dossier: Dossier, tmp_path: Path) -> None:
    file = tmp_path / "Tờ trình.pdf"
    with backend.reading() as read:
        papers.write(LETTER, backend.desk(read), file, Wish(dossier.id))
    with backend.begin("Attach") as work:
        draft = Paper.draft(dossier_id=dossier.id, paper_kind=PaperKind.LETTER, title="Tờ trình", paper_code=LETTER)
        brought = dossiers.attach(work, backend.attachments, draft, file)
    with pytest.raises(NotFixedError), backend.begin("Unfix") as work:
        fixed_papers.let_go(work, brought.id)
    again = Paper.draft(dossier_id=dossier.id, paper_kind=PaperKind.LETTER, title="Tờ trình", paper_code=LETTER)
    with pytest.raises(BroughtAlreadyError), backend.begin("Fix") as work:
        fixed_papers.keep(work, again)


def test_a_draft_goes_through_word_and_comes_back_as_a_file(backend: Backend, dossier: Dossier, tmp_path: Path) -> None:
    file = tmp_path / "to-trinh.docx"
    with backend.reading() as read:
        papers.write(LETTER, backend.desk(read), file, Wish(dossier.id))
    word = docx.Document(str(file))
    word.add_paragraph("Thêm bằng tay.")
    word.save(str(file))
    fix(backend, dossier, LETTER)
    with backend.begin("Take back") as work:
        fixing.take_back(work, backend.attachments, standing(backend, dossier).one, file)
    found = standing(backend, dossier)
    assert found.one.standing is PaperStanding.ATTACHED
    assert found.one.paper is not None
    assert found.one.paper.attachment == hashlib.sha256(file.read_bytes()).hexdigest()
    assert found.one.paper.origin is PaperOrigin.BROUGHT


def test_own_words_and_signer_stand_in_the_letter(backend: Backend, dossier: Dossier) -> None:
    with backend.begin("Write") as work:
        parts = ("intro", "reasons", "closing")
        paper_drafts.write_part(work, dossier.id, LETTER, parts, "reasons", "Là nhân tố mới.\nĐược dân tin.")
        paper_numbers.sign(work, dossier.id, LETTER, "Phan Thử", "Phó Chủ tịch")
    with backend.reading() as read:
        document = papers.compose(LETTER, backend.desk(read), Wish(dossier.id))
    pages = PdfReader(BytesIO(as_pdf.render(document))).pages
    text = " ".join(word for page in pages for word in page.extract_text().split())
    assert "Là nhân tố mới. Được dân tin." in text
    assert "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" in text
    assert "Phan Thử" in text


def test_the_mark_in_a_pdf_changes_neither_its_pages_nor_its_words(backend: Backend, dossier: Dossier) -> None:
    with backend.reading() as read:
        document = papers.compose(LETTER, backend.desk(read), Wish(dossier.id))
    plain = as_pdf.render(document)
    fixed = marked(plain, digest_of(document))
    assert mark_of(plain) is None
    assert mark_of(b"no pdf") is None
    assert mark_of(fixed) == digest_of(document)
    assert fixed == marked(plain, digest_of(document)), "the same paper, the same bytes"
    read_back = [PdfReader(BytesIO(one)).pages[0].extract_text() for one in (plain, fixed)]
    assert read_back[0] == read_back[1]
