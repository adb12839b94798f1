"""The pages of a file: turned, made larger and smaller, rotated, searched, printed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeySequence, QPainter, QResizeEvent, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.viewer.drawing import PageDrawing, Wish
from phuquoc_desktop.gui.viewer.images import as_image
from phuquoc_desktop.gui.viewer.page_bar import PageBar
from phuquoc_desktop.gui.viewer.page_view import PageView
from phuquoc_desktop.gui.viewer.searching import PageSearch
from phuquoc_desktop.services.attaching.paging import Pages
from phuquoc_desktop.services.attaching.pdf_pages import Found
from phuquoc_desktop.translation import _

STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
"""Sizes offered; 1 shows a sheet as large as it is, at 96 dots an inch."""

DOTS_A_POINT = 96 / 72
PRINT_SCALE = 200 / 72
EDGE = 16
WIDTH, PAGE, OWN = range(3)
"""How the size is chosen: the page fits by its width, wholly, or has the size that a person chose."""


class PagePane(QWidget):
    """Emits ``open_asked`` where a person wants another program."""

    open_asked = Signal()

    def __init__(self, pages: Pages, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page_pane")
        self.page, self.zoom, self.rotation, self._mode = 0, 1.0, 0, WIDTH
        self._pages, self._shell = pages, shell
        self.bar = PageBar(pages.count, self)
        self.area = QScrollArea(self)
        self.view = PageView()
        self.trouble = QLabel(self)
        self._drawing = PageDrawing(pages, shell, self)
        self.search = PageSearch(pages, shell, self)
        self._resting = QTimer(self, singleShot=True, interval=60)
        self._lay_out()
        self._connect()

    def show_page(self, page: int) -> None:
        """Show a page; numbers beyond the ends show the nearest."""
        self.page = min(max(page, 0), self._pages.count - 1)
        self.bar.show_page(self.page)
        self.area.verticalScrollBar().setValue(0)
        self._draw()

    def stop(self) -> None:
        """Take no notice of what is still being drawn or searched."""
        self._resting.stop()
        self._drawing.stop()
        self.search.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page once the size rests."""
        super().resizeEvent(event)
        self._resting.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Zoom with Ctrl and the wheel, as everywhere."""
        if event.type() == QEvent.Type.Wheel and event.modifiers() & Qt.KeyboardModifier.ControlModifier:  # type: ignore[attr-defined]
            self._step(1 if event.angleDelta().y() > 0 else -1)  # type: ignore[attr-defined]
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self.view.setAccessibleName(_("Page"))
        self.area.setObjectName("page_area")
        self.area.setAccessibleName(_("Page"))
        self.area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.area.setWidget(self.view)
        self.area.viewport().installEventFilter(self)
        self.trouble.setObjectName("trouble")
        self.trouble.setProperty("role", "error")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bar)
        column.addWidget(self.trouble)
        column.addWidget(self.area, 1)

    def _connect(self) -> None:
        bar = self.bar
        bar.page_asked.connect(self.show_page)
        bar.step_asked.connect(self._step)
        bar.fit_asked.connect(self._fit)
        bar.rotate_asked.connect(self._on_rotate)
        bar.print_asked.connect(self._on_print)
        bar.open_asked.connect(self.open_asked)
        bar.find_asked.connect(self._on_find)
        self.search.found.connect(self._on_found)
        self.search.nothing.connect(self._on_nothing)
        self._drawing.drawn.connect(self._on_drawn)
        self._drawing.failed.connect(self._on_failed)
        self._resting.timeout.connect(self._draw)
        keys = QKeySequence.StandardKey
        for key, slot in (
            (keys.MoveToNextPage, self._on_next),
            (keys.MoveToPreviousPage, self._on_previous),
            (keys.MoveToStartOfDocument, self._on_first),
            (keys.MoveToEndOfDocument, self._on_last),
            (keys.ZoomIn, self._on_larger),
            (keys.ZoomOut, self._on_smaller),
            (keys.Print, self._on_print),
            (keys.Find, bar.focus_search),
            (keys.FindNext, bar.find_next),
            (keys.FindPrevious, bar.find_previous),
            ("Ctrl+R", self._on_rotate),
            ("Ctrl+0", partial(self._fit, whole=False)),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _draw(self) -> None:
        """Have the page drawn as large as the pane and the person want it."""
        ratio = self.devicePixelRatioF()
        self.zoom = self._fitting()
        self.bar.show_zoom(round(self.zoom * 100))
        self._drawing.want(Wish(self.page, round(self.zoom * DOTS_A_POINT * ratio, 3), self.rotation))

    def _fitting(self) -> float:
        if self._mode == OWN:
            return self.zoom
        width, height = self._pages.size(self.page)
        if self.rotation % 180:
            width, height = height, width
        room = self.area.maximumViewportSize()
        by_width = (room.width() - EDGE) / (width * DOTS_A_POINT)
        by_height = (room.height() - EDGE) / (height * DOTS_A_POINT)
        return min(max(by_width if self._mode == WIDTH else min(by_width, by_height), STEPS[0]), STEPS[-1])

    def _step(self, direction: int) -> None:
        larger = [one for one in STEPS if one > self.zoom * 1.01]
        smaller = [one for one in STEPS if one < self.zoom * 0.99]
        self._mode = OWN
        self.zoom = (larger or [STEPS[-1]])[0] if direction > 0 else (smaller or [STEPS[0]])[-1]
        self._draw()

    def _fit(self, whole: bool) -> None:
        self._mode = PAGE if whole else WIDTH
        self._draw()

    def _on_rotate(self) -> None:
        self.rotation = (self.rotation + 90) % 360
        self._draw()

    def _on_drawn(self, wish: Wish, image: QImage) -> None:
        self.trouble.hide()
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self.view.show_image(image)
        turned = self.rotation or wish.page != self.search.at.page
        self.view.mark(() if turned else self.search.at.boxes, self.search.chosen)
        if not turned and self.search.chosen >= 0:
            place = self.view.box(self.search.chosen).center().toPoint()
            self.area.ensureVisible(place.x(), place.y(), 80, 120)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, ToldError):
            self._shell.tell(error)
            return
        self.trouble.setText(str(error))
        self.trouble.show()

    def _on_find(self, text: str, direction: int) -> None:
        self.search.find(text, self.page, direction)

    def _on_found(self, found: Found) -> None:
        self.bar.say("")
        self.show_page(found.page)

    def _on_nothing(self, text: str) -> None:
        self.bar.say(_("Not found: {text}").format(text=text))
        self.view.mark(())

    def _on_next(self) -> None:
        self.show_page(self.page + 1)

    def _on_previous(self) -> None:
        self.show_page(self.page - 1)

    def _on_first(self) -> None:
        self.show_page(0)

    def _on_last(self) -> None:
        self.show_page(self._pages.count - 1)

    def _on_larger(self) -> None:
        self._step(1)

    def _on_smaller(self) -> None:
        self._step(-1)

    def _on_print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setObjectName("print_dialog")
        if dialog.exec():
            work = partial(print_pages, self._pages, printer, self.rotation)
            self._shell.run(work, self._on_printed, title=_("Printing…"))

    def _on_printed(self, count: int) -> None:
        self._shell.toast(_("Printed: {count} pages.").format(count=count))


def print_pages(pages: Pages, printer: QPrinter, rotation: int, report: ProgressReport) -> int:
    """Print the pages chosen in the printer's dialog, each as large as its sheet allows; returns how many."""
    first = max(printer.fromPage(), 1)
    last = min(printer.toPage() or pages.count, pages.count)
    painter = QPainter(printer)
    try:
        for page in range(first - 1, last):
            report(page - first + 1, last - first + 1, _("Printing…"))
            if page >= first:
                printer.newPage()
            _print_page(painter, printer, as_image(pages.draw(page, PRINT_SCALE, rotation)))
    finally:
        painter.end()
    return last - first + 1


def _print_page(painter: QPainter, printer: QPrinter, image: QImage) -> None:
    room = QRectF(printer.pageLayout().paintRectPixels(printer.resolution()))
    share = min(room.width() / image.width(), room.height() / image.height())
    width, height = image.width() * share, image.height() * share
    painter.drawImage(QRectF((room.width() - width) / 2, (room.height() - height) / 2, width, height), image)
