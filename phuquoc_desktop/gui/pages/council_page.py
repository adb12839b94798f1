"""Hội đồng Thi đua - Khen thưởng: its meetings, from attendance to the minutes, and its members by period."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QStackedWidget, QTabWidget, QVBoxLayout

from phuquoc_desktop.domain.council import CouncilMember, Meeting, Presence
from phuquoc_desktop.domain.council_votes import Count
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.agenda_dialog import AgendaDialog
from phuquoc_desktop.gui.dialogs.conflict_dialog import ConflictDialog
from phuquoc_desktop.gui.dialogs.council_member_dialog import CouncilMemberDialog
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.dialogs.meeting_dialog import MeetingDialog
from phuquoc_desktop.gui.dialogs.meeting_reasons import CloseMeetingDialog, DecideVotesDialog, ReopenMeetingDialog
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.pages.council.looks import meeting_badge
from phuquoc_desktop.gui.pages.council.meeting_panel import MeetingPanel
from phuquoc_desktop.gui.pages.council.members_tab import MembersTab
from phuquoc_desktop.gui.pages.council.narrow_table import NarrowTable
from phuquoc_desktop.gui.pages.council.papers_shown import MeetingPapersOut
from phuquoc_desktop.gui.pages.page import YEAR_CHANGED, Page
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.columns import ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.rows_model import RowsModel, set_table
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.gui.widgets.tab_ground import ground_of
from phuquoc_desktop.services import council, dossiers, meeting_view, meetings
from phuquoc_desktop.services.council import ConflictHint
from phuquoc_desktop.services.dossiers import DossierLine
from phuquoc_desktop.services.meeting_view import MeetingLine, MeetingView
from phuquoc_desktop.storage.errors import RecordGoneError
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _

NARROWEST = 540
"""Width in which the words of all tabs can be read."""

TOUCHED_BY = {
    "council_member",
    "conflict",
    "meeting",
    "attendance",
    "agenda_item",
    "tally",
    "ruling",
    "dossier",
    "candidate",
    "party",
    "unit",
    "catalogue_file",
    YEAR_CHANGED,
}


def _title(line: MeetingLine) -> str:
    return line.meeting.title


COLUMNS = (
    ColumnPlan("met_on", N_("Day"), 104, ColumnKind.DATE, value=lambda line: line.meeting.met_on),
    ColumnPlan(
        "title",
        N_("Title"),
        90,
        stretch=True,
        value=lambda line: line.meeting.title,
        tip=lambda line: line.meeting.title,
    ),
    ColumnPlan("state", N_("State"), 112, ColumnKind.BADGE, value=lambda line: meeting_badge(line.meeting)),
)


@dataclass(frozen=True)
class Seen:
    """What the page shows."""

    lines: list[MeetingLine]
    members: list[CouncilMember]


class CouncilPage(Page):
    """Meetings at the left lead; everything at the right belongs to the one chosen there. Members have a tab of their own."""

    title_id = N_("Council")

    def __init__(self, backend: Any, shell: Shell) -> None:
        super().__init__(backend, shell)
        self._jobs = Jobs(backend, shell)
        self._papers = MeetingPapersOut(backend, shell, self)
        self._wanted = ""
        self.tabs = QTabWidget(self)
        ground = ground_of(self.tabs)
        self._stack = QStackedWidget(ground)
        self._beside = QSplitter(Qt.Orientation.Horizontal, self._stack)
        self.list = NarrowTable({2: 300})
        self.model = RowsModel(COLUMNS, self.list)
        self._scrolled = QScrollArea(self._beside)
        self.panel = MeetingPanel(self._scrolled.viewport())
        self.members = MembersTab(ground)
        self._nothing = self._empty_state()
        self._lay_out()
        self._add_actions()
        self._connect()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Read meetings and members again."""
        if not kinds or kinds & TOUCHED_BY:
            self.shell.run(self._read, self._on_read)

    def open_record(self, record_id: str) -> None:
        """Choose a meeting."""
        self._wanted = record_id
        self.tabs.setCurrentWidget(self._stack)
        self._choose()

    def focus_first(self) -> None:
        """Begin in the list of meetings."""
        self.list.setFocus()

    def _empty_state(self) -> EmptyState:
        why = _("First enter the members of the council, then a meeting; the minutes and the votes follow from it.")
        nothing = EmptyState("speech", _("The council has not met this year yet"), why, _("New meeting"), self._stack)
        nothing.acted.connect(self._on_add)
        return nothing

    def _lay_out(self) -> None:
        self.list.setObjectName("meetings")
        self.list.setAccessibleName(_("Meetings of the council"))
        set_table(self.list, self.model)
        card = QFrame()
        card.setObjectName("meetings_card")
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(5, 6, 5, 6)
        inside.addWidget(self.list)
        card.setMinimumWidth(250)
        beside = self._beside
        beside.setObjectName("council_splitter")
        beside.setChildrenCollapsible(False)
        beside.setHandleWidth(12)
        beside.insertWidget(0, card)
        beside.addWidget(self._scroll())
        beside.setStretchFactor(1, 1)
        beside.setSizes([350, 760])
        self._stack.addWidget(beside)
        self._stack.addWidget(self._nothing)
        tabs = self.tabs
        tabs.setObjectName("council_tabs")
        tabs.tabBar().setAccessibleName(_("Parts of the council"))
        tabs.setDocumentMode(True)
        tabs.tabBar().setDrawBase(False)
        tabs.addTab(self._stack, _("Meetings"))
        tabs.addTab(self.members, _("Members"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 0, 20, 12)
        column.addWidget(tabs)
        self.panel.hide()

    def _scroll(self) -> QScrollArea:
        """Let a meeting scroll where the page is too low for its head and three rows of a list."""
        area = self._scrolled
        area.setObjectName("meeting_scroll")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.panel.setMinimumWidth(1)  # scrolls up and down only
        area.setWidget(self.panel)
        area.setWidgetResizable(True)
        area.setMinimumWidth(NARROWEST)
        return area

    def _add_actions(self) -> None:
        self.add_action("add", _("New meeting"), self._on_add, icon="add", shortcut="Ctrl+N", primary=True)
        self.add_action("add_member", _("New member"), self._on_add_member, icon="person")
        self.editing = self.add_action("edit", _("Edit"), self._on_edit, icon="edit")
        self.removing = self.add_action("remove", _("Delete"), self._on_remove, icon="delete")

    def _connect(self) -> None:
        panel = self.panel
        self.list.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.list.activated.connect(self._on_edit)
        panel.edit_asked.connect(self._on_edit)
        panel.close_asked.connect(self._on_close)
        panel.reopen_asked.connect(self._on_reopen)
        panel.attendance.attended.connect(self._on_attended)
        panel.agenda.add_asked.connect(self._on_agenda)
        panel.agenda.remove_asked.connect(self._on_take_off)
        panel.agenda.open_asked.connect(self._on_open_dossier)
        panel.agenda.conflict_asked.connect(self._on_conflict)
        panel.agenda.hint_taken.connect(self._on_hint)
        panel.agenda.conflict_removed.connect(self._on_conflict_removed)
        panel.counting.counted.connect(self._on_counted)
        panel.counting.again.connect(self._on_again)
        panel.result.decide_asked.connect(self._on_decide)
        panel.result.undecide_asked.connect(self._on_undecide)
        panel.result.paper_asked.connect(self._on_paper)
        panel.result.words_asked.connect(self._on_words)
        self.members.add_asked.connect(self._on_add_member)
        self.members.edit_asked.connect(self._on_edit_member)
        self.members.remove_asked.connect(self._on_remove_member)

    def _read(self, _report: ProgressReport) -> Seen:
        with self.backend.reading() as read:
            return Seen(meeting_view.lines(read, self.shell.year), council.members(read))

    def _on_read(self, seen: Seen) -> None:
        self.members.show_members(seen.members, self.backend.today)
        self.model.show_rows(seen.lines)
        self._stack.setCurrentWidget(self._beside if seen.lines else self._nothing)
        self._choose()

    def _choose(self) -> None:
        rows = [place for place, line in enumerate(self.model.rows) if line.id == self._wanted]
        if self.model.rows:
            self.list.selectRow(rows[0] if rows else 0)
        else:
            self.panel.hide()
            self.panel.view = None
            self._enable()

    def _on_current_changed(self, index: QModelIndex) -> None:
        if index.isValid():
            self._wanted = self.model.rows[index.row()].id
            self.shell.run(partial(self._look, self._wanted), self._on_looked)

    def _look(self, meeting_id: str, _report: ProgressReport) -> MeetingView | None:
        with self.backend.reading() as read:
            try:
                return meeting_view.look(read, meeting_id, self.backend.awards)
            except RecordGoneError:
                return None

    def _on_looked(self, view: MeetingView | None) -> None:
        if view is not None and view.meeting.id == self._wanted:
            self.panel.show_view(view)
            self.panel.show()
            self._enable()

    def _enable(self) -> None:
        view = self.panel.view
        for action in (self.editing, self.removing):
            action.setEnabled(view is not None and view.is_open)

    @property
    def _meeting(self) -> Meeting | None:
        return self.panel.meeting

    def _show(self, dialog: FormDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _do(self, job: str, does: Any, said: str) -> None:
        """Run a job on the meeting shown; ``does`` takes the job and the meeting's id."""
        meeting = self._meeting
        if meeting is not None:
            self._jobs.run(job, lambda work: does(work, meeting.id), said)

    def _on_add(self) -> None:
        self.tabs.setCurrentWidget(self._stack)
        dialog = MeetingDialog(self.backend, self.shell, parent=self)
        dialog.saved.connect(self._on_added)
        self._show(dialog)

    def _on_added(self, meeting: Meeting) -> None:
        self._wanted = meeting.id

    def _on_edit(self) -> None:
        if self._meeting and self.panel.view and self.panel.view.is_open:
            self._show(MeetingDialog(self.backend, self.shell, self._meeting, self))

    def _on_remove(self) -> None:
        self._do(N_("Delete a meeting of the council"), meetings.remove, _("The meeting was deleted."))

    def _on_close(self) -> None:
        if self.panel.view:
            self._show(CloseMeetingDialog(self.backend, self.shell, self.panel.view, self))

    def _on_reopen(self) -> None:
        if self._meeting:
            self._show(ReopenMeetingDialog(self.backend, self.shell, self._meeting, self))

    def _on_attended(self, ids: list[str], presence: Presence) -> None:
        def does(work: UnitOfWork, meeting_id: str) -> None:
            meetings.attend(work, meeting_id, ids, presence)

        self._do(N_("Take attendance"), does, _("The attendance was saved."))

    def _on_agenda(self) -> None:
        self.shell.run(self._read_dossiers, self._on_dossiers)

    def _read_dossiers(self, _report: ProgressReport) -> list[DossierLine]:
        profile, view = self.backend.profile, self.panel.view
        office = None if profile.role is Role.CITY else profile.office
        known = {line.item.dossier_id for line in view.agenda} if view else set()
        with self.backend.reading() as read:
            found = dossiers.lines(read, self.shell.year, self.backend.awards, office)
        return [one for one in found if one.candidates and one.id not in known]

    def _on_dossiers(self, lines: list[DossierLine]) -> None:
        dialog = AgendaDialog(lines, self)
        dialog.put.connect(self._on_put)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_put(self, ids: list[str]) -> None:
        def does(work: UnitOfWork, meeting_id: str) -> None:
            meetings.put_on_agenda(work, meeting_id, ids)

        if ids:
            self._do(N_("Change the agenda"), does, _("The agenda was saved."))

    def _on_take_off(self, dossier_id: str) -> None:
        def does(work: UnitOfWork, meeting_id: str) -> None:
            meetings.take_off_agenda(work, meeting_id, dossier_id)

        self._do(N_("Change the agenda"), does, _("The dossier was taken off the agenda."))

    def _on_open_dossier(self, dossier_id: str) -> None:
        self.shell.go_to("dossiers", dossier_id)

    def _on_conflict(self) -> None:
        if self.panel.view:
            self._show(ConflictDialog(self.backend, self.shell, self.panel.view, self))

    def _on_hint(self, hint: ConflictHint) -> None:
        said = _("{member} does not vote on {name}.").format(member=hint.member.name, name=hint.party.name)
        self._jobs.run(N_("Write a conflict of interest"), lambda work: council.add_conflict(work, hint.draft), said)

    def _on_conflict_removed(self, conflict_id: str) -> None:
        said = _("The conflict was removed; the member votes again.")
        self._jobs.run(
            N_("Remove a conflict of interest"), lambda work: council.remove_conflict(work, conflict_id), said
        )

    def _on_counted(self, candidate_id: str, count: Count, second: bool) -> None:
        meeting = self._meeting
        if meeting is None:
            return

        def does(work: UnitOfWork) -> None:
            meetings.count(work, meeting.id, candidate_id, count, second=second)

        said = _("The count was saved.")
        self._jobs.run(N_("Count votes"), does, said, self._on_count_kept, self._on_count_refused)

    def _on_count_kept(self, _nothing: object) -> None:
        self.panel.counting.go_on()

    def _on_count_refused(self, error: Exception) -> None:
        if isinstance(error, RefusedError):
            self.panel.counting.show_refusal(error)
        else:
            self.shell.tell(error)

    def _on_again(self, candidate_id: str) -> None:
        def does(work: UnitOfWork, meeting_id: str) -> None:
            meetings.forget_count(work, meeting_id, candidate_id)

        self._do(N_("Count votes"), does, _("Both counts were given up; count again."))

    def _on_decide(self, candidate_id: str) -> None:
        view = self.panel.view
        voted = next((one for one in view.votes if one.id == candidate_id), None) if view else None
        if view is not None and voted is not None:
            self._show(DecideVotesDialog(self.backend, self.shell, view.meeting, voted, self))

    def _on_undecide(self, candidate_id: str) -> None:
        def does(work: UnitOfWork, meeting_id: str) -> None:
            meetings.undo_decision(work, meeting_id, candidate_id, self.backend.awards)

        self._do(N_("Decide on votes"), does, _("The share of votes decides again."))

    def _on_paper(self, code: str) -> None:
        if self._meeting:
            self._papers.show(code, self._meeting)

    def _on_words(self) -> None:
        if self._meeting:
            self._papers.edit(self._meeting)

    def _on_add_member(self) -> None:
        self.tabs.setCurrentWidget(self.members)
        self._show(CouncilMemberDialog(self.backend, self.shell, parent=self))

    def _on_edit_member(self, member: CouncilMember) -> None:
        self._show(CouncilMemberDialog(self.backend, self.shell, member, self))

    def _on_remove_member(self, member: CouncilMember) -> None:
        said = _("{name} was taken off the list.").format(name=member.name)
        self._jobs.run(N_("Delete a member of the council"), lambda work: council.remove_member(work, member.id), said)
