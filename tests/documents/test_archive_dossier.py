"""The archive folder of a dossier: whole or not at all, every file proved, what is no PDF/A told plainly."""

import hashlib
import subprocess
from datetime import date

import pytest
from builders import a_candidate, a_dossier, a_paper, add_party
from documents_samples import all_papers
from PIL import Image
from preflight import judged
from pypdf import PdfReader

from phuquoc_desktop.documents import as_pdf
from phuquoc_desktop.documents.archive.dossier_archive import archive_dossier
from phuquoc_desktop.documents.archive.pdf_a import to_pdf_a
from phuquoc_desktop.domain.dossier import PaperKind
from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.domain.law.pack import GrantingLevel
from phuquoc_desktop.domain.retention import period_of
from phuquoc_desktop.services import dossiers
from phuquoc_desktop.services.catalogue.retention import load_retention
from phuquoc_desktop.storage.safe_folder import FolderNotEmptyError


@pytest.fixture
def dossier(office, tmp_path):
    """A dossier with a scan, a foreign PDF, a protected one, a text and a file that says it is PDF/A already."""
    party = add_party(office)
    drawn = as_pdf.render(all_papers()["minutes"])
    Image.new("RGB", (800, 1100), "white").save(tmp_path / "ảnh quét.png", dpi=(200, 200))
    (tmp_path / "biên bản.pdf").write_bytes(drawn)
    (tmp_path / "khóa.pdf").write_bytes(protected(drawn))
    (tmp_path / "ghi chú.txt").write_text("đủ", encoding="utf-8")
    (tmp_path / "sẵn.pdf").write_bytes(to_pdf_a(drawn, "sẵn.pdf"))
    with office.begin("Open") as work:
        made = dossiers.open_dossier(work, a_dossier(), office.awards)
        dossiers.add_candidate(work, a_candidate(made, party), office.awards)
        kinds = (PaperKind.PICTURE, PaperKind.MINUTES, PaperKind.OTHER, PaperKind.OTHER, PaperKind.OTHER)
        names = ("ảnh quét.png", "biên bản.pdf", "khóa.pdf", "ghi chú.txt", "sẵn.pdf")
        for kind, name in zip(kinds, names, strict=True):
            draft = a_paper(made, kind, title=name, number="05/BB-UBND", dated=date(2021, 2, 5))
            dossiers.attach(work, office.attachments, draft, tmp_path / name)
    return made.id


def protected(content):
    import io

    import pikepdf

    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pdf.save(target, encryption=pikepdf.Encryption(user="", owner="chủ"))
    return target.getvalue()


def archived(office, dossier, folder):
    with office.reading() as read:
        return archive_dossier(office.desk(read), office.attachments, dossier, folder)


def test_papers_become_pdf_a_and_what_cannot_is_told(office, dossier, tmp_path):
    made = archived(office, dossier, tmp_path / "lưu trữ")
    notes = {one.title: (one.is_pdf_a, one.note) for one in made.files}
    assert notes["ảnh quét.png"] == (True, "PDF/A-1b, chuyển từ ảnh")
    assert notes["biên bản.pdf"] == (True, "PDF/A-1b (nguồn khác, chưa kiểm định độc lập)")
    assert notes["khóa.pdf"][0] is False
    assert "mật khẩu" in notes["khóa.pdf"][1]
    assert notes["ghi chú.txt"] == (False, "Không phải PDF/A: tệp .txt, giữ nguyên")
    assert notes["sẵn.pdf"] == (True, "Tự nhận PDF/A-1b; giữ nguyên, chưa kiểm định độc lập")
    claimed = {one.path.name: one.path.read_bytes() for one in made.files if one.is_pdf_a}
    assert len(claimed) >= 5
    assert judged(claimed, tmp_path / "judged") == {name: [] for name in claimed}


def test_every_file_is_proved_by_a_stock_tool_and_a_changed_one_is_found(office, dossier, tmp_path):
    folder = archived(office, dossier, tmp_path / "lưu trữ").folder
    listed = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != "SHA256SUMS"]
    assert len(listed) == len(files)
    check = ["sha256sum", "--check", "--strict", "SHA256SUMS"]
    assert subprocess.run(check, cwd=folder, capture_output=True, check=False).returncode == 0
    victim = files[0]
    victim.write_bytes(victim.read_bytes() + b" ")
    assert subprocess.run(check, cwd=folder, capture_output=True, check=False).returncode == 1


def test_what_was_converted_and_the_word_files_are_kept_beside(office, dossier, tmp_path):
    folder = archived(office, dossier, tmp_path / "lưu trữ").folder
    originals = sorted((folder / "ban-goc").iterdir())
    digests = {hashlib.sha256(one.read_bytes()).hexdigest() for one in originals}
    assert hashlib.sha256((tmp_path / "biên bản.pdf").read_bytes()).hexdigest() in digests
    assert hashlib.sha256((tmp_path / "ảnh quét.png").read_bytes()).hexdigest() in digests
    assert any(one.name == "00-muc-luc.docx" for one in originals)
    assert not list(folder.glob("*.docx"))


def test_the_index_has_the_columns_of_an_archive_iso_dates_and_the_period(office, dossier, tmp_path):
    folder = archived(office, dossier, tmp_path / "lưu trữ").folder
    text = " ".join(page.extract_text() for page in PdfReader(folder / "00-muc-luc.pdf").pages)
    text = " ".join(text.split())
    for words in ("Số, ký hiệu", "Tác giả", "Số trang", "05/BB-UBND", "2021-02-05", "10 năm, đến hết năm 2031"):
        assert words in text
    assert "cần đối chiếu văn bản" in text
    assert "Hồ sơ chưa kết thúc" in text


def test_a_folder_with_something_in_it_is_refused_and_stays(office, dossier, tmp_path):
    folder = tmp_path / "lưu trữ"
    folder.mkdir()
    (folder / "của tôi.txt").write_text("x")
    with pytest.raises(FolderNotEmptyError):
        archived(office, dossier, folder)
    assert [one.name for one in folder.iterdir()] == ["của tôi.txt"]


def test_nothing_is_left_behind_when_an_attachment_is_gone(office, dossier, tmp_path):
    for stored in (office.folder / "attachments").rglob("*"):
        if stored.is_file():
            stored.unlink()
    before = sorted(tmp_path.iterdir())
    with pytest.raises(Exception, match="cannot be read"):
        archived(office, dossier, tmp_path / "lưu trữ")
    assert sorted(tmp_path.iterdir()) == before


def test_periods_are_dated_and_never_said_to_be_certain():
    periods = load_retention()
    assert all(one.certainty is not Certainty.FOUND for one in periods), "no text of the circulars was seen"
    for level in GrantingLevel:
        for day in (date(2021, 12, 31), date(2026, 6, 1)):
            assert period_of(periods, level, day) is not None
    assert period_of(periods, GrantingLevel.PRESIDENT, date(2021, 1, 1)).last_year(2021) is None
    assert period_of(periods, GrantingLevel.COMMUNE, date(2021, 1, 1)).last_year(2021) == 2031
    assert period_of(periods, GrantingLevel.COMMUNE, date(2001, 1, 1)) is None
    assert period_of(periods, None, date(2021, 1, 1)) is None
