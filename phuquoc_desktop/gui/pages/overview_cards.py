"""The cards of the overview, each filled from the plain picture.

They are painted before anything else of the program is there, hence name neither ``Qt`` nor records (see ``main_window``).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.pages.overview_snapshot import BundleShown, DueShown, GapShown, GroupShown, RemarkShown
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.gui.widgets.card import Card
from phuquoc_desktop.gui.widgets.standing_bars import Bar, StandingBars
from phuquoc_desktop.gui.widgets.traffic_light import TrafficLight
from phuquoc_desktop.translation import _, ngettext

SHOWN_DATES, SHOWN_REMARKS = 5, 3
LAMP = {"waiting": "warn", "changed": "warn", "green": "good"}
SOON = 14
NUMBER_WIDTH = 36


class StandingsCard(Card):
    """Where targets stand, by group."""

    def __init__(self) -> None:
        super().__init__("standings", _("Where targets stand"), _("See targets"))
        self._bars = StandingBars()
        self.fill([self._bars])

    def show_groups(self, groups: tuple[GroupShown, ...], words: dict[str, str]) -> None:
        """Show a bar for each group; ``words`` are the standings' catalogue ids by value."""
        said = {value: _(word) for value, word in words.items()}
        self._bars.show_bars([Bar(_(group.words), group.counts) for group in groups], said)


class DueCard(Card):
    """What is due next, with the days left; a date that is not sure says so."""

    def __init__(self) -> None:
        super().__init__("due", _("Due soon"))

    def show_due(self, due: tuple[DueShown, ...], today: date) -> None:
        """Show the next dates; when all are past, say so."""
        ahead = sorted((one for one in due if one.on >= today), key=lambda one: one.on)
        rows: list[QWidget] = [_due_row(one, today) for one in ahead[:SHOWN_DATES]]
        if not ahead:
            rows.append(_quiet(_("All dates of this year have passed.")))
        if any(one.certainty != "found" for one in ahead[:SHOWN_DATES]):
            rows.append(_quiet(_("* by custom or from memory, not confirmed: ask the city before relying on it")))
        self.fill(rows)


class MissingCard(Card):
    """Each gap with its number and the way to the page where it is mended."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__("missing", _("What is missing"))

    def show_missing(self, missing: tuple[GapShown, ...]) -> None:
        """Show the gaps."""
        rows = [self._row(place, one) for place, one in enumerate(missing)]
        self.fill(rows or [_good(_("Nothing is missing."))])

    def _row(self, place: int, gap: GapShown) -> QWidget:
        number = QLabel(str(gap.count))
        number.setProperty("role", "heading")
        go = _go_button(f"missing_{place}", f"{gap.count} {_(gap.words)}")
        go.setProperty("page", gap.page)
        go.clicked.connect(self._on_go_clicked)
        return _row(_at_right(number, NUMBER_WIDTH), _wrapped(_(gap.words)), go)

    def _on_go_clicked(self) -> None:
        self.chosen.emit(self.sender().property("page"))


class BundleCard(Card):
    """The last report and its receipt, as a traffic light with words."""

    def __init__(self) -> None:
        super().__init__("bundle", _("Last bundle and its receipt"), _("See bundles"))

    def show_bundle(self, bundle: BundleShown) -> None:
        """Show where the office stands with the city."""
        words = QLabel(_(bundle.words))
        words.setObjectName("light_words")
        words.setWordWrap(True)
        words.setProperty("role", "heading" if bundle.light == "green" else "")
        head = _row(TrafficLight(LAMP.get(bundle.light, ""), _(bundle.words)), words)
        self.fill([head, *(_quiet(line) for line in _bundle_lines(bundle))])


class RemarksCard(Card):
    """What the city asks to be mended, with the way to the record."""

    chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__("remarks", _("Remarks of the city"))

    def show_remarks(self, remarks: tuple[RemarkShown, ...]) -> None:
        """Show the first remarks."""
        rows: list[QWidget] = [self._row(place, one) for place, one in enumerate(remarks[:SHOWN_REMARKS])]
        left = len(remarks) - SHOWN_REMARKS
        if left > 0:
            rows.append(_quiet(ngettext("and {count} more", "and {count} more", left).format(count=left)))
        self.fill(rows or [_quiet(_("No remark waits for an answer."))])

    def _row(self, place: int, remark: RemarkShown) -> QWidget:
        texts = QWidget()
        column = QVBoxLayout(texts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(_wrapped(remark.text))
        column.addWidget(_quiet(f"{remark.name} · {remark.made_on:%d/%m/%Y}"))
        go = _go_button(f"remark_{place}", remark.text)
        go.setToolTip(_("Go to the record"))
        go.setProperty("place", [remark.page, remark.record_id])
        go.clicked.connect(self._on_go_clicked)
        return _row(texts, go, fills=texts)

    def _on_go_clicked(self) -> None:
        self.chosen.emit(*self.sender().property("place"))


def days_words(days: int) -> str:
    """Say how far off a day is."""
    if days == 0:
        return _("today")
    if days < 0:
        return ngettext("{count} day ago", "{count} days ago", -days).format(count=-days)
    return ngettext("{count} day left", "{count} days left", days).format(count=days)


def _due_row(due: DueShown, today: date) -> QWidget:
    days = (due.on - today).days
    when = QLabel(f"{due.on:%d/%m/%Y}" + ("" if due.certainty == "found" else " *"))
    when.setProperty("role", "soft")
    when.setMinimumWidth(92)
    left = QLabel(days_words(days))
    if days <= SOON:
        left.setProperty("tone", "warn")
    return _row(when, _wrapped(due.title), left)


def _bundle_lines(bundle: BundleShown) -> Iterator[str]:
    if bundle.sequence is not None and bundle.made_at is not None:
        made = _("Bundle no. {number}, made at {time}")
        yield made.format(number=bundle.sequence, time=f"{bundle.made_at:%H:%M %d/%m/%Y}")
    if bundle.receipt_number and bundle.received_at is not None:
        receipt = _("Receipt {number}, {time}")
        yield receipt.format(number=bundle.receipt_number, time=f"{bundle.received_at:%H:%M %d/%m/%Y}")
    if bundle.changes_since:
        changes = ngettext("{count} change not sent yet", "{count} changes not sent yet", bundle.changes_since)
        yield changes.format(count=bundle.changes_since)


def _row(*widgets: QWidget, fills: QWidget | None = None) -> QWidget:
    """Lay widgets beside each other; what wraps its words takes the room, or what ``fills`` names."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(10)
    for widget in widgets:
        wraps = isinstance(widget, QLabel) and widget.wordWrap()
        layout.addWidget(widget, 1 if wraps or widget is fills else 0)
    return row


def _at_right(label: QLabel, width: int) -> QWidget:
    place = QWidget()
    place.setFixedWidth(width)
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(label)
    return place


def _wrapped(text: str) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    if "<" in text:  # what others wrote stays as written
        from PySide6.QtCore import Qt

        label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    return label


def _quiet(text: str) -> QLabel:
    label = _wrapped(text)
    label.setProperty("role", "caption")
    return label


def _good(text: str) -> QWidget:
    sign = QLabel()
    sign.setPixmap(icons.pixmap("good", TOKENS.good, 18, sign.devicePixelRatioF()))
    return _row(sign, _wrapped(text))


def _go_button(name: str, what: str) -> QPushButton:
    button = QPushButton(_("Open"))
    button.setObjectName(name)
    button.setAccessibleName(_("Open: {what}").format(what=what))
    button.setProperty("role", "link")
    return button
