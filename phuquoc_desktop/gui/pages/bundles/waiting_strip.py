"""Tells on a page that files wait because nobody has introduced who signed them, and leads to the introduction."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QFrame, QLabel, QWidget

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.pages.bundles.keys_dialog import KeysDialog
from phuquoc_desktop.gui.pages.bundles.latest import Latest
from phuquoc_desktop.gui.pages.bundles.parts import button, label, row
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.translation import _, ngettext


class WaitingStrip(QFrame):
    """Hidden as long as nothing waits; ask :meth:`refresh` after each change of the data."""

    def __init__(self, backend: Any, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self._backend, self._shell = backend, shell
        self.setObjectName("waiting_strip")
        self.setAccessibleName(_("Waiting files"))
        self.setProperty("role", "warning")
        self.told = label("waiting_told")
        sign = QLabel()
        sign.setPixmap(icons.pixmap("key", TOKENS.warn, 18, self.devicePixelRatioF()))
        self.introduce = button("open_waiting", _("Introduce the key…"), self._on_introduce, icon="key")
        parts = row(sign, self.told, self.introduce, spacing=10, stretch=1)
        parts.setContentsMargins(12, 5, 8, 5)
        self.setLayout(parts)
        self._counts: Latest[list[str]] = Latest(shell, self._look, self._on_looked)
        self.hide()

    def refresh(self) -> None:
        """Count anew."""
        self._counts.start()

    def _look(self, _report: ProgressReport) -> list[str]:
        from phuquoc_desktop.bundle import quarantine

        with self._backend.reading() as read:
            return [one.sender_name for one in quarantine.waiting(read)]

    def _on_looked(self, senders: list[str]) -> None:
        told = ngettext(
            "{count} file is kept aside: nobody has introduced the key of {senders}.",
            "{count} files are kept aside: nobody has introduced the keys of {senders}.",
            len(senders),
        )
        self.told.setText(told.format(count=len(senders), senders=", ".join(dict.fromkeys(senders))))
        self.setVisible(bool(senders))

    def _on_introduce(self) -> None:
        dialog = KeysDialog(self._backend, self._shell, self.window())
        dialog.tabs.setCurrentWidget(dialog.waiting)
        dialog.open()
