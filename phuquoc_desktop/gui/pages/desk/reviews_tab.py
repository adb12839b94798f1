"""Duyệt: every stream and period of every office, with the two steps of its review, and unlocking."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from phuquoc_desktop.city import reviews
from phuquoc_desktop.city.review_board import ReviewLine, ReviewStanding
from phuquoc_desktop.city.review_changes import ChangedEntry
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.domain.review import PeriodReview
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.pages.bundles.latest import Latest
from phuquoc_desktop.gui.pages.bundles.parts import button, column, frame, label, row
from phuquoc_desktop.gui.pages.bundles.rows_view import Line, RowsView
from phuquoc_desktop.gui.pages.bundles.rows_view import column as plan
from phuquoc_desktop.gui.pages.desk.reviews_look import ReviewsPicture, key_of
from phuquoc_desktop.gui.pages.desk.tab import DeskTab
from phuquoc_desktop.gui.pages.desk.unlock_dialog import UnlockDialog
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.columns import BadgeValue, ColumnKind
from phuquoc_desktop.gui.tables.tree_model import Branch
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date, show_period
from phuquoc_desktop.vietnamese.fold import fold

_COLUMNS = (
    plan(0, N_("Office"), 150, ColumnKind.STRONG, stretch=True),
    plan(1, N_("Stream"), 170),
    plan(2, N_("Period"), 90),
    plan(3, N_("Entries"), 60, ColumnKind.NUMBER),
    plan(4, N_("State"), 170, ColumnKind.BADGE),
    plan(5, N_("Reviewed report"), 70, ColumnKind.NUMBER),
    plan(6, N_("Changed since"), 70, ColumnKind.NUMBER),
)
_CHANGES = (
    plan(0, N_("Entry"), 240, ColumnKind.STRONG),
    plan(1, N_("Field"), 150),
    plan(2, N_("As it was reviewed"), 220),
    plan(3, N_("As it is now"), 220, stretch=True),
)
_LOOKS = {
    ReviewStanding.TO_APPROVE: ("neutral", ""),
    ReviewStanding.APPROVED: ("info", ""),
    ReviewStanding.CHANGED_AGAIN: ("warn", "edit"),
    ReviewStanding.ACCEPTED: ("good", ""),
    ReviewStanding.CHANGED_AFTER: ("bad", "edit"),
    ReviewStanding.UNLOCKED: ("warn", "key"),
    ReviewStanding.MENDED: ("info", "edit"),
}


class ReviewsTab(DeskTab):
    """Lists what can be reviewed; the line chosen says what happened to it and offers the next step."""

    def __init__(self, name: str, title: str, backend: Any, shell: Shell) -> None:
        super().__init__(name, title, backend, shell)
        self._jobs = Jobs(backend, shell)
        self._text = ""
        self._wanted = ""
        self.picture: ReviewsPicture | None = None
        self.view = RowsView("reviews", title, _COLUMNS)
        self.view.chosen.connect(self._on_chosen)
        self.about = label("review_about", "", "soft")
        self.remarks = button("review_remarks", _("Remarks"), self._on_remarks, "link")
        self.approve = button("approve", _("Approve"), self._on_approve, "primary")
        self.accept = button("accept", _("Accept and lock"), self._on_accept, "primary")
        self.unlock = button("unlock", _("Unlock…"), self._on_unlock, icon="key")
        self.changes = RowsView("review_changes", _("Changed since the review"), _CHANGES)
        self._looks: Latest[ReviewsPicture] = Latest(shell, self._look, self._on_looked)
        self._lay_out()

    def refresh(self, _kinds: frozenset[str]) -> None:
        """Look anew."""
        self._looks.start()

    def search(self, text: str) -> None:
        """Show the offices with these words in their names."""
        self._text = fold(text)
        self._show()

    def open_record(self, record_id: str) -> None:
        """Choose a line by office, stream and period, or the first one of an office."""
        self._wanted = record_id
        self._choose_wanted()

    def focus_first(self) -> None:
        """Begin with the list."""
        self.view.setFocus()

    def _look(self, _report: ProgressReport) -> ReviewsPicture:
        from phuquoc_desktop.gui.pages.desk.reviews_look import look

        return look(self.backend, self.shell.year)

    def _on_looked(self, picture: ReviewsPicture) -> None:
        self.picture = picture
        self._show()

    def _show(self) -> None:
        if self.picture is None:
            return
        self._stack.setCurrentIndex(1 if self.picture.lines else 0)
        lines = [one for one in self.picture.lines if self._text in fold(one.office.name)]
        self.view.show_branches([Branch(key_of(one), Line(_cells(one), one)) for one in lines])
        if not self._choose_wanted() and self.view.payload is None and lines:
            self.view.choose(key_of(lines[0]))

    def _choose_wanted(self) -> bool:
        if not self._wanted or self.picture is None:
            return False
        keys = (key_of(one) for one in self.picture.lines)
        found = next((one for one in keys if one.startswith(self._wanted)), "")
        self._wanted = ""
        return bool(found) and self.view.choose(found)

    def _on_chosen(self, line: ReviewLine | None) -> None:
        self.about.setText(" ".join(_told(line)) if line else _("No office has these words in its name."))
        self.remarks.setVisible(line is not None)
        self.approve.setVisible(line is not None and line.may_approve)
        self.accept.setVisible(line is not None and line.may_accept)
        self.unlock.setVisible(line is not None and line.may_unlock)
        changes = self.picture.changes.get(key_of(line), ()) if self.picture and line else ()
        self.changes.setVisible(bool(changes))
        self._parts.setStretch(1, 2 if changes else 0)
        self.changes.show_branches([branch for one in changes for branch in _change_branches(one)])

    def _on_approve(self) -> None:
        self._do(reviews.APPROVE, reviews.approve, _("Approved; another officer accepts it, and then it is locked."))

    def _on_accept(self) -> None:
        said = _("Accepted and locked; the office learns of it with the next receipt or return.")
        self._do(reviews.ACCEPT, reviews.accept, said)

    def _do(self, job: str, does: Callable[..., PeriodReview], said: str) -> None:
        line: ReviewLine | None = self.view.payload
        if line is not None:
            self._jobs.run(job, partial(self._deed, does, line), said, self._on_done)

    def _deed(self, does: Callable[..., PeriodReview], line: ReviewLine, work: UnitOfWork) -> PeriodReview:
        return does(work, line.office, line.stream, str(line.period), self.backend.today)

    def _on_done(self, review: PeriodReview) -> None:
        if review.accepted_by is not None and review.accepted_by == review.approved_by:
            self.shell.toast(_("Both steps were done by one officer, since nobody else works here."))

    def _on_remarks(self) -> None:
        line: ReviewLine | None = self.view.payload
        if line is not None:
            self.shell.go_to("bundles", f"{line.office.key}/remarks")

    def _on_receive(self) -> None:
        self.shell.go_to("desk", "intake")

    def _on_unlock(self) -> None:
        line: ReviewLine | None = self.view.payload
        if line is not None:
            dialog = UnlockDialog(self.backend, self.shell, line, self)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._nothing())
        lists = QWidget()
        lists.setObjectName("review_lists")
        self._parts = column(lists, (0, 0, 0, 0))
        self._parts.addWidget(self._list_card(), 3)
        self._parts.addWidget(self._detail_card())
        self._stack.addWidget(lists)
        column(self, (0, 8, 0, 0)).addWidget(self._stack)

    def _nothing(self) -> EmptyState:
        words = _("What offices report in a period is reviewed here in two steps, and then locked.")
        nothing = EmptyState("receive", _("No report has been taken in yet"), words, _("Take in reports"))
        nothing.acted.connect(self._on_receive)
        return nothing

    def _list_card(self) -> QFrame:
        card = frame("reviews_card", "card")
        column(card, (14, 10, 14, 10), 4).addWidget(self.view, 1)
        return card

    def _detail_card(self) -> QWidget:
        card = frame("review_card", "card")
        parts = column(card, (14, 10, 14, 10), 8)
        parts.addLayout(row(self.about, self.remarks, self.approve, self.accept, self.unlock, stretch=0))
        parts.addWidget(self.changes, 1)
        return card


def _cells(line: ReviewLine) -> tuple[object, ...]:
    return (
        line.office.short_name,
        line.stream.label,
        show_period(str(line.period)),
        line.entries,
        BadgeValue(line.standing.label, *_LOOKS[line.standing]),
        line.reviewed_number,
        line.changed or None,
    )


def _told(line: ReviewLine) -> Iterator[str]:
    review = line.review
    if review is None:
        yield _("Not reviewed yet; the latest report is no. {number}.").format(number=line.latest_number)
        return
    told = _("Report no. {number} was approved on {day} by {name}.")
    yield told.format(number=line.reviewed_number, day=show_date(review.approved_on), name=review.approved_by)
    if review.accepted_on is not None:
        yield _("Accepted on {day} by {name}.").format(day=show_date(review.accepted_on), name=review.accepted_by)
    if review.unlocked_until is not None:
        unlocked = _("Unlocked by {name} until {day}: {reason}")
        day = show_date(review.unlocked_until)
        yield unlocked.format(name=review.unlocked_by, day=day, reason=review.unlocked_because)
    if line.changed:
        yield _("Report no. {number} has changed it since; it needs approving again.").format(number=line.latest_number)
    elif line.latest_number != line.reviewed_number:
        yield _("Report no. {number} has changed nothing of it.").format(number=line.latest_number)


def _change_branches(one: ChangedEntry) -> Iterator[Branch]:
    for place, field in enumerate(one.fields):
        name = f"{one.name} ({one.operation.label.lower()})" if place == 0 else ""
        yield Branch(f"{one.record_id}/{place}", Line((name, field.label, field.old, field.new)))
