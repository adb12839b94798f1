"""What a clerk of a ward does on the way to a bundle, in the order of the year, each in the real window."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from attached_files import a_pdf
from clerk import CONTROL, Clerk
from docx import Document
from office_window import OfficeWindow, type_text
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QListWidget, QPushButton, QWidget

from phuquoc_desktop.domain.dossier import DossierStatus
from phuquoc_desktop.domain.target import Standing
from phuquoc_desktop.gui.dialogs.candidate_dialog import CandidateDialog
from phuquoc_desktop.gui.dialogs.dossier_dialog import DossierDialog
from phuquoc_desktop.gui.dialogs.own_plan_dialog import OwnPlanDialog
from phuquoc_desktop.gui.dialogs.paper_dialog import PaperDialog
from phuquoc_desktop.gui.dialogs.party_dialog import PartyDialog
from phuquoc_desktop.gui.dialogs.progress_dialog import ProgressDialog
from phuquoc_desktop.gui.dialogs.registration_dialog import RegistrationDialog, ticked
from phuquoc_desktop.gui.dialogs.report_editor import ReportEditor
from phuquoc_desktop.gui.dialogs.report_preview import ReportPreview
from phuquoc_desktop.gui.pages.dossiers_page import DossiersPage
from phuquoc_desktop.gui.pages.overview_page import OverviewPage
from phuquoc_desktop.gui.pages.registrations_page import RegistrationsPage
from phuquoc_desktop.gui.pages.targets_page import TargetsPage
from phuquoc_desktop.translation import _, ngettext

NAME = "Đặng Thị Mười"
KEY = Qt.Key


def set_up(clerk: Clerk, office: str, name: str) -> None:
    """Go through the first start by keys: find the office without accents, say who works here, begin empty."""
    window = clerk.window
    clerk.come_back()
    wizard = window.dialogs[-1]
    assert clerk.focus is wizard.ui.office_search
    clerk.write(office)
    clerk.press(KEY.Key_Return)
    assert clerk.focus is wizard.ui.user
    clerk.write(name)
    clerk.press(KEY.Key_Return)
    clerk.press(KEY.Key_Return)
    window.until(lambda: window.shells)
    window.until(lambda: isinstance(window.shell.page, OverviewPage) and window.shell.page.live)
    window.settle()
    assert window.backend.settings.user == name
    assert not window.backend.profile.practice


def the_plan_of_2021_is_there(clerk: Clerk) -> None:
    window = clerk.window
    page = window.shell.page
    assert isinstance(page, OverviewPage)
    picture = page.board._picture
    assert picture is not None
    assert picture.standing(*picture.standing_words) == 39
    shot = window.window.grab().toImage().scaled(200, 112)
    colours = {shot.pixel(x, y) for x in range(shot.width()) for y in range(shot.height())}
    assert len(colours) > 100, "the overview is not painted"
    targets = window.page("targets")
    said = ngettext("{count} target", "{count} targets", 39).format(count=39)
    assert any(one.text() == said for one in targets.findChildren(QLabel))


def register_somebody_new(clerk: Clerk) -> None:
    """Add a person in the middle of a registration, mend a wrong birth date, and tick two awards; keys only."""
    window = clerk.window
    page = window.page("registrations")
    assert isinstance(page, RegistrationsPage)
    clerk.come_back()
    clerk.press(KEY.Key_N, CONTROL)
    form = clerk.form(RegistrationDialog)
    assert clerk.focus is form.ui.party_id
    clerk.write(NAME)
    clerk.tab_to("add_party")
    clerk.press(KEY.Key_Space)
    person = clerk.form(PartyDialog)
    assert person.ui.name.text() == NAME
    clerk.fill("birth", "31/02/1986")
    clerk.fill("position", "Công chức văn hóa - xã hội")
    clerk.press(KEY.Key_Return)
    window.until(person.ui.birth_error.isVisible)
    assert "31/02/1986" in person.ui.birth_error.text()
    assert (person.ui.name.text(), person.ui.position.text()) == (NAME, "Công chức văn hóa - xã hội")
    assert clerk.focus is person.ui.birth
    clerk.rewrite("28/02/1986")
    clerk.save(person)
    window.until(lambda: form.ui.party_id.party)
    tick_two(clerk, form)
    clerk.save(form)
    window.until(lambda: page.model.rowCount() == 2)


def tick_two(clerk: Clerk, form: RegistrationDialog) -> None:
    """Tick the first two awards with the space bar."""
    box = clerk.tab_to("award")
    assert isinstance(box, QListWidget)
    clerk.press(KEY.Key_Home)
    clerk.press(KEY.Key_Space)
    clerk.press(KEY.Key_Down)
    clerk.press(KEY.Key_Space)
    assert len(ticked(box)) == 2


def find_withdraw_and_bring_back(clerk: Clerk) -> None:
    window = clerk.window
    page = window.shell.page
    assert isinstance(page, RegistrationsPage)
    clerk.search("khong co ai")
    assert page.model.rowCount() == 0
    clerk.search("dang")
    assert {page.model.row(row).party.name for row in range(page.model.rowCount())} == {NAME}
    clerk.press(KEY.Key_Down)
    assert clerk.focus is page.table
    clerk.press(KEY.Key_Delete)
    window.until(lambda: page.model.rowCount() == 1)
    window.settle()
    assert clerk.focus is page.table
    assert len(page.table.chosen_ids()) == 1, "the next line is chosen"
    clerk.press(KEY.Key_Z, CONTROL)
    window.until(lambda: page.model.rowCount() == 2)
    clerk.search("")


def record_progress(clerk: Clerk) -> None:
    """Set an own plan and record a figure by keys; badge and overview follow."""
    window = clerk.window
    page = window.page("targets")
    assert isinstance(page, TargetsPage)
    clerk.search("t13")
    clerk.press(KEY.Key_Down)
    window.until(lambda: page.line and page.line.target.code == "T13")
    assert page.line is not None
    before = page.line.standing
    clerk.press(KEY.Key_F2)
    plan = clerk.form(OwnPlanDialog)
    clerk.write("1.240")
    clerk.save(plan)
    clerk.press(KEY.Key_N, CONTROL)
    form = clerk.form(ProgressDialog)
    clerk.write("1.240,5")
    clerk.save(form)
    window.until(lambda: page.line and page.line.standing not in (before, Standing.UNKNOWN))
    standing = page.line.standing.value
    clerk.search("")
    overview = window.page("overview")
    assert isinstance(overview, OverviewPage)
    window.until(lambda: overview.board._picture and overview.board._picture.standing(standing) == 1)


def compile_a_dossier(clerk: Clerk, post: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Open a dossier, propose the person, attach what is missing, and submit it."""
    window = clerk.window
    page = window.page("dossiers")
    assert isinstance(page, DossiersPage)
    clerk.come_back()
    clerk.press(KEY.Key_N, CONTROL)
    form = clerk.form(DossierDialog)
    clerk.pick("award", "Giấy khen")
    clerk.save(form)
    window.until(lambda: page.panel.standing)
    page.panel.tabs.setCurrentWidget(page.panel.candidates)
    window.click(page.panel, "add_candidate")
    candidate = clerk.form(CandidateDialog)
    clerk.write("dang")
    window.until(candidate.ui.party_id.completer_list.isVisible)
    clerk.press(KEY.Key_Down)
    clerk.press(KEY.Key_Return)
    window.until(lambda: candidate.ui.party_id.party)
    clerk.save(candidate)
    window.until(lambda: page.panel.standing and page.panel.standing.view.candidates)
    assert not page.panel.head.submit.isEnabled()
    assert page.panel.head.reason.isVisible()
    attach_what_is_missing(clerk, page, post, monkeypatch)
    window.click(page.panel, "submit")
    window.until(page.panel.head.recall.isVisible)
    assert page.panel.standing is not None
    assert page.panel.standing.view.dossier.status is DossierStatus.SUBMITTED
    window.settle()


