"""Searching the words of a file page by page, beside the window."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.services.attaching.paging import Pages
from phuquoc_desktop.services.attaching.pdf_pages import Found
from phuquoc_desktop.translation import _

NOWHERE = Found(-1, ())


class PageSearch(QObject):
    """Emits ``found`` with the next place, or ``nothing`` with the text that stands nowhere."""

    found = Signal(object)
    nothing = Signal(str)

    def __init__(self, pages: Pages, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self._shell = shell
        self._text = ""
        self._stopped = False
        self.at = NOWHERE
        self.chosen = -1

    def stop(self) -> None:
        """Take no notice of what still comes."""
        self._stopped = True

    def find(self, text: str, page: int, direction: int) -> None:
        """Go to the next (1) or last (-1) place of a text, round the whole file."""
        if not text.strip():
            self._text, self.at, self.chosen = "", NOWHERE, -1
            self.found.emit(Found(page, ()))
        elif text == self._text and self.at.page == page and 0 <= self.chosen + direction < len(self.at.boxes):
            self.chosen += direction
            self.found.emit(self.at)
        else:
            start = page if text != self._text or self.at.page != page else page + direction
            self._text = text
            self._shell.run(
                partial(self._look, text, start, direction), partial(self._on_looked, text, direction), self._on_failed
            )

    def _look(self, text: str, start: int, direction: int, report: ProgressReport) -> Found | None:
        count = self._pages.count
        for number in range(count):
            report(number, count, _("Searching…"))
            found = self._pages.find(text, (start + number * direction) % count)
            if found.boxes:
                return found
        return None

    def _on_failed(self, error: Exception) -> None:
        if not self._stopped:
            self._shell.tell(error)

    def _on_looked(self, text: str, direction: int, found: Found | None) -> None:
        if text != self._text or self._stopped:
            return
        self.at = found or NOWHERE
        self.chosen = -1 if found is None else 0 if direction > 0 else len(found.boxes) - 1
        if found is None:
            self.nothing.emit(text)
        else:
            self.found.emit(found)
