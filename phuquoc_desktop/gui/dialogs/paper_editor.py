"""A paper in parts: at the left which are drafted and which are the office's own words, at the right one to be written."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.fitting import fit_to_window
from phuquoc_desktop.gui.dialogs.paper_parts import PaperParts
from phuquoc_desktop.gui.dialogs.paper_sources import EditedPaper, PaperSource, ReportSource
from phuquoc_desktop.gui.dialogs.report_preview import show_paper
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.papers_out import PapersOut
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.choices import chosen
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _

WRITE_JOB, RESET_JOB, ISSUE_JOB = N_("Write a part of a paper"), N_("Draft a part anew"), N_("Number a paper")
Then = Callable[[], object]


class PaperEditor(QDialog):
    """Whatever was typed is kept before anything else is done: another part, the preview, a file, closing."""

    changed = Signal()

    def __init__(self, backend: Any, shell: Shell, source: PaperSource, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("paper_editor")
        self._backend, self._shell, self._source = backend, shell, source
        self._jobs = Jobs(backend, shell)
        self._jobs.undone.connect(self._read)
        self._papers = PapersOut(backend, shell, self)
        self.paper: EditedPaper | None = None
        self.parts = PaperParts(source.periods(), source.period, has_title=not source.periods())
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addWidget(self.parts)
        self._connect()
        self._name()
        fit_to_window(self, 1080, 680)
        self.parts.list.setFocus()
        self._read()

    def reject(self) -> None:
        """Keep what was typed, then close."""
        self._keep(super().reject)

    def _connect(self) -> None:
        parts = self.parts
        parts.part_left.connect(self._on_part_left)
        parts.kept.connect(self._on_kept)
        parts.reset.connect(self._on_reset)
        parts.issued.connect(self._on_issued)
        parts.preview_asked.connect(self._on_preview)
        parts.export_asked.connect(self._on_export)
        parts.period_chosen.connect(self._on_period_chosen)
        parts.close_asked.connect(self.reject)

    def _name(self) -> None:
        self.setWindowTitle(self._source.name)
        self.setAccessibleName(self._source.name)

    def _read(self) -> None:
        source = self._source

        def work(_report: ProgressReport) -> EditedPaper:
            with self._backend.reading() as read:
                return source.read(self._backend, read)

        self._shell.run(work, self._on_read)

    def _on_read(self, paper: EditedPaper) -> None:
        self.paper = paper
        self.parts.show_paper(paper)
        self.changed.emit()

    def _keep(self, then: Then | None = None) -> None:
        """Write the part that is open where it was changed; a failure is told and nothing else is done."""
        typed = self.parts.typed()
        if typed is None:
            if then is not None:
                then()
            return
        name, text = typed
        self.parts.settle_part()
        self._run(
            WRITE_JOB, partial(self._source.write_part, self._backend), (name, text), then, self._unsettle(name, text)
        )

    def _unsettle(self, name: str, text: str) -> Then:
        """Return what gives words that were refused back to their part."""
        return partial(self.parts.give_back, name, text)

    def _run(
        self,
        job: str,
        write: Callable[..., None],
        arguments: tuple[Any, ...],
        then: Then | None = None,
        on_refused: Then | None = None,
    ) -> None:
        def does(work: UnitOfWork) -> None:
            write(work, *arguments)

        def failed(error: Exception) -> None:
            if on_refused is not None:
                on_refused()
            self._on_failed(error)

        def done(_result: None) -> None:
            if then is not None:
                then()
            self._read()

        self.parts.say("")
        self._jobs.run(job, does, _("“{paper}” is kept.").format(paper=self._source.name), done, failed)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, ToldError):
            self.parts.say(str(error))
        else:
            self._shell.tell(error)

    def _on_part_left(self) -> None:
        self._keep()

    def _on_kept(self) -> None:
        self._keep()

    def _on_reset(self, name: str) -> None:
        self.parts.settle_part()
        self._run(RESET_JOB, partial(self._source.write_part, self._backend), (name, None))

    def _on_issued(self) -> None:
        try:
            title, number, day = self.parts.issue()
        except ToldError as error:
            self.parts.say(str(error))
            return
        issue = partial(self._source.issue, self._backend)
        self._run(ISSUE_JOB, issue, (title, number, day), self.parts.settle_head)

    def _on_preview(self) -> None:
        self._keep(self._preview)

    def _preview(self) -> None:
        source = self._source
        show_paper(self._papers, self, source.code, source.name, source.name, source.wish, year=source.year)

    def _on_export(self, ending: str) -> None:
        self._keep(partial(self._export, ending))

    def _export(self, ending: str) -> None:
        source = self._source
        self._papers.save(source.code, ending, source.name, source.wish, year=source.year)

    def _on_period_chosen(self) -> None:
        self._keep(self._turn)

    def _turn(self) -> None:
        period = chosen(self.parts.period)
        if isinstance(self._source, ReportSource) and period:
            blocker = QSignalBlocker(self.parts.period)
            self._source = ReportSource(self._source.year, period)
            blocker.unblock()
            self._name()
            self._read()
