"""The one way to a paper of a dossier that the program writes: from the checklist, the course, the signing sheet."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.documents.wish import Wish
from phuquoc_desktop.domain.dossier import Dossier
from phuquoc_desktop.domain.paper_codes import PaperCode
from phuquoc_desktop.gui.dialogs.report_preview import show_paper
from phuquoc_desktop.gui.papers_out import PapersOut
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.translation import _


class PaperDesk:
    """Opens papers above a page."""

    def __init__(self, backend: Any, shell: Shell, parent: QWidget) -> None:
        self._backend, self._shell = backend, shell
        self._parent = parent
        self._papers = PapersOut(backend, shell, parent)

    def open(self, dossier: Dossier, code: str, title: str, candidate_id: str | None = None) -> None:
        """Show a paper as it stands now, from where it is printed or saved; a candidate's report is opened for writing."""
        if code == PaperCode.REPORT.value and candidate_id:
            self._write(candidate_id)
            return
        shown = _("{title}, dossier {code}").format(title=title, code=dossier.code)
        wish = Wish(dossier.id, candidate_id=candidate_id)
        show_paper(self._papers, self._parent, code, shown, f"{dossier.code} {title}", wish)

    def _write(self, candidate_id: str) -> None:
        from phuquoc_desktop.gui.dialogs.report_editor import ReportEditor

        dialog = ReportEditor(self._backend, self._shell, candidate_id, self._parent)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
