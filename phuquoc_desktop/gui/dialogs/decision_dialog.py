"""The form of a decision: the office's own, or one of a higher level that is entered here."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QComboBox, QWidget

from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.decision import Decision
from phuquoc_desktop.domain.decision_rules import FundsOfYear
from phuquoc_desktop.gui.dialogs.fields import count_in, show_field
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_decision import Ui_DecisionForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.services import decisions
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _

TEXTS = ("title", "number", "issuer", "signer", "signer_position", "note")


class DecisionDialog(FormDialog):
    """Drafts a decision, with the candidates of ``dossier_ids`` on its list, or changes the head of a draft."""

    job = N_("Write a decision")

    def __init__(
        self,
        backend: Any,
        shell: Shell,
        decision: Decision | None = None,
        *,
        own: bool = True,
        funds: FundsOfYear | None = None,
        dossier_ids: tuple[str, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(backend, shell, parent)
        self._dossier_ids = dossier_ids
        self._decision, self._own = decision, decision.own if decision else own
        self.ui = Ui_DecisionForm()
        self.ui.setupUi(self)
        self.prepare(self._title())
        self.ui.about.setText(
            _("Number, date and signer may follow until it is issued.")
            if self._own
            else _("A decision of a higher level: entered here, it fills the history of those it names.")
        )
        with backend.reading() as read:
            movements = sorted(read.movements.all(), key=lambda one: one.name)
        offer(self.ui.movement_id, [(one.name, one.id) for one in movements], nothing=_("(no movement)"))
        for box in (self.ui.movement_id, self.ui.paid_from):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
        names = [one.name for one in funds.each] if funds else []
        nobody = _("(the fund of the year)") if self._own else _("(not from this office's fund)")
        offer(self.ui.paid_from, [(one, one) for one in names], nothing=nobody)
        show_field(self.ui, "issuer", visible=not self._own)
        show_field(self.ui, "signer_position", visible=self._own)
        self._show(decision)
        self.ui.title.setFocus()

    def draft(self) -> Decision:
        """Return what the form says."""
        ui = self.ui
        year = count_in(ui.year, "year")
        if year is None:
            raise EmptyFieldError(field="year", label=_("Emulation year"))
        return Decision.draft(
            year=year,
            own=self._own,
            dated=ui.dated.day("dated"),
            movement_id=chosen(ui.movement_id),
            paid_from=chosen(ui.paid_from),
            **{name: getattr(ui, name).text() for name in TEXTS},
        )

    def store(self, work: UnitOfWork, draft: Decision) -> Decision:
        """Write the draft."""
        if self._decision:
            return decisions.amend(work, self._decision.id, draft)
        made = decisions.draft(work, draft)
        if self._dossier_ids:
            decisions.take_dossiers(work, made.id, self._dossier_ids, self.backend.basis(work))
        return made

    def said(self, draft: Decision) -> str:
        """Say which decision was written."""
        return _("The decision “{title}” was saved.").format(title=draft.title.strip())

    def _title(self) -> str:
        if self._decision:
            return _("Change a decision")
        return _("New decision") if self._own else _("Enter a decision of a higher level")

    def _show(self, decision: Decision | None) -> None:
        ui, settings = self.ui, self.backend.settings
        if decision is None:
            ui.year.setText(str(self.shell.year))
            if self._own:
                ui.signer.setText(settings.signer)
                ui.signer_position.setText(settings.signer_position)
            return
        for name in TEXTS:
            getattr(ui, name).setText(getattr(decision, name) or "")
        ui.year.setText(str(decision.year))
        ui.dated.set_day(decision.dated)
        choose(ui.movement_id, decision.movement_id)
        choose(ui.paid_from, decision.paid_from)
