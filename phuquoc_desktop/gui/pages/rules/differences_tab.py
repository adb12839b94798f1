"""What differs between two packs: a line for each field, old beside new."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.law.contents import Part, Statement
from phuquoc_desktop.domain.law.differences import Change, Difference, differ
from phuquoc_desktop.domain.law.rulebook import ShelvedPack
from phuquoc_desktop.domain.law.wording import AwardName
from phuquoc_desktop.gui.pages.bundles.rows_view import Line, column
from phuquoc_desktop.gui.pages.rules.listing import Listing
from phuquoc_desktop.gui.tables.columns import BadgeValue, ColumnKind
from phuquoc_desktop.gui.tables.tree_model import Branch
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.services.law.reading_room import PackCard, Room, searchable, where
from phuquoc_desktop.services.law.rule_texts import namer
from phuquoc_desktop.translation import N_, _, ngettext
from phuquoc_desktop.vietnamese.fold import fold_words

if TYPE_CHECKING:
    from phuquoc_desktop.documents.document import Document

COLUMNS = (
    column(0, N_("Where"), 200, stretch=True),
    column(1, N_("What changed"), 150, ColumnKind.BADGE),
    column(2, N_("Old"), 200, stretch=True),
    column(3, N_("New"), 200, stretch=True),
)
_LOOKS = {Change.ADDED: ("good", "add"), Change.REMOVED: ("bad", "delete"), Change.CHANGED: ("info", "edit")}


@dataclass(frozen=True)
class DifferenceLine:
    """One line of the list: a field that changed, or a whole statement that only one pack has."""

    difference: Difference
    is_about_the_text: bool
    where: str
    what: str
    old: str
    new: str

    @cached_property
    def folded(self) -> str:
        """All its words as they are searched."""
        return searchable(self.where, self.what, self.old, self.new)


def lines_of(old: ShelvedPack, new: ShelvedPack, awards: Awards) -> tuple[DifferenceLine, ...]:
    """Return what differs as people read it; takes a moment for great packs."""
    return tuple(line for one in differ(old.pack, new.pack) for line in _lines(one, old, new, awards))


def _lines(one: Difference, old: ShelvedPack, new: ShelvedPack, awards: Awards) -> Iterator[DifferenceLine]:
    if one.statement is None:
        return
    pack = (old if one.new is None else new).pack
    name, place = namer(pack, awards), where(Statement(one.place, one.statement), pack, awards)
    if one.change is Change.CHANGED:
        told = f"{place}: {one.title}" if one.title and one.place.part is not Part.HEAD else place
        for field in one.fields:
            yield DifferenceLine(
                one, field.is_about_the_text, told, field.label, field.old_words(name), field.new_words(name)
            )
    else:
        title = one.title or _("there")
        absent = "–"
        pair = (absent, title) if one.change is Change.ADDED else (title, absent)
        yield DifferenceLine(one, False, place, one.change.label, *pair)


class DifferencesTab(Listing):
    """Emits ``pair_chosen`` when other packs are to be compared."""

    pair_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        nothing = EmptyState("good", _("Nothing differs"), _("Choose two other packs, or fewer filters."))
        super().__init__("rule_differences", _("What differs between two packs"), COLUMNS, nothing, parent)
        self.old = self.add_filter("old_pack", _("The old pack"), brief=True)
        self.new = self.add_filter("new_pack", _("The new pack"), brief=True)
        self.kind = self.add_filter("kind_filter", _("Kind of change"))
        self.part = self.add_filter("part_filter", _("Part of the pack"))
        self.award = self.add_filter("award_filter", _("Award"))
        kinds = ((_("What is asked"), False), (_("Articles, sources, certainty"), True))
        offer(self.kind, kinds, nothing=_("All changes"))
        choose(self.kind, False)
        offer(self.part, [(one.label, one) for one in Part], nothing=_("All parts"))
        for box in (self.old, self.new):
            box.currentIndexChanged.disconnect(self.narrowed)
            box.currentIndexChanged.connect(self.pair_chosen)
        self.narrowed.connect(self._show)
        self._lines: tuple[DifferenceLine, ...] = ()
        self._names = ("", "")
        self._text = ""

    def show_room(self, room: Room) -> None:
        """Offer the packs of a room; first that of today is compared with the next."""
        is_first = chosen(self.old) is None
        for box, words in ((self.old, _("Old: {pack}")), (self.new, _("New: {pack}"))):
            offer(box, [(words.format(pack=_pack_words(one, room)), one.key) for one in room.cards])
        if is_first:
            self._propose(room)

    def _propose(self, room: Room) -> None:
        """Choose the pack that holds today and the one after it; where there is none, the one before it."""
        counting = [one for one in room.cards if one.counts]
        today = next((place for place, one in enumerate(counting) if one is room.card_today), 0)
        first = max(min(today, len(counting) - 2), 0)
        for box, card in zip((self.old, self.new), counting[first:], strict=False):
            box.blockSignals(True)
            choose(box, card.key)
            box.blockSignals(False)

    @property
    def pair(self) -> tuple[str, str]:
        """The keys of the packs to compare."""
        return chosen(self.old) or "", chosen(self.new) or ""

    def show_lines(self, lines: Sequence[DifferenceLine], old: ShelvedPack, new: ShelvedPack, name: AwardName) -> None:
        """Show what differs between the pair; ``name`` says the awards' names."""
        self._lines = tuple(lines)
        self._names = (_title(old), _title(new))
        codes = dict.fromkeys(one.difference.place.award for one in lines if one.difference.place.award)
        self.award.blockSignals(True)
        offer(self.award, [(name(code), code) for code in codes], nothing=_("All awards"))
        self.award.blockSignals(False)
        self._show()

    def search(self, text: str) -> None:
        """Narrow the list to these words."""
        self._text = text
        self._show()

    @property
    def shown(self) -> list[DifferenceLine]:
        """The lines that filters and search let through."""
        kind, part, award = chosen(self.kind), chosen(self.part), chosen(self.award)
        wanted = fold_words(self._text)
        return [
            one
            for one in self._lines
            if kind in (None, one.is_about_the_text)
            and (part is None or one.difference.place.part is part)
            and (award is None or one.difference.place.award == award)
            and all(word in one.folded for word in wanted)
        ]

    def document(self, dated: date) -> Callable[[], Document]:
        """Return what composes the lines shown as a paper."""
        lines = [(one.where, one.what, one.old, one.new) for one in self.shown]
        return partial(_document, *self._names, lines, dated)

    def _show(self) -> None:
        shown = self.shown
        count = ngettext("{count} difference", "{count} differences", len(shown)).format(count=len(shown))
        self.show_branches([_branch(number, one) for number, one in enumerate(shown)], count)


def _branch(number: int, one: DifferenceLine) -> Branch:
    tone, icon = _LOOKS[one.difference.change]
    return Branch(str(number), Line((one.where, BadgeValue(one.what, tone, icon), one.old, one.new), one))


def _title(shelved: ShelvedPack) -> str:
    return f"{shelved.regime} ({shelved.pack.head.version})"


def _document(old: str, new: str, lines: list[tuple[str, str, str, str]], dated: date) -> Document:
    from phuquoc_desktop.documents import law_lists

    return law_lists.differences(old, new, lines, dated)


def _pack_words(card: PackCard, room: Room) -> str:
    """Name a pack by its regime, and by its version where there are several of that regime."""
    regime = card.shelved.regime
    several = sum(one.shelved.regime == regime for one in room.cards) > 1
    return f"{regime} ({card.shelved.pack.head.version})" if several else regime
