"""The form that freezes a target's figure as evidence in a dossier, from the target's page or from the dossier's."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.dossier import DossierStatus
from phuquoc_desktop.domain.explanation import QuotedFigure
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.domain.target import ProgressEntry, Target
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_quote_figure import Ui_QuoteFigureForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.services import dossiers, quoting, targets
from phuquoc_desktop.services.dossiers import DossierView
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_period

OPEN = (DossierStatus.DRAFT, DossierStatus.RETURNED)
Known = tuple[list[TargetLine], list[DossierView]]


class QuoteDialog(FormDialog):
    """Offers open dossiers and recorded figures; what is known already is chosen and cannot be changed."""

    job = N_("Quote a figure")

    def __init__(
        self,
        backend: Any,
        shell: Shell,
        code: str = "",
        period: str = "",
        dossier_id: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(backend, shell, parent)
        self._code, self._period, self._dossier_id = code, period, dossier_id
        self._lines: dict[str, TargetLine] = {}
        self._dossiers: dict[str, DossierView] = {}
        self.ui = Ui_QuoteFigureForm()
        self.ui.setupUi(self)
        self.prepare(_("Quote a figure in a dossier"))
        self.ui.buttons.button(self.ui.buttons.StandardButton.Save).setText(_("Quote"))
        self._enable(False)
        self.ui.dossier_id.currentIndexChanged.connect(self._on_dossier_chosen)
        self.ui.target_code.currentIndexChanged.connect(self._on_target_chosen)
        self.ui.period.currentIndexChanged.connect(self._say)
        self._read()

    def draft(self) -> QuotedFigure:
        """Return what is to be quoted; raises EmptyFieldError."""
        ui = self.ui
        for field, label in (("dossier_id", _("Dossier")), ("target_code", _("Target")), ("period", _("Period"))):
            if not chosen(getattr(ui, field)):
                raise EmptyFieldError(field=field, label=label)
        return QuotedFigure.draft(
            dossier_id=chosen(ui.dossier_id),
            candidate_id=chosen(ui.candidate_id),
            year=self.shell.year,
            target_code=chosen(ui.target_code),
            period=chosen(ui.period),
            statement="",
            source="",
            digest="",
            quoted_on=self.backend.today,
        )

    def store(self, work: UnitOfWork, draft: QuotedFigure) -> QuotedFigure:
        """Freeze it."""
        return quoting.quote(work, draft, self.backend.today)

    def said(self, draft: QuotedFigure) -> str:
        """Say where it is now."""
        code = self._dossiers[draft.dossier_id].dossier.code
        return _("The figure of {target} stands in dossier {dossier}.").format(target=draft.target_code, dossier=code)

    def _read(self) -> None:
        year = self.shell.year

        def work(_report: ProgressReport) -> Known:
            with self.backend.reading() as read:
                known = read.dossiers.all(year=year, office=read.profile.office)
                views = [dossiers.view(read, one.id) for one in known if one.status in OPEN]
                return [one for one in targets.tree(read, year) if one.entries], views

        self.shell.run(work, self._on_read, self._on_failed)

    def _on_read(self, known: Known) -> None:
        self._lines = {one.target.code: one for one in known[0]}
        self._dossiers = {one.dossier.id: one for one in known[1]}
        lines = [(f"{code} · {one.target.indicator}", code) for code, one in self._lines.items()]
        offer(self.ui.target_code, lines)
        named = [(f"{one.dossier.code} · {one.dossier.title}", key) for key, one in self._dossiers.items()]
        offer(self.ui.dossier_id, named)
        choose(self.ui.target_code, self._code)
        choose(self.ui.dossier_id, self._dossier_id)
        self.ui.target_code.setEnabled(not self._code)
        self.ui.dossier_id.setEnabled(not self._dossier_id)
        self._on_dossier_chosen()
        self._on_target_chosen()
        self._remember()

    def _on_dossier_chosen(self) -> None:
        view = self._dossiers.get(chosen(self.ui.dossier_id) or "")
        people = [(party.name, candidate.id) for candidate, party in view.candidates] if view else []
        offer(self.ui.candidate_id, people, nothing=_("(for the whole dossier)"))
        self._say()

    def _on_target_chosen(self) -> None:
        line = self._lines.get(chosen(self.ui.target_code) or "")
        periods = [(show_period(one.period), one.period) for one in reversed(line.entries)] if line else []
        offer(self.ui.period, periods)
        choose(self.ui.period, self._period)
        self._say()

    def _say(self) -> None:
        line, period = self._lines.get(chosen(self.ui.target_code) or ""), chosen(self.ui.period)
        entry = next((one for one in line.entries if one.period == period), None) if line else None
        if not self._dossiers:
            self.ui.statement.setText(_("There is no open dossier this year; begin one on the page of dossiers."))
        elif line is None or entry is None:
            self.ui.statement.setText(_("No figure is recorded yet that could be quoted."))
        else:
            self._read_statement(line.own or line.target, entry)
        self._enable(bool(self._dossiers) and entry is not None)

    def _read_statement(self, target: Target, entry: ProgressEntry) -> None:
        def work(_report: ProgressReport) -> str:
            with self.backend.reading() as read:
                return quoting.statement_of(read, target, entry)

        def show(statement: str) -> None:
            if chosen(self.ui.period) == entry.period:
                self.ui.statement.setText(f"“{statement}”")

        self.shell.run(work, show, self._on_failed)
