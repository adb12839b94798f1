"""Báo cáo thành tích of one candidate, written part by part beside its looks, with all that can be said against it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from phuquoc_desktop.documents.wish import Wish
from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.domain.paper_codes import PaperCode
from phuquoc_desktop.gui.dialogs.fitting import fit_to_window
from phuquoc_desktop.gui.dialogs.particulars_dialog import open_particulars
from phuquoc_desktop.gui.dialogs.report_editor_parts import ReportEditorParts
from phuquoc_desktop.gui.dialogs.report_reading import ReportLoaded, ReportLooked, load, look
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.papers_out import PapersOut
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.services import paper_drafts
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _

WRITE, RESET = N_("Write an achievement report"), N_("Draft a part anew")
CODE = PaperCode.REPORT.value
PAUSE = 450
"""Milliseconds without typing after which the report is looked at anew."""


class ReportEditor(QDialog):
    """Looks at the report whenever typing pauses; what was typed is kept on demand and before the window closes."""

    changed = Signal()

    def __init__(self, backend: Any, shell: Shell, candidate_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("report_editor")
        self.setWindowTitle(_("Achievement report"))
        self.setAccessibleName(self.windowTitle())
        self._backend, self._shell, self._candidate_id = backend, shell, candidate_id
        self._jobs = Jobs(backend, shell)
        self._jobs.undone.connect(self._look)
        self._papers = PapersOut(backend, shell, self)
        self.loaded: ReportLoaded | None = None
        self.looked: ReportLooked | None = None
        self._serial = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._look)
        self.parts = ReportEditorParts(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.addWidget(self.parts)
        self._connect()
        fit_to_window(self, 1240, 720)
        self._shell.run(partial(load, backend, candidate_id), self._on_loaded, self._on_gone)

    def reject(self) -> None:
        """Keep what was typed, then close."""
        self._keep(super().reject)

    def _connect(self) -> None:
        parts = self.parts
        parts.typed_on.connect(self._pause.start)
        parts.kept.connect(self._keep)
        parts.reset.connect(self._on_reset)
        parts.particulars_asked.connect(self._on_particulars)
        parts.close_asked.connect(self.reject)
        parts.preview.export_asked.connect(self._on_export)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self._keep)
        QShortcut(QKeySequence("F4"), self, self._on_next_doubt)

    def _on_loaded(self, loaded: ReportLoaded) -> None:
        self.loaded = loaded
        self.setWindowTitle(_("Achievement report of {name}").format(name=loaded.party.name))
        self.setAccessibleName(self.windowTitle())
        self.parts.form.setText(loaded.form_told)
        self.parts.let_change(may_change=loaded.may_change)
        self._look()

    @property
    def _name(self) -> str:
        return self.loaded.party.name if self.loaded else ""

    def _on_gone(self, error: Exception) -> None:
        self._shell.tell(error)
        super().reject()

    def _look(self) -> None:
        if self.loaded is None:
            return
        self._serial += 1
        work = partial(look, self._backend, self.loaded, dict(self.parts.typed))
        self._shell.run(work, partial(self._on_looked, self._serial))

    def _on_looked(self, serial: int, looked: ReportLooked) -> None:
        if serial == self._serial:
            self.looked = looked
            self.parts.show_looked(looked)
            self.changed.emit()

    def _keep(self, then: Callable[[], object] | None = None) -> None:
        """Write what was typed; a refusal is said, nothing else is done, and the words stay."""
        typed = dict(self.parts.typed)
        if not typed or self.looked is None:
            if then is not None:
                then()
            return
        names = [one.name for one in self.looked.parts]

        def does(work: UnitOfWork) -> None:
            for part, text in typed.items():
                paper_drafts.write_part(work, self._candidate_id, CODE, names, part, text)

        def done(_result: None) -> None:
            self.parts.settle([name for name, text in typed.items() if self.parts.typed.get(name) == text])
            if then is not None:
                then()
            self._look()

        self._run(WRITE, does, done)

    def _on_reset(self, part: str) -> None:
        if self.looked is None:
            return
        names = [one.name for one in self.looked.parts]

        def does(work: UnitOfWork) -> None:
            paper_drafts.write_part(work, self._candidate_id, CODE, names, part, None)

        def done(_result: None) -> None:
            self.parts.settle([part])
            self._look()

        self._run(RESET, does, done)

    def _run(self, job: str, does: Callable[[UnitOfWork], None], done: Callable[[None], object]) -> None:
        self.parts.say("")
        said = _("The report of {name} is kept.").format(name=self._name)
        self._jobs.run(job, does, said, done, self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, ToldError):
            self.parts.say(str(error))
        else:
            self._shell.tell(error)

    def _on_particulars(self) -> None:
        if self.loaded is not None:
            open_particulars(self._backend, self._shell, self.loaded.party, self, self._on_particulars_saved)

    def _on_particulars_saved(self, _saved: object) -> None:
        self._look()

    def _on_next_doubt(self) -> None:
        count = self.parts.doubts.count()
        if count:
            place = (self.parts.doubts.currentRow() + 1) % count
            self.parts.doubts.setCurrentRow(place)
            self.parts.go_to(place)

    def _on_export(self, ending: str) -> None:
        self._keep(partial(self._export, ending))

    def _export(self, ending: str) -> None:
        if self.loaded is not None:
            name = f"{_('Achievement report')} {self._name}"
            self._papers.save(CODE, ending, name, Wish(self.loaded.dossier_id, candidate_id=self._candidate_id))
