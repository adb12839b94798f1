"""The signed version takes the place of the unsigned one, which stays stored and comes back by undo."""

import pytest
import signers
from builders import a_paper, open_dossier

from phuquoc_desktop.domain.dossier import DossierStatus
from phuquoc_desktop.domain.dossier_rules import DossierNotOpenError
from phuquoc_desktop.services import dossiers, history, undoing
from phuquoc_desktop.services.paper_signing import SIGN, PaperChangedError, is_signable, put_signed

UNSIGNED = signers.a_paper()
SIGNED = UNSIGNED + b"%signed"


@pytest.fixture
def paper(office, tmp_path):
    (tmp_path / "x.pdf").write_bytes(UNSIGNED)
    dossier = open_dossier(office)
    with office.begin("Attach") as work:
        return dossiers.attach(work, office.attachments, a_paper(dossier), tmp_path / "x.pdf")


def sign(office, paper, unsigned=None):
    with office.begin(SIGN) as work:
        return put_signed(work, office.attachments, paper.id, unsigned or paper.attachment, SIGNED)


def test_the_paper_holds_the_signed_file_and_the_unsigned_one_stays_stored(office, paper):
    before = paper.attachment
    made = sign(office, paper)
    assert office.attachments.read(made.attachment) == SIGNED
    assert made.size == len(SIGNED)
    assert office.attachments.read(before) == UNSIGNED


def test_undo_gives_the_unsigned_file_back(office, paper):
    before = paper.attachment
    sign(office, paper)
    with office.reading() as read:
        latest = undoing.recent(read)[0]
    with office.begin("Undo") as work:
        history.undo(work, latest.work_id)
    with office.reading() as read:
        assert read.papers.get(paper.id).attachment == before


def test_what_changed_meanwhile_is_not_overwritten(office, paper):
    with pytest.raises(PaperChangedError):
        sign(office, paper, unsigned="0" * 64)


def test_a_submitted_dossier_takes_no_signature_any_more(office, paper):
    with office.begin("Submit") as work:
        work.dossiers.get(paper.dossier_id).status = DossierStatus.SUBMITTED
    with pytest.raises(DossierNotOpenError):
        sign(office, paper)


def test_only_a_pdf_can_be_signed(paper):
    assert is_signable(paper)
    paper.file_name = "x.docx"
    assert not is_signable(paper)
    paper.file_name, paper.attachment = "x.pdf", None
    assert not is_signable(paper)
