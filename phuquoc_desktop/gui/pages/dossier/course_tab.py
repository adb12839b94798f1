"""The tab of a dossier's course: what was completed since it went out, its versions, and every change."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from phuquoc_desktop.domain.dossier_course import DossierVersion
from phuquoc_desktop.gui.pages.dossier.later_tab import LaterTab
from phuquoc_desktop.gui.pages.happenings import happenings_of
from phuquoc_desktop.gui.widgets.time_line import Happening, TimeLine
from phuquoc_desktop.services.course_view import DossierCourse
from phuquoc_desktop.services.record_journal import JournalLine
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_date


class CourseTab(LaterTab):
    """Emits ``annex_asked`` for the annex of what was completed."""

    annex_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("course_tab", parent)

    def show_course(self, course: DossierCourse, journal: Iterable[JournalLine]) -> None:
        """Show the course of a dossier."""
        self.fill(partial(self._show, course, journal))

    def build(self, content: QWidget) -> None:
        """Make the lines of changes, versions and journal."""
        self.changed_heading = _heading("changed_heading", "")
        self.annex = QPushButton(_("See the annex"))
        self.annex.setObjectName("see_annex")
        self.annex.setAccessibleName(self.annex.text())
        self.annex.setProperty("role", "link")
        self.annex.clicked.connect(self.annex_asked)
        self.changed = QLabel()
        self.changed.setObjectName("changed_lines")
        self.changed.setTextFormat(Qt.TextFormat.PlainText)
        self.changed.setWordWrap(True)
        self.changed.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.versions = QVBoxLayout()
        self.journal = QVBoxLayout()
        self._lay_out(content)

    def _show(self, course: DossierCourse, journal: Iterable[JournalLine]) -> None:
        self._show_changed(course)
        _put(self.versions, "versions", [_happening(one) for one in reversed(course.versions)])
        self._no_version.setVisible(not course.versions)
        _put(self.journal, "journal", happenings_of(journal))

    def _show_changed(self, course: DossierCourse) -> None:
        found = course.completed
        heading = _("Completed since version {number}").format(number=found.number - 1)
        self.changed_heading.setText(heading)
        lines = [f"• {line}" for line in found.lines]
        self.changed.setText("\n".join(lines) or _("Nothing has been changed yet."))
        for widget in (self.changed_heading, self.annex, self.changed):
            widget.setVisible(not found.is_first)

    def _lay_out(self, content: QWidget) -> None:
        head = QHBoxLayout()
        head.addWidget(self.changed_heading, 1)
        head.addWidget(self.annex)
        self._no_version = QLabel(_("It has not been submitted yet; each submission becomes a version here."))
        self._no_version.setObjectName("no_version")
        self._no_version.setProperty("role", "soft")
        self._no_version.setWordWrap(True)
        column = QVBoxLayout(content)
        column.setContentsMargins(4, 10, 12, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.changed)
        column.addWidget(_heading("versions_heading", _("Versions")))
        column.addWidget(self._no_version)
        column.addLayout(self.versions)
        column.addWidget(_heading("journal_heading", _("Every change of its head")))
        column.addLayout(self.journal)
        column.addStretch(1)


def _happening(one: DossierVersion) -> Happening:
    head = f"{show_date(one.happened_on)} · {one.done_by}"
    title = _("Version {number}: {event}").format(number=one.number, event=one.event.label)
    reason = (one.reason or "").splitlines()
    return Happening(head, title, (*reason, *(f"• {line}" for line in (one.changes or "").splitlines())))


def _put(column: QVBoxLayout, name: str, happenings: list[Happening]) -> None:
    while (item := column.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
    line = TimeLine(happenings)
    line.setObjectName(name)
    column.addWidget(line)


def _heading(name: str, text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setProperty("role", "heading")
    return label
