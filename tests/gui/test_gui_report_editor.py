"""An achievement report written in the window: parts, meters, doubts side by side with what was copied, particulars."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import a_person, add_party, office_open, open_dossier, propose
from office_window import OfficeWindow, type_text, window_on
from page_parts import come_forward, nameless_widgets
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QToolButton

from phuquoc_desktop.domain.dossier import DossierStatus
from phuquoc_desktop.domain.report_text import TextDoubt
from phuquoc_desktop.gui.dialogs.particulars_dialog import ParticularsDialog
from phuquoc_desktop.gui.dialogs.report_editor import ReportEditor
from phuquoc_desktop.gui.dialogs.report_editor_parts import COPIED, DOUBTS
from phuquoc_desktop.gui.pages.directory_page import DirectoryPage
from phuquoc_desktop.gui.pages.dossiers_page import DossiersPage
from phuquoc_desktop.services import paper_drafts, particulars

pytestmark = pytest.mark.usefixtures("qapp")
PASSAGE = (
    "Vận động 120 hộ dân ở khu phố 2 tự nguyện dời hàng rào để mở rộng hẻm, nhờ đó xe chữa cháy vào được "
    "tận nhà, không còn cảnh ngập nước sau mỗi cơn mưa lớn."
)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[OfficeWindow]:
    folder = tmp_path / "office"
    with office_open(folder) as backend:
        dossier = open_dossier(backend)
        propose(backend, dossier, add_party(backend, a_person("Trần Thị Một")), achievements=f"Mở đầu. {PASSAGE}")
        propose(backend, dossier, add_party(backend, a_person("Lê Văn Hai")))
    with window_on(folder) as window:
        come_forward(window)
        yield window


def candidates(window: OfficeWindow) -> list[str]:
    with window.backend.reading() as read:
        return [one.id for one in read.candidates.all()]


def editor(window: OfficeWindow, place: int = 1) -> ReportEditor:
    """Open a candidate's report the way that the checklist offers."""
    page = window.page("dossiers")
    assert isinstance(page, DossiersPage)
    window.until(lambda: page.panel.standing)
    standing = page.panel.standing
    assert standing is not None
    lines = standing.view.checklist
    about = candidates(window)[place]
    number = next(n for n, one in enumerate(lines) if one.candidate and one.candidate.id == about)
    page.panel.papers.checklist.acted.emit(str(number))
    dialog = window.dialog(ReportEditor)
    window.until(lambda: dialog.looked is not None)
    window.settle()
    return dialog


def kinds(dialog: ReportEditor) -> set[TextDoubt]:
    return {one.found.doubt for one in dialog.looked.findings} if dialog.looked else set()


def test_a_report_without_results_is_written_from_the_checklist_and_then_counts(opened: OfficeWindow) -> None:
    dialog = editor(opened)
    assert "Lê Văn Hai" in dialog.windowTitle()
    assert "Mẫu số 02" in dialog.parts.form.text()
    assert nameless_widgets(dialog) == []
    dialog.parts.choose("results")
    type_text(dialog.parts.text, "Trồng 300 cây xanh, giảm 12 điểm rác.")
    opened.until(lambda: dialog.looked and "Trồng 300 cây xanh" in dialog.looked.html)
    assert dialog.parts.keep.isEnabled()
    with opened.backend.reading() as read:
        assert paper_drafts.of(read, candidates(opened)[1], "achievement-report").own("results") is None, "not yet kept"
    QTest.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    opened.until(lambda: not dialog.parts.typed)
    opened.settle()
    dialog.reject()
    opened.until_closed(dialog)
    page = opened.page("dossiers")
    assert isinstance(page, DossiersPage)

    def hollow() -> list[bool]:
        return [one.hollow for one in page.panel.standing.view.checklist] if page.panel.standing else [True]

    opened.until(lambda: not any(hollow()))


def test_a_copied_passage_is_marked_on_both_sides(opened: OfficeWindow) -> None:
    dialog = editor(opened)
    dialog.parts.choose("measures")
    dialog.parts.text.setPlainText(f"Lời riêng của tôi.\n{PASSAGE}")
    opened.until(lambda: TextDoubt.COPIED in kinds(dialog))
    assert dialog.looked is not None
    place = next(n for n, one in enumerate(dialog.looked.findings) if one.found.doubt is TextDoubt.COPIED)
    dialog.parts.right.setCurrentIndex(DOUBTS)
    dialog.parts.doubts.setCurrentRow(place)
    QTest.keyClick(dialog.parts.doubts, Qt.Key.Key_Return)
    wanted = PASSAGE.rstrip(".")
    assert dialog.parts.text.textCursor().selectedText() == wanted
    (mark,) = dialog.parts.source.extraSelections()
    assert mark.cursor.selectedText() == wanted
    assert dialog.parts.right.currentIndex() == COPIED
    assert "Trần Thị Một" in dialog.parts.source_told.text()
    assert nameless_widgets(dialog) == []


