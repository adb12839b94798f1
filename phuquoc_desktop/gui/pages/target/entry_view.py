"""The sheet of periods under the keyboard: typing begins a cell, Enter ends it and goes down, Delete empties it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from phuquoc_desktop.gui.pages.target.entry_model import (
    FOLLOW_UP,
    LAST_YEAR,
    NOTE,
    PERIOD,
    RECORDED,
    ROW_ROLE,
    VALUE,
    EntryModel,
)
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.translation import _

Index = QModelIndex | QPersistentModelIndex
ROW, HEAD = 30, 36
WIDTHS = {PERIOD: 128, VALUE: 124, LAST_YEAR: 96, FOLLOW_UP: 84, RECORDED: 110}
ROOM_FOR_LAST_YEAR, ROOM_FOR_RECORDED = 470, 600
"""How wide the sheet has to be for the columns that can be spared."""


class EntryDelegate(QStyledItemDelegate):
    """Offers a line to type in, or for a judged target its levels to choose from."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.choices: list[tuple[str, str]] = []
        """Words and what they are written as, for a target that is judged; empty for one that is counted."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the editor of a cell."""
        if index.column() == VALUE and self.choices:
            box = QComboBox(parent)
            box.setObjectName("entry_choice")
            box.setAccessibleName(_("Achieved"))
            offer(box, self.choices, nothing=_("(nothing recorded)"))
            box.activated.connect(self._on_activated)
            return box
        line = QLineEdit(parent)
        line.setObjectName("entry_editor")
        line.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
        line.setFrame(False)
        line.setStyleSheet("QLineEdit { border-radius: 0; padding: 0 8px; min-height: 0; }")
        if index.column() == VALUE:
            line.setAlignment(Qt.AlignmentFlag.AlignRight)
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what stands in the cell; what comes in from elsewhere meanwhile does not overwrite the typing."""
        if editor.property("begun"):
            return
        editor.setProperty("begun", True)
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QComboBox):
            choose(editor, text or None)
        elif isinstance(editor, QLineEdit):
            editor.setText(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand over what was typed or chosen."""
        if isinstance(editor, QComboBox):
            model.setData(index, chosen(editor) or "")
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def _on_activated(self) -> None:
        box = self.sender()
        if isinstance(box, QComboBox):
            self.commitData.emit(box)
            self.closeEditor.emit(box, QAbstractItemDelegate.EndEditHint.SubmitModelCache)


class EntryView(QTableView):
    """Emits ``pasted`` with the text of the clipboard, which goes into the cells from the current one down."""

    pasted = Signal(str)
    chosen = Signal(str)
    """A period was chosen."""
    begun = Signal()
    """Somebody begins to write."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entries")
        self.setAccessibleName(_("Progress by period"))
        self._delegate = EntryDelegate(self)
        self.entries = EntryModel()
        self.setModel(self.entries)
        self.setItemDelegate(self._delegate)
        self._set_manners()
        self._set_widths()
        self.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.entries.modelReset.connect(self._on_reset)

    def offer_choices(self, levels: Mapping[int, str], *, qualitative: bool) -> None:
        """Offer the levels of a rubric, or fulfilled and not; nothing for a target that is counted."""
        words = [(f"{level}. {title}", str(level)) for level, title in sorted(levels.items())]
        judged = words or [(_("fulfilled"), "yes"), (_("not fulfilled"), "no")]
        self._delegate.choices = judged if qualitative else []

    @property
    def period(self) -> str:
        """The period that is chosen."""
        row = self.currentIndex().data(ROW_ROLE)
        return row.period if row is not None else ""

    def choose_period(self, period: str) -> None:
        """Go to a period's figure, or without one to the first that has begun and is empty."""
        rows = [self.entries.index(row, VALUE) for row in range(self.entries.rowCount())]
        free = [one for one in rows if one.data(ROW_ROLE).entry is None and one.data(ROW_ROLE).has_begun]
        named = [one for one in rows if one.data(ROW_ROLE).period == period]
        wanted = next(iter([*named, *free, *rows[-1:]]), QModelIndex())
        self.setCurrentIndex(wanted)
        self.scrollTo(wanted)

    def whole_height(self) -> int:
        """Return the height at which no row is hidden."""
        return HEAD + ROW * self.entries.rowCount() + 4

    def event(self, event: QEvent) -> bool:
        """Keep F2, Enter, Delete and paste in the sheet, where they mean a cell, away from the page's own keys."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin, empty or fill cells."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.state() != self.State.EditingState:
            self.edit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.entries.setData(self.currentIndex(), "")
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        else:
            super().keyPressEvent(event)

    def edit(self, *arguments: Any) -> Any:
        """Tell that writing begins; Qt itself calls this with a trigger and an event, and wants to know whether it does."""
        is_begun = super().edit(*arguments)
        if is_begun is not False:
            self.begun.emit()
        return is_begun

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go down after Enter, as Excel does; what was refused is stayed at."""
        super().closeEditor(editor, hint)
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            here = self.currentIndex()
            below = here.siblingAtRow(here.row() + 1)
            if below.isValid() and not here.data(Qt.ItemDataRole.AccessibleDescriptionRole):
                self.setCurrentIndex(below)
            self.setFocus()

    def _set_manners(self) -> None:
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAlternatingRowColors(True)
        self.setShowGrid(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)

    def _set_widths(self) -> None:
        heads = self.horizontalHeader()
        heads.setObjectName("entry_heads")
        heads.setHighlightSections(False)
        heads.setFixedHeight(HEAD)
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, width)
        heads.setSectionResizeMode(NOTE, QHeaderView.ResizeMode.Stretch)

    def resizeEvent(self, event: object) -> None:
        """Spare columns where the sheet is narrow."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.setColumnHidden(LAST_YEAR, self.width() < ROOM_FOR_LAST_YEAR)
        self.setColumnHidden(RECORDED, self.width() < ROOM_FOR_RECORDED)
        self.scrollTo(self.currentIndex())

    def _on_row_changed(self) -> None:
        self.chosen.emit(self.period)

    def _on_reset(self) -> None:
        self.choose_period("")


def _is_ours(event: QKeyEvent) -> bool:
    keys = (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete)
    return event.key() in keys or event.matches(QKeySequence.StandardKey.Paste)
