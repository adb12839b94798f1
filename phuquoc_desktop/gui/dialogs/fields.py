"""Reading and showing single fields of a form."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QLineEdit

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.figures import AmbiguousFigureError, refuse_slip
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.numbers import parse_number


class UnreadableCountError(RefusedError):
    """What was typed is no whole number."""

    sentence = N_("“{text}” is not a whole number; write figures only, such as 12.")


class UnreadableNumberError(RefusedError):
    """What was typed is no number in Vietnamese writing."""

    sentence = N_(
        "“{text}” is not a number; write a point between thousands and a comma before decimals, such as 4.549,5."
    )


def number_in(editor: QLineEdit, field: str) -> Decimal | None:
    """Return the number that stands in a field, None when it is empty; raises UnreadableNumberError."""
    return figure_of(editor.text().strip(), field)


def figure_of(text: str, field: str) -> Decimal | None:
    """Return the number that a text is in Vietnamese writing, None for the empty one; raises UnreadableNumberError."""
    try:
        refuse_slip(text, comma_only=True)
    except AmbiguousFigureError as error:
        error.field = field
        raise
    try:
        return parse_number(text) if text else None
    except ValueError as error:
        raise UnreadableNumberError(field=field, text=text) from error


def count_in(editor: QLineEdit, field: str) -> int | None:
    """Return the whole number that stands in a field, None when it is empty; raises UnreadableCountError."""
    text = editor.text().strip()
    if not text:
        return None
    if not (text.isascii() and text.isdigit()):
        raise UnreadableCountError(field=field, text=text)
    return int(text)


def dong_in(editor: QLineEdit, field: str) -> int | None:
    """Return the whole amount in đồng in a field, None when it is empty; raises UnreadableNumberError, UnreadableCountError."""
    amount = number_in(editor, field)
    if amount is not None and amount != amount.to_integral_value():
        raise UnreadableCountError(field=field, text=editor.text().strip())
    return None if amount is None else int(amount)


def show_field(ui: Any, name: str, *, visible: bool) -> None:
    """Show an editor with its label, or neither; what is said beside it goes with them."""
    for part in (name, f"{name}_label"):
        widget = getattr(ui, part, None)
        if widget is not None:
            widget.setVisible(visible)
    if not visible:
        getattr(ui, f"{name}_error").hide()
