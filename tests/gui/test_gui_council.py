"""The page of the council in the real window: from members to the minutes in the dossier, and counting by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import a_dossier, a_person, add_party, office_open, open_dossier, propose
from clerk import Clerk
from council_builders import GROUND, a_council, a_meeting, attend, call, conflict, count, held, look, put_on_agenda
from office_window import OfficeWindow, window_on
from page_parts import come_forward, nameless_widgets
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from phuquoc_desktop.domain.council import CouncilRole, Presence
from phuquoc_desktop.domain.council_votes import VoteOutcome
from phuquoc_desktop.gui.dialogs.agenda_dialog import AgendaDialog
from phuquoc_desktop.gui.dialogs.conflict_dialog import ConflictDialog
from phuquoc_desktop.gui.dialogs.council_member_dialog import CouncilMemberDialog
from phuquoc_desktop.gui.dialogs.meeting_dialog import MeetingDialog
from phuquoc_desktop.gui.dialogs.meeting_reasons import CloseMeetingDialog, DecideVotesDialog, ReopenMeetingDialog
from phuquoc_desktop.gui.dialogs.paper_editor import PaperEditor
from phuquoc_desktop.gui.dialogs.report_preview import ReportPreview
from phuquoc_desktop.gui.pages.council_page import CouncilPage
from phuquoc_desktop.gui.pages.dossiers_page import DossiersPage

pytestmark = pytest.mark.usefixtures("qapp")
Opened = tuple[OfficeWindow, CouncilPage]
PEOPLE = (("Trần Văn Chánh", CouncilRole.CHAIR), ("Đỗ Thị Thư", CouncilRole.SECRETARY), ("Ngô Thị Năm", None))


@pytest.fixture
def begun(tmp_path: Path) -> Iterator[Opened]:
    """An office with a dossier of two candidates and no council yet."""
    folder = tmp_path / "office"
    with office_open(folder) as backend:
        dossier = open_dossier(backend, a_dossier(award="GK_XA"))
        for name in ("Nguyễn Thị Hồng", "Lê Thị Ánh"):
            propose(backend, dossier, add_party(backend, a_person(name)))
    with window_on(folder) as window:
        yield window, at_the_page(window)


@pytest.fixture
def sitting(tmp_path: Path) -> Iterator[Opened]:
    """An office whose council of nine sits, eight present, with two candidates before it; one of them is hinted at."""
    folder = tmp_path / "office"
    with office_open(folder) as backend:
        dossier = open_dossier(backend, a_dossier(award="GK_XA"))
        for name in ("Nguyễn Thị Hồng", "Ngô Thị Năm"):
            propose(backend, dossier, add_party(backend, a_person(name)))
        held(backend, dossier)
    with window_on(folder) as window:
        page = at_the_page(window)
        window.until(lambda: page.panel.view)
        yield window, page


def at_the_page(window: OfficeWindow) -> CouncilPage:
    come_forward(window)
    page = window.page("council")
    assert isinstance(page, CouncilPage)
    return page


def cells(model: QAbstractItemModel) -> list[list[str]]:
    rows, columns = range(model.rowCount()), range(model.columnCount())
    return [[str(model.index(row, column).data() or "") for column in columns] for row in rows]


def show_tab(window: OfficeWindow, page: CouncilPage, place: int) -> None:
    page.panel.tabs.setCurrentIndex(place)
    window.settle()


def key_in_count(window: OfficeWindow, page: CouncilPage, clerk: Clerk, *figures: int) -> None:
    """Type 8 Tab 1 Tab 0 Enter."""
    assert clerk.focus.objectName() == "votes_for"
    for place, figure in enumerate(figures):
        if place:
            clerk.press(Qt.Key.Key_Tab)
        clerk.write(str(figure))
    clerk.press(Qt.Key.Key_Return)
    window.settle()


def test_a_meeting_goes_from_members_to_the_minutes_in_the_dossier(begun: Opened) -> None:
    window, page = begun
    clerk = Clerk(window)
    page.tabs.setCurrentWidget(page.members)
    for name, role in PEOPLE:
        window.click(page.members, "add_member")
        member = clerk.form(CouncilMemberDialog)
        clerk.fill("name", name)
        if role:
            clerk.tab_to("role")
            clerk.press(Qt.Key.Key_Home)
            clerk.pick("role", role.label)
        clerk.fill("position", "Công chức")
        clerk.fill("valid_from", "01/03/2021")
        clerk.save(member)
    assert [row[0] for row in cells(page.members.model)] == [name for name, _role in PEOPLE]

    page.tabs.setCurrentIndex(0)
    window.click(window.window, "do_add")
    meeting = clerk.form(MeetingDialog)
    clerk.fill("met_on", "14/06/2021")
    clerk.fill("venue", "Hội trường UBND phường")
    clerk.fill("began_at", "8h")
    clerk.fill("ended_at", "10h30")
    clerk.fill("first_counter", "Ngô Thị Năm")
    clerk.fill("second_counter", "Đỗ Thị Thư")
    clerk.save(meeting)
    window.until(lambda: page.panel.view)
    assert page.panel.meeting is not None
    assert page.panel.meeting.chair_id is not None

    window.click(page.panel, "mark_rest")
    window.settle()
    window.until(lambda: page.panel.view and page.panel.view.quorum.present == 3)

    show_tab(window, page, 1)
    window.click(page.panel, "add_dossiers")
    choosing = window.dialog(AgendaDialog)
    window.click(choosing, "put")
    window.until_closed(choosing)
    window.until(lambda: page.panel.view and len(page.panel.view.votes) == 2)

    show_tab(window, page, 2)
    for _candidate in range(2):
        key_in_count(window, page, clerk, 3, 0, 0)
    assert all(field.text() == "" for field in page.panel.counting.fields.values())
    window.click(page.panel, "second_count")
    window.settle()
    assert [row[3] for row in cells(page.panel.counting.model)] == ["", ""]
    for _candidate in range(2):
        key_in_count(window, page, clerk, 3, 0, 0)
    window.until(lambda: page.panel.view and page.panel.view.counted == 2)

    window.click(page.panel, "close_meeting")
    closing = clerk.form(CloseMeetingDialog)
    clerk.fill("reason", GROUND)
    window.click(closing, "save")
    clerk.closed(closing)
    window.until(lambda: page.panel.meeting and page.panel.meeting.closed_on)
    show_tab(window, page, 3)
    assert [row[2:4] for row in cells(page.panel.result.model)] == [["3/3", "100,00"]] * 2
    window.click(page.panel, "paper_minutes")
    shown = window.dialog(ReportPreview)
    shown.close()
    window.settle()

    dossiers = window.page("dossiers")
    assert isinstance(dossiers, DossiersPage)
    window.until(lambda: dossiers.panel.standing)
    assert dossiers.panel.standing is not None
    states = {line.paper_kind.value: line.state.value for line in dossiers.panel.standing.view.checklist}
    assert states["BIENBAN"] == "drafted"
    votes = [candidate.votes_for for candidate, _party in dossiers.panel.standing.view.candidates]
    assert votes == [3, 3]


def test_members_are_marked_by_one_key_each_and_undone(sitting: Opened) -> None:
    window, page = sitting
    clerk = Clerk(window)
    page.panel.attendance.focus_first()
    page.panel.attendance.table.selectRow(0)
    clerk.press(Qt.Key.Key_Minus)
    window.settle()
    window.until(lambda: page.panel.view and page.panel.view.quorum.present == 7)
    assert page.panel.attendance.table.currentIndex().row() == 1
    clerk.press(Qt.Key.Key_Asterisk)
    window.settle()
    window.until(lambda: page.panel.view and page.panel.view.quorum.present == 6)
    clerk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    window.settle()
    window.until(lambda: page.panel.view and page.panel.view.quorum.present == 7)


def test_the_second_counter_sees_no_figures_and_a_difference_is_told_afterwards(sitting: Opened) -> None:
    window, page = sitting
    clerk = Clerk(window)
    show_tab(window, page, 2)
    key_in_count(window, page, clerk, 7, 1, 0)
    window.click(page.panel, "second_count")
    window.settle()
    told = "\n".join(" ".join(row) for row in cells(page.panel.counting.model))
    assert "7" not in told
    page.panel.counting.table.selectRow(0)
    page.panel.counting.focus_first()
    key_in_count(window, page, clerk, 6, 2, 0)
    window.until(lambda: cells(page.panel.counting.model)[0][3] == "7 – 1 – 0 / 6 – 2 – 0")
    assert cells(page.panel.counting.model)[0][4] == "The counts differ"


def test_a_count_that_does_not_add_up_is_refused_under_the_figures(sitting: Opened) -> None:
    window, page = sitting
    clerk = Clerk(window)
    show_tab(window, page, 2)
    key_in_count(window, page, clerk, 9, 0, 0)
    window.until(page.panel.counting.refusal.isVisible)
    assert "only 8 members vote on it" in page.panel.counting.refusal.text()
    assert page.panel.counting.fields["votes_for"].text() == "9"


def test_a_suspected_conflict_counts_once_a_person_says_so(sitting: Opened) -> None:
    window, page = sitting
    show_tab(window, page, 1)
    assert cells(page.panel.agenda.conflicts_model)[0][:2] == ["Ngô Thị Năm", "Ngô Thị Năm"]
    assert page.panel.view is not None
    assert page.panel.view.votes[0].electorate.voting == 8
    window.click(page.panel, "enter_hint")
    window.settle()
    window.until(lambda: page.panel.view and any(one.electorate.voting == 7 for one in page.panel.view.votes))
    window.click(page.panel, "remove_conflict")
    window.settle()
    window.until(lambda: page.panel.view and all(one.electorate.voting == 8 for one in page.panel.view.votes))


def test_another_conflict_is_entered_in_a_form(sitting: Opened) -> None:
    window, page = sitting
    clerk = Clerk(window)
    show_tab(window, page, 1)
    window.click(page.panel, "new_conflict")
    form = clerk.form(ConflictDialog)
    clerk.pick("member_id", "Tạ Văn Tám")
    clerk.pick("party_id", "Nguyễn Thị Hồng")
    clerk.fill("note", "Anh em ruột")
    clerk.save(form)
    window.until(lambda: any(row[0] == "Tạ Văn Tám" for row in cells(page.panel.agenda.conflicts_model)))
    with window.backend.reading() as read:
        [entered] = read.conflicts.all(note="Anh em ruột")
        assert read.council_members.get(entered.member_id).name == "Tạ Văn Tám"


def test_people_decide_in_place_of_the_share(sitting: Opened) -> None:
    window, page = sitting
    clerk = Clerk(window)
    meeting = page.panel.meeting
    assert meeting is not None
    assert page.panel.view is not None
    for one in page.panel.view.votes:
        count(window.backend, meeting, one.candidate, 5, 3, 0)
    page.refresh(frozenset())
    window.settle()
    show_tab(window, page, 3)
    assert cells(page.panel.result.model)[0][4] == "Not enough votes"
    window.click(page.panel, "decide")
    form = clerk.form(DecideVotesDialog)
    clerk.fill("reason", "Quy chế: quá nửa số thành viên")
    window.click(form, "save")
    clerk.closed(form)
    window.until(lambda: cells(page.panel.result.model)[0][4] == "Enough votes")
    window.click(page.panel, "undecide")
    window.settle()
    window.until(lambda: cells(page.panel.result.model)[0][4] == "Not enough votes")


def test_a_closed_meeting_is_reopened_with_a_reason(sitting: Opened) -> None:
    window, page = sitting
    clerk = Clerk(window)
    meeting = page.panel.meeting
    assert meeting is not None
    assert page.panel.view is not None
    for one in page.panel.view.votes:
        count(window.backend, meeting, one.candidate, 8, 0, 0)
    page.refresh(frozenset())
    window.settle()
    window.click(page.panel, "close_meeting")
    closing = clerk.form(CloseMeetingDialog)
    window.click(closing, "save")
    window.until(closing.ui.reason_error.isVisible)
    clerk.fill("reason", GROUND)
    window.click(closing, "save")
    clerk.closed(closing)
    window.click(page.panel, "reopen_meeting")
    form = clerk.form(ReopenMeetingDialog)
    clerk.fill("reason", "Ghi nhầm")
    window.click(form, "save")
    clerk.closed(form)
    assert look(window.backend, meeting).meeting.closed_on is None
    assert look(window.backend, meeting).votes[0].result.outcome is VoteOutcome.PASSED


def test_every_paper_of_the_meeting_is_shown(sitting: Opened) -> None:
    window, page = sitting
    show_tab(window, page, 3)
    for name in ("paper_ballots", "paper_attendance", "paper_minutes", "paper_result"):
        window.click(page.panel, name)
        shown = window.dialog(ReportPreview)
        assert shown.preview is not None
        shown.close()
        window.settle()


def test_people_word_the_minutes_in_the_window(sitting: Opened) -> None:
    window, page = sitting
    meeting = page.panel.meeting
    assert meeting is not None
    show_tab(window, page, 3)
    window.click(page.panel, "word_minutes")
    editor = window.dialog(PaperEditor)
    window.until(lambda: editor.paper)
    assert editor.paper is not None
    assert [one.name for one in editor.paper.parts] == ["content", "discussion", "decision"]
    editor.close()
    window.settle()


def test_everything_on_the_page_has_its_names(sitting: Opened) -> None:
    window, page = sitting
    for tab in range(4):
        show_tab(window, page, tab)
        assert nameless_widgets(page) == []
    page.tabs.setCurrentIndex(1)
    window.settle()
    assert nameless_widgets(page) == []


def test_a_meeting_is_chosen_from_elsewhere_and_a_dossier_opened_from_it(sitting: Opened) -> None:
    window, page = sitting
    backend = window.backend
    later = call(backend, a_meeting(title="Họp lần hai"))
    window.shell.go_to("council", later.id)
    window.settle()
    window.until(lambda: page.panel.meeting and page.panel.meeting.id == later.id)
    assert QApplication.focusWidget() is not None
    QTest.qWait(1)


def test_conflicts_of_the_council_are_no_hints(tmp_path: Path) -> None:
    folder = tmp_path / "office"
    with office_open(folder) as backend:
        members = a_council(backend)
        dossier = open_dossier(backend, a_dossier(award="GK_XA"))
        party = add_party(backend, a_person("Ngô Thị Năm"))
        propose(backend, dossier, party)
        conflict(backend, members[4], party)
        meeting = call(backend)
        attend(backend, meeting, members, Presence.PRESENT)
        put_on_agenda(backend, meeting, dossier)
    with window_on(folder) as window:
        page = at_the_page(window)
        window.until(lambda: page.panel.view)
        assert [row[4] for row in cells(page.panel.agenda.conflicts_model)] == ["Entered"]
