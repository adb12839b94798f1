"""The papers of a meeting on their way out of the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.council import Meeting
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.report_preview import ReportPreview
from phuquoc_desktop.gui.papers_out import PapersOut
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.vietnamese.dates import show_date

if TYPE_CHECKING:
    from phuquoc_desktop.documents.document import Document


class MeetingPapersOut:
    """Shows a paper of a meeting above the page, from where it is printed or saved."""

    def __init__(self, backend: Any, shell: Shell, parent: QWidget) -> None:
        self._backend = backend
        self._shell = shell
        self._parent = parent
        self._out = PapersOut(backend, shell, parent)

    def show(self, code: str, meeting: Meeting) -> None:
        """Compose a paper beside the window and show it."""

        def work(_report: ProgressReport) -> str:
            from phuquoc_desktop.documents import as_html

            return as_html.render(self._made(code, meeting.id))

        def shown(html: str) -> None:
            from phuquoc_desktop.documents import papers

            plan = papers.plan_of(code)
            formats = tuple(one for one in plan.formats if one != "html")
            dialog = ReportPreview(plan.title, html, formats, self._parent)
            name = f"{plan.title} {show_date(meeting.met_on) if meeting.met_on else ''}"
            dialog.preview.export_asked.connect(partial(self._save, code, meeting.id, name))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()
            self._out.tell_refused()

        self._shell.run(work, shown)

    def edit(self, meeting: Meeting) -> None:
        """Let people word the minutes."""
        from phuquoc_desktop.gui.dialogs.meeting_source import MinutesSource
        from phuquoc_desktop.gui.dialogs.paper_editor import PaperEditor

        dialog = PaperEditor(self._backend, self._shell, MinutesSource(meeting, self._shell.year), self._parent)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, code: str, meeting_id: str, name: str, ending: str) -> None:
        self._out.save_made(ending, name, partial(self._made, code, meeting_id))

    def _made(self, code: str, meeting_id: str) -> Document:
        from phuquoc_desktop.documents import papers
        from phuquoc_desktop.documents.paper_plan import Wish

        with self._backend.reading() as read:
            return papers.compose(code, self._backend.desk(read), Wish(meeting_id=meeting_id))
