"""One meeting: its head with what stands against closing it, and the tabs of attendance, agenda, counting and result."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from phuquoc_desktop.domain.council import Meeting
from phuquoc_desktop.gui.pages.council.agenda_tab import AgendaTab
from phuquoc_desktop.gui.pages.council.attendance_tab import AttendanceTab
from phuquoc_desktop.gui.pages.council.buttons import a_button
from phuquoc_desktop.gui.pages.council.counting_tab import CountingTab
from phuquoc_desktop.gui.pages.council.looks import meeting_badge, meeting_words
from phuquoc_desktop.gui.pages.council.result_tab import ResultTab
from phuquoc_desktop.gui.tables.columns import BadgeValue
from phuquoc_desktop.gui.widgets.badge import Badge
from phuquoc_desktop.gui.widgets.one_line import OneLine
from phuquoc_desktop.gui.widgets.tab_ground import ground_of
from phuquoc_desktop.services.meeting_view import MeetingView
from phuquoc_desktop.translation import _


class MeetingPanel(QWidget):
    """Emits ``edit_asked``, ``close_asked`` and ``reopen_asked``; the tabs speak for themselves."""

    edit_asked = Signal()
    close_asked = Signal()
    reopen_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: MeetingView | None = None
        self.title = OneLine("meeting_title", "heading")
        self.facts = OneLine("meeting_facts", "soft")
        self.reason = OneLine("close_reason", "soft")
        self.status = Badge(BadgeValue("", "neutral"))
        self.edit = a_button("edit_meeting", _("Edit"), self.edit_asked)
        self.close_it = a_button("close_meeting", _("Close the meeting…"), self.close_asked, "primary")
        self.reopen = a_button("reopen_meeting", _("Reopen…"), self.reopen_asked)
        self.tabs = QTabWidget()
        ground = ground_of(self.tabs)
        self.attendance = AttendanceTab(ground)
        self.agenda = AgendaTab(ground)
        self.counting = CountingTab(ground)
        self.result = ResultTab(ground)
        self.setObjectName("meeting_panel")
        self.setProperty("role", "scrolled")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._head())
        column.addWidget(self._card(), 1)

    def show_view(self, view: MeetingView) -> None:
        """Show a meeting; the tab that was read stays."""
        self.view = view
        meeting = view.meeting
        self.title.setText(meeting.title)
        self.facts.setText(meeting_words(meeting))
        self.status.show_value(meeting_badge(meeting))
        for tab in (self.attendance, self.agenda, self.counting, self.result):
            tab.show_view(view)
        self._show_reason(view)
        self._name_tabs(view)

    @property
    def meeting(self) -> Meeting | None:
        """The meeting shown."""
        return self.view.meeting if self.view else None

    def _show_reason(self, view: MeetingView) -> None:
        hindrance = view.hindrance if view.is_open else None
        self.edit.setVisible(view.is_open)
        self.close_it.setVisible(view.is_open)
        self.close_it.setEnabled(hindrance is None)
        self.reopen.setVisible(view.is_own and not view.is_open)
        done = _("Everything is counted; the meeting can be closed.") if view.is_open else ""
        text = str(hindrance) if hindrance else done
        self.reason.setText(text)
        self.reason.setVisible(bool(text))
        self.reason.setProperty("tone", "warn" if hindrance else "good")
        self.reason.style().unpolish(self.reason)
        self.reason.style().polish(self.reason)
        self.close_it.setToolTip(text)
        self.close_it.setAccessibleDescription(text)

    def _name_tabs(self, view: MeetingView) -> None:
        count = len(view.votes)
        self.tabs.setTabText(1, _("Agenda ({count})").format(count=len(view.agenda)))
        self.tabs.setTabText(2, _("Counting ({done} of {count})").format(done=view.counted, count=count))

    def _head(self) -> QFrame:
        head = QFrame(self)
        head.setObjectName("meeting_head")
        head.setAccessibleName(_("Meeting of the council"))
        head.setProperty("role", "card")
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(8)
        first.addWidget(self.title, 1)
        first.addWidget(self.status, 0, Qt.AlignmentFlag.AlignTop)
        second.addWidget(self.reason, 1)
        second.addStretch(0)
        for button in (self.edit, self.reopen, self.close_it):
            second.addWidget(button)
        column = QVBoxLayout(head)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(4)
        column.addLayout(first)
        column.addWidget(self.facts)
        column.addLayout(second)
        return head

    def _card(self) -> QFrame:
        card = QFrame(self)
        card.setObjectName("meeting_card")
        card.setProperty("role", "card")
        tabs = self.tabs
        tabs.setObjectName("meeting_tabs")
        tabs.tabBar().setAccessibleName(_("Parts of the meeting"))
        tabs.setDocumentMode(True)
        tabs.tabBar().setDrawBase(False)
        tabs.setUsesScrollButtons(False)
        tabs.setElideMode(Qt.TextElideMode.ElideRight)
        tabs.addTab(self.attendance, _("Attendance"))
        tabs.addTab(self.agenda, _("Agenda"))
        tabs.addTab(self.counting, _("Counting"))
        tabs.addTab(self.result, _("Result"))
        tabs.currentChanged.connect(self._on_tab)
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 4, 12, 10)
        column.addWidget(tabs)
        return card

    def _on_tab(self) -> None:
        tab = self.tabs.currentWidget()
        if isinstance(tab, (AttendanceTab, AgendaTab, CountingTab, ResultTab)):
            tab.focus_first()
