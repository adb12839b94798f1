"""Everything in the packs that is not confirmed, with where it stands and the way there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.gui.pages.bundles.rows_view import Line, column
from phuquoc_desktop.gui.pages.rules.listing import Listing
from phuquoc_desktop.gui.pages.rules.rule_branches import SHORT
from phuquoc_desktop.gui.tables.columns import BadgeValue, ColumnKind
from phuquoc_desktop.gui.tables.tree_model import Branch
from phuquoc_desktop.gui.widgets.choices import chosen, offer
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.gui.widgets.rule_looks import certainty_look
from phuquoc_desktop.services.law.reading_room import Doubt
from phuquoc_desktop.translation import N_, _, ngettext
from phuquoc_desktop.vietnamese.fold import fold_words

if TYPE_CHECKING:
    from phuquoc_desktop.documents.document import Document

COLUMNS = (
    column(0, N_("How sure"), 110, ColumnKind.BADGE),
    column(1, N_("Regime"), 70),
    column(2, N_("Where"), 190, stretch=True),
    column(3, N_("Statement"), 280, stretch=True),
    column(4, N_("Article"), 190, stretch=True),
)


class DoubtsTab(Listing):
    """Its rows hold a :class:`Doubt`; ``rows.opened`` carries the one to go to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        nothing = EmptyState(
            "good", _("Nothing is left to confirm"), _("No statement fits what is searched and filtered.")
        )
        super().__init__("rule_doubts", _("What is not confirmed"), COLUMNS, nothing, parent)
        self.certainty = self.add_filter("certainty_filter", _("How sure it is"))
        self.regime = self.add_filter("regime_filter", _("Regime"))
        unsure = [one for one in Certainty if not one.confirmed]
        offer(self.certainty, [(one.label, one) for one in unsure], nothing=_("Memory and unsure"))
        self.narrowed.connect(self._show)
        self._doubts: tuple[Doubt, ...] = ()
        self._text = ""

    def show_doubts(self, doubts: Sequence[Doubt], regime: str) -> None:
        """Show these; first those of one regime."""
        is_first = not self._doubts
        self._doubts = tuple(doubts)
        regimes = dict.fromkeys(one.shelved.regime for one in doubts)
        self.regime.blockSignals(True)
        offer(self.regime, [(one, one) for one in regimes], nothing=_("All regimes"))
        if is_first and regime in regimes:
            self.regime.setCurrentIndex(1 + list(regimes).index(regime))
        self.regime.blockSignals(False)
        self._show()

    def search(self, text: str) -> None:
        """Narrow the list to these words."""
        self._text = text
        self._show()

    @property
    def shown(self) -> list[Doubt]:
        """What filters and search let through."""
        certainty, regime, wanted = chosen(self.certainty), chosen(self.regime), fold_words(self._text)
        return [
            one
            for one in self._doubts
            if certainty in (None, one.certainty)
            and regime in (None, one.shelved.regime)
            and all(word in one.folded for word in wanted)
        ]

    def document(self, dated: date) -> Callable[[], Document]:
        """Return what composes the lines shown as a paper."""
        lines = [
            (
                one.certainty.label,
                f"{one.shelved.regime} · {one.where}",
                one.title,
                "; ".join(filter(None, (one.article, one.source))),
            )
            for one in self.shown
        ]
        return partial(_document, lines, dated)

    def _show(self) -> None:
        shown = self.shown
        count = ngettext("{count} statement", "{count} statements", len(shown)).format(count=len(shown))
        self.show_branches([_branch(number, one) for number, one in enumerate(shown)], count)


def _document(lines: list[tuple[str, str, str, str]], dated: date) -> Document:
    from phuquoc_desktop.documents import law_lists

    return law_lists.doubts(lines, dated)


def _branch(number: int, one: Doubt) -> Branch:
    look = certainty_look(one.certainty)
    badge = BadgeValue(_(SHORT[one.certainty]), look.tone, look.icon)
    cells = (badge, one.shelved.regime, one.where, one.title or "–", one.article or _("no article known"))
    return Branch(str(number), Line(cells, one))
