"""With what is signed: a USB token with one of its certificates, or a key file; the PIN or password is typed each time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from phuquoc_desktop.documents.signing.token import FoundToken, found_tokens
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.widgets.choices import chosen, offer
from phuquoc_desktop.gui.widgets.labels import words
from phuquoc_desktop.gui.widgets.push_button import push_button
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.documents.signing.key_file import OpenedKey

TOKEN, FILE = "token", "file"


@dataclass(frozen=True)
class KeyWanted:
    """Which key to open, with its secret, which is held only as long as the work lasts."""

    way: str
    path: str
    secret: str
    certificate: str = ""
    token: str = ""

    def __repr__(self) -> str:
        """Show no secret, whoever prints it."""
        return f"KeyWanted({self.way}, {self.path}, {self.certificate})"

    @contextmanager
    def opened(self) -> Iterator[OpenedKey]:
        """Open the key for as long as the block lasts; raises what key file and token raise."""
        from phuquoc_desktop.documents.signing.key_file import open_key_file
        from phuquoc_desktop.documents.signing.token import key_on_token

        if self.way == FILE:
            yield open_key_file(Path(self.path), self.secret)
            return
        with key_on_token(self.path, self.secret, self.certificate, self.token) as key:
            yield key


class KeyFields(QWidget):
    """Rows of a form; ``found`` says that certificates came or went."""

    found = Signal()

    def __init__(self, backend: Any, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("key_fields")
        self._backend, self._shell = backend, shell
        self.way = QComboBox(self)
        self.library = _line("token_library", _("Library of the token"))
        self.file = _line("key_file", _("Key file"))
        self.certificate = QComboBox(self)
        self.secret = _line("secret", _("PIN"))
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.looking = push_button("look_for_tokens", _("Look for certificates"))
        self._library_row = _with_button(self.library, "choose_library", self._on_choose_library)
        self._file_row = _with_button(self.file, "choose_key", self._on_choose_file)
        self.told = words("", "soft")
        self._labels: dict[QWidget, QLabel] = {}
        self._lay_out()
        self.library.setText(backend.settings.token_library)
        self.way.activated.connect(self._on_way)
        self.looking.clicked.connect(self.look)
        self._on_way()

    def wanted(self) -> KeyWanted:
        """Return the key that the fields name."""
        if chosen(self.way) == FILE:
            return KeyWanted(FILE, self.file.text().strip(), self.secret.text())
        identity, token = self.certificate.currentData() or ("", "")
        return KeyWanted(TOKEN, self.library.text().strip(), self.secret.text(), identity, token)

    def forget(self) -> None:
        """Empty the secret."""
        self.secret.clear()

    def look(self) -> None:
        """Look beside the window which tokens are there, and remember the library that found some."""
        library = self.library.text().strip()

        def work(_report: ProgressReport) -> tuple[FoundToken, ...]:
            return found_tokens(library)

        self.told.setText("")
        self._shell.run(work, self._on_found, self._on_not_found, title=_("Looking for certificates…"))

    def _on_found(self, tokens: tuple[FoundToken, ...]) -> None:
        self.certificate.clear()
        shown = _("{name} · {issuer} · until {until}")
        for token in tokens:
            for one in token.certificates:
                if not one.is_authority:
                    until = f"{one.until.astimezone():%d/%m/%Y}"
                    text = shown.format(name=one.name, issuer=one.issuer, until=until)
                    self.certificate.addItem(text, (one.id, token.label))
        if self.certificate.count() == 0:
            self.told.setText(_("No token with a certificate is plugged in."))
        self._remember(self.library.text().strip())
        self.found.emit()

    def _on_not_found(self, error: Exception) -> None:
        self.certificate.clear()
        self._shell.tell(error)

    def _remember(self, library: str) -> None:
        if library != self._backend.settings.token_library:
            self._backend.settings.token_library = library
            self._backend.save_settings()

    def _on_way(self) -> None:
        is_file = chosen(self.way) == FILE
        for row in (self._library_row, self.certificate, self.looking):
            self._show_row(row, not is_file)
        self._show_row(self._file_row, is_file)
        secret = self._labels[self.secret]
        secret.setText(_("Password") if is_file else _("PIN"))
        secret.adjustSize()
        self.secret.setAccessibleName(secret.text())

    def _show_row(self, row: QWidget, is_shown: bool) -> None:
        row.setVisible(is_shown)
        if row in self._labels:
            self._labels[row].setVisible(is_shown)

    def _lay_out(self) -> None:
        self.way.setObjectName("key_way")
        self.way.setAccessibleName(_("Sign with"))
        offer(self.way, [(_("USB token"), TOKEN), (_("Key file (.p12)"), FILE)])
        self.certificate.setObjectName("certificate")
        self.certificate.setAccessibleName(_("Digital certificate"))
        self.certificate.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        named = (
            (_("Sign with"), self.way),
            (_("Library of the token"), self._library_row),
            (_("Key file"), self._file_row),
            (_("Digital certificate"), self.certificate),
        )
        for text, row in named:
            self._add(rows, text, row)
        rows.addRow(self.looking)
        rows.addRow(self.told)
        self._add(rows, _("PIN"), self.secret)

    def _add(self, rows: QFormLayout, text: str, row: QWidget) -> None:
        label = QLabel(text)
        label.setBuddy(row)
        self._labels[row] = label
        rows.addRow(label, row)

    def _on_choose_library(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(self, _("Library of the token"), self.library.text())
        if name:
            self.library.setText(name)
            self.look()

    def _on_choose_file(self) -> None:
        folder = self._backend.settings.last_folder
        name, _filter = QFileDialog.getOpenFileName(self, _("Key file"), folder, _("Key files (*.p12 *.pfx)"))
        if name:
            self.file.setText(name)


def _line(name: str, text: str) -> QLineEdit:
    line = QLineEdit()
    line.setObjectName(name)
    line.setAccessibleName(text)
    return line


def _with_button(line: QLineEdit, name: str, on_clicked: Any) -> QWidget:
    """Return a row of a line and a button that fills it."""
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 0, 0, 0)
    button = push_button(name, _("Choose…"))
    button.clicked.connect(on_clicked)
    across.addWidget(line, 1)
    across.addWidget(button)
    row.setFocusProxy(line)
    return row
