"""Whether somebody may be proposed: the verdict, the law that gave it, and the finding on every criterion."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from phuquoc_desktop.domain.law.eligibility import Verdict
from phuquoc_desktop.domain.ruling import Ruling
from phuquoc_desktop.gui.tables.columns import BadgeValue
from phuquoc_desktop.gui.widgets.badge import Badge
from phuquoc_desktop.gui.widgets.finding_rows import FindingRow, ruling_words, verdict_badge
from phuquoc_desktop.gui.widgets.findings_tree import FindingsTree
from phuquoc_desktop.services.law.proposals import Proposal
from phuquoc_desktop.translation import _


class FindingsPanel(QFrame):
    """Shows the findings on one proposal, or on several below their heads.

    ``rule_asked`` and ``judge_asked`` carry a :class:`FindingRow`, ``overrule_asked`` a :class:`Proposal`,
    ``take_back_asked`` a :class:`Ruling`. People decide only where ``may_decide`` lets them.
    """

    rule_asked = Signal(object)
    judge_asked = Signal(object)
    overrule_asked = Signal(object)
    take_back_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findings_panel")
        self.setProperty("role", "card")
        self.setAccessibleName(_("Findings under the law"))
        self.proposals: tuple[Proposal, ...] = ()
        self.may_decide = False
        self.badge = Badge(BadgeValue("", "neutral"))
        self.law = _label("findings_law", "caption")
        self.decided = _label("findings_decided", "")
        self.decided.setProperty("tone", "info")
        self.warning = _label("findings_warning", "")
        self.warning.setProperty("tone", "warn")
        self.tree = FindingsTree(self)
        self.judge = _button("judge", _("Judge…"), self._judge_clicked)
        self.overrule = _button("overrule", _("Propose all the same…"), self._overrule_clicked)
        self.take_back = _button("take_back", _("Take back the decision"), self._take_back_clicked)
        self.judge.setToolTip(_("Choose a criterion that only people can judge."))
        self.tree.asked.connect(self._on_asked)
        self.tree.selectionModel().currentChanged.connect(self._on_current_changed)
        self.tree.model().modelReset.connect(self._enable)
        self._lay_out()
        self.show_nothing(_("Choose who and what for; then the findings under the law stand here."))

    def show_nothing(self, why: str) -> None:
        """Say why there is nothing to show."""
        self.proposals = ()
        self.badge.hide()
        self.tree.show_proposals(())
        self.law.setText(why)
        for label in (self.decided, self.warning):
            _say(label, "")

    def show_proposals(self, proposals: Sequence[Proposal], law: str) -> None:
        """Show what was found; ``law`` says under which law and day. What was chosen and unfolded stays so."""
        before = self._spoken()
        self.proposals = tuple(proposals)
        alone = proposals[0] if len(proposals) == 1 else None
        self.law.setText(law)
        self.badge.setVisible(alone is not None)
        if alone is not None:
            self.badge.show_value(verdict_badge(alone))
        _say(self.decided, ruling_words(alone.override) if alone and alone.override else "")
        self.tree.show_proposals(proposals)
        self._enable()
        if self._spoken() != before:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._spoken()))

    def warn(self, text: str) -> None:
        """Say above the findings what else a person should know; nothing takes it away."""
        _say(self.warning, text)

    @property
    def current(self) -> FindingRow | None:
        """The finding that is chosen."""
        return self.tree.row(self.tree.currentIndex())

    def _spoken(self) -> str:
        return "; ".join(f"{one.party.name}, {one.award.name}: {verdict_badge(one).text}" for one in self.proposals)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self.judge, self.overrule, self.take_back):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 9, 6, 6)
        column.setSpacing(6)
        column.addWidget(self.badge)
        column.addWidget(self.law)
        column.addWidget(self.decided)
        column.addWidget(self.warning)
        column.addWidget(self.tree, 1)
        column.addLayout(buttons)
        column.addStretch(0)

    def _enable(self) -> None:
        alone = self.proposals[0] if len(self.proposals) == 1 and self.may_decide else None
        row = self.current
        self.tree.setVisible(bool(self.proposals))
        self.judge.setVisible(alone is not None)
        self.judge.setEnabled(row is not None and row.is_for_a_person)
        open_to_more = alone is not None and alone.verdict is not Verdict.ELIGIBLE and alone.override is None
        self.overrule.setVisible(open_to_more)
        self.take_back.setVisible(alone is not None and self._decision() is not None)

    def _decision(self) -> Ruling | None:
        """Return what could be taken back: what was decided on the current line, else on the whole."""
        own = self.current.ruling if self.current else None
        return own or (self.proposals[0].override if len(self.proposals) == 1 else None)

    def _on_asked(self, row: FindingRow) -> None:
        if row.finding is not None:
            self.rule_asked.emit(row)

    def _on_current_changed(self, _index: QModelIndex) -> None:
        self._enable()

    def _judge_clicked(self) -> None:
        self.judge_asked.emit(self.current)

    def _overrule_clicked(self) -> None:
        self.overrule_asked.emit(self.proposals[0])

    def _take_back_clicked(self) -> None:
        self.take_back_asked.emit(self._decision())


def _say(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))


def _label(name: str, role: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _button(name: str, text: str, slot: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text)
    button.setAutoDefault(False)
    button.clicked.connect(slot)
    return button
