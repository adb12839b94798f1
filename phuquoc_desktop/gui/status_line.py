"""The line at the foot of the window: where the data lies, who works, when it was last saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

    from phuquoc_desktop.gui.opened import OpenedOffice


class StatusLine(QStatusBar):
    """Three quiet labels; what is too long is shortened in the middle and stands whole in the tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_line")
        self.setSizeGripEnabled(False)
        self._folder_text = ""
        self._folder = self._label("data_folder")
        self._folder.setMinimumWidth(1)
        self._user = self._label("user_name")
        self._saved = self._label("last_saved")
        self.addWidget(self._folder, 1)
        self.addPermanentWidget(self._user)
        self.addPermanentWidget(self._saved)

    def show_text(self, text: str) -> None:
        """Say one thing while no data is open."""
        self._set_folder(text)

    def show_office(self, opened: OpenedOffice) -> None:
        """Say what is open."""
        self._set_folder(_("Data: {folder}").format(folder=opened.folder))
        self._user.setText(_("At work: {user}").format(user=opened.user))
        self.show_saved(opened.last_saved)

    def show_saved(self, at: datetime | None) -> None:
        """Say when something was last saved; None: nothing yet."""
        known = _("Last saved: {time}").format(time=f"{at:%H:%M %d/%m/%Y}") if at else _("Nothing saved yet")
        self._saved.setText(known)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the folder to the room there is."""
        super().resizeEvent(event)
        self._shorten()

    def _set_folder(self, text: str) -> None:
        self._folder_text = text
        self._folder.setToolTip(text)
        self._shorten()

    def _shorten(self) -> None:
        if not self._user.text():
            self._folder.setText(self._folder_text)
            return
        from PySide6.QtCore import Qt

        room = self.width() - self._user.sizeHint().width() - self._saved.sizeHint().width() - 60
        metrics = self._folder.fontMetrics()
        self._folder.setText(metrics.elidedText(self._folder_text, Qt.TextElideMode.ElideMiddle, max(room, 120)))

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        return label
