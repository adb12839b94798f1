"""How the editor of an achievement report lies: parts with meters, words and doubts at the left, the paper at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QProgressBar,
    QSplitter,
    QTabWidget,
    QTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from phuquoc_desktop.domain.finding import Weight
from phuquoc_desktop.domain.report_form import PART_LABELS
from phuquoc_desktop.domain.report_text import TextDoubt
from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.dialogs.report_reading import ReportLooked
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.gui.widgets.paper_preview import PaperPreview
from phuquoc_desktop.gui.widgets.push_button import push_button
from phuquoc_desktop.translation import _, ngettext

if TYPE_CHECKING:
    from phuquoc_desktop.documents.written import WrittenPart
    from phuquoc_desktop.domain.report_text import Meter
    from phuquoc_desktop.services.report_checks import ReportFinding

NAME = Qt.ItemDataRole.UserRole
DOUBTS, COPIED = 1, 2
"""Places of the tabs beside the words."""


class ReportEditorParts(QWidget):
    """Knows what was typed into which part and is not kept yet; ``went_to`` carries a doubt that was chosen."""

    typed_on = Signal()
    kept = Signal()
    reset = Signal(str)
    particulars_asked = Signal()
    close_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("report_parts")
        self.typed: dict[str, str] = {}
        self._looked: ReportLooked | None = None
        self._part = ""
        self.form = QLabel()
        self.list = QTreeWidget()
        self.text = QPlainTextEdit()
        self.meter = QProgressBar()
        self.state = QLabel()
        self.doubts = QListWidget()
        self.doubts_heading = QLabel()
        self.refusal = QLabel()
        self.preview = PaperPreview()
        self.preview.show_at(75)
        self.source = QPlainTextEdit()
        self.source_told = QLabel()
        self.right = QTabWidget()
        self.particulars = push_button("particulars", _("Particulars…"))
        self.keep = push_button("keep_part", _("Keep what was typed"))
        self.anew = push_button("reset_part", _("Back to the draft"))
        self.closing = push_button("close", _("Close"))
        self._name_widgets()
        self._lay_out()
        self._connect()

    def show_looked(self, looked: ReportLooked) -> None:
        """Show parts, doubts and the paper; what is being typed stays as it is."""
        self._looked = looked
        self._fill_list(looked)
        self._fill_doubts(looked.findings)
        self.preview.show_html(looked.html)
        if self._part not in self.typed:
            self._show_part()
        self._show_meter()
        self._mark()

    def let_change(self, *, may_change: bool) -> None:
        """Allow writing, or only looking."""
        self.text.setReadOnly(not may_change)
        for button in (self.keep, self.anew, self.particulars):
            button.setVisible(may_change)

    def settle(self, names: Sequence[str]) -> None:
        """Take what was typed into these parts as kept."""
        for name in names:
            self.typed.pop(name, None)
        self.keep.setEnabled(bool(self.typed))

    def say(self, sentence: str) -> None:
        """Say what was refused, or nothing."""
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    def go_to(self, place: int) -> None:
        """Open the part that a doubt is about, mark its words, and show beside it what they were copied from."""
        findings = self._looked.findings if self._looked else ()
        if not 0 <= place < len(findings):
            return
        one = findings[place]
        self.choose(one.found.part)
        if one.found.end:
            cursor = self.text.textCursor()
            cursor.setPosition(min(one.found.start, len(self.text.toPlainText())))
            cursor.setPosition(min(one.found.end, len(self.text.toPlainText())), QTextCursor.MoveMode.KeepAnchor)
            self.text.setTextCursor(cursor)
            self.text.ensureCursorVisible()
        self._show_source(one)
        self.text.setFocus()

    def choose(self, part: str) -> None:
        """Open a part by its name."""
        for row in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(row)
            if item is not None and item.data(0, NAME) == part:
                self.list.setCurrentItem(item)

    def _fill_list(self, looked: ReportLooked) -> None:
        chosen = self._part or (looked.parts[0].name if looked.parts else "")
        meters = {one.part: one for one in looked.meters}
        blocker = QSignalBlocker(self.list)
        self.list.clear()
        for part in looked.parts:
            doubts = sum(one.found.part == part.name for one in looked.findings)
            self.list.addTopLevelItem(_item(part, meters[part.name], doubts))
        self._part = chosen
        self.choose(chosen)
        blocker.unblock()

    def _fill_doubts(self, findings: Sequence[ReportFinding]) -> None:
        place = self.doubts.currentRow()
        blocker = QSignalBlocker(self.doubts)
        self.doubts.clear()
        for one in findings:
            warns = one.weight is not Weight.HINT
            label = _(PART_LABELS.get(one.found.part, one.found.part))
            item = QListWidgetItem(f"{label}: {one.found.message}", self.doubts)
            item.setIcon(icons.icon("warn" if warns else "info", TOKENS.warn if warns else TOKENS.info))
            item.setToolTip(f"{one.weight.label}: {one.found.message}")
        self.doubts.setCurrentRow(min(place, len(findings) - 1))
        blocker.unblock()
        count = len(findings)
        told = ngettext("{count} thing to look at", "{count} things to look at", count).format(count=count)
        self.doubts_heading.setText(told if count else _("Nothing to say against the report."))
        self.doubts.setVisible(bool(count))
        self.right.setTabText(DOUBTS, _("Doubts ({count})").format(count=count) if count else _("Doubts"))

    def _current(self) -> WrittenPart | None:
        parts = self._looked.parts if self._looked else ()
        return next((one for one in parts if one.name == self._part), None)

    def _show_part(self) -> None:
        part = self._current()
        if part is None:
            return
        text = self.typed.get(part.name, part.text)
        if self.text.toPlainText() != text:
            blocker = QSignalBlocker(self.text)
            self.text.setPlainText(text)
            blocker.unblock()
        own = part.own is not None
        self.anew.setEnabled(own or part.name in self.typed)
        self.keep.setEnabled(bool(self.typed))

    def _show_meter(self) -> None:
        meters = self._looked.meters if self._looked else ()
        one = next((each for each in meters if each.part == self._part), None)
        if one is None:
            return
        self.meter.setRange(0, 100)
        self.meter.setValue(round(one.share * 100))
        part = self._current()
        whose = _("the office's own words") if part and part.own is not None else _("drafted by the program")
        if one.good:
            told = _("{words} words, {least} at least, {good} for a full part; {whose}")
            self.state.setText(told.format(words=one.words, least=one.least, good=one.good, whose=whose))
        else:
            self.state.setText(_("{words} words; {whose}").format(words=one.words, whose=whose))
        self.meter.setAccessibleDescription(self.state.text())

    def _mark(self) -> None:
        findings = self._looked.findings if self._looked else ()
        here = [one for one in findings if one.found.part == self._part and one.found.end]
        self.text.setExtraSelections([self._marked(self.text, one.found.start, one.found.end, one) for one in here])

    def _marked(self, editor: QPlainTextEdit, start: int, end: int, one: ReportFinding) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        style = QTextCharFormat()
        copied = one.found.doubt is TextDoubt.COPIED
        style.setBackground(QColor(TOKENS.warn_soft if copied else TOKENS.bad_soft))
        mark.format = style
        cursor = editor.textCursor()
        last = len(editor.toPlainText())
        cursor.setPosition(min(start, last))
        cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        mark.cursor = cursor
        return mark

    def _show_source(self, one: ReportFinding) -> None:
        source = one.copied_from
        if source is None:
            self.right.setCurrentIndex(DOUBTS)
            return
        told = _("Report of {name}, {office}, {year}")
        self.source_told.setText(told.format(name=source.name, office=source.office, year=source.year))
        self.source.setPlainText(source.text)
        self.source.setExtraSelections([self._marked(self.source, one.copied_start, one.copied_end, one)])
        cursor = self.source.textCursor()
        cursor.setPosition(one.copied_start)
        self.source.setTextCursor(cursor)
        self.source.ensureCursorVisible()
        self.right.setTabVisible(COPIED, True)
        self.right.setCurrentIndex(COPIED)

    def _on_part_changed(self) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        self._part = item.data(0, NAME)
        self._show_part()
        self._show_meter()
        self._mark()

    def _on_text_changed(self) -> None:
        part = self._current()
        if part is None:
            return
        text = self.text.toPlainText()
        if text == part.text:
            self.typed.pop(part.name, None)
        else:
            self.typed[part.name] = text
        self.keep.setEnabled(bool(self.typed))
        self.anew.setEnabled(part.own is not None or part.name in self.typed)
        self.typed_on.emit()

    def _on_reset(self) -> None:
        self.reset.emit(self._part)

    def _on_doubt_chosen(self, item: QListWidgetItem) -> None:
        self.go_to(self.doubts.row(item))

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._on_part_changed)
        self.text.textChanged.connect(self._on_text_changed)
        self.keep.clicked.connect(self.kept)
        self.anew.clicked.connect(self._on_reset)
        self.particulars.clicked.connect(self.particulars_asked)
        self.closing.clicked.connect(self.close_asked)
        self.doubts.itemActivated.connect(self._on_doubt_chosen)
        self.doubts.itemClicked.connect(self._on_doubt_chosen)

    def _name_widgets(self) -> None:
        for widget, name, words in (
            (self.list, "part_list", _("Parts of the report")),
            (self.text, "part_text", _("Words of the part")),
            (self.meter, "part_meter", _("How full the part is")),
            (self.doubts, "doubt_list", _("What can be said against the report")),
            (self.source, "source_text", _("The other report")),
            (self.right, "report_side", _("The report as it looks, and what it is like")),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(words)
        for label, name, role in (
            (self.form, "form_told", "soft"),
            (self.state, "part_state", "soft"),
            (self.doubts_heading, "doubts_heading", "heading"),
            (self.source_told, "source_told", "heading"),
            (self.refusal, "refusal", "error"),
        ):
            label.setObjectName(name)
            label.setProperty("role", role)
            label.setWordWrap(True)
        self.refusal.hide()
        self.list.setHeaderLabels([_("Part"), _("Word count"), _("Doubts")])
        self.list.setRootIsDecorated(False)
        self.list.setAllColumnsShowFocus(True)
        self.list.setUniformRowHeights(True)
        self.list.setProperty("role", "field")
        self.doubts.setProperty("role", "field")
        self.doubts.setWordWrap(True)
        self.doubts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.meter.setTextVisible(False)
        self.meter.setFixedHeight(8)
        self.text.setTabChangesFocus(True)
        self.source.setReadOnly(True)
        self.source.setTabChangesFocus(True)

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setObjectName("report_splitter")
        split.setChildrenCollapsible(False)
        split.addWidget(self._left())
        split.addWidget(self._side())
        split.setStretchFactor(0, 5)
        split.setStretchFactor(1, 6)
        split.setSizes([560, 640])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(split)

    def _left(self) -> QWidget:
        left = QWidget()
        head = QHBoxLayout()
        head.addWidget(self.form, 1)
        head.addWidget(self.particulars, 0, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.addWidget(self.keep)
        buttons.addWidget(self.anew)
        buttons.addStretch(1)
        buttons.addWidget(self.closing)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for place in (1, 2):
            self.list.header().setSectionResizeMode(place, QHeaderView.ResizeMode.ResizeToContents)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(7)
        column.addLayout(head)
        column.addWidget(self.list, 5)
        column.addWidget(self.text, 6)
        column.addWidget(self.meter)
        column.addWidget(self.state)
        column.addWidget(self.refusal)
        column.addLayout(buttons)
        return left

    def _side(self) -> QWidget:
        self.right.addTab(self.preview, _("Preview"))
        self.right.addTab(_below(self.doubts_heading, self.doubts), _("Doubts"))
        self.right.addTab(_below(self.source_told, self.source), _("Copied from"))
        self.right.setTabVisible(COPIED, False)
        return self.right


def _below(heading: QLabel, widget: QWidget) -> QWidget:
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(8, 8, 8, 8)
    column.addWidget(heading)
    column.addWidget(widget, 1)
    return side


def _item(part: WrittenPart, meter: Meter, doubts: int) -> QTreeWidgetItem:
    """Return a row: title, words of those proposed, number of doubts."""
    words = f"{meter.words} / {meter.good}" if meter.good else str(meter.words)
    item = QTreeWidgetItem([part.title, words, str(doubts) if doubts else ""])
    item.setData(0, NAME, part.name)
    own = part.own is not None
    item.setIcon(0, icons.icon("edit" if own else "neutral", TOKENS.primary if own else TOKENS.text_soft))
    item.setToolTip(0, part.title)
    for place in (1, 2):
        item.setTextAlignment(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    if doubts:
        item.setIcon(2, icons.icon("warn", TOKENS.warn))
    return item
