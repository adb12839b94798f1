"""The form of a fund of a year."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.decision import Fund
from phuquoc_desktop.gui.dialogs.fields import count_in, dong_in
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_fund import Ui_FundForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.services import funds
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.numbers import show_money, show_number


class FundDialog(FormDialog):
    """Enters a fund; one of the same name in that year is written over."""

    job = N_("Enter a fund")

    def __init__(self, backend: Any, shell: Shell, year: int, parent: QWidget | None = None) -> None:
        super().__init__(backend, shell, parent)
        self.ui = Ui_FundForm()
        self.ui.setupUi(self)
        self.prepare(_("Fund of the year"))
        self.ui.about.setText(_("Decisions of the office are paid from it; drafts keep what they will need."))
        self.ui.year.setText(str(year))
        self.ui.name.setText(_("Emulation and commendation fund"))
        with backend.reading() as read:
            known = read.funds.first(office=backend.profile.office, year=year)
        if known is not None:
            self.ui.name.setText(known.name)
            self.ui.amount.setText(show_number(known.amount))
            self.ui.source.setText(known.source or "")
        self.ui.amount.setFocus()

    def draft(self) -> Fund:
        """Return what the form says."""
        ui = self.ui
        year, amount = count_in(ui.year, "year"), dong_in(ui.amount, "amount")
        if year is None:
            raise EmptyFieldError(field="year", label=_("Year"))
        if amount is None:
            raise EmptyFieldError(field="amount", label=_("Amount"))
        return Fund.draft(year=year, name=ui.name.text(), amount=amount, source=ui.source.text())

    def store(self, work: UnitOfWork, draft: Fund) -> Fund:
        """Write the draft."""
        return funds.put(work, draft)

    def said(self, draft: Fund) -> str:
        """Say how much there is."""
        return _("The fund of {year} holds {amount}.").format(year=draft.year, amount=show_money(draft.amount))
