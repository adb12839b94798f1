"""An award history that another office signed: who signed it, what is new, and to whose history it is added."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.fitting import fit_to_window
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.columns import BadgeValue, ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.rows_model import RowsModel, set_table
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.gui.widgets.push_button import push_button
from phuquoc_desktop.services import award_slips, correspondents
from phuquoc_desktop.services.award_slips import LineState, SlipLine
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _, ngettext
from phuquoc_desktop.vietnamese.dates import show_date

if TYPE_CHECKING:
    from phuquoc_desktop.bundle.award_slip import OpenedSlip

LOOKS = {
    LineState.NEW: ("good", "add"),
    LineState.SAME: ("neutral", "good"),
    LineState.DIFFERS: ("warn", "warn"),
    LineState.UNKNOWN: ("warn", "question"),
}
COLUMNS = (
    ColumnPlan("name", N_("Award"), 220, value=lambda one: one.award.name, stretch=True),
    ColumnPlan("year", N_("Year"), 70, value=lambda one: str(one.award.year)),
    ColumnPlan("decision", N_("Decision number"), 170, value=lambda one: one.award.decision_number or ""),
    ColumnPlan(
        "state", N_("State"), 200, ColumnKind.BADGE, value=lambda one: BadgeValue(one.state.label, *LOOKS[one.state])
    ),
)


@dataclass(frozen=True)
class SlipRead:
    """A verified slip, the office whose known key signed it, and the entries that it may be about."""

    opened: OpenedSlip
    known: str | None
    entries: tuple[tuple[str, str], ...]


def read_slip(backend: Any, file: Path, party_id: str | None, _report: ProgressReport) -> SlipRead:
    """Verify a file; raises the refusals of ``bundle`` and AttachmentMissingError."""
    from phuquoc_desktop.bundle.award_slip import open_slip
    from phuquoc_desktop.storage.attachments import read_to_attach

    opened = open_slip(read_to_attach(file))
    with backend.reading() as read:
        signer = backend.known_signer(read, opened.signing_line)
        entries = {one.id: one.name for one in award_slips.likely(read, opened.slip)}
        chosen_here = read.parties.find(party_id) if party_id else None
        if chosen_here is not None:
            entries.setdefault(chosen_here.id, chosen_here.name)
    known = backend.offices.by_key(signer).name if signer == opened.slip.office else None
    return SlipRead(opened, known, tuple((name, key) for key, name in entries.items()))


class AwardHistoryDialog(QDialog):
    """Adds what is new; a person compares an unknown key over the telephone first."""

    def __init__(self, backend: Any, shell: Shell, found: SlipRead, parent: QWidget) -> None:
        super().__init__(parent)
        self._backend, self._shell, self._found = backend, shell, found
        self._jobs = Jobs(backend, shell)
        self.setObjectName("award_history_dialog")
        self.setWindowTitle(_("Award history of {name}").format(name=found.opened.slip.party.name))
        self.setAccessibleName(self.windowTitle())
        self.signed, self.refusal = QLabel(self), QLabel(self)
        self.entry, self.read_back = QComboBox(self), QLineEdit(self)
        self.same = QCheckBox(_("It is the &same person although name or birth differ"), self)
        self.lines = QTableView(self)
        self.model = RowsModel(COLUMNS, self)
        self.take_button = push_button("take_history", _("Add to the history"), "receive", "primary")
        self._name_parts()
        self._lay_out()
        self.entry.currentIndexChanged.connect(self._compare)
        self.take_button.clicked.connect(self._on_take)
        fit_to_window(self, 820, 560)
        self._compare()

    def _name_parts(self) -> None:
        slip = self._found.opened.slip
        self.signed.setObjectName("signed_by")
        self.signed.setWordWrap(True)
        self.signed.setTextFormat(Qt.TextFormat.PlainText)
        self.signed.setText(self._told())
        self.entry.setObjectName("slip_entry")
        self.entry.setAccessibleName(_("Entry in this office's directory"))
        offer(self.entry, list(self._found.entries))
        if self._found.entries:
            choose(self.entry, self._found.entries[0][1])
        self.read_back.setObjectName("read_back")
        self.read_back.setAccessibleName(_("What that office reads on its screen"))
        self.read_back.setPlaceholderText(
            _("The last {count} characters that {office} reads").format(
                count=correspondents.READ_BACK, office=slip.office_name
            )
        )
        self.same.setObjectName("same_person")
        self.same.setAccessibleName(self.same.text().replace("&", ""))
        self.lines.setObjectName("slip_lines")
        self.lines.setAccessibleName(_("Awards in the history"))
        set_table(self.lines, self.model)
        self.refusal.setObjectName("slip_refusal")
        self.refusal.setAccessibleName(_("Why it is refused"))
        self.refusal.setProperty("role", "error")
        self.refusal.setWordWrap(True)

    def _told(self) -> str:
        slip, key = self._found.opened.slip, self._found.opened.fingerprint
        said = _("Given by {office} on {day}. Key: {key}.").format(
            office=slip.office_name, day=show_date(slip.issued_on), key=key
        )
        if self._found.known:
            return f"{said} {_('The key is known, and every byte is as it was signed.')}"
        asked = _(
            "Every byte is as it was signed, but this key is not known here: telephone that office under a number that you know, "
            "and let it read the last characters of its key (it stands under Settings)."
        )
        return f"{said} {asked}"

    def _lay_out(self) -> None:
        label = QLabel(_("&Add to the history of"), self)
        label.setBuddy(self.entry)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.entry, 1)
        close = push_button("close_history", _("Close"))
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.take_button)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(10)
        column.addWidget(self.signed)
        column.addWidget(self.read_back)
        column.addLayout(row)
        column.addWidget(self.same)
        column.addWidget(self.lines, 1)
        column.addWidget(self.refusal)
        column.addLayout(buttons)
        self.read_back.setVisible(self._found.known is None)
        self.same.hide()

    def _compare(self, _index: int = 0) -> None:
        party_id = chosen(self.entry) if self.entry.count() else None
        if party_id is None:
            self.take_button.setEnabled(False)
            self.refusal.setText(
                _("Nobody in this office's directory fits; add the person first, or choose the entry there.")
            )
            return
        self._shell.run(partial(self._look, party_id), self._on_compared)

    def _look(self, party_id: str, _report: ProgressReport) -> tuple[list[SlipLine], bool]:
        slip = self._found.opened.slip
        with self._backend.reading() as read:
            fits = award_slips.is_about(slip, read.parties.get(party_id))
            return award_slips.compare(read, slip, party_id, self._backend.awards), fits

    def _on_compared(self, compared: tuple[list[SlipLine], bool]) -> None:
        lines, fits = compared
        self.model.show_rows(lines)
        self.same.setVisible(not fits)
        new = award_slips.counted(lines)[LineState.NEW]
        self.refusal.setText("" if new else _("Nothing in it is new for this entry."))
        self.take_button.setEnabled(bool(new))

    def _on_take(self) -> None:
        opened, party_id, same = self._found.opened, chosen(self.entry), self.same.isChecked()
        if self._found.known is None:
            try:
                correspondents.compare_aloud(opened.fingerprint, self.read_back.text())
            except ToldError as error:
                self.refusal.setText(str(error))
                return
        awards = self._backend.awards

        def does(work: UnitOfWork) -> list[AwardHeld]:
            return award_slips.take(work, opened.slip, party_id, awards, opened.fingerprint, same_person=same)

        new = award_slips.counted(self.model.rows)[LineState.NEW]
        said = ngettext("{count} award was added to the history.", "{count} awards were added to the history.", new)
        self._jobs.run(N_("Take in an award history"), does, said.format(count=new), self._on_taken, self._on_failed)

    def _on_taken(self, _added: list[AwardHeld]) -> None:
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, ToldError):
            self.refusal.setText(str(error))
        else:
            self._shell.tell(error)
