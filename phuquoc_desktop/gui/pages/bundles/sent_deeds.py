"""What can be done with a bundle that was sent: once more by mail, stick or pictures; its receipt on paper; taking it back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.exchange import BundleSent
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.pages.bundles.drives import ask_drive
from phuquoc_desktop.gui.pages.bundles.folders import ask_folder, open_folder
from phuquoc_desktop.gui.pages.bundles.mail_out import MailOut
from phuquoc_desktop.gui.pages.bundles.recall_dialog import BundleRecallDialog
from phuquoc_desktop.gui.pages.bundles.shown import Written
from phuquoc_desktop.gui.pages.bundles.ways import Way
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.translation import _


class SentDeeds(QObject):
    """Works for one page; what comes of it is shown in the strip."""

    def __init__(self, backend: Any, shell: Shell, mail: MailOut, page: QWidget) -> None:
        super().__init__(page)
        self._backend = backend
        self._shell = shell
        self._mail = mail
        self._page = page

    def send_again(self, sent: BundleSent, way: Way) -> None:
        """Send the kept file once more by another way; the city recognises it."""
        folder = self._place(way)
        if folder is None:
            return

        def work(report: ProgressReport) -> Written:
            from phuquoc_desktop.gui.pages.bundles.sending import send_again

            return send_again(self._backend, sent, way, folder, report)

        self._shell.run(work, self._mail.show_written, title=_("Writing the bundle once more…"))

    def _place(self, way: Way) -> Path | None:
        if way is Way.PICTURES:
            kept: Path = self._backend.post.kept
            return kept
        if way is Way.DRIVE:
            return ask_drive(self._page, self._backend)
        return ask_folder(self._page, self._backend, _("Choose the folder for the bundle"))

    def write_paper(self, number: str) -> None:
        """Write the receipt on A5 and show where it lies."""
        folder = ask_folder(self._page, self._backend, _("Choose the folder for the receipt"))
        if folder is None:
            return

        def work(_report: ProgressReport) -> Path:
            from phuquoc_desktop.dispatch.receipt_papers import write_receipt_paper

            with self._backend.reading() as read:
                return write_receipt_paper(read, self._backend.post, number, folder)

        self._shell.run(work, self._on_paper, title=_("Writing the receipt…"))

    def _on_paper(self, path: Path) -> None:
        self._shell.toast(_("Written: {file}").format(file=path))
        open_folder(path.parent)

    def recall(self, sent: BundleSent) -> None:
        """Ask why, and write the note that takes a bundle back."""
        dialog = BundleRecallDialog(sent.sequence, self._page)
        dialog.finished.connect(dialog.deleteLater)
        dialog.reasoned.connect(partial(self._recall, sent))
        dialog.open()

    def _recall(self, sent: BundleSent, reason: str) -> None:
        folder = ask_folder(self._page, self._backend, _("Choose the folder for the recall"))
        if folder is None:
            return

        def work(_report: ProgressReport) -> Written:
            from phuquoc_desktop.gui.pages.bundles.sending import write_recall

            return write_recall(self._backend, sent.sequence, reason, folder)

        self._shell.run(work, self._mail.show_written, title=_("Writing the recall…"))
