"""Copying the registrations of an earlier year: each with its result of then and the verdict for now, ticked, in one job."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidgetItem, QWidget

from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.law.eligibility import Verdict
from phuquoc_desktop.domain.movement import Movement
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.copy_lines_model import COLUMNS, CopyLinesModel
from phuquoc_desktop.gui.dialogs.fields import show_field
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_copy_year import Ui_CopyYearForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.delegates import delegate_for
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.gui.widgets.choices import chosen, offer
from phuquoc_desktop.gui.widgets.date_field import UnreadableDateError
from phuquoc_desktop.services import copying, doubts
from phuquoc_desktop.services.copying import Copied, CopyLine, CopyWish, Outcome
from phuquoc_desktop.services.law import shelf
from phuquoc_desktop.services.law.proposals import Law
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _, ngettext

YEARS_BACK = 5


class CopyYearDialog(FormDialog):
    """Registers again for the year of the window who was registered in another one; ``saved`` carries ``Copied``."""

    job = N_("Copy registrations of last year")

    def __init__(self, backend: Any, shell: Shell, movements: list[Movement], parent: QWidget) -> None:
        super().__init__(backend, shell, parent)
        self._year = shell.year
        self.ui = Ui_CopyYearForm()
        self.ui.setupUi(self)
        self.prepare(_("Copy registrations to {year}").format(year=self._year))
        self.ui.buttons.button(self.ui.buttons.StandardButton.Save).setText(_("Register those ticked"))
        self.model = CopyLinesModel()
        self._set_table()
        years = range(self._year - 1, self._year - 1 - YEARS_BACK, -1)
        offer(self.ui.source_year, [(str(year), year) for year in years])
        offer(self.ui.movement_id, [(one.name, one.id) for one in movements], nothing=_("(no movement)"))
        self.ui.registered_on.set_day(backend.today)
        self._connect()
        self._on_date_changed()
        self.resize(min(1120, parent.window().width() - 40), min(680, parent.window().height() - 40))
        self._read()

    def draft(self) -> tuple[list[str], CopyWish]:
        """Return what is ticked and what the copies have in common."""
        ui = self.ui
        day = ui.registered_on.day("registered_on")
        if day is None:
            raise EmptyFieldError(field="registered_on", label=_("Registered on"))
        return self.model.ticked(), CopyWish(
            self._year, day, chosen(ui.movement_id), ui.late_reason.text().strip() or None
        )

    def store(self, work: UnitOfWork, draft: tuple[list[str], CopyWish]) -> Copied:
        """Copy."""
        return copying.copy(work, *draft, self.backend.awards, self.backend.today)

    def said(self, draft: tuple[list[str], CopyWish]) -> str:
        """Say how many."""
        count = len(draft[0])
        said = ngettext("{count} registration was copied.", "{count} registrations were copied.", count)
        return said.format(count=count)

    def _set_table(self) -> None:
        table = self.ui.lines
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(TOKENS.row)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for place, column in enumerate(COLUMNS):
            table.setColumnWidth(place, max(column.width, table.horizontalHeader().sectionSizeHint(place)))
            delegate = delegate_for(column.kind, table)
            if delegate is not None:
                table.setItemDelegateForColumn(place, delegate)

    def _connect(self) -> None:
        ui = self.ui
        ui.source_year.currentIndexChanged.connect(self._read)
        ui.tick_all.clicked.connect(partial(self.model.tick_where, _any))
        ui.tick_none.clicked.connect(partial(self.model.tick_where, _none))
        ui.tick_held.clicked.connect(partial(self.model.tick_where, _held))
        ui.tick_fit.clicked.connect(partial(self.model.tick_where, _fit))
        ui.awards.itemChanged.connect(self._on_awards_changed)
        ui.registered_on.date_changed.connect(self._on_date_changed)
        self.model.ticks_changed.connect(self._on_ticks_changed)

    def _read(self) -> None:
        source, year = chosen(self.ui.source_year), self._year
        self._enable(False)

        def work(report: ProgressReport) -> list[CopyLine]:
            with self.backend.reading() as read:
                law = Law(shelf.rulebook(read), self.backend.awards)
                return copying.lines(read, law, self.backend.profile.office, source, year, report)

        self.shell.run(
            work, self._on_read, self._on_failed, title=_("Reading registrations of {year}…").format(year=source)
        )

    def _on_read(self, lines: list[CopyLine]) -> None:
        self._offer_awards(lines)
        self.model.show_lines(lines)
        self._remember()

    def _offer_awards(self, lines: list[CopyLine]) -> None:
        counted = Counter(one.award for one in lines)
        box = self.ui.awards
        box.blockSignals(True)
        box.clear()
        for award, count in counted.items():
            item = QListWidgetItem(f"{award.short_name} ({count})", box)
            item.setToolTip(award.name)
            item.setData(Qt.ItemDataRole.UserRole, award.code)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        box.blockSignals(False)

    def _on_awards_changed(self) -> None:
        items = [self.ui.awards.item(row) for row in range(self.ui.awards.count())]
        kept = {one.data(Qt.ItemDataRole.UserRole) for one in items if one.checkState() is Qt.CheckState.Checked}
        self.model.keep_awards(kept)

    def _on_ticks_changed(self) -> None:
        count, there = len(self.model.ticked()), sum(one.is_registered for one in self.model.lines)
        told = ngettext(
            "{count} of {total} will be registered for {year}; {there} are registered already and stay as they are.",
            "{count} of {total} will be registered for {year}; {there} are registered already and stay as they are.",
            count,
        )
        nothing = _("Nobody of this office was registered in that year.")
        shown = told.format(count=count, total=len(self.model.lines), year=self._year, there=there)
        self.ui.count.setText(shown if self.ui.awards.count() else nothing)
        self._enable(bool(count))

    def _on_date_changed(self) -> None:
        try:
            day = self.ui.registered_on.day()
        except UnreadableDateError:
            return
        late = doubts.of_registration(day, self._year, self.backend.deadlines)
        show_field(self.ui, "late_reason", visible=bool(late or self.ui.late_reason.text()))
        self.show_doubts("late_reason", late)


def _any(_line: CopyLine) -> bool:
    return True


def _none(_line: CopyLine) -> bool:
    return False


def _held(line: CopyLine) -> bool:
    return line.outcome is Outcome.HELD


def _fit(line: CopyLine) -> bool:
    return line.verdict is not Verdict.NOT_ELIGIBLE
