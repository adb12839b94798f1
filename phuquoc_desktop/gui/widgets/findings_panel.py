"""Whether somebody may be proposed: the verdict, the law that gave it, and the finding on every criterion."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QLabel, QTreeView, QVBoxLayout, QWidget

from phuquoc_desktop.gui.tables.columns import BadgeValue, ColumnPlan
from phuquoc_desktop.gui.tables.tree_model import TreeModel
from phuquoc_desktop.gui.widgets.badge import Badge
from phuquoc_desktop.gui.widgets.finding_delegate import FindingDelegate
from phuquoc_desktop.gui.widgets.finding_rows import FindingRow, branches, ruling_words, verdict_badge
from phuquoc_desktop.services.law.proposals import Proposal
from phuquoc_desktop.translation import N_, _

COLUMN = (ColumnPlan("finding", N_("Finding"), sortable=False, value=lambda row: row),)


class FindingsPanel(QFrame):
    """Shows the findings on one proposal, or on several below their heads.

    ``rule_asked`` carries the pack (:class:`ShelvedPack`) and the id of the criterion whose text is wanted; ``chosen``
    the :class:`FindingRow` that is current, or None.
    """

    rule_asked = Signal(object, str)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findings_panel")
        self.setProperty("role", "card")
        self.setAccessibleName(_("Findings under the law"))
        self.proposals: tuple[Proposal, ...] = ()
        self.badge = Badge(BadgeValue("", "neutral"))
        self.law = _label("findings_law", "caption")
        self.note = _label("findings_note", "")
        self.note.setProperty("tone", "warn")
        self.tree = FindingsTree(self)
        self.tree.asked.connect(self._on_asked)
        self.tree.selectionModel().currentChanged.connect(self._on_current_changed)
        self._lay_out()
        self.show_nothing(_("Choose who and what for; then the findings under the law stand here."))

    def show_nothing(self, why: str) -> None:
        """Say why there is nothing to show."""
        self.proposals = ()
        self.badge.hide()
        self.tree.hide()
        self.law.setText(why)
        self.warn("")
        self.chosen.emit(None)

    def show_proposals(self, proposals: Sequence[Proposal], law: str) -> None:
        """Show what was found; ``law`` says under which law and day. What was chosen and unfolded stays so."""
        said = self._spoken()
        self.proposals = tuple(proposals)
        self.law.setText(law)
        self.badge.setVisible(len(proposals) == 1)
        if len(proposals) == 1:
            self.badge.show_value(verdict_badge(proposals[0]))
        self.warn(ruling_words(proposals[0].override) if len(proposals) == 1 and proposals[0].override else "")
        self.tree.show_proposals(proposals)
        self.tree.show()
        if self._spoken() != said:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._spoken()))

    def warn(self, text: str) -> None:
        """Say above the findings what else a person should know; nothing takes it away."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    @property
    def current(self) -> FindingRow | None:
        """The finding that is chosen."""
        return self.tree.row(self.tree.currentIndex())

    def _spoken(self) -> str:
        return "; ".join(f"{one.party.name}, {one.award.name}: {verdict_badge(one).text}" for one in self.proposals)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.law, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 9, 6, 6)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.note)
        column.addWidget(self.tree, 1)
        column.addStretch(0)

    def _on_asked(self, row: FindingRow) -> None:
        if row.finding is not None:
            self.rule_asked.emit(row.proposal.shelved, row.finding.criterion.id)

    def _on_current_changed(self, index: QModelIndex) -> None:
        self.chosen.emit(self.tree.row(index))


class FindingsTree(QTreeView):
    """Findings below each other, groups to be unfolded; emits ``asked`` for a click on an article, or Enter."""

    asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("findings")
        self.setAccessibleName(_("Findings; Enter shows the text of the rule"))
        self.setHeaderHidden(True)
        self.setIndentation(16)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setExpandsOnDoubleClick(False)
        self.setMinimumHeight(110)
        self._model = TreeModel(COLUMN, self)
        self._painter = FindingDelegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._painter)

    def row(self, index: QModelIndex) -> FindingRow | None:
        """Return what stands at an index."""
        branch = self._model.branch(index)
        return branch.row if branch else None

    def show_proposals(self, proposals: Sequence[Proposal]) -> None:
        """Take the place of what was shown; what does not hold is unfolded, and the same line stays current."""
        kept = self._model.branch(self.currentIndex())
        folded = {one.key for one in self._model.all_branches() if one.branches and not self._is_open(one.key)}
        known = {one.key for one in self._model.all_branches()}
        self._model.show_branches(branches(proposals))
        self.setRootIsDecorated(any(one.branches for one in self._model.all_branches()))
        for one in list(self._model.all_branches()):
            finding = one.row.finding
            wanted = one.key not in folded if one.key in known else finding is None or not finding.met
            self.setExpanded(self._model.index_of(one.key), wanted)
        if kept is not None:
            self.setCurrentIndex(self._model.index_of(kept.key))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand above an article."""
        super().mouseMoveEvent(event)
        is_link = self._is_link(event)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Show the text of the rule whose article was clicked."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self._is_link(event):
            self.asked.emit(self.row(self.indexAt(event.position().toPoint())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter ask for the rule rather than press the default button of the dialog."""
        row = self.row(self.currentIndex())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            self.asked.emit(row)
            return
        super().keyPressEvent(event)

    def _is_open(self, key: str) -> bool:
        return self.isExpanded(self._model.index_of(key))

    def _is_link(self, event: QMouseEvent) -> bool:
        place = event.position().toPoint()
        index = self.indexAt(place)
        return index.isValid() and self._painter.is_link(self.visualRect(index), index, place)


def _label(name: str, role: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
