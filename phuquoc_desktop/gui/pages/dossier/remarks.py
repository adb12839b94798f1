"""What the city asks to be mended in a dossier, above all else."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget

from phuquoc_desktop.domain.exchange import Remark
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_date


class RemarksNotice(QFrame):
    """Emits ``answered`` with the remark that its writer takes as mended; hides itself where there is none."""

    answered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("remarks")
        self.setAccessibleName(_("Remarks of the city"))
        self.setProperty("role", "notice")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, 8, 10, 8)
        self._grid.setColumnStretch(0, 1)
        self.hide()

    def show_remarks(self, remarks: Sequence[Remark], *, may_close: bool) -> None:
        """Take the place of the remarks shown before."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, remark in enumerate(remarks):
            self._add(row, remark, may_close=may_close)
        self.setVisible(bool(remarks))

    def _add(self, row: int, remark: Remark, *, may_close: bool) -> None:
        sentence = _("Remark of the city, {day}: {text}").format(day=show_date(remark.made_on), text=remark.text)
        words = QLabel(sentence)
        words.setObjectName(f"remark_{row}")
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        self._grid.addWidget(words, row, 0)
        if may_close:
            done = QPushButton(_("Mended"))
            done.setObjectName(f"remark_{row}_done")
            done.setAccessibleName(_("Mended: {text}").format(text=remark.text))
            done.setProperty("remark", remark.id)
            done.clicked.connect(self._on_done)
            self._grid.addWidget(done, row, 1, Qt.AlignmentFlag.AlignTop)

    def _on_done(self) -> None:
        self.answered.emit(self.sender().property("remark"))
