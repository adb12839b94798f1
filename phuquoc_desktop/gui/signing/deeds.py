"""What a page with papers lets people do about signatures: sign, check, and write a dossier for the archive."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from phuquoc_desktop.documents.signing.verdict import FileVerdict
from phuquoc_desktop.domain.decision import Decision
from phuquoc_desktop.domain.dossier import Dossier, Paper
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.papers_out import slug
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.translation import _, ngettext

if TYPE_CHECKING:
    from phuquoc_desktop.documents.archive.dossier_archive import ArchivedDossier
    from phuquoc_desktop.gui.signing.verify_dialog import VerifyDialog


class SignatureDeeds:
    """Opens the dialogs above ``parent`` and runs what takes time."""

    def __init__(self, backend: Any, shell: Shell, parent: QWidget) -> None:
        self._backend, self._shell, self._parent = backend, shell, parent

    def judge(self, papers: Iterable[Paper], on_done: Callable[[dict[str, FileVerdict]], object]) -> None:
        """Find the verdicts on the files of papers, beside the window."""
        listed = tuple(papers)

        def work(report: ProgressReport) -> dict[str, FileVerdict]:
            found: dict[str, FileVerdict] = self._backend.verdicts.of_papers(listed, report)
            return found

        self._shell.run(work, on_done)

    def sign(self, paper: Paper | None) -> None:
        """Let a paper be signed."""
        if paper is None:
            return
        from phuquoc_desktop.gui.signing.sign_dialog import SignDialog
        from phuquoc_desktop.gui.signing.to_sign import paper_to_sign

        _show(SignDialog(self._backend, self._shell, paper_to_sign(self._backend, paper), self._parent))

    def sign_file(self) -> None:
        """Let a file of the person's own be chosen and signed; the signed one gets a name of its own."""
        folder, kind = self._backend.settings.last_folder, _("PDF file (*.pdf)")
        source, _filter = QFileDialog.getOpenFileName(self._parent, _("Choose the PDF to sign"), folder, kind)
        if not source:
            return
        proposed = str(Path(source).with_name(f"{Path(source).stem}-da-ky.pdf"))
        target, _filter = QFileDialog.getSaveFileName(self._parent, _("Save the signed PDF as"), proposed, kind)
        if target:
            self.sign_into(Path(source), Path(target))

    def sign_into(self, source: Path, target: Path) -> None:
        """Let a file be signed into another one."""
        from phuquoc_desktop.gui.signing.sign_dialog import SignDialog
        from phuquoc_desktop.gui.signing.to_sign import file_to_sign

        _show(SignDialog(self._backend, self._shell, file_to_sign(source, target), self._parent))

    def check_file(self) -> None:
        """Let a file of the person's own be checked."""
        self._checking()

    def check(self, paper: Paper | None) -> None:
        """Tell what the signatures in a paper are worth."""
        if paper is not None:
            self._checking().check_paper(paper)

    def check_decision(self, decision: Decision | None) -> None:
        """Tell what the signatures in a decision's file are worth; without such a file let one be chosen."""
        dialog = self._checking()
        if decision is not None and decision.attachment:
            dialog.check_stored(decision.file_name or decision.title, decision.attachment)

    def _checking(self) -> VerifyDialog:
        from phuquoc_desktop.gui.signing.verify_dialog import VerifyDialog

        dialog = VerifyDialog(self._backend, self._shell, self._parent)
        _show(dialog)
        return dialog

    def archive(self, dossier: Dossier) -> None:
        """Ask where, and write the archive folder of a dossier into a new folder there."""
        chosen = QFileDialog.getExistingDirectory(
            self._parent, _("Folder for the archive copy"), self._backend.settings.last_folder
        )
        if chosen:
            self.archive_into(dossier, Path(chosen) / slug(f"{dossier.code} luu tru"))

    def archive_into(self, dossier: Dossier, folder: Path) -> None:
        """Write the archive folder of a dossier."""

        def work(report: ProgressReport) -> ArchivedDossier:
            from phuquoc_desktop.documents.archive.dossier_archive import archive_dossier

            with self._backend.reading() as read:
                desk = self._backend.desk(read)
                return archive_dossier(desk, self._backend.attachments, dossier.id, folder, report)

        self._shell.run(work, self._on_archived, title=_("Making files for the archive"))

    def _on_archived(self, archived: ArchivedDossier) -> None:
        others = sum(not one.is_pdf_a for one in archived.files)
        said = _("The archive copy lies in {folder}.").format(folder=archived.folder)
        if others:
            told = ngettext(
                "{count} file is no PDF/A; see the index.", "{count} files are no PDF/A; see the index.", others
            )
            said = f"{said} {told.format(count=others)}"
        self._shell.toast(said)


def _show(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
