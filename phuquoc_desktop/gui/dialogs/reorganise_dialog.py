"""A reorganisation of offices, seen with its counts and decided on before it is applied to these data."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.fitting import fit_to_window
from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog
from phuquoc_desktop.gui.dialogs.reorganise_parts import COLUMNS, UNDECIDED, ReorganiseForm, Waiting, told_of
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.rows_model import ROW_ROLE, RowsModel, set_table
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.services import offices_at_hand, reorganising
from phuquoc_desktop.services.reorganising import Applied, Preview, Wish
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import _


class ReorganiseDialog(FormDialog):
    """Shows what would happen anew whenever something is chosen; “Apply” is one job, which undo takes back."""

    job = reorganising.APPLY

    def __init__(self, backend: Any, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(backend, shell, parent)
        self._decided: dict[str, str] = {}
        self._preview: Preview | None = None
        self._signer = ""
        self.ui: ReorganiseForm = ReorganiseForm(self)
        self.prepare(_("Reorganisation of offices"))
        self.ui.buttons.button(self.ui.buttons.StandardButton.Save).setText(_("Apply"))
        self.lines, self.undecided = RowsModel(COLUMNS), RowsModel(UNDECIDED)
        set_table(self.ui.lines, self.lines)
        set_table(self.ui.undecided, self.undecided)
        self.ui.undecided.setSelectionMode(self.ui.undecided.SelectionMode.ExtendedSelection)
        self.ui.source.currentIndexChanged.connect(self._on_source)
        for box in (self.ui.becomes, self.ui.carry):
            box.currentIndexChanged.connect(self._look)
        self.ui.open_file.clicked.connect(self._on_open_file)
        self.ui.give.clicked.connect(self._on_give)
        fit_to_window(self, 1120, 680)
        self._enable(False)
        self.shell.run(self._known, self._on_known)

    def draft(self) -> tuple[str, Wish]:
        """Return which reorganisation, and what was decided."""
        return str(chosen(self.ui.source)), self._wish()

    def store(self, work: UnitOfWork, draft: tuple[str, Wish]) -> Applied:
        """Apply it."""
        text, wish = draft
        source = reorganising.open_source(work, text)
        return reorganising.apply(work, source, wish, self.backend.today, self._signer)

    def said(self, draft: tuple[str, Wish]) -> str:
        """Say that it is done."""
        return _("The reorganisation was applied.")

    def _known(self, _report: ProgressReport) -> tuple[list[tuple[str, str]], str]:
        with self.backend.reading() as read:
            known = [(one.head.title, one.head.id) for one in offices_at_hand.reorganisations(read)]
        return known, self.backend.post.keys.public.fingerprint

    def _on_known(self, found: tuple[list[tuple[str, str]], str]) -> None:
        known, self._signer = found
        offer(self.ui.source, known)
        self._look()

    def _on_open_file(self) -> None:
        kinds = _("Reorganisations (*.toml)")
        name, _filter = QFileDialog.getOpenFileName(self, _("Choose the file of a reorganisation"), "", kinds)
        if name:
            self.add_file(name)

    def add_file(self, name: str) -> None:
        """Offer a file beside the reorganisations that are known, and look at it."""
        known = [
            (self.ui.source.itemText(row), self.ui.source.itemData(row).value) for row in range(self.ui.source.count())
        ]
        offer(self.ui.source, [*known, (name, name)])
        choose(self.ui.source, name)

    def _on_source(self) -> None:
        """Begin anew with another reorganisation: what was said of one says nothing of the next."""
        self._decided = {}
        offer(self.ui.becomes, [])
        self._look()

    def _wish(self) -> Wish:
        return Wish(chosen(self.ui.becomes) or "", dict(self._decided), chosen(self.ui.carry))

    def _look(self) -> None:
        """Read beside the window what would happen."""
        text, wish = chosen(self.ui.source), self._wish()
        if text is None:
            return
        self._enable(False)

        def work(_report: ProgressReport) -> Preview:
            with self.backend.reading() as read:
                return reorganising.preview(read, reorganising.open_source(read, text), wish, self.backend.today)

        self.shell.run(work, self._on_seen, self._on_not_seen)

    def _on_seen(self, found: Preview) -> None:
        ui, self._preview = self.ui, found
        for place in self._places():
            self._clear(place)
        self.lines.show_rows([one for one in found.lines if any(one.before.values())] or list(found.lines))
        ui.lines.resizeColumnsToContents()
        ui.about.setText(told_of(found))
        self._offer_choices(found)
        new = [(one.short_name, str(one.key)) for one in found.choices]
        if not new and found.undecided:
            new = self._new_offices(found)
        offer(ui.to, new)
        names = dict(new)
        by_key = {key: name for name, key in names.items()}
        waiting = [Waiting(one, by_key.get(self._decided.get(one.id, ""), "")) for one in found.undecided]
        self.undecided.show_rows(waiting)
        ui.show_undecided(bool(waiting))
        is_open = bool(found.open_registrations or found.open_dossiers) and found.counts_already
        ui.show_open_work(is_open)
        self._enable(found.is_ready and (not is_open or chosen(ui.carry) is not None))

    def _on_not_seen(self, error: Exception) -> None:
        """Say what is wrong with the file; nothing of it can be applied."""
        self.lines.show_rows([])
        self.ui.about.clear()
        self.ui.show_undecided(False)
        self.show_error(error)

    def _new_offices(self, found: Preview) -> list[tuple[str, str]]:
        office = found.undecided[0].office
        (line,) = [one for one in found.lines if str(one.office.key) == office]
        return [(one.short_name, str(one.key)) for one in line.becomes]

    def _offer_choices(self, found: Preview) -> None:
        """Offer which office works on, where there is a choice; what was chosen once stays offered."""
        if found.choices:
            offer(self.ui.becomes, [(one.name, str(one.key)) for one in found.choices], nothing=_("Choose…"))
        self.ui.show_becomes(self.ui.becomes.count() > 0)

    def _on_give(self) -> None:
        to = chosen(self.ui.to)
        rows = {one.row() for one in self.ui.undecided.selectionModel().selectedRows()}
        for row in rows:
            waiting = self.undecided.index(row, 0).data(ROW_ROLE)
            self._decided[waiting.member.id] = to
        if rows and to:
            self._look()
