"""A clerk's morning: a bad list is taken in, mended, thirty people are registered, one of them twice; merged, undone, printed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize

import pytest
from builders import a_person, add_party, office_open
from clerk import CONTROL, Clerk
from office_window import OfficeWindow, window_on
from openpyxl import load_workbook
from page_parts import come_forward
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QRadioButton

from phuquoc_desktop.gui.dialogs.report_preview import ReportPreview
from phuquoc_desktop.gui.intake.intake_dialog import IntakeDialog
from phuquoc_desktop.gui.pages.directory_list import Part
from phuquoc_desktop.gui.pages.directory_page import DirectoryPage
from phuquoc_desktop.gui.pages.registrations_page import RegistrationsPage
from phuquoc_desktop.intake.rows import RowStatus

pytestmark = pytest.mark.usefixtures("qapp")
OLD_FONT = Path(__file__).parent.parent / "intake" / "corpus" / "13-tcvn3.xlsx"
KNOWN = "Đặng Thị Bích Đào"
FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Võ", "Bùi", "Đỗ", "Hồ", "Ngô")
GIVEN = ("Thị Kim Ngân", "Văn Phước")
PEOPLE = 30


def bad_list(file: Path) -> None:
    """Eight people in an old font, then capitals, marks apart, a day that no calendar has, and somebody known without accents."""
    book = load_workbook(OLD_FONT)
    sheet = book.worksheets[0]
    names = [f"{family} {given}" for family in FAMILIES for given in GIVEN]
    for place, name in enumerate(names[: PEOPLE - 8 - 1]):
        typed = (name, name.upper(), normalize("NFD", name))[place % 3]
        birth = "31/02/1990" if place == 4 else f"{place + 1:02}/0{place % 8 + 1}/19{70 + place}"
        sheet.append([9 + place, typed, birth, "Giáo viên", "Trường Mầm non Hoa Biển", "LĐTT"])
    sheet.append([PEOPLE, "Dang Thi Bich Dao", "1984", "Y sĩ", "Trạm Y tế", "LĐTT"])
    book.save(file)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[OfficeWindow]:
    with office_open(tmp_path / "office") as backend:
        add_party(backend, a_person(KNOWN, birth="12/05/1984"))
    with window_on(tmp_path / "office") as window:
        yield window


def settle(window: OfficeWindow, dialog: IntakeDialog) -> None:
    window.until(lambda: not dialog.progress.is_busy)
    window.settle()
    QTest.qWait(80)


def registered(window: OfficeWindow) -> int:
    with window.backend.reading() as read:
        return len({one.party_id for one in read.registrations.all(year=2021)})


def mend(window: OfficeWindow, dialog: IntakeDialog) -> None:
    """Accept all repairs with the mouse, write the wrong day anew with the keyboard."""
    window.click(dialog.rows, "accept_all_repairs")
    assert dialog.sitting is not None
    assert dialog.answers is not None
    (wrong,) = [row for row in dialog.sitting.run.rows if row.status is RowStatus.REFUSED]
    dialog.rows.counts.choose(RowStatus.REFUSED)
    assert dialog.rows.table.choose(wrong.id)
    window.until(lambda: dialog.rows.panel.row is wrong)
    QApplication.processEvents()
    window.click(dialog.rows.panel, "mend_birth")
    clerk = Clerk(window)
    clerk.rewrite("20/02/1990")
    clerk.press(Qt.Key.Key_Return)
    settle(window, dialog)
    dialog.rows.show_everything()


def decide_new(window: OfficeWindow, dialog: IntakeDialog) -> None:
    """Say too quickly that the person known already is somebody new."""
    assert dialog.answers is not None
    while dialog.answers.waiting():
        QTest.keyClick(dialog, Qt.Key.Key_F8)
        window.until(lambda: dialog.rows.panel.findChildren(QRadioButton, "choose_match:"))
        (choice,) = dialog.rows.panel.findChildren(QRadioButton, "choose_match:") or [None]
        assert choice is not None, dialog.answers.waiting()[0].doubts
        choice.click()


def find_pair(window: OfficeWindow, page: DirectoryPage) -> None:
    """Look for duplicates, and choose the pair of the one who was known already."""
    page.tabs.setCurrentIndex(list(Part).index(Part.DUPLICATES))
    model = page.duplicates.model
    window.settle()
    window.until(lambda: model.rowCount() > 0)
    pairs = [model.row(place) for place in range(model.rowCount())]
    place = next(number for number, one in enumerate(pairs) if KNOWN in (one.first.name, one.second.name))
    page.duplicates.table.selectRow(place)
    window.settle()
    QTest.qWait(100)


def people(window: OfficeWindow) -> int:
    with window.backend.reading() as read:
        return read.parties.count()


def say_why_late(window: OfficeWindow, dialog: IntakeDialog, clerk: Clerk) -> None:
    """The last day of 2021 is long past for whoever runs the tests; where it is not known for sure, nobody has to say why."""
    assert dialog.sitting is not None
    if dialog.sitting.late:
        dialog.tabs.setCurrentWidget(dialog.columns)
        dialog.aim.late_reason.setFocus()
        clerk.write("Trường gửi muộn")
        clerk.press(Qt.Key.Key_Tab)
        settle(window, dialog)


def test_a_bad_list_becomes_thirty_registrations_without_a_twin_on_paper(opened, tmp_path, monkeypatch):
    window, clerk = opened, Clerk(opened)
    file, paper = tmp_path / "danh sach truong.xlsx", tmp_path / "danh-sach.pdf"
    bad_list(file)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(paper), ""))

    page = window.page("registrations")
    assert isinstance(page, RegistrationsPage)
    clerk.come_back()
    clerk.press(Qt.Key.Key_I, CONTROL)
    dialog = clerk.form(IntakeDialog)
    assert clerk.focus.objectName() == "choose_file"
    clerk.press(Qt.Key.Key_Space)
    settle(window, dialog)
    counts = dialog.sitting.run.counts()
    assert sum(counts.values()) == PEOPLE
    assert (counts[RowStatus.DOUBTFUL], counts[RowStatus.REFUSED]) == (1, 1)

    mend(window, dialog)
    decide_new(window, dialog)
    say_why_late(window, dialog, clerk)
    assert dialog.take.isEnabled(), dialog.reason.text()
    window.click(dialog, "take_in")
    clerk.closed(dialog)
    assert registered(window) == PEOPLE
    assert len({page.model.row(place).party.name for place in range(page.model.rowCount())}) == PEOPLE

    directory = window.page("directory")
    assert isinstance(directory, DirectoryPage)
    find_pair(window, directory)
    before = people(window)
    window.click(directory.duplicates, "merge")
    window.until(lambda: people(window) == before - 1)
    window.settle()
    assert registered(window) == PEOPLE, "the registration followed"
    come_forward(window)
    QTest.keyClick(window.window, Qt.Key.Key_Z, CONTROL)
    window.until(lambda: people(window) == before)
    window.settle()

    page = window.page("registrations")
    clerk.come_back()
    clerk.press(Qt.Key.Key_P, CONTROL)
    preview = window.dialog(ReportPreview)
    assert "Huỳnh Văn Phước" in preview.preview.document.toPlainText()
    preview.preview.export_asked.emit("pdf")
    window.settle()
    window.until(paper.is_file)
    assert paper.read_bytes().startswith(b"%PDF")
    preview.reject()


def test_what_a_page_offers_is_all_there_again_after_another_page_was_shown(opened):
    page = opened.page("registrations")
    before = [one.objectName() for one in page.actions()]
    opened.page("directory")
    opened.page("registrations")
    assert [one.objectName() for one in page.actions()] == before
