"""A page of a file before and after, both as large as each other, with what is said of it."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSpinBox, QVBoxLayout, QWidget

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.viewer.images import as_image
from phuquoc_desktop.storage.attachments import AttachmentStore
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.services.smaller_papers import Trial

SCALE = 1.6
"""Dots a point: letters of a scan can be judged, and two pages are in sight of a screen of 1366 dots after scrolling."""


class SideBySide(QWidget):
    """Shows one trial; both halves scroll together."""

    def __init__(self, store: AttachmentStore, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side_by_side")
        self._store, self._shell = store, shell
        self._trial: Trial | None = None
        self.page = QSpinBox(self)
        self.remark = QLabel(self)
        self.halves = [_half("before", _("Before")), _half("after", _("After"))]
        self._lay_out()
        self.page.valueChanged.connect(self._draw)

    def show_trial(self, trial: Trial) -> None:
        """Show the first page of a file."""
        self._trial = trial
        pages = (trial.shrunk.pages if trial.shrunk else None) or 1
        self.page.blockSignals(True)
        self.page.setRange(1, pages)
        self.page.setSuffix(f" / {pages}")
        self.page.setValue(1)
        self.page.blockSignals(False)
        gains = trial.shrunk is not None and trial.gains
        self.remark.setText(trial.shrunk.told if gains and trial.shrunk else trial.refused or _("It stays as it is."))
        self._draw()

    def stop(self) -> None:
        """Take no notice of what is still being drawn."""
        self._trial = None

    def _lay_out(self) -> None:
        self.page.setObjectName("compared_page")
        self.page.setAccessibleName(_("Page"))
        self.page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.remark.setObjectName("compared_remark")
        self.remark.setWordWrap(True)
        self.remark.setTextFormat(Qt.TextFormat.PlainText)
        head = QHBoxLayout()
        head.addWidget(self.remark, 1)
        head.addWidget(self.page, 0, Qt.AlignmentFlag.AlignTop)
        both = QHBoxLayout()
        for half, words in zip(self.halves, (_("Before"), _("After")), strict=True):
            column = QVBoxLayout()
            label = QLabel(words)
            label.setProperty("role", "soft")
            column.addWidget(label)
            column.addWidget(half, 1)
            both.addLayout(column, 1)
        first, second = self.halves
        for one, other in ((first, second), (second, first)):
            one.verticalScrollBar().valueChanged.connect(other.verticalScrollBar().setValue)
            one.horizontalScrollBar().valueChanged.connect(other.horizontalScrollBar().setValue)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addLayout(both, 1)

    def _draw(self, _page: int = 0) -> None:
        trial, page, ratio = self._trial, self.page.value() - 1, self.devicePixelRatioF()
        if trial is not None:
            work = partial(_drawn, self._store, trial, page, SCALE * ratio)
            self._shell.run(work, partial(self._on_drawn, trial, page))

    def _on_drawn(self, trial: Trial, page: int, images: tuple[QImage | None, QImage | None]) -> None:
        if trial is not self._trial or page != self.page.value() - 1:
            return
        for half, image in zip(self.halves, images, strict=True):
            picture = QPixmap() if image is None else QPixmap.fromImage(image)
            picture.setDevicePixelRatio(self.devicePixelRatioF())
            label = half.widget()
            assert isinstance(label, QLabel)
            label.setPixmap(picture)
            label.resize(picture.deviceIndependentSize().toSize())


def _half(name: str, words: str) -> QScrollArea:
    area = QScrollArea()
    area.setObjectName(f"compared_{name}")
    area.setAccessibleName(words)
    label = QLabel()
    label.setObjectName(f"picture_{name}")
    label.setAccessibleName(words)
    area.setWidget(label)
    return area


def _drawn(
    store: AttachmentStore, trial: Trial, page: int, scale: float, _report: ProgressReport
) -> tuple[QImage | None, QImage | None]:
    before = _page(store.read(trial.source, trial.name), trial.name, page, scale)
    return before, _page(trial.shrunk.content, trial.shrunk.name, page, scale) if trial.shrunk else before


def _page(content: bytes, name: str, page: int, scale: float) -> QImage | None:
    from phuquoc_desktop.services.attaching.paging import open_pages

    with suppress(RefusedError):
        pages = open_pages(content, name)
        if pages is not None:
            try:
                return as_image(pages.draw(min(page, pages.count - 1), scale))
            finally:
                pages.close()
    return None