def test_doubts_are_gone_through_by_key_and_the_draft_comes_back(opened: OfficeWindow) -> None:
    dialog = editor(opened, 0)
    count = dialog.parts.doubts.count()
    assert count > 1
    for place in range(count):
        QTest.keyClick(dialog, Qt.Key.Key_F4)
        assert dialog.parts.doubts.currentRow() == place
        assert dialog.looked is not None
        assert dialog.parts.list.currentItem().text(0)
    dialog.parts.choose("results")
    drafted = dialog.parts.text.toPlainText()
    dialog.parts.text.setPlainText("Khác hẳn.")
    opened.click(dialog, "keep_part")
    opened.until(lambda: dialog.looked and any(one.own == "Khác hẳn." for one in dialog.looked.parts))
    opened.settle()
    opened.click(dialog, "reset_part")
    opened.until(lambda: dialog.parts.text.toPlainText() == drafted)


def test_what_is_too_long_is_refused_and_stays_typed(opened: OfficeWindow) -> None:
    dialog = editor(opened)
    dialog.parts.choose("results")
    dialog.parts.text.setPlainText("x " * 10001)
    opened.click(dialog, "keep_part")
    opened.until(dialog.parts.refusal.isVisible)
    assert dialog.parts.typed
    dialog.parts.text.setPlainText("")


def test_the_report_of_a_submitted_dossier_is_only_looked_at(opened: OfficeWindow) -> None:
    with opened.backend.begin("Submit") as work:
        work.dossiers.all()[0].status = DossierStatus.SUBMITTED
    page = opened.page("dossiers")
    assert isinstance(page, DossiersPage)
    opened.until(lambda: page.panel.standing)
    dialog = ReportEditor(opened.backend, opened.shell, candidates(opened)[0], page)
    dialog.open()
    opened.until(lambda: dialog.looked is not None)
    assert dialog.parts.text.isReadOnly()
    assert not dialog.parts.keep.isVisible()


def test_particulars_are_filled_in_from_the_report_and_shown_in_it(opened: OfficeWindow) -> None:
    dialog = editor(opened)
    opened.click(dialog, "particulars")
    form = opened.dialog(ParticularsDialog)
    assert nameless_widgets(form) == []
    type_text(form.findChild(QLineEdit, "hometown"), "Hà Tiên")
    type_text(form.findChild(QLineEdit, "joined_party_on"), "hôm qua")
    form.findChild(QPlainTextEdit, "duties").setPlainText("Phụ trách văn hóa.")
    opened.click(form, "save")
    opened.until(form.ui.joined_party_on_error.isVisible)
    form.findChild(QLineEdit, "joined_party_on").setText("2010")
    opened.click(form, "save")
    opened.until_closed(form)
    opened.until(lambda: dialog.looked and "Hà Tiên" in dialog.looked.html)
    assert dialog.looked is not None
    assert "Phụ trách văn hóa." in dialog.looked.html


def test_particulars_are_reached_from_the_directory(opened: OfficeWindow) -> None:
    page = opened.page("directory")
    assert isinstance(page, DirectoryPage)
    page.table.selectRow(0)
    opened.until(lambda: page.panel.view is not None)
    opened.settle()
    more = page.panel.findChild(QToolButton, "panel_more")
    next(one for one in more.menu().actions() if one.objectName() == "panel_particulars").trigger()
    form = opened.dialog(ParticularsDialog)
    form.findChild(QLineEdit, "alias").setText("Ba Lành")
    save = next(one for one in form.findChildren(QPushButton) if one.objectName() == "save")
    QTest.mouseClick(save, Qt.MouseButton.LeftButton)
    opened.until_closed(form)
    assert page.panel.view is not None
    with opened.backend.reading() as read:
        known = particulars.of_party(read, page.panel.view.party.id)
    assert known is not None
    assert known.alias == "Ba Lành"
