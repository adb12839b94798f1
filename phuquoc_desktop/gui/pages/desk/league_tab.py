"""Xếp hạng: points for timeliness and quality as a table and a calm picture; each figure says what it rests on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from phuquoc_desktop.city.league import League, OfficePoints
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.pages.bundles.latest import Latest
from phuquoc_desktop.gui.pages.bundles.parts import button, column, label, row
from phuquoc_desktop.gui.pages.bundles.rows_view import Line, RowsView
from phuquoc_desktop.gui.pages.bundles.rows_view import column as plan
from phuquoc_desktop.gui.pages.desk.tab import DeskTab
from phuquoc_desktop.gui.papers_out import PapersOut
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.columns import ColumnKind
from phuquoc_desktop.gui.tables.tree_model import Branch
from phuquoc_desktop.gui.widgets.choices import choose, chosen, offer
from phuquoc_desktop.gui.widgets.drawing_view import DrawingView
from phuquoc_desktop.gui.widgets.one_line import OneLine
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_period
from phuquoc_desktop.vietnamese.fold import fold
from phuquoc_desktop.vietnamese.numbers import show_number

if TYPE_CHECKING:
    from phuquoc_desktop.documents.document import Document

PERIODS = ("", "-H1", "-Q1", "-Q2", "-Q3", "-Q4")


class LeagueTab(DeskTab):
    """Fills itself from a task; the office chosen shows its figures with what they rest on."""

    def __init__(self, name: str, title: str, backend: Any, shell: Shell) -> None:
        super().__init__(name, title, backend, shell)
        self._papers = PapersOut(backend, shell, self)
        self.league: League | None = None
        self._text = ""
        self.view: RowsView | None = None
        self.period = QComboBox()
        self.chart = DrawingView("league_chart", QSize(300, 220), QSize(220, 120))
        self._basis = QWidget()
        self._basis.setProperty("role", "scrolled")
        self._basis_rows = QVBoxLayout(self._basis)
        self._basis_rows.setContentsMargins(0, 0, 6, 0)
        self._basis_rows.setSpacing(2)
        self._leagues: Latest[League] = Latest(shell, self._look, self._on_looked)
        self._lay_out()
        self.period.currentIndexChanged.connect(self._leagues.start)

    def refresh(self, _kinds: frozenset[str]) -> None:
        """Reckon anew."""
        self._offer_periods()
        self._leagues.start()

    def search(self, text: str) -> None:
        """Show the offices whose name holds the words."""
        self._text = text
        self._show()

    def open_record(self, record_id: str) -> None:
        """Choose the office with this key."""
        if self.view is not None:
            self.view.choose(record_id)

    def focus_first(self) -> None:
        """Begin with the offices."""
        (self.view or self.period).setFocus()

    def _offer_periods(self) -> None:
        year = str(self.shell.year)
        if not str(chosen(self.period) or "").startswith(year):
            offer(self.period, [(show_period(year + one), year + one) for one in PERIODS])
            choose(self.period, year)

    def _look(self, _report: ProgressReport) -> League:
        from phuquoc_desktop.gui.pages.desk.desk_look import look_at_league

        return look_at_league(self.backend, str(chosen(self.period) or self.shell.year))

    def _on_looked(self, league: League) -> None:
        before, self.league = self.league, league
        if self.view is None or before is None or before.scoring != league.scoring:
            self._make_view(league)
        head = league.scoring.head
        self._source.setText("" if head.confirmed else head.source)
        self._show()

    def _make_view(self, league: League) -> None:
        plans = [plan(0, N_("Rank"), 50, ColumnKind.NUMBER), plan(1, N_("Office"), 130, ColumnKind.STRONG)]
        plans.append(plan(2, N_("Points"), 70, ColumnKind.NUMBER))
        for number, one in enumerate(league.scoring.criterion, start=3):
            plans.append(plan(number, f"{one.title} /{one.most}", 90))
        fresh = RowsView("league", _("Offices and their points"), plans)
        fresh.chosen.connect(self._on_chosen)
        if self.view is not None:
            self._parts.replaceWidget(self.view, fresh)
            self.view.deleteLater()
        else:
            self._parts.addWidget(fresh, 1)
        self.view = fresh

    def _show(self) -> None:
        if self.league is None or self.view is None:
            return
        lines = [one for one in self.league.lines if fold(self._text) in fold(one.office.name)]
        self.view.show_branches([_branch(one) for one in lines])
        if self.view.payload is None and lines:
            self.view.choose(str(lines[0].office.key))
        self._draw(lines)

    def _draw(self, lines: list[OfficePoints]) -> None:
        from phuquoc_desktop.city.league_paper import row_of
        from phuquoc_desktop.documents.drawing.charts.offices import height_of, offices_chart
        from phuquoc_desktop.documents.league import bars_of

        shown = bars_of([row_of(one) for one in lines], _("points"))
        self.chart.show_chart(partial(offices_chart, shown), partial(height_of, shown))

    def _on_chosen(self, one: OfficePoints | None) -> None:
        while (item := self._basis_rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        if one is None:
            return
        self._basis_rows.addWidget(label("league_office", one.office.short_name, "heading"))
        for each in one.points:
            self._basis_rows.addSpacing(4)
            self._basis_rows.addWidget(label(f"league_{each.criterion.code}", f"{each.criterion.title}: {_cell(each)}"))
            for said in each.fact.basis if each.fact else ():
                self._basis_rows.addWidget(label(f"league_{each.criterion.code}_basis", said, "caption"))
        self._basis_rows.addStretch(1)

    def _save(self, ending: str) -> None:
        if self.league is not None:
            name = _("Points of the offices {period}").format(period=self.league.period)
            self._papers.save_made(ending, name, partial(self._document, self.league))

    def _document(self, league: League) -> Document:
        from phuquoc_desktop.gui.pages.desk.desk_look import league_paper

        return league_paper(self.backend, league)

    def _on_pdf(self) -> None:
        self._save("pdf")

    def _on_sheet(self) -> None:
        self._save("xlsx")

    def _lay_out(self) -> None:
        split = QSplitter(self)
        split.setObjectName("league_split")
        split.setChildrenCollapsible(False)
        split.setHandleWidth(12)
        split.addWidget(self._card())
        split.addWidget(self._side())
        split.setStretchFactor(0, 5)
        split.setStretchFactor(1, 3)
        split.setSizes([740, 360])
        column(self, (0, 8, 0, 0)).addWidget(split)

    def _card(self) -> QWidget:
        card = QFrame()
        card.setObjectName("league_card")
        card.setAccessibleName(_("Points for timeliness and quality"))
        card.setProperty("role", "card")
        self.period.setObjectName("league_period")
        self.period.setAccessibleName(_("Period"))
        self._source = OneLine("league_source", "soft")
        pdf = button("league_pdf", _("PDF…"), self._on_pdf, icon="print")
        sheet = button("league_sheet", _("Excel…"), self._on_sheet, icon="export")
        self._parts: QVBoxLayout = column(card, (14, 10, 14, 10), 8)
        self._parts.addLayout(row(self.period, self._source, pdf, sheet, stretch=1))
        return card

    def _side(self) -> QWidget:
        side = QFrame()
        side.setObjectName("league_side")
        side.setProperty("role", "card")
        side.setMinimumWidth(260)
        area = QScrollArea()
        area.setObjectName("league_area")
        area.setAccessibleName(_("What the points rest on"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._basis)
        parts = column(side, (14, 10, 14, 12), 8)
        parts.addWidget(self.chart)
        parts.addWidget(area, 1)
        return side


def _cell(each: Any) -> str:
    if each.points is None:
        return _("unknown")
    return f"{show_number(each.points)} ({each.fact.good}/{each.fact.whole})"


def _branch(one: OfficePoints) -> Branch:
    total = _("unknown") if one.total is None else show_number(one.total)
    cells = (one.rank, one.office.short_name, total, *map(_cell, one.points))
    return Branch(str(one.office.key), Line(cells, one))
