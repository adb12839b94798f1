"""Why a bundle is taken back: asked once, and told to the city."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from phuquoc_desktop.gui.pages.bundles.parts import button, column, label, row
from phuquoc_desktop.translation import _


class BundleRecallDialog(QDialog):
    """Emits ``reasoned`` with what was typed."""

    reasoned = Signal(str)

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bundle_recall")
        self.setWindowTitle(_("Take bundle no. {number} back").format(number=number))
        self.setAccessibleName(self.windowTitle())
        self.reason = QPlainTextEdit()
        self.reason.setObjectName("recall_reason")
        self.reason.setAccessibleName(_("Reason for recalling"))
        self.reason.setTabChangesFocus(True)
        self.reason.textChanged.connect(self._on_changed)
        self.write = button("write_recall", _("Write the recall"), self._on_write_clicked, "danger")
        self.write.setEnabled(False)
        words = _(
            "A small signed note tells the city that the bundle is not to be used. The city gives no receipt for it any more and "
            "marks what came of it until your next bundle. Here the bundle counts as not sent."
        )
        parts = column(self, (16, 14, 16, 14), 8)
        parts.addWidget(label("recall_words", words, "soft"))
        parts.addWidget(label("recall_asked", _("Reason for recalling"), "caption"))
        parts.addWidget(self.reason, 1)
        foot = row(button("recall_cancel", _("Cancel"), self.reject))
        foot.insertStretch(0, 1)
        foot.addWidget(self.write)
        parts.addLayout(foot)
        self.resize(460, 300)

    def _on_changed(self) -> None:
        self.write.setEnabled(bool(self.reason.toPlainText().strip()))

    def _on_write_clicked(self) -> None:
        reason = self.reason.toPlainText()
        self.accept()
        self.reasoned.emit(reason)
