"""The scans of a dossier made smaller: tried together, looked at side by side, and then taken."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.fitting import fit_to_window
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.columns import RIGHT, ColumnPlan
from phuquoc_desktop.gui.tables.rows_model import ROW_ROLE, RowsModel, set_table
from phuquoc_desktop.gui.viewer.side_by_side import SideBySide
from phuquoc_desktop.gui.widgets.push_button import push_button
from phuquoc_desktop.services import smaller_papers
from phuquoc_desktop.services.smaller_papers import Fitting, Trial
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _, ngettext
from phuquoc_desktop.vietnamese.numbers import show_number

USUAL = 20
"""Megabytes that the mail of most offices takes."""

COLUMNS = (
    ColumnPlan("name", N_("File"), 220, stretch=True),
    ColumnPlan("size", N_("Now"), 84, value=lambda one: _kilobytes(one.size), align=RIGHT),
    ColumnPlan("after", N_("Would be"), 84, value=lambda one: _kilobytes(one.after), align=RIGHT),
)


class SmallerDialog(QDialog):
    """Tries all files of a dossier against a size; nothing is changed before it is taken."""

    def __init__(self, backend: Any, shell: Shell, dossier_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._backend, self._shell, self._dossier_id = backend, shell, dossier_id
        self._jobs = Jobs(backend, shell)
        self._fitting: Fitting | None = None
        self.setObjectName("smaller_dialog")
        self.setWindowTitle(_("Make scans smaller"))
        self.setAccessibleName(self.windowTitle())
        self.at_most = QDoubleSpinBox(self)
        self.grey = QCheckBox(_("In &grey (seals and signatures lose their colour)"), self)
        self.try_button = push_button("try_smaller", _("&Try"), "refresh")
        self.files = QTableView(self)
        self.model = RowsModel(COLUMNS, self)
        self.beside = SideBySide(backend.attachments, shell, self)
        self.told = QLabel(self)
        self.take_button = push_button("take_smaller", _("Take the smaller files"), "save", "primary")
        self.back_button = push_button("give_back", _("Give the original back"), "undo")
        self._lay_out()
        self._connect()
        fit_to_window(self, 1100, 660)
        self._on_try()

    def done(self, result: int) -> None:
        """Give the pictures up."""
        self.beside.stop()
        super().done(result)

    def _lay_out(self) -> None:
        self.at_most.setObjectName("at_most")
        self.at_most.setAccessibleName(_("Megabytes of all files together, at most"))
        self.at_most.setRange(0.1, 500)
        self.at_most.setDecimals(1)
        self.at_most.setValue(USUAL)
        self.at_most.setSuffix(" MB")
        self.at_most.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.grey.setObjectName("grey")
        self.grey.setAccessibleName(_("In grey"))
        self.files.setObjectName("smaller_files")
        self.files.setAccessibleName(_("Files of the dossier"))
        set_table(self.files, self.model)
        self.told.setObjectName("smaller_told")
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(14)
        split.addWidget(self.files)
        split.addWidget(self.beside)
        split.setStretchFactor(1, 1)
        split.setSizes([430, 640])
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(10)
        column.addLayout(self._wishes())
        column.addWidget(split, 1)
        column.addWidget(self.told)
        column.addLayout(self._buttons())

    def _wishes(self) -> QHBoxLayout:
        label = QLabel(_("All files together &at most"), self)
        label.setBuddy(self.at_most)
        row = QHBoxLayout()
        for one in (label, self.at_most, self.grey):
            row.addWidget(one)
        row.addStretch(1)
        row.addWidget(self.try_button)
        return row

    def _buttons(self) -> QHBoxLayout:
        close = push_button("close_smaller", _("Close"))
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.take_button)
        row.addWidget(close)
        return row

    def _connect(self) -> None:
        self.try_button.clicked.connect(self._on_try)
        self.take_button.clicked.connect(self._on_take)
        self.back_button.clicked.connect(self._on_give_back)
        self.files.selectionModel().currentRowChanged.connect(self._on_row)

    def _on_try(self) -> None:
        """Try beside the window; what was tried before stays in sight until then."""
        at_most, grey = round(self.at_most.value() * 2**20), self.grey.isChecked()

        def work(report: ProgressReport) -> Fitting:
            with self._backend.reading() as read:
                return smaller_papers.fit(
                    read, self._backend.attachments, self._dossier_id, at_most, grey=grey, report=report
                )

        self._enable(False)
        self.told.setText(_("Trying…"))
        task = self._shell.run(work, self._on_tried, self._on_failed, title=_("Making scans smaller…"))
        task.ended.connect(self._on_ended)

    def _on_tried(self, fitting: Fitting) -> None:
        self._fitting = fitting
        row = max(self.files.currentIndex().row(), 0)
        self.model.show_rows(fitting.trials)
        self.told.setText(_summary(fitting))
        self._enable(True)
        self.files.selectRow(min(row, len(fitting.trials) - 1))

    def _on_ended(self, _task: object) -> None:
        """Offer another try, also when a person stopped this one."""
        if not self.try_button.isEnabled():
            self.told.clear()
            self._enable(True)

    def _on_failed(self, error: Exception) -> None:
        self.told.clear()
        self.try_button.setEnabled(True)
        self._shell.tell(error)

    def _enable(self, enabled: bool) -> None:
        gains = self._fitting is not None and any(one.gains for one in self._fitting.trials)
        self.try_button.setEnabled(enabled)
        self.take_button.setEnabled(enabled and gains)
        self.back_button.setEnabled(False)

    def _on_row(self, index: QModelIndex, _before: QModelIndex) -> None:
        trial: Trial | None = index.data(ROW_ROLE) if index.isValid() else None
        self.back_button.setEnabled(trial is not None and trial.has_original)
        if trial is not None:
            self.beside.show_trial(trial)

    def _on_take(self) -> None:
        trials = self._fitting.trials if self._fitting else ()
        count = sum(one.gains for one in trials)
        said = ngettext("{count} file is smaller now.", "{count} files are smaller now.", count).format(count=count)
        does = partial(_take, self._backend.attachments, trials)
        self._jobs.run(N_("Make attached files smaller"), does, said, self._on_changed)

    def _on_give_back(self) -> None:
        trial: Trial | None = self.files.currentIndex().data(ROW_ROLE)
        if trial is not None:
            does = partial(_give_back, self._backend.attachments, trial.paper_id)
            self._jobs.run(
                N_("Give the original back"), does, _("The dossier carries the original again."), self._on_back
            )

    def _on_changed(self, _papers: object) -> None:
        self.accept()

    def _on_back(self, _paper: object) -> None:
        self._on_try()


def _summary(fitting: Fitting) -> str:
    said = _("All files together: {before} MB now, {after} MB then.").format(
        before=smaller_papers.megabytes(fitting.before), after=smaller_papers.megabytes(fitting.after)
    )
    if not fitting.trials:
        return _("Nothing is attached to this dossier yet.")
    if fitting.before <= fitting.at_most:
        return f"{said} {_('They are small enough as they are.')}"
    lines = [] if fitting.reached else list(smaller_papers.told(fitting))[-1:]
    return " ".join([said, *lines, _("Mail adds about a third on its way.")])


def _kilobytes(size: int) -> str:
    return f"{show_number(-(-size // 1024))} KB"


def _take(store: Any, trials: tuple[Trial, ...], work: UnitOfWork) -> object:
    return smaller_papers.take(work, store, trials)


def _give_back(store: Any, paper_id: str, work: UnitOfWork) -> object:
    return smaller_papers.give_back(work, store, paper_id)
