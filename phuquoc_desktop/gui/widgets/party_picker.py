"""A field in which a person, collective or household of the directory is searched and picked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget
from shiboken6 import isValid

from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.services.directory import PartyLine
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.fold import fold

PAUSE = 150
"""Milliseconds without a key, as in the search boxes."""

Found = Callable[[list[PartyLine]], object]
Lookup = Callable[[str, Found], object]
"""Searches beside the window and hands over what it found."""

Index = QModelIndex | QPersistentModelIndex


class NotPickedError(RefusedError):
    """A name was typed, but nobody of the directory was picked."""

    sentence = N_("“{typed}” was typed but nobody was picked: pick the person from the list, or add a new one.")


class SuggestionModel(QAbstractListModel):
    """The parties that were found for what is typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: list[PartyLine] = []

    def show_lines(self, lines: list[PartyLine]) -> None:
        """Take the place of what was found before."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def called(self, name: str) -> list[PartyLine]:
        """Return those of the parties found that bear exactly that name; accents and capitals may be left out."""
        return [one for one in self._lines if fold(one.name) == fold(name)]

    def line(self, row: int) -> PartyLine:
        """Return the party in a row."""
        return self._lines[row]

    def rowCount(self, parent: Index | None = None) -> int:
        """Count the parties found."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name for the field, and the name with position and unit for the list under it."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.EditRole:
            return line.name
        return described(line) if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None


def described(line: PartyLine) -> str:
    """Return a name with what tells it from the same name elsewhere."""
    return " · ".join(part for part in (line.name, line.birth and line.birth[:4], line.position, line.unit) if part)


class PartyPicker(QLineEdit):
    """Emits ``picked`` with the party, or with None once another text is typed."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.party: PartyLine | None = None
        self._lookup: Lookup | None = None
        self._model = SuggestionModel(self)
        self._list = QListView()
        self._list.setObjectName("suggestions")
        self._list.setAccessibleName(_("People found"))
        self._completer = self._make_completer()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._on_pause)
        self.textEdited.connect(self._on_text_edited)

    def set_lookup(self, lookup: Lookup) -> None:
        """Say how parties are searched."""
        self._lookup = lookup

    def pick(self, line: PartyLine) -> None:
        """Take a party."""
        self._pause.stop()
        self.party = line
        self.setText(line.name)
        self.setToolTip(described(line))
        self.picked.emit(line)

    def needed(self, field: str, label: str) -> PartyLine:
        """Return who was picked, or the only one found by the name that was typed.

        Raises EmptyFieldError or NotPickedError.
        """
        alike = self._model.called(self.text())
        if self.party is None and len(alike) == 1:
            self.pick(alike[0])
        if self.party is not None:
            return self.party
        if not self.text().strip():
            raise EmptyFieldError(field=field, label=label)
        raise NotPickedError(field=field, typed=self.text().strip())

    @property
    def suggestions(self) -> SuggestionModel:
        """What was found last."""
        return self._model

    @property
    def completer_list(self) -> QListView:
        """The list under the field."""
        return self._list

    def _make_completer(self) -> QCompleter:
        completer = QCompleter(self._model, self)
        completer.setCompletionRole(Qt.ItemDataRole.EditRole)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setWidget(self)
        completer.setPopup(self._list)
        completer.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]  # an overload of the signal
        return completer

    def _on_text_edited(self) -> None:
        if self.party is not None:
            self.party = None
            self.setToolTip("")
            self.picked.emit(None)
        self._pause.start()

    def _on_pause(self) -> None:
        if self._lookup is not None and self.text().strip():
            self._lookup(self.text(), self._on_found)

    def _on_found(self, lines: list[PartyLine]) -> None:
        if not isValid(self):
            return  # the form was closed while the search ran
        self._model.show_lines(lines)
        if self.party is None and lines and self.hasFocus():
            self._completer.complete()
        else:
            self._list.hide()

    def _on_activated(self, index: QModelIndex) -> None:
        self.pick(self._model.line(index.row()))
