"""The plan on the table: the halves and what it is behind tabs, and at the foot what stands in the way of taking it in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.plan_reading.about_view import AboutView
from phuquoc_desktop.gui.plan_reading.desk import Desk
from phuquoc_desktop.gui.plan_reading.plan_work import Opened
from phuquoc_desktop.gui.plan_reading.review_view import ReviewView
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.gui.widgets.push_button import push_button
from phuquoc_desktop.services.plans.comparing import PlanComparison
from phuquoc_desktop.translation import _, ngettext
from phuquoc_desktop.vietnamese.numbers import show_number


class PlanWorkView(QWidget):
    """Shows; the window around it answers its buttons.

    Here and in the halves each widget is made within its parent: one that changes its parent is given its whole style anew.
    """

    def __init__(self, owners: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("plan_work")
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("plan_tabs")
        self.tabs.setAccessibleName(_("Parts of the plan"))
        self.tabs.tabBar().setObjectName("plan_tab_bar")
        self.tabs.tabBar().setAccessibleName(_("Parts of the plan"))
        self.tabs.setDocumentMode(True)
        self._halves, area = QWidget(self.tabs), QScrollArea(self.tabs)
        self.tabs.addTab(self._halves, _("Sentences and targets"))
        self.tabs.addTab(area, "")
        self.review, self.about = ReviewView(self._halves), AboutView(owners, _scrolled(area))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.tabs, 1)
        column.addLayout(self._foot())

    def show_plan(self, desk: Desk, found: Opened) -> None:
        """Show a plan from its beginning."""
        self.about.show_plan(found.plan, found.source, found.owner, found.year)
        self.review.show_desk(desk)
        self.show_review()
        self.review.table.setFocus()

    def show_comparison(self, comparison: PlanComparison | None) -> None:
        """Show how the plan compares with the data."""
        self.about.show_known(comparison)
        self.review.refresh()

    def show_review(self) -> None:
        """Show the halves."""
        self.tabs.setCurrentWidget(self._halves)

    def problem(self, desk: Desk) -> str:
        """Return what a person must mend before the plan can be taken in, empty when nothing."""
        if not desk.review.codes():
            return _("No target was read. Mark words of the document and add them, or choose another file.")
        if not desk.review.taken():
            return _("Every target is left out; there is nothing to take in.")
        faulty = desk.faulty()
        if faulty:
            said = _("{codes}: what stands in the fields cannot be understood yet.")
            return said.format(codes=", ".join(map(desk.shown_code, faulty[:4])))
        return self.about.problem

    def show_standing(self, desk: Desk, problem: str, notice: tuple[str, str]) -> None:
        """Say beside the button why it is off (``problem``) or what it would do; ``notice`` (text, tone) goes before.

        What a person has to mend is said although there is a notice, unless that tells of something bad.
        """
        text, tone = notice
        lasting = self.problem(desk)
        if text and (tone or not lasting):
            self._set_reason(text, tone)
        else:
            self._set_reason(lasting or problem or _promise(desk), "warn" * bool(problem))
        count = len(desk.review.taken())
        said = ngettext("Take in {count} target", "Take in {count} targets", count)
        self.take.setText(said.format(count=show_number(count)) if count and not problem else _("Take in"))
        self.take.setEnabled(not problem)
        self.take.setAccessibleDescription(problem)
        self.take.setToolTip(problem)
        self.undo.setEnabled(desk.review.can_undo)
        waiting = len(desk.waiting()) + len(desk.faulty())
        self.next.setVisible(bool(waiting))
        told = ngettext("{count} to decide", "{count} to decide", waiting)
        self.next.setText(told.format(count=show_number(waiting)))
        self._name_about(desk)

    def _name_about(self, desk: Desk) -> None:
        problem, told = self.about.problem, len(desk.review.plan.reading.told)
        about = _("About the plan ({count} noticed)").format(count=told) if told else _("About the plan")
        self.tabs.setTabText(1, _("About the plan – please look") if problem else about)
        self.tabs.setTabIcon(1, icons.icon("warn", TOKENS.warn) if problem else icons.icon("info", TOKENS.info))
        year = self.about.chosen_year
        called = _("{name} · {owner}, {year}").format(
            name=desk.review.plan.name, owner=self.about.owner.currentText(), year=year if year else "…"
        )
        self.review.call(called)

    def _foot(self) -> QHBoxLayout:
        self.reason = QLabel()
        self.reason.setObjectName("plan_reason")
        self.reason.setWordWrap(True)
        self.next = push_button("next_doubt", "", "question")
        self.next.setToolTip(_("Go to the next one that waits for your decision (F8)"))
        self.undo = push_button("undo_answer", _("Undo"), "undo")
        self.undo.setToolTip(_("Take the last change of this plan back (Ctrl+Z)"))
        self.other = push_button("other_plan", _("Another plan…"), "folder")
        self.take = push_button("take_plan", _("Take in"), "import", "primary")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.reason, 1)
        for widget in (self.next, self.undo, self.other, self.take):
            row.addWidget(widget)
        return row

    def _set_reason(self, text: str, tone: str) -> None:
        self.reason.setText(text)
        if self.reason.property("tone") != tone:
            self.reason.setProperty("tone", tone)
            self.reason.style().unpolish(self.reason)
            self.reason.style().polish(self.reason)


def _promise(desk: Desk) -> str:
    """Say what is left open when the plan is taken in now."""
    doubted = len(desk.waiting())
    if not doubted:
        return _("Nothing is left to decide.")
    left = ngettext(
        "{count} figure is doubted and stays marked.", "{count} figures are doubted and stay marked.", doubted
    )
    return left.format(count=show_number(doubted))


def _scrolled(area: QScrollArea) -> QWidget:
    area.setObjectName("plan_about_scroll")
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inside = QWidget(area)
    inside.setProperty("role", "scrolled")
    area.setWidget(inside)
    return inside
