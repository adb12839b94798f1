"""The first step: where a list comes from."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.gui.widgets.push_button import push_button
from phuquoc_desktop.translation import _


class SourceWords(NamedTuple):
    """What is asked for: in large letters, in a sentence, and below the buttons."""

    name: str
    title: str
    text: str
    more: str


def of_a_list() -> SourceWords:
    """Return the words that ask for a list."""
    return SourceWords(
        "intake_source",
        _("Drop a list here"),
        _("Excel, LibreOffice, CSV or Word, typed in whatever font; nothing is recorded before you agree."),
        _("Or mark the rows in Excel or Word, copy them, and paste them here with Ctrl+V."),
    )


class SourceView(QWidget):
    """Asks for a file, a paste and, for lists, a template; shows why the last file could not be read."""

    file_asked = Signal()
    paste_asked = Signal()
    template_asked = Signal()

    def __init__(self, words: SourceWords, *, with_template: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(words.name)
        ground = QFrame(self)
        ground.setProperty("role", "card")
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(24, 16, 24, 16)
        inside.setSpacing(10)
        self._refusal = QLabel()
        self._refusal.setObjectName("intake_refusal")
        self._refusal.setWordWrap(True)
        self._frame = QFrame(ground)
        self._frame.setProperty("role", "refusal")
        QVBoxLayout(self._frame).addWidget(self._refusal)
        self._frame.hide()
        inside.addWidget(self._frame)
        self._head = inside
        inside.addStretch(2)
        inside.addWidget(self._sign())
        inside.addWidget(_centred(words.title, "title"))
        inside.addWidget(_centred(words.text, "soft"))
        inside.addSpacing(6)
        inside.addLayout(self._buttons(with_template=with_template))
        inside.addSpacing(6)
        inside.addWidget(_centred(words.more, "caption"))
        inside.addStretch(3)
        QVBoxLayout(self).addWidget(ground)

    def refuse(self, sentence: str) -> None:
        """Say why nothing could be read; an empty sentence takes that away."""
        self._refusal.setText(sentence)
        self._frame.setVisible(bool(sentence))

    def offer(self, notice: QWidget) -> None:
        """Put something that is offered besides above the question."""
        self._head.insertWidget(0, notice)

    @property
    def refusal(self) -> str:
        """What is said now."""
        return self._refusal.text()

    def focus_first(self) -> None:
        """Begin with choosing a file."""
        self._choose.setFocus()

    def _sign(self) -> QLabel:
        sign = QLabel()
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sign.setPixmap(icons.pixmap("import", TOKENS.primary, 48, self.devicePixelRatioF()))
        return sign

    def _buttons(self, *, with_template: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._choose = push_button("choose_file", _("Choose a file…"), "folder", "primary")
        paste = push_button("paste_list", _("Paste"), "attach")
        template = push_button("make_template", _("Make a template…"), "paper")
        self._choose.clicked.connect(self.file_asked)
        paste.clicked.connect(self.paste_asked)
        template.clicked.connect(self.template_asked)
        template.setToolTip(
            _("An Excel file with the right headings and choices, to be filled in by those who send lists")
        )
        row.addStretch(1)
        for button in (self._choose, paste, template)[: 3 if with_template else 2]:
            row.addWidget(button)
        row.addStretch(1)
        return row


def _centred(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    return label
