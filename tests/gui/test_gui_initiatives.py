"""The register of initiatives, driven in the real window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import a_dossier, a_person, add_party, office_open, open_dossier, propose
from merits import enter_initiative
from office_window import OfficeWindow, type_text, window_on
from openpyxl import load_workbook
from page_parts import come_forward, nameless_widgets
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from phuquoc_desktop.gui.dialogs.initiative_dialog import InitiativeDialog
from phuquoc_desktop.gui.pages.initiatives_page import InitiativesPage
from phuquoc_desktop.gui.pages.registry import PAGES
from phuquoc_desktop.gui.sidebar import keys_of
from phuquoc_desktop.gui.widgets.choices import choose

pytestmark = pytest.mark.usefixtures("qapp")
CONTROL = Qt.KeyboardModifier.ControlModifier
USED, FREE, OLD = "Sổ tay một cửa", "Bảng màu phân luồng", "Phao đánh dấu"


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[tuple[OfficeWindow, InitiativesPage]]:
    with office_open(tmp_path / "office") as backend:
        an, binh = add_party(backend, a_person("Đặng Thị Ánh")), add_party(backend, a_person("Trần Văn Bình"))
        used = enter_initiative(backend, an, title=USED, decision_number="12/QĐ-UBND")
        enter_initiative(backend, binh, title=FREE, recogniser="=HYPERLINK(1)")
        enter_initiative(backend, an, binh, title=OLD, year=2020)
        dossier = open_dossier(backend, a_dossier(award="CSTDCS"))
        propose(backend, dossier, an, initiative_id=used.id)
    with window_on(tmp_path / "office") as window:
        come_forward(window)
        page = window.page("initiatives")
        assert isinstance(page, InitiativesPage)
        yield window, page


def titles(page: InitiativesPage) -> list[str]:
    return [page.model.row(place).initiative.title for place in range(page.model.rowCount())]


def pick_author(window: OfficeWindow, form: InitiativeDialog, typed: str) -> None:
    picker = form.ui.authors.picker
    type_text(picker, typed)
    window.until(picker.completer_list.isVisible)
    QTest.keyClick(picker.completer_list, Qt.Key.Key_Down)
    QTest.keyClick(picker.completer_list, Qt.Key.Key_Return)
    window.until(form.ui.authors.typed)


def test_the_register_is_narrowed_to_a_year_and_to_what_is_free(opened):
    window, page = opened
    assert titles(page) == [FREE, USED, OLD]
    page.unused.setChecked(True)
    window.settle()
    assert titles(page) == [FREE, OLD]
    choose(page.year, 2020)
    window.settle()
    assert titles(page) == [OLD]
    assert nameless_widgets(page) == []


def test_search_finds_title_author_and_decision_without_accents(opened):
    window, page = opened
    for typed, expected in (("phan luong", [FREE]), ("anh dang", [USED, OLD]), ("12/qd", [USED])):
        QTest.keyClick(window.window, Qt.Key.Key_F, CONTROL)
        QApplication.focusWidget().clear()
        type_text(QApplication.focusWidget(), typed)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        window.settle()
        assert titles(page) == expected


def test_an_initiative_is_added_from_the_register_by_keys(opened):
    window, page = opened
    window.page("directory")
    QTest.keySequence(window.window, keys_of([one.name for one in PAGES if not one.city_only].index("initiatives") + 1))
    window.settle()
    assert window.shell.page is page
    QTest.keyClick(page.table, Qt.Key.Key_N, CONTROL)
    form = window.dialog(InitiativeDialog)
    type_text(form.ui.title, "Quét mã một lần")
    window.click(form, "save")
    window.until(form.ui.authors_error.isVisible)
    pick_author(window, form, "binh")
    window.click(form, "save")
    window.until(lambda: "Quét mã một lần" in titles(page))


def test_enter_changes_an_initiative(opened):
    window, page = opened
    page.table.setFocus()
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    form = window.dialog(InitiativeDialog)
    assert form.ui.title.text() == FREE
    form.ui.title.setText("Bảng màu mới")
    window.click(form, "save")
    window.until(lambda: titles(page)[0] == "Bảng màu mới")


def test_one_that_a_dossier_rests_on_is_not_deleted_and_others_come_back_by_ctrl_z(opened):
    window, page = opened
    page.table.setFocus()
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    window.until(lambda: titles(page) == [USED, OLD])
    window.settle()
    QTest.keyClick(window.window, Qt.Key.Key_Z, CONTROL)
    window.until(lambda: titles(page) == [FREE, USED, OLD])
    with page.backend.reading() as read:
        used = page.source.line(page.model.ids[1]).initiative.id
        assert read.initiatives.find(used) is not None
    assert page.source.line(used).used_in


def test_the_list_of_the_year_is_saved_as_excel_without_formulas(opened, monkeypatch, tmp_path):
    window, _page = opened
    file = tmp_path / "sáng kiến.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(file), ""))
    window.click(window.window, "do_save_sheet")
    window.until(file.exists)
    sheet = load_workbook(file).worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value]
    texts = [str(cell.value) for cell in cells]
    assert any(FREE in text for text in texts)
    assert not any(OLD in text for text in texts)
    (formula,) = [cell for cell in cells if "HYPERLINK" in str(cell.value)]
    assert (formula.data_type, formula.quotePrefix) == ("s", True)


def test_a_list_is_taken_in_and_taken_back(opened, tmp_path):
    window, page = opened
    file = tmp_path / "sk.csv"
    heads = "STT,Tên sáng kiến,Tác giả,Năm công nhận,Số quyết định"
    rows = ["1,Tủ thuốc lưu động,Đặng Thị Ánh; Trần Văn Bình,2021,15/QĐ-UBND", "2,Không ai,Người Lạ Mặt,2021,"]
    file.write_text("\n".join([heads, *rows]), encoding="utf-8")
    dialog = page.intake.open(file)
    window.until(lambda: not dialog.progress.is_busy)
    window.settle()
    assert [one.status.value for one in dialog.sitting.run.rows] == ["new", "refused"]
    assert not dialog.take.isEnabled()
    assert nameless_widgets(dialog) == []
    dialog.skip.click()
    window.click(dialog, "take_in")
    window.until_closed(dialog)
    window.settle()
    assert "Tủ thuốc lưu động" in titles(page)
    QTest.keyClick(window.window, Qt.Key.Key_Z, CONTROL)
    window.settle()
    assert "Tủ thuốc lưu động" not in titles(page)
