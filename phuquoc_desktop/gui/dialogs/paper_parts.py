"""How the editor of a paper lies: its name, number and date above, the parts at the left, the words of one at the right."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.dialogs.paper_sources import EditedPaper
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.gui.widgets.choices import choose, offer
from phuquoc_desktop.gui.widgets.date_field import DateField
from phuquoc_desktop.translation import _, ngettext

NAME = Qt.ItemDataRole.UserRole


class PaperParts(QWidget):
    """Knows what was typed and not kept yet; what is done with it is the dialog's."""

    part_left = Signal()
    kept = Signal()
    reset = Signal(str)
    issued = Signal()
    preview_asked = Signal()
    export_asked = Signal(str)
    period_chosen = Signal()
    close_asked = Signal()

    def __init__(
        self, periods: Sequence[tuple[str, str]], period: str | None, *, has_title: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("paper_parts")
        self._paper: EditedPaper | None = None
        self._shown = ""
        self._name = ""
        self.period = QComboBox()
        self.title, self.number, self.issued_on = QLineEdit(), QLineEdit(), DateField()
        self.list = QListWidget()
        self.text = QPlainTextEdit()
        self._heading, self._state, self._refusal = QLabel(), QLabel(), QLabel()
        self._lacks = QPlainTextEdit()
        self.keep = self._button("keep_part", _("Keep this part"), self.kept.emit)
        self.draft_anew = self._button("reset_part", _("Back to the draft"), self._on_reset_clicked)
        self._set_names()
        offer(self.period, periods)
        choose(self.period, period)
        self.period.setVisible(bool(periods))
        self.title.setVisible(has_title)
        self._lay_out(has_title=has_title)
        self.list.currentRowChanged.connect(self._on_row_changed)
        self.text.textChanged.connect(self._on_text_changed)
        self.period.currentIndexChanged.connect(self.period_chosen)

    def show_paper(self, paper: EditedPaper) -> None:
        """Show a paper; what is typed into the open part stays."""
        typed, place = self.typed(), max(self.list.currentRow(), 0)
        self._paper = paper
        if not self.title.isModified():
            self.title.setText(paper.title or "")
            self.title.setCursorPosition(0)
        if not self.number.isModified():
            self.number.setText(paper.number or "")
            self.issued_on.set_day(paper.issued_on)
        blocker = QSignalBlocker(self.list)
        self.list.clear()
        for part in paper.parts:
            item = QListWidgetItem(part.title, self.list)
            item.setData(NAME, part.name)
            own = part.own is not None
            item.setIcon(icons.icon("edit" if own else "neutral", TOKENS.primary if own else TOKENS.text_soft))
            state = _("written by the office") if own else _("drafted by the program")
            item.setToolTip(f"{part.title}: {state}")
        self.list.setCurrentRow(place)
        blocker.unblock()
        if typed is None:
            self._show_part()
        self._show_lacks(paper)

    def typed(self) -> tuple[str, str] | None:
        """Return the open part and its words, where they are not those that are kept."""
        text = self.text.toPlainText()
        return (self._name, text) if self._name and text != self._shown else None

    def settle_part(self) -> None:
        """Take the words of the open part as kept."""
        self._shown = self.text.toPlainText()

    def give_back(self, name: str, text: str) -> None:
        """Open a part again with words that could not be kept."""
        names = [one.name for one in self._paper.parts] if self._paper else []
        if name in names:
            self.list.setCurrentRow(names.index(name))
            self._show_part()
            self.text.setPlainText(text)

    def settle_head(self) -> None:
        """Take title, number and date as kept."""
        self.title.setModified(False)
        self.number.setModified(False)

    def issue(self) -> tuple[str, str | None, date | None]:
        """Return title, number and date; raises UnreadableDateError."""
        return self.title.text().strip(), self.number.text().strip() or None, self.issued_on.day("issued_on")

    def say(self, sentence: str) -> None:
        """Say what was refused, or nothing."""
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))

    def _show_part(self) -> None:
        row = self.list.currentRow()
        if self._paper is None or not 0 <= row < len(self._paper.parts):
            return
        part = self._paper.parts[row]
        blocker = QSignalBlocker(self.text)
        self._name, self._shown = part.name, part.text
        self.text.setPlainText(part.text)
        blocker.unblock()
        self._heading.setText(part.title)
        own = part.own is not None
        self._state.setText(
            _("The office's own words.") if own else _("Drafted by the program; write over it at will.")
        )
        self.draft_anew.setEnabled(own)
        self.keep.setEnabled(False)

    def _show_lacks(self, paper: EditedPaper) -> None:
        count = len(paper.lacks)
        said = ngettext("{count} remark before it is signed:", "{count} remarks before it is signed:", count)
        self._lacks.setPlainText("\n".join([said.format(count=count), *(f"• {one}" for one in paper.lacks)]))
        self._lacks.setVisible(bool(count))

    def _on_row_changed(self) -> None:
        if self.typed() is not None:
            self.part_left.emit()
        self._show_part()

    def _on_text_changed(self) -> None:
        self.keep.setEnabled(self.typed() is not None)

    def _on_reset_clicked(self) -> None:
        self.reset.emit(self._name)

    def _on_export_clicked(self) -> None:
        self.export_asked.emit(self.sender().property("format"))

    def _button(self, name: str, words: str, slot: object) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def _set_names(self) -> None:
        for widget, name, words in (
            (self.period, "report_period", _("Period")),
            (self.title, "paper_title", _("Title")),
            (self.number, "paper_number", _("Number")),
            (self.issued_on, "paper_date", _("Issued on")),
            (self.list, "part_list", _("Parts of the paper")),
            (self.text, "part_text", _("Words of the part")),
            (self._lacks, "paper_lacks", _("Remarks before it is signed")),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(words)
        for label, name, role in (
            (self._heading, "part_heading", "heading"),
            (self._state, "part_state", "soft"),
            (self._refusal, "refusal", "error"),
        ):
            label.setObjectName(name)
            label.setProperty("role", role)
            label.setWordWrap(True)
        self._refusal.hide()
        self.list.setProperty("role", "field")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lacks.setReadOnly(True)
        self._lacks.setTabChangesFocus(True)
        self._lacks.setFixedHeight(74)
        self._lacks.hide()
        self.text.setTabChangesFocus(True)

    def _lay_out(self, *, has_title: bool) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        if has_title:
            head.addWidget(_caption(_("Title"), self.title))
            head.addWidget(self.title, 1)
        else:
            head.addWidget(_caption(_("Period"), self.period))
            head.addWidget(self.period)
            head.addStretch(1)
        head.addWidget(_caption(_("Number"), self.number))
        self.number.setFixedWidth(110)
        head.addWidget(self.number)
        head.addWidget(_caption(_("Date"), self.issued_on))
        self.issued_on.setFixedWidth(160)
        head.addWidget(self.issued_on)
        head.addWidget(self._button("keep_issue", _("Keep"), self.issued.emit))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._beside(), 1)
        column.addWidget(self._lacks)
        column.addWidget(self._refusal)
        column.addLayout(self._foot())

    def _beside(self) -> QSplitter:
        right = QWidget()
        inside = QVBoxLayout(right)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(5)
        inside.addWidget(self._heading)
        inside.addWidget(self._state)
        inside.addWidget(self.text, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.draft_anew)
        row.addWidget(self.keep)
        inside.addLayout(row)
        beside = QSplitter()
        beside.setChildrenCollapsible(False)
        beside.setHandleWidth(12)
        beside.addWidget(self.list)
        beside.addWidget(right)
        beside.setStretchFactor(1, 1)
        beside.setSizes([270, 760])
        return beside

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        preview = self._button("preview_paper", _("Preview"), self.preview_asked.emit)
        preview.setProperty("role", "primary")
        row.addWidget(preview)
        for ending, words in (("pdf", _("Save as PDF")), ("docx", _("Save as Word"))):
            button = self._button(f"save_{ending}", words, self._on_export_clicked)
            button.setProperty("format", ending)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._button("close_editor", _("Close"), self.close_asked.emit))
        return row


def _caption(words: str, buddy: QWidget) -> QLabel:
    label = QLabel(words)
    label.setBuddy(buddy)
    return label