def attach_what_is_missing(clerk: Clerk, page: DossiersPage, post: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window = clerk.window
    page.panel.tabs.setCurrentWidget(page.panel.papers)
    for number in range(len(missing(page))):
        file = post / f"bản quét {number}.pdf"
        file.write_bytes(a_pdf(f"scan {number}"))
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given, file=file: (str(file), ""))
        left = len(missing(page)) - 1
        QTest.mouseClick(missing(page)[0], Qt.MouseButton.LeftButton)
        form = clerk.form(PaperDialog)
        window.click(form, "choose_file")
        assert form.ui.file.text() == str(file)
        clerk.save(form)
        window.until(partial(has_missing, page, left))
        file.unlink()
    write_the_report(clerk, page)
    window.until(page.panel.head.submit.isEnabled)


def write_the_report(clerk: Clerk, page: DossiersPage) -> None:
    """Write into the drafted report what was achieved; until then it counts as missing."""
    window = clerk.window
    buttons = page.panel.papers.findChildren(QPushButton)
    button = next(one for one in buttons if one.text() == _("Write…") and one.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    report = window.dialog(ReportEditor)
    window.until(lambda: report.looked is not None)
    report.parts.choose("results")
    type_text(report.parts.text, "Vận động 120 hộ dân phân loại rác, giảm 12 điểm tồn đọng.")
    window.click(report, "keep_part")
    window.until(lambda: not report.parts.typed)
    window.settle()
    window.click(report, "close")
    window.until_closed(report)


def has_missing(page: DossiersPage, count: int) -> bool:
    return len(missing(page)) == count


def missing(page: DossiersPage) -> list[QPushButton]:
    """Return the buttons beside the papers that are not there."""
    found = page.panel.papers.findChildren(QPushButton)
    return [one for one in found if one.text() == _("Attach…") and one.isVisible()]


def save_papers(clerk: Clerk, post: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Look at the letter, save it as PDF and Word, and the list of registrations as Excel."""
    window = clerk.window
    page = window.shell.page
    assert isinstance(page, DossiersPage)
    drafts = page.panel.papers.findChildren(QPushButton)
    next(one for one in drafts if one.text() == _("See draft") and one.isVisible()).click()
    letter = window.dialog(ReportPreview)
    window.until(lambda: NAME in letter.preview.document.toPlainText())
    for name, button in (("tờ trình.pdf", "export_pdf"), ("tờ trình.docx", "export_docx")):
        save_as(window, post / name, monkeypatch, letter, button)
    letter.reject()
    window.page("registrations")
    save_as(window, post / "danh sách.xlsx", monkeypatch, window.window, "do_save_sheet")


def save_as(window: OfficeWindow, file: Path, monkeypatch: pytest.MonkeyPatch, place: QWidget, button: str) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(file), ""))
    window.click(place, button)
    window.until(file.exists)
    window.settle()


def papers_hold_the_name(post: Path) -> None:
    assert NAME in "".join(page.extract_text() for page in PdfReader(post / "tờ trình.pdf").pages)
    word = Document(str(post / "tờ trình.docx"))
    assert NAME in "\n".join(one.text for one in word.paragraphs)
    sheet = load_workbook(post / "danh sách.xlsx").active
    assert any(NAME in [str(cell) for cell in row] for row in sheet.iter_rows(values_only=True))
