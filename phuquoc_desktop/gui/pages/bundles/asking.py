"""The ready mail that asks for bundles that never arrived: written as a draft, opened in the mail program, sent by a person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.pages.bundles.folders import ask_folder
from phuquoc_desktop.gui.pages.bundles.mail_out import MailOut
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.dispatch.mailing import Mail


class Asking(QObject):
    """Works for one page."""

    def __init__(self, backend: Any, shell: Shell, mail: MailOut, page: QWidget) -> None:
        super().__init__(page)
        self._backend = backend
        self._shell = shell
        self._mail = mail
        self._page = page

    def ask_the_city(self) -> None:
        """Ask this office's city."""
        self.ask(str(self._backend.city.key))

    def ask(self, office: str) -> None:
        """Ask an office, by its key text."""
        folder = ask_folder(self._page, self._backend, _("Choose the folder for the mail"))
        if folder is None:
            return

        def work(_report: ProgressReport) -> Mail:
            from phuquoc_desktop.dispatch.asking import write_asking

            backend = self._backend
            other, at = backend.offices.by_key(office), backend.outside.clock()
            with backend.reading() as read:
                return write_asking(read, backend.post, backend.settings, other, at, folder)

        self._shell.run(work, self._on_written, title=_("Writing the mail…"))

    def _on_written(self, mail: Mail) -> None:
        self._shell.toast(_("Written: {file}").format(file=mail.path))
        self._mail.open_mail(mail.path)
