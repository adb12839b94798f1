"""How far the quotas of the law are filled, in a line of words with a sign; a click shows the rule."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from phuquoc_desktop.gui.tables.columns import BadgeValue
from phuquoc_desktop.gui.widgets.badge import Badge
from phuquoc_desktop.services.law.quotas import QuotaLine
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.numbers import show_number


class QuotaStrip(QWidget):
    """Shows the quotas beside each other; hidden while there is none. ``rule_asked`` carries a :class:`QuotaLine`."""

    rule_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quota_strip")
        self.setAccessibleName(_("Quotas of the law"))
        self.lines: tuple[QuotaLine, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 14, 2)
        self._row.setSpacing(8)
        self.hide()

    def show_lines(self, lines: Sequence[QuotaLine]) -> None:
        """Take the place of what was shown."""
        self.lines = tuple(lines)
        while self._row.count():
            item = self._row.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.deleteLater()
        for place, line in enumerate(self.lines):
            self._add(place, line)
        self._row.addStretch(1)
        self.setAccessibleDescription("; ".join(f"{quota_words(one)}: {state_of(one).text}" for one in self.lines))
        self.setVisible(bool(self.lines))

    def _add(self, place: int, line: QuotaLine) -> None:
        words = QLabel(quota_words(line))
        words.setObjectName(f"quota_words_{place}")
        words.setProperty("role", "caption")
        rule = QPushButton(line.criterion.article or _("no article known"))
        rule.setObjectName(f"quota_rule_{place}")
        rule.setProperty("role", "link")
        rule.setAccessibleName(_("Show the rule of the quota"))
        rule.setProperty("line", place)
        rule.clicked.connect(self._on_rule_clicked)
        for widget in (words, Badge(state_of(line)), rule):
            self._row.addWidget(widget)

    def _on_rule_clicked(self) -> None:
        self.rule_asked.emit(self.lines[self.sender().property("line")])


def quota_words(line: QuotaLine) -> str:
    """Say how many of how many there are, and how many there may be."""
    said = _("{award}: {part}, at most {most} of {base} ({what})")
    return said.format(
        award=line.award.short_name,
        part=show_number(line.part),
        most=show_number(line.most),
        base=show_number(line.base),
        what=line.base_label.label,
    )


def brief_quota_words(line: QuotaLine) -> str:
    """Say the same as briefly as one line of words has room for, with a sign for whether it is kept."""
    said = _("quota {award} {part} of at most {most} {sign}")
    sign = {True: "✓", None: "?", False: "✗"}[line.within]
    part, most = show_number(line.part), show_number(line.most)
    return said.format(award=line.award.short_name, part=part, most=most, sign=sign)


def state_of(line: QuotaLine) -> BadgeValue:
    """Return whether the quota is kept, as a word with a sign."""
    if line.within:
        return BadgeValue(_("Within the quota"), "good", "good")
    if line.within is None:
        return BadgeValue(_("Depends on the rounding"), "warn", "question")
    return BadgeValue(_("Beyond the quota"), "bad" if line.confirmed else "warn", "bad")
