"""Several files attached at once: what each seems to be is proposed, and corrected by a person before anything is kept."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from phuquoc_desktop.domain.dossier import Paper
from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.fitting import fit_to_window
from phuquoc_desktop.gui.dialogs.several_row import SeveralRow, Sighted
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.push_button import push_button
from phuquoc_desktop.services import dossiers
from phuquoc_desktop.services.dossiers import DossierView
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _, ngettext


class AttachSeveralDialog(QDialog):
    """Attaches what is in order and chosen; a file that is refused says why and stays outside."""

    saved = Signal(object)

    def __init__(self, backend: Any, shell: Shell, view: DossierView, files: list[Path], parent: QWidget) -> None:
        super().__init__(parent)
        self._backend, self._shell, self._view = backend, shell, view
        self._jobs = Jobs(backend, shell)
        self.rows: list[SeveralRow] = []
        title = _("Attach {count} files to dossier {code}").format(count=len(files), code=view.dossier.code)
        self.setObjectName("attach_several")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.told = QLabel(_("Looking at the files…"), self)
        self.save_button = push_button("save", _("Attach"), "attach", "primary")
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._lay_out()
        fit_to_window(self, 980, 620)
        self._people = [(party.name, candidate.id) for candidate, party in view.candidates]
        self._shell.run(partial(_look_at_all, files, self._people), self._on_seen, title=_("Looking at the files…"))

    def _lay_out(self) -> None:
        self.told.setObjectName("several_told")
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self._content.setProperty("role", "scrolled")
        self._column.addStretch(1)
        area = QScrollArea(self)
        area.setObjectName("several_files")
        area.setAccessibleName(_("Files to attach"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self._content)
        cancel = push_button("cancel", _("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save_button.clicked.connect(self._on_save)
        self.save_button.setEnabled(False)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.save_button)
        buttons.addWidget(cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.addWidget(self.told)
        column.addWidget(area, 1)
        column.addLayout(buttons)

    def _on_seen(self, seen: list[Sighted]) -> None:
        for number, one in enumerate(seen):
            row = SeveralRow(one, self._people, number, self._content)
            row.changed.connect(self._count)
            self.rows.append(row)
            self._column.insertWidget(number, row)
        self._count()

    def _count(self) -> None:
        count, refused = len(self._chosen()), sum(one.sighted.refused != "" for one in self.rows)
        said = ngettext("{count} file will be attached.", "{count} files will be attached.", count).format(count=count)
        left = ngettext("{count} file is refused.", "{count} files are refused.", refused).format(count=refused)
        kinds = _("What each one is was guessed from its name and first words: correct it where it is wrong.")
        self.told.setText(" ".join(part for part in (said, left if refused else "", kinds if count else "") if part))
        self.save_button.setEnabled(bool(count))

    def _chosen(self) -> list[SeveralRow]:
        return [one for one in self.rows if one.is_chosen]

    def _on_save(self) -> None:
        waiting = [one for one in self._chosen() if one.lacks_reason]
        if waiting:
            waiting[0].ask_reason()
            return
        drafts = [(one.draft(self._view.dossier.id), one.sighted.file) for one in self._chosen()]
        said = ngettext("{count} file was attached.", "{count} files were attached.", len(drafts))
        does = partial(_attach, self._backend.attachments, drafts)
        self.save_button.setEnabled(False)
        self._jobs.run(N_("Attach papers"), does, said.format(count=len(drafts)), self._on_saved, self._on_failed)

    def _on_saved(self, papers: list[Paper]) -> None:
        self.saved.emit(papers)
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        if isinstance(error, ToldError):
            self.told.setText(str(error))
        else:
            self._shell.tell(error)


def _look_at_all(files: list[Path], people: list[tuple[str, str]], report: ProgressReport) -> list[Sighted]:
    from phuquoc_desktop.services.attaching import looking
    from phuquoc_desktop.services.attaching.guessing import guess

    seen = []
    for number, file in enumerate(files):
        report(number, len(files), file.name)
        try:
            look = looking.look(file)
        except ToldError as error:
            seen.append(Sighted(file, None, None, str(error)))
        else:
            seen.append(Sighted(file, look, guess(look, people)))
    return seen


def _attach(store: Any, drafts: list[tuple[Paper, Path]], work: UnitOfWork) -> list[Paper]:
    return [dossiers.attach(work, store, draft, file) for draft, file in drafts]
