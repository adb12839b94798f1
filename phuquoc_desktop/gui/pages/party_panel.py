"""The panel beside the directory: one party with its history, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.gui import icons
from phuquoc_desktop.gui.pages.happenings import happenings_of_party
from phuquoc_desktop.gui.pages.party_merits import (
    YearsPicture,
    initiative_words,
    merit_line,
    result_words,
    section_head,
)
from phuquoc_desktop.gui.tokens import TOKENS
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.gui.widgets.fact_list import FactList
from phuquoc_desktop.gui.widgets.time_line import TimeLine
from phuquoc_desktop.services.party_view import HeldLine, PartyView
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import show_birth, show_date
from phuquoc_desktop.vietnamese.identity_card import masked


class PartyPanel(QFrame):
    """Shows a :class:`PartyView` or nothing; emits what a person asks to be done with it."""

    edit_asked = Signal()
    remove_asked = Signal()
    particulars_asked = Signal()
    export_asked = Signal()
    erase_asked = Signal()
    award_asked = Signal()
    award_removal_asked = Signal(str)
    result_asked = Signal(object)
    """A year's result is to be written: the one that is there, or None for another year."""
    result_removal_asked = Signal(int)
    initiative_asked = Signal(object)
    """An initiative is to be written: its line of the register, or None for a new one."""
    initiative_removal_asked = Signal(str)
    decision_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("party_panel")
        self.setAccessibleName(_("Details"))
        self.setProperty("role", "card")
        self.setMinimumWidth(290)
        self.view: PartyView | None = None
        self._area = QScrollArea(self)
        self._area.setObjectName("party_area")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._buttons = QWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 6, 12)
        column.setSpacing(8)
        column.addWidget(self._area, 1)
        column.addWidget(self._buttons)
        self._add_buttons()
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say that nobody is chosen."""
        if self.view is None and self._area.widget() is not None:
            return
        self.view = None
        self._buttons.hide()
        title, words = _("Nobody is chosen"), _("Choose a line to see all about it here.")
        self._area.setWidget(EmptyState("person", title, words, parent=self._area.viewport()))

    def show_view(self, view: PartyView) -> None:
        """Show a party; the place that was read stays in sight when it is the same party."""
        place = self._area.verticalScrollBar().value() if self.view and self.view.party.id == view.party.id else 0
        self.view = view
        self._buttons.show()
        self._area.setWidget(self._content(view))
        self._area.verticalScrollBar().setValue(place)

    def _add_buttons(self) -> None:
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 8, 0)
        remove = _button("panel_remove", _("Delete"), self.remove_asked.emit)
        edit = _button("panel_edit", _("Edit"), self.edit_asked.emit)
        edit.setProperty("role", "primary")
        row.addWidget(self._more_button())
        row.addWidget(remove, 1)
        row.addWidget(edit, 1)

    def _more_button(self) -> QToolButton:
        """Offer what is done to one person's data as a whole."""
        more = QToolButton()
        more.setObjectName("panel_more")
        more.setIcon(icons.icon("more", TOKENS.text, 16))
        more.setAccessibleName(_("More about this entry"))
        more.setToolTip(more.accessibleName())
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        menu.setObjectName("panel_more_menu")
        menu.addAction(_("Particulars…"), self.particulars_asked.emit).setObjectName("panel_particulars")
        menu.addSeparator()
        menu.addAction(_("Hand over all data…"), self.export_asked.emit).setObjectName("panel_export")
        menu.addAction(_("Erase all data…"), self.erase_asked.emit).setObjectName("panel_erase")
        more.setMenu(menu)
        return more

    def _content(self, view: PartyView) -> QWidget:
        content = QWidget(self._area.viewport())
        content.setProperty("role", "scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(6)
        column.addWidget(_text("panel_name", view.party.name, "heading"))
        column.addWidget(
            _text("panel_kind", " · ".join(filter(None, (view.party.party_kind.label, view.unit))), "soft")
        )
        column.addWidget(FactList(facts(view)))
        if view.party.identity_number:
            column.addWidget(self._identity(view.party.identity_number))
        if view.held or view.results:
            column.addWidget(_text("years_head", _("Merits over the years"), "heading"))
            column.addWidget(YearsPicture(view))
        column.addWidget(self._awards_head())
        for line in view.held:
            column.addWidget(self._award(line))
        if not view.held:
            column.addWidget(_text("no_awards", _("No award in the history yet."), "soft"))
        for widget in (*self._results(view), *self._initiatives(view)):
            column.addWidget(widget)
        column.addWidget(_text("registered_head", _("Registered this year"), "heading"))
        listed = "\n".join(f"• {name}" for name in view.registered_for)
        column.addWidget(_text("registered", listed or _("Not registered this year."), "" if listed else "soft"))
        column.addWidget(_text("journal_head", _("History"), "heading"))
        events = TimeLine(happenings_of_party(view.events))
        events.decision_asked.connect(self.decision_asked)
        column.addWidget(events)
        column.addStretch(1)
        return content

    def _results(self, view: PartyView) -> Iterator[QWidget]:
        ask, remove = self.result_asked.emit, self.result_removal_asked.emit
        yield section_head("result", _("Results of years"), partial(ask, None), _("Add the result of a year"))
        for one in view.results:
            about = _("result of {year}").format(year=one.year)
            yield merit_line("result_line", result_words(one), about, partial(ask, one), partial(remove, one.year))
        if not view.results:
            yield _text("no_results", _("Nothing is known yet; findings under the law stay open."), "soft")

    def _initiatives(self, view: PartyView) -> Iterator[QWidget]:
        ask, remove = self.initiative_asked.emit, self.initiative_removal_asked.emit
        yield section_head("initiative", _("Initiatives and topics"), partial(ask, None), _("Add an initiative"))
        for line in view.initiatives:
            one = line.initiative
            words = initiative_words(line)
            yield merit_line("initiative_line", words, one.title, partial(ask, line), partial(remove, one.id))
        if not view.initiatives:
            yield _text("no_initiatives", _("No initiative in the register yet."), "soft")

    def _identity(self, number: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        shown = FactList([(_(Party.__dataclass_fields__["identity_number"].metadata["label"]), masked(number))])
        row.addWidget(shown, 1)
        button = _button("show_identity", _("Show"), lambda: None)
        button.clicked.disconnect()
        button.clicked.connect(partial(_reveal, shown, number, button))
        button.setProperty("role", "link")
        row.addWidget(button)
        return line

    def _awards_head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 6, 0, 0)
        row.addWidget(_text("awards_head", _("Awards received"), "heading"), 1)
        add = _button("add_award", _("Add"), self.award_asked.emit)
        add.setProperty("role", "link")
        row.addWidget(add)
        return head

    def _award(self, line: HeldLine) -> QWidget:
        held = line.held
        shown = QWidget()
        row = QHBoxLayout(shown)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        dated = show_date(held.decision_date) if held.decision_date else None
        proof = " · ".join(part for part in (held.decision_number, dated, held.issuer) if part)
        name = _("{award} – revoked").format(award=line.award_name) if held.revoked else line.award_name
        words = f"{held.year} – {name}" + (f"\n{proof}" if proof else "")
        row.addWidget(_text("award_line", words, ""), 1)
        remove = QToolButton()
        remove.setObjectName("remove_award")
        remove.setProperty("role", "plain")
        remove.setIcon(icons.icon("close", TOKENS.text_soft, 14))
        remove.setAccessibleName(_("Remove {award} of {year}").format(award=line.award_name, year=held.year))
        remove.setToolTip(remove.accessibleName())
        remove.clicked.connect(partial(self.award_removal_asked.emit, held.id))
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return shown


def facts(view: PartyView) -> list[tuple[str, str]]:
    """Return the fields of a party as label and value, without the identity number."""
    party = view.party
    works = None if party.direct_worker is None else (_("Yes") if party.direct_worker else _("No"))
    shown = {
        "birth": show_birth(party.birth) if party.birth else None,
        "sex": party.sex.label if party.sex else None,
        "position": party.position,
        "unit_id": view.unit,
        "address": party.address,
        "direct_worker": works,
        "members": str(party.members) if party.members is not None else None,
        "note": party.note,
    }
    fields = Party.__dataclass_fields__
    return [(_(fields[name].metadata["label"]), value) for name, value in shown.items() if value]


def _reveal(shown: FactList, number: str, button: QPushButton) -> None:
    for label in shown.values.values():
        label.setText(number)
    button.hide()


def _text(name: str, text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label


def _button(name: str, text: str, slot: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text)
    button.clicked.connect(slot)
    return button
