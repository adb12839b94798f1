"""The reminder letter to one office: its words are edited as other papers are, then shown, saved, or put into a mail."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.documents.wish import NOTHING_NAMED
from phuquoc_desktop.domain.office import Office
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.paper_editor import PaperEditor
from phuquoc_desktop.gui.dialogs.paper_sources import EditedPaper
from phuquoc_desktop.gui.dialogs.report_preview import ReportPreview
from phuquoc_desktop.gui.papers_out import PapersOut
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.services import paper_drafts
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.documents.desk import Desk
    from phuquoc_desktop.documents.document import Document

FORMATS = ("pdf", "docx")


class ReminderSource:
    """A letter whose parts are kept under the office that it goes to."""

    code = "reminder"
    period: str | None = None
    wish = NOTHING_NAMED

    def __init__(self, office: Office, year: int) -> None:
        self.office = office
        self.year = year

    @property
    def name(self) -> str:
        """The letter with the office's name."""
        return _("Reminder letter to {office}").format(office=self.office.short_name)

    def periods(self) -> Sequence[tuple[str, str]]:
        """Return nothing: it is about today."""
        return ()

    def read(self, backend: Any, read: Reader) -> EditedPaper:
        """Read the parts."""
        from phuquoc_desktop.city.reminders import letter_for
        from phuquoc_desktop.documents.reminder import written_parts

        desk = self.desk(backend, read)
        kept = paper_drafts.of(read, str(self.office.key), self.code)
        with desk.worded():
            return EditedPaper(written_parts(letter_for(desk, self.office)), kept.number, kept.dated)

    def write_part(self, _backend: Any, work: UnitOfWork, part: str, text: str | None) -> None:
        """Write a part."""
        from phuquoc_desktop.city import reminders

        reminders.write_part(work, str(self.office.key), part, text)

    def issue(self, _backend: Any, work: UnitOfWork, _title: str, number: str | None, day: date | None) -> None:
        """Number and date the letter."""
        paper_drafts.issue(work, str(self.office.key), self.code, number=number, dated=day)

    def desk(self, backend: Any, read: Reader) -> Desk:
        """Return what the letter is written from."""
        desk: Desk = replace(backend.desk(read), year=self.year)
        return desk

    def compose(self, backend: Any) -> Document:
        """Return the letter as it stands now."""
        from phuquoc_desktop.city.reminders import letter_for
        from phuquoc_desktop.documents.reminder import compose

        with backend.reading() as read:
            desk = self.desk(backend, read)
            with desk.worded():
                return compose(letter_for(desk, self.office))


class ReminderEditor(PaperEditor):
    """The letter is composed from what the city knows, which other papers do not; all else is as in the editor."""

    def __init__(self, backend: Any, shell: Shell, source: ReminderSource, parent: QWidget) -> None:
        self._letter = source
        super().__init__(backend, shell, source, parent)

    def _make(self) -> Document:
        return self._letter.compose(self._backend)

    def _preview(self) -> None:
        def work(_report: ProgressReport) -> str:
            from phuquoc_desktop.documents import as_html

            return as_html.render(self._make())

        self._shell.run(work, self._on_composed)

    def _on_composed(self, html: str) -> None:
        dialog = ReportPreview(self._letter.name, html, FORMATS, self)
        dialog.preview.export_asked.connect(self._export)
        dialog.open()

    def _export(self, ending: str) -> None:
        PapersOut(self._backend, self._shell, self).save_made(ending, self._letter.name, self._make)
