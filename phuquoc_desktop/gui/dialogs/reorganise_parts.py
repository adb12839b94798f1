"""What the dialog of a reorganisation consists of: its widgets, its columns, its sentences."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from phuquoc_desktop.domain.allotment import Member
from phuquoc_desktop.gui.tables.columns import RIGHT, ColumnKind, ColumnPlan
from phuquoc_desktop.gui.widgets.choices import offer
from phuquoc_desktop.gui.widgets.labels import words
from phuquoc_desktop.gui.widgets.push_button import push_button
from phuquoc_desktop.services.reorganising import OfficeLine, Preview
from phuquoc_desktop.services.reorganising.preview import Counted
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.numbers import show_number


@dataclass(frozen=True)
class Waiting:
    """Somebody for whom a person says where to go, and what was said."""

    member: Member
    goes_to: str


def _figure(line: OfficeLine, what: Counted) -> str:
    return f"{show_number(line.before[what])} → {show_number(line.going[what])}"


def _becomes(line: OfficeLine) -> str:
    return " + ".join(one.short_name for one in line.becomes) or "–"


COLUMNS = (
    ColumnPlan("office", N_("Office"), 150, ColumnKind.STRONG, value=lambda line: line.office.short_name),
    ColumnPlan("step", N_("Step"), 90, value=lambda line: line.step.kind.label, tip=lambda line: line.step.source),
    ColumnPlan("becomes", N_("New office"), 150, value=_becomes, tip=lambda line: line.step.note or _becomes(line)),
    *(ColumnPlan(one.value, one.label_key, 96, value=partial(_figure, what=one), align=RIGHT) for one in Counted),
)

UNDECIDED = (
    ColumnPlan("name", N_("Name"), 240, ColumnKind.STRONG, value=lambda one: one.member.name, stretch=True),
    ColumnPlan("unit", N_("Unit"), 200, value=lambda one: "" if one.member.is_unit else one.member.unit),
    ColumnPlan("goes_to", N_("Goes to"), 200),
)


def told_of(found: Preview) -> str:
    """Say from when and by which act it counts, what becomes of these data, and what is not sure."""
    head = found.change.head
    lines = [_("Counts from {day}, by: {law}").format(day=show_date(head.counts_from), law=head.law)]
    if not found.counts_already:
        lines.append(_("The day has not come; until then this is only looked at."))
    if found.becomes is not None:
        lines.append(_("These data will belong to {office}.").format(office=found.becomes.name))
    else:
        lines.append(_("These data stay with their office; from that day on it knows the new names."))
    lines += [
        _("The dossier {old} becomes {new}, since the code is taken.").format(old=old, new=new)
        for old, new in found.new_codes
    ]
    return "\n".join([*lines, *(f"• {one}" for one in found.remarks)])


class ReorganiseForm:
    """The widgets, laid out in a dialog."""

    def __init__(self, dialog: QDialog) -> None:
        self.source = _box("source", _("Reorganisation"))
        self.open_file = push_button("open_file", _("Open a file…"), "folder")
        self.about = words("", "caption")
        self.about.setObjectName("about")
        self.lines = _table("lines", _("Offices that end, with counts"))
        self.legend = words(
            _("Of each figure: what is here → what goes along; the rest stays with the old name, as history."),
            "caption",
        )
        self.becomes = _box("becomes", _("Works on with these data"))
        self.carry = _box("carry", _("Open registrations and dossiers"))
        offer(
            self.carry,
            [(_("Go along to the new office"), True), (_("Stay with the old name"), False)],
            nothing=_("Choose…"),
        )
        self.undecided_title = words(_("Nobody has said yet where these go; choose for each:"))
        self.undecided = _table("undecided", _("Undecided units and persons"))
        self.to = _box("to", _("Goes to"))
        self.give = push_button("give", _("Allot the selected"))
        self.refusal = QLabel()
        self.refusal.setObjectName("refusal")
        self.refusal.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self._lay_out(dialog)

    def show_becomes(self, shown: bool) -> None:
        """Show the choice of the office that works on, or hide it."""
        self._choices.setRowVisible(self.becomes, shown)

    def show_open_work(self, shown: bool) -> None:
        """Show the choice about open work, or hide it."""
        self._choices.setRowVisible(self.carry, shown)

    def show_undecided(self, shown: bool) -> None:
        """Show the list of those who wait for a person, or hide it."""
        self._waiting.setVisible(shown)

    def _lay_out(self, dialog: QDialog) -> None:
        head = QHBoxLayout()
        head.addWidget(self.source, 1)
        head.addWidget(self.open_file)
        self._choices = QFormLayout()
        self._choices.addRow(_("Works on with these data"), self.becomes)
        self._choices.addRow(_("Open registrations and dossiers"), self.carry)
        self._waiting = QWidget()
        inside = QVBoxLayout(self._waiting)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.undecided_title)
        inside.addWidget(self.undecided, 1)
        giving = QHBoxLayout()
        giving.addWidget(self.to, 1)
        giving.addWidget(self.give)
        inside.addLayout(giving)
        column = QVBoxLayout(dialog)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.about)
        column.addWidget(self.lines, 2)
        column.addWidget(self.legend)
        column.addLayout(self._choices)
        column.addWidget(self._waiting, 1)
        column.addWidget(self.refusal)
        column.addWidget(self.buttons)
        for hide in (self.show_becomes, self.show_open_work, self.show_undecided):
            hide(False)


def _box(name: str, called: str) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setAccessibleName(called)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(24)
    return box


def _table(name: str, called: str) -> QTableView:
    table = QTableView()
    table.setObjectName(name)
    table.setAccessibleName(called)
    table.setMinimumHeight(110)
    return table
