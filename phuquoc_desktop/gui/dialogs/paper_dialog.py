"""The form with which a file becomes a paper of a dossier."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.dossier import Paper, PaperKind
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.dialogs.sight_of_file import SightOfFile
from phuquoc_desktop.gui.forms.ui_paper import Ui_PaperForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.gui.widgets.dropped import dropped_file
from phuquoc_desktop.services import dossiers
from phuquoc_desktop.services.dossiers import DossierView
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _


class PaperDialog(FormDialog):
    """Attaches a file to a dossier; ``saved`` carries the paper."""

    job = N_("Attach a paper")

    def __init__(self, backend: Any, shell: Shell, view: DossierView, parent: QWidget | None = None) -> None:
        super().__init__(backend, shell, parent)
        self._view = view
        self.ui = Ui_PaperForm()
        self.ui.setupUi(self)
        self.prepare(_("Attach a paper to dossier {code}").format(code=view.dossier.code))
        self.setAcceptDrops(True)
        offer(self.ui.paper_kind, [(one.label, one) for one in PaperKind])
        people = [(party.name, candidate.id) for candidate, party in view.candidates]
        offer(self.ui.candidate_id, people, nothing=_("(for the whole dossier)"))
        self.ui.choose_file.clicked.connect(self._on_choose_clicked)
        self._sight = SightOfFile(self, shell)
        self.ui.file.textChanged.connect(self._sight.follow)

    def propose(self, kind: PaperKind, candidate_id: str | None, title: str = "") -> None:
        """Say which paper it is to be."""
        choose(self.ui.paper_kind, kind)
        choose(self.ui.candidate_id, candidate_id)
        self.ui.title.setText(title)

    def take_file(self, file: Path) -> None:
        """Name the file to attach."""
        self.ui.file.setText(str(file))

    def draft(self) -> tuple[Paper, Path]:
        """Return the paper, and its file."""
        ui = self.ui
        name = ui.file.text().strip()
        if not name:
            raise EmptyFieldError(field="file", label=_("File"))
        draft = Paper.draft(
            dossier_id=self._view.dossier.id,
            candidate_id=chosen(ui.candidate_id),
            paper_kind=chosen(ui.paper_kind),
            title=ui.title.text(),
            number=ui.number.text(),
            dated=ui.dated.day("dated"),
            accepted_doubt=ui.accepted_doubt.text().strip() or None,
        )
        return draft, Path(name)

    def store(self, work: UnitOfWork, draft: tuple[Paper, Path]) -> Paper:
        """Copy the file into the data and note the paper."""
        return dossiers.attach(work, self.backend.attachments, draft[0], draft[1])

    def said(self, draft: tuple[Paper, Path]) -> str:
        """Say which file was attached."""
        return _("{file} was attached.").format(file=draft[1].name)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file."""
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Name the file that was dropped."""
        file = dropped_file(event.mimeData())
        if file is not None:
            self.take_file(file)
            event.acceptProposedAction()

    def _on_choose_clicked(self) -> None:
        start = self.backend.settings.last_folder or str(Path.home())
        chosen_file, _filter = QFileDialog.getOpenFileName(self, _("Choose the file"), start)
        if chosen_file:
            self.take_file(Path(chosen_file))
            self.ui.title.setFocus()  # where Enter saves; on the button it would ask for a file once more
            self.backend.settings.last_folder = str(Path(chosen_file).parent)
