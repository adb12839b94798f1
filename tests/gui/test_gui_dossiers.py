"""The page of dossiers, driven in the real window on a real temporary office."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from attached_files import a_docx, a_pdf
from builders import CITY, a_collective, a_dossier, a_person, add_party, office_open, open_dossier, propose
from docx import Document
from office_window import OfficeWindow, type_text, window_on
from page_parts import come_forward, nameless_widgets
from pypdf import PdfReader
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox, QPushButton

from phuquoc_desktop.domain.dossier import DossierStatus
from phuquoc_desktop.domain.exchange import Remark
from phuquoc_desktop.gui.dialogs.candidate_dialog import CandidateDialog
from phuquoc_desktop.gui.dialogs.dossier_dialog import DossierDialog
from phuquoc_desktop.gui.dialogs.paper_dialog import PaperDialog
from phuquoc_desktop.gui.dialogs.recall_dialog import RecallDialog
from phuquoc_desktop.gui.dialogs.report_preview import ReportPreview
from phuquoc_desktop.gui.pages.dossier.looks import readiness_badge
from phuquoc_desktop.gui.pages.dossiers_page import DossiersPage
from phuquoc_desktop.gui.viewer.file_viewer import FileViewer
from phuquoc_desktop.services.dossiers import DossierLine

pytestmark = pytest.mark.usefixtures("qapp")
CONTROL = Qt.KeyboardModifier.ControlModifier
Opened = tuple[OfficeWindow, DossiersPage]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    folder = tmp_path / "office"
    with office_open(folder) as backend:
        dossier = open_dossier(backend)
        propose(backend, dossier, add_party(backend, a_person("Đặng Thị Ánh", position="Công chức")))
        add_party(backend, a_collective("Khu phố 1"))
        with backend.begin("Take in a remark") as work:
            text = "Báo cáo thành tích chưa có xác nhận của đơn vị."
            draft = Remark.draft(
                record_kind="dossier", record_id=dossier.id, text=text, addressee="", made_on=date(2021, 6, 1)
            )
            draft.id, draft.office = work.new_id(), CITY
            work.write_for(CITY)
            work.remarks.add(draft)
    with window_on(folder) as window:
        come_forward(window)
        page = window.page("dossiers")
        assert isinstance(page, DossiersPage)
        window.until(lambda: page.panel.standing)
        yield window, page


def a_file(tmp_path: Path, name: str = "báo cáo thành tích.pdf") -> Path:
    file = tmp_path / name
    file.write_bytes(a_docx() if name.endswith(".docx") else a_pdf())
    return file


def word_text(file: Path) -> str:
    return "\n".join(paragraph.text for paragraph in Document(str(file)).paragraphs)


def missing(page: DossiersPage) -> int:
    assert page.panel.standing
    return sum(line.state.value == "missing" for line in page.panel.standing.view.checklist)


def attach(window: OfficeWindow, page: DossiersPage, file: Path) -> None:
    """Attach a file for the first missing line of the checklist."""
    before = missing(page)
    window.click(page.panel, "attach")
    form = window.dialog(PaperDialog)
    type_text(form.ui.file, str(file))
    window.click(form, "save")
    window.until(lambda: missing(page) == before - 1)
    window.settle()


def test_the_page_says_beside_the_button_why_a_dossier_may_not_be_submitted(opened):
    _window, page = opened
    head = page.panel.head
    assert not head.submit.isEnabled()
    assert "lacks 2 papers" in head.reason.text()
    assert page.panel.tabs.tabText(0) == "Papers (2 missing)"


def test_a_long_reason_takes_one_line_and_is_read_whole_on_a_click(opened):
    window, page = opened
    window.window.resize(911, 512)
    window.settle()
    head = page.panel.head
    assert head.reason.is_shortened
    assert head.reason.height() < 2 * head.reason.fontMetrics().height()
    window.click(page.panel, "see_why")
    told = window.dialog(QMessageBox)
    assert told.text() == head.reason.text()
    told.reject()


def test_three_candidates_can_be_seen_on_a_magnified_screen_and_every_tab_be_read(opened):
    window, page = opened
    window.window.resize(911, 512)
    page.panel.tabs.setCurrentWidget(page.panel.candidates)
    window.settle()
    table = page.panel.candidates.table
    assert table.viewport().height() >= 3 * table.verticalHeader().defaultSectionSize()
    bar = page.panel.tabs.tabBar()
    assert sum(bar.tabSizeHint(place).width() for place in range(bar.count())) <= page.panel.tabs.width()


def test_the_list_says_of_each_dossier_what_stands_against_submitting_it():
    def said(**values):
        line = DossierLine(a_dossier(), "Giấy khen", **{"candidates": 2, "missing": 0, "delivery": None, **values})
        return readiness_badge(line).text, readiness_badge(line).tone

    assert said(missing=2, not_eligible=1) == ("2 missing", "warn")
    assert said(candidates=0) == ("nobody proposed", "warn")
    assert said(not_eligible=1) == ("1 not eligible", "bad")
    assert said() == ("complete", "good")


def test_each_paper_that_is_attached_turns_its_line_until_the_dossier_is_submitted_and_recalled(opened, tmp_path):
    window, page = opened
    attach(window, page, a_file(tmp_path))
    attach(window, page, a_file(tmp_path, "biên bản.docx"))
    window.until(page.panel.head.submit.isEnabled)
    window.click(page.panel, "submit")
    window.until(page.panel.head.recall.isVisible)
    assert page.panel.standing.view.dossier.status is DossierStatus.SUBMITTED
    assert not page.panel.papers.attach.isVisible()
    window.click(page.panel, "recall")
    form = window.dialog(RecallDialog)
    window.click(form, "save")
    window.until(form.ui.reason_error.isVisible)
    form.ui.reason.setPlainText("Thiếu chữ ký")
    window.click(form, "save")
    window.until(page.panel.head.submit.isVisible)


def test_the_form_of_a_missing_paper_knows_its_kind_and_candidate(opened):
    window, page = opened
    window.click(page.panel, "attach")
    form = window.dialog(PaperDialog)
    assert form.ui.paper_kind.currentText() == "Achievement report"
    assert form.ui.candidate_id.currentText() == "Đặng Thị Ánh"
    window.click(form, "save")
    assert form.ui.file_error.isVisible()


def test_a_program_is_not_attached_and_the_form_says_why(opened, tmp_path):
    window, page = opened
    window.click(page.panel, "attach")
    form = window.dialog(PaperDialog)
    type_text(form.ui.file, str(a_file(tmp_path, "cài đặt.exe")))
    window.click(form, "save")
    window.until(form.ui.file_error.isVisible)
    assert "may not be attached" in form.ui.file_error.text()


def test_a_file_that_is_dropped_is_proposed_for_the_first_missing_paper(opened, tmp_path):
    window, page = opened
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(a_file(tmp_path)))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.panel.dropEvent(QDropEvent(QPointF(5, 5), copy, dropped, left, none))
    form = window.dialog(PaperDialog)
    assert form.ui.file.text().endswith("báo cáo thành tích.pdf")
    window.click(form, "save")
    window.until(lambda: missing(page) == 1)


def test_an_attached_file_is_opened_in_the_program_or_elsewhere_as_a_copy_and_removed_with_undo(
    opened, tmp_path, monkeypatch
):
    window, page = opened
    attach(window, page, a_file(tmp_path))
    shown: list[Path] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(Path(url.toLocalFile())))
    table = page.panel.papers.table
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    viewer = window.dialog(FileViewer)
    window.click(viewer, "open_elsewhere")
    window.until(lambda: shown)
    QTest.keyClick(viewer, Qt.Key.Key_Escape)
    window.until_closed(viewer)
    assert shown[0].name == "báo cáo thành tích.pdf"
    assert shown[0].read_bytes() == a_pdf()
    QTest.keyClick(table, Qt.Key.Key_Delete)
    window.until(lambda: missing(page) == 2)
    window.settle()
    come_forward(window)
    QTest.keyClick(window.window, Qt.Key.Key_Z, CONTROL)
    window.until(lambda: missing(page) == 1)


def test_a_candidate_is_proposed_rated_and_removed(opened):
    window, page = opened
    page.panel.tabs.setCurrentIndex(1)
    window.click(page.panel, "add_candidate")
    form = window.dialog(CandidateDialog)
    type_text(form.ui.party_id, "khu pho")
    window.until(form.ui.party_id.completer_list.isVisible)
    QTest.keyClick(form.ui.party_id.completer_list, Qt.Key.Key_Down)
    QTest.keyClick(form.ui.party_id.completer_list, Qt.Key.Key_Return)
    type_text(form.ui.votes_for, "9")
    type_text(form.ui.votes_total, "7")
    window.click(form, "save")
    window.until(form.ui.votes_for_error.isVisible)
    form.ui.votes_total.setText("10")
    window.click(form, "save")
    candidates = page.panel.candidates
    window.until(lambda: candidates.model.rowCount() == 2)
    candidates.table.selectRow(1)
    QTest.keyClick(candidates.table, Qt.Key.Key_Delete)
    window.until(lambda: candidates.model.rowCount() == 1)


def test_a_new_dossier_gets_the_next_code_and_is_shown(opened):
    window, page = opened
    QTest.keyClick(page.list, Qt.Key.Key_N, CONTROL)
    form = window.dialog(DossierDialog)
    form.ui.title.clear()
    window.click(form, "save")
    window.until(form.ui.title_error.isVisible)
    type_text(form.ui.title, "Đề nghị công nhận danh hiệu")
    window.click(form, "save")
    window.until(
        lambda: page.panel.standing and page.panel.standing.view.dossier.title == "Đề nghị công nhận danh hiệu"
    )
    assert page.panel.standing.view.dossier.code == "HS-2021-002"
    assert "no candidate yet" in page.panel.head.reason.text()


def test_a_deleted_dossier_comes_back_with_all_that_was_in_it(opened):
    window, page = opened
    page.removing.trigger()
    window.until(lambda: page.model.is_empty)
    window.settle()
    QTest.keyClick(window.window, Qt.Key.Key_Z, CONTROL)
    window.until(
        lambda: page.panel.standing and page.panel.isVisible() and len(page.panel.standing.view.candidates) == 1
    )


def test_the_letter_is_shown_as_it_will_be_and_follows_the_data(opened):
    window, page = opened
    next(one for one in page.panel.papers.findChildren(QPushButton) if one.text() == "See draft").click()
    shown = window.dialog(ReportPreview)
    assert "Đặng Thị Ánh" in shown.preview.document.toPlainText()
    shown.reject()
    window.click(page.panel, "edit_head")
    form = window.dialog(DossierDialog)
    type_text(form.ui.letter_number, "17")
    window.click(form, "save")
    window.until_closed(form)
    letter_of(window, page)
    window.until(lambda: "17/TTr-UBND" in window.dialog(ReportPreview).preview.document.toPlainText())


def letter_of(window: OfficeWindow, page: DossiersPage) -> ReportPreview:
    """Open the letter from the checklist."""
    next(one for one in page.panel.papers.findChildren(QPushButton) if one.text() == "See draft").click()
    return window.dialog(ReportPreview)


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_the_letter_is_saved_with_vietnamese_text(opened, monkeypatch, tmp_path, ending):
    window, page = opened
    file = tmp_path / f"tờ trình.{ending}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(file), ""))
    window.click(letter_of(window, page), f"export_{ending}")
    window.until(file.exists)
    window.settle()
    text = "".join(page.extract_text() for page in PdfReader(file).pages) if ending == "pdf" else word_text(file)
    assert "Đặng Thị Ánh" in text


def test_what_the_city_asks_stands_on_top_and_only_the_city_can_close_it(opened):
    _window, page = opened
    assert page.panel.remarks.isVisible()
    assert "chưa có xác nhận" in page.panel.remarks.findChild(QLabel, "remark_0").text()
    assert page.panel.remarks.findChild(QPushButton, "remark_0_done") is None


def test_search_narrows_the_list_without_accents(opened):
    window, page = opened
    QTest.keyClick(window.window, Qt.Key.Key_F, CONTROL)
    type_text(QApplication.focusWidget(), "khong co")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    window.until(lambda: page.model.rowCount() == 0)
    QApplication.focusWidget().selectAll()
    type_text(QApplication.focusWidget(), "giay khen")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    window.until(lambda: page.model.rowCount() == 1)


def test_an_office_without_dossiers_shows_the_way_to_the_first(tmp_path):
    with office_open(tmp_path / "office"):
        pass
    with window_on(tmp_path / "office") as window:
        page = window.page("dossiers")
        window.click(page, "empty_action")
        assert window.dialog(DossierDialog).isVisible()


def test_everything_on_page_and_forms_has_a_name(opened):
    window, page = opened
    for tab in range(page.panel.tabs.count()):
        page.panel.tabs.setCurrentIndex(tab)
        window.settle()
        assert nameless_widgets(page) == []
    page.panel.tabs.setCurrentIndex(0)
    window.click(page.panel, "attach")
    assert nameless_widgets(window.dialog(PaperDialog)) == []
