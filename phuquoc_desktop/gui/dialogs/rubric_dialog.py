"""The form for the levels of a qualitative target, lowest first."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.target_history import RubricLevel
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_rubric import Ui_RubricForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.services.plans import rubrics
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _

Rubric = tuple[list[RubricLevel], str]


class RubricDialog(FormDialog):
    """Sets the levels; a line without a title is no level."""

    job = N_("Set the levels of a target")

    def __init__(self, backend: Any, shell: Shell, line: TargetLine, plan: str, parent: QWidget | None = None) -> None:
        super().__init__(backend, shell, parent)
        self._target = line.target
        self.ui = Ui_RubricForm()
        self.ui.setupUi(self)
        self.ui.target.setText(f"{line.target.code} · {line.target.indicator}")
        self.ui.plan.setText(_("The lowest level first; two to five levels, some of which count as fulfilled."))
        self.prepare(_("Levels of judgement"))
        for one in line.rubric:
            if one.level <= rubrics.MOST:
                self._editor("title", one.level).setText(one.title)
                self._editor("description", one.level).setText(one.description or "")
                self._editor("fulfils", one.level).setChecked(one.fulfils)
        self.ui.title_1.setFocus()

    def draft(self) -> Rubric:
        """Return the levels that have a title, and the reason."""
        levels = [
            RubricLevel.draft(
                target_id="",
                level=number,
                title=self._editor("title", number).text(),
                description=self._editor("description", number).text(),
                fulfils=self._editor("fulfils", number).isChecked(),
            )
            for number in range(1, rubrics.MOST + 1)
            if self._editor("title", number).text().strip()
        ]
        return levels, self.ui.reason.text()

    def store(self, work: UnitOfWork, draft: Rubric) -> tuple[RubricLevel, ...]:
        """Set the levels in place of those before."""
        levels, reason = draft
        return rubrics.set_rubric(
            work, self._target.code, self._target.year, levels, self.backend.today, reason or None
        )

    def said(self, draft: Rubric) -> str:
        """Say of which target."""
        return _("The levels of {code} are set.").format(code=self._target.code)

    def _editor(self, name: str, level: int) -> Any:
        return getattr(self.ui, f"{name}_{level}")
