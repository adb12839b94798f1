"""A window that shows an attached file."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.viewer.page_pane import PagePane
from phuquoc_desktop.gui.viewer.viewed import Viewed
from phuquoc_desktop.gui.widgets.push_button import push_button
from phuquoc_desktop.services.attaching.paging import Pages
from phuquoc_desktop.translation import _

WITH_LAYOUT = (".pdf", ".docx")
"""Endings of files whose layout can be checked."""


class FileViewer(QDialog):
    """Shows pages or words; ``open_asked`` asks for another program, ``layout_asked`` for a check of the layout."""

    open_asked = Signal()
    layout_asked = Signal()

    def __init__(self, viewed: Viewed, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("file_viewer")
        self.setWindowTitle(viewed.name)
        self.setAccessibleName(viewed.name)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        window = parent.window()
        self.resize(max(640, window.width() - 80), max(480, window.height() - 60))
        self._viewed = viewed
        self._shell = shell
        self.pane: PagePane | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 10, 12, 12)
        if viewed.remark:
            self._column.addWidget(self._remark(viewed.remark))
        self._column.addWidget(self._content(shell), 1)
        if viewed.name.lower().endswith(WITH_LAYOUT):
            checking = push_button("check_layout", _("Check the layout…"))
            checking.clicked.connect(self.layout_asked)
            self._column.addWidget(checking, 0, Qt.AlignmentFlag.AlignRight)

    def done(self, result: int) -> None:
        """Give the file back."""
        pages, self._viewed.pages = self._viewed.pages, None
        if self.pane is not None and pages is not None:
            self.pane.stop()
            self._shell.run(partial(_close, pages), _nothing)
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close as Escape does."""
        event.accept()
        self.done(QDialog.DialogCode.Rejected)

    def _remark(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setObjectName("viewer_remark")
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", "soft")
        return label

    def _content(self, shell: Shell) -> QWidget:
        if self._viewed.pages is not None:
            self.pane = PagePane(self._viewed.pages, shell, self)
            self.pane.open_asked.connect(self.open_asked)
            self.pane.area.setFocus()
            return self.pane
        button = QPushButton(_("Open in another program"), self)
        button.setObjectName("open_elsewhere")
        button.setAccessibleName(button.text())
        button.clicked.connect(self.open_asked)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return self._words(self._viewed.text or "")

    def _words(self, text: str) -> QPlainTextEdit:
        words = QPlainTextEdit(text, self)
        words.setObjectName("viewer_text")
        words.setAccessibleName(_("Text of the file"))
        words.setReadOnly(True)
        words.setTabStopDistance(120)
        words.setVisible(bool(text))
        return words


def _close(pages: Pages, _report: ProgressReport) -> None:
    pages.close()


def _nothing(_closed: None) -> None:
    """Have nothing more to do."""
