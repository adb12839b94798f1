"""The bar above the pages of a file."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSpinBox, QToolButton, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.translation import _

WAIT = 250


class PageBar(QWidget):
    """Emits what a person asks for: a page (from 0), another size, to rotate, to find, to print, to open elsewhere."""

    page_asked = Signal(int)
    step_asked = Signal(int)
    fit_asked = Signal(bool)
    rotate_asked = Signal()
    print_asked = Signal()
    open_asked = Signal()
    find_asked = Signal(str, int)

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page_bar")
        self.number = QSpinBox(self)
        self.number.setObjectName("page_number")
        self.number.setAccessibleName(_("Page"))
        self.number.setRange(1, count)
        self.number.setSuffix(f" / {count}")
        self.number.setKeyboardTracking(False)
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.number.setMinimumWidth(96)
        self.level = QLabel(self)
        self.level.setObjectName("zoom_level")
        self.level.setMinimumWidth(48)
        self.field = QLineEdit(self)
        self.field.setObjectName("find_text")
        self.field.setAccessibleName(_("Find in the file"))
        self.field.setPlaceholderText(_("Find in the file (Ctrl+F)"))
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(150)
        self.field.setMaximumWidth(240)
        self.told = QLabel(self)
        self.told.setObjectName("find_told")
        self._resting = QTimer(self, singleShot=True, interval=WAIT)
        self._lay_out()
        self._connect()

    def leave_out(self, *names: str) -> None:
        """Hide buttons that a window offers in its own way."""
        for one in self.findChildren(QToolButton):
            if one.objectName() in names:
                one.hide()

    def show_page(self, page: int) -> None:
        """Show which page is in sight, counted from 0."""
        self.number.blockSignals(True)
        self.number.setValue(page + 1)
        self.number.blockSignals(False)

    def show_zoom(self, percent: int) -> None:
        """Show the size."""
        self.level.setText(f"{percent} %")

    def say(self, text: str) -> None:
        """Say what came of a search."""
        self.told.setText(text)

    def focus_search(self) -> None:
        """Begin to search."""
        self.field.setFocus()
        self.field.selectAll()

    def find_next(self) -> None:
        """Go to the next place."""
        self.find_asked.emit(self.field.text(), 1)

    def find_previous(self) -> None:
        """Go to the place before."""
        self.find_asked.emit(self.field.text(), -1)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._tool("previous_page", "chevron-left", _("Previous page (Page Up)"), self._on_previous))
        row.addWidget(self.number)
        row.addWidget(self._tool("next_page", "chevron-right", _("Next page (Page Down)"), self._on_next))
        row.addSpacing(8)
        row.addWidget(self._tool("zoom_out", "zoom-out", _("Smaller"), self._on_smaller))
        row.addWidget(self.level)
        row.addWidget(self._tool("zoom_in", "zoom-in", _("Larger"), self._on_larger))
        row.addWidget(self._tool("fit_width", "fit-width", _("Fit the width (Ctrl+0)"), self._on_width))
        row.addWidget(self._tool("fit_page", "fit-page", _("Show the whole page"), self._on_whole))
        row.addWidget(self._tool("rotate", "refresh", _("Rotate (Ctrl+R)"), self.rotate_asked))
        row.addStretch(1)
        row.addWidget(self.told)
        row.addWidget(self.field)
        row.addWidget(self._tool("find_previous", "chevron-up", _("Previous place (Shift+F3)"), self.find_previous))
        row.addWidget(self._tool("find_next", "chevron-down", _("Next place (F3)"), self.find_next))
        row.addSpacing(8)
        row.addWidget(self._tool("print", "print", _("Print…"), self.print_asked))
        row.addWidget(self._tool("open_elsewhere", "export", _("Open in another program"), self.open_asked))

    def _connect(self) -> None:
        self.number.valueChanged.connect(self._on_number)
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self.find_next)
        self._resting.timeout.connect(self.find_next)

    def _tool(self, name: str, icon: str, words: str, slot: object) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icons.icon(icon, TOKENS.text))
        return _named(button, name, words, slot)

    def _on_number(self, number: int) -> None:
        self.page_asked.emit(number - 1)

    def _on_previous(self) -> None:
        self.page_asked.emit(self.number.value() - 2)

    def _on_next(self) -> None:
        self.page_asked.emit(self.number.value())

    def _on_smaller(self) -> None:
        self.step_asked.emit(-1)

    def _on_larger(self) -> None:
        self.step_asked.emit(1)

    def _on_width(self) -> None:
        self.fit_asked.emit(False)

    def _on_whole(self) -> None:
        self.fit_asked.emit(True)

    def _on_typed(self, _text: str) -> None:
        self._resting.start()


def _named(button: QToolButton, name: str, words: str, slot: object) -> QToolButton:
    button.setObjectName(name)
    button.setAccessibleName(words)
    button.setToolTip(words)
    button.clicked.connect(slot)
    return button
