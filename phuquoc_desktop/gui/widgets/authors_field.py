"""The authors of an initiative with their shares: names searched in the directory, a share in per cent beside each."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QToolButton, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.gui.widgets.party_picker import Lookup, PartyPicker
from phuquoc_desktop.services.directory import PartyLine
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.numbers import show_number


class AuthorsField(QWidget):
    """A line in which authors are searched, and below it one row for each; emits ``grown`` when its height changes."""

    grown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, tuple[QLabel, QLineEdit, QToolButton]] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self.picker = PartyPicker()
        self.picker.setObjectName("author_picker")
        self.picker.setAccessibleName(_("Add an author"))
        self.picker.setPlaceholderText(_("Add an author: type a name; accents may be left out"))
        self.picker.picked.connect(self._on_picked)
        self._grid.addWidget(self.picker, 0, 0, 1, 3)
        self._next = 1
        self.setFocusProxy(self.picker)

    def set_lookup(self, lookup: Lookup) -> None:
        """Say how authors are searched."""
        self.picker.set_lookup(lookup)

    def show_authors(self, authors: Sequence[tuple[str, str, Decimal | None]]) -> None:
        """Show party id, name and share in per cent of each."""
        for party_id, name, share in authors:
            self._add(party_id, name, "" if share is None else show_number(share))

    def typed(self) -> list[tuple[str, QLineEdit]]:
        """Return each author's party id with the field of the share."""
        return [(party_id, row[1]) for party_id, row in self._rows.items()]

    def _add(self, party_id: str, name: str, share: str) -> None:
        if party_id in self._rows:
            return
        words, field, remove = QLabel(name), QLineEdit(share), QToolButton()
        field.setObjectName(f"share_{self._next}")
        field.setAccessibleName(_("Share of {name} in per cent").format(name=name))
        field.setPlaceholderText("%")
        field.setMaxLength(6)
        field.setFixedWidth(84)
        remove.setObjectName(f"remove_author_{self._next}")
        remove.setProperty("role", "plain")
        remove.setProperty("party", party_id)
        remove.setIcon(icons.icon("close", TOKENS.text_soft, 14))
        remove.setAccessibleName(_("Remove {name} from the authors").format(name=name))
        remove.setToolTip(remove.accessibleName())
        remove.clicked.connect(self._on_remove_clicked)
        for column, widget in enumerate((words, field, remove)):
            self._grid.addWidget(widget, self._next, column)
        self._next += 1
        self._rows[party_id] = (words, field, remove)
        self.grown.emit()

    def _on_picked(self, party: PartyLine | None) -> None:
        if party is not None:
            self._add(party.id, party.name, "")
            self.picker.clear()
            self.picker.party = None

    def _on_remove_clicked(self) -> None:
        for widget in self._rows.pop(self.sender().property("party")):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.picker.setFocus()
