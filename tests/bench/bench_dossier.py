"""A list of 500 candidates and a dossier of 100 reports, against drawing the same content with bare reportlab.

The floor takes the words of the same papers as plain strings, makes platypus paragraphs and tables of them with styles that
are ready, and builds the same number of PDF files; it knows no records, no tree, no law, and writes no file. ``composed`` is
the way from the records to the tree, ``drawn`` from the tree to PDF or Word, ``compiled`` the whole folder with index and
digests, flushed to the disk.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from builders import TODAY, a_candidate, a_dossier, a_person, an_office
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer
from reportlab.platypus import Table as PlatypusTable

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.documents import as_pdf, as_word, papers
from phuquoc_desktop.documents.document import Block, Document, Table
from phuquoc_desktop.documents.document import Paragraph as TreeParagraph
from phuquoc_desktop.documents.dossier_folder import Extras, compile_dossier
from phuquoc_desktop.documents.draft_mark import _words
from phuquoc_desktop.documents.fonts import face
from phuquoc_desktop.documents.from_data.dossier_papers import listed
from phuquoc_desktop.documents.papers import PAPERS
from phuquoc_desktop.documents.wish import Wish
from phuquoc_desktop.domain.dossier import Dossier, Rating
from phuquoc_desktop.services import directory, dossiers

LISTED, REPORTED, REPEATS = 500, 100, 1
TEXT = (
    "Tham mưu kịp thời, đúng quy định; giải quyết 1.200 hồ sơ đúng hạn, đạt 99,5 %.\n"
    "Đề xuất và thực hiện sổ tay một cửa, rút ngắn thời gian chờ của người dân từ 5 ngày còn 3 ngày.\n"
    "Vận động 42 hộ gia đình tham gia phân loại rác tại nguồn; phối hợp tổ chức 6 buổi tuyên truyền."
)
Plain = tuple[bool, list[str | list[list[str]]]]
"""Whether it lies on its long side, then its texts, and tables as rows of texts."""


def filled(backend: Backend, count: int, award: str) -> Dossier:
    """Return a dossier with that many candidates, all made in one job."""
    with backend.begin("Fill") as work:
        dossier = dossiers.open_dossier(work, a_dossier(award=award), backend.awards)
        for number in range(count):
            name = f"Nguyễn Thị Hồng {'ABCDEĐGHIK'[number % 10]}{number}"
            draft = a_person(name, birth="1984-05-12", position="Công chức Văn phòng - Thống kê")
            party = directory.add(work, draft, TODAY)
            about = a_candidate(dossier, party, achievements=TEXT, rating=Rating.EXCELLENT, votes_for=8, votes_total=9)
            dossiers.add_candidate(work, about, backend.awards)
    return dossier


def plain(document: Document) -> Plain:
    """Return a paper without its tree."""
    return document.landscape, [part for block in document.blocks for part in _plain(block)]


def _plain(block: Block) -> list[str | list[list[str]]]:
    if isinstance(block, Table):
        heads = [column.heading for column in block.columns]
        rows = [[cell.shown for cell in row.cells] + [""] * (len(heads) - len(row.cells)) for row in block.rows]
        return [[heads, *rows]]
    if isinstance(block, TreeParagraph):
        return [block.text]
    return [text for text in _words(block) if text]


def bare(papers: list[Plain]) -> list[bytes]:
    """Draw the same words with platypus alone."""
    body = ParagraphStyle("body", fontName=face(), fontSize=14, leading=16, firstLineIndent=28, spaceBefore=6)
    small = ParagraphStyle("small", fontName=face(), fontSize=12, leading=14)
    grid = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
    made = []
    for is_wide, parts in papers:
        story: list[Flowable] = []
        for part in parts:
            if isinstance(part, str):
                story.append(Paragraph(part.replace("&", "&amp;").replace("<", "&lt;"), body))
            else:
                cells = [
                    [Paragraph(cell.replace("&", "&amp;").replace("\n", "<br/>"), small) for cell in row]
                    for row in part
                ]
                width = 700 if is_wide else 460
                story.append(PlatypusTable(cells, [width / len(part[0])] * len(part[0]), style=grid, repeatRows=1))
            story.append(Spacer(1, 2))
        target = BytesIO()
        SimpleDocTemplate(target, pagesize=landscape(A4) if is_wide else A4, invariant=1).build(story)
        made.append(target.getvalue())
    return made


def in_turn(*several: Callable[[], object]) -> list[float]:
    """Return the median processor time of each in seconds: by the clock a busy machine would be measured."""
    times: list[list[float]] = [[] for _one in several]
    for _each in range(REPEATS):
        for does, taken in zip(several, times, strict=True):
            start = time.process_time()
            does()
            taken.append(time.process_time() - start)
    return [statistics.median(taken) for taken in times]


def report(name: str, taken: float, floor: float) -> None:
    """Print one line."""
    print(f"{name}: {taken:.2f} s, ratio {taken / floor:.2f}")


def measure_list(backend: Backend) -> None:
    """Measure the list of 500."""
    dossier = filled(backend, LISTED, "LDTT")

    def composed() -> Document:
        with backend.reading() as read:
            return papers.compose("candidate-list", backend.desk(read), Wish(dossier.id))

    document = composed()
    words = plain(document)
    floor, made, pdf, word = in_turn(
        lambda: bare([words]), composed, lambda: as_pdf.render(document), lambda: as_word.render(document)
    )
    print(f"list of {LISTED} candidates, bare reportlab: {floor:.2f} s")
    report("composed from the records", made, floor)
    report("drawn as PDF", pdf, floor)
    report("composed and drawn as PDF", made + pdf, floor)
    report("drawn as Word", word, floor)


def measure_reports(backend: Backend, folder: Path) -> None:
    """Measure the dossier of 100 reports."""
    dossier = filled(backend, REPORTED, "CSTDCS")
    with backend.reading() as read:
        desk = backend.desk(read)
        with desk.worded():
            drafts = [one for one in listed(desk, dossier.id, PAPERS) if one.is_written and one.plan]
            documents = [one.plan.make(desk, one.wish) for one in drafts if one.plan]
    words = [plain(one) for one in documents]
    numbers = iter(range(10_000))

    def composed() -> None:
        with backend.reading() as read:
            desk = backend.desk(read)
            for one in listed(desk, dossier.id, PAPERS):
                if one.is_written and one.plan:
                    one.plan.make(desk, one.wish)

    def compiled(*endings: str) -> None:
        with backend.reading() as read:
            out = folder / str(next(numbers))
            extras = Extras(index=True, sums=True, endings=endings)
            compile_dossier(backend.desk(read), backend.attachments, dossier.id, out, extras=extras)

    floor, made, pdf, word, whole, both = in_turn(
        lambda: bare(words),
        composed,
        lambda: [as_pdf.render(one) for one in documents],
        lambda: [as_word.render(one) for one in documents],
        lambda: compiled("pdf"),
        lambda: compiled("pdf", "docx", "xlsx"),
    )
    print(f"{len(documents)} papers of a dossier of {REPORTED} candidates, bare reportlab: {floor:.2f} s")
    report("composed from the records", made, floor)
    report("drawn as PDF", pdf, floor)
    report("drawn as Word", word, floor)
    report("compiled as PDF, index and digests included", whole, floor)
    report("compiled as PDF, Word and Excel", both, floor)


def main() -> None:
    """Measure both and print the ratios."""
    with tempfile.TemporaryDirectory() as scratch:
        backend = an_office(Path(scratch) / "office")
        try:
            measure_list(backend)
            measure_reports(backend, Path(scratch))
        finally:
            backend.close()


if __name__ == "__main__":
    main()
