"""The part of a form that shows what a chosen file is: kind, pages, size, what is doubted, and its first page."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPixmap
from shiboken6 import isValid

from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.viewer.first_sight import FirstSight, facts_of, first_sight
from phuquoc_desktop.services.doubts import Doubt

if TYPE_CHECKING:
    from phuquoc_desktop.gui.dialogs.form_dialog import FormDialog

WAIT = 150
"""Milliseconds without typing after which the file is looked at."""


class SightOfFile(QObject):
    """Follows the field ``file`` of a form with the widgets ``thumbnail``, ``look``, ``doubt_box`` and ``accepted_doubt``."""

    def __init__(self, form: FormDialog, shell: Shell) -> None:
        super().__init__(form)
        self._form = form
        self._shell = shell
        self._file = ""
        self._timer = QTimer(self, singleShot=True, interval=WAIT)
        self._timer.timeout.connect(self._on_rested)
        self._show_nothing()

    def follow(self, text: str) -> None:
        """Look at the file that the field names, once typing rests."""
        self._file = text.strip()
        self._show_nothing()
        self._timer.start()

    def _on_rested(self) -> None:
        if self._file:
            work = partial(_look, Path(self._file), self._form.devicePixelRatioF())
            self._shell.run(work, partial(self._on_seen, self._file), partial(self._on_failed, self._file))

    def _on_seen(self, file: str, seen: FirstSight) -> None:
        if file != self._file or not isValid(self._form):  # the form may be closed by now
            return
        ui = self._form.ui
        ui.look.setText("\n".join([facts_of(seen.look), *(one.text for one in seen.look.notes)]))
        ui.look.show()
        if seen.picture is not None:
            picture = QPixmap.fromImage(seen.picture)
            picture.setDevicePixelRatio(self._form.devicePixelRatioF())
            ui.thumbnail.setPixmap(picture)
            ui.thumbnail.show()
        doubted = tuple(Doubt("accepted_doubt", one.text) for one in seen.look.doubts)
        ui.doubt_box.setVisible(bool(doubted))
        self._form.show_doubts("accepted_doubt", doubted)

    def _on_failed(self, file: str, error: Exception) -> None:
        if file != self._file or not isValid(self._form):  # the form may be closed by now
            return
        if isinstance(error, ToldError) and error.field == "file":
            self._form.show_error(error)
        else:
            self._shell.tell(error)

    def _show_nothing(self) -> None:
        ui = self._form.ui
        for one in (ui.look, ui.thumbnail, ui.doubt_box):
            one.hide()
        ui.look.clear()
        ui.thumbnail.clear()


def _look(file: Path, ratio: float, _report: ProgressReport) -> FirstSight:
    return first_sight(file, ratio)
