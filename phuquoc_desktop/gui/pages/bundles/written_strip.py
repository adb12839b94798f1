"""What was written just now: the file, how large, whether encrypted, and the code to compare over the telephone."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.pages.bundles.folders import open_folder
from phuquoc_desktop.gui.pages.bundles.looks import size_words
from phuquoc_desktop.gui.pages.bundles.parts import button, close_button, column, label, row
from phuquoc_desktop.gui.pages.bundles.shown import Written
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.gui.widgets.one_line import OneLine
from phuquoc_desktop.translation import _, ngettext


class WrittenStrip(QFrame):
    """Hidden until something was written, and again when it is put away."""

    mail_asked = Signal(object)
    """Carries the :class:`Written` for which a mail is wanted."""
    mail_opened = Signal(object)
    """Carries the path of a mail that is to be opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("written_strip")
        self.setProperty("role", "notice")
        self.written: Written | None = None
        self.file_name = OneLine("written_name", "heading")
        self.facts = label("written_facts")
        self.code = label("written_code", wrap=False)
        self.mail = button("open_mail", _("Open the mail"), self._on_mail_clicked, icon="send")
        self._copies = QWidget()
        self._copies.setObjectName("mail_copies")
        self._sign = QLabel()
        self._lay_out()
        self.hide()

    def show_written(self, written: Written) -> None:
        """Show a file and where it lies."""
        self.written = written
        several = ngettext("{count} file like {name}", "{count} files like {name}", written.count)
        name = written.path.name
        self.file_name.setText(name if written.count == 1 else several.format(count=written.count, name=name))
        facts = (
            size_words(written.size),
            encrypted_words(written.encrypted),
            _mail_words(written),
            str(written.path.parent),
            written.note,
        )
        self.facts.setText(" · ".join(filter(None, facts)))
        self.mail.setText(_("Open the mail") if written.mails else _("Write the mail"))
        self.mail.setAccessibleName(self.mail.text())
        self.mail.setVisible(written.count == 1)
        self._copies.setVisible(bool(written.mails))
        code = _("Content code, to read over the telephone: {code}")
        self.code.setText(code.format(code=written.content_code))
        tone = TOKENS.good if written.encrypted else TOKENS.warn
        sign = "good" if written.encrypted else "warn"
        self._sign.setPixmap(icons.pixmap(sign, tone, 24, self.devicePixelRatioF()))
        self.setAccessibleName(_("Written: {name}").format(name=written.path.name))
        self.show()

    def _lay_out(self) -> None:
        away = close_button("written_away", _("Put this away"), self.hide)
        parts = column(self, (14, 8, 10, 8), 3)
        parts.addLayout(row(self._sign, self.file_name, self.code, away, stretch=1))
        parts.addWidget(self.facts)
        copies = row(
            button("copy_to", _("Copy the address"), self._on_copy_to_clicked, "link"),
            button("copy_subject", _("Copy the subject"), self._on_copy_subject_clicked, "link"),
            button("copy_text", _("Copy the text"), self._on_copy_text_clicked, "link"),
            spacing=6,
        )
        self._copies.setLayout(copies)
        foot = row(
            self.mail,
            button("open_folder", _("Open the folder"), self._on_open_clicked, icon="folder"),
            button("copy_name", _("Copy the file name"), self._on_copy_clicked, icon="copy"),
        )
        foot.addStretch(1)
        foot.addWidget(self._copies)
        parts.addLayout(foot)

    def _on_open_clicked(self) -> None:
        if self.written is not None:
            open_folder(self.written.path.parent)

    def _on_mail_clicked(self) -> None:
        if self.written is None:
            return
        if self.written.mails:
            self.mail_opened.emit(self.written.mails[0].path)
        else:
            self.mail_asked.emit(self.written)

    def _on_copy_to_clicked(self) -> None:
        self._copy("to")

    def _on_copy_subject_clicked(self) -> None:
        self._copy("subject")

    def _on_copy_text_clicked(self) -> None:
        self._copy("text")

    def _copy(self, part: str) -> None:
        if self.written is not None and self.written.mails:
            QGuiApplication.clipboard().setText(getattr(self.written.mails[0], part))

    def _on_copy_clicked(self) -> None:
        if self.written is not None:
            QGuiApplication.clipboard().setText(self.written.path.name)


def _mail_words(written: Written) -> str:
    if not written.mails:
        return ""
    first = written.mails[0]
    several = ngettext("{count} mail beside the file", "{count} mails beside the file", len(written.mails))
    told = several.format(count=len(written.mails))
    return _("{told}, to {address}").format(told=told, address=first.to) if first.to else told


def encrypted_words(encrypted: bool) -> str:
    """Say whether a bundle is encrypted."""
    return _("Encrypted") if encrypted else _("Not encrypted: whoever holds the file can read it")
