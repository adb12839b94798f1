"""Quy định: the packs on a line of time, the text of every rule, what differs, what is not confirmed."""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QTabBar, QVBoxLayout

from phuquoc_desktop.domain.law.bonus import Rounding, chosen_rounding
from phuquoc_desktop.domain.law.contents import Part, Place
from phuquoc_desktop.domain.party import PartyKind
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.pages.page import Page
from phuquoc_desktop.gui.pages.rules.differences_tab import DifferenceLine, DifferencesTab, lines_of
from phuquoc_desktop.gui.pages.rules.doubts_tab import DoubtsTab
from phuquoc_desktop.gui.pages.rules.reading_tab import ReadingTab
from phuquoc_desktop.gui.pages.rules.regime_band import RegimeBand
from phuquoc_desktop.gui.pages.rules.rule_branches import GENERAL, GROUND, PACK, Reading
from phuquoc_desktop.gui.papers_out import PapersOut
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.services.law import reading_room
from phuquoc_desktop.services.law.reading_room import Doubt, Index, PackCard, Room
from phuquoc_desktop.services.law.rule_texts import namer
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.numbers import show_number

TOUCHED_BY = {"catalogue_file"}


class _Read(NamedTuple):
    """What a task brings: the room with the index of each pack that counts, by its key."""

    room: Room
    indexes: dict[str, Index]


