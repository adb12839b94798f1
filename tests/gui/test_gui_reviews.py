"""City and ward side by side: returned, mended, answered, approved, accepted, locked, unlocked; through both real windows."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest
from bundle_offices import CITY, WARD, Offices, choose_with, drop, export, settle_again, take_in, ward_face
from office_window import OfficeWindow, type_text
from page_parts import come_forward, nameless_widgets
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from phuquoc_desktop.domain.exchange import RemarkStatus
from phuquoc_desktop.gui.dialogs.answer_dialog import AnswerDialog
from phuquoc_desktop.gui.dialogs.registration_dialog import RegistrationDialog
from phuquoc_desktop.gui.lock_band import LockBand
from phuquoc_desktop.gui.pages.bundles.remark_dialog import RemarkDialog
from phuquoc_desktop.gui.pages.desk.reviews_tab import ReviewsTab
from phuquoc_desktop.gui.pages.desk.unlock_dialog import UnlockDialog
from phuquoc_desktop.gui.widgets.choices import choose

pytestmark = pytest.mark.usefixtures("qapp")
ANSWER = "Đã bổ sung cam kết của cá nhân theo mẫu."
REASON = "Phường đề nghị sửa danh hiệu của một cá nhân."


@pytest.fixture
def offices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Offices:
    """Practice offices, whose keys everybody knows."""
    made = Offices(tmp_path, practice=True)
    choose_with(monkeypatch, made.post)
    return made


def test_from_the_return_to_the_lock_and_back(offices: Offices) -> None:
    with offices.at(WARD) as ward, offices.at(CITY) as city:
        _send(ward, city, offices)
        _remark_on_the_registration(city, offices)
        _mend_and_answer(ward, offices)
        _send(ward, city, offices)
        tab = _reviews(city)
        _picture(city, "reviews_before")
        assert not nameless_widgets(tab)
        city.click(tab, "approve")
        city.until(lambda: tab.view.payload.may_accept)
        _close_the_remark(city, tab)
        tab = _reviews(city)
        city.until(lambda: tab.view.payload.may_accept)
        city.click(tab, "accept")
        city.until(lambda: tab.view.payload.may_unlock)
        settle_again(city)
        _picture(city, "reviews_locked")
        _answer_by_return(city, ward, offices)
        assert _change(ward) == "PeriodLockedError"
        assert "Accepted and locked by the city" in _lock_told(ward)
        _reviews(city)
        city.click(tab, "unlock")
        unlocking = city.dialog(UnlockDialog)
        type_text(unlocking.ui.reason, REASON)
        unlocking.ui.until.set_day(city.backend.today + timedelta(days=5))
        _picture(city, "unlocking")
        city.click(unlocking, "save")
        city.until_closed(unlocking)
        settle_again(city)
        city.until(lambda: REASON in tab.about.text())
        _answer_by_return(city, ward, offices)
        assert REASON in _lock_told(ward)
        assert _change(ward) == ""


def _send(ward: OfficeWindow, city: OfficeWindow, offices: Offices) -> None:
    ward.page("bundles")
    ward_face(ward).written.hide()
    export(ward)
    city.page("bundles")
    come_forward(city)
    drop(city, offices.file("*report*"))
    take_in(city)
    city.click(city.window, "arrivals_done")
    settle_again(city)


def _remark_on_the_registration(city: OfficeWindow, offices: Offices) -> None:
    city.click(city.window, "new_remark")
    dialog = city.dialog(RemarkDialog)
    city.settle()
    choose(dialog.ui.record_kind, "registration")
    city.until(lambda: dialog.names.rowCount() == 1 and dialog.ui.reason_code.count() > 2)
    dialog.ui.record_id.setCurrentIndex(dialog.names.index(0, 0))
    choose(dialog.ui.reason_code, "SK-THIEU")
    assert "sáng kiến" in dialog.ui.text.toPlainText()
    assert "Điều 23" in dialog.ui.clause.text()
    choose(dialog.ui.field_name, "commitment")
    dialog.ui.due_on.set_day(city.backend.today + timedelta(days=3))
    _picture(city, "remark_from_the_library")
    assert not nameless_widgets(dialog)
    city.click(dialog, "save")
    city.until_closed(dialog)
    settle_again(city)
    city.click(city.window, "make_return")
    city.settle()


def _mend_and_answer(ward: OfficeWindow, offices: Offices) -> None:
    come_forward(ward)
    drop(ward, offices.file("*return*"))
    take_in(ward)
    settle_again(ward)
    _picture(ward, "to_do")
    ward.click(ward.window, "remark_0")
    form = ward.dialog(RegistrationDialog)
    ward.until(lambda: form.focusWidget() is form.ui.commitment)
    band = form.findChild(QLabel, "remark_band_text")
    assert band is not None
    assert "sáng kiến" in band.text()
    _picture(ward, "field_of_the_remark")
    type_text(form.ui.commitment, "Cam kết có sáng kiến cấp cơ sở.")
    ward.click(form, "save")
    ward.until_closed(form)
    ward.page("bundles")
    settle_again(ward)
    ward.click(ward.window, "remark_0_reply")
    answering = ward.dialog(AnswerDialog)
    type_text(answering.ui.text, ANSWER)
    assert not nameless_widgets(answering)
    ward.click(answering, "save")
    ward.until_closed(answering)
    settle_again(ward)
    face = ward_face(ward)
    ward.until(lambda: face.picture is not None and not face.picture.remarks[0].waits)
    _picture(ward, "answered")


def _close_the_remark(city: OfficeWindow, tab: ReviewsTab) -> None:
    city.click(tab, "review_remarks")
    settle_again(city)
    office = city.window.findChild(QWidget, "office_panel")
    city.until(lambda: office.tabs.currentIndex() == 1)
    assert ANSWER in office.office.remarks[0].answer
    _picture(city, "answer_at_the_city")
    city.click(city.window, "remark_0")
    city.until(lambda: not _open_remarks(city))
    settle_again(city)


def _open_remarks(city: OfficeWindow) -> int:
    with city.backend.reading() as read:
        return read.remarks.count(status=RemarkStatus.OPEN)


def _answer_by_return(city: OfficeWindow, ward: OfficeWindow, offices: Offices) -> None:
    city.page("bundles")
    settle_again(city)
    city.click(city.window, "make_return")
    city.settle()
    ward.page("bundles")
    come_forward(ward)
    drop(ward, offices.file("*return*"))
    take_in(ward)
    settle_again(ward)


def _lock_told(ward: OfficeWindow) -> str:
    """Return what stands above the registrations, and that nothing stands above a page of which nothing is reviewed."""
    band = ward.window.findChild(LockBand)
    assert isinstance(band, LockBand)
    ward.page("registrations")
    ward.until(band.isVisible)
    told = band.told.text()
    ward.page("bundles")
    assert not band.isVisible()
    return told


def _change(ward: OfficeWindow) -> str:
    try:
        with ward.backend.begin("Change") as work:
            work.registrations.all()[0].note = "Sửa sau khi khóa"
    except Exception as refused:  # noqa: BLE001  its name is what is asked for
        return type(refused).__name__
    return ""


def _reviews(city: OfficeWindow) -> ReviewsTab:
    city.shell.go_to("desk", "reviews")
    city.settle()
    settle_again(city)
    tab = city.shell.page.tab  # type: ignore[union-attr]
    assert isinstance(tab, ReviewsTab)
    key = tab.picture.lines[0].office.key  # type: ignore[union-attr]
    tab.open_record(f"{key}/registrations/2021")
    return tab


def _picture(window: OfficeWindow, name: str) -> None:
    """Keep a picture where somebody asked for them."""
    folder = os.environ.get("PHUQUOC_PICTURES")
    if folder:
        QApplication.processEvents()
        top = QApplication.activeModalWidget() or window.window
        window.window.grab().save(f"{folder}/{name}.png")
        if top is not window.window:
            top.grab().save(f"{folder}/{name}_dialog.png")
