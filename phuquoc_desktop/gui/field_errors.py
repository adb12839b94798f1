"""A sentence beside the field that it is about."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from phuquoc_desktop.domain.errors import ToldError


def show_refusal(field: QWidget, place: QLabel, error: ToldError | None) -> bool:
    """Show the sentence at its place and mark the field, or take both away; tells whether the field is in order."""
    place.setText(str(error) if error else "")
    place.setVisible(error is not None)
    field.setProperty("refused", error is not None)
    field.setAccessibleDescription(place.text())
    field.style().unpolish(field)
    field.style().polish(field)
    if error is not None:
        field.setFocus()
    return error is None
