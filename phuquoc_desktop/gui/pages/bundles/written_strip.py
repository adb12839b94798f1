"""What was written just now: the file, how large, whether encrypted, and the code to compare over the telephone."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.pages.bundles.folders import open_folder
from phuquoc_desktop.gui.pages.bundles.looks import size_words
from phuquoc_desktop.gui.pages.bundles.parts import button, close_button, column, label, row
from phuquoc_desktop.gui.pages.bundles.shown import Written
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.translation import _, ngettext


class WrittenStrip(QFrame):
    """Hidden until something was written, and again when it is put away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("written_strip")
        self.setProperty("role", "notice")
        self.written: Written | None = None
        self.file_name = label("written_name", "", "heading", wrap=False)
        self.file_name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.facts = label("written_facts")
        self.code = label("written_code", wrap=False)
        self._sign = QLabel()
        self._lay_out()
        self.hide()

    def show_written(self, written: Written) -> None:
        """Show a file and where it lies."""
        self.written = written
        several = ngettext("{count} file like {name}", "{count} files like {name}", written.count)
        name = written.path.name
        self.file_name.setText(name if written.count == 1 else several.format(count=written.count, name=name))
        self.file_name.setToolTip(str(written.path))
        self.facts.setText(
            " · ".join((size_words(written.size), encrypted_words(written.encrypted), str(written.path.parent)))
        )
        code = _("Content code, to read over the telephone: {code}")
        self.code.setText(code.format(code=written.content_code))
        tone = TOKENS.good if written.encrypted else TOKENS.warn
        sign = "good" if written.encrypted else "warn"
        self._sign.setPixmap(icons.pixmap(sign, tone, 24, self.devicePixelRatioF()))
        self.setAccessibleName(_("Written: {name}").format(name=written.path.name))
        self.show()

    def _lay_out(self) -> None:
        away = close_button("written_away", _("Put this away"), self.hide)
        top = row(
            self._sign,
            self.file_name,
            button("open_folder", _("Open the folder"), self._on_open_clicked, icon="folder"),
            button("copy_name", _("Copy the file name"), self._on_copy_clicked, icon="copy"),
            away,
            stretch=1,
        )
        parts = column(self, (14, 8, 10, 8), 3)
        parts.addLayout(top)
        parts.addLayout(row(self.facts, self.code, spacing=20, stretch=0))

    def _on_open_clicked(self) -> None:
        if self.written is not None:
            open_folder(self.written.path.parent)

    def _on_copy_clicked(self) -> None:
        if self.written is not None:
            QGuiApplication.clipboard().setText(self.written.path.name)


def encrypted_words(encrypted: bool) -> str:
    """Say whether a bundle is encrypted."""
    return _("Encrypted") if encrypted else _("Not encrypted: whoever holds the file can read it")
