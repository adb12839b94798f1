"""A dossier's ways in the real window: from a name to the sent bundle; an emergency by keys alone; returned and sent again."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from attached_files import a_pdf
from builders import a_paper, add_party, filed, office_open, open_dossier, propose
from bundle_offices import choose_with, export
from clerk import CONTROL, Clerk
from main_job_ward import has_missing, missing, register_somebody_new
from office_window import OfficeWindow, type_text, window_on
from page_parts import come_forward
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel
from two_offices import two_offices

from phuquoc_desktop.domain.dossier import DossierStatus, Mode, PaperKind
from phuquoc_desktop.domain.dossier_course import DossierEvent
from phuquoc_desktop.domain.exchange import Remark
from phuquoc_desktop.domain.initiative import Level
from phuquoc_desktop.domain.law.route import DossierLevel
from phuquoc_desktop.gui.dialogs.candidate_dialog import CandidateDialog
from phuquoc_desktop.gui.dialogs.dossier_dialog import DossierDialog
from phuquoc_desktop.gui.dialogs.initiative_dialog import InitiativeDialog
from phuquoc_desktop.gui.dialogs.paper_dialog import PaperDialog
from phuquoc_desktop.gui.dialogs.propose_dialog import ProposeDialog
from phuquoc_desktop.gui.dialogs.report_preview import ReportPreview
from phuquoc_desktop.gui.dialogs.signing_step_dialog import SigningStepDialog
from phuquoc_desktop.gui.dialogs.urgent_dialog import UrgentDialog
from phuquoc_desktop.gui.pages.dossiers_page import DossiersPage
from phuquoc_desktop.gui.widgets.choices import choose
from phuquoc_desktop.services import dossier_versions, dossiers, remarks
from phuquoc_desktop.services.exchange import Delivery

pytestmark = pytest.mark.usefixtures("qapp")
KEY = Qt.Key
NAME, DEED = "Danh Thị Hoa", "Cứu ba người bị đuối nước ở bãi biển Dương Đông"
REMARK = "Đề nghị bổ sung số liệu so sánh với năm trước."
INITIATIVE = "Quét mã một lần khi nộp hồ sơ"
MENDED = "Giảm 40 % thời gian chờ so với năm 2020"


def dossiers_page(window: OfficeWindow) -> DossiersPage:
    page = window.page("dossiers")
    assert isinstance(page, DossiersPage)
    return page


def status(page: DossiersPage) -> DossierStatus | None:
    return page.panel.standing.view.dossier.status if page.panel.standing else None


def test_a_grassroots_fighter_is_proposed_from_nothing_to_the_sent_bundle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = tmp_path / "post"
    post.mkdir()
    with office_open(tmp_path / "office", practice=True):
        pass
    with window_on(tmp_path / "office") as window:
        come_forward(window)
        clerk = Clerk(window)
        register_somebody_new(clerk)
        write_an_initiative(clerk)
        page = propose_for(clerk, "“Chiến sĩ thi đua cơ sở”")
        assert page.panel.standing is not None
        assert page.panel.standing.view.level is DossierLevel.CITY
        attach_papers(clerk, page, post, monkeypatch)
        window.click(page.panel, "submit")
        window.until(lambda: status(page) is DossierStatus.SUBMITTED)
        window.settle()
        window.page("bundles")
        choose_with(monkeypatch, post)
        export(window)
        with window.backend.reading() as read:
            (version,) = dossier_versions.of_dossier(read, read.dossiers.all()[0].id)
            (candidate,) = read.candidates.all()
            sent = dossiers.lines(read, 2021, window.backend.awards)[0].delivery
    assert (version.number, version.event) == (1, DossierEvent.SUBMITTED)
    assert candidate.initiative == INITIATIVE
    assert sent is Delivery.SENT
    assert list(post.glob("*report*"))


def write_an_initiative(clerk: Clerk) -> None:
    """Enter an initiative of the person in the register."""
    window = clerk.window
    window.page("initiatives")
    clerk.come_back()
    clerk.press(KEY.Key_N, CONTROL)
    form = clerk.form(InitiativeDialog)
    form.ui.title.setText(INITIATIVE)
    choose(form.ui.recognised_by, Level.BASE)
    picker = form.ui.authors.picker
    type_text(picker, "muoi")
    window.until(picker.completer_list.isVisible)
    QTest.keyClick(picker.completer_list, KEY.Key_Down)
    QTest.keyClick(picker.completer_list, KEY.Key_Return)
    window.until(form.ui.authors.typed)
    window.click(form, "save")
    clerk.closed(form)


def propose_for(clerk: Clerk, award: str) -> DossiersPage:
    """Open a dossier for an award and propose the person with the initiative."""
    window = clerk.window
    page = dossiers_page(window)
    clerk.come_back()
    clerk.press(KEY.Key_N, CONTROL)
    form = clerk.form(DossierDialog)
    clerk.pick("award", award)
    clerk.save(form)
    window.until(lambda: page.panel.standing)
    page.panel.tabs.setCurrentWidget(page.panel.candidates)
    window.click(page.panel, "add_candidate")
    candidate = clerk.form(CandidateDialog)
    clerk.write("muoi")
    window.until(candidate.ui.party_id.completer_list.isVisible)
    clerk.press(KEY.Key_Down)
    clerk.press(KEY.Key_Return)
    window.until(lambda: candidate.ui.initiative_id.count() > 1)
    clerk.pick("initiative_id", INITIATIVE)
    candidate.ui.achievements.setPlainText(MENDED)
    window.click(candidate, "save")
    clerk.closed(candidate)
    window.until(lambda: page.panel.standing and page.panel.standing.view.candidates)
    return page


def attach_papers(clerk: Clerk, page: DossiersPage, post: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Attach what the program does not write, paper by paper as the checklist leads."""
    window = clerk.window
    window.settle()
    page.panel.tabs.setCurrentWidget(page.panel.papers)
    while missing(page):
        left = len(missing(page)) - 1
        file = post / f"scan {left}.pdf"
        file.write_bytes(a_pdf(f"scan {left}"))
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given, file=file: (str(file), ""))
        QTest.mouseClick(missing(page)[0], Qt.MouseButton.LeftButton)
        form = clerk.form(PaperDialog)
        window.click(form, "choose_file")
        window.click(form, "save")
        clerk.closed(form)
        window.until(partial(has_missing, page, left))
    window.until(page.panel.head.submit.isEnabled)


