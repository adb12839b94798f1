"""The city's desk through the real window: only the city has it, and its tabs lead to one another."""

from __future__ import annotations

from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from bundle_offices import CITY, WARD, Offices, choose_with, drop, settle_again, take_in
from office_window import OfficeWindow
from page_parts import nameless_widgets
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton

from phuquoc_desktop.city.consolidation import Subject
from phuquoc_desktop.gui.dialogs.reminder_editor import ReminderEditor
from phuquoc_desktop.gui.pages.bundles.shown import Verdict
from phuquoc_desktop.gui.pages.desk.board_tab import BoardTab
from phuquoc_desktop.gui.pages.desk.intake_tab import IntakeTab
from phuquoc_desktop.gui.pages.desk.league_tab import LeagueTab
from phuquoc_desktop.gui.pages.desk.together_tab import TogetherTab
from phuquoc_desktop.gui.pages.desk_page import DeskPage
from phuquoc_desktop.gui.pages.registrations_page import RegistrationsPage
from phuquoc_desktop.gui.widgets.choices import choose

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def offices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Offices:
    """Practice offices, whose keys everybody knows."""
    made = Offices(tmp_path, practice=True)
    choose_with(monkeypatch, made.post)
    monkeypatch.setattr("phuquoc_desktop.gui.pages.desk.board_tab.open_folder", lambda _folder: None)
    return made


def _rows(page: Any) -> list[Any]:
    """Return the offices on the board."""
    assert isinstance(page.tab, BoardTab)
    assert page.tab.view is not None
    return [one.row.payload for one in page.tab.view.rows.all_branches()]


def test_only_the_city_has_a_desk(offices: Offices) -> None:
    with offices.at(WARD) as window:
        entry = window.window.findChild(QPushButton, "go_desk")
        assert entry is not None
        assert not entry.isVisible()
    with offices.at(CITY) as window:
        page = window.page("desk")
        assert isinstance(page, DeskPage)
        assert len(_rows(page)) == 9
        assert not nameless_widgets(page)
        page.open_record("reviews")
        settle_again(window)
        window.click(page, "empty_action")
        assert isinstance(page.tab, IntakeTab)


def test_a_mailbox_dropped_on_the_desk_is_examined_and_taken_in_with_receipts(offices: Offices) -> None:
    bundle = offices.export_from(WARD)
    mail = EmailMessage()
    mail.set_content("Xin gửi báo cáo.")
    mail.add_attachment(bundle.read_bytes(), maintype="application", subtype="zip", filename="báo cáo tháng 6.zip")
    (offices.folder / "thư.eml").write_bytes(mail.as_bytes())
    with offices.at(CITY) as window:
        page = window.page("desk")
        drop(window, offices.folder / "thư.eml")
        assert isinstance(page, DeskPage)
        assert isinstance(page.tab, IntakeTab)
        (seen,) = page.tab.arrivals.panel.seen
        assert (seen.verdict, seen.came_from, seen.sequence) == (Verdict.ACCEPTED, "thư.eml", 1)
        assert sum(new for _kind, new, _other, _gone in seen.by_kind) == seen.counts[0]  # type: ignore[index]
        assert not nameless_widgets(page)
        take_in(window)
        (seen,) = page.tab.arrivals.panel.seen
        assert seen.verdict is Verdict.TAKEN
        assert seen.answer is not None
        page.tabs.setCurrentIndex(0)
        settle_again(window)
        ward = next(line for line in _rows(page) if line.office.slug == WARD)
        assert ward.cells[0].bundle.sequence == 1
        with window.backend.begin("A clock is wrong") as work:
            (report,) = work.bundles_received.all()
            report.made_at = report.taken_at + timedelta(days=2)
        page.open_record(ward.key)
        window.until(page.tab.panel.strange.isVisible)
        assert "clock" in page.tab.panel.strange.text()
        assert "1" in next(line for line in page.tab.view.rows.all_branches() if line.key == ward.key).row.cells[3].text
        window.click(page, "due_check")
        settle_again(window)
        assert page.tab.panel.line.latest.checked_on is not None
        choose(page.tab.filter, "to_check")
        assert not _rows(page)


def test_receipts_are_not_written_when_nobody_wants_them_now(offices: Offices) -> None:
    bundle = offices.export_from(WARD)
    with offices.at(CITY) as window:
        page = window.page("desk")
        drop(window, bundle)
        window.click(page, "write_receipts")
        take_in(window)
        assert not list(offices.post.glob("*receipt*"))


def test_a_letter_is_worded_and_the_points_are_shown(offices: Offices) -> None:
    with offices.at(CITY) as window:
        page = window.page("desk")
        window.click(page, "due_letter")
        editor = window.dialog(ReminderEditor)
        window.until(lambda: editor.paper is not None)
        window.settle()
        assert editor.paper is not None
        assert [one.name for one in editor.paper.parts] == ["opening", "gaps", "request", "closing"]
        editor.reject()
        window.until_closed(editor)
        window.click(page, "due_letters")
        window.settle()
        assert len(list(offices.post.glob("don-doc-*.docx"))) == len(list(offices.post.glob("don-doc-*.eml"))) == 9
        window.shell.go_to("desk", "league")
        window.settle()
        tab = page.tab  # type: ignore[attr-defined]
        assert isinstance(tab, LeagueTab)
        assert tab.league is not None
        assert len(tab.league.lines) == 9
        assert not nameless_widgets(page)


def test_a_consolidated_figure_opens_on_the_record_and_the_bundle_behind_it_and_is_saved(
    offices: Offices, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle = offices.export_from(WARD)
    with offices.at(CITY) as window:
        page = window.page("desk")
        assert isinstance(page, DeskPage)
        page.tabs.setCurrentIndex(1)
        drop(window, bundle)
        take_in(window)
        page.open_record("together")
        settle_again(window)
        tab = page.tab
        assert isinstance(tab, TogetherTab)
        assert not nameless_widgets(tab)
        (row,) = [one for one in tab.view.rows.all_branches() if one.key == "LDTT"]
        assert row.row.cells[1] == "1"
        tab.view.choose("LDTT")
        assert tab.sums.chart.drawing.marks
        assert "1" in tab.sums.chart.accessibleName()
        ward = next(one for one in row.branches if one.row.cells[1] == "1")
        tab.view.choose(ward.key)
        QTest.keyClick(tab.view, Qt.Key.Key_Return)
        settle_again(window)
        (origin,) = tab.origins.rows.all_branches()
        tab.origins.choose(origin.key)
        assert "Report 1" in origin.row.cells
        assert ward.row.cells[0] in tab.about.text()
        QTest.keyClick(tab.origins, Qt.Key.Key_Return)
        settle_again(window)
        assert isinstance(window.shell.page, RegistrationsPage)
        window.page("desk")
        _save_together(window, monkeypatch, offices.post)
        tab.subject.setCurrentIndex(tab.subject.findData(Subject.TARGETS.value))
        window.until(lambda: "T21" in {one.key for one in tab.view.rows.all_branches()})


def _save_together(window: OfficeWindow, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Save the consolidation as a workbook, and the chairman's page."""
    for name, file in (("together_sheet", folder / "tong-hop.xlsx"), ("together_chairman", folder / "mot-trang.pdf")):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given, file=file: (str(file), ""))
        window.click(window.window, name)
        window.settle()
        assert file.stat().st_size > 1000
