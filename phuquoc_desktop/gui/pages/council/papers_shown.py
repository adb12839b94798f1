"""The papers of a meeting on their way out of the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.documents.wish import Wish
from phuquoc_desktop.domain.council import Meeting
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.dialogs.report_preview import show_paper
from phuquoc_desktop.gui.papers_out import PapersOut
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.vietnamese.dates import show_date

if TYPE_CHECKING:
    from phuquoc_desktop.documents.paper_plan import PaperPlan


class MeetingPapersOut:
    """Shows a paper of a meeting above the page, from where it is printed or saved."""

    def __init__(self, backend: Any, shell: Shell, parent: QWidget) -> None:
        self._backend = backend
        self._shell = shell
        self._parent = parent
        self._out = PapersOut(backend, shell, parent)

    def show(self, code: str, meeting: Meeting) -> None:
        """Compose a paper beside the window and show it."""
        self._shell.run(partial(_plan_of, code), partial(self._show, meeting))

    def _show(self, meeting: Meeting, plan: PaperPlan) -> None:
        name = f"{plan.title} {show_date(meeting.met_on) if meeting.met_on else ''}"
        show_paper(self._out, self._parent, plan.code, plan.title, name, Wish(meeting_id=meeting.id))

    def edit(self, meeting: Meeting) -> None:
        """Let people word the minutes."""
        from phuquoc_desktop.gui.dialogs.meeting_source import MinutesSource
        from phuquoc_desktop.gui.dialogs.paper_editor import PaperEditor

        dialog = PaperEditor(self._backend, self._shell, MinutesSource(meeting, self._shell.year), self._parent)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _plan_of(code: str, _report: ProgressReport) -> PaperPlan:
    """Find a paper beside the window, since the first time reads all papers in."""
    from phuquoc_desktop.documents.papers import plan_of

    return plan_of(code)
