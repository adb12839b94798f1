"""Targets of another year as a draft of this one: each is told before it is copied."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.domain.target import Target
from phuquoc_desktop.gui.dialogs.fitting import fit_to_window
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_copy_targets import Ui_CopyTargetsForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.columns import RIGHT, BadgeValue, ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.rows_model import TickModel, set_table
from phuquoc_desktop.gui.widgets.choices import chosen, offer
from phuquoc_desktop.services.plans import copying
from phuquoc_desktop.services.plans.copying import CopyState, TargetCopy
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _, ngettext

YEARS_BACK = 5
LOOKS = {
    CopyState.COPIED: ("good", "copy"),
    CopyState.THERE: ("info", "good"),
    CopyState.NOT_IN_PLAN: ("neutral", "bad"),
}


def _may_be_copied(one: TargetCopy) -> bool:
    return one.state is CopyState.COPIED


COLUMNS = (
    ColumnPlan("code", N_("Code"), 90),
    ColumnPlan("indicator", N_("Target"), 220, value=lambda one: one.source.indicator, stretch=True),
    ColumnPlan("unit", N_("Unit"), 90, value=lambda one: one.source.unit),
    ColumnPlan("planned", N_("Planned"), 90, value=lambda one: one.source.value, align=RIGHT),
    ColumnPlan("result", N_("Achieved"), 90, align=RIGHT),
    ColumnPlan(
        "state", N_("State"), 250, ColumnKind.BADGE, value=lambda one: BadgeValue(one.state.label, *LOOKS[one.state])
    ),
)


class CopyTargetsDialog(FormDialog):
    """Copies into the year of the window; figures stay empty."""

    job = N_("Copy targets of another year")

    def __init__(self, backend: Any, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(backend, shell, parent)
        self.ui = Ui_CopyTargetsForm()
        self.ui.setupUi(self)
        self.prepare(_("Copy targets to {year}").format(year=shell.year))
        years = range(shell.year - 1, shell.year - 1 - YEARS_BACK, -1)
        offer(self.ui.source, [(str(year), year) for year in years])
        self.ui.bases.setChecked(True)
        self.model = TickModel(COLUMNS, _may_be_copied)
        set_table(self.ui.lines, self.model)
        self.ui.source.currentIndexChanged.connect(self._read)
        self.model.ticks_changed.connect(self._count)
        fit_to_window(self, 960, 600)
        self._read()

    def draft(self) -> tuple[int, list[str], bool]:
        """Return the year, the codes that are ticked, and whether results become figures to compare with."""
        return chosen(self.ui.source), [one.code for one in self.model.ticked()], self.ui.bases.isChecked()

    def store(self, work: UnitOfWork, draft: tuple[int, list[str], bool]) -> list[Target]:
        """Copy."""
        source, codes, bases = draft
        return copying.copy(work, source, self.shell.year, codes, bases=bases)

    def said(self, draft: tuple[int, list[str], bool]) -> str:
        """Say how many."""
        count = len(draft[1])
        return ngettext("{count} target was copied.", "{count} targets were copied.", count).format(count=count)

    def _read(self) -> None:
        source, year = chosen(self.ui.source), self.shell.year

        def work(_report: ProgressReport) -> list[TargetCopy]:
            with self.backend.reading() as read:
                return copying.lines(read, source, year)

        self._enable(False)
        self.shell.run(work, self._on_read, self._on_failed)

    def _on_read(self, lines: list[TargetCopy]) -> None:
        self.model.show_rows(lines)
        self._count()
        self._remember()

    def _count(self) -> None:
        count, total = len(self.model.ticked()), len(self.model.rows)
        told = _("{count} of {total} targets will be copied; figures stay empty.").format(count=count, total=total)
        self.ui.count.setText(told if total else _("The office has no targets in that year."))
        save = self.ui.buttons.button(self.ui.buttons.StandardButton.Save)
        save.setText(ngettext("Copy {count} target", "Copy {count} targets", count).format(count=count))
        self._enable(bool(count))
