"""All about the chosen row: what must be decided, what is wrong, what was repaired, what would change, and how it stood."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from phuquoc_desktop.gui.intake.row_list import status_badge
from phuquoc_desktop.gui.intake.source_model import SourceModel
from phuquoc_desktop.gui.intake.words import difference, said
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.gui.widgets.badge import Badge
from phuquoc_desktop.gui.widgets.labels import frame, heading, strong, words
from phuquoc_desktop.intake.answers import Answers
from phuquoc_desktop.intake.decisions import NEW
from phuquoc_desktop.intake.dry_run import Candidate, DryRow
from phuquoc_desktop.intake.field_words import field_word
from phuquoc_desktop.intake.rows import Repair, RowError, RowStatus
from phuquoc_desktop.intake.source_line import SourceCell
from phuquoc_desktop.translation import _

_TAKE, _OUT, _LATER = "take", "out", "later"


class RowPanel(QScrollArea):
    """Emits ``answered`` when an answer about the row changed, ``written`` with column and text of a cell written anew."""

    answered = Signal()
    written = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("intake_row")
        self.setAccessibleName(_("The chosen row"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(300)
        self._row: DryRow | None = None
        self._answers: Answers | None = None
        self.source = SourceModel()
        self.source.written.connect(self.written)
        self.show_nothing()

    @property
    def row(self) -> DryRow | None:
        """The row that is shown, None where there is none."""
        return self._row

    def show_nothing(self) -> None:
        """Say that nothing is chosen."""
        self._row = None
        column = self._begin()
        column.addWidget(words(_("Choose a row to see what was read, repaired and doubted in it."), "soft"))
        column.addStretch(1)

    def show_row(self, row: DryRow, answers: Answers, cells: Sequence[SourceCell], mends: Mapping[int, str]) -> None:
        """Show a row."""
        self._row, self._answers = row, answers
        column = self._begin()
        column.addLayout(self._head(row))
        for error in row.errors:
            column.addWidget(self._error(error))
        self._add_choices(column, row, answers)
        self._add_repairs(column, row, answers)
        self._add_changes(column, row)
        self._add_remarks(column, row)
        column.addWidget(heading(_("As it stands in the list")))
        column.addWidget(self._source(cells, mends))
        column.addStretch(1)

    def focus_first(self) -> None:
        """Go to what must be decided first."""
        for kind in (QRadioButton, QCheckBox, QTableView):
            found = self.findChildren(kind)
            if found:
                chosen = next((one for one in found if isinstance(one, QRadioButton) and one.isChecked()), found[0])
                chosen.setFocus()
                return

    def _begin(self) -> QVBoxLayout:
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(2, 0, 8, 4)
        column.setSpacing(6)
        self.setWidget(inside)
        return column

    def _head(self, row: DryRow) -> QHBoxLayout:
        line = QHBoxLayout()
        name = words(row.wanted.name or _("(no name)"), "heading")
        place = _("“{sheet}”, row {row}").format(sheet=row.read.sheet, row=row.read.row)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(name)
        column.addWidget(words(place, "caption"))
        line.addLayout(column, 1)
        line.addWidget(Badge(status_badge(row.status)), 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _error(self, error: RowError) -> QFrame:
        around, inside = frame("refusal")
        value = f"“{error.value}”" if error.value else _("(empty)")
        field = error.label or field_word(error.field)
        head = _("{field}: {value}").format(field=field, value=value)
        inside.addWidget(strong(head))
        inside.addWidget(words(error.rule, ""))
        inside.addWidget(words(f"→ {error.remedy}", ""))
        mend = QPushButton(_("Write it anew"))
        mend.setObjectName(f"mend_{error.field}")
        mend.setAccessibleName(_("Write “{field}” anew").format(field=field))
        mend.setProperty("role", "link")
        mend.setAutoDefault(False)
        mend.clicked.connect(partial(self.write_anew, error.field))
        inside.addWidget(mend)
        inside.setAlignment(mend, Qt.AlignmentFlag.AlignLeft)
        return around

    def write_anew(self, field: str) -> None:
        """Open the cell that a field was read from for writing."""
        table = self.findChild(QTableView, "source_line")
        wanted = (field, f"{field}_birth", f"{field}_family", f"{field}_year", f"{field}_unit", f"{field}_male")
        place = max(self.source.place_of((field,)), self.source.place_of(wanted))
        if isinstance(table, QTableView) and self.source.rowCount():
            index = self.source.index(max(place, 0), 1)
            table.setFocus()
            table.setCurrentIndex(index)
            table.edit(index)
            self.ensureWidgetVisible(table)

    def _add_choices(self, column: QVBoxLayout, row: DryRow, answers: Answers) -> None:
        if row.doubts:
            around, inside = frame("warning")
            for doubt in row.doubts:
                inside.addWidget(words(doubt.text, ""))
            column.addWidget(around)
        group = QButtonGroup(column.parentWidget())
        for name, text, detail, is_on in self._choices(row, answers):
            button = QRadioButton(text.replace("&", "&&"))
            button.setObjectName(f"choose_{name}")
            button.setAccessibleName(f"{text}. {detail}" if detail else text)
            button.setChecked(is_on)
            button.setProperty("choice", name)
            button.clicked.connect(self._on_chosen)
            group.addButton(button)
            column.addWidget(button)
            if detail:
                about = words(detail, "caption")
                about.setContentsMargins(26, 0, 0, 2)
                column.addWidget(about)

    def _choices(self, row: DryRow, answers: Answers) -> list[tuple[str, str, str, bool]]:
        decisions, key = answers.decisions, row.key
        match = decisions.matches.get(key)
        found: list[tuple[str, str, str, bool]] = []
        if row.status is RowStatus.DOUBTFUL:
            for one in row.candidates:
                text = _("It is {name}").format(name=_named(one))
                found.append((f"match:{one.id}", text, _about(one), match == one.id))
            if row.candidates:
                found.append((f"match:{NEW}", _("It is somebody new"), "", match == NEW))
            else:
                found.append((_TAKE, _("Take it in as it was read"), "", key in decisions.taken))
        out = key in decisions.skipped
        later = row.status is RowStatus.DOUBTFUL and not out and key not in decisions.taken and match is None
        if row.status in (RowStatus.DOUBTFUL, RowStatus.REFUSED):
            found.append((_LATER, _("Decide later"), "", later or (row.status is RowStatus.REFUSED and not out)))
        else:
            found.append((_LATER, _("Take it in"), "", not out))
        found.append((_OUT, _("Leave this row out"), "", out))
        return found

    def _add_repairs(self, column: QVBoxLayout, row: DryRow, answers: Answers) -> None:
        if row.asking:
            column.addWidget(heading(_("Repaired: before → after")))
        for place, one in enumerate(row.asking):
            column.addWidget(self._repair(row, one, place, answers))

    def _repair(self, row: DryRow, one: Repair, place: int, answers: Answers) -> QWidget:
        around = QFrame()
        line = QHBoxLayout(around)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        box = QCheckBox()
        box.setObjectName(f"accept_{place}")
        box.setChecked(answers.accepts(row, one))
        box.setToolTip(_("Accept this repair"))
        spoken = _("Accept for {field}: {before} becomes {after}")
        box.setAccessibleName(spoken.format(field=field_word(one.field), before=one.before, after=one.after))
        box.toggled.connect(partial(self._on_repair_toggled, one))
        line.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(_before_after(one), 1)
        return around

    def _add_changes(self, column: QVBoxLayout, row: DryRow) -> None:
        differences = row.differences
        if not differences and self._answers is not None:
            match = self._answers.decisions.matches.get(row.key)
            differences = next((one.differences for one in row.candidates if one.id == match), ())
        if differences:
            column.addWidget(heading(_("Changes in the directory")))
        for one in differences:
            column.addWidget(words(difference(one), ""))

    def _add_remarks(self, column: QVBoxLayout, row: DryRow) -> None:
        for remark in row.remarks:
            around, inside = frame("notice")
            inside.addWidget(words(remark, ""))
            column.addWidget(around)

    def _source(self, cells: Sequence[SourceCell], mends: Mapping[int, str]) -> QTableView:
        self.source.show_cells(cells, mends)
        table = QTableView()
        table.setObjectName("source_line")
        table.setAccessibleName(_("The row as it stands in the list; a cell may be written anew"))
        table.setModel(self.source)
        table.setTabKeyNavigation(False)
        table.setShowGrid(True)
        table.setWordWrap(True)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(TOKENS.row - 4)
        table.horizontalHeader().hide()
        table.horizontalHeader().setStretchLastSection(True)
        table.setColumnWidth(0, 120)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setFixedHeight(len(cells) * (TOKENS.row - 4) + 4)
        return table

    def _on_chosen(self) -> None:
        if self._row is None or self._answers is None:
            return
        choice = str(self.sender().property("choice"))
        if choice == _TAKE:
            self._answers.take(self._row)
        elif choice == _OUT:
            self._answers.leave_out(self._row)
        elif choice == _LATER:
            self._answers.forget(self._row)
        else:
            self._answers.match(self._row, choice.removeprefix("match:"))
        self.answered.emit()

    def _on_repair_toggled(self, repair: Repair, on: bool) -> None:
        if self._row is not None and self._answers is not None:
            self._answers.accept_repairs(self._row, [repair], on=on)
            self.answered.emit()


def _named(one: Candidate) -> str:
    parts = (one.name, one.birth, one.unit, one.identity_number)
    return ", ".join(part for part in parts if part)


def _about(one: Candidate) -> str:
    where = "" if "!" not in one.id else _("in row {row} of this list").format(row=one.id.rpartition("!")[2])
    reasons = " · ".join(part for part in (where, *one.reasons) if part)
    changes = "; ".join(map(difference, one.differences))
    return f"{reasons}\n{_('Would change: {changes}').format(changes=changes)}" if changes else reasons


def _before_after(one: Repair) -> QWidget:
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 2)
    column.setSpacing(0)
    column.addWidget(words(f"{one.before} → {said(one.field, one.after)}", ""))
    column.addWidget(words(f"{field_word(one.field)} · {one.kind.label}", "caption"))
    return widget
