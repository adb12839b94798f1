"""What people do from a panel of findings: read the rule, judge a criterion, propose all the same, take that back."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from phuquoc_desktop.domain.ruling import Ruling
from phuquoc_desktop.gui.dialogs.rule_dialog import show_rule
from phuquoc_desktop.gui.dialogs.ruling_dialog import RulingDialog
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.finding_rows import FindingRow
from phuquoc_desktop.gui.widgets.findings_panel import FindingsPanel
from phuquoc_desktop.services import rulings
from phuquoc_desktop.services.law.proposals import Proposal
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _


class Deciding(QObject):
    """Serves one panel; emits ``decided`` when something was written or taken back."""

    decided = Signal()

    def __init__(self, backend: Any, shell: Shell, panel: FindingsPanel) -> None:
        super().__init__(panel)
        self._backend = backend
        self._shell = shell
        self._panel = panel
        self._jobs = Jobs(backend, shell)
        panel.rule_asked.connect(self._on_rule_asked)
        panel.judge_asked.connect(self._on_judge_asked)
        panel.overrule_asked.connect(self._on_overrule_asked)
        panel.take_back_asked.connect(self._on_take_back_asked)

    def _on_rule_asked(self, row: FindingRow) -> None:
        proposal, criterion = row.proposal, row.finding.criterion if row.finding else ""
        subject, award = proposal.party.party_kind, proposal.award.code
        show_rule(self._backend, self._shell, proposal.shelved, award, subject, criterion, self._panel)

    def _on_judge_asked(self, row: FindingRow) -> None:
        self._open(RulingDialog(self._backend, self._shell, row.proposal, row, self._panel))

    def _on_overrule_asked(self, proposal: Proposal) -> None:
        self._open(RulingDialog(self._backend, self._shell, proposal, parent=self._panel))

    def _on_take_back_asked(self, ruling: Ruling) -> None:
        def does(work: UnitOfWork) -> None:
            rulings.remove(work, ruling.id)

        self._jobs.run(N_("Take back a decision"), does, _("The decision was taken back."), self._on_done)

    def _open(self, dialog: RulingDialog) -> None:
        dialog.saved.connect(self._on_done)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_done(self, _result: object) -> None:
        self.decided.emit()
