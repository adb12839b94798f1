"""Attached files in the real window: looked at while they are chosen, opened page by page, made smaller, several at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import docx
import openpyxl
import pytest
from attached_files import a_docx, a_pdf, a_picture, a_scanned_pdf, a_sheet
from builders import a_dossier, a_paper, a_person, add_party, office_open, open_dossier, propose
from office_window import OfficeWindow, type_text, window_on
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from phuquoc_desktop.domain.dossier import PaperKind
from phuquoc_desktop.domain.progress import silent
from phuquoc_desktop.gui.dialogs.attach_several_dialog import AttachSeveralDialog
from phuquoc_desktop.gui.dialogs.paper_dialog import PaperDialog
from phuquoc_desktop.gui.dialogs.smaller_dialog import SmallerDialog
from phuquoc_desktop.gui.pages.dossiers_page import DossiersPage
from phuquoc_desktop.gui.viewer.file_viewer import FileViewer
from phuquoc_desktop.gui.viewer.layout_dialog import LayoutDialog
from phuquoc_desktop.gui.viewer.page_pane import PagePane, print_pages
from phuquoc_desktop.gui.viewer.viewed import view_file
from phuquoc_desktop.gui.widgets.choices import chosen
from phuquoc_desktop.services import dossiers
from phuquoc_desktop.services.attaching.looking import look_at
from phuquoc_desktop.services.attaching.paging import open_pages

SCAN = a_scanned_pdf(2, dpi=250)
FILES = {
    "Biên bản.pdf": a_pdf("BIEN BAN HOP", "Trang hai: nhat tri 9/9", "Trang ba: nhat tri"),
    "Tờ trình.docx": a_docx(),
    "bản quét.pdf": SCAN,
}


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[tuple[OfficeWindow, DossiersPage]]:
    folder = tmp_path / "office"
    with office_open(folder) as backend:
        dossier = open_dossier(backend, a_dossier())
        propose(backend, dossier, add_party(backend, a_person("Đặng Thị Ánh")))
        for name, content in FILES.items():
            (tmp_path / name).write_bytes(content)
            with backend.begin("Attach") as work:
                dossiers.attach(work, backend.attachments, a_paper(dossier, PaperKind.OTHER), tmp_path / name)
    with window_on(folder) as window:
        page = window.page("dossiers")
        assert isinstance(page, DossiersPage)
        window.until(lambda: page.panel.standing)
        yield window, page


def view(window: OfficeWindow, page: DossiersPage, name: str) -> FileViewer:
    assert page.panel.standing
    paper = next(one for one in page.panel.standing.view.papers if one.file_name == name)
    page.panel.papers.open_asked.emit(paper.id)
    return window.dialog(FileViewer)


def pane_of(viewer: FileViewer) -> PagePane:
    assert viewer.pane is not None
    return viewer.pane


def test_pages_are_turned_made_larger_rotated_and_searched_by_keyboard(opened) -> None:
    window, page = opened
    viewer = view(window, page, "Biên bản.pdf")
    pane = pane_of(viewer)
    window.until(lambda: pane.view.width() > 200)
    QTest.keyClick(pane.area, Qt.Key.Key_PageDown)
    assert (pane.page, pane.bar.number.value()) == (1, 2)
    wide = pane.view.width()
    window.settle()
    QTest.keyClick(pane.area, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    window.until(lambda: pane.view.width() > wide)
    window.click(viewer, "fit_page")
    window.until(lambda: pane.view.height() <= pane.area.viewport().height())
    QTest.keyClick(pane.area, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    window.until(lambda: pane.view.width() > pane.view.height())
    QTest.keyClick(pane.area, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert pane.bar.field.hasFocus()
    type_text(pane.bar.field, "NHAT TRI")
    window.until(lambda: pane.search.chosen == 0)
    assert pane.page == 1
    QTest.keyClick(pane.bar.field, Qt.Key.Key_Return)
    window.until(lambda: pane.page == 2)
    pane.bar.field.setText("khong co")
    window.until(lambda: "Not found" in pane.bar.told.text())
    QTest.keyClick(viewer, Qt.Key.Key_Escape)
    window.until_closed(viewer)


def test_a_viewer_closed_while_it_draws_leaves_no_trace(opened) -> None:
    window, page = opened
    viewer = view(window, page, "bản quét.pdf")
    for number in (1, 0, 1):
        pane_of(viewer).show_page(number)
    viewer.close()
    window.until_closed(viewer)
    assert view(window, page, "Biên bản.pdf").isVisible()


def test_word_files_are_shown_as_text_and_said_to_be_so(opened) -> None:
    window, page = opened
    viewer = view(window, page, "Tờ trình.docx")
    assert "open it in another program" in viewer.findChild(object, "viewer_remark").text()  # type: ignore[attr-defined]
    assert viewer.findChild(QPlainTextEdit, "viewer_text") is not None


def test_pages_are_printed_with_what_was_chosen_in_the_dialog(tmp_path: Path) -> None:
    pages = open_pages(FILES["Biên bản.pdf"], "a.pdf")
    assert pages is not None
    for first, last, count in ((0, 0, 3), (2, 3, 2)):
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / f"{first}.pdf"))
        printer.setFromTo(first, last)
        assert print_pages(pages, printer, 0, silent) == count
        assert look_at((tmp_path / f"{first}.pdf").read_bytes(), "a.pdf").pages == count


def test_a_chosen_file_is_looked_at_and_a_doubt_wants_its_reason(opened, tmp_path: Path) -> None:
    window, page = opened
    file = tmp_path / "CCCD.jpg"
    file.write_bytes(a_picture(a_sheet(1011, 638)))
    window.click(page.panel, "attach")
    form = window.dialog(PaperDialog)
    form.take_file(file)
    window.until(form.ui.doubt_box.isVisible)
    assert form.ui.look.text().startswith("JPEG picture · 1 page · ")
    assert form.ui.thumbnail.pixmap().width() > 100
    assert "identity card" in form.ui.accepted_doubt_error.text()
    window.click(form, "save")
    window.until(lambda: "--accept" in form.ui.accepted_doubt_error.text())
    type_text(form.ui.accepted_doubt, "Luật yêu cầu")
    window.click(form, "save")
    window.until_closed(form)
    assert page.panel.standing
    [paper] = [one for one in page.panel.standing.view.papers if one.file_name == "CCCD.jpg"]
    assert (paper.accepted_doubt or "").startswith("Luật yêu cầu (")


def test_a_file_that_may_not_be_attached_says_so_before_it_is_saved(opened, tmp_path: Path) -> None:
    window, page = opened
    file = tmp_path / "báo cáo.docx"
    file.write_bytes(a_docx(word__vbaProject_dot_bin=b"x"))
    window.click(page.panel, "attach")
    form = window.dialog(PaperDialog)
    form.take_file(file)
    window.until(lambda: "macros" in form.ui.file_error.text())
    assert form.isVisible()
    with window.backend.reading() as read:
        assert read.papers.count(file_name=file.name) == 0


def drop(page: DossiersPage, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(one)) for one in files])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.panel.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))


def test_several_files_are_attached_with_kinds_guessed_and_corrected(opened, tmp_path: Path) -> None:
    window, page = opened
    contents = {
        "biên bản họp.pdf": a_pdf("x"),
        "báo cáo thành tích - Đặng Thị Ánh.pdf": a_pdf("y"),
        "cái gì đó.pdf": a_pdf("UBND PHUONG\nQUYET DINH\nVe viec tang giay khen"),
        "CCCD.pdf": a_pdf("z"),
        "hỏng.pdf": b"%PDF-",
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    drop(page, *(tmp_path / name for name in contents))
    dialog = window.dialog(AttachSeveralDialog)
    window.until(lambda: len(dialog.rows) == 5)
    kinds = [chosen(one.kind) for one in dialog.rows[:3]]
    assert kinds == [PaperKind.MINUTES, PaperKind.REPORT, PaperKind.EARLIER_DECISION]
    assert dialog.rows[1].candidate.currentText() == "Đặng Thị Ánh"
    assert "damaged" in dialog.rows[4].remark.text()
    assert not dialog.rows[4].wanted.isEnabled()
    assert "4 files will be attached. 1 file is refused." in dialog.told.text()
    window.click(dialog, "save")
    assert dialog.rows[3].reason.hasFocus()
    dialog.rows[3].wanted.setChecked(False)
    window.click(dialog, "save")
    window.until_closed(dialog)
    assert page.panel.standing
    found = {one.file_name: one.paper_kind for one in page.panel.standing.view.papers}
    assert found["báo cáo thành tích - Đặng Thị Ánh.pdf"] is PaperKind.REPORT
    assert "CCCD.pdf" not in found


def test_scans_are_tried_compared_taken_and_given_back(opened) -> None:
    window, page = opened
    window.click(page.panel, "make_smaller")
    dialog = window.dialog(SmallerDialog)
    window.until(dialog.try_button.isEnabled)
    assert "small enough" in dialog.told.text()
    assert not dialog.take_button.isEnabled()
    dialog.at_most.setValue(0.5)
    window.click(dialog, "try_smaller")
    window.until(dialog.take_button.isEnabled)
    assert dialog.model.rows[0].name == "bản quét.pdf"
    window.until(lambda: dialog.beside.halves[1].widget().width() > 300)
    window.click(dialog, "take_smaller")
    window.until_closed(dialog)
    assert page.panel.standing
    [small] = [one for one in page.panel.standing.view.papers if one.file_name == "bản quét.pdf"]
    assert (small.original_size, (small.size or 0) < len(SCAN)) == (len(SCAN), True)
    window.click(page.panel, "make_smaller")
    dialog = window.dialog(SmallerDialog)
    window.until(lambda: dialog.try_button.isEnabled() and dialog.model.rows)
    row = next(number for number, one in enumerate(dialog.model.rows) if one.has_original)
    dialog.files.selectRow(row)
    window.until(dialog.back_button.isEnabled)
    window.click(dialog, "give_back")
    window.until(lambda: dialog.try_button.isEnabled() and not any(one.has_original for one in dialog.model.rows))


def test_words_and_cells_of_office_files_are_read(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Tờ trình về việc khen thưởng")
    document.add_table(1, 2).cell(0, 1).text = "Ánh"
    document.save(tmp_path / "a.docx")
    book = openpyxl.Workbook()
    book.active["B1"] = "Họ tên"
    book.save(tmp_path / "a.xlsx")
    shown = {name: view_file(tmp_path / name, (tmp_path / name).read_bytes(), name) for name in ("a.docx", "a.xlsx")}
    assert shown["a.docx"].text == "Tờ trình về việc khen thưởng\n\tÁnh"
    assert shown["a.xlsx"].text == "[Sheet]\n\tHọ tên"


@pytest.mark.parametrize("name", ["Biên bản.pdf", "Tờ trình.docx"])
def test_the_layout_of_an_attached_file_is_checked_from_its_viewer(
    opened: tuple[OfficeWindow, DossiersPage], name: str
) -> None:
    window, page = opened
    viewer = view(window, page, name)
    window.click(viewer, "check_layout")
    checked = window.dialog(LayoutDialog)
    window.until(lambda: name in checked.verdict.text() and "Checking" not in checked.verdict.text())
    assert "follows" not in checked.verdict.text()