def test_a_sudden_achievement_is_rewarded_by_the_keyboard_alone(tmp_path: Path) -> None:
    with office_open(tmp_path / "office") as backend:
        open_dossier(backend)
    with window_on(tmp_path / "office") as window:
        come_forward(window)
        page, clerk = dossiers_page(window), Clerk(window)
        clerk.come_back()
        clerk.press(KEY.Key_N, CONTROL | Qt.KeyboardModifier.ShiftModifier)
        form = clerk.form(UrgentDialog)
        assert clerk.focus is form.ui.who
        clerk.write(NAME)
        clerk.fill("happened_on", "14/06/2021")
        clerk.tab_to("deed")
        clerk.write(DEED)
        clerk.tab_to("save")
        clerk.press(KEY.Key_Space)
        clerk.closed(form)
        window.until(lambda: page.panel.standing and page.panel.standing.view.dossier.mode is Mode.SUDDEN)
        assert sum(clerk.tabs.values()) <= 8
        seen = page.panel.standing
        assert seen is not None
        ((candidate, party),) = seen.view.candidates
        assert (party.name, candidate.achievements) == (NAME, DEED)
        assert page.panel.head.submit.isEnabled()
        assert "follow by" in page.panel.head.reason.text()
        window.click(page.panel, "submit")
        window.until(lambda: status(page) is DossierStatus.SUBMITTED)
        assert page.panel.papers.attach.isVisible(), "what is owed may follow"


def test_nobody_is_needed_to_say_what_was_not_typed(tmp_path: Path) -> None:
    with office_open(tmp_path / "office"):
        pass
    with window_on(tmp_path / "office") as window:
        come_forward(window)
        page = dossiers_page(window)
        page._on_urgent()
        form = window.dialog(UrgentDialog)
        window.click(form, "save")
        assert form.ui.who_error.isVisible()
        form.ui.who.setText(NAME)
        window.click(form, "save")
        window.until(form.ui.deed_error.isVisible)
        assert form.isVisible()


