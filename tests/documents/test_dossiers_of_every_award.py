"""For each award that a ward can grant or propose under the law of 2021: a whole dossier, every paper of it opened again."""

from __future__ import annotations

import hashlib
import subprocess
import unicodedata
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pytest
from builders import a_collective, a_dossier, a_household, a_person, add_party, an_office, open_dossier, propose
from pypdf import PdfReader

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.documents import as_pdf
from phuquoc_desktop.documents.citation import cited
from phuquoc_desktop.documents.document import Document, Title, paragraph
from phuquoc_desktop.documents.dossier_folder import SUMS, CompiledDossier, Extras, compile_dossier, is_as_written
from phuquoc_desktop.documents.from_data.dossier import papers_of
from phuquoc_desktop.documents.layout_check.check import check
from phuquoc_desktop.documents.submission_letter import FILE
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.dossier import Dossier, Paper, Rating
from phuquoc_desktop.domain.dossier_rules import PaperState
from phuquoc_desktop.domain.party import Party, PartyKind, Sex
from phuquoc_desktop.services import dossiers

PERSON, COLLECTIVE, HOUSEHOLD = PartyKind.PERSON, PartyKind.COLLECTIVE, PartyKind.HOUSEHOLD
WARD, CITY = "phường Dương Đông", "thành phố Phú Quốc"
EVERY = [
    ("LDTT", PERSON, WARD, ""),
    ("CSTDCS", PERSON, CITY, ""),
    ("CSTDT", PERSON, CITY, "Chủ tịch UBND tỉnh"),
    ("CSTDTQ", PERSON, CITY, "Thủ tướng Chính phủ"),
    ("TTLDTT", COLLECTIVE, CITY, ""),
    ("TTLDXS", COLLECTIVE, CITY, "Chủ tịch UBND tỉnh"),
    ("COTINH", COLLECTIVE, CITY, "Chủ tịch UBND tỉnh"),
    ("COCP", COLLECTIVE, CITY, "Chính phủ"),
    ("TVH", COLLECTIVE, CITY, ""),
    ("GDVH", HOUSEHOLD, WARD, ""),
    ("GK_XA", PERSON, WARD, ""),
    ("GK_XA", COLLECTIVE, WARD, ""),
    ("GK_XA", HOUSEHOLD, WARD, ""),
    ("GK_HUYEN", PERSON, CITY, ""),
    ("BK_TINH", PERSON, CITY, "Chủ tịch UBND tỉnh"),
    ("BK_TTG", PERSON, CITY, "Thủ tướng Chính phủ"),
    ("HCLD1", PERSON, CITY, "Chủ tịch nước"),
    ("HCLD2", PERSON, CITY, "Chủ tịch nước"),
    ("HCLD3", COLLECTIVE, CITY, "Chủ tịch nước"),
]
"""The award, for whom, to whose chairman the letter goes, and who decides where that is somebody above."""

A4 = (595.28, 841.89)
PARTIES = {
    PERSON: lambda: a_person("Nguyễn Thị Hồng Ửng", birth="1984-05-12", sex=Sex.FEMALE, position="Công chức Văn phòng"),
    COLLECTIVE: lambda: a_collective("Tổ dân phố số 7", members=42),
    HOUSEHOLD: lambda: a_household("Hộ ông Võ Văn Ổn"),
}


@dataclass
class Made:
    """A compiled dossier with what the test asks it about."""

    compiled: CompiledDossier
    folder: Path
    award_name: str
    party: Party
    criteria: tuple[str, ...]

    def named(self, start: str, ending: str) -> Path:
        """Return the paper whose title begins so."""
        found = [one.path for one in self.compiled.files if one.path.suffix == ending and start in one.path.name]
        assert len(found) == 1, found
        return found[0]


def a_scan(title: str) -> bytes:
    """Return a paper that somebody brought."""
    return as_pdf.render(Document(title, (Title("GIẤY TỜ MẪU", title), paragraph("Dữ liệu thử.")), "Người thử"))


def bring_what_is_missing(backend: Backend, dossier: Dossier, folder: Path) -> None:
    """Attach a file for all that the program does not write."""
    with backend.reading() as read:
        lacking = [one for one in dossiers.view(read, dossier.id).checklist if one.state is PaperState.MISSING]
    for number, line in enumerate(lacking):
        title = line.required.title or line.paper_kind.label
        file = folder / f"giay-{number}.pdf"
        file.write_bytes(a_scan(title))
        candidate = line.candidate.id if line.candidate else None
        draft = Paper.draft(dossier_id=dossier.id, candidate_id=candidate, paper_kind=line.paper_kind, title=title)
        with backend.begin("Attach") as work:
            dossiers.attach(work, backend.attachments, draft, file)


