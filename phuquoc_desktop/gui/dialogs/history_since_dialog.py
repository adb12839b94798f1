"""From which year on all awards are entered: until somebody says so, what is not entered is unknown to the law."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.translation import _

YEARS = 40
"""Years that are offered, back from the present one."""


class HistorySinceDialog(QDialog):
    """Offers the years; :attr:`year` is the one chosen, None for “not said”."""

    def __init__(self, known: int | None, last: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("history_since_dialog")
        self.setWindowTitle(_("Since when is the history complete?"))
        self.setAccessibleName(self.windowTitle())
        self.setMinimumWidth(430)
        why = QLabel(
            _(
                "From this year on every award of everybody is entered here. For earlier years a title that is not entered "
                "counts as unknown, and nobody is refused for it."
            )
        )
        why.setObjectName("history_since_why")
        why.setWordWrap(True)
        self.since = QComboBox()
        self.since.setObjectName("history_since")
        self.since.setAccessibleName(_("Complete since the year"))
        years = {*range(last - YEARS, last + 1), *([] if known is None else [known])}
        offer(self.since, [(str(one), one) for one in sorted(years, reverse=True)], nothing=_("(not said)"))
        choose(self.since, known)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(12)
        for widget in (why, self.since, self._buttons()):
            column.addWidget(widget)

    @property
    def year(self) -> int | None:
        """The year chosen."""
        found: int | None = chosen(self.since)
        return found

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        save, cancel = QPushButton(_("Save")), QPushButton(_("Cancel"))
        save.setObjectName("save")
        cancel.setObjectName("cancel")
        save.setProperty("role", "primary")
        save.setDefault(True)
        buttons.addButton(save, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons
