"""The tab of what passed between office and city about a dossier, and at the city the next step with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from phuquoc_desktop.domain.review import DossierStage
from phuquoc_desktop.gui.pages.dossier.later_tab import LaterTab
from phuquoc_desktop.gui.widgets.time_line import Happening, TimeLine
from phuquoc_desktop.services.answers import Answered
from phuquoc_desktop.services.course_view import DossierCourse
from phuquoc_desktop.services.dossier_thread import ThreadEvent
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date

_STEPS = (
    (DossierStage.CHECKED, N_("Checked, in order")),
    (DossierStage.RETURNED, N_("Return it")),
    (DossierStage.ACCEPTED, N_("Accept it")),
)


class ThreadTab(LaterTab):
    """Emits ``step_asked`` with the stage that the city's officer sets."""

    step_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("thread_tab", parent)

    def show_thread(self, course: DossierCourse, *, may_step: bool) -> None:
        """Show what passed; ``may_step`` at the city with an office's dossier."""
        self.fill(partial(self._show, course, may_step))

    def build(self, content: QWidget) -> None:
        """Make the head and the room for the line of time."""
        self.stage = QLabel()
        self.stage.setObjectName("dossier_stage")
        self.stage.setProperty("role", "heading")
        self.stage.setWordWrap(True)
        self.steps = [self._step(stage, words) for stage, words in _STEPS]
        self.nothing = QLabel(_("Nothing has passed between the office and the city about it yet."))
        self.nothing.setObjectName("no_thread")
        self.nothing.setProperty("role", "soft")
        self.nothing.setWordWrap(True)
        self.answers = QLabel()
        self.answers.setObjectName("dossier_answers")
        self.answers.setAccessibleName(_("Answers to the proposals"))
        self.answers.setTextFormat(Qt.TextFormat.PlainText)
        self.answers.setWordWrap(True)
        self.events = QVBoxLayout()
        column = QVBoxLayout(content)
        column.setContentsMargins(4, 10, 12, 8)
        column.setSpacing(8)
        column.addWidget(self.stage)
        column.addWidget(self.answers)
        row = QHBoxLayout()
        for button in self.steps:
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.nothing)
        column.addLayout(self.events)
        column.addStretch(1)

    def _step(self, stage: DossierStage, words: str) -> QPushButton:
        button = QPushButton(_(words))
        button.setObjectName(f"step_{stage.value}")
        button.setAccessibleName(button.text())
        button.clicked.connect(partial(self.step_asked.emit, stage))
        return button

    def _show(self, course: DossierCourse, may_step: bool) -> None:
        self.stage.setText(_stage_words(course))
        self.stage.setVisible(course.stage is not None)
        self.answers.setText("\n".join(map(_answered, course.answers)))
        self.answers.setVisible(bool(course.answers))
        for button in self.steps:
            button.setVisible(may_step)
        self.nothing.setVisible(not course.thread)
        while (item := self.events.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        line = TimeLine([_happening(one) for one in reversed(course.thread)])
        line.setObjectName("thread")
        self.events.addWidget(line)


def _answered(one: Answered) -> str:
    return ": ".join(filter(None, (f"{one.name} – {one.answer.label}", one.told)))


def _stage_words(course: DossierCourse) -> str:
    if course.stage is None:
        return ""
    told = _("At the city: {stage}, {day}")
    return told.format(stage=course.stage.stage.label, day=show_date(course.stage.reviewed_on))


def _happening(one: ThreadEvent) -> Happening:
    head = " · ".join(part for part in (show_date(one.on), one.kind.label, one.who) if part)
    return Happening(head, one.title, tuple(part for part in (*one.lines, one.carried) if part))
