"""By which way a bundle leaves: mail, a folder, a stick, QR pictures."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.gui.pages.bundles.parts import label, row
from phuquoc_desktop.translation import N_, _


class Way(Labelled):
    """One way out of the office."""

    MAIL = "mail", N_("By mail")
    FOLDER = "folder", N_("Into a folder")
    DRIVE = "drive", N_("Onto a stick")
    PICTURES = "pictures", N_("As QR pictures")


class WayBar(QWidget):
    """One of the ways is chosen; emits ``chosen`` with it."""

    chosen = Signal(object)

    def __init__(self, way: Way, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ways")
        self.setAccessibleName(_("The way to send"))
        self._group = QButtonGroup(self)
        self._buttons = {one: self._button(one) for one in Way}
        self._buttons[way].setChecked(True)
        self.setLayout(row(label("ways_words", _("Send:"), "soft", wrap=False), *self._buttons.values(), spacing=6))
        self._group.buttonClicked.connect(self._on_clicked)

    @property
    def way(self) -> Way:
        """The way that is chosen."""
        return next(way for way, button in self._buttons.items() if button.isChecked())

    def allow(self, way: Way, *, allowed: bool, why: str) -> None:
        """Offer a way or not; ``why`` is told beside the mouse."""
        self._buttons[way].setEnabled(allowed)
        self._buttons[way].setToolTip("" if allowed else why)
        if not allowed and self.way is way:
            self._buttons[Way.MAIL].setChecked(True)
            self.chosen.emit(Way.MAIL)

    def _button(self, way: Way) -> QPushButton:
        made = QPushButton(way.label)
        made.setObjectName(f"way_{way.value}")
        made.setAccessibleName(way.label)
        made.setProperty("role", "chip")
        made.setCheckable(True)
        self._group.addButton(made)
        return made

    def _on_clicked(self) -> None:
        self.chosen.emit(self.way)


def way_of(value: str) -> Way:
    """Return the way that was remembered, else mail."""
    return Way(value) if value in {one.value for one in Way} else Way.MAIL
