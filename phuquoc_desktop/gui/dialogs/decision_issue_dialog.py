"""The form with which a decision is issued: number, date, signer, and why it goes beyond the fund, if it does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.gui.dialogs.fields import show_field
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_decision_issue import Ui_DecisionIssueForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.services import deciding
from phuquoc_desktop.services.deciding import Issued
from phuquoc_desktop.services.decision_view import DecisionView
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _, ngettext
from phuquoc_desktop.vietnamese.numbers import show_money


@dataclass(frozen=True)
class IssueDraft:
    """What the form says."""

    number: str
    dated: date | None
    signer: str
    signer_position: str
    beyond_fund: str


class DecisionIssueDialog(FormDialog):
    """Issues a draft; what stands against it is said beside its field."""

    job = N_("Issue a decision")

    def __init__(self, backend: Any, shell: Shell, view: DecisionView, parent: QWidget | None = None) -> None:
        super().__init__(backend, shell, parent)
        self._view = view
        self.ui = Ui_DecisionIssueForm()
        self.ui.setupUi(self)
        own = view.decision.own
        self.prepare(_("Issue a decision") if own else _("Record a decision of a higher level"))
        self.ui.buttons.button(self.ui.buttons.StandardButton.Save).setText(
            _("Issue") if own else _("Record the decision")
        )
        self.ui.about.setText(self._about())
        decision = view.decision
        for name in ("number", "signer", "signer_position"):
            getattr(self.ui, name).setText(getattr(decision, name) or "")
        self.ui.dated.set_day(decision.dated or (backend.today if own else None))
        show_field(self.ui, "signer_position", visible=own)
        show_field(self.ui, "beyond_fund", visible=bool(view.missing))
        self.ui.number.setFocus()

    def draft(self) -> IssueDraft:
        """Return what the form says."""
        ui = self.ui
        texts = (ui.number.text().strip(), ui.dated.day("dated"), ui.signer.text().strip())
        return IssueDraft(*texts, ui.signer_position.text().strip(), ui.beyond_fund.text().strip())

    def store(self, work: UnitOfWork, draft: IssueDraft) -> Issued:
        """Write number, date and signer, and issue."""
        decision = work.decisions.get(self._view.decision.id)
        decision.number, decision.dated = draft.number or None, draft.dated
        decision.signer = draft.signer or None
        decision.signer_position = draft.signer_position or None
        basis = self.backend.basis(work)
        return deciding.issue(work, decision.id, basis, self.backend.today, beyond_fund=draft.beyond_fund)

    def said(self, draft: IssueDraft) -> str:
        """Say that it is issued."""
        return _("Decision {number} is issued; history, book and fund follow it.").format(number=draft.number)

    def _about(self) -> str:
        view, count = self._view, len(self._view.granted)
        said = ngettext("{count} award, {amount}.", "{count} awards, {amount}.", count)
        parts = [said.format(count=count, amount=show_money(view.total))]
        if view.missing:
            parts.append(_("The fund lacks {missing}.").format(missing=show_money(view.missing)))
        parts.append(_("The amounts are fixed by this day, and numbers in the book are given."))
        return " ".join(parts)
