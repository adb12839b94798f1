"""The document at the left: its sentences in their place, what gave a target marked, one of them chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFragment,
)
from PySide6.QtWidgets import QMenu, QTextEdit, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.plan_reading.desk import Desk
from phuquoc_desktop.gui.plan_reading.text_paint import CODES, MARK, Marked, write
from phuquoc_desktop.intake.plan_review.blocks import Piece, pieces_of
from phuquoc_desktop.translation import _


class Selected(NamedTuple):
    """Words of the document that a person marked, in one block; nothing marked means all of the block."""

    block: int
    words: str


class TextView(QTextEdit):
    """Emits ``chosen`` with a code when its words are clicked or the cursor comes to them; ``add_asked`` for marked words."""

    chosen = Signal(str)
    add_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("plan_text")
        self.setAccessibleName(_("Text of the plan; what was read as a target is marked with its code"))
        self.setReadOnly(True)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByKeyboard | flags.TextSelectableByMouse)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self._desk: Desk | None = None
        self._pieces: dict[str, Piece] = {}
        self._drawn: list[tuple[Marked, ...]] = []
        self._chosen = ""
        self._own: QTextDocument | None = None
        self.cursorPositionChanged.connect(self._on_moved)

    def forget(self) -> None:
        """Show nothing of a document any longer; another one follows."""
        self._desk, self._pieces, self._chosen = None, {}, ""
        blocker = QSignalBlocker(self)
        self.clear()
        blocker.unblock()

    def show_desk(self, desk: Desk) -> None:
        """Show another document."""
        self._desk, self._chosen = desk, ""
        self._find_pieces()
        self._drawn = self._marked()
        blocker = QSignalBlocker(self)
        before, self._own = self._own, self._written(desk)
        self.setDocument(self._own)  # Qt deletes the document that it made itself; ours are for us to delete
        if before is not None:
            before.deleteLater()
        blocker.unblock()

    def refresh(self) -> None:
        """Show what has changed since: only the paragraphs concerned are written anew."""
        if self._desk is None:
            return
        self._find_pieces()
        wanted = self._marked()
        blocker = QSignalBlocker(self)
        bar = self.verticalScrollBar()
        kept = bar.value()
        for number, (before, after) in enumerate(zip(self._drawn, wanted, strict=True)):
            if before != after:
                self._rewrite(number, after)
        self._drawn = wanted
        bar.setValue(kept)
        blocker.unblock()

    def choose(self, code: str) -> None:
        """Mark the words of a target as the chosen ones, and bring them into sight; nothing for what is not in the text."""
        self._chosen = code if code in self._pieces else ""
        self.refresh()
        if not self._chosen:
            return
        piece = self._pieces[self._chosen]
        blocker = QSignalBlocker(self)
        block = self.document().findBlockByNumber(piece.block)
        cursor = QTextCursor(block)
        cursor.setPosition(self._start_of(block, self._chosen))
        self.setTextCursor(cursor)
        self._show_whole(cursor)
        blocker.unblock()

    def selected(self) -> Selected | None:
        """Return the words that are marked, without the codes between them; None without a document."""
        if self._desk is None or not self._desk.review.plan.blocks:
            return None
        cursor = self.textCursor()
        first = self.document().findBlock(cursor.selectionStart())
        last = self.document().findBlock(cursor.selectionEnd())
        whole = self._desk.review.plan.blocks[first.blockNumber()].text
        end = cursor.selectionEnd() if last == first else first.position() + first.length() - 1
        words = _letters(first, cursor.selectionStart(), end).strip()
        return Selected(first.blockNumber(), words or whole)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds what is marked."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.add_asked.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to add what is marked."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add = menu.addAction(icons.icon("add"), _("Add a target from these words"))
        add.triggered.connect(self.add_asked)
        copy = menu.addAction(icons.icon("copy"), _("Copy"))
        copy.triggered.connect(self.copy)
        menu.popup(event.globalPos())

    def _written(self, desk: Desk) -> QTextDocument:
        """Write the document before it is shown: otherwise it would be laid out twice."""
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self.font())
        shape = QTextBlockFormat()
        shape.setBottomMargin(6)
        shape.setLineHeight(118, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        cursor.setBlockFormat(shape)
        for number, (block, marked) in enumerate(zip(desk.review.plan.blocks, self._drawn, strict=True)):
            if number:
                cursor.insertBlock(shape)
            write(cursor, block.text, marked)
        cursor.endEditBlock()
        return document

    def _find_pieces(self) -> None:
        assert self._desk is not None
        review = self._desk.review
        self._pieces = pieces_of(review.plan.blocks, review.plan_reading().targets)

    def _marked(self) -> list[tuple[Marked, ...]]:
        desk = self._desk
        assert desk is not None
        found: list[list[Marked]] = [[] for _block in desk.review.plan.blocks]
        for code, piece in self._pieces.items():
            shown, standing = desk.shown_code(code), desk.standing(code)
            found[piece.block].append(Marked(piece.start, piece.end, code, shown, standing, code == self._chosen))
        return [tuple(one) for one in found]

    def _rewrite(self, number: int, marked: Sequence[Marked]) -> None:
        assert self._desk is not None
        block = self.document().findBlockByNumber(number)
        cursor = QTextCursor(block)
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        write(cursor, self._desk.review.plan.blocks[number].text, marked)
        cursor.endEditBlock()

    def _start_of(self, block: QTextBlock, code: str) -> int:
        for fragment in _fragments(block):
            if code in str(fragment.charFormat().property(CODES) or "").split():
                return fragment.position()
        return block.position()

    def _show_whole(self, cursor: QTextCursor) -> None:
        """Bring the words near the middle, unless they are in sight."""
        self.ensureCursorVisible()
        place = self.cursorRect(cursor).center().y()
        height = self.viewport().height()
        if not height * 0.12 < place < height * 0.7:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + place - height // 3)

    def _on_moved(self) -> None:
        cursor = self.textCursor()
        if cursor.hasSelection():
            return
        codes = str(cursor.charFormat().property(CODES) or "").split()
        if codes and codes[-1] != self._chosen:
            self.chosen.emit(codes[-1])


def _fragments(block: QTextBlock) -> list[QTextFragment]:
    found = []
    place = block.begin()
    while not place.atEnd():
        found.append(place.fragment())
        place += 1
    return found


def _letters(block: QTextBlock, start: int, end: int) -> str:
    """Return the letters of a block between two places of the window's document, the codes left out."""
    words = ""
    for fragment in _fragments(block):
        if not fragment.charFormat().property(MARK):
            first = max(start - fragment.position(), 0)
            last = max(end - fragment.position(), 0)
            words += fragment.text()[first:last]
    return words
