"""Draws the pages of a file beside the window, the newest wish last, and keeps the few that were seen last."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.viewer.images import as_image
from phuquoc_desktop.services.attaching.paging import Pages

KEPT = 8


class Wish(NamedTuple):
    """A page, dots a point, and how far it is turned clockwise."""

    page: int
    scale: float
    rotation: int


class PageDrawing(QObject):
    """Emits ``drawn`` with what was wished last; what was wished before it and comes later is only kept."""

    drawn = Signal(object, QImage)
    failed = Signal(object)

    def __init__(self, pages: Pages, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self._shell = shell
        self._kept: OrderedDict[Wish, QImage] = OrderedDict()
        self._wanted: Wish | None = None
        self._working = False
        self._stopped = False

    def stop(self) -> None:
        """Take no notice of what still comes."""
        self._stopped = True

    def want(self, wish: Wish) -> None:
        """Have a page drawn."""
        self._wanted = wish
        if wish in self._kept:
            self._kept.move_to_end(wish)
            self.drawn.emit(wish, self._kept[wish])
        elif not self._working:
            self._start(wish)

    def _start(self, wish: Wish) -> None:
        self._working = True
        self._shell.run(partial(self._draw, wish), partial(self._on_drawn, wish), self._on_failed)

    def _draw(self, wish: Wish, _report: ProgressReport) -> QImage:
        return as_image(self._pages.draw(wish.page, wish.scale, wish.rotation))

    def _on_drawn(self, wish: Wish, image: QImage) -> None:
        if self._stopped:
            return
        self._working = False
        self._kept[wish] = image
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        if self._wanted is not None:
            self.want(self._wanted)

    def _on_failed(self, error: Exception) -> None:
        if self._stopped:
            return
        self._working = False
        self.failed.emit(error)
