"""How the window of a dossier's papers lies: the table, number and signer of the one chosen, and what may be done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from phuquoc_desktop.gui.tables.choosing import choose_row
from phuquoc_desktop.gui.tables.columns import BadgeValue, ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.paged_model import PagedTableModel, Query
from phuquoc_desktop.gui.tables.table_view import TableView
from phuquoc_desktop.gui.widgets.date_field import DateField
from phuquoc_desktop.translation import N_, _

CHANGED = N_("Data changed since it was fixed")
_TONES = {"draft": "info", "fixed": "good", "attached": "good", "owed": "warn", "missing": "bad"}


class PaperRow:
    """One paper as the table shows it."""

    def __init__(self, key: str, title: str, about: str, state: BadgeValue, number: str, day: date | None) -> None:
        self.key, self.title, self.about = key, title, about
        self.state, self.number, self.dated = state, number, day


def state_badge(state: str, label: str, *, changed: bool) -> BadgeValue:
    """Return the badge of where a paper stands."""
    return BadgeValue(_(CHANGED), "warn") if changed else BadgeValue(label, _TONES[state])


COLUMNS = (
    ColumnPlan("title", N_("Paper"), 200, ColumnKind.STRONG, stretch=True, sortable=False),
    ColumnPlan("about", N_("For whom"), 150, sortable=False),
    ColumnPlan("state", N_("State"), 226, ColumnKind.BADGE, sortable=False),
    ColumnPlan("number", N_("Number"), 80, sortable=False),
    ColumnPlan("dated", N_("Date"), 116, ColumnKind.DATE, sortable=False),
)


class DossierPapersParts(QWidget):
    """Emits what was asked; what is typed and not kept yet stays in the fields."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dossier_papers_parts")
        self._rows: dict[str, PaperRow] = {}
        self.sets = _soft("paper_sets")
        self.table = TableView("dossier_papers_table", _("Papers of the dossier"))
        self.model = PagedTableModel(COLUMNS, self._ids, self._found, None, self.table)
        self.number, self.dated = QLineEdit(), DateField()
        self.signer, self.position = QLineEdit(), QLineEdit()
        self.refusal = QLabel()
        self.keep = _button("keep_number", _("Keep"))
        self.preview = _button("preview_paper", _("See"))
        self.words = _button("edit_words", _("Edit words…"))
        self.fix = _button("fix_paper", _("Fix"))
        self.let_go = _button("let_go_paper", _("Follow the data again"))
        self.word = _button("save_word", _("Save as Word…"))
        self.take_back = _button("take_back", _("Take back from Word…"))
        self.one_pdf = _box("one_pdf", _("One PDF for the printer too"))
        self.pdf_only = _box("pdf_only", _("Without Word and Excel files"))
        self.fix_all = _button("fix_all", _("Fix all drafts"))
        self.compiling = _button("compile_dossier", _("Write into a folder…"))
        self.closing = _button("close_papers", _("Close"))
        self._name_fields()
        self._lay_out()
        self.table.chosen.connect(self.chosen)
        self.table.opened.connect(self.opened)

    def show_rows(self, rows: Sequence[PaperRow]) -> None:
        """Show the papers; the chosen one stays chosen."""
        before = self.table.chosen_ids()
        self._rows = {one.key: one for one in rows}
        self.model.load(Query())
        if rows and not (before and self.table.choose(before[0])):
            choose_row(self.table, 0)

    @property
    def key(self) -> str:
        """The row that is chosen, or nothing."""
        ids = self.table.chosen_ids()
        return ids[0] if ids else ""

    def say(self, sentence: str) -> None:
        """Say what was refused, or nothing."""
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    def _ids(self, _query: Query) -> Sequence[str]:
        return list(self._rows)

    def _found(self, ids: Sequence[str]) -> Sequence[PaperRow]:
        return [self._rows[one] for one in ids]

    def _name_fields(self) -> None:
        for field, name, words in (
            (self.number, "paper_number", _("Number")),
            (self.dated, "paper_date", _("Date")),
            (self.signer, "paper_signer", _("Signer")),
            (self.position, "signer_position", _("Position of the signer")),
        ):
            field.setObjectName(name)
            field.setAccessibleName(words)
        self.refusal.setObjectName("refusal")
        self.refusal.setProperty("role", "error")
        self.refusal.setWordWrap(True)
        self.refusal.hide()

    def _lay_out(self) -> None:
        self.table.show_model(self.model)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.sets)
        column.addWidget(self.table, 1)
        column.addLayout(_row(self.preview, self.words, self.fix, self.let_go, self.word, self.take_back))
        column.addLayout(self._fields())
        column.addWidget(self.refusal)
        foot = _row(self.fix_all, self.one_pdf, self.pdf_only, self.compiling, self.closing, stretched=0)
        column.addLayout(foot)

    def _fields(self) -> QGridLayout:
        fields = QGridLayout()
        fields.setHorizontalSpacing(8)
        named = ((self.number, 1), (self.dated, 1), (self.signer, 2), (self.position, 2))
        for place, (field, share) in enumerate(named):
            caption = QLabel(field.accessibleName())
            caption.setBuddy(field)
            fields.addWidget(caption, 0, place)
            fields.addWidget(field, 1, place)
            fields.setColumnStretch(place, share)
        fields.addWidget(self.keep, 1, len(named))
        return fields


def _row(*widgets: QWidget, stretched: int | None = None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for place, widget in enumerate(widgets):
        row.addWidget(widget)
        if place == stretched:
            row.addStretch(1)
    if stretched is None:
        row.addStretch(1)
    return row


def _button(name: str, words: str) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName(name)
    button.setAccessibleName(words)
    button.setAutoDefault(False)
    return button


def _box(name: str, words: str) -> QCheckBox:
    box = QCheckBox(words)
    box.setObjectName(name)
    box.setAccessibleName(words)
    return box


def _soft(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setProperty("role", "soft")
    label.setWordWrap(True)
    return label
