"""One office beside the board: each thing due in a sentence, and the ways to what lies behind."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from phuquoc_desktop.city.due_board import DueLine, Punctuality
from phuquoc_desktop.gui.pages.bundles.board_card import gaps_words
from phuquoc_desktop.gui.pages.bundles.parts import button, column, label
from phuquoc_desktop.gui.pages.desk.due_looks import cell_sentence, item_sentence
from phuquoc_desktop.translation import _, ngettext

WIDE = 620
"""Pixels in which the three buttons stand in a row."""


class DuePanel(QFrame):
    """Emits what a person asks about the office shown."""

    bundles_asked = Signal()
    check_asked = Signal(bool)
    """Tick the latest report as looked at, or take the tick back."""
    letter_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("due_panel")
        self.setAccessibleName(_("Office"))
        self.setProperty("role", "card")
        self.setMinimumWidth(300)
        self.line: DueLine | None = None
        self._name = label("due_office", "", "heading")
        self._waiting = label("due_waiting", "", "soft")
        self.strange = label("due_strange")
        self.strange.setProperty("tone", "bad")
        self._facts = QWidget()
        self._facts.setProperty("role", "scrolled")
        self._rows = QVBoxLayout(self._facts)
        self._rows.setContentsMargins(0, 0, 6, 0)
        self._rows.setSpacing(2)
        self.bundles = button("due_bundles", _("Bundles and remarks"), self.bundles_asked.emit, icon="bundles")
        self.check = button("due_check", "", self._on_check_clicked, icon="good")
        self.letter = button("due_letter", _("Reminder letter…"), self.letter_asked.emit, icon="paper")
        self._buttons = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._buttons.setSpacing(6)
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons beside each other where there is room: it is the height that is scarce then."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= WIDE
        self._buttons.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)

    def show_line(self, line: DueLine | None, strange: tuple[str, ...] = ()) -> None:
        """Show an office, or nothing; ``strange`` is what to ask it about its reports."""
        self.line = line
        self.strange.setText("\n".join(strange))
        self.strange.setVisible(bool(strange))
        for widget in (self.bundles, self.check, self.letter):
            widget.setEnabled(line is not None)
        self._clear()
        if line is None:
            self._name.setText("")
            self._waiting.setText("")
            return
        self._name.setText(line.office.short_name)
        self._waiting.setText(_waiting(line))
        self._show_check(line)
        for cell in line.cells:
            if cell.punctuality is not Punctuality.NOTHING:
                self._rows.addWidget(label(f"due_item_{cell.item.code}", item_sentence(cell.item), "caption"))
                self._rows.addWidget(label(f"due_told_{cell.item.code}", cell_sentence(cell)))
                self._rows.addSpacing(6)
        self._rows.addStretch(1)

    def _show_check(self, line: DueLine) -> None:
        ticked = line.latest is not None and line.latest.checked_on is not None
        self.check.setText(_("Take the tick back") if ticked else _("Tick as looked at"))
        self.check.setAccessibleName(self.check.text())
        self.check.setEnabled(line.latest is not None)

    def _on_check_clicked(self) -> None:
        if self.line is not None and self.line.latest is not None:
            self.check_asked.emit(self.line.latest.checked_on is None)

    def _clear(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()

    def _lay_out(self) -> None:
        area = QScrollArea()
        area.setObjectName("due_area")
        area.setAccessibleName(_("What is due from the office"))
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self._facts)
        parts = column(self, (14, 10, 14, 12), 6)
        parts.addWidget(self._name)
        parts.addWidget(self._waiting)
        parts.addWidget(self.strange)
        parts.addWidget(area, 1)
        for one in (self.check, self.bundles, self.letter):
            self._buttons.addWidget(one)
        parts.addLayout(self._buttons)


def _waiting(line: DueLine) -> str:
    """Say what else is open at the office."""
    said = [_("missing: {gaps}").format(gaps=gaps_words(line.gaps))] if line.gaps else []
    if line.open_remarks:
        remarks = ngettext("{count} open remark", "{count} open remarks", line.open_remarks)
        said.append(remarks.format(count=line.open_remarks))
    if line.open_questions:
        questions = ngettext("{count} open question", "{count} open questions", line.open_questions)
        said.append(questions.format(count=line.open_questions))
    text = " · ".join(said) or _("nothing else is open")
    return text[:1].upper() + text[1:]
