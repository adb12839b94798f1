"""The quota above the list of registrations, and the list of bonuses, in the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import a_person, add_party, an_award_held, an_office, register
from office_window import OfficeWindow
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTextBrowser

from phuquoc_desktop.gui.dialogs.fairness_dialog import FairnessDialog
from phuquoc_desktop.gui.dialogs.report_preview import ReportPreview
from phuquoc_desktop.gui.dialogs.rule_dialog import RuleDialog
from phuquoc_desktop.gui.widgets.quota_line import QuotaStrip, state_of
from phuquoc_desktop.services import awards_held


@pytest.fixture
def office(tmp_path: Path):
    backend = an_office(tmp_path / "data")
    for letter in "abcdefg":
        register(backend, add_party(backend, a_person(f"Nguyễn Văn {letter}")), "LDTT")
    backend.close()
    window = OfficeWindow(tmp_path / "data")
    window.until(lambda: window.shells)
    yield window
    window.close()


def quotas(office: OfficeWindow) -> QuotaStrip:
    return office.page("registrations").findChild(QuotaStrip)


def strive(office: OfficeWindow, *names: str) -> None:
    with office.backend.reading() as read:
        people = {one.name[-1]: one for one in read.parties.all()}
    for name in names:
        register(office.backend, people[name], "CSTDCS")
    office.settle()


def test_the_quota_follows_the_names_as_they_are_added(office: OfficeWindow) -> None:
    strip = quotas(office)
    assert strip.isHidden()
    strive(office, "a")
    office.until(lambda: [state_of(one).text for one in strip.lines] == ["Within the quota"])
    strive(office, "b")
    office.until(lambda: [state_of(one).text for one in strip.lines] == ["Depends on the rounding"])
    strive(office, "c")
    office.until(lambda: [state_of(one).text for one in strip.lines] == ["Beyond the quota"])
    assert "3, at most 1 of 7" in strip.accessibleDescription()


def test_the_rule_of_the_quota_is_one_click_away(office: OfficeWindow) -> None:
    strip = quotas(office)
    strive(office, "a")
    office.until(lambda: strip.lines)
    strip.findChild(QPushButton, "quota_rule_0").click()
    dialog = office.dialog(RuleDialog)
    assert dialog.criterion_id == strip.lines[0].criterion.id
    dialog.reject()


def test_a_magnified_screen_has_all_of_it_in_one_line_that_opens_the_details(office: OfficeWindow) -> None:
    strip = quotas(office)
    page = office.page("registrations")
    strive(office, "a", "b", "c")
    office.until(lambda: strip.lines)
    office.window.resize(911, 512)
    office.settle()
    brief = page.fairness.brief
    assert page.fairness.isVisible()
    assert not page.fairness.meter.isVisible()
    assert brief.text() == (
        "7 persons · 0 collectives · 0 households · women – · direct workers – · quota CSTĐCS 3 of at most 1 ✗"
    )
    assert not brief.is_shortened
    QTest.mouseClick(brief, Qt.MouseButton.LeftButton)
    dialog = office.dialog(FairnessDialog)
    dialog.findChild(QPushButton, "quota_rule_0").click()
    office.dialog(RuleDialog).reject()
    dialog.reject()
    office.window.resize(1366, 768)
    office.settle()
    assert page.fairness.meter.isVisible()


def test_the_bonus_money_of_the_year_is_shown_with_its_sum_in_words(office: OfficeWindow) -> None:
    with office.backend.reading() as read:
        person = read.parties.all()[0]
    with office.backend.begin("Award") as work:
        held = an_award_held(person, award="LDTT", year=2021, decision_date=office.backend.today.replace(2021, 12, 20))
        awards_held.add(work, held, office.backend.awards)
    page = office.page("dossiers")
    page.findChild(QAction, "year_bonuses").trigger()
    preview = office.dialog(ReportPreview)
    text = preview.findChild(QTextBrowser, "sheet").toPlainText()
    assert "450.000" in text
    assert "Bốn trăm năm mươi nghìn đồng" in text
    preview.reject()
