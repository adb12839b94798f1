"""The one way to a paper of a dossier that the program writes: from the checklist, the course, the signing sheet."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.dossier import Dossier
from phuquoc_desktop.domain.paper_codes import PaperCode
from phuquoc_desktop.gui.dialogs.report_preview import ReportPreview
from phuquoc_desktop.gui.papers_out import PapersOut
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.translation import _

LISTS = ("candidate-list", "signing-sheet", "dossier-index")
"""Papers that are saved as a sheet too."""


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
        formats = ("pdf", "docx", "xlsx") if code in LISTS else ("pdf", "docx")
        name = _("{title}, dossier {code}").format(title=title, code=dossier.code)

        def save(ending: str) -> None:
            proposed = f"{dossier.code} {title}"
            self._papers.save(code, ending, dossier.id, name=proposed, candidate_id=candidate_id)

        def show(html: str) -> None:
            dialog = ReportPreview(name, html, formats, self._parent)
            dialog.preview.export_asked.connect(save)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

        self._papers.preview(code, dossier.id, show, candidate_id=candidate_id)

    def _write(self, candidate_id: str) -> None:
        from phuquoc_desktop.gui.dialogs.report_editor import ReportEditor

        dialog = ReportEditor(self._backend, self._shell, candidate_id, self._parent)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
