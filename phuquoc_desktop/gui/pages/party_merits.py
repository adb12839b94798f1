"""The part of the party panel on merits: the picture of the years, results of years, initiatives."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from phuquoc_desktop.domain.record import field_plans
from phuquoc_desktop.domain.year_result import YearResult
from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.gui.widgets.award_timeline import AwardTimeline, Mark
from phuquoc_desktop.services.initiatives import InitiativeLine
from phuquoc_desktop.services.party_view import HeldLine, PartyView
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.numbers import show_number

_OTHER = {"id", "office", "party_id", "year", "rating", "discipline", "breaches", "note"}


class YearsPicture(QWidget):
    """The picture of the years, and under it in words the year that is pointed at."""

    def __init__(self, view: PartyView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.timeline = AwardTimeline()
        self.timeline.show_history(marks(view), {one.year: one.rating for one in view.results if one.rating}, view.year)
        self.words = QLabel(_("Point at a year, or go through them with the arrow keys."))
        self.words.setObjectName("timeline_words")
        self.words.setProperty("role", "caption")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.timeline.pointed.connect(self.words.setText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.timeline)
        column.addWidget(self.words)


def marks(view: PartyView) -> list[Mark]:
    """Return a party's awards as marks, those of one award together, the oldest award first."""
    first = {line.held.award: line.held.year for line in sorted(view.held, key=lambda one: -one.held.year)}
    ordered = sorted(view.held, key=lambda one: (first[one.held.award], one.held.award, one.held.year))
    return [Mark(one.held.year, one.short_name, one.held.revoked, _told(one)) for one in ordered]


def _told(line: HeldLine) -> str:
    held = line.held
    dated = show_date(held.decision_date) if held.decision_date else None
    proof = ", ".join(part for part in (held.decision_number, dated, held.issuer) if part)
    words = f"{line.award_name} ({proof})" if proof else line.award_name
    return _("{award} – revoked").format(award=words) if held.revoked else words


def result_words(result: YearResult) -> str:
    """Say a year's result in one line: what is not known is left out."""
    known = [one.label for one in (result.rating, result.discipline) if one is not None]
    return f"{result.year} – {'; '.join([*known, *_figures(result)]) or _('nothing known')}"


def _figures(result: YearResult) -> Iterator[str]:
    for plan in field_plans(YearResult):
        value = getattr(result, plan.name)
        if plan.name in _OTHER or value is None or value is False:
            continue
        if value is True:
            yield _(plan.label)
        else:
            shown = getattr(value, "label", None) or show_number(value)
            yield f"{_(plan.label)}: {shown}"


def initiative_words(line: InitiativeLine) -> str:
    """Say an initiative in two lines: what it is, and what proves it."""
    one = line.initiative
    scope = _("scope: {level}").format(level=one.scope.label.lower()) if one.scope else None
    others = _("{count} authors").format(count=len(line.authors)) if len(line.authors) > 1 else None
    used = _("used in {codes}").format(codes=", ".join(line.used_in)) if line.used_in else None
    proof = (
        one.invention.label,
        one.recognised_by and one.recognised_by.label,
        scope,
        one.decision_number,
        others,
        used,
    )
    return f"{one.year} – {one.title}\n{' · '.join(part for part in proof if part)}"


def merit_line(name: str, words: str, about: str, edit: Callable[[], object], remove: Callable[[], object]) -> QWidget:
    """Return a line with the ways to change it and to take it away; ``about`` names it for those who do not see it."""
    shown = QWidget()
    row = QHBoxLayout(shown)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(2)
    label = QLabel(words)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    row.addWidget(label, 1)
    for icon, text, slot in (("edit", _("Change: {what}"), edit), ("close", _("Remove: {what}"), remove)):
        button = QToolButton()
        button.setObjectName(f"{name}_{icon}")
        button.setProperty("role", "plain")
        button.setIcon(icons.icon(icon, TOKENS.text_soft, 14))
        button.setAccessibleName(text.format(what=about))
        button.setToolTip(button.accessibleName())
        button.clicked.connect(partial(_call, slot))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    return shown


def _call(slot: Callable[[], object], _checked: bool = False) -> None:
    slot()


def section_head(name: str, title: str, add: Callable[[], object], what: str) -> QWidget:
    """Return the head of a section with the way to add a line to it."""
    head = QWidget()
    row = QHBoxLayout(head)
    row.setContentsMargins(0, 6, 0, 0)
    label = QLabel(title)
    label.setObjectName(f"{name}_head")
    label.setProperty("role", "heading")
    button = QPushButton(_("Add"))
    button.setObjectName(f"add_{name}")
    button.setAccessibleName(what)
    button.setProperty("role", "link")
    button.clicked.connect(partial(_call, add))
    row.addWidget(label, 1)
    row.addWidget(button)
    return head
