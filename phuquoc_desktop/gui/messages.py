"""What the program tells and asks in a box of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from phuquoc_desktop.domain.errors import RefusedError, ToldError
from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.translation import _


@dataclass(frozen=True)
class Answer:
    """One button: ``name`` comes back, ``text`` is its sentence; a dangerous one is never the default."""

    name: str
    text: str
    danger: bool = False


def tell(parent: QWidget | None, error: ToldError) -> QMessageBox:
    """Show what was refused or went wrong; returns at once, the box closes itself when it is read."""
    refused = isinstance(error, RefusedError)
    title = _("This is not possible") if refused else _("Something needs attention")
    box = _box(parent, title, str(error), "info" if refused else "warn")
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box


def ask(parent: QWidget | None, title: str, question: str, answers: Sequence[Answer]) -> str | None:
    """Ask and wait; returns the name of the answer, or None when the box was closed or Esc pressed."""
    box = _box(parent, title, question, "warn" if any(one.danger for one in answers) else "info")
    buttons = {_add(box, answer): answer.name for answer in answers}
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    cancel.setObjectName("answer_cancel")
    box.setEscapeButton(cancel)
    safe = next((button for button, name in buttons.items() if button.property("role") == "primary"), cancel)
    box.setDefaultButton(safe)
    box.exec()
    clicked = box.clickedButton()
    return next((name for button, name in buttons.items() if button is clicked), None)


def confirm(parent: QWidget | None, question: str, yes: str, *, title: str = "", danger: bool = False) -> bool:
    """Ask for a yes before something that is not easily undone; ``yes`` names the deed, never just “Yes”."""
    return ask(parent, title or _("Please confirm"), question, [Answer("yes", yes, danger)]) == "yes"


def _box(parent: QWidget | None, title: str, text: str, sign: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setObjectName("message")
    box.setAccessibleName(title)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setIconPixmap(icons.pixmap(sign, getattr(TOKENS, sign), 36, box.devicePixelRatioF()))
    return box


def _add(box: QMessageBox, answer: Answer) -> QPushButton:
    button = box.addButton(answer.text, QMessageBox.ButtonRole.AcceptRole)
    button.setObjectName(f"answer_{answer.name}")
    button.setProperty("role", "danger" if answer.danger else "primary")
    return button
