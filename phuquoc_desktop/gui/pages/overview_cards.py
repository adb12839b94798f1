"""The cards of the overview, each filled from the plain picture.

They are painted before anything else of the program is there, hence name neither ``Qt`` nor records (see ``main_window``).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from phuquoc_desktop.documents.drawing.charts.standing_bars import Bar, BarsInput, height_of, standing_bars
from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.pages.overview_snapshot import BundleShown, GapShown, GroupShown, RemarkShown
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.gui.widgets.card import Card
from phuquoc_desktop.gui.widgets.drawing_view import DrawingView
from phuquoc_desktop.gui.widgets.traffic_light import TrafficLight
from phuquoc_desktop.translation import _, ngettext

SHOWN_REMARKS = 3
LAMP = {"waiting": "warn", "changed": "warn", "green": "good"}
NUMBER_WIDTH = 36


class StandingsCard(Card):
    """Where targets stand, by group."""

    def __init__(self) -> None:
        super().__init__("standings", _("Where targets stand"), _("See targets"))
        self._bars = DrawingView("standing_bars", QSize(368, 40), QSize(240, 40))
        self.fill([self._bars])

    def show_groups(self, groups: tuple[GroupShown, ...], words: dict[str, str]) -> None:
        """Show a bar for each group; ``words`` are the standings' catalogue ids by value."""
        said = {value: _(word) for value, word in words.items()}
        shown = BarsInput([Bar(_(group.words), group.counts) for group in groups], said)
        self._bars.show_chart(partial(standing_bars, shown), partial(height_of, shown))


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