class RulesPage(Page):
    """The band leads the first tab; the search box narrows whatever is shown below it."""

    title_id = N_("Rules")
    search_hint = N_("Search the text of the rules… (Ctrl+F)")

    def __init__(self, backend: Any, shell: Shell) -> None:
        super().__init__(backend, shell)
        self._room: Room | None = None
        self._indexes: dict[str, Index] = {}
        self._key, self._text, self._wanted = "", "", ""
        self.band = RegimeBand()
        self.tabs = QTabBar()
        self.reading = ReadingTab()
        self.differences = DifferencesTab()
        self.doubts = DoubtsTab()
        self._stack = QStackedWidget()
        self._papers = PapersOut(backend, shell, self)
        self._lay_out()
        self._savings = [self._saving("pdf", _("Save as PDF")), self._saving("xlsx", _("Save as Excel"))]
        self._connect()
        self._on_tab_chosen(0)

    def refresh(self, kinds: frozenset[str]) -> None:
        """Read the packs when one may have come."""
        if not kinds or kinds & TOUCHED_BY:
            self.shell.run(self._read, self._on_read, title=_("Reading the rules…"))

    def search(self, text: str) -> None:
        """Narrow what is shown."""
        self._text = text
        self._show_pack()
        self.differences.search(text)
        self.doubts.search(text)

    def open_record(self, record_id: str) -> None:
        """Show a pack, an award or a criterion, ``sha256/award/subject/criterion``, as soon as the packs are read."""
        self._wanted = record_id
        self._show_wanted()

    def focus_first(self) -> None:
        """Begin in what is shown below the tabs."""
        (self.reading.tree, self.differences.rows, self.doubts.rows)[self.tabs.currentIndex()].setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Reckon money anew where another rounding was chosen in the settings meanwhile."""
        super().showEvent(event)
        if self._room is not None and self.reading.rounding != self._rounding:
            self._show_pack()

    @property
    def _rounding(self) -> Rounding | None:
        return chosen_rounding(self.backend.settings.money)

    def _lay_out(self) -> None:
        self.tabs.setObjectName("rules_tabs")
        self.tabs.setAccessibleName(_("Parts of the rules"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for title in (_("Text"), _("Differences"), _("Not confirmed")):
            self.tabs.addTab(title)
        for part in (self.reading, self.differences, self.doubts):
            self._stack.addWidget(part)
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(12, 4, 12, 2)
        inside.addWidget(self.band)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 0, 20, 12)
        column.setSpacing(6)
        column.addWidget(card)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.band.chosen.connect(self._on_pack_chosen)
        self.tabs.currentChanged.connect(self._on_tab_chosen)
        self.differences.pair_chosen.connect(self._compare)
        self.doubts.rows.opened.connect(self._on_doubt_opened)

    def _saving(self, ending: str, words: str) -> QAction:
        action = self.add_action(f"save_{ending}", words, self._on_save, icon="export")
        action.setData(ending)
        return action

    def _on_tab_chosen(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        for action in self._savings:
            action.setEnabled(place > 0)

    def _on_save(self) -> None:
        action = self.sender()
        if not isinstance(action, QAction):
            return
        if self._stack.currentWidget() is self.differences:
            self._papers.save_made(
                action.data(), _("What differs between two packs"), self.differences.document(self.backend.today)
            )
        else:
            self._papers.save_made(action.data(), _("What is not confirmed"), self.doubts.document(self.backend.today))

    def _read(self, _report: ProgressReport) -> _Read:
        with self.backend.reading() as read:
            book = self.backend.rulebook(read)
        room = reading_room.look(book, self.backend.awards, self.backend.today)
        for doubt in room.doubts:  # gathered here, beside the window
            doubt.folded  # noqa: B018
        return _Read(room, {one.key: Index(one.shelved, room.awards) for one in room.cards})

    def _on_read(self, read: _Read) -> None:
        before = self._room.card(self._key) if self._room else None
        self._room, self._indexes = read.room, read.indexes
        self.band.show_cards([one for one in read.room.cards if one.counts], read.room.today)
        card = (before and read.room.card(before.shelved.regime)) or read.room.card_today
        self._key = card.key if card else ""
        self._show_pack()
        self.tabs.setTabText(2, _("Not confirmed ({count})").format(count=show_number(len(read.room.doubts))))
        self.doubts.show_doubts(read.room.doubts, card.shelved.regime if card else "")
        self.differences.show_room(read.room)
        self._compare()
        self._show_wanted()

    @property
    def _card(self) -> PackCard | None:
        return self._room.card(self._key) if self._room else None

    def _show_pack(self) -> None:
        card = self._card
        if self._room is None or card is None:
            return
        self.band.set_current(card.key)
        found = self._indexes[card.key].find(self._text) if self._text else None
        self.reading.show_pack(self._room, card, found, self._rounding)

    def _on_pack_chosen(self, key: str) -> None:
        self._key = key
        self.tabs.setCurrentIndex(0)
        self._show_pack()

    def _compare(self) -> None:
        room, pair = self._room, self.differences.pair
        old, new = (room.card(key) if room else None for key in pair)
        if room is None or old is None or new is None:
            return
        awards, name = room.awards, namer(new.shelved.pack, room.awards)

        def work(_report: ProgressReport) -> tuple[DifferenceLine, ...]:
            return lines_of(old.shelved, new.shelved, awards)

        def done(lines: tuple[DifferenceLine, ...]) -> None:
            if self.differences.pair == pair:
                self.differences.show_lines(lines, old.shelved, new.shelved, name)

        self.shell.run(work, done)

    def _show_wanted(self) -> None:
        if self._room is None or not self._wanted:
            return
        key, award, subject, name = (*self._wanted.split("/", 3), "", "", "")[:4]
        self._wanted = ""
        card = self._room.card(key)
        if card is None:
            return
        self._open(card, Reading(award or PACK, PartyKind(subject) if subject else None, name))

    def _open(self, card: PackCard, reading: Reading) -> None:
        if self._text:
            self._text = ""
            self.search_cleared.emit()
            self.search("")
        self._on_pack_chosen(card.key)
        if not self.reading.open_reading(reading):
            general = reading._replace(award=GENERAL, subject=None)
            self.reading.open_reading(general if reading.name else reading._replace(name=""))
        self.focus_first()

    def _on_doubt_opened(self, doubt: Doubt) -> None:
        card = self._room.card(doubt.shelved.sha256) if self._room else None
        if card is not None:
            self._open(card, self._reading_of(doubt.place, card))

    def _reading_of(self, place: Place, card: PackCard) -> Reading:
        """Return the row of the tree nearest to a place."""
        if place.part is Part.GENERAL:
            return Reading(GENERAL, None, place.name)
        if not place.award:
            return Reading(PACK)
        subject = PartyKind(place.subject) if place.subject else self._first_subject(place.award, card)
        name = place.name if place.part is Part.CRITERIA else f"{GROUND}{place.ground}" if place.ground else ""
        return Reading(place.award, subject, name)

    def _first_subject(self, award: str, card: PackCard) -> PartyKind | None:
        known = reading_room.subjects_of(card.shelved.pack, self.backend.awards)
        return next((one.subject for one in known if one.code == award), None)
