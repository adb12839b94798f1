"""The form with which a target is amended: what it says now, by which document, from which day on, and why."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.target import Comparator, Target
from phuquoc_desktop.gui.dialogs.fields import number_in
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_target_amendment import Ui_TargetAmendmentForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.services.plans import amending
from phuquoc_desktop.services.plans.amending import VERSIONED
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.numbers import show_number

Amendment = tuple[Target, str, date, str]


class AmendmentDialog(FormDialog):
    """Amends the office's own target: at the city the plan's, at a ward its own figure."""

    job = N_("Amend a target")

    def __init__(self, backend: Any, shell: Shell, target: Target, plan: str, parent: QWidget | None = None) -> None:
        super().__init__(backend, shell, parent)
        self._target = target
        self.ui = Ui_TargetAmendmentForm()
        self.ui.setupUi(self)
        self.ui.target.setText(f"{target.code} · {target.indicator}")
        self.ui.plan.setText(plan)
        self.ui.unit.setText(target.unit or "")
        self.prepare(_("Amend the target"))
        offer(self.ui.comparator, [(one.label, one) for one in Comparator])
        choose(self.ui.comparator, target.comparator)
        self.ui.value.setText(show_number(target.value) if target.value is not None else "")
        self.ui.value_to.setText(show_number(target.value_to) if target.value_to is not None else "")
        self.ui.wording.setPlainText(target.wording or "")
        self.ui.day.set_day(backend.today)
        self.ui.comparator.currentIndexChanged.connect(self._on_comparator_chosen)
        self._on_comparator_chosen()
        self.ui.value.setFocus()
        self.ui.value.selectAll()

    def draft(self) -> Amendment:
        """Return target, document, day and reason; raises UnreadableNumberError, UnreadableDateError, EmptyFieldError."""
        ui = self.ui
        draft = Target.draft(
            year=self._target.year,
            code=self._target.code,
            group=self._target.group,
            indicator=self._target.indicator,
            **{name: getattr(self._target, name) for name in VERSIONED},
        )
        draft.comparator = chosen(ui.comparator)
        draft.value = number_in(ui.value, "value")
        draft.value_to = number_in(ui.value_to, "value_to") if draft.comparator is Comparator.RANGE else None
        draft.wording = ui.wording.toPlainText().strip() or None
        day = ui.day.day("day")
        if day is None:
            raise EmptyFieldError(field="day", label=_("Amended on"))
        return draft, ui.document.text(), day, ui.reason.toPlainText()

    def store(self, work: UnitOfWork, draft: Amendment) -> Target:
        """Write it; what was said before becomes a version."""
        target, document, day, reason = draft
        return amending.amend(work, self._target.code, self._target.year, target, document, day, reason)

    def said(self, draft: Amendment) -> str:
        """Say which target, and that the former words are kept."""
        return _("{code} is amended; what it said before is kept as a version.").format(code=self._target.code)

    def _on_comparator_chosen(self) -> None:
        self.ui.value_to.setEnabled(chosen(self.ui.comparator) is Comparator.RANGE)
