"""The page of bundles as an office sees it: where it stands with the city, what it will send, what came back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFrame, QStackedWidget, QTabWidget, QWidget

from phuquoc_desktop.domain.exchange import BundleKind
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.pages.bundles import changes_card, checks_list
from phuquoc_desktop.gui.pages.bundles.arrivals import Arrivals
from phuquoc_desktop.gui.pages.bundles.asking import Asking
from phuquoc_desktop.gui.pages.bundles.changes_card import ChangesCard
from phuquoc_desktop.gui.pages.bundles.checks_list import ChecksList
from phuquoc_desktop.gui.pages.bundles.folders import ask_folder
from phuquoc_desktop.gui.pages.bundles.folding_split import FoldingSplit
from phuquoc_desktop.gui.pages.bundles.latest import Latest
from phuquoc_desktop.gui.pages.bundles.leaving import Leaving
from phuquoc_desktop.gui.pages.bundles.mail_out import MailOut
from phuquoc_desktop.gui.pages.bundles.parts import column, frame
from phuquoc_desktop.gui.pages.bundles.remarks_list import RemarksList
from phuquoc_desktop.gui.pages.bundles.sent_deeds import SentDeeds
from phuquoc_desktop.gui.pages.bundles.sent_list import SentList
from phuquoc_desktop.gui.pages.bundles.shown import (
    CheckShown,
    DifferenceShown,
    FileSeen,
    RemarkLine,
    WardPicture,
    Written,
)
from phuquoc_desktop.gui.pages.bundles.state_card import StateCard
from phuquoc_desktop.gui.pages.bundles.to_do import ToDo
from phuquoc_desktop.gui.pages.bundles.written_strip import WrittenStrip
from phuquoc_desktop.gui.record_places import PAGE_OF, Place
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.tree_model import Branch
from phuquoc_desktop.services.record_journal import FieldChange
from phuquoc_desktop.translation import _


class WardFace(QWidget):
    """Fills itself from tasks; a picture that a newer one has overtaken is dropped."""

    def __init__(self, backend: Any, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ward_face")
        self.backend = backend
        self.shell = shell
        self.picture: WardPicture | None = None
        self.state = StateCard()
        self.written = WrittenStrip()
        self.changes = ChangesCard()
        self.checks = ChecksList()
        self.remarks = RemarksList(_("Open the record"), _("No remark waits for an answer."), _("Answer…"))
        self.sent = SentList()
        self._to_do = ToDo(backend, shell, self)
        self.arrivals = Arrivals(backend, shell, self, writes_receipts=False)
        self.leaving = Leaving(backend, shell, self)
        self.mail = MailOut(backend, shell, self.written, self)
        self.deeds = SentDeeds(backend, shell, self.mail, self)
        self.asking = Asking(backend, shell, self.mail, self)
        self._looks: Latest[tuple[WardPicture, list[Branch]]] = Latest(shell, self._look, self._on_looked)
        self._checks: Latest[tuple[Sequence[CheckShown], list[Branch]]] = Latest(shell, self._check, self._on_checked)
        self._lay_out()
        self._connect()

    def refresh(self, _kinds: frozenset[str]) -> None:
        """Look anew, and run the checks anew."""
        self._looks.start()
        self._checks.start()

    def focus_first(self) -> None:
        """Begin with what differs."""
        self.changes.view.setFocus()

    def open_record(self, record_id: str) -> None:
        """Show a change of this record where there is one, else the remarks."""
        self.stack.setCurrentWidget(self.split)
        if self.changes.view.choose(record_id):
            self.split.show_left()
        else:
            self.tabs.setCurrentWidget(self.remarks)

    def receive(self, paths: Sequence[Path]) -> None:
        """Examine files that arrived."""
        self.arrivals.examine(paths)

    def send_explanations(self) -> None:
        """Write the explanations alone, without a whole report."""
        folder = ask_folder(self, self.backend, _("Choose the folder for the bundle"))
        if folder is None:
            return

        def work(report: ProgressReport) -> Written:
            from phuquoc_desktop.gui.pages.bundles.sending import write_explanations

            return write_explanations(self.backend, folder, report)

        self.shell.run(work, self.mail.show_written, title=_("Writing the bundle…"))

    def export(self) -> None:
        """Show what would be sent, and let one button send it."""
        self.stack.setCurrentWidget(self.leaving.panel)
        self.leaving.begin()

    def _look(self, _report: ProgressReport) -> tuple[WardPicture, list[Branch]]:
        from phuquoc_desktop.gui.pages.bundles.ward_look import look

        picture = look(self.backend)
        return picture, changes_card.branches_of(picture)

    def _check(self, _report: ProgressReport) -> tuple[Sequence[CheckShown], list[Branch]]:
        from phuquoc_desktop.gui.pages.bundles.ward_look import check

        checks = check(self.backend)
        return checks, checks_list.branches_of(checks)

    def _on_looked(self, looked: tuple[WardPicture, list[Branch]]) -> None:
        picture, branches = looked
        self.picture = picture
        self.state.show_picture(picture)
        self.changes.show_picture(picture, branches)
        self.remarks.show_remarks(picture.remarks)
        self.sent.show_sent(picture.sent)
        waiting = sum(one.waits for one in picture.remarks)
        self._name_tab(self.remarks, _("Remarks"), waiting)
        self._name_tab(self.sent, _("Bundles sent"), len(picture.sent))

    def _on_checked(self, checked: tuple[Sequence[CheckShown], list[Branch]]) -> None:
        self.checks.show_checks(*checked)
        self._name_tab(self.checks, _("Checks"), self.checks.findings)

    def _on_written(self, written: Written) -> None:
        self.stack.setCurrentWidget(self.split)
        self.mail.show_written(written)

    def _on_values_asked(self, difference: DifferenceShown) -> None:
        head = self.picture.sent_head if self.picture else 0

        def work(_report: ProgressReport) -> tuple[FieldChange, ...]:
            from phuquoc_desktop.gui.pages.bundles.ward_look import fields_since

            return fields_since(self.backend, difference, head)

        def done(fields: tuple[FieldChange, ...]) -> None:
            self.changes.show_values(difference, fields)

        self.shell.run(work, done)

    def _on_difference_opened(self, difference: DifferenceShown) -> None:
        self._go(difference.place)

    def _on_remark_acted(self, remark: RemarkLine) -> None:
        """Show the page, and on top of it the form of the record; the page of registrations would open a second one."""
        if remark.record[0] == "registration":
            self.shell.go_to(remark.place.page)
        else:
            self._go(remark.place)
        self._to_do.open(remark)

    def _on_remark_replied(self, remark: RemarkLine) -> None:
        self._to_do.answer(remark)

    def _go(self, place: Place) -> None:
        if place.page in PAGE_OF.values():
            self.shell.go_to(place.page, place.record_id)

    def _on_arrivals_shown(self) -> None:
        self.stack.setCurrentWidget(self.arrivals.panel)
        self.arrivals.panel.focus_first()

    def _on_taken(self, taken: list[FileSeen]) -> None:
        if len(taken) < len(self.arrivals.panel.seen):
            return
        self.stack.setCurrentWidget(self.split)
        if any(one.kind is BundleKind.RETURN for one in taken):
            self.tabs.setCurrentWidget(self.remarks)
        self.shell.toast(taken[-1].told)

    def _on_put_away(self) -> None:
        self.stack.setCurrentWidget(self.split)

    def _connect(self) -> None:
        self.changes.asked.connect(self._on_values_asked)
        self.changes.opened.connect(self._on_difference_opened)
        self.checks.opened.connect(self._go)
        self.remarks.acted.connect(self._on_remark_acted)
        self.remarks.replied.connect(self._on_remark_replied)
        self.arrivals.shown.connect(self._on_arrivals_shown)
        self.arrivals.taken.connect(self._on_taken)
        self.arrivals.put_away.connect(self._on_put_away)
        self.leaving.written.connect(self._on_written)
        self.leaving.put_away.connect(self._on_put_away)
        self.state.ask_asked.connect(self.asking.ask_the_city)
        self.sent.again_asked.connect(self.deeds.send_again)
        self.sent.paper_asked.connect(self.deeds.write_paper)
        self.sent.recall_asked.connect(self.deeds.recall)

    def _lay_out(self) -> None:
        self.stack = QStackedWidget(self)
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("ward_tabs")
        self.tabs.setAccessibleName(_("Checks, remarks and bundles sent"))
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        for tab, words in ((self.checks, _("Checks")), (self.remarks, _("Remarks")), (self.sent, _("Bundles sent"))):
            self.tabs.addTab(tab, words)
        title, sizes = _("Since the last bundle"), (610, 490)
        self.split = FoldingSplit(
            "ward_split", self.changes, self._tab_card(), self.tabs, title, sizes, framed=True, parent=self.stack
        )
        self.stack.addWidget(self.split)
        self.stack.addWidget(self.arrivals.panel)
        self.stack.addWidget(self.leaving.panel)
        parts = column(self, (20, 0, 20, 14), 10)
        parts.addWidget(self.state)
        parts.addWidget(self.written)
        parts.addWidget(self.stack, 1)

    def _tab_card(self) -> QFrame:
        card = frame("tab_card", "card")
        column(card, (14, 6, 14, 12)).addWidget(self.tabs)
        card.setMinimumWidth(300)
        return card

    def _name_tab(self, tab: QWidget, words: str, count: int) -> None:
        self.tabs.setTabText(self.tabs.indexOf(tab), f"{words} ({count})" if count else words)
