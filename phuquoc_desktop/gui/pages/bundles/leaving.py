"""The way of a report out of the office: looked at, then sent by one button, by the way that was chosen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from phuquoc_desktop.dispatch.eml import checked_address
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.pages.bundles.before_panel import BeforePanel, branches_of
from phuquoc_desktop.gui.pages.bundles.drives import ask_drive
from phuquoc_desktop.gui.pages.bundles.folders import ask_folder
from phuquoc_desktop.gui.pages.bundles.latest import Latest
from phuquoc_desktop.gui.pages.bundles.shown import Written
from phuquoc_desktop.gui.pages.bundles.ways import Way, way_of
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.tree_model import Branch
from phuquoc_desktop.services.clashes import LongUndecidedError
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.dispatch.before import Before


class Leaving(QObject):
    """Works for one page; emits ``written`` once a bundle has left the office's data."""

    written = Signal(object)
    put_away = Signal()

    def __init__(self, backend: Any, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._backend = backend
        self._shell = shell
        self._page = page
        self._busy = False
        self._city = str(backend.city.key)
        settings = backend.settings
        address = settings.mail_addresses.get(self._city, "")
        self.panel = BeforePanel(way_of(settings.sending_way), address)
        self.panel.send_asked.connect(self._on_send_asked)
        self.panel.rehearsal_asked.connect(self._on_rehearsal_asked)
        self.panel.look_asked.connect(self.begin)
        self.panel.put_away.connect(self.put_away)
        self._looks: Latest[tuple[Before, list[Branch]]] = Latest(shell, self._look, self._on_looked)

    def begin(self) -> None:
        """Look at what would be sent now."""
        if not self._busy:
            self.panel.begin()
            self._looks.start()

    def _look(self, _report: ProgressReport) -> tuple[Before, list[Branch]]:
        from phuquoc_desktop.dispatch.before import look_before

        light = self.panel.light.isChecked()
        limit, at = self._backend.settings.mail_limit, self._backend.outside.clock()
        with self._backend.reading() as read:
            before = look_before(read, self._backend.post, limit, at, with_attachments=not light)
        return before, branches_of(before)

    def _on_looked(self, looked: tuple[Before, list[Branch]]) -> None:
        self.panel.show_before(*looked)
        self.panel.send.setFocus()

    def _on_send_asked(self) -> None:
        self._send(rehearsal=False)

    def _on_rehearsal_asked(self) -> None:
        self._send(rehearsal=True)

    def _send(self, *, rehearsal: bool) -> None:
        before, way = self.panel.before, self.panel.ways.way
        if self._busy or before is None or not self._is_kept(way) or not self._plain_is_wanted(before):
            return
        folder = self._place(way)
        if folder is None:
            return
        light, in_spite = self.panel.light.isChecked(), self.panel.in_spite.text()

        def work(report: ProgressReport) -> Written:
            from phuquoc_desktop.gui.pages.bundles.sending import send_by

            return send_by(self._backend, way, folder, report, light=light, rehearsal=rehearsal, in_spite=in_spite)

        self._busy = True
        task = self._shell.run(work, self.written.emit, self._on_failed, title=_("Writing the bundle for the city…"))
        task.ended.connect(self._on_ended)

    def _on_failed(self, error: Exception) -> None:
        self._shell.tell(error)
        if isinstance(error, LongUndecidedError):
            self.panel.in_spite.setFocus()

    def _is_kept(self, way: Way) -> bool:
        """Remember the way and the address; False where the address is none."""
        settings = self._backend.settings
        try:
            if way is Way.MAIL:
                address = checked_address(self.panel.address.text())
                settings.mail_addresses = {**settings.mail_addresses, self._city: address}
        except RefusedError as refusal:
            self._shell.tell(refusal)
            self.panel.address.setFocus()
            return False
        settings.sending_way = way.value
        return True

    def _place(self, way: Way) -> Path | None:
        """Ask where to; pictures are shown from the copy that is kept."""
        if way is Way.PICTURES:
            kept: Path = self._backend.post.kept
            return kept
        if way is Way.DRIVE:
            return ask_drive(self._page, self._backend)
        return ask_folder(self._page, self._backend, _("Choose the folder for the bundle"))

    def _plain_is_wanted(self, before: Before) -> bool:
        if before.key_known:
            return True
        question = _(
            "The key of {city} is not known here, so this bundle cannot be encrypted: whoever holds the file can read "
            "the records in it. Introduce the city's key under “Keys” to encrypt, or write it unencrypted now."
        )
        return self._shell.confirm(
            question.format(city=before.receiver_name),
            _("Write it unencrypted"),
            title=_("The city's key is not known"),
        )

    def _on_ended(self) -> None:
        self._busy = False