@pytest.fixture
def returned(tmp_path: Path) -> Path:
    """A ward whose dossier the city has returned, through the bundles of both."""
    with two_offices(tmp_path) as both:
        dossier = open_dossier(both.ward)
        candidate = propose(both.ward, dossier, add_party(both.ward))
        filed(both.ward, a_paper(dossier, PaperKind.REPORT, candidate_id=candidate.id))
        filed(both.ward, a_paper(dossier, PaperKind.MINUTES))
        with both.ward.begin("Submit") as work:
            dossiers.submit(work, dossier.id, both.ward.awards)
        both.to_the_city()
        with both.city.begin("Remark") as work:
            draft = Remark.draft(
                addressee="", record_kind="dossier", record_id=dossier.id, text=REMARK, made_on=both.city.today
            )
            remarks.make(work, draft, both.city.today)
        both.to_the_ward()
    return tmp_path / "ward"


def test_a_returned_dossier_is_mended_and_sent_again_as_version_two_with_its_annex(returned: Path) -> None:
    with window_on(returned) as window:
        come_forward(window)
        page = dossiers_page(window)
        window.until(lambda: status(page) is DossierStatus.RETURNED)
        assert REMARK in page.panel.remarks.findChild(QLabel, "remark_0").text()
        mend(window, page)
        page.panel.tabs.setCurrentWidget(page.panel.course_tab)
        window.until(lambda: MENDED in page.panel.course_tab.changed.text())
        window.click(page.panel, "see_annex")
        annex = window.dialog(ReportPreview)
        shown = annex.preview.document.toPlainText()
        assert REMARK.rstrip(".") in shown
        assert MENDED in shown
        annex.reject()
        window.click(page.panel, "submit")
        window.until(lambda: status(page) is DossierStatus.SUBMITTED)
        window.settle()
        with window.backend.reading() as read:
            versions = dossier_versions.of_dossier(read, read.dossiers.all()[0].id)
    told = [(one.number, one.event) for one in versions]
    assert told == [(1, DossierEvent.SUBMITTED), (1, DossierEvent.RETURNED), (2, DossierEvent.SUBMITTED)]
    assert MENDED in (versions[-1].changes or "")


def mend(window: OfficeWindow, page: DossiersPage) -> None:
    """Open the candidate and write what the city misses."""
    page.panel.tabs.setCurrentWidget(page.panel.candidates)
    assert page.panel.standing is not None
    candidate, _party = page.panel.standing.view.candidates[0]
    page.panel.candidates.open_asked.emit(candidate.id)
    form = window.dialog(CandidateDialog)
    form.ui.achievements.setPlainText(MENDED)
    window.click(form, "save")
    window.until_closed(form)


def test_several_are_proposed_from_those_who_registered(tmp_path: Path) -> None:
    from builders import a_dossier, a_person, register

    with office_open(tmp_path / "office") as backend:
        open_dossier(backend, a_dossier(award="LDTT"))
        for name in ("Bùi An", "Cao Bình"):
            register(backend, add_party(backend, a_person(name)))
    with window_on(tmp_path / "office") as window:
        come_forward(window)
        page = dossiers_page(window)
        window.until(lambda: page.panel.standing)
        page.panel.tabs.setCurrentWidget(page.panel.candidates)
        window.click(page.panel, "add_several")
        form = window.dialog(ProposeDialog)
        window.until(lambda: form.model.rowCount() == 2)
        window.click(form, "tick_none")
        assert form.draft() == []
        window.click(form, "tick_fit")
        assert len(form.draft()) == 2
        window.click(form, "save")
        window.until_closed(form)
        window.until(lambda: page.panel.standing and len(page.panel.standing.view.candidates) == 2)


def test_the_chain_of_signatures_is_drafted_and_followed(returned: Path) -> None:
    with window_on(returned) as window:
        come_forward(window)
        page = dossiers_page(window)
        window.until(lambda: page.panel.course)
        tab = page.panel.signing
        page.panel.tabs.setCurrentWidget(tab)
        window.click(tab, "draft_chain")
        window.until(lambda: page.panel.course and len(page.panel.course.steps) >= 5)
        window.settle()
        first = page.panel.course.steps[0].step.id  # type: ignore[union-attr]
        assert tab.table.choose(first)
        window.click(tab, "step_sent")
        window.until(lambda: page.panel.course and page.panel.course.steps[0].step.sent_on)
        window.click(tab, "add_step")
        form = window.dialog(SigningStepDialog)
        form.ui.who.setText("Trưởng phòng Nội vụ")
        window.click(form, "save")
        window.until_closed(form)
        window.until(lambda: page.panel.course and page.panel.course.steps[-1].step.who == "Trưởng phòng Nội vụ")
