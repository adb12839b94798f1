"""A bundle that was written becomes a mail: made beside it and opened in the mail program; also the pictures of a bundle."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.pages.bundles.folders import ask_folder
from phuquoc_desktop.gui.pages.bundles.picture_show import PictureShow
from phuquoc_desktop.gui.pages.bundles.shown import Written
from phuquoc_desktop.gui.pages.bundles.written_strip import WrittenStrip
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.translation import _


class MailOut(QObject):
    """Works for the strip of one page."""

    def __init__(self, backend: Any, shell: Shell, strip: WrittenStrip, page: QWidget) -> None:
        super().__init__(page)
        self._backend = backend
        self._shell = shell
        self._page = page
        self._strip = strip
        strip.mail_asked.connect(self.make)
        strip.mail_opened.connect(self.open_mail)

    def show_written(self, written: Written) -> None:
        """Show what was written; a mail is opened at once, pictures are shown."""
        self._strip.show_written(written)
        if written.mails:
            self.open_mail(written.mails[0].path)
        if written.texts:
            self.show_pictures(written)

    def make(self, written: Written) -> None:
        """Write the mails for a bundle and open the first."""

        def work(_report: ProgressReport) -> Written:
            from phuquoc_desktop.gui.pages.bundles.sending import with_mails

            return with_mails(self._backend, written)

        self._shell.run(work, self.show_written, title=_("Writing the mail…"))

    def open_mail(self, path: Path) -> None:
        """Open a mail in the mail program of the platform; where there is none, the copy buttons are left."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._shell.toast(
                _("No mail program opened the file; copy address, subject and text, and attach the file.")
            )

    def show_pictures(self, written: Written) -> None:
        """Show the codes of a bundle one after another."""
        show = PictureShow(written.texts, _("QR pictures of {name}").format(name=written.path.name), self._page)
        show.finished.connect(show.deleteLater)
        show.sheet_asked.connect(partial(self._save_sheet, written))
        show.open()

    def _save_sheet(self, written: Written) -> None:
        folder = ask_folder(self._page, self._backend, _("Choose the folder for the sheets"))
        if folder is None:
            return

        def work(report: ProgressReport) -> Path:
            from phuquoc_desktop.dispatch.pictures import write_sheet

            return write_sheet(written.path, written.content_code, folder, report)

        self._shell.run(work, self._on_sheet, title=_("Drawing the pictures"))

    def _on_sheet(self, path: Path) -> None:
        self._shell.toast(_("Written: {file}").format(file=path))
