"""The form for an office's own planned figure, and what was reached last year."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.target import Target
from phuquoc_desktop.gui.dialogs.fields import number_in
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_own_plan import Ui_OwnPlanForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.services import targets
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.numbers import show_number

OwnFigures = tuple[Decimal | None, Decimal | None]


class OwnPlanDialog(FormDialog):
    """Sets the own figure beside the city's; a target that is only compared with last year asks for last year alone."""

    job = N_("Set own plan")

    def __init__(self, backend: Any, shell: Shell, line: TargetLine, plan: str, parent: QWidget | None = None) -> None:
        super().__init__(backend, shell, parent)
        self._target = line.target
        self.ui = Ui_OwnPlanForm()
        self.ui.setupUi(self)
        self.ui.target.setText(f"{line.target.code} · {line.target.indicator}")
        self.ui.plan.setText(plan)
        self.ui.unit.setText(line.target.unit or "")
        self.ui.base_unit.setText(line.target.unit or "")
        compared_only = line.target.direction is not None and line.target.value is None
        self.ui.value_part.setVisible(not compared_only)
        self.prepare(_("Set own plan"))
        if line.own is not None:
            self.ui.value.setText(_shown(line.own.value))
            self.ui.base_value.setText(_shown(line.own.base_value))
        first = self.ui.base_value if compared_only else self.ui.value
        first.setFocus()
        first.selectAll()

    def draft(self) -> OwnFigures:
        """Return both figures; raises UnreadableNumberError."""
        return number_in(self.ui.value, "value"), number_in(self.ui.base_value, "base_value")

    def store(self, work: UnitOfWork, draft: OwnFigures) -> Target:
        """Write both."""
        return targets.set_own(work, self._target.code, self._target.year, *draft)

    def said(self, draft: OwnFigures) -> str:
        """Say of which target."""
        return _("The own plan of {code} is set.").format(code=self._target.code)


def _shown(figure: Decimal | None) -> str:
    return "" if figure is None else show_number(figure)
