"""What is shown of a fault of the program: that the work is safe, and a report to send."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from phuquoc_desktop.gui.forms.ui_crash_dialog import Ui_CrashForm
from phuquoc_desktop.translation import _


class CrashDialog(QDialog):
    """Shows one report; closing it goes on with the program."""

    def __init__(self, report: str, log_folder: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CrashForm()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.setObjectName("crash_dialog")
        self.setAccessibleName(self.windowTitle())
        self.ui.report.setPlainText(report)
        if log_folder is not None:
            self.ui.place.setText(_("It is also kept in {folder}.").format(folder=log_folder))
        self.ui.copy.clicked.connect(self._on_copy_clicked)
        self.ui.go_on.clicked.connect(self.accept)
        self.ui.go_on.setFocus()

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.ui.report.toPlainText())
        self.ui.copy.setText(_("Copied"))
