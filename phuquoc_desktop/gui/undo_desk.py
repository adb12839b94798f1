"""Ctrl+Z after the toast has gone, and the list of the latest jobs."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.services import undoing
from phuquoc_desktop.services.undoing import JobLine
from phuquoc_desktop.translation import _


class UndoDesk:
    """Takes the last job back after asking, as nobody sees any more which one it was."""

    def __init__(self, backend: Any, shell: Shell) -> None:
        self._backend = backend
        self._shell = shell
        self._jobs = Jobs(backend, shell)

    def ask_last(self) -> None:
        """Name the last job that can be taken back, and take it back when that is confirmed."""

        def work(_report: ProgressReport) -> JobLine | None:
            with self._backend.reading() as read:
                return undoing.last_possible(read)

        self._shell.run(work, self._on_found)

    def show_jobs(self, parent: QWidget) -> None:
        """Show the latest jobs."""
        from phuquoc_desktop.gui.dialogs.recent_jobs_dialog import RecentJobsDialog

        dialog = RecentJobsDialog(self._backend, self._shell, parent)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_found(self, line: JobLine | None) -> None:
        if line is None:
            self._shell.toast(_("Nothing can be undone now; “Recent jobs” tells why."))
            return
        question = _("Undo “{job}” of {at}?\n{names}").format(
            job=line.name, at=f"{line.at:%d/%m/%Y %H:%M}", names="; ".join(line.names)
        )
        if self._shell.confirm(question, _("Undo this job"), title=_("Undo")):
            self._jobs.undo(line.work_id)
