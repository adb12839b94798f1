"""One decision: what it is, its list with ticks and money, the fund beside it, and what needs a look."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from phuquoc_desktop.documents.drawing.charts import fund_bar as fund_chart
from phuquoc_desktop.documents.drawing.charts.fund_bar import FundInput
from phuquoc_desktop.domain.decision import DecisionStatus
from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.pages.decision.looks import LINE_COLUMNS, head_words, status_badge
from phuquoc_desktop.gui.pages.decision.rows import Rows
from phuquoc_desktop.gui.widgets.badge import Badge
from phuquoc_desktop.gui.widgets.drawing_view import DrawingView
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.gui.widgets.one_line import OneLine
from phuquoc_desktop.gui.widgets.push_button import push_button
from phuquoc_desktop.services.decision_view import DecisionView, LineView
from phuquoc_desktop.translation import _, ngettext
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.numbers import show_money

FILE = "file"


class DecisionPanel(QWidget):
    """Emits what is to be done with the decision that it shows; it decides nothing itself."""

    edit_asked = Signal()
    issue_asked = Signal()
    revoke_asked = Signal()
    dossiers_asked = Signal()
    party_asked = Signal()
    line_opened = Signal(str)
    grant_asked = Signal(list)
    refuse_asked = Signal(list)
    remove_asked = Signal(list)
    hand_over_asked = Signal(list)
    split_asked = Signal()
    paper_asked = Signal(str)
    doubts_asked = Signal()
    fund_asked = Signal()
    file_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("decision_panel")
        self.setAccessibleName(_("Award decision"))
        self.view: DecisionView | None = None
        self.title = OneLine("decision_title", "heading")
        self.facts = OneLine("decision_facts", "soft")
        self.status = Badge(status_badge(DecisionStatus.DRAFT))
        self.doubts = push_button("decision_doubts", "", "warn", "link")
        self.fund = DrawingView("fund_bar", QSize(420, 76), QSize(240, 60))
        self.total = OneLine("decision_total", "")
        why = _("Take the candidates of dossiers, or add somebody by hand.")
        nothing = EmptyState("award", _("Nobody stands on the list yet"), why, _("Take from dossiers"))
        nothing.acted.connect(self.dossiers_asked)
        self.lines = Rows("decision_lines", _("List of the decision"), LINE_COLUMNS, nothing, self)
        self.lines.card.setProperty("role", "")
        self.lines.table.keep_in_sight(3)
        self._make_buttons()
        self._lay_out()
        self._connect()

    def show_view(self, view: DecisionView) -> None:
        """Show a decision."""
        self.view = view
        decision = view.decision
        self.title.setText(decision.title)
        self.facts.setText(head_words(decision, view.movement))
        self.status.show_value(status_badge(decision.status))
        self.lines.show(view.lines)
        self._show_sums(view)
        self._show_doubts(view)
        self._show_buttons(view)

    def _show_sums(self, view: DecisionView) -> None:
        funds = view.funds
        total = funds.total
        self.fund.setVisible(funds.known)
        self.enter_fund.setText(_("Fund…") if funds.known else _("Enter the fund…"))
        self.fund.show_chart(
            lambda frame: fund_chart.fund_bar(FundInput(total.amount, total.spent, total.reserved), frame),
            lambda frame: fund_chart.height_of(FundInput(total.amount, total.spent, total.reserved), frame),
        )
        said = ngettext("{count} award granted, {amount}", "{count} awards granted, {amount}", len(view.granted))
        parts = [said.format(count=len(view.granted), amount=show_money(view.total))]
        if len(view.sums) > 1:
            parts += [f"{name}: {count} × = {show_money(amount)}" for name, (count, amount) in view.sums.items()]
        self.total.setText(" · ".join(parts))

    def _show_doubts(self, view: DecisionView) -> None:
        count = len(view.doubts)
        said = ngettext("{count} point to look at", "{count} points to look at", count).format(count=count)
        decision = view.decision
        if decision.status is DecisionStatus.REVOKED and decision.revoked_on:
            day, reason = show_date(decision.revoked_on), decision.revoked_because
            said = _("Revoked on {day}: {reason}").format(day=day, reason=reason)
        self.doubts.setText(said)
        self.doubts.setAccessibleName(said)
        self.doubts.setToolTip("\n".join(one.text for one in view.doubts[:12]))
        self.doubts.setVisible(bool(count) or decision.status is DecisionStatus.REVOKED)
        self.doubts.setEnabled(bool(count))

    def _show_buttons(self, view: DecisionView) -> None:
        may, issued = view.may_change, view.decision.status is DecisionStatus.ISSUED
        for button in (self.edit, self.issue, self.take, self.add, self.grant, self.refuse, self.more):
            button.setVisible(may)
        self.issue.setText(_("Issue…") if view.decision.own else _("Record…"))
        self.split.setEnabled(len({one.line.award for one in view.lines}) > 1)
        self.file.setText(_("Open the signed paper") if view.decision.attachment else _("Attach the signed paper…"))
        for action in self.papers.menu().actions():
            action.setVisible(view.decision.own or action is self.file)
        self.revoke.setVisible(issued)
        self.hand_over.setVisible(issued)
        self._on_chosen()

    def _make_buttons(self) -> None:
        self.edit = push_button("edit_decision", _("Edit…"), "edit")
        self.papers = push_button("decision_papers", _("Papers"), "paper")
        self.papers.setMenu(self._paper_menu())
        self.issue = push_button("issue_decision", _("Issue…"), "good", "primary")
        self.revoke = push_button("revoke_decision", _("Revoke…"), "bad")
        self.take = push_button("take_dossiers", _("From dossiers…"), "dossiers")
        self.add = push_button("add_line", _("Add…"), "add")
        self.grant = push_button("grant_lines", _("Grant"), "good")
        self.refuse = push_button("refuse_lines", _("Not granted…"), "bad")
        self.more = push_button("more_with_lines", _("More"), "more")
        self.more.setMenu(self._more_menu())
        self.hand_over = push_button("hand_over", _("Hand over…"), "go")
        self.enter_fund = push_button("enter_fund", _("Fund…"), "settings", "link")

    def _more_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("more_menu")
        self.remove = menu.addAction(icons.icon("delete"), _("Take off the list"), self._on_remove)
        self.remove.setObjectName("remove_lines")
        self.split = menu.addAction(icons.icon("copy"), _("A decision for each award"), self.split_asked.emit)
        self.split.setObjectName("split_decision")
        return menu

    def _paper_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("paper_menu")
        for code, text in (
            ("decision-text", _("Text of the decision…")),
            ("decision", _("Preview the decision")),
            ("decision-list", _("List that goes with it")),
            ("payment-list", _("List to sign for the money")),
        ):
            action = menu.addAction(text)
            action.setObjectName(f"paper_{code}")
            action.setData(code)
        menu.addSeparator()
        self.file = menu.addAction(icons.icon("attach"), "")
        self.file.setObjectName("decision_file")
        self.file.setData(FILE)
        menu.triggered.connect(self._on_paper)
        return menu

    def _on_paper(self, action: QAction) -> None:
        if action.data() == FILE:
            self.file_asked.emit()
        else:
            self.paper_asked.emit(str(action.data()))

    def _lay_out(self) -> None:
        head = QFrame()
        head.setObjectName("decision_head")
        head.setProperty("role", "card")
        first, second, third = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.title, 1)
        first.addWidget(self.status, 0, Qt.AlignmentFlag.AlignTop)
        second.addWidget(self.doubts)
        second.addStretch(1)
        for button in (self.edit, self.papers, self.revoke, self.issue):
            second.addWidget(button)
        third.addWidget(self.fund, 1)
        third.addWidget(self.enter_fund, 0, Qt.AlignmentFlag.AlignVCenter)
        inside = QVBoxLayout(head)
        inside.setContentsMargins(16, 10, 16, 8)
        inside.setSpacing(5)
        for row in (first, second, third):
            row.setSpacing(8)
        inside.addLayout(first)
        inside.addWidget(self.facts)
        inside.addLayout(second)
        inside.addLayout(third)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(self._list_frame(), 1)

    def _list_frame(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("decision_list_frame")
        frame.setProperty("role", "card")
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.grant, self.refuse, self.hand_over):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.more, self.add, self.take):
            row.addWidget(button)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(10, 8, 10, 6)
        inside.setSpacing(6)
        inside.addLayout(row)
        inside.addWidget(self.lines.card, 1)
        inside.addWidget(self.total)
        return frame

    def _connect(self) -> None:
        pairs: list[tuple[QPushButton, SignalInstance]] = [
            (self.edit, self.edit_asked),
            (self.issue, self.issue_asked),
            (self.revoke, self.revoke_asked),
            (self.take, self.dossiers_asked),
            (self.add, self.party_asked),
            (self.doubts, self.doubts_asked),
            (self.enter_fund, self.fund_asked),
        ]
        for button, asked in pairs:
            button.clicked.connect(asked)
        self.grant.clicked.connect(self._on_grant)
        self.refuse.clicked.connect(self._on_refuse)
        self.hand_over.clicked.connect(self._on_hand_over)
        self.lines.table.opened.connect(self.line_opened)
        self.lines.table.deleted.connect(self.remove_asked)
        self.lines.table.selectionModel().selectionChanged.connect(self._on_chosen)

    def chosen_lines(self) -> list[LineView]:
        """Return the lines chosen."""
        return self.lines.chosen()

    def _ids(self) -> list[str]:
        return [one.id for one in self.chosen_lines()]

    def _on_chosen(self) -> None:
        chosen = self.chosen_lines()
        self.grant.setEnabled(any(not one.line.granted for one in chosen))
        self.refuse.setEnabled(any(one.line.granted for one in chosen))
        self.remove.setEnabled(bool(chosen))
        self.hand_over.setEnabled(any(one.line.granted for one in chosen))

    def _on_grant(self) -> None:
        self.grant_asked.emit(self._ids())

    def _on_refuse(self) -> None:
        self.refuse_asked.emit(self._ids())

    def _on_remove(self) -> None:
        self.remove_asked.emit(self._ids())

    def _on_hand_over(self) -> None:
        self.hand_over_asked.emit(self._ids())
