"""The card of dates: what is late or due next, in working days, each with its sign and words.

It is painted before anything else of the program is there, hence names neither ``Qt`` nor records (see ``main_window``).
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.pages.overview_snapshot import DueShown
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.gui.widgets.card import Card
from phuquoc_desktop.translation import N_, _, ngettext

SHOWN = 5
DATE_WIDTH = 92
SIGNS = {
    "late": ("bad", TOKENS.bad, "bad"),
    "today": ("warn", TOKENS.warn, "warn"),
    "soon": ("clock", TOKENS.warn, "warn"),
    "ahead": ("calendar", TOKENS.neutral, ""),
    "past": ("neutral", TOKENS.neutral, ""),
    "done": ("good", TOKENS.good, "good"),
}
"""Icon, its colour and the tone of the words, by the value of ``services.calendar.State``."""

CERTAINTY = {
    "found": N_("Text seen"),
    "memory": N_("From memory, text not seen"),
    "unsure": N_("Unsure, to be checked against the original"),
}


class DueCard(Card):
    """What is late or due next; ``explained`` asks for more about one date, by its code."""

    explained = Signal(str)

    def __init__(self) -> None:
        super().__init__("due", _("Dates of the year"), _("Year calendar"))

    def show_due(self, due: tuple[DueShown, ...], today: date, counted_on: date | None = None) -> None:
        """Show the first of the dates that still need somebody; working days are told while they are of today."""
        fresh = counted_on == today
        open_ones = [
            one for one in due if one.state == "late" or (one.state not in ("done", "past") and one.on >= today)
        ]
        rows: list[QWidget] = [self._row(one, today, fresh) for one in _in_order(open_ones)[:SHOWN]]
        if not open_ones:
            rows.append(_quiet(_("All dates of this year have passed.")))
        if any(one.certainty != "found" for one in open_ones[:SHOWN]):
            rows.append(_quiet(_("* by custom or from memory, not confirmed: ask the city before relying on it")))
        self.fill(rows)

    def _row(self, due: DueShown, today: date, fresh: bool) -> QWidget:
        icon, colour, tone = SIGNS[due.state]
        sign = QLabel()
        sign.setPixmap(icons.pixmap(icon, colour, 18, sign.devicePixelRatioF()))
        sign.setAccessibleName(_(due.state_words))
        when = QLabel(f"{due.on:%d/%m/%Y}" + ("" if due.certainty == "found" else " *"))
        when.setProperty("role", "soft")
        when.setMinimumWidth(DATE_WIDTH)
        row = QWidget()
        row.setToolTip(explanation(due))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(sign)
        layout.addWidget(when)
        layout.addWidget(_wrapped(due.title), 1)
        layout.addWidget(self._button(due, left_words(due, today, fresh), tone))
        return row

    def _button(self, due: DueShown, words: str, tone: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(f"due_{due.code}")
        button.setProperty("role", "link")
        button.setProperty("tone", tone)
        button.setProperty("code", due.code)
        button.setAccessibleName(f"{due.title}: {words}")
        button.setAccessibleDescription(explanation(due))
        button.clicked.connect(self._on_button_clicked)
        return button

    def _on_button_clicked(self) -> None:
        self.explained.emit(self.sender().property("code"))


def _in_order(due: list[DueShown]) -> list[DueShown]:
    return sorted(due, key=lambda one: (one.state != "late", one.on))


def left_words(due: DueShown, today: date, fresh: bool = True) -> str:
    """Say how far off a date is: in working days where they are known and of today, else in days."""
    days = (due.on - today).days
    if days == 0:
        return _("due today")
    if not fresh or due.working_days is None or (due.working_days == 0 and days > 0):
        return days_words(days)
    count = abs(due.working_days)
    if days < 0:
        return ngettext("{count} working day late", "{count} working days late", count).format(count=count)
    words = ngettext("{count} working day left", "{count} working days left", count).format(count=count)
    return words if due.holidays_known else _("{words}, holidays not known").format(words=words)


def days_words(days: int) -> str:
    """Say how far off a day is."""
    if days == 0:
        return _("today")
    if days < 0:
        return ngettext("{count} day ago", "{count} days ago", -days).format(count=-days)
    return ngettext("{count} day left", "{count} days left", days).format(count=days)


def explanation(due: DueShown) -> str:
    """Say all that is known of a date: its state, what the records tell, where it comes from, what a day off means."""
    lines = [f"{due.title} – {_(due.state_words)}"]
    if due.told:
        lines.append(_(due.told).format(count=due.count, left=due.left))
    if due.before and due.after:
        sentence = _("It falls on a day off: the last working day before it is {before}, the first after it {after}.")
        lines.append(sentence.format(before=f"{due.before:%d/%m/%Y}", after=f"{due.after:%d/%m/%Y}"))
    if due.source:
        lines.append(_("Source: {source}").format(source=due.source))
    lines.append(_(CERTAINTY[due.certainty]))
    return "\n".join(lines)


def _wrapped(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    return label


def _quiet(text: str) -> QLabel:
    label = _wrapped(text)
    label.setProperty("role", "caption")
    return label
