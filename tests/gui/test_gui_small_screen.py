"""A screen of 1366x768 set to 150 %: forms keep their buttons in sight, and what is told of nothing is told whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import an_office
from clerk import Clerk
from office_window import OfficeWindow, type_text, window_on
from page_parts import come_forward
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTableView
from shiboken6 import delete, isValid

from phuquoc_desktop.gui.dialogs.copy_lines_model import COLUMNS
from phuquoc_desktop.gui.dialogs.copy_year_dialog import CopyYearDialog
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.dialogs.meeting_dialog import MeetingDialog
from phuquoc_desktop.gui.dialogs.registration_dialog import RegistrationDialog
from phuquoc_desktop.gui.pages.registration_panel import RegistrationPanel
from phuquoc_desktop.gui.pages.registrations_page import RegistrationsPage
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.gui.widgets.paper_preview import PaperPreview
from phuquoc_desktop.gui.widgets.party_picker import Found, PartyPicker

pytestmark = pytest.mark.usefixtures("qapp")
WIDTH, HEIGHT = 911, 512


@pytest.fixture
def small(tmp_path: Path) -> Iterator[OfficeWindow]:
    an_office(tmp_path / "office").close()
    with window_on(tmp_path / "office", language="vi") as window:
        window.window.resize(WIDTH, HEIGHT)
        yield window


def test_a_list_that_comes_after_its_form_was_closed_is_let_go(small: OfficeWindow) -> None:
    answers: list[Found] = []
    picker = PartyPicker(small.window)
    picker.set_lookup(lambda _text, found: answers.append(found))
    type_text(picker, "hoa")
    small.until(lambda: answers)
    delete(picker)
    answers[0]([])
    assert not isValid(picker)


def page_of(window: OfficeWindow) -> RegistrationsPage:
    page = window.page("registrations")
    assert isinstance(page, RegistrationsPage)
    come_forward(window)
    return page


def chosen(page: RegistrationsPage, name: str) -> None:
    next(one for one in page.actions() if one.objectName() == name).trigger()


def in_sight(form: FormDialog, name: str) -> bool:
    button = form.findChild(QPushButton, name)
    assert button is not None
    return form.rect().contains(button.rect().translated(button.mapTo(form, QPoint())))


def test_a_late_registration_fits_a_small_screen_and_keeps_its_buttons_in_sight(small: OfficeWindow) -> None:
    page = page_of(small)
    chosen(page, "register")
    form = small.dialog(RegistrationDialog)
    form.ui.registered_on.setText("15/12/2021")
    QTest.keyClick(form, Qt.Key.Key_Return)
    small.settle()
    assert form.ui.late_reason.isVisible()
    assert form.height() <= HEIGHT - 40
    assert in_sight(form, "save")
    assert in_sight(form, "cancel")


def test_a_form_higher_than_the_screen_fits_it_and_stays_as_high_when_it_says_something(small: OfficeWindow) -> None:
    page = small.page("council")
    come_forward(small)
    chosen(page, "add")
    form = small.dialog(MeetingDialog)
    small.settle()
    high = form.height()
    assert high <= HEIGHT - 40
    form.resize(form.width(), HEIGHT)
    form.ui.met_on.setText("31/02/2021")
    small.click(form, "save")
    small.until(form.ui.met_on_error.isVisible)
    assert form.height() == high
    assert in_sight(form, "save")


def test_fields_that_scroll_keep_their_places_in_the_order_of_tabs(small: OfficeWindow) -> None:
    page = page_of(small)
    chosen(page, "register")
    clerk = Clerk(small)
    form = clerk.form(RegistrationDialog)
    form.ui.registered_on.setText("15/12/2021")
    small.until(form.ui.late_reason.isVisible)
    passed = []
    for _place in range(9):
        passed.append(clerk.focus.objectName())
        clerk.press(Qt.Key.Key_Tab)
    assert passed[0] == "party_id"
    assert passed[3:] == ["registered_on", "late_reason", "movement_id", "commitment", "note", "save"]


def test_copying_a_year_fits_a_small_screen_with_the_head_of_each_column_whole(small: OfficeWindow) -> None:
    page = page_of(small)
    chosen(page, "copy_year")
    form = small.dialog(CopyYearDialog)
    small.settle()
    assert (form.width() <= WIDTH - 40, form.height() <= HEIGHT - 40) == (True, True)
    lines = form.findChild(QTableView, "lines")
    assert lines is not None
    header = lines.horizontalHeader()
    for place, column in enumerate(COLUMNS):
        assert header.sectionSizeHint(place) <= header.sectionSize(place), column.title


def test_what_is_told_where_nothing_is_chosen_stays_within_a_narrow_panel() -> None:
    panel = RegistrationPanel()
    panel.resize(panel.width(), 400)
    panel.show()
    QApplication.processEvents()
    for label in panel.findChildren(QLabel):
        assert label.mapTo(panel, QPoint(label.width(), 0)).x() <= panel.width(), label.text()
    panel.close()


def test_a_narrow_preview_names_the_kinds_of_files_whole() -> None:
    preview = PaperPreview(("pdf", "docx", "xlsx"))
    preview.resize(520, 300)
    preview.show()
    QApplication.processEvents()
    narrow = [one for one in preview.findChildren(QPushButton) if one.sizeHint().width() <= one.width()]
    assert [one.text() for one in narrow] == ["PDF", "Word", "Excel"]
    preview.resize(900, 300)
    QApplication.processEvents()
    wide = preview.findChild(QPushButton, "export_xlsx")
    assert wide is not None
    assert wide.text() == "Save as Excel"
    preview.close()


def test_words_of_two_lines_are_as_high_as_two_lines() -> None:
    nothing = EmptyState("good", "Nothing", "Many words about what to do next. " * 5)
    nothing.resize(700, 400)
    nothing.show()
    QApplication.processEvents()
    words = nothing.findChild(QLabel, "empty_soft")
    assert words is not None
    assert words.height() >= words.heightForWidth(words.width())
    nothing.close()
