"""Trùng người: persons whom two offices propose, and the city's word on each pair."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtWidgets import QStackedWidget

from phuquoc_desktop.city import party_matches
from phuquoc_desktop.city.party_matches import Counted, Found
from phuquoc_desktop.domain.distinct_pair import in_order
from phuquoc_desktop.domain.law.rulebook import NoRegimeError
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.domain.review import MatchStatus, PartyMatch
from phuquoc_desktop.gui.jobs import Jobs
from phuquoc_desktop.gui.pages.bundles.latest import Latest
from phuquoc_desktop.gui.pages.bundles.parts import button, column, frame, label, row
from phuquoc_desktop.gui.pages.bundles.rows_view import Line, RowsView
from phuquoc_desktop.gui.pages.bundles.rows_view import column as plan
from phuquoc_desktop.gui.pages.desk.tab import DeskTab
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.columns import BadgeValue, ColumnKind
from phuquoc_desktop.gui.tables.tree_model import Branch
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _, ngettext

_COLUMNS = (
    plan(0, N_("Person"), 170, ColumnKind.STRONG),
    plan(1, N_("Office"), 130),
    plan(2, N_("Other office"), 130),
    plan(3, N_("What the other office has"), 260),
    plan(4, N_("Why they look like one"), 230),
    plan(5, N_("State"), 130, ColumnKind.BADGE),
)
_LOOKS = {
    MatchStatus.OPEN: ("warn", ""),
    MatchStatus.SAME: ("good", ""),
    MatchStatus.DIFFERENT: ("neutral", ""),
}
_SAID = {
    MatchStatus.SAME: N_("Kept as one person; both entries stay, and are counted once."),
    MatchStatus.DIFFERENT: N_("Kept as two persons; the pair is not asked about again."),
}


class MatchesPicture(NamedTuple):
    """The pairs, each once, with the names of both offices; and how many persons there are."""

    pairs: tuple[tuple[PartyMatch, str, str, str], ...]
    counted: Counted


class MatchesTab(DeskTab):
    """Looks for pairs on demand; what is decided can be taken back."""

    def __init__(self, name: str, title: str, backend: Any, shell: Shell) -> None:
        super().__init__(name, title, backend, shell)
        self._jobs = Jobs(backend, shell)
        self.view = RowsView("matches", title, _COLUMNS)
        self.view.chosen.connect(self._on_chosen)
        self.summary = label("matches_summary", "", "soft")
        self.finding = button("find_matches", _("Look for persons in two offices"), self._on_find, "primary")
        self.same = button("match_same", _("It is one person"), partial(self._decide, MatchStatus.SAME))
        self.different = button(
            "match_different", _("They are two persons"), partial(self._decide, MatchStatus.DIFFERENT)
        )
        self._looks: Latest[MatchesPicture] = Latest(shell, self._look, self._on_looked)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing())
        self._stack.addWidget(self.view)
        card = frame("matches_card", "card")
        parts = column(card, (14, 10, 14, 10), 8)
        parts.addLayout(row(self.summary, self.finding, self.same, self.different, stretch=0))
        parts.addWidget(self._stack, 1)
        column(self, (0, 8, 0, 0)).addWidget(card)

    def refresh(self, _kinds: frozenset[str]) -> None:
        """Look anew."""
        self._looks.start()

    def focus_first(self) -> None:
        """Begin with the list."""
        self.view.setFocus()

    def _nothing(self) -> EmptyState:
        words = _("Look for them whenever reports were taken in: pairs are only proposed, and you decide on each.")
        return EmptyState("directory", _("No pair of persons waits for a word"), words)

    def _look(self, _report: ProgressReport) -> MatchesPicture:
        with self.backend.reading() as read:
            known = {in_order(one.party_id, one.other_id): one for one in read.party_matches.all()}
            names = read.parties.values([one.party_id for one in known.values()], "name")
            counted = party_matches.counted(read, self.shell.year)
        offices = self.backend.offices
        pairs = tuple(
            (
                one,
                names.get(one.party_id, {}).get("name", ""),
                offices.by_key(one.addressee).short_name,
                offices.by_key(one.other_office).short_name,
            )
            for one in known.values()
        )
        return MatchesPicture(pairs, counted)

    def _on_looked(self, picture: MatchesPicture) -> None:
        counted = picture.counted
        said = ngettext(
            "{persons} person strives for an award ({entries} entries, linked ones counted once).",
            "{persons} persons strive for an award ({entries} entries, linked ones counted once).",
            counted.persons,
        )
        self.summary.setText(said.format(persons=counted.persons, entries=counted.entries))
        self._stack.setCurrentIndex(1 if picture.pairs else 0)
        for decision in (self.same, self.different):
            decision.setVisible(bool(picture.pairs))
        self.view.show_branches(
            [
                Branch(
                    one.id,
                    Line(
                        (
                            name,
                            mine,
                            other,
                            one.other_told,
                            one.because,
                            BadgeValue(one.status.label, *_LOOKS[one.status]),
                        ),
                        one,
                    ),
                )
                for one, name, mine, other in picture.pairs
            ]
        )
        first = next((pair[0] for pair in picture.pairs if pair[0].status is MatchStatus.OPEN), None)
        if self.view.payload is None and first is not None:
            self.view.choose(first.id)

    def _on_chosen(self, match: PartyMatch | None) -> None:
        self.same.setEnabled(match is not None and match.status is not MatchStatus.SAME)
        self.different.setEnabled(match is not None and match.status is not MatchStatus.DIFFERENT)

    def _on_find(self) -> None:
        year = self.shell.year

        def work(report: ProgressReport) -> Found:
            with self.backend.begin(party_matches.FIND) as unit:
                pack = None
                with suppress(NoRegimeError):
                    pack = self.backend.rulebook(unit).on(self.backend.today).pack
                return party_matches.find(unit, year, pack, self.backend.today, report)

        self.shell.run(work, self._on_found, title=_("Looking for persons in two offices"))

    def _on_found(self, found: Found) -> None:
        said = ngettext(
            "{count} new pair among {people} persons.", "{count} new pairs among {people} persons.", found.pairs
        )
        self.shell.toast(said.format(count=found.pairs, people=found.compared))
        self._looks.start()

    def _decide(self, status: MatchStatus) -> None:
        match: PartyMatch | None = self.view.payload
        if match is not None:
            self._jobs.run(party_matches.DECIDE, partial(self._deed, match.id, status), _(_SAID[status]))

    def _deed(self, match_id: str, status: MatchStatus, work: UnitOfWork) -> None:
        party_matches.decide(work, match_id, status, self.backend.today)