@pytest.fixture(scope="module", params=EVERY, ids=lambda one: f"{one[0]}-{one[1].value}")
def case(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory):
    award, kind, chairman, decides = request.param
    folder = tmp_path_factory.mktemp(award.lower())
    backend = an_office(folder / "office")
    dossier = open_dossier(backend, a_dossier(f"Đề nghị khen thưởng {award}", award, council_met_on=date(2021, 12, 1)))
    party = add_party(backend, PARTIES[kind]())
    said = {"achievements": "Tham mưu kịp thời.\nGiải quyết 1.200 hồ sơ đúng hạn.", "rating": Rating.EXCELLENT}
    propose(backend, dossier, party, votes_for=8, votes_total=9, **said)
    bring_what_is_missing(backend, dossier, folder)
    with backend.reading() as read:
        desk, out = backend.desk(read), folder / "hồ sơ"
        compiled = compile_dossier(desk, backend.attachments, dossier.id, out, extras=Extras(True, True, True))
        papers = papers_of(desk, dossier.id)
        with desk.worded():
            made = Made(
                compiled,
                out,
                papers.award.name,
                party,
                tuple(cited(one.article, Template(FILE)) for one in papers.criteria),
            )
    yield made, chairman, decides
    backend.close()


def words_of(path: Path) -> str:
    said = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True).stdout.decode()
    assert unicodedata.is_normalized("NFC", said)
    return " ".join(said.split())


def word_text(path: Path) -> str:
    file = docx.Document(str(path))
    inside = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    return " ".join(" ".join([*(one.text for one in file.paragraphs), *inside]).split())


def test_the_dossier_is_whole_and_proved_file_by_file(case) -> None:
    made, _chairman, _decides = case
    assert made.compiled.missing == ()
    assert made.compiled.view.ready
    assert is_as_written(made.folder)
    listed = {line.split("  ")[1]: line.split("  ")[0] for line in (made.folder / SUMS).read_text().splitlines()}
    for one in made.compiled.files:
        assert listed[one.path.name] == hashlib.sha256(one.path.read_bytes()).hexdigest()
        assert one.path.name.isascii()


def test_the_letter_names_award_candidate_grounds_and_who_decides(case) -> None:
    made, chairman, decides = case
    for said in (words_of(made.named("to-trinh", ".pdf")), word_text(made.named("to-trinh", ".docx"))):
        assert f"Kính gửi: Chủ tịch Ủy ban nhân dân {chairman}" in said
        assert made.award_name in said
        assert made.party.name in said
        assert "Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003" in said
        assert ("xem xét, trình" in said) is bool(decides)
        assert not decides or f"xem xét, trình {decides}" in said
        for article in made.criteria:
            assert article in said
    assert made.criteria, "every award rests on an article"


def test_the_list_has_the_candidate_in_its_cells_in_pdf_word_and_excel(case) -> None:
    made, _chairman, _decides = case
    said = words_of(made.named("danh-sach", ".pdf"))
    assert "8/9 (88,89%)" in said
    table = docx.Document(str(made.named("danh-sach", ".docx"))).tables[1]
    row = [cell.text for cell in table.rows[2].cells]
    assert made.party.name in row[1]
    assert row[4] == made.award_name
    assert row[6] == "Hoàn thành xuất sắc nhiệm vụ"
    sheet = openpyxl.load_workbook(made.named("danh-sach", ".xlsx")).active
    cells = [str(cell.value) for line in sheet.iter_rows() for cell in line if cell.value is not None]
    assert any(made.party.name in one for one in cells)
    assert made.award_name in cells


def test_every_pdf_is_a4_without_blank_pages_and_the_index_counts_them(case) -> None:
    made, _chairman, _decides = case
    pdfs = [one for one in (*made.compiled.index, *made.compiled.files) if one.path.suffix == ".pdf"]
    for one in pdfs:
        pages = PdfReader(one.path).pages
        assert len(pages) == one.pages
        for page in pages:
            size = sorted((float(page.mediabox.width), float(page.mediabox.height)))
            assert size == pytest.approx(sorted(A4), abs=0.5)
            assert page.extract_text().strip()
    joined = PdfReader(made.compiled.joined.path)
    assert len(joined.pages) == sum(one.pages for one in pdfs)
    assert len(joined.outline) == len(pdfs)
    index = words_of(made.compiled.index[0].path)
    for one in made.compiled.files:
        assert one.title.split(" – ")[0] in index
    assert f"Tổng số tờ {sum(one.pages for one in pdfs[1:])}" in index


def test_all_typefaces_are_embedded(case) -> None:
    made, _chairman, _decides = case
    told = subprocess.run(["pdffonts", made.compiled.joined.path], capture_output=True, check=True, text=True).stdout
    fonts = told.splitlines()[2:]
    assert fonts
    for line in fonts:
        embedded, subset, unicode = line.split()[-5:-2]
        assert (embedded, subset, unicode) == ("yes", "yes", "yes"), line


def test_word_files_are_set_in_times_new_roman_by_name(case) -> None:
    made, _chairman, _decides = case
    for one in (*made.compiled.index, *made.compiled.files):
        if one.path.suffix == ".docx":
            assert docx.Document(str(one.path)).styles["Normal"].font.name == "Times New Roman"


def test_the_layout_of_every_paper_that_was_written_follows_the_decree(case) -> None:
    made, _chairman, _decides = case
    written = [one.path for one in (*made.compiled.files, *made.compiled.index) if one.paper is None]
    papers = [path for path in written if path.suffix in (".pdf", ".docx")]
    assert len(papers) >= 6
    found = {path.name: [f"{one.key} {one.found} {one.text}" for one in check(path).off] for path in papers}
    assert not any(found.values()), found
