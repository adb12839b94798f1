"""The tab of what a dossier waits for on paper: its public notice, and who signs in which order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from phuquoc_desktop.gui.pages.dossier.later_tab import LaterTab
from phuquoc_desktop.gui.tables.columns import BadgeValue, ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.paged_model import PagedTableModel, Query
from phuquoc_desktop.gui.tables.table_view import TableView
from phuquoc_desktop.services.course_view import DossierCourse
from phuquoc_desktop.services.publication import Notice, NoticeState
from phuquoc_desktop.services.signing import SigningLine, StepState
from phuquoc_desktop.translation import N_, _, ngettext
from phuquoc_desktop.vietnamese.dates import show_date

_TONES = {StepState.WAITING: "neutral", StepState.OUT: "info", StepState.LATE: "bad", StepState.BACK: "good"}
ROWS_IN_SIGHT = 3


def day_of(day: date | None) -> str:
    """Return a day, or nothing."""
    return show_date(day) if day else ""


def state_badge(line: SigningLine) -> BadgeValue:
    """Return where the papers of a step are."""
    words = line.state.label
    if line.state is StepState.LATE:
        words = ngettext("late: {count} day", "late: {count} days", line.days_out).format(count=line.days_out)
    return BadgeValue(words, _TONES[line.state])


COLUMNS = (
    ColumnPlan("place", N_("Seq."), 40, ColumnKind.NUMBER, sortable=False, value=lambda line: line.step.place),
    ColumnPlan(
        "who", N_("Who"), 130, ColumnKind.STRONG, stretch=True, sortable=False, value=lambda line: line.step.who
    ),
    ColumnPlan("role", N_("Does what"), 84, sortable=False, value=lambda line: line.step.role),
    ColumnPlan("sent", N_("Sent on"), 92, sortable=False, value=lambda line: day_of(line.step.sent_on)),
    ColumnPlan("back", N_("Back on"), 92, sortable=False, value=lambda line: day_of(line.step.back_on)),
    ColumnPlan("state", N_("State"), 132, ColumnKind.BADGE, sortable=False, value=state_badge),
)


class SigningTab(LaterTab):
    """Emits what is to be done: with the notice, with the whole chain, or with one step by its id."""

    publish_asked = Signal()
    sheet_asked = Signal()
    chain_asked = Signal()
    add_asked = Signal()
    open_asked = Signal(str)
    sent_asked = Signal(str)
    back_asked = Signal(str)
    move_asked = Signal(str, int)
    remove_asked = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("signing_tab", parent)
        self._lines: dict[str, SigningLine] = {}
        self._may_change = False

    def show_course(self, course: DossierCourse, *, may_change: bool, is_own: bool) -> None:
        """Show notice and steps; steps are entered also while a dossier is on its way."""
        self.fill(partial(self._show, course, may_change=may_change, is_own=is_own))

    def build(self, content: QWidget) -> None:
        """Make the notice, the table of steps and their buttons."""
        self.notice = QLabel()
        self.notice.setObjectName("notice_state")
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self.notice.setWordWrap(True)
        self.table = TableView("signing_steps", _("Signing steps"))
        self.model = PagedTableModel(COLUMNS, self._ids, self._rows, None, self.table)
        self.table.show_model(self.model)
        self.table.keep_in_sight(ROWS_IN_SIGHT)
        self.nothing = QLabel(_("Nobody is entered yet: draft the usual chain, and change it as it is done here."))
        self.nothing.setObjectName("no_step")
        self.nothing.setProperty("role", "soft")
        self.nothing.setWordWrap(True)
        self._make_buttons()
        self._connect()
        self._lay_out(content)

    def _show(self, course: DossierCourse, *, may_change: bool, is_own: bool) -> None:
        self._may_change = is_own
        self._lines = {one.step.id: one for one in course.steps}
        self.notice.setText(notice_words(course.notice))
        self.publish.setVisible(may_change)
        self.model.load(Query())
        self.table.setVisible(bool(self._lines))
        self.nothing.setVisible(not self._lines)
        self.chain.setVisible(is_own and not self._lines)
        self.add.setVisible(is_own)
        self._on_chosen(self._chosen)

    @property
    def _chosen(self) -> str:
        return next(iter(self.table.chosen_ids()), "")

    def _make_buttons(self) -> None:
        self.publish = _button("publish", _("Public notice…"))
        self.sheet = _button("see_signing_sheet", _("See the signing sheet"))
        self.sheet.setProperty("role", "link")
        self.chain = _button("draft_chain", _("Draft the usual chain"))
        self.add = _button("add_step", _("Add…"))
        self.sent = _button("step_sent", _("Sent"), _("Sent today"))
        self.back = _button("step_back", _("Back"), _("Back today"))
        self.up = _button("step_up", _("Move up"))
        self.down = _button("step_down", _("Move down"))
        self.remove = _button("remove_step", _("Remove"))

    def _connect(self) -> None:
        self.publish.clicked.connect(self.publish_asked)
        self.sheet.clicked.connect(self.sheet_asked)
        self.chain.clicked.connect(self.chain_asked)
        self.add.clicked.connect(self.add_asked)
        self.sent.clicked.connect(self._on_sent)
        self.back.clicked.connect(self._on_back)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.remove.clicked.connect(self._on_remove)
        self.table.opened.connect(self.open_asked)
        self.table.deleted.connect(self.remove_asked)
        self.table.chosen.connect(self._on_chosen)

    def _lay_out(self, content: QWidget) -> None:
        column = QVBoxLayout(content)
        column.setContentsMargins(4, 10, 12, 8)
        column.setSpacing(8)
        column.addLayout(_row(_heading(_("Public notice")), self.publish))
        column.addWidget(self.notice)
        column.addLayout(_row(_heading(_("Who signs, in which order")), self.sheet))
        column.addLayout(_flow(self.chain, self.add))
        column.addWidget(self.nothing)
        column.addWidget(self.table, 1)
        below = _flow(self.sent, self.back, self.up, self.down)
        below.addWidget(self.remove)
        column.addLayout(below)

    def _ids(self, _query: Query) -> Sequence[str]:
        return list(self._lines)

    def _rows(self, ids: Sequence[str]) -> Sequence[SigningLine]:
        return [self._lines[one] for one in ids]

    def _on_chosen(self, step_id: str) -> None:
        line = self._lines.get(step_id)
        for button in (self.sent, self.back, self.up, self.down, self.remove):
            button.setVisible(self._may_change and bool(self._lines))
            button.setEnabled(line is not None)
        if line is not None:
            self.sent.setEnabled(line.state is StepState.WAITING)
            self.back.setEnabled(line.state in (StepState.OUT, StepState.LATE))

    def _on_sent(self) -> None:
        self.sent_asked.emit(self._chosen)

    def _on_back(self) -> None:
        self.back_asked.emit(self._chosen)

    def _on_up(self) -> None:
        self.move_asked.emit(self._chosen, -1)

    def _on_down(self) -> None:
        self.move_asked.emit(self._chosen, 1)

    def _on_remove(self) -> None:
        self.remove_asked.emit(self.table.chosen_ids())


def notice_words(notice: Notice) -> str:
    """Say where a public notice stands, its days counted, and what the law asks."""
    start, end = notice.dossier.published_from, notice.dossier.published_until
    lines = [notice.state.label]
    if start and end:
        said = _("From {start} until {end}: working day {gone} of {all}.")
        total = notice.gone.days + notice.left.days
        lines = [
            f"{notice.state.label}. "
            + said.format(start=show_date(start), end=show_date(end), gone=notice.gone.days, all=total)
        ]
    if notice.limit is not None:
        lines.append(f"{notice.limit.sentence} ({notice.limit.article or notice.limit.source})")
    elif notice.state is NoticeState.NONE:
        lines.append(_("The law of its day asks for none; the office may publish it all the same."))
    if notice.dossier.publication_result:
        lines.append(_("What people said: {result}").format(result=notice.dossier.publication_result))
    return "\n".join(lines)


def _row(heading: QLabel, *buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    row.addWidget(heading, 1)
    for button in buttons:
        row.addWidget(button)
    return row


def _flow(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "heading")
    label.setWordWrap(True)
    return label


def _button(name: str, text: str, said: str = "") -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(said or text)
    button.setToolTip(said)
    return button
