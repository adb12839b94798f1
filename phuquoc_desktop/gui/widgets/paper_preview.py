"""A paper as it will look: its HTML on a white sheet, larger or smaller, with the ways to print and keep it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTextBrowser, QToolButton, QVBoxLayout, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.gui.widgets.figure_painter import FigurePainter
from phuquoc_desktop.translation import _

STEPS = (60, 75, 90, 100, 115, 130, 150, 175, 200)
KINDS = {"pdf": "PDF", "docx": "Word", "xlsx": "Excel"}
NARROWEST = 60
"""Pixels that a button may shrink to before its words are made fewer."""
SHEET = 794
"""The sheet's width in pixels at 100 %: A4 at 96 to the inch, so that lines break where they break on paper."""
EDGE = 20
"""Pixels around the text beside what the paper's own style keeps free."""


class PaperPreview(QWidget):
    """Shows HTML; emits ``export_asked`` with ``pdf``, ``docx`` or ``xlsx``."""

    export_asked = Signal(str)

    def __init__(self, formats: tuple[str, ...] = ("pdf", "docx"), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper_preview")
        self.setAccessibleName(_("Preview of the paper"))
        self._html = ""
        self._zoom = STEPS.index(100)
        self._sheet = QTextBrowser()
        self._sheet.setObjectName("sheet")
        self._sheet.setAccessibleName(_("Preview of the paper"))
        self._sheet.setOpenLinks(False)
        self._sheet.setFrameShape(QTextBrowser.Shape.NoFrame)
        self._figures = FigurePainter(self)
        self._figures.serve(self._sheet.document())
        self._level = QLabel()
        self._level.setObjectName("zoom_level")
        self._level.setMinimumWidth(44)
        self._level.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._bar = QHBoxLayout()
        self._wide = 0
        self._exports = [self._export_button(name) for name in formats]
        self._lay_out()
        self._add_shortcuts()
        self._show_zoom()

    def show_html(self, html: str) -> None:
        """Show a paper; the place that was read stays where it is."""
        place = self._sheet.verticalScrollBar().value()
        self._html = html
        self._sheet.setHtml(html)
        self._show_zoom()
        self._sheet.verticalScrollBar().setValue(place)

    def show_at(self, percent: int) -> None:
        """Show the paper in the size of the steps that is nearest below a percentage."""
        self._zoom = max((place for place, step in enumerate(STEPS) if step <= percent), default=0)
        self._show_zoom()

    @property
    def document(self) -> QTextDocument:
        """What is shown, for printing."""
        return self._sheet.document()

    @property
    def zoom(self) -> int:
        """The size in percent."""
        return STEPS[self._zoom]

    def showEvent(self, event: QShowEvent) -> None:
        """Measure the bar as it is with all its words, once the look of the window is known."""
        super().showEvent(event)
        if not self._wide:
            self._wide = self._bar.sizeHint().width()
            self._fit_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words to the width."""
        super().resizeEvent(event)
        self._fit_words()

    def _fit_words(self) -> None:
        """Name only the kind of file where there is no room to say that it is saved."""
        short = self.width() < self._wide
        for button in self._exports:
            button.setText(KINDS[button.property("format")] if short else button.accessibleName())

    def _lay_out(self) -> None:
        bar = self._bar
        bar.setSpacing(6)
        bar.addWidget(_tool("zoom_out", "zoom-out", _("Smaller"), self._on_smaller))
        bar.addWidget(self._level)
        bar.addWidget(_tool("zoom_in", "zoom-in", _("Larger"), self._on_larger))
        bar.addStretch(1)
        bar.addWidget(_tool("print", "print", _("Print…"), self._on_print))
        for button in self._exports:
            bar.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(bar)
        sheet = QHBoxLayout()
        sheet.addWidget(self._sheet)
        column.addLayout(sheet, 1)

    def _export_button(self, name: str) -> QPushButton:
        words = {"pdf": _("Save as PDF"), "docx": _("Save as Word"), "xlsx": _("Save as Excel")}
        button = QPushButton(icons.icon("export"), words[name])
        button.setObjectName(f"export_{name}")
        button.setAccessibleName(words[name])
        button.setToolTip(words[name])
        button.setMinimumWidth(NARROWEST)
        button.setProperty("format", name)
        button.clicked.connect(self._on_export)
        return button

    def _add_shortcuts(self) -> None:
        for key, slot in (
            (QKeySequence.StandardKey.ZoomIn, self._on_larger),
            (QKeySequence.StandardKey.ZoomOut, self._on_smaller),
            (QKeySequence.StandardKey.Print, self._on_print),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _show_zoom(self) -> None:
        self._level.setText(f"{self.zoom} %")
        font = self._sheet.document().defaultFont()
        font.setFamilies(["Times New Roman", "Tinos", "Liberation Serif", "Noto Serif"])
        font.setPixelSize(round(17 * self.zoom / 100))
        self._sheet.document().setDefaultFont(font)
        self._sheet.document().setDocumentMargin(EDGE * self.zoom / 100)
        self._sheet.setMaximumWidth(round(SHEET * self.zoom / 100))

    def _on_larger(self) -> None:
        self._zoom = min(self._zoom + 1, len(STEPS) - 1)
        self._show_zoom()

    def _on_smaller(self) -> None:
        self._zoom = max(self._zoom - 1, 0)
        self._show_zoom()

    def _on_print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setObjectName("print_dialog")
        if dialog.exec():
            self.document.print_(printer)

    def _on_export(self) -> None:
        self.export_asked.emit(self.sender().property("format"))


def _tool(name: str, icon: str, words: str, slot: object) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setAccessibleName(words)
    button.setToolTip(words)
    button.setIcon(icons.icon(icon, TOKENS.text))
    button.clicked.connect(slot)
    return button
