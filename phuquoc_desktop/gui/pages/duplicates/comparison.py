"""Two entries side by side: what differs is marked and chosen field by field; then they are merged, told apart, or put off."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.services.merging import Collision
from phuquoc_desktop.services.pair_view import FieldLine, PairView
from phuquoc_desktop.translation import _, ngettext
from phuquoc_desktop.vietnamese.identity_card import masked

FIRST, SECOND = 0, 1


class Comparison(QFrame):
    """Shows a :class:`PairView` or nothing; emits what was decided."""

    merge_asked = Signal(object)
    """The fields to take from the second entry."""
    apart_asked = Signal(str)
    """Why they are two; may be empty."""
    later_asked = Signal()
    turn_asked = Signal()
    """The other entry is to be the one kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparison")
        self.setAccessibleName(_("Two entries side by side"))
        self.setProperty("role", "card")
        self.setMinimumWidth(430)
        self.view: PairView | None = None
        self._choices: dict[str, QButtonGroup] = {}
        self._is_revealed = False
        self._area = QScrollArea(self)
        self._area.setObjectName("comparison_area")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._foot = QWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 6, 12)
        column.setSpacing(8)
        column.addWidget(self._area, 1)
        column.addWidget(self._foot)
        self._make_foot()
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say that no pair is chosen."""
        self.view = None
        self._foot.hide()
        words = _("Choose a pair to compare the two entries field by field.")
        ground = self._area.viewport()
        self._area.setWidget(EmptyState("directory", _("No pair is chosen"), words, parent=ground))

    def show_view(self, view: PairView) -> None:
        """Show a pair, the one to keep at the left."""
        self.view = view
        self._is_revealed = False
        self.reason.clear()
        self._draw(view)
        self._foot.show()
        self.merging.setEnabled(view.is_own)
        self.merging.setToolTip("" if view.is_own else _("Another office owns one of the two; it merges them itself."))

    @property
    def taken(self) -> tuple[str, ...]:
        """The fields chosen from the second entry."""
        return tuple(name for name, group in self._choices.items() if group.checkedId() == SECOND)

    def _make_foot(self) -> None:
        self.reason = QLineEdit()
        self.reason.setObjectName("apart_reason")
        self.reason.setMaxLength(400)
        self.reason.setPlaceholderText(_("Why they are two people, such as mother and daughter (may stay empty)"))
        self.reason.setAccessibleName(_("Why they are two people"))
        self.merging = _button("merge", _("Merge"), "primary")
        apart, later = _button("told_apart", _("Not the same"), ""), _button("later", _("Later"), "plain")
        self.merging.clicked.connect(self._on_merge_clicked)
        apart.clicked.connect(self._on_apart_clicked)
        later.clicked.connect(self.later_asked)
        row = QHBoxLayout()
        for button, share in ((later, 0), (apart, 1), (self.merging, 1)):
            row.addWidget(button, share)
        column = QVBoxLayout(self._foot)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(self.reason)
        column.addLayout(row)

    def _draw(self, view: PairView) -> None:
        content = QWidget(self._area.viewport())
        content.setProperty("role", "scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(_label("pair_score", _("Likeness {score}%").format(score=view.likeness.score), "heading"))
        reasons = "\n".join(f"• {one.label}" for one in view.likeness.reasons)
        column.addWidget(_label("pair_reasons", reasons, "soft"))
        column.addLayout(self._grid(view))
        for sentence in _told(view):
            column.addWidget(_label("pair_told", sentence, "soft"))
        column.addStretch(1)
        self._area.setWidget(content)

    def _grid(self, view: PairView) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self._choices = {}
        grid.addWidget(_label("kept_head", _("Is kept"), "heading"), 0, 1)
        turn = _button("turn", _("Keep this one instead"), "link")
        turn.clicked.connect(self.turn_asked)
        grid.addWidget(turn, 0, 2, Qt.AlignmentFlag.AlignLeft)
        row = 1
        for line in view.fields:
            if line.first or line.second:
                self._add_line(grid, row, line, view)
                row += 1
        return grid

    def _add_line(self, grid: QGridLayout, row: int, line: FieldLine, view: PairView) -> None:
        label = _label(f"label_{line.name}", line.label, "caption")
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        values = [self._words(line, text) for text in (line.first, line.second)]
        if not line.differs:
            grid.addWidget(_label(f"same_{line.name}", values[0], ""), row, 1, 1, 2)
            return
        group = QButtonGroup(self)
        chosen = SECOND if line.name in view.taken else FIRST
        for side, words in enumerate(values):
            button = QRadioButton(words or _("(empty)"))
            button.setObjectName(f"choose_{line.name}_{side}")
            button.setAccessibleName(f"{line.label}: {button.text()}")
            button.setChecked(side == chosen)
            button.setStyleSheet(_DIFFERS)
            group.addButton(button, side)
            grid.addWidget(button, row, 1 + side)
        self._choices[line.name] = group
        if line.is_private and not self._is_revealed:
            self._add_reveal(grid, row)

    def _add_reveal(self, grid: QGridLayout, row: int) -> None:
        reveal = _button("reveal", _("Show"), "link")
        reveal.clicked.connect(self._on_reveal_clicked)
        grid.addWidget(reveal, row, 3)

    def _words(self, line: FieldLine, text: str) -> str:
        return masked(text) if line.is_private and text and not self._is_revealed else text

    def _on_reveal_clicked(self) -> None:
        """Show the numbers of this pair until another is chosen."""
        if self.view is None:
            return
        self._is_revealed = True
        taken = self.taken
        self._draw(self.view)
        for name, group in self._choices.items():
            group.button(SECOND if name in taken else FIRST).setChecked(True)

    def _on_merge_clicked(self) -> None:
        self.merge_asked.emit(self.taken)

    def _on_apart_clicked(self) -> None:
        self.apart_asked.emit(self.reason.text())


_DIFFERS = (
    f"QRadioButton {{ background: {TOKENS.warn_soft}; border-radius: {TOKENS.radius_small}px; padding: 3px 6px; }}"
)


def _told(view: PairView) -> Iterator[str]:
    """Say what stands behind the two, and what a merge would keep once."""
    said = _(
        "Records that refer to it: {first} at the left, {second} at the right; all of them belong to the one kept."
    )
    yield said.format(first=view.weights[0], second=view.weights[1])
    count = len(view.both_have)
    if count:
        head = ngettext(
            "Both have {count} thing that is kept once:", "Both have {count} things that are kept once:", count
        )
        yield "\n".join([head.format(count=count), *(f"• {_collision(one)}" for one in view.both_have)])


def _collision(one: Collision) -> str:
    if not one.lost:
        return one.label
    return _("{label} (at the right something else stands in: {fields})").format(
        label=one.label, fields=", ".join(one.lost)
    )


def _label(name: str, text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label


def _button(name: str, text: str, role: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text)
    if role:
        button.setProperty("role", role)
    return button
