"""The panel beside the targets: one target with its words, its doubt, its course, its entries and its history."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from phuquoc_desktop.domain.target import ProgressEntry, Target
from phuquoc_desktop.gui.pages.happenings import happenings_of
from phuquoc_desktop.gui.pages.target_alarm import AlarmNotice
from phuquoc_desktop.gui.pages.target_columns import standing_badge
from phuquoc_desktop.gui.pages.target_course import chart_of
from phuquoc_desktop.gui.pages.target_entries import EntriesTable
from phuquoc_desktop.gui.pages.target_view import TargetView
from phuquoc_desktop.gui.pages.target_words import (
    achieved_words,
    named,
    own_words,
    percent_words,
    planned_words,
    with_unit,
)
from phuquoc_desktop.gui.widgets.badge import Badge
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.gui.widgets.fact_list import FactList
from phuquoc_desktop.gui.widgets.time_line import TimeLine
from phuquoc_desktop.services.targets import TargetLine
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_period
from phuquoc_desktop.vietnamese.numbers import show_number


class TargetPanel(QFrame):
    """Shows a :class:`TargetView` or nothing; emits what a person asks to be done with it."""

    progress_asked = Signal(str)
    """Carries the period of the entry to be corrected, or nothing for a new one."""
    plan_asked = Signal()
    removal_asked = Signal(object)
    """Carries the entry."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("target_panel")
        self.setAccessibleName(_("Details"))
        self.setProperty("role", "card")
        self.setMinimumWidth(296)
        self.view: TargetView | None = None
        self.entries: EntriesTable | None = None
        self._area = QScrollArea()
        self._area.setObjectName("target_area")
        self._area.setAccessibleName(_("Details"))
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._plan = _button("panel_plan", _("Set own plan"))
        self._progress = _button("panel_progress", _("Record progress"))
        self._progress.setProperty("role", "primary")
        self._plan.clicked.connect(self.plan_asked)
        self._progress.clicked.connect(self._on_progress_clicked)
        self._buttons = QWidget()
        self._lay_out()
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say that no target is chosen."""
        self.view, self.entries = None, None
        self._buttons.hide()
        self._area.setWidget(
            EmptyState("targets", _("No target is chosen"), _("Choose a line to see all about it here."))
        )

    def show_view(self, view: TargetView) -> None:
        """Show a target; the place that was read stays in sight when it is the same one."""
        same = self.view is not None and self.view.line.target.id == view.line.target.id
        place = self._area.verticalScrollBar().value() if same else 0
        self.view = view
        self._buttons.show()
        self._plan.setEnabled(not view.line.target.qualitative)
        self._area.setWidget(self._content(view))
        self._area.verticalScrollBar().setValue(place)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 6, 12)
        column.setSpacing(8)
        column.addWidget(self._area, 1)
        column.addWidget(self._buttons)
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 8, 0)
        row.addWidget(self._plan)
        row.addWidget(self._progress, 1)

    def _content(self, view: TargetView) -> QWidget:
        content = QWidget()
        content.setProperty("role", "scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(7)
        for part in self._parts(view):
            column.addWidget(part)
        column.addStretch(1)
        return content

    def _parts(self, view: TargetView) -> Iterator[QWidget]:
        line = view.line
        yield _text("panel_target", f"{line.target.code} · {named(line)}", "heading")
        yield _standing(line)
        if line.target.alarm_kind:
            yield AlarmNotice(line.target)
        chart = chart_of(line)
        if chart is not None:
            yield chart
        yield FactList(_facts(line))
        yield from _wording(line.target)
        yield from self._entries_part(line.entries)
        if view.journal:
            yield _text("journal_head", _("History"), "heading")
            yield TimeLine(happenings_of(view.journal))

    def _entries_part(self, entries: tuple[ProgressEntry, ...]) -> Iterator[QWidget]:
        self.entries = None
        yield _text("entries_head", _("Progress entries"), "heading")
        if not entries:
            yield _text("no_entries", _("Nothing recorded yet."), "soft")
            return
        self.entries = EntriesTable(entries)
        self.entries.opened.connect(self.progress_asked)
        self.entries.removal_asked.connect(self.removal_asked)
        yield self.entries
        yield self.entries.buttons

    def _on_progress_clicked(self) -> None:
        self.progress_asked.emit("")


def _standing(line: TargetLine) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(Badge(standing_badge(line)))
    if line.latest is not None:
        sentence = _("{figure} up to {period}")
        figure = with_unit(achieved_words(line.latest), line.target.unit if line.latest.value is not None else "")
        layout.addWidget(
            _text("latest", sentence.format(figure=figure, period=show_period(line.latest.period)), "soft"), 1
        )
    else:
        layout.addStretch(1)
    return row


def _facts(line: TargetLine) -> list[tuple[str, str]]:
    target = line.target
    grown = show_number(target.growth_percent) if target.growth_percent is not None else ""
    base = line.own.base_value if line.own else target.base_value
    return [
        (_("City's plan"), planned_words(target, target.unit)),
        (_("Own plan"), with_unit(own_words(line), target.unit) or ("" if target.qualitative else _("not set yet"))),
        (_("Share"), percent_words(line.percent)),
        (_("Last year"), "" if base is None else with_unit(show_number(base), target.unit)),
        (_("Growth"), _("{percent} % against last year").format(percent=grown) if grown else ""),
        (_("Part of"), target.parent_code or ""),
        (_("Except"), target.exception or ""),
        (_("Named places"), target.named_places or ""),
        (_("Sector"), target.sector or ""),
    ]


def _wording(target: Target) -> Iterator[QWidget]:
    if target.wording:
        yield _text("wording_head", _("As the plan says it"), "heading")
        yield _text("wording", f"“{target.wording}”", "")
    if target.place:
        yield _text("place", _("In the plan: {place}").format(place=target.place), "caption")
    if target.note:
        yield _text("note", target.note, "caption")


def _text(name: str, text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label


def _button(name: str, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text)
    return button
