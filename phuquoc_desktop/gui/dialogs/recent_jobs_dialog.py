"""Hoàn tác: the latest jobs, newest first, and the way back from each where there is one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.choosing import choose_row
from phuquoc_desktop.gui.tables.columns import BadgeValue, ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.paged_model import PagedTableModel, Query
from phuquoc_desktop.gui.tables.table_view import TableView
from phuquoc_desktop.services import undoing
from phuquoc_desktop.services.undoing import JobLine, UndoState
from phuquoc_desktop.translation import N_, _, ngettext

_LOOKS = {
    UndoState.POSSIBLE: ("good", "undo"),
    UndoState.UNDONE: ("neutral", "undo"),
    UndoState.TAKES_BACK: ("neutral", "undo"),
    UndoState.HINDERED: ("warn", "lock"),
    UndoState.FOREIGN: ("neutral", "receive"),
}


def touched(line: JobLine) -> str:
    """Return what a job touched, the first few by name."""
    more = line.records - len(line.names)
    told = ngettext("and {count} more", "and {count} more", more).format(count=more)
    return "; ".join([*line.names, *([told] if more > 0 else [])])


COLUMNS = (
    ColumnPlan("at", N_("When"), 156, sortable=False),
    ColumnPlan("name", N_("Job"), 220, ColumnKind.STRONG, sortable=False),
    ColumnPlan("touched", N_("What it touched"), 190, stretch=True, sortable=False, value=touched),
    ColumnPlan("actor", N_("Who"), 146, sortable=False),
    ColumnPlan(
        "state",
        N_("Undo"),
        212,
        ColumnKind.BADGE,
        sortable=False,
        value=lambda line: BadgeValue(line.state.label, *_LOOKS[line.state]),
    ),
)


class RecentJobsDialog(QDialog):
    """Reads the jobs beside the window, and again after each one that was taken back."""

    def __init__(self, backend: Any, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("recent_jobs")
        self.setWindowTitle(_("Recent jobs"))
        self.setAccessibleName(self.windowTitle())
        self._backend, self._shell = backend, shell
        self._jobs = Jobs(backend, shell)
        self._jobs.undone.connect(self._read)
        self._lines: dict[str, JobLine] = {}
        self.table = TableView("recent_jobs_table", self.windowTitle())
        self.model = PagedTableModel(COLUMNS, self._ids, self._rows, None, self.table)
        self._why = QLabel()
        self._why.setObjectName("why_not")
        self._why.setWordWrap(True)
        self._why.setProperty("role", "soft")
        self.undoing = _button("undo_job", _("Undo this job"))
        self._lay_out()
        self.undoing.setEnabled(False)
        self.undoing.clicked.connect(self._on_undo)
        self.table.chosen.connect(self._on_chosen)
        self.resize(min(980, parent.window().width() - 40), min(520, parent.window().height() - 40))
        self._read()

    def _lay_out(self) -> None:
        closing = _button("close_jobs", _("Close"))
        closing.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self._why, 1)
        foot.addWidget(self.undoing)
        foot.addWidget(closing)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self.table.show_model(self.model)

    def _read(self) -> None:
        def work(_report: ProgressReport) -> list[JobLine]:
            with self._backend.reading() as read:
                return undoing.recent(read)

        self._shell.run(work, self._on_read)

    def _on_read(self, lines: list[JobLine]) -> None:
        self._lines = {one.work_id: one for one in lines}
        self.model.load(Query())
        if lines and not self.table.chosen_ids():
            choose_row(self.table, 0)
        self._on_chosen()

    def _ids(self, _query: Query) -> Sequence[str]:
        return list(self._lines)

    def _rows(self, ids: Sequence[str]) -> Sequence[JobLine]:
        return [self._lines[one] for one in ids]

    def _chosen(self) -> JobLine | None:
        ids = self.table.chosen_ids()
        return self._lines.get(ids[0]) if ids else None

    def _on_chosen(self, work_id: str = "") -> None:
        line = self._lines.get(work_id) or self._chosen()
        self.undoing.setEnabled(line is not None and line.state is UndoState.POSSIBLE)
        self._why.setText(line.why if line else "")

    def _on_undo(self) -> None:
        line = self._chosen()
        if line is not None:
            self._jobs.undo(line.work_id)


def _button(name: str, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text)
    button.setAutoDefault(False)
    return button
