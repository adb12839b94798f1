"""Scans become smaller and stay what they are: same pages, same words, 200 dots an inch, and the original is kept."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest
from attached_files import (
    A4,
    SEAL_RED,
    a_docx,
    a_pdf,
    a_pdf_with,
    a_picture,
    a_scanned_pdf,
    a_sheet,
    a_tiff,
)
from builders import a_paper, open_dossier
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.domain.dossier import Dossier, DossierStatus, Paper
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.services import dossiers, smaller_papers
from phuquoc_desktop.services.attached import attached_files
from phuquoc_desktop.services.attaching import shrinking
from phuquoc_desktop.services.attaching.looking import look_at
from phuquoc_desktop.services.attaching.paging import open_pages
from phuquoc_desktop.services.attaching.pdf_pages import PdfPages
from phuquoc_desktop.services.attaching.shrinking import shrink
from phuquoc_desktop.services.attaching.wish import LOWEST_DPI, Wish

SCAN = a_scanned_pdf(2, dpi=300)


def words(content: bytes) -> list[str]:
    opened = PdfPages(content, "a.pdf")
    try:
        return [opened.text(page) for page in range(opened.count)]
    finally:
        opened.close()


def widths(content: bytes) -> list[int]:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pictures = [page.resources.XObject.values() for page in pdf.pages if "/XObject" in page.resources]
        return [int(one.Width) for several in pictures for one in several]


def has_red(content: bytes) -> bool:
    opened = open_pages(content, "a.pdf")
    assert opened is not None
    raw = opened.draw(0, 0.5).tobytes()
    opened.close()
    return any(raw[at] > 130 and raw[at + 1] < 110 and raw[at + 2] < 110 for at in range(0, len(raw), 3))


def test_a_scan_becomes_smaller_with_the_same_pages_words_and_colours() -> None:
    made = shrink(SCAN, "Biên bản.pdf", Wish())
    assert made.after < made.before / 2
    assert (made.name, made.pages, look_at(made.content, "a.pdf").pages) == ("Biên bản.pdf", 2, 2)
    assert words(made.content) == words(SCAN)
    assert has_red(made.content)
    for width in widths(made.content):
        assert A4[0] / 72 * LOWEST_DPI <= width < A4[0] / 72 * LOWEST_DPI + 1


def test_grey_gives_up_the_colour_of_seals_only_when_a_person_says_so() -> None:
    assert SEAL_RED[0] > 130
    grey = shrink(SCAN, "a.pdf", Wish(grey=True))
    assert not has_red(grey.content)
    assert grey.after < shrink(SCAN, "a.pdf", Wish()).after


def test_a_size_is_aimed_at_and_what_cannot_be_reached_is_said() -> None:
    easy = shrink(SCAN, "a.pdf", Wish(at_most=len(SCAN) // 2))
    assert (easy.reached, easy.after <= len(SCAN) // 2) == (True, True)
    hard = shrink(SCAN, "a.pdf", Wish(at_most=1000))
    assert (hard.reached, hard.quality) == (False, shrinking.QUALITIES[-1])
    assert hard.after < easy.after


def test_fewer_than_200_dots_are_never_wished() -> None:
    with pytest.raises(ValueError, match="200"):
        Wish(dpi=150)


@pytest.mark.parametrize(
    ("name", "content", "refusal"),
    [
        ("a.docx", a_docx(), shrinking.KindNotShrunkError),
        ("a.pdf", a_pdf_with({"/X": pikepdf.Dictionary(ByteRange=[0, 1, 2, 3])}), shrinking.SignedNotShrunkError),
        ("a.pdf", a_pdf_with(password="x"), shrinking.LockedNotShrunkError),
        ("a.pdf", shrink(SCAN, "a.pdf", Wish()).content, shrinking.SmallEnoughError),
        ("a.jpg", a_picture(a_sheet(700, 900), quality=30), shrinking.SmallEnoughError),
    ],
)
def test_what_must_stay_as_it_is_is_refused_with_the_reason(
    name: str, content: bytes, refusal: type[RefusedError]
) -> None:
    with pytest.raises(refusal, match=name):
        shrink(content, name, Wish())


def test_pictures_are_made_smaller_in_their_kind_and_several_sheets_become_a_pdf() -> None:
    photo = shrink(a_picture(a_sheet(3000, 4000), quality=97), "ảnh.jpg", Wish())
    assert photo.name == "ảnh.jpg"
    assert max(Image.open(io.BytesIO(photo.content)).size) == round(11.69 * LOWEST_DPI)
    scan = shrink(a_picture(a_sheet(1654, 2339), "PNG"), "quét.png", Wish())
    assert scan.name == "quét.jpg"
    sheets = shrink(a_tiff(3), "biên bản.tif", Wish())
    assert (sheets.name, look_at(sheets.content, sheets.name).pages) == ("biên bản.pdf", 3)


def test_a_picture_used_small_and_large_keeps_what_the_large_place_needs() -> None:
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4)
    reader = ImageReader(io.BytesIO(a_picture(a_sheet(2000, 2800), quality=97)))
    for side in (72, 288):
        canvas.saveState()
        canvas.rotate(0)
        canvas.drawImage(reader, 20, 20, side, side * 1.4)
        canvas.restoreState()
        canvas.showPage()
    canvas.save()
    assert set(widths(shrink(made.getvalue(), "a.pdf", Wish()).content)) == {800}


@settings(max_examples=25)
@given(
    st.integers(1, 3),
    st.sampled_from([72, 150, 240]),
    st.integers(20, 95),
    st.booleans(),
    st.one_of(st.none(), st.integers(1, 400_000)),
)
def test_no_scan_ever_grows_or_loses_a_page_or_a_word(
    pages: int, dpi: int, quality: int, grey: bool, at_most: int | None
) -> None:
    scan = a_scanned_pdf(pages, dpi, quality)
    try:
        made = shrink(scan, "a.pdf", Wish(at_most, grey))
    except shrinking.SmallEnoughError:
        return
    assert made.after < len(scan)
    assert words(made.content) == words(scan)


def filed(office: Backend, dossier: Dossier, folder: Path, name: str, content: bytes) -> Paper:
    (folder / name).write_bytes(content)
    with office.begin("Attach") as work:
        return dossiers.attach(work, office.attachments, a_paper(dossier, title=name), folder / name)


def take(office: Backend, *trials: smaller_papers.Trial) -> list[Paper]:
    with office.begin("Smaller") as work:
        return smaller_papers.take(work, office.attachments, trials)


def tried(office: Backend, paper: Paper, wish: Wish | None = None) -> smaller_papers.Trial:
    with office.reading() as read:
        return smaller_papers.try_one(read, office.attachments, paper.id, wish or Wish())


def test_the_original_stays_in_the_office_and_the_bundle_carries_the_small_one(office: Backend, tmp_path: Path) -> None:
    paper = filed(office, open_dossier(office), tmp_path, "Biên bản.pdf", SCAN)
    original = paper.attachment
    trial = tried(office, paper)
    with office.reading() as read:
        assert read.papers.get(paper.id).attachment == original
    [small] = take(office, trial)
    assert trial.shrunk is not None
    assert (small.original, small.original_size, small.size) == (original, len(SCAN), trial.shrunk.after)
    assert office.attachments.read(small.original or "") == SCAN
    with office.reading() as read:
        [sent] = attached_files(read, office.profile.office)
    assert sent.digest == small.attachment != original


def test_a_second_trial_begins_from_the_original_and_the_original_can_be_given_back(
    office: Backend, tmp_path: Path
) -> None:
    paper = filed(office, open_dossier(office), tmp_path, "a.pdf", SCAN)
    [first] = take(office, tried(office, paper))
    [second] = take(office, tried(office, first, Wish(grey=True)))
    assert (second.original, second.original_size) == (paper.attachment, len(SCAN))
    with office.begin("Give back") as work:
        back = smaller_papers.give_back(work, office.attachments, paper.id)
    assert (back.attachment, back.size, back.original) == (paper.attachment, len(SCAN), None)
    with office.begin("Give back") as work, pytest.raises(smaller_papers.NoOriginalError):
        smaller_papers.give_back(work, office.attachments, paper.id)


def test_a_closed_dossier_keeps_its_files_and_a_file_changed_meanwhile_is_not_overwritten(
    office: Backend, tmp_path: Path
) -> None:
    dossier = open_dossier(office)
    paper = filed(office, dossier, tmp_path, "a.pdf", SCAN)
    trial = tried(office, paper)
    with office.begin("Close") as work:
        work.dossiers.get(dossier.id).status = DossierStatus.SUBMITTED
    with pytest.raises(RefusedError):
        take(office, trial)
    with office.begin("Open") as work:
        work.dossiers.get(dossier.id).status = DossierStatus.DRAFT
        work.papers.get(paper.id).attachment = "0" * 64
    with pytest.raises(smaller_papers.PaperChangedError):
        take(office, trial)


def test_a_dossier_is_fitted_into_a_size_the_largest_first_and_no_worse_than_needed(
    office: Backend, tmp_path: Path
) -> None:
    dossier = open_dossier(office)
    filed(office, dossier, tmp_path, "lớn.pdf", SCAN)
    filed(office, dossier, tmp_path, "nhỏ.pdf", a_pdf())
    filed(office, dossier, tmp_path, "văn bản.docx", a_docx(word__media_dot_bin=bytes(1000)))
    with office.reading() as read:
        fitted = smaller_papers.fit(read, office.attachments, dossier.id, len(SCAN) // 2)
        assert fitted.trials[0].name == "lớn.pdf"
        assert (fitted.reached, fitted.after <= len(SCAN) // 2) == (True, True)
        assert [one.gains for one in fitted.trials] == [True, False, False]
        loose = smaller_papers.fit(read, office.attachments, dossier.id, fitted.before)
        assert not any(one.gains for one in loose.trials)
        tight = smaller_papers.fit(read, office.attachments, dossier.id, 20_000)
        assert not tight.reached
        said = list(smaller_papers.told(tight))
    assert any("văn bản.docx is no scan" in one for one in said)
    assert "Together still" in said[-1]
    take(office, *fitted.trials)
    with office.reading() as read:
        assert sum(one.size or 0 for one in read.papers.all(dossier_id=dossier.id)) <= len(SCAN) // 2


def test_a_file_that_two_papers_share_counts_once_and_becomes_one_smaller_file(office: Backend, tmp_path: Path) -> None:
    dossier = open_dossier(office)
    filed(office, dossier, tmp_path, "biên bản.pdf", SCAN)
    filed(office, dossier, tmp_path, "bản chụp.pdf", SCAN)
    with office.reading() as read:
        fitted = smaller_papers.fit(read, office.attachments, dossier.id, len(SCAN) // 2)
    assert fitted.before == len(SCAN)
    assert fitted.reached
    taken = take(office, *fitted.trials)
    assert len({one.attachment for one in taken}) == 1
    assert taken[0].size == fitted.after < len(SCAN)
    assert {one.file_name for one in taken} == {"biên bản.pdf", "bản chụp.pdf"}
