"""The card of dates and the calendar of the year: words beside signs, keys as well as the mouse, nothing read into a day off."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from builders import an_office
from office_window import OfficeWindow, window_on
from page_parts import nameless_widgets
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton

from phuquoc_desktop.gui.pages.calendar.year_dialog import YearCalendarDialog
from phuquoc_desktop.gui.pages.due_card import DueCard, left_words
from phuquoc_desktop.gui.pages.overview_snapshot import DueShown
from phuquoc_desktop.gui.widgets.year_view import YearView
from phuquoc_desktop.services.calendar import State

TODAY = date(2021, 6, 15)


def a_date(code: str, on: date, **values: object) -> DueShown:
    plain = {"title": f"Việc {code}", "on": on, "certainty": "found", "code": code, **values}
    return DueShown(**plain)  # type: ignore[arg-type]


@pytest.fixture
def card(qapp: QApplication) -> Iterator[DueCard]:
    card = DueCard()
    card.resize(600, 400)
    card.show()
    yield card
    card.close()
    card.deleteLater()


@pytest.fixture
def opened(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OfficeWindow]:
    monkeypatch.setenv("PHUQUOC_DATA", str(tmp_path / "home"))
    an_office(tmp_path / "data", practice=True).close()
    with window_on(tmp_path / "data") as window:
        yield window


def test_what_is_late_comes_first_with_sign_and_words(card: DueCard) -> None:
    late = a_date("A", date(2021, 2, 26), state="late", state_words="Late", working_days=-75)
    ahead = a_date("B", date(2021, 6, 30), working_days=11)
    card.show_due((ahead, late), TODAY, TODAY)
    buttons = [one for one in card.findChildren(QPushButton) if one.property("code")]
    assert [one.text() for one in buttons] == ["75 working days late", "11 working days left"]
    assert [one.accessibleName() for one in card.findChildren(QLabel) if one.pixmap()] == ["Late", "Ahead"]
    assert "Việc A" in buttons[0].accessibleName()


def test_what_is_done_or_past_needs_nobody(card: DueCard) -> None:
    done = a_date("A", date(2021, 6, 30), state="done", state_words="Done", working_days=11)
    past = a_date("B", date(2021, 1, 31), state="past", state_words="Past", working_days=-90)
    card.show_due((done, past), TODAY, TODAY)
    assert not [one for one in card.findChildren(QPushButton) if one.property("code")]


@pytest.mark.parametrize(
    ("values", "fresh", "words"),
    [
        ({"working_days": 1}, True, "1 working day left"),
        ({"working_days": 11, "holidays_known": False}, True, "11 working days left, holidays not known"),
        ({"working_days": 11}, False, "15 days left"),
        ({"working_days": None}, True, "15 days left"),
        ({"working_days": 0}, True, "15 days left"),
    ],
)
def test_working_days_are_told_while_they_are_of_today(values: dict[str, object], fresh: bool, words: str) -> None:
    assert left_words(a_date("A", date(2021, 6, 30), **values), TODAY, fresh) == words
    assert left_words(a_date("A", TODAY), TODAY, fresh) == "due today"


def test_the_source_and_both_readings_of_a_day_off_are_one_step_away(card: DueCard) -> None:
    around = {"before": date(2021, 7, 30), "after": date(2021, 8, 2)}
    card.show_due((a_date("A", date(2021, 7, 31), source="Công văn thử", **around),), TODAY, TODAY)
    button = card.findChild(QPushButton, "due_A")
    assert button is not None
    told = button.accessibleDescription()
    for part in ("Công văn thử", "30/07/2021", "02/08/2021", "Text seen"):
        assert part in told
    asked: list[str] = []
    card.explained.connect(asked.append)
    button.click()
    assert asked == ["A"]


def test_the_year_opens_from_the_card_at_the_date_asked_for(opened: OfficeWindow) -> None:
    page = opened.page("overview")
    opened.click(page, "due_REGISTRATION")
    dialog = opened.dialog(YearCalendarDialog)
    opened.settle()
    assert dialog.windowTitle() == "Calendar of 2021"
    assert dialog.view.day == date(2021, 2, 28)
    details = dialog.findChild(QLabel, "day_details")
    assert details is not None
    assert "26/02/2021" in details.text()
    assert nameless_widgets(dialog) == []
    assert dialog.findChild(QListWidget, "year_dates").count() == 19


def test_arrows_go_from_day_to_day_and_tell_what_is_off(opened: OfficeWindow) -> None:
    page = opened.page("overview")
    opened.click(page, "due_link")
    dialog = opened.dialog(YearCalendarDialog)
    opened.settle()
    view = dialog.view
    view.choose(date(2021, 2, 11))
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.day == date(2021, 2, 12)
    assert "mùng 1" in view.accessibleDescription()
    assert "Text seen" in view.accessibleDescription()
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.day == date(2021, 2, 19)
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.day == date(2021, 1, 1), "the year does not wrap"
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.day == date(2021, 12, 31)


def test_another_year_is_read_and_an_unknown_one_says_so(opened: OfficeWindow) -> None:
    page = opened.page("overview")
    opened.click(page, "due_link")
    dialog = opened.dialog(YearCalendarDialog)
    opened.settle()
    opened.click(dialog, "earlier_year")
    opened.settle()
    assert dialog.windowTitle() == "Calendar of 2020"
    notice = dialog.findChild(QLabel, "holidays_unknown")
    assert notice is not None
    assert notice.isVisible()
    opened.click(dialog, "later_year")
    opened.settle()
    assert not notice.isVisible()


@pytest.mark.parametrize("width", [420, 700, 900, 1400])
def test_every_day_has_a_place_of_its_own_inside_the_picture(qapp: QApplication, width: int) -> None:
    view = YearView()
    view.show_year(2024, {}, date(2024, 2, 29))
    view.resize(width, view.heightForWidth(width))
    days = [date(2024, month, day) for month in range(1, 13) for day in (1, 15, 28)]
    for day in days:
        assert view.rect().contains(view.place_of(day).toRect())
        assert view.day_at(view.place_of(day).center()) == day
    view.deleteLater()


def test_every_state_has_a_sign() -> None:
    from phuquoc_desktop.gui.pages.due_card import SIGNS

    assert set(SIGNS) == {one.value for one in State}
    assert len({icon for icon, _colour, _tone in SIGNS.values()}) == len(SIGNS), "told apart without colour"
