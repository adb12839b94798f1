"""The form of what a year came to for a party: only the fields that its kind has; what is left empty is unknown."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem, QWidget

from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.dossier import Rating
from phuquoc_desktop.domain.law.conduct import Breach
from phuquoc_desktop.domain.law.exclusions import breaches_of
from phuquoc_desktop.domain.party import Party, PartyKind
from phuquoc_desktop.domain.year_result import Discipline, YearResult
from phuquoc_desktop.gui.dialogs.fields import count_in, number_in, show_field
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_year_result import Ui_YearResultForm
from phuquoc_desktop.gui.law_asking import LawAsking
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.services import year_results
from phuquoc_desktop.services.law.facts_of import NO_BREACH
from phuquoc_desktop.services.law.proposals import Law, expected_day
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.numbers import show_number

SHOWN = {
    PartyKind.PERSON: ("rating", "discipline", "months_in_service", "leave_days"),
    PartyKind.COLLECTIVE: (
        *("rating", "members", "completed", "ldtt", "cstdcs"),
        *("discipline_max", "cluster_rank", "targets_exceeded"),
    ),
    PartyKind.HOUSEHOLD: (),
}
"""The fields of each kind of party, beside those that all of them have."""
COUNTS = ("months_in_service", "leave_days", "members", "completed", "ldtt", "cstdcs", "cluster_rank")
YES_NO = ("under_review", "targets_exceeded")
SOME = "some"


class YearResultDialog(FormDialog):
    """Writes the result of a year for one party; a year that has one already is opened with it."""

    job = N_("Write the result of a year")

    def __init__(
        self, backend: Any, shell: Shell, party: Party, result: YearResult | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(backend, shell, parent)
        self._party = party
        self._kept = result.breaches if result else None
        self.ui = Ui_YearResultForm()
        self.ui.setupUi(self)
        title = _("{year}: result of {name}") if result else _("Result of a year: {name}")
        self.prepare(title.format(name=party.name, year=result.year if result else ""))
        self._offer()
        self._lay_out(SHOWN[party.party_kind])
        self.ui.year.setText(str(shell.year))
        if result:
            self._show(result)
        self._asking = LawAsking(backend, shell, self)
        self._asking.answered.connect(self._on_cases)
        self.ui.year.editingFinished.connect(self._ask_cases)
        self.ui.breaches.currentIndexChanged.connect(self._show_cases)
        self._show_cases()
        self._ask_cases()

    def draft(self) -> YearResult:
        """Return what the form says."""
        ui = self.ui
        year = count_in(ui.year, "year")
        if year is None:
            raise EmptyFieldError(field="year", label=_("Year"))
        contribution = number_in(ui.contribution, "contribution")
        draft = YearResult.draft(
            party_id=self._party.id,
            year=year,
            rating=chosen(ui.rating),
            discipline=chosen(ui.discipline),
            discipline_max=chosen(ui.discipline_max),
            contribution=None if contribution is None else int(contribution),
            breaches=self._breaches(),
            note=ui.note.text(),
        )
        for name in COUNTS:
            setattr(draft, name, count_in(getattr(ui, name), name))
        for name in YES_NO:
            setattr(draft, name, chosen(getattr(ui, name)))
        return draft

    def store(self, work: UnitOfWork, draft: YearResult) -> YearResult:
        """Write the draft."""
        return year_results.record(work, draft)

    def said(self, draft: YearResult) -> str:
        """Say whose year was written."""
        return _("The result of {year} of {name} was saved.").format(year=draft.year, name=self._party.name)

    def _lay_out(self, own: tuple[str, ...]) -> None:
        """Show the fields of the kind of party, two in a row without gaps."""
        grid = self.ui.fields
        for name in {field for fields in SHOWN.values() for field in fields}:
            show_field(self.ui, name, visible=name in own)
        for place, name in enumerate(("year", *own, "under_review", "contribution")):
            cell = getattr(self.ui, f"{name}_cell")
            grid.removeItem(cell)
            cell.setParent(None)
            grid.addLayout(cell, place // 2, place % 2)

    def _offer(self) -> None:
        ui = self.ui
        unknown = _("(not known)")
        offer(ui.rating, [(one.label, one) for one in Rating], nothing=_("(not rated yet)"))
        for box in (ui.discipline, ui.discipline_max):
            offer(box, [(one.label, one) for one in Discipline], nothing=unknown)
        for name in YES_NO:
            offer(getattr(ui, name), [(_("Yes"), True), (_("No"), False)], nothing=unknown)
        choices = [(_("Gone through: none applies"), NO_BREACH), (_("Some apply"), SOME)]
        offer(ui.breaches, choices, nothing=_("(not gone through yet)"))

    def _show(self, result: YearResult) -> None:
        ui = self.ui
        ui.year.setText(str(result.year))
        ui.year.setReadOnly(True)
        for name in ("rating", "discipline", "discipline_max", *YES_NO):
            choose(getattr(ui, name), getattr(result, name))
        for name in COUNTS:
            value = getattr(result, name)
            getattr(ui, name).setText("" if value is None else str(value))
        ui.contribution.setText("" if result.contribution is None else show_number(result.contribution))
        choose(ui.breaches, result.breaches if result.breaches in (None, NO_BREACH) else SOME)
        ui.note.setText(result.note or "")

    def _breaches(self) -> str | None:
        state: str | None = chosen(self.ui.breaches)
        if state != SOME:
            return state
        items: list[QListWidgetItem] = [self.ui.cases.item(row) for row in range(self.ui.cases.count())]
        if not items:
            return self._kept
        codes = [one.data(Qt.ItemDataRole.UserRole) for one in items if one.checkState() is Qt.CheckState.Checked]
        if not codes:
            raise EmptyFieldError(field="cases", label=_("Cases that apply"))
        return " ".join(codes)

    def _ask_cases(self) -> None:
        """Ask which cases the law of the year in the form names."""
        text = self.ui.year.text().strip()
        if text.isascii() and text.isdigit() and len(text) == len("2021"):
            self._asking.ask(partial(_cases, int(text), self._party.party_kind))

    def _on_cases(self, cases: tuple[Breach, ...]) -> None:
        untouched = self._snapshot() == self._typed
        box, known = self.ui.cases, set((self._kept or "").split())
        box.clear()
        box.setWordWrap(True)
        for one in cases:
            item = QListWidgetItem(one.sentence, box)
            item.setData(Qt.ItemDataRole.UserRole, one.code)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if one.code in known else Qt.CheckState.Unchecked)
        show_field(self.ui, "breaches", visible=bool(cases) or self._kept is not None)
        self._show_cases()
        if untouched:
            self._remember()

    def _show_cases(self) -> None:
        show_field(self.ui, "cases", visible=chosen(self.ui.breaches) == SOME and self.ui.cases.count() > 0)


def _cases(year: int, subject: PartyKind, _read: Reader, law: Law) -> tuple[Breach, ...]:
    return breaches_of(law.rulebook.on(expected_day(year)).pack, subject)
