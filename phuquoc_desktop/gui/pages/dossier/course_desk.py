"""What the page does with a dossier's course: emergency, many candidates, recall, public notice, signing steps."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from phuquoc_desktop.domain.dossier import Dossier
from phuquoc_desktop.gui.dialogs.propose_dialog import ProposeDialog
from phuquoc_desktop.gui.dialogs.publication_dialog import PublicationDialog
from phuquoc_desktop.gui.dialogs.recall_dialog import RecallDialog
from phuquoc_desktop.gui.dialogs.signing_step_dialog import SigningStepDialog
from phuquoc_desktop.gui.dialogs.urgent_dialog import UrgentDialog
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.pages.dossier.panel import DossierPanel
from phuquoc_desktop.gui.pages.dossier.signing_tab import SigningTab
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.services import signing
from phuquoc_desktop.services.emergency import Urgent
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _

SIGN_JOB = N_("Write the signing sheet")


class CourseDesk(QObject):
    """Emits ``opened`` with the id of a dossier that was begun."""

    opened = Signal(str)

    def __init__(self, backend: Any, shell: Shell, panel: DossierPanel, page: QWidget) -> None:
        super().__init__(page)
        self._backend, self._shell, self._panel, self._page = backend, shell, panel, page
        self._jobs = Jobs(backend, shell)
        panel.candidates.several_asked.connect(self._on_several)
        panel.head.recall_asked.connect(self._on_recall)
        self._connect_signing(panel.signing)

    def urgent(self) -> None:
        """Reward a sudden achievement."""
        dialog = UrgentDialog(self._backend, self._shell, self._page)
        dialog.saved.connect(self._on_urgent)
        self._show(dialog)

    def _connect_signing(self, tab: SigningTab) -> None:
        tab.publish_asked.connect(self._on_publish)
        tab.chain_asked.connect(self._on_chain)
        tab.add_asked.connect(self._on_add_step)
        tab.open_asked.connect(self._on_open_step)
        tab.sent_asked.connect(self._on_sent)
        tab.back_asked.connect(self._on_back)
        tab.move_asked.connect(self._on_move)
        tab.remove_asked.connect(self._on_remove_steps)

    @property
    def _dossier(self) -> Dossier | None:
        return self._panel.standing.view.dossier if self._panel.standing else None

    def _show(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_urgent(self, made: Urgent) -> None:
        self.opened.emit(made.dossier.id)

    def _on_several(self) -> None:
        if self._dossier:
            self._show(ProposeDialog(self._backend, self._shell, self._dossier, self._page))

    def _on_recall(self) -> None:
        if self._dossier:
            self._show(RecallDialog(self._backend, self._shell, self._dossier, self._page))

    def _on_publish(self) -> None:
        if self._panel.course is not None:
            self._show(PublicationDialog(self._backend, self._shell, self._panel.course.notice, self._page))

    def _on_chain(self) -> None:
        if self._dossier:
            settings = self._backend.settings
            chairman = ", ".join(part for part in (settings.signer, settings.signer_position) if part)
            chain = partial(_draft_chain, self._dossier.id, settings.user, chairman)
            self._jobs.run(SIGN_JOB, chain, _("The usual chain was drafted."))

    def _on_add_step(self) -> None:
        if self._dossier:
            self._show(SigningStepDialog(self._backend, self._shell, self._dossier.id, parent=self._page))

    def _on_open_step(self, step_id: str) -> None:
        steps = self._panel.course.steps if self._panel.course else ()
        found = next((one.step for one in steps if one.step.id == step_id), None)
        if found is not None and self._dossier:
            self._show(SigningStepDialog(self._backend, self._shell, self._dossier.id, found, self._page))

    def _on_sent(self, step_id: str) -> None:
        self._run(partial(_mark_sent, step_id, self._backend.today))

    def _on_back(self, step_id: str) -> None:
        self._run(partial(_mark_back, step_id, self._backend.today))

    def _on_move(self, step_id: str, by: int) -> None:
        self._run(partial(_move, step_id, by))

    def _on_remove_steps(self, ids: list[str]) -> None:
        self._run(partial(_remove, ids))

    def _run(self, does: Callable[[UnitOfWork], None]) -> None:
        self._jobs.run(SIGN_JOB, does, _("The signing sheet was changed."))


def _draft_chain(dossier_id: str, drafter: str, chairman: str, work: UnitOfWork) -> None:
    signing.draft_chain(work, dossier_id, drafter, chairman)


def _mark_sent(step_id: str, day: Any, work: UnitOfWork) -> None:
    signing.mark(work, step_id, sent_on=day)


def _mark_back(step_id: str, day: Any, work: UnitOfWork) -> None:
    signing.mark(work, step_id, back_on=day)


def _move(step_id: str, by: int, work: UnitOfWork) -> None:
    signing.move(work, step_id, by)


def _remove(ids: list[str], work: UnitOfWork) -> None:
    for one in ids:
        signing.remove(work, one)
