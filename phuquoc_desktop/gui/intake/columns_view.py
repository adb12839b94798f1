"""What each column of a list is taken for, sheet by sheet; a person may choose otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from phuquoc_desktop.domain.award import Award
from phuquoc_desktop.gui.intake.aim_bar import AimBar
from phuquoc_desktop.gui.intake.words import choices, sureness
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.intake.matching import ColumnMatch, Matching
from phuquoc_desktop.intake.sitting import Sitting, sheets_of
from phuquoc_desktop.translation import _


class ColumnsView(QWidget):
    """Emits ``matched`` with a matching that a person changed, ``sheets_changed`` with the sheets to leave aside."""

    matched = Signal(object)
    sheets_changed = Signal(object)

    def __init__(self, aim: AimBar, awards: Sequence[Award]) -> None:
        super().__init__()
        self.setObjectName("intake_columns")
        self._choices = choices(awards)
        self.sender_name = QLineEdit()
        self.sheets: dict[str, QCheckBox] = {}
        self.boxes: dict[tuple[str, int], QComboBox] = {}
        self._matchings: dict[str, Matching] = {}
        self._shown: object = None
        self._ground = QVBoxLayout()
        self._beside = QVBoxLayout()
        self._lay_out(aim)

    def show_sitting(self, sitting: Sitting) -> None:
        """Show sheets and columns of a list."""
        self._show_sheets(sitting)
        if sitting.sender and not self.sender_name.text():
            self.sender_name.setText(sitting.sender)
        if self._shown != (sitting.opened.reading.matchings, sitting.samples):
            self._shown = (sitting.opened.reading.matchings, sitting.samples)
            self._show_columns(sitting)

    def _show_columns(self, sitting: Sitting) -> None:
        focused = self._focused()
        self._matchings = {}
        by_print: dict[str, list[Matching]] = {}
        for one in sitting.opened.reading.matchings:
            if one.columns:
                by_print.setdefault(one.fingerprint, []).append(one)
                self._matchings.setdefault(one.fingerprint, one)
        _clear(self._ground)
        self.boxes = {}
        for fingerprint, matchings in by_print.items():
            self._ground.addWidget(self._table(matchings, sitting.samples.get(fingerprint, ())))
        self._ground.addStretch(1)
        if focused in self.boxes:
            self.boxes[focused].setFocus()

    def _focused(self) -> tuple[str, int] | None:
        return next((key for key, box in self.boxes.items() if box.hasFocus()), None)

    def _lay_out(self, aim: AimBar) -> None:
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        self._ground.setContentsMargins(0, 0, 4, 0)
        self._ground.setSpacing(10)
        inside.setLayout(self._ground)
        scroll = _scroll("intake_columns_scroll", inside)
        side = QWidget()
        side.setProperty("role", "scrolled")
        self._beside.setContentsMargins(0, 0, 4, 0)
        self._beside.setSpacing(10)
        side.setLayout(self._beside)
        self._sheet_card = QFrame()
        self._sheet_card.setProperty("role", "card")
        self._sheet_rows = QVBoxLayout(self._sheet_card)
        self._sheet_rows.setContentsMargins(14, 10, 14, 12)
        self._beside.addWidget(aim)
        self._beside.addWidget(self._sheet_card)
        self._beside.addWidget(self._sender_card())
        self._beside.addStretch(1)
        beside = _scroll("intake_aim_scroll", side)
        beside.setFixedWidth(310)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(12)
        row.addWidget(scroll, 1)
        row.addWidget(beside)

    def _sender_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(14, 10, 14, 12)
        self.sender_name.setObjectName("intake_sender")
        self.sender_name.setAccessibleName(_("Who sends such lists"))
        self.sender_name.setPlaceholderText(_("such as a school or a quarter"))
        self.sender_name.setMaxLength(200)
        label = QLabel(_("&Who sends such lists"))
        label.setBuddy(self.sender_name)
        words = QLabel(_("What you choose for a column is remembered for the next list with the same headings."))
        words.setWordWrap(True)
        words.setProperty("role", "caption")
        for widget in (label, self.sender_name, words):
            column.addWidget(widget)
        return card

    def _show_sheets(self, sitting: Sitting) -> None:
        names = sheets_of(sitting.material.grids)
        if list(self.sheets) != names:
            _clear(self._sheet_rows)
            self._sheet_rows.addWidget(_label(_("Sheets to take in"), "heading"))
            self.sheets = {name: self._sheet(name, place) for place, name in enumerate(names)}
        for name, box in self.sheets.items():
            box.blockSignals(True)
            box.setChecked(name not in sitting.wish.without)
            box.blockSignals(False)
        self._sheet_card.setVisible(len(names) > 1)

    def _sheet(self, name: str, place: int) -> QCheckBox:
        box = QCheckBox(name.replace("&", "&&"))
        box.setObjectName(f"sheet_{place}")
        box.toggled.connect(self._on_sheet_toggled)
        self._sheet_rows.addWidget(box)
        return box

    def _table(self, matchings: Sequence[Matching], samples: Sequence[str]) -> QFrame:
        first = matchings[0]
        card = QFrame()
        card.setProperty("role", "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(14, 10, 14, 12)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        grid.addWidget(_label(_table_title(matchings), "heading"), 0, 0, 1, 4)
        heads = (_("Heading in the list"), _("What stands in it"), _("Taken for"), _("How sure"))
        for place, head in enumerate(heads):
            grid.addWidget(_label(head, "caption"), 1, place)
        for row, match in enumerate(first.columns, start=2):
            sample = samples[row - 2] if row - 2 < len(samples) else ""
            self._add_column(grid, row, first.fingerprint, match, sample)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 4)
        grid.setColumnStretch(2, 3)
        grid.setColumnStretch(3, 2)
        return card

    def _add_column(self, grid: QGridLayout, row: int, fingerprint: str, match: ColumnMatch, sample: str) -> None:
        heading = match.heading or _("(column {number}, no heading)").format(number=match.column)
        box = QComboBox()
        box.setObjectName(f"column_{match.column}")
        box.setAccessibleName(_("“{heading}” is taken for").format(heading=heading))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(14)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        offer(box, self._choices)
        choose(box, match.field)
        box.setProperty("fingerprint", fingerprint)
        box.setProperty("column", match.column)
        box.activated.connect(self._on_chosen)
        words, tone = sureness(match)
        sure = _label(words, "caption")
        sure.setProperty("tone", tone)
        sure.setToolTip(match.ground.label)
        box.setAccessibleDescription(words)
        for place, widget in enumerate((_label(heading, ""), _label(sample, "soft"), box, sure)):
            grid.addWidget(widget, row, place)
        self.boxes[fingerprint, match.column] = box

    def _on_chosen(self) -> None:
        box = self.sender()
        assert isinstance(box, QComboBox)
        known = self._matchings[box.property("fingerprint")]
        column, field = int(box.property("column")), str(chosen(box) or "")
        if any(one.column == column and one.field != field for one in known.columns):
            self.matched.emit(known.changed(column, field))

    def _on_sheet_toggled(self) -> None:
        self.sheets_changed.emit(frozenset(name for name, box in self.sheets.items() if not box.isChecked()))


def _table_title(matchings: Sequence[Matching]) -> str:
    sheets = ", ".join(f"“{name}”" for name in dict.fromkeys(one.sheet for one in matchings))
    rows = matchings[0].header_rows
    if not rows:
        return _("{sheets}: no headings were found").format(sheets=sheets)
    return _("{sheets}: headings in row {row}").format(sheets=sheets, row=rows[0])


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _scroll(name: str, inside: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setObjectName(name)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(inside)
    return scroll


def _clear(layout: QVBoxLayout) -> None:
    for widget in _widgets(layout):
        layout.removeWidget(widget)
        widget.hide()
        widget.deleteLater()
    while layout.count():
        layout.takeAt(0)


def _widgets(layout: QVBoxLayout) -> Iterable[QWidget]:
    items = [layout.itemAt(place) for place in range(layout.count())]
    return [widget for item in items if item is not None and (widget := item.widget()) is not None]
