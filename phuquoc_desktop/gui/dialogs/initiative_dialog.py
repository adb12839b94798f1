"""The form of an initiative or research topic with its authors."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.initiative import Initiative, Invention, Level
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.fields import count_in, number_in
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.forms.ui_initiative import Ui_InitiativeForm
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.services import initiatives, party_view
from phuquoc_desktop.services.directory import PartyLine
from phuquoc_desktop.services.initiatives import Author, InitiativeLine
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _

TEXTS = ("title", "recogniser", "used_for", "decision_number")


class InitiativeDialog(FormDialog):
    """Enters an initiative, of a party where one is given, or changes one."""

    job = N_("Write an initiative")

    def __init__(
        self,
        backend: Any,
        shell: Shell,
        party: Party | None,
        line: InitiativeLine | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(backend, shell, parent)
        self._changed = line.initiative if line else None
        self.ui = Ui_InitiativeForm()
        self.ui.setupUi(self)
        self.prepare(_title(party, line))
        offer(self.ui.invention, [(one.label, one) for one in Invention])
        for box in (self.ui.recognised_by, self.ui.scope):
            offer(box, [(one.label, one) for one in Level], nothing=_("(not known)"))
        self.ui.year.setText(str(shell.year))
        self.ui.authors.set_lookup(self._look_up)
        self.ui.authors.grown.connect(self._make_room)
        self.ui.authors.show_authors(line.authors if line else [(party.id, party.name, None)] if party else [])
        if self._changed:
            self._show(self._changed)

    def draft(self) -> tuple[Initiative, list[Author]]:
        """Return the initiative and its authors."""
        ui = self.ui
        year = count_in(ui.year, "year")
        if year is None:
            raise EmptyFieldError(field="year", label=_("Year of recognition"))
        draft = Initiative.draft(
            invention=chosen(ui.invention),
            year=year,
            recognised_by=chosen(ui.recognised_by),
            scope=chosen(ui.scope),
            decision_date=ui.decision_date.day("decision_date"),
            summary=ui.summary.toPlainText(),
            note=self._changed.note if self._changed else None,
            **{name: getattr(ui, name).text() for name in TEXTS},
        )
        return draft, [Author(party_id, number_in(field, "authors")) for party_id, field in ui.authors.typed()]

    def store(self, work: UnitOfWork, draft: tuple[Initiative, list[Author]]) -> Initiative:
        """Write both."""
        initiative, authors = draft
        if self._changed:
            return initiatives.change(work, self._changed.id, initiative, authors, self.backend.today)
        return initiatives.add(work, initiative, authors, self.backend.today)

    def said(self, draft: tuple[Initiative, list[Author]]) -> str:
        """Say which initiative was written."""
        return _("The initiative “{title}” was saved.").format(title=draft[0].title.strip())

    def _show(self, known: Initiative) -> None:
        ui = self.ui
        for name in ("invention", "recognised_by", "scope"):
            choose(getattr(ui, name), getattr(known, name))
        for name in TEXTS:
            getattr(ui, name).setText(getattr(known, name) or "")
        ui.year.setText(str(known.year))
        ui.decision_date.set_day(known.decision_date)
        ui.summary.setPlainText(known.summary or "")

    def _look_up(self, typed: str, on_found: Callable[[list[PartyLine]], object]) -> None:
        def work(_report: ProgressReport) -> list[PartyLine]:
            with self.backend.reading() as read:
                return party_view.suggest(read, typed, office=self.backend.profile.office)

        self.shell.run(work, on_found)


def _title(party: Party | None, line: InitiativeLine | None) -> str:
    if line is not None:
        return _("Change an initiative")
    return _("New initiative of {name}").format(name=party.name) if party else _("New initiative")
