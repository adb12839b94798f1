"""The form with which the city asks an office to explain a figure, or asks again."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.city import questions
from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.explanation import ExplanationRequest
from phuquoc_desktop.domain.office import OfficeKind
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.dialogs.progress_dialog import periods_begun
from phuquoc_desktop.gui.forms.ui_explanation_request import Ui_ExplanationRequestForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.services.explanations import ExplanationLine
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_period


class QuestionDialog(FormDialog):
    """Asks about a target's figure of one office; with the line of an answer that does not do it asks again."""

    job = N_("Ask for an explanation")

    def __init__(
        self,
        backend: Any,
        shell: Shell,
        target: TargetLine,
        plan: str,
        former: ExplanationLine | None = None,
        addressee: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(backend, shell, parent)
        self._target, self._former = target, former
        self.ui = Ui_ExplanationRequestForm()
        self.ui.setupUi(self)
        self.ui.target.setText(f"{target.target.code} · {target.target.indicator}")
        self.ui.plan.setText(plan)
        self.prepare(_("Ask again") if former else _("Ask for an explanation"))
        self.ui.buttons.button(self.ui.buttons.StandardButton.Save).setText(_("Ask"))
        wards = [(one.name, str(one.key)) for one in backend.offices.known if one.kind is not OfficeKind.CITY]
        offer(self.ui.addressee, wards)
        periods = [(show_period(one), one) for one in periods_begun(target.target.year, backend.today)]
        offer(self.ui.period, periods, nothing=_("the whole year"))
        choose(self.ui.addressee, former.key.office if former else addressee)
        choose(self.ui.period, former.key.period if former else None)
        for field in (self.ui.addressee, self.ui.period):
            field.setEnabled(former is None)
        self.ui.text.setFocus()

    def draft(self) -> tuple[str, date | None, ExplanationRequest]:
        """Return text, day and the question; raises EmptyFieldError, UnreadableDateError."""
        ui = self.ui
        text = ui.text.toPlainText().strip()
        if not text:
            raise EmptyFieldError(field="text", label=_("Question"))
        due = ui.due_on.day("due_on")
        target = self._target.target
        request = ExplanationRequest.draft(
            addressee=chosen(ui.addressee) or "",
            year=target.year,
            target_code=target.code,
            period=chosen(ui.period),
            text=text,
            asked_on=self.backend.today,
            due_on=due,
        )
        return text, due, request

    def store(self, work: UnitOfWork, draft: tuple[str, date | None, ExplanationRequest]) -> ExplanationRequest:
        """Ask, or ask again about the same figure."""
        text, due, request = draft
        if self._former is not None:
            return questions.ask_again(work, self._former.id, text, due, self.backend.today)
        return questions.ask(work, request, self.backend.today)

    def said(self, draft: tuple[str, date | None, ExplanationRequest]) -> str:
        """Say whom it goes to, and how."""
        office = self.backend.offices.by_key(draft[2].addressee).name
        return _("The question goes to {office} with the next bundle for it.").format(office=office)
