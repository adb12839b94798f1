"""Files that arrived, line by line: what each is, what it would change, or why it is refused; taken in on request."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QScrollArea, QSplitter, QWidget

from phuquoc_desktop.gui.pages.bundles.arrival_facts import ArrivalFacts
from phuquoc_desktop.gui.pages.bundles.looks import counts_words, verdict_badge
from phuquoc_desktop.gui.pages.bundles.parts import button, close_button, column, label, row
from phuquoc_desktop.gui.pages.bundles.rows_view import Line, RowsView
from phuquoc_desktop.gui.pages.bundles.rows_view import column as plan
from phuquoc_desktop.gui.pages.bundles.shown import FileSeen, Verdict
from phuquoc_desktop.gui.tables.columns import ColumnKind
from phuquoc_desktop.gui.tables.tree_model import Branch
from phuquoc_desktop.translation import N_, _, ngettext

COLUMNS = (
    plan(0, N_("Sender"), 130, ColumnKind.STRONG),
    plan(1, N_("Result"), 120, ColumnKind.BADGE),
    plan(2, N_("No."), 44, ColumnKind.NUMBER),
    plan(3, N_("Records"), 80),
    plan(4, N_("Kind"), 70),
    plan(5, N_("File"), 165, stretch=True),
)
"""Who and what first: a file's name is long and says the same in code."""
SCROLL_BAR = 14
"""Pixels that the bar takes from what is told of a file."""


class ArrivalsPanel(QFrame):
    """Emits what a person asks to be done with the files shown."""

    take_asked = Signal()
    introduction_asked = Signal(object)
    """Carries the :class:`FileSeen` whose signer is not known."""
    answers_asked = Signal()
    """The folder of the receipts is to be shown."""
    put_away = Signal()

    def __init__(self, parent: QWidget | None = None, *, answers: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("arrivals")
        self.setAccessibleName(_("Files received"))
        self.setProperty("role", "card")
        self.seen: list[FileSeen] = []
        self.view = RowsView("arrived_files", _("Files received"), COLUMNS)
        self.view.chosen.connect(self._on_chosen)
        self.facts = ArrivalFacts()
        self._area = QScrollArea()
        self._heading = label("arrivals_heading", "", "heading")
        self.take = button("take_in", _("Take in"), self.take_asked.emit, "primary", "receive")
        self.introduce = button("introduce", _("Introduce the key…"), self._on_introduce_clicked, "primary", "key")
        self.answers = button(
            "open_answers", _("Open the folder of the receipts"), self.answers_asked.emit, icon="folder"
        )
        self.answering = QCheckBox(_("Write the receipts at once"))
        self.answering.setObjectName("write_receipts")
        self.answering.setAccessibleName(self.answering.text())
        self.answering.setChecked(answers)
        self._answers = answers
        self.done = button("arrivals_done", _("Close"), self.put_away.emit)
        self._lay_out()

    def show_seen(self, seen: Sequence[FileSeen]) -> None:
        """Show these files; the first one is described."""
        self.seen = list(seen)
        self._heading.setText(_summary(self.seen))
        self.view.show_branches([_branch(place, one) for place, one in enumerate(self.seen)])
        if self.view.payload is None:
            self.view.choose("0")
        self._show_buttons()

    def focus_first(self) -> None:
        """Put the focus on what is to be done next."""
        next((one for one in (self.take, self.introduce) if one.isVisible()), self.done).setFocus()

    def _show_buttons(self) -> None:
        count = sum(one.may_be_taken for one in self.seen)
        one_file = len(self.seen) == 1
        self.take.setVisible(count > 0)
        self.take.setText(
            _("Take in") if one_file else _("Take in all that are in order ({count})").format(count=count)
        )
        self.take.setAccessibleName(self.take.text())
        self.answering.setVisible(self._answers and count > 0)
        self.answers.setVisible(any(one.answer for one in self.seen))
        self._on_chosen(self.view.payload)

    def _on_chosen(self, seen: FileSeen | None) -> None:
        self.facts.show_seen(seen)
        self._area.setMinimumWidth(self.facts.minimumSizeHint().width() + SCROLL_BAR)
        self.introduce.setVisible(seen is not None and seen.stranger is not None)

    def _on_introduce_clicked(self) -> None:
        self.introduction_asked.emit(self.view.payload)

    def _lay_out(self) -> None:
        self._area.setObjectName("arrival_area")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self.facts)
        split = QSplitter()
        split.setObjectName("arrivals_split")
        split.setChildrenCollapsible(False)
        split.addWidget(self.view)
        split.addWidget(self._area)
        split.setHandleWidth(12)
        split.setStretchFactor(0, 5)
        split.setStretchFactor(1, 3)
        split.setSizes([740, 360])
        parts = column(self, (14, 10, 14, 12), 8)
        away = close_button("arrivals_away", _("Close"), self.put_away.emit)
        parts.addLayout(row(self._heading, away, stretch=0))
        parts.addWidget(split, 1)
        parts.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        foot = row(self.introduce, self.answers)
        foot.addStretch(1)
        foot.addWidget(self.answering)
        foot.addWidget(self.done)
        foot.addWidget(self.take)
        return foot


def _branch(place: int, one: FileSeen) -> Branch:
    cells = (
        one.sender_name,
        verdict_badge(one.verdict),
        one.sequence,
        counts_words(one.counts) if one.counts else None,
        one.kind.label if one.kind else None,
        one.path.name,
    )
    return Branch(str(place), Line(cells, one))


def _summary(seen: list[FileSeen]) -> str:
    files = ngettext("{count} file examined", "{count} files examined", len(seen)).format(count=len(seen))
    counted = [(verdict, sum(one.verdict is verdict for one in seen)) for verdict in Verdict]
    return " · ".join([files, *(f"{verdict.label.lower()}: {count}" for verdict, count in counted if count)])
