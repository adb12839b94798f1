"""Mail in the settings: the office's own address, where its mail goes, and how large one attachment may be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from phuquoc_desktop.dispatch.eml import checked_address
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.office import Office
from phuquoc_desktop.gui.field_errors import show_refusal
from phuquoc_desktop.gui.pages.bundles.parts import label
from phuquoc_desktop.gui.widgets.card import Card
from phuquoc_desktop.gui.widgets.labels import words
from phuquoc_desktop.settings import SMALLEST_MAIL
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.translation import _

MEGABYTE = 1_000_000
LARGEST = 100


class AddressRow(QWidget):
    """The address of one office; kept when the field is left, refused beside it."""

    def __init__(self, key: str, title: str, address: str, keep: Callable[[str, str], object]) -> None:
        super().__init__()
        self.key, self._keep = key, keep
        slug = key.partition("@")[0]
        self.setObjectName(f"row_address_{slug}")
        self.line = QLineEdit(address)
        self.line.setObjectName(f"address_{slug}")
        self.line.setAccessibleName(title)
        self.line.setPlaceholderText("name@office.example")
        self.error = label(f"address_{slug}_error", "", "error")
        self.error.hide()
        name = QLabel(title)
        name.setBuddy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for one in (name, self.line, self.error):
            column.addWidget(one)
        self.line.editingFinished.connect(self._on_left)

    def show_address(self, address: str) -> None:
        """Show what is kept now, for it may have been changed where bundles are sent."""
        if not self.error.isVisible():
            self.line.setText(address)

    def _on_left(self) -> None:
        if not self.line.isModified():
            return
        try:
            address = checked_address(self.line.text())
        except RefusedError as error:
            self._say(error)
            return
        self._say(None)
        self.line.setText(address)
        self._keep(self.key, address)

    def _say(self, error: RefusedError | None) -> None:
        """Show the refusal without taking the focus back, which somebody has moved on purpose."""
        there = self.line.window().focusWidget()
        show_refusal(self.line, self.error, error)
        if there is not None:
            there.setFocus()


class MailCard(Card):
    """Each field is kept as soon as it was left; ``keep`` saves and tells."""

    def __init__(self, backend: Any, keep: Callable[[str], bool]) -> None:
        super().__init__("mail_card", _("Mail"))
        self._settings, self._keep = backend.settings, keep
        self.limit = QSpinBox(self)
        self.rows = [self._row(*one) for one in _titled(backend)]
        title = QLabel(_("Largest attachment of one mail"))
        self._set_up_limit(title)
        note = words(
            _(
                "A larger bundle goes in several mails. Mail makes a file a third larger; most offices take 20 to 25 MB."
            ),
            "soft",
        )
        self.fill([*self.rows, title, self.limit, note])

    def showEvent(self, event: QShowEvent) -> None:
        """Show what is kept now."""
        super().showEvent(event)
        for one in self.rows:
            one.show_address(self._settings.mail_addresses.get(one.key, ""))

    def _row(self, key: str, title: str) -> AddressRow:
        return AddressRow(key, title, self._settings.mail_addresses.get(key, ""), self._store)

    def _store(self, key: str, address: str) -> None:
        addresses = self._settings.mail_addresses
        if address == addresses.get(key, ""):
            return
        others = {office: known for office, known in addresses.items() if office != key}
        self._settings.mail_addresses = {**others, key: address} if address else others
        self._keep(_("Saved."))

    def _set_up_limit(self, title: QLabel) -> None:
        title.setBuddy(self.limit)
        self.limit.setObjectName("settings_mail_limit")
        self.limit.setAccessibleName(title.text())
        self.limit.setRange(-(-SMALLEST_MAIL // MEGABYTE), LARGEST)
        self.limit.setSuffix(" MB")
        self.limit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.limit.setValue(round(self._settings.mail_limit / MEGABYTE))
        self.limit.editingFinished.connect(self._on_limit)

    def _on_limit(self) -> None:
        """Keep it where it was changed; one that was set finer by command stays as it is."""
        if self.limit.value() != round(self._settings.mail_limit / MEGABYTE):
            self._settings.mail_limit = self.limit.value() * MEGABYTE
            self._keep(_("Saved."))


def _titled(backend: Any) -> Iterator[tuple[str, str]]:
    """Yield whose address is asked for: the own one, then those to whom this office writes."""
    yield str(backend.profile.office), _("Mail address of this office")
    for office in _partners(backend):
        yield str(office.key), _("Mail address of {office}").format(office=office.short_name)


def _partners(backend: Any) -> list[Office]:
    if backend.profile.role is not Role.CITY:
        return [backend.city]
    from phuquoc_desktop.city.board import below

    return below(backend.offices, backend.profile.office, date(backend.profile.year, 7, 1))
