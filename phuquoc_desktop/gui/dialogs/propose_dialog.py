"""Proposing several at once: those who registered for the dossier's award, each with the verdict, ticked, in one job."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget

from phuquoc_desktop.domain.dossier import Dossier
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.dialogs.propose_lines_model import COLUMNS, ProposeLinesModel
from phuquoc_desktop.gui.forms.ui_propose import Ui_ProposeForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.delegates import delegate_for
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.services import proposing
from phuquoc_desktop.services.proposing import Choice, Proposed
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _, ngettext


class ProposeDialog(FormDialog):
    """Proposes who is ticked in an open dossier."""

    job = N_("Propose several")

    def __init__(self, backend: Any, shell: Shell, dossier: Dossier, parent: QWidget) -> None:
        super().__init__(backend, shell, parent)
        self._dossier = dossier
        self.ui = Ui_ProposeForm()
        self.ui.setupUi(self)
        self.prepare(_("Propose several in dossier {code}").format(code=dossier.code))
        self.ui.buttons.button(self.ui.buttons.StandardButton.Save).setText(_("Propose those ticked"))
        award = backend.awards.by_code(dossier.award).name
        told = _(
            "Registered for {award} in {year}. Whoever the law speaks against is not ticked; the reason stands beside."
        )
        self.ui.about.setText(told.format(award=award, year=dossier.year))
        self.model = ProposeLinesModel()
        self._set_table()
        self.ui.tick_fit.clicked.connect(self.model.tick_fit)
        self.ui.tick_none.clicked.connect(self.model.tick_none)
        self.model.ticks_changed.connect(self._on_ticks_changed)
        self.resize(min(960, parent.window().width() - 40), min(600, parent.window().height() - 40))
        self._read()

    def draft(self) -> list[str]:
        """Return who is ticked."""
        return self.model.ticked()

    def store(self, work: UnitOfWork, draft: list[str]) -> Proposed:
        """Propose them, all or none."""
        return proposing.add_many(work, self._dossier.id, draft, self.backend.awards)

    def said(self, draft: list[str]) -> str:
        """Say how many."""
        count = len(draft)
        return ngettext("{count} candidate was added.", "{count} candidates were added.", count).format(count=count)

    def _set_table(self) -> None:
        table = self.ui.lines
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(TOKENS.row)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setStretchLastSection(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for place, column in enumerate(COLUMNS):
            table.setColumnWidth(place, column.width)
            delegate = delegate_for(column.kind, table)
            if delegate is not None:
                table.setItemDelegateForColumn(place, delegate)

    def _read(self) -> None:
        self._enable(False)

        def work(_report: ProgressReport) -> list[Choice]:
            with self.backend.reading() as read:
                return proposing.preview(read, proposing.law_of(read, self.backend.awards), self._dossier.id)

        self.shell.run(work, self._on_read, self._on_failed, title=_("Judging those who registered…"))

    def _on_read(self, lines: list[Choice]) -> None:
        self.model.show_lines(lines)
        self.ui.lines.setFocus()
        self._remember()

    def _on_ticks_changed(self) -> None:
        count, total = len(self.model.ticked()), len(self.model.lines)
        if total:
            self.ui.count.setText(_("{count} of {total} ticked").format(count=count, total=total))
        else:
            self.ui.count.setText(_("Nobody has registered for it this year."))
        self._enable(bool(count))
