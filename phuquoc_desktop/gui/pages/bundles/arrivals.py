"""The way of a file that arrives: examined, shown, taken in; an unknown signer is introduced in between."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.pages.bundles.arrivals_panel import ArrivalsPanel
from phuquoc_desktop.gui.pages.bundles.folders import ask_folder, open_folder
from phuquoc_desktop.gui.pages.bundles.shown import FileSeen, Verdict
from phuquoc_desktop.gui.pages.bundles.stranger_dialog import StrangerDialog
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.translation import _


class Arrivals(QObject):
    """Works for one page; ``writes_receipts`` at the city, where each report is answered by a file."""

    shown = Signal()
    """The panel has something to say and is to be seen."""
    taken = Signal(list)
    """Files were taken in; carries those lines."""
    put_away = Signal()

    def __init__(self, backend: Any, shell: Shell, page: QWidget, *, writes_receipts: bool) -> None:
        super().__init__(page)
        self._backend = backend
        self._shell = shell
        self._page = page
        self._writes_receipts = writes_receipts
        self._busy = False
        self._paths: list[Path] = []
        self._staging: TemporaryDirectory[str] | None = None
        """Holds the attachments of mails until others are examined."""
        self.panel = ArrivalsPanel(answers=writes_receipts)
        self.panel.take_asked.connect(self._on_take_asked)
        self.panel.introduction_asked.connect(self._on_introduction_asked)
        self.panel.answers_asked.connect(self._on_answers_asked)
        self.panel.put_away.connect(self.put_away)

    def examine(self, paths: Sequence[Path]) -> None:
        """Examine files and the bundles in folders, and show what they are; nothing is changed."""
        if not paths or self._busy:
            return
        self._paths = list(paths)
        staging = self._fresh_staging()

        def work(report: ProgressReport) -> list[FileSeen]:
            from phuquoc_desktop.gui.pages.bundles.receiving import examine_all

            return examine_all(self._backend, self._paths, staging, report)

        self._run(work, self._on_examined, _("Examining the files…"))

    def _fresh_staging(self) -> Path:
        """Return an empty folder; the one before is cleared, and this one with the window."""
        if self._staging is not None:
            self._staging.cleanup()
        self._staging = TemporaryDirectory(ignore_cleanup_errors=True)
        self.destroyed.connect(self._staging.cleanup)
        return Path(self._staging.name)

    def _on_examined(self, seen: list[FileSeen]) -> None:
        self._set_busy(False)
        if not seen:
            self._shell.toast(_("There is no bundle in this folder."))
            return
        self.panel.show_seen(seen)
        self.shown.emit()

    def _on_take_asked(self) -> None:
        receipts = None
        if self._writes_receipts and self.panel.answering.isChecked():
            receipts = ask_folder(self._page, self._backend, _("Choose the folder for the receipts"))
            if receipts is None:
                return
        seen = self.panel.seen

        def work(report: ProgressReport) -> list[FileSeen]:
            from phuquoc_desktop.gui.pages.bundles.receiving import take_all

            return take_all(self._backend, seen, receipts, report)

        self._run(work, self._on_taken, _("Taking in the files…"))

    def _on_taken(self, seen: list[FileSeen]) -> None:
        self._set_busy(False)
        self.panel.show_seen(seen)
        self.panel.focus_first()
        self.taken.emit([one for one in seen if one.verdict is Verdict.TAKEN])

    def _on_introduction_asked(self, seen: FileSeen) -> None:
        if seen.stranger is None:
            return
        dialog = StrangerDialog(self._backend, self._shell, seen.stranger, self._page)
        dialog.saved.connect(self._on_introduced)
        dialog.open()

    def _on_introduced(self) -> None:
        self.examine(self._paths)

    def _on_answers_asked(self) -> None:
        folder = next((one.answer.parent for one in self.panel.seen if one.answer), None)
        if folder is not None:
            open_folder(folder)

    def _run(
        self,
        work: Callable[[ProgressReport], list[FileSeen]],
        on_done: Callable[[list[FileSeen]], object],
        title: str,
    ) -> None:
        self._set_busy(True)
        task = self._shell.run(work, on_done, title=title)
        task.ended.connect(self._on_ended)

    def _on_ended(self) -> None:
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.panel.take.setEnabled(not busy)
        self.panel.introduce.setEnabled(not busy)
