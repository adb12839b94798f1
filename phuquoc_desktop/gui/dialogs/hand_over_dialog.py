"""The form with which certificates are handed over, several at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.decision import DecisionLine
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_hand_over import Ui_HandOverForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.services import decisions
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _, ngettext


class HandOverDialog(FormDialog):
    """Notes day and receiver for lines of an issued decision."""

    job = N_("Hand over certificates")

    def __init__(
        self, backend: Any, shell: Shell, lines: Sequence[DecisionLine], parent: QWidget | None = None
    ) -> None:
        super().__init__(backend, shell, parent)
        self._ids = [one.id for one in lines]
        self.ui = Ui_HandOverForm()
        self.ui.setupUi(self)
        self.prepare(_("Hand over certificates"))
        said = ngettext("{count} certificate: {names}", "{count} certificates: {names}", len(lines))
        self.ui.about.setText(said.format(count=len(lines), names=", ".join(one.name for one in lines[:3])))
        self.ui.handed_on.set_day(backend.today)
        self.ui.handed_on.setFocus()

    def draft(self) -> tuple[date, str]:
        """Return the day and who received it."""
        day = self.ui.handed_on.day("handed_on")
        if day is None:
            raise EmptyFieldError(field="handed_on", label=_("Handed over on"))
        return day, self.ui.handed_to.text()

    def store(self, work: UnitOfWork, draft: tuple[date, str]) -> list[DecisionLine]:
        """Write both into each line."""
        return decisions.hand_over(work, self._ids, *draft)

    def said(self, _draft: tuple[date, str]) -> str:
        """Say how many."""
        said = ngettext(
            "{count} certificate was handed over.", "{count} certificates were handed over.", len(self._ids)
        )
        return said.format(count=len(self._ids))
