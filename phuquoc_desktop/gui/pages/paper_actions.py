"""What every page with a printable list offers: Excel, PDF, Word, and a look at it before it is printed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction

from phuquoc_desktop.gui.pages.page import Page
from phuquoc_desktop.gui.papers_out import PapersOut
from phuquoc_desktop.translation import _


class PaperActions:
    """Adds the actions to a page; ``title`` heads the preview.

    ``name`` returns the proposed name of the file, ``year`` the year of the list, by default that of the window.
    """

    def __init__(
        self, page: Page, code: str, title: str, name: Callable[[], str], year: Callable[[], int] | None = None
    ) -> None:
        self._page = page
        self._papers = PapersOut(page.backend, page.shell, page)
        self._code = code
        self._title = title
        self._name = name
        self._year = year or (lambda: page.shell.year)

    def add_sheet(self) -> QAction:
        """Add saving as Excel."""
        return self._page.add_action("save_sheet", _("Save as Excel"), self._on_sheet, icon="export")

    def add_others(self) -> None:
        """Add PDF, Word and the preview."""
        self._page.add_action("save_pdf", _("Save as PDF"), self._on_pdf, icon="paper")
        self._page.add_action("save_word", _("Save as Word"), self._on_word, icon="paper")
        self._page.add_action("print", _("Print preview"), self._on_print, icon="print", shortcut="Ctrl+P")

    def save(self, ending: str) -> None:
        """Ask for a file and write the paper into it."""
        self._papers.save(self._code, ending, self._name(), year=self._year())

    def _on_sheet(self) -> None:
        self.save("xlsx")

    def _on_pdf(self) -> None:
        self.save("pdf")

    def _on_word(self) -> None:
        self.save("docx")

    def _on_print(self) -> None:
        from phuquoc_desktop.gui.dialogs.report_preview import show_paper

        year = self._year()
        show_paper(self._papers, self._page, self._code, self._title, self._name(), year=year, save=self.save)
