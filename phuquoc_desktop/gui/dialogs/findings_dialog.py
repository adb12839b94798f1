"""The findings on one proposal in a window of their own, for small screens."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from phuquoc_desktop.gui.dialogs.fitting import fit_to_screen
from phuquoc_desktop.gui.widgets.findings_panel import FindingsPanel
from phuquoc_desktop.translation import _


class FindingsDialog(QDialog):
    """Borrows a panel; whoever lends it takes it back when the dialog has finished."""

    def __init__(self, panel: FindingsPanel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("findings_dialog")
        self.setWindowTitle(panel.accessibleName())
        self.setAccessibleName(self.windowTitle())
        fit_to_screen(self, 560, 440)
        buttons = QDialogButtonBox()
        close = QPushButton(_("Close"))
        close.setObjectName("close")
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addWidget(panel, 1)
        column.addWidget(buttons)
        panel.show()
