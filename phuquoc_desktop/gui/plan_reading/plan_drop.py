"""Plans that are dragged onto a page or the window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.gui.intake.source_view import SourceWords
from phuquoc_desktop.gui.widgets.file_drop import OneFileDrop
from phuquoc_desktop.translation import _

ENDINGS = (".docx", ".docm", ".pdf", ".txt", ".doc", ".rtf")
"""What is too old to be read is taken, too: to be told what to do with it."""


class PlanDrop(OneFileDrop):
    """Takes the file of a plan."""

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground, _("Drop the plan here to read it"), ENDINGS)


def of_a_plan() -> SourceWords:
    """Return the words that ask for a plan."""
    return SourceWords(
        "plan_source",
        _("Drop a plan here"),
        _(
            "Word, PDF or text. Its targets are read and shown beside the sentences; nothing is recorded before you agree."
        ),
        _("Or mark the text in Word, copy it, and paste it here with Ctrl+V."),
    )
