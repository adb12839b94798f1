"""The value that a person writes where both that stand against each other are wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.gui.field_errors import show_refusal
from phuquoc_desktop.gui.pages.bundles.parts import button, column, label, row
from phuquoc_desktop.gui.widgets.choices import chosen, offer
from phuquoc_desktop.services import clash_typing
from phuquoc_desktop.services.clash_view import ClashView
from phuquoc_desktop.translation import _


class ThirdValue(QWidget):
    """Typed as the field shows it, or chosen; ``taken`` carries it in plain form."""

    taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("third_value")
        self._shown: ClashView | None = None
        self.typed = QLineEdit()
        self.typed.setObjectName("third_typed")
        self.typed.setPlaceholderText(_("as the field shows it"))
        self.chosen = QComboBox()
        self.chosen.setObjectName("third_chosen")
        for one in (self.typed, self.chosen):
            one.setAccessibleName(_("Another value"))
        self.refusal = label("third_refusal", "", "error")
        self.refusal.hide()
        self.take = button("take_third", _("&3  Take the typed one"), self._on_take)
        self.take.setAutoDefault(False)
        title = QLabel(_("Both are wrong? Another &value"))
        title.setBuddy(self.typed)
        parts = column(self, (0, 0, 0, 0), 2)
        parts.addLayout(row(title, self.typed, self.chosen, self.take, stretch=1))
        parts.addWidget(self.refusal)

    def show_clash(self, one: ClashView, *, may: bool) -> None:
        """Offer what the field takes; hidden where nothing can be written."""
        self._shown = one
        offered = clash_typing.choices(one.clash)
        offer(self.chosen, offered)
        self.typed.clear()
        show_refusal(self.typed, self.refusal, None)
        self.chosen.setVisible(bool(offered))
        self.typed.setVisible(not offered)
        self.setVisible(may and (bool(offered) or clash_typing.may_be_typed(one.clash)))

    def refuse(self, error: RefusedError) -> None:
        """Say under the field what was refused."""
        show_refusal(self.typed, self.refusal, error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the value on Enter, rather than pressing a button of the dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_take()
        else:
            super().keyPressEvent(event)

    def _on_take(self) -> None:
        if self._shown is None:
            return
        if clash_typing.choices(self._shown.clash):
            self.taken.emit(chosen(self.chosen))
            return
        try:
            plain = clash_typing.plain_of(self._shown.clash, self.typed.text())
        except RefusedError as error:
            self.refuse(error)
        else:
            self.taken.emit(plain)
