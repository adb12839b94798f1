"""The papers of decisions and of the book on their way out of the page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.documents.wish import Wish
from phuquoc_desktop.gui.dialogs.report_preview import show_paper
from phuquoc_desktop.gui.papers_out import PapersOut
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.services.award_ledger import LedgerFilter
from phuquoc_desktop.services.award_statistics import CountedBy
from phuquoc_desktop.services.decision_view import DecisionView

if TYPE_CHECKING:
    from phuquoc_desktop.documents.document import Document

EDITOR = "decision-text"


class DecisionPaperDesk:
    """Shows papers above the page, writes them into files, opens the editor of a decision's text."""

    def __init__(self, backend: Any, shell: Shell, parent: QWidget) -> None:
        self._backend, self._shell, self._parent = backend, shell, parent
        self._papers = PapersOut(backend, shell, parent)

    def show(self, code: str, view: DecisionView) -> None:
        """Show one paper of a decision, or the editor of its text where it may still be changed."""
        if code == EDITOR and view.may_change:
            self._edit(view)
            return
        kind = "decision" if code == EDITOR else code
        wish, name = Wish(decision_id=view.decision.id), f"{_TITLES[kind]} {view.decision.number or ''}".strip()
        show_paper(self._papers, self._parent, kind, name, name, wish)

    def save_book(self, ending: str, asked: LedgerFilter) -> None:
        """Write the book as it is filtered."""
        name = f"so theo doi khen thuong {asked.year or ''}".strip()
        self._papers.save_made(ending, name, partial(self._book, asked))

    def save_statistics(self, ending: str, by: CountedBy) -> None:
        """Write the statistics."""
        self._papers.save_made(ending, f"thong ke khen thuong {by}", partial(self._statistics, by))

    def _edit(self, view: DecisionView) -> None:
        from phuquoc_desktop.gui.dialogs.paper_editor import PaperEditor
        from phuquoc_desktop.gui.dialogs.paper_sources import DecisionSource

        dialog = PaperEditor(self._backend, self._shell, DecisionSource(view.decision), self._parent)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _book(self, asked: LedgerFilter) -> Document:
        from phuquoc_desktop.documents.from_data.award_ledger import award_ledger

        with self._backend.reading() as read:
            desk = self._backend.desk(read)
            with desk.worded():
                return award_ledger(desk, asked)

    def _statistics(self, by: CountedBy) -> Document:
        from phuquoc_desktop.documents.from_data.award_ledger import award_statistics

        with self._backend.reading() as read:
            desk = self._backend.desk(read)
            with desk.worded():
                return award_statistics(desk, by)


_TITLES = {
    "decision": "quyết định khen thưởng",
    "decision-list": "danh sách kèm theo quyết định",
    "payment-list": "danh sách nhận tiền thưởng",
}
"""Names of files are Vietnamese whatever is spoken, as the papers are."""
