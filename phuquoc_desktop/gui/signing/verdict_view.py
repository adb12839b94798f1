"""A verdict on the page: the whole as a badge, then a frame with sentences for each signature."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from phuquoc_desktop.documents.signing import telling
from phuquoc_desktop.documents.signing.verdict import FileVerdict, SignatureVerdict, Standing
from phuquoc_desktop.gui.signing.looks import badge_of
from phuquoc_desktop.gui.widgets.badge import Badge
from phuquoc_desktop.gui.widgets.labels import frame, strong, words
from phuquoc_desktop.translation import _

_ROLES = {Standing.VALID: "notice", Standing.UNKNOWN: "notice", Standing.DOUBTFUL: "warning"}


class VerdictView(QScrollArea):
    """Shows one file's verdict at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict")
        self.setAccessibleName(_("Verdict on the signatures"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        self._column()

    def show_verdict(self, name: str, verdict: FileVerdict) -> None:
        """Show the verdict on a file."""
        column = self._column()
        column.addWidget(strong(name))
        column.addWidget(Badge(badge_of(verdict.standing)), 0, Qt.AlignmentFlag.AlignLeft)
        for line in telling.of_file(verdict):
            column.addWidget(words(line))
        for one in verdict.signatures:
            column.addWidget(_signature(one))
        if verdict.signatures:
            column.addWidget(words(telling.not_asked(), "soft"))
        column.addStretch(1)

    def _column(self) -> QVBoxLayout:
        content = QWidget()
        content.setProperty("role", "scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(2, 2, 8, 2)
        column.setSpacing(8)
        self.setWidget(content)
        return column


def _signature(one: SignatureVerdict) -> QFrame:
    around, column = frame(_ROLES.get(one.standing, "refusal"))
    around.setObjectName(f"signature_{one.field}")
    column.addWidget(Badge(badge_of(one.standing)), 0, Qt.AlignmentFlag.AlignLeft)
    first, *rest = telling.of_signature(one)
    column.addWidget(strong(first))
    for line in rest:
        column.addWidget(words(line))
    return around
