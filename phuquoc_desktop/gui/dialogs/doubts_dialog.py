"""What needs a look before a decision is issued, line by line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from phuquoc_desktop.gui.dialogs.fitting import fit_to_window
from phuquoc_desktop.gui.widgets.push_button import push_button
from phuquoc_desktop.services.decision_view import Doubt, DoubtKind
from phuquoc_desktop.translation import _


class DoubtsDialog(QDialog):
    """Lists the points by kind; nothing of it hinders anybody."""

    def __init__(self, doubts: Sequence[Doubt], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("doubts_dialog")
        self.setWindowTitle(_("Points to look at"))
        self.setAccessibleName(_("Points to look at"))
        about = QLabel(_("The program points these out; people decide."))
        about.setObjectName("doubts_about")
        about.setProperty("role", "soft")
        self.list = QTreeWidget()
        self.list.setObjectName("doubts")
        self.list.setAccessibleName(_("Points to look at"))
        self.list.setHeaderHidden(True)
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        for kind in DoubtKind:
            self._add(kind, [one for one in doubts if one.kind is kind])
        self.list.expandAll()
        self.shut = push_button("close_doubts", _("Close"), role="primary")
        self.shut.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(8)
        column.addWidget(about)
        column.addWidget(self.list, 1)
        column.addWidget(self.shut, 0, Qt.AlignmentFlag.AlignRight)
        fit_to_window(self, 760, 460)
        self.list.setFocus()

    def _add(self, kind: DoubtKind, doubts: Sequence[Doubt]) -> None:
        if not doubts:
            return
        group = QTreeWidgetItem([f"{kind.label} ({len(doubts)})"])
        for one in doubts:
            item = QTreeWidgetItem([one.text])
            item.setToolTip(0, one.text)
            group.addChild(item)
        self.list.addTopLevelItem(group)
