"""The codes of a bundle one after another, to be filmed by a telephone: speed, stop, one by one; or all on paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QSlider, QWidget

from phuquoc_desktop.documents.qr import QUIET, Modules, modules_of
from phuquoc_desktop.gui.dialogs.fitting import fit_to_screen
from phuquoc_desktop.gui.pages.bundles.parts import button, column, label, row
from phuquoc_desktop.translation import _

SLOWEST, USUAL, FASTEST = 1, 3, 8
"""Codes a second."""


class CodeView(QWidget):
    """Draws one code as large as it can, in whole pixels, black on white whatever the theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("code")
        self.setMinimumSize(QSize(300, 300))
        self._image = QImage()

    def show_code(self, rows: Modules) -> None:
        """Show these modules."""
        count = len(rows)
        grey = b"".join(bytes(0 if dark else 255 for dark in row) for row in rows)
        self._image = QImage(grey, count, count, count, QImage.Format.Format_Grayscale8).copy()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the code in the middle."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        count = self._image.width()
        unit = max(1, min(self.width(), self.height()) // (count + 2 * QUIET))
        left, top = (self.width() - unit * count) // 2, (self.height() - unit * count) // 2
        painter.drawImage(QRect(left, top, unit * count, unit * count), self._image)


class PictureShow(QDialog):
    """Shows the frames of one bundle; each code is made when it is first shown."""

    sheet_asked = Signal()

    def __init__(self, texts: Sequence[str], title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("picture_show")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._texts = tuple(texts)
        self._made: dict[int, Modules] = {}
        self.place = 0
        self.view = CodeView()
        self.words = label("code_words", "", "heading", wrap=False)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.speed = QSlider(Qt.Orientation.Horizontal)
        self.speed.setObjectName("code_speed")
        self.speed.setAccessibleName(_("Codes a second"))
        self.speed.setRange(SLOWEST, FASTEST)
        self.speed.setValue(USUAL)
        self.speed.setMaximumWidth(140)
        self.speed.valueChanged.connect(self._on_speed_changed)
        self.run = button("code_run", _("Stop"), self._on_run_clicked)
        self.timer = QTimer(self)
        self.timer.timeout.connect(self._on_tick)
        self._lay_out()
        self._show()
        self._on_speed_changed(USUAL)
        self.timer.start()

    def _lay_out(self) -> None:
        advice = _(
            "Film the screen with a telephone, or photograph code by code; at the city “phuquoc bundle from-pictures” puts the "
            "file together. The codes begin anew after the last one."
        )
        parts = column(self, (14, 12, 14, 12), 8)
        parts.addWidget(label("code_advice", advice, "soft"))
        parts.addWidget(self.view, 1)
        parts.addWidget(self.words)
        foot = row(
            button("code_back", _("Previous code"), self._on_back_clicked),
            self.run,
            button("code_next", _("Next code"), self._on_next_clicked),
            label("code_speed_words", _("Speed"), "soft", wrap=False),
            self.speed,
        )
        foot.addStretch(1)
        foot.addWidget(button("code_sheet", _("Save as PDF…"), self.sheet_asked.emit, icon="print"))
        foot.addWidget(button("code_close", _("Close"), self.accept))
        parts.addLayout(foot)
        fit_to_screen(self, 640, 680)

    def _show(self) -> None:
        rows = self._made.get(self.place) or modules_of(self._texts[self.place], quick=True)
        self._made[self.place] = rows
        self.view.show_code(rows)
        told = _("Code {number} of {count}").format(number=self.place + 1, count=len(self._texts))
        self.words.setText(told)
        self.view.setAccessibleName(told)

    def _move(self, step: int) -> None:
        self.place = (self.place + step) % len(self._texts)
        self._show()

    def _on_tick(self) -> None:
        self._move(1)

    def _on_next_clicked(self) -> None:
        self._stop()
        self._move(1)

    def _on_back_clicked(self) -> None:
        self._stop()
        self._move(-1)

    def _on_run_clicked(self) -> None:
        if self.timer.isActive():
            self._stop()
        else:
            self.timer.start()
            self.run.setText(_("Stop"))

    def _stop(self) -> None:
        self.timer.stop()
        self.run.setText(_("Go on"))

    def _on_speed_changed(self, speed: int) -> None:
        self.timer.setInterval(1000 // speed)
