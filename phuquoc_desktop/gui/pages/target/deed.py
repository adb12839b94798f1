"""What can be asked to be done with the target that is shown, and the buttons that ask for it."""

from __future__ import annotations

from enum import Enum

from PySide6.QtWidgets import QPushButton


class Deed(Enum):
    """Each is done by a form or a job of its own."""

    RECORD = "record_progress"
    PLAN = "set_plan"
    PROPERTIES = "properties"
    AMEND = "amend"
    RUBRIC = "rubric"
    DECIDE = "decide_alarm"
    ASK = "ask_explanation"
    ANSWER = "answer"
    ACCEPT = "accept_explanation"
    ASK_AGAIN = "ask_again"
    WITHDRAW = "withdraw_question"
    OPEN_EVIDENCE = "open_evidence"
    QUOTE = "quote"
    GAPS = "gaps"


class DeedButton(QPushButton):
    """A button that knows what it asks for, and about what (``subject``)."""

    def __init__(self, deed: Deed, text: str, subject: object = None, *, is_primary: bool = False) -> None:
        super().__init__(text)
        self.deed, self.subject = deed, subject
        self.setObjectName(deed.value)
        self.setAccessibleName(text)
        if is_primary:
            self.setProperty("role", "primary")
