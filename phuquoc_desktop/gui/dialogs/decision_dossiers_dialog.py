"""The form in which dossiers are ticked whose candidates come onto the list of a decision."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem, QWidget

from phuquoc_desktop.domain.decision import Decision
from phuquoc_desktop.domain.dossier import DossierStatus
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_decision_dossiers import Ui_DecisionDossiersForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.services import decisions, dossiers
from phuquoc_desktop.services.decisions import NoDossierTickedError, Taken
from phuquoc_desktop.services.dossiers import DossierLine
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, _

OPEN = (DossierStatus.DRAFT, DossierStatus.RETURNED)


class DecisionDossiersDialog(FormDialog):
    """Lists the dossiers of the year, those that were submitted first."""

    job = N_("Take dossiers into a decision")

    def __init__(self, backend: Any, shell: Shell, decision: Decision, parent: QWidget | None = None) -> None:
        super().__init__(backend, shell, parent)
        self._decision = decision
        self.ui = Ui_DecisionDossiersForm()
        self.ui.setupUi(self)
        self.prepare(_("Take from dossiers"))
        self.ui.buttons.button(self.ui.buttons.StandardButton.Save).setText(_("Take"))
        self.ui.about.setText(
            _("Candidates come onto the list as granted; whom the council voted down does not, with the reason.")
        )
        self.ui.dossier.setWordWrap(True)
        self.ui.dossier.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.gather(self._read, self._offer)

    def _read(self, read: Reader) -> Sequence[DossierLine]:
        profile = self.backend.profile
        office = None if profile.role is Role.CITY else profile.office
        return dossiers.lines(read, self._decision.year, self.backend.awards, office)

    def _offer(self, known: Sequence[DossierLine]) -> None:
        for line in sorted(known, key=lambda one: one.dossier.status in OPEN):
            said = f"{line.dossier.code} · {line.dossier.title} · {line.award_name} · {line.dossier.status.label}"
            item = QListWidgetItem(said)
            item.setData(Qt.ItemDataRole.UserRole, line.id)
            item.setToolTip(said)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.ui.dossier.addItem(item)

    def tick(self, code: str) -> None:
        """Tick the dossier with that code."""
        for row in range(self.ui.dossier.count()):
            item = self.ui.dossier.item(row)
            if item.text().startswith(code):
                item.setCheckState(Qt.CheckState.Checked)

    def draft(self) -> list[str]:
        """Return the ids of the dossiers that are ticked; raises NoDossierTickedError."""
        items = [self.ui.dossier.item(row) for row in range(self.ui.dossier.count())]
        ticked = [one.data(Qt.ItemDataRole.UserRole) for one in items if one.checkState() is Qt.CheckState.Checked]
        if not ticked:
            raise NoDossierTickedError(field="dossier")
        return ticked

    def store(self, work: UnitOfWork, draft: Sequence[str]) -> Taken:
        """Put their candidates on the list."""
        return decisions.take_dossiers(work, self._decision.id, draft, self.backend.basis(work))

    def said(self, _draft: Sequence[str]) -> str:
        """Say what happened; the page says how many came."""
        return _("The candidates stand on the list now.")
