"""The card in which progress is written period by period, with what was refused above the sheet."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from phuquoc_desktop.domain.jumps import Jump
from phuquoc_desktop.gui.pages.target.doubt_bar import DoubtBar
from phuquoc_desktop.gui.pages.target.entry_model import ROW_ROLE, VALUE, Wish
from phuquoc_desktop.gui.pages.target.entry_view import EntryView
from phuquoc_desktop.gui.tables.entry_rows import rows_of
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.translation import _


class EntriesCard(QFrame):
    """Holds the sheet ``view``; emits ``form_asked`` with a period for the form with all fields of an entry."""

    form_asked = Signal(str)
    confirmed = Signal(object)
    """Carries the :class:`Wish` that a person means, after a doubt was told."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entries_card")
        self.setAccessibleName(_("Progress by period"))
        self.setProperty("role", "card")
        self.view = EntryView(self)
        self._title = _label("entries_title", "heading")
        self._counted = _label("entries_counted", "caption")
        self._refusal = _label("entries_refusal", "error")
        self._refusal.hide()
        self._doubt = DoubtBar(self)
        self._doubt.chosen.connect(self._on_chosen)
        self.form = QPushButton(_("Evidence and more…"))
        self.form.setObjectName("entry_form")
        self.form.setAccessibleName(self.form.text())
        self.form.clicked.connect(self._on_form_clicked)
        self._lay_out()

    def show_line(
        self,
        line: TargetLine,
        today: date,
        last_year: Mapping[str, str],
        levels: Mapping[int, str],
        counted: str,
        *,
        may_write: bool,
    ) -> None:
        """Show a line's periods; ``counted`` says in words what a figure counts."""
        self._title.setText(_("Progress by period"))
        self._counted.setText(counted)
        self._counted.setVisible(bool(counted))
        self.view.offer_choices(levels, qualitative=line.target.qualitative)
        triggers = EntryView.EditTrigger
        writing = triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked
        self.view.setEditTriggers(writing if may_write else triggers.NoEditTriggers)
        self.view.entries.show_rows(line.own or line.target, rows_of(line, today), last_year, levels)
        self.form.setEnabled(may_write)

    def refuse(self, wish: Wish, error: Exception) -> None:
        """Say above the sheet why something was not taken; its cell keeps what was typed, and is gone back to."""
        self.view.entries.refuse(wish, str(error))
        self.view.choose_period(wish.period)
        self.say(str(error))

    def doubt(self, wish: Wish, jump: Jump) -> None:
        """Tell that a figure is strikingly far from what was to be expected; both readings can be chosen."""
        self.view.entries.refuse(wish, jump.sentence)
        self.say("")
        self._doubt.ask(wish, jump)

    def wishes_below(self, text: str) -> list[Wish]:
        """Return the lines of a text as figures of the periods from the current one down; empty lines leave theirs alone."""
        here, model = self.view.currentIndex().row(), self.view.entries
        found = []
        for number, line in enumerate(text.splitlines()):
            index = model.index(here + number, VALUE)
            written = line.split("\t")[0].strip()
            if index.isValid() and written and model.flags(index) & Qt.ItemFlag.ItemIsEditable:
                found.append(Wish(index.data(ROW_ROLE).period, "value", written))
        return found

    def settle(self, wish: Wish) -> None:
        """Take away what was said of a cell."""
        self.view.entries.settle(wish)
        self.say("")

    def say(self, sentence: str) -> None:
        """Say something above the sheet, or nothing; a doubt asked about before is over."""
        self._doubt.hide()
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))
        self.view.setAccessibleDescription(sentence)

    def fit(self, *, whole: bool) -> None:
        """Show every period at once, where the page scrolls and not the sheet."""
        self.view.setMinimumHeight(self.view.whole_height() if whole else 70)
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.view.setVerticalScrollBarPolicy(off if whole else needed)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._counted, 1)
        head.addStretch(1)
        head.addWidget(self.form)
        column.addLayout(head)
        column.addWidget(self._refusal)
        column.addWidget(self._doubt)
        column.addWidget(self.view, 1)

    def _on_chosen(self, wish: Wish) -> None:
        self._doubt.hide()
        self.view.setFocus()
        self.confirmed.emit(wish)

    def _on_form_clicked(self) -> None:
        self.form_asked.emit(self.view.period)


def _label(name: str, role: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setProperty("role", role)
    label.setWordWrap(role == "error")
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
