"""The page of decisions in the real window: from a dossier to the history, and a decision of the city that is entered."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from attached_files import a_pdf
from builders import a_dossier, a_person, add_party, office_open, open_dossier, propose, register
from clerk import Clerk
from office_window import OfficeWindow, type_text, window_on
from openpyxl import load_workbook
from page_parts import come_forward, nameless_widgets
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from phuquoc_desktop.domain.decision import DecisionStatus
from phuquoc_desktop.domain.dossier import DossierStatus
from phuquoc_desktop.domain.registration import RegistrationState
from phuquoc_desktop.gui.dialogs.decision_dialog import DecisionDialog
from phuquoc_desktop.gui.dialogs.decision_dossiers_dialog import DecisionDossiersDialog
from phuquoc_desktop.gui.dialogs.decision_issue_dialog import DecisionIssueDialog
from phuquoc_desktop.gui.dialogs.decision_line_dialog import DecisionLineDialog
from phuquoc_desktop.gui.dialogs.decision_reason_dialog import DecisionReasonDialog
from phuquoc_desktop.gui.dialogs.doubts_dialog import DoubtsDialog
from phuquoc_desktop.gui.dialogs.fund_dialog import FundDialog
from phuquoc_desktop.gui.dialogs.hand_over_dialog import HandOverDialog
from phuquoc_desktop.gui.dialogs.paper_editor import PaperEditor
from phuquoc_desktop.gui.dialogs.report_preview import ReportPreview
from phuquoc_desktop.gui.pages.decisions_page import DecisionsPage
from phuquoc_desktop.gui.pages.page import Page
from phuquoc_desktop.gui.widgets.choices import choose
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.services import registration_states
from phuquoc_desktop.services.decision_view import DecisionView

pytestmark = pytest.mark.usefixtures("qapp")
CONTROL = Qt.KeyboardModifier.ControlModifier
Opened = tuple[OfficeWindow, DecisionsPage]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    folder = tmp_path / "office"
    with office_open(folder) as backend:
        hoa, tam = (add_party(backend, a_person(name)) for name in ("Trần Thị Hoa", "Lê Văn Tám"))
        dossier = open_dossier(backend, a_dossier("Tặng Giấy khen đợt 1", award="GK_XA"))
        propose(backend, dossier, hoa, achievements="Vận động 30 hộ thu gom rác.")
        propose(backend, dossier, tam, votes_for=2, votes_total=9)
        register(backend, hoa, "GK_XA")
        with backend.begin("Submit") as work:
            work.dossiers.get(dossier.id).status = DossierStatus.SUBMITTED
    with window_on(folder) as window:
        come_forward(window)
        page = window.page("decisions")
        assert isinstance(page, DecisionsPage)
        yield window, page


def act(page: Page, name: str) -> None:
    next(one for one in page.actions() if one.objectName() == name).trigger()


def view_of(page: DecisionsPage) -> DecisionView:
    assert page.panel.view is not None
    return page.panel.view


def save(window: OfficeWindow, form: QWidget) -> None:
    window.click(form, "save")
    window.until_closed(form)


def begin(window: OfficeWindow, page: DecisionsPage, title: str = "Tặng Giấy khen đợt 1") -> None:
    act(page, "add")
    form = window.dialog(DecisionDialog)
    type_text(form.ui.title, title)
    save(window, form)
    window.until(lambda: page.panel.view and page.panel.view.decision.title == title)


def take(window: OfficeWindow, page: DecisionsPage) -> None:
    window.click(page.panel, "take_dossiers")
    form = window.dialog(DecisionDossiersDialog)
    window.settle()
    form.tick("HS-2021-001")
    save(window, form)
    window.until(lambda: page.panel.view and len(page.panel.view.lines) == 2)


def issue(window: OfficeWindow, page: DecisionsPage, number: str = "7") -> None:
    window.click(page.panel, "issue_decision")
    form = window.dialog(DecisionIssueDialog)
    form.ui.number.clear()
    type_text(form.ui.number, number)
    if not form.ui.signer.text():
        type_text(form.ui.signer, "Đỗ Văn Ký")
    form.ui.dated.setText("15/06/2021")
    save(window, form)
    window.until(lambda: view_of(page).decision.status is DecisionStatus.ISSUED)


def test_a_letter_of_commendation_goes_from_the_dossier_to_the_history(opened: Opened, tmp_path: Path) -> None:
    window, page = opened
    backend = window.backend
    act(page, "fund")
    form = window.dialog(FundDialog)
    type_text(form.ui.amount, "1.000.000")
    save(window, form)
    begin(window, page)
    take(window, page)
    granted = {one.line.name: one.line.granted for one in view_of(page).lines}
    assert granted == {"Trần Thị Hoa": True, "Lê Văn Tám": False}
    assert view_of(page).total == 230_000
    assert "230.000" in page.panel.total.text()
    issue(window, page)
    with backend.reading() as read:
        (held,) = read.awards_held.all()
        states = registration_states.count(read, backend.profile.office, 2021)
        (dossier,) = read.dossiers.all()
    assert (held.award, held.decision_number, held.decision_date) == ("GK_XA", "07/QĐ-UBND", date(2021, 6, 15))
    assert states.of(RegistrationState.APPROVED) == 1
    assert dossier.status is DossierStatus.ACCEPTED
    assert "230.000" in page.panel.fund.drawing.told
    page.tabs.setCurrentWidget(page.book)
    window.settle()
    assert [one.book_number for one in page.book.rows.all] == ["001/2021"]
    file = tmp_path / "so.xlsx"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
        window.click(page.book, "book_sheet")
        window.until(file.is_file)
    values = [cell.value for row in load_workbook(file).worksheets[0].iter_rows() for cell in row]
    assert "001/2021" in values
    assert "07/QĐ-UBND" in values


def test_a_decision_of_the_city_is_entered_and_fills_the_history(opened: Opened) -> None:
    window, page = opened
    act(page, "enter_decision")
    form = window.dialog(DecisionDialog)
    type_text(form.ui.title, "Công nhận Chiến sĩ thi đua cơ sở")
    type_text(form.ui.issuer, "Chủ tịch UBND thành phố Phú Quốc")
    save(window, form)
    window.until(lambda: page.panel.view)
    window.click(page.panel, "add_line")
    line = window.dialog(DecisionLineDialog)
    type_text(line.ui.party_id, "tran thi hoa")
    window.until(line.ui.party_id.suggestions.rowCount)
    line.ui.party_id.pick(line.ui.party_id.suggestions.line(0))
    choose(line.ui.award, "CSTDCS")
    save(window, line)
    window.until(lambda: len(view_of(page).lines) == 1)
    issue(window, page, "345/QĐ-UBND")
    with window.backend.reading() as read:
        (held,) = read.awards_held.all()
    assert (held.award, held.issuer) == ("CSTDCS", "Chủ tịch UBND thành phố Phú Quốc")
    assert held.decision_number == "345/QĐ-UBND"
    directory = window.page("directory")
    directory.open_record(held.party_id)
    window.until(lambda: [one for one in directory.findChildren(QPushButton, "to_decision") if one.isVisible()])
    (link,) = directory.findChildren(QPushButton, "to_decision")
    link.click()
    window.until(lambda: window.shell.page is page)
    window.settle()
    assert view_of(page).decision.number == "345/QĐ-UBND"


def test_who_is_not_granted_needs_a_reason_and_ctrl_z_takes_it_back(opened: Opened) -> None:
    window, page = opened
    begin(window, page)
    take(window, page)
    hoa = next(one for one in view_of(page).lines if one.line.granted)
    page.panel.lines.table.choose(hoa.id)
    window.settle()
    window.click(page.panel, "refuse_lines")
    form = window.dialog(DecisionReasonDialog)
    window.click(form, "save")
    window.until(form.ui.reason_error.isVisible)
    type_text(form.ui.reason, "Chờ xác minh")
    save(window, form)
    window.until(lambda: not view_of(page).granted)
    assert [one.line.reason for one in view_of(page).lines if one.id == hoa.id] == ["Chờ xác minh"]
    come_forward(window)
    QTest.keyClick(window.window, Qt.Key.Key_Z, CONTROL)
    window.until(lambda: len(view_of(page).granted) == 1)
    assert [one.id for one in view_of(page).granted] == [hoa.id]


def test_beyond_the_fund_the_form_asks_why(opened: Opened) -> None:
    window, page = opened
    act(page, "fund")
    form = window.dialog(FundDialog)
    type_text(form.ui.amount, "100.000")
    save(window, form)
    begin(window, page)
    take(window, page)
    assert view_of(page).missing == 130_000
    window.click(page.panel, "decision_doubts")
    window.click(window.dialog(DoubtsDialog), "close_doubts")
    window.click(page.panel, "issue_decision")
    ask = window.dialog(DecisionIssueDialog)
    type_text(ask.ui.number, "9")
    type_text(ask.ui.signer, "Đỗ Văn Ký")
    ask.ui.dated.setText("15/06/2021")
    window.click(ask, "save")
    window.until(ask.ui.beyond_fund_error.isVisible)
    assert "130.000" in ask.ui.beyond_fund_error.text()
    type_text(ask.ui.beyond_fund, "Có nguồn xã hội hóa")
    save(window, ask)
    window.until(lambda: view_of(page).decision.status is DecisionStatus.ISSUED)


def test_certificates_are_handed_over_and_a_decision_is_revoked(opened: Opened) -> None:
    window, page = opened
    begin(window, page)
    take(window, page)
    issue(window, page)
    page.panel.lines.table.selectAll()
    window.click(page.panel, "hand_over")
    save(window, window.dialog(HandOverDialog))
    window.until(lambda: any(one.line.handed_on for one in view_of(page).lines))
    window.click(page.panel, "revoke_decision")
    form = window.dialog(DecisionReasonDialog)
    type_text(form.ui.reason, "Ghi sai họ tên")
    save(window, form)
    window.until(lambda: view_of(page).decision.status is DecisionStatus.REVOKED)
    assert "Ghi sai họ tên" in page.panel.doubts.text()
    with window.backend.reading() as read:
        assert [one.revoked for one in read.awards_held.all()] == [True]


def test_the_papers_are_shown_and_the_text_is_edited(opened: Opened) -> None:
    window, page = opened
    begin(window, page)
    take(window, page)
    for code in ("decision", "decision-list", "payment-list"):
        next(one for one in page.panel.papers.menu().actions() if one.data() == code).trigger()
        shown = window.dialog(ReportPreview)
        assert "Trần Thị Hoa" in shown.preview.document.toPlainText()
        shown.reject()
        window.until_closed(shown)
    next(one for one in page.panel.papers.menu().actions() if one.data() == "decision-text").trigger()
    editor = window.dialog(PaperEditor)
    window.until(lambda: editor.paper)
    assert editor.paper is not None
    assert [one.name for one in editor.paper.parts][:2] == ["grounds", "grant"]
    editor.reject()


def test_the_signed_paper_is_attached(opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window, page = opened
    begin(window, page)
    scan = tmp_path / "QD.pdf"
    scan.write_bytes(a_pdf())
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(scan), ""))
    page.panel.file.trigger()
    window.until(lambda: view_of(page).decision.file_name == "QD.pdf")
    with window.backend.reading() as read:
        attachment = read.decisions.get(view_of(page).decision.id).attachment
    assert attachment == hashlib.sha256(scan.read_bytes()).hexdigest()


def test_the_list_is_narrowed_and_widened_again(opened: Opened) -> None:
    window, page = opened
    begin(window, page)
    choose(page.status, DecisionStatus.ISSUED)
    window.settle()
    assert page.beside.model.rowCount() == 0
    assert not page.panel.isVisible()
    assert page.beside.findChild(EmptyState, "no_decision").isVisible(), "the right side says why it is empty"
    choose(page.status, None)
    page.search("giay khen")
    window.settle()
    assert page.beside.model.rowCount() == 1


def test_statistics_are_counted_in_another_way(opened: Opened) -> None:
    window, page = opened
    begin(window, page)
    take(window, page)
    issue(window, page)
    page.tabs.setCurrentWidget(page.statistics)
    page.statistics.by.setCurrentIndex(2)
    window.settle()
    assert page.statistics.figures.item(0, 1).text() == "1"
    assert "2021" in page.statistics.chart.drawing.told


def test_a_decision_is_begun_by_keys_alone(opened: Opened) -> None:
    window, page = opened
    clerk = Clerk(window)
    clerk.come_back()
    clerk.press(Qt.Key.Key_N, CONTROL)
    form = clerk.form(DecisionDialog)
    clerk.fill("title", "Khen thưởng đột xuất")
    clerk.fill("number", "12")
    clerk.save(form)
    window.until(lambda: page.panel.view and page.panel.view.decision.number == "12")
    assert view_of(page).decision.title == "Khen thưởng đột xuất"


def test_everything_can_be_named(opened: Opened) -> None:
    window, page = opened
    begin(window, page)
    take(window, page)
    for place in range(page.tabs.count()):
        page.tabs.setCurrentIndex(place)
        window.settle()
        assert nameless_widgets(page) == []


def test_while_a_form_is_saved_no_key_reaches_cancel(opened: Opened) -> None:
    window, page = opened
    act(page, "fund")
    form = window.dialog(FundDialog)
    type_text(form.ui.amount, "1.000.000")
    button = form.findChild(QPushButton, "save")
    button.setFocus()
    window.click(form, "save")
    assert not button.isEnabled(), "the job has not come back yet"
    assert form.focusWidget() is not form.findChild(QPushButton, "cancel")
    window.until_closed(form)
