"""Tổng hợp: what the offices have sent, taken together; a figure opens on the records and bundles that it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QSizePolicy, QSplitter, QTabWidget

from phuquoc_desktop.city.consolidation import ConsolidatedRow, Consolidation, Figure, Subject
from phuquoc_desktop.city.where_from import Origin
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.pages.bundles.folding_split import FoldingSplit
from phuquoc_desktop.gui.pages.bundles.latest import Latest
from phuquoc_desktop.gui.pages.bundles.looks import grouped
from phuquoc_desktop.gui.pages.bundles.parts import button, column, frame, row
from phuquoc_desktop.gui.pages.bundles.rows_view import Line, RowsView
from phuquoc_desktop.gui.pages.bundles.rows_view import column as plan
from phuquoc_desktop.gui.pages.desk.sums_panel import SumsPanel, looked_at
from phuquoc_desktop.gui.pages.desk.tab import DeskTab
from phuquoc_desktop.gui.papers_out import PapersOut
from phuquoc_desktop.gui.record_places import EXCHANGE, Place, places_of
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.gui.tables.columns import ColumnKind
from phuquoc_desktop.gui.tables.tree_model import Branch
from phuquoc_desktop.gui.widgets.one_line import OneLine
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.fold import fold
from phuquoc_desktop.vietnamese.numbers import show_number

_COLUMNS = (
    plan(0, N_("What"), 300, ColumnKind.STRONG),
    plan(1, N_("Offices"), 84, ColumnKind.NUMBER),
    plan(2, N_("City"), 84, ColumnKind.NUMBER),
    plan(3, N_("To be looked at"), 180, stretch=True),
)
_ORIGINS = (
    plan(0, N_("Record"), 180, ColumnKind.STRONG),
    plan(1, N_("Entered"), 100),
    plan(2, N_("Bundle"), 96),
    plan(3, N_("Taken in at"), 110),
    plan(4, N_("Taken in by"), 100),
    plan(5, N_("Signed by"), 120, stretch=True),
)


@dataclass(frozen=True)
class TogetherPicture:
    """A consolidation with the names of its offices, by key."""

    found: Consolidation
    names: dict[str, str]


@dataclass(frozen=True)
class FigureShown:
    """What a line stands for: whose figure, in which row."""

    row: ConsolidatedRow
    office: str
    figure: Figure


class TogetherTab(DeskTab):
    """Below each row an office a line; Enter and a double click ask where its figure comes from, and then open the record."""

    def __init__(self, name: str, title: str, backend: Any, shell: Shell) -> None:
        super().__init__(name, title, backend, shell)
        self.picture: TogetherPicture | None = None
        self.asked: FigureShown | None = None
        self._text = ""
        self.subject = QComboBox()
        self.subject.setObjectName("together_subject")
        self.subject.setAccessibleName(_("What is taken together"))
        for one in Subject:
            self.subject.addItem(one.label, one.value)
        self.subject.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.subject.currentIndexChanged.connect(self._on_subject_changed)
        self.view = RowsView("together_rows", title, _COLUMNS)
        self.view.opened.connect(self._on_opened)
        self.view.chosen.connect(self._on_chosen)
        self.sums = SumsPanel()
        self._papers = PapersOut(backend, shell, self)
        self._hint = _("Open an office below a line to see which records and bundles its figure rests on.")
        self.about = OneLine("together_about", "soft")
        self.about.setText(self._hint)
        self.origins = RowsView("together_origins", _("Where from"), _ORIGINS)
        self.origins.opened.connect(self._on_origin_opened)
        self.origins.hide()
        self._looks: Latest[TogetherPicture] = Latest(shell, self._look, self._on_looked)
        self._sources: Latest[tuple[Origin, ...]] = Latest(shell, self._trace, self._on_traced)
        self._lay_out()

    def refresh(self, _kinds: frozenset[str]) -> None:
        """Take together anew."""
        self._looks.start()

    def search(self, text: str) -> None:
        """Show the offices with these words in their names."""
        self._text = fold(text)
        self._show()

    def focus_first(self) -> None:
        """Begin with what is taken together."""
        self.subject.setFocus()

    def _lay_out(self) -> None:
        self.tabs = QTabWidget()
        self.tabs.setObjectName("together_tabs")
        self.tabs.setAccessibleName(_("Table and picture"))
        self.tabs.setDocumentMode(True)
        self.tabs.setTabBarAutoHide(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self.sums, _("Picture"))
        sizes = (760, 360)
        folding = FoldingSplit(
            "together_fold", self._table(), self.tabs, self.tabs, _("Table"), sizes, framed=False, parent=self
        )
        sheet = button("together_sheet", _("Excel…"), self._on_sheet, icon="export")
        pdf = button("together_pdf", _("PDF…"), self._on_pdf, icon="print")
        page = button("together_chairman", _("Chairman's page…"), self._on_chairman, icon="print")
        page.setToolTip(_("One page: what all offices come to together, as a PDF file"))
        parts = column(self, (0, 10, 0, 0), 8)
        parts.addLayout(row(self.subject, self.about, sheet, pdf, page, stretch=1))
        parts.addWidget(folding, 1)

    def _table(self) -> QFrame:
        card = frame("together_card", "card")
        split = QSplitter(Qt.Orientation.Vertical)
        split.setObjectName("together_split")
        split.setChildrenCollapsible(False)
        split.addWidget(self.view)
        split.addWidget(self.origins)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        column(card, (12, 10, 12, 10)).addWidget(split)
        return card

    def _on_sheet(self) -> None:
        self._save("xlsx")

    def _on_pdf(self) -> None:
        self._save("pdf")

    def _save(self, ending: str) -> None:
        if self.picture is None:
            return
        found = self.picture.found
        name = _("{subject} taken together {year}").format(subject=found.subject.label, year=found.year)
        self._papers.save_by(ending, name, partial(self._write, found))

    def _write(self, found: Consolidation, path: Path) -> None:
        from phuquoc_desktop.gui.pages.desk.desk_look import save_together

        save_together(self.backend, found, path)

    def _on_chairman(self) -> None:
        name = _("Chairman's page {year}").format(year=self.shell.year)
        self._papers.save("chairman-page", "pdf", name, year=self.shell.year)

    def _on_chosen(self, payload: FigureShown | ConsolidatedRow | None) -> None:
        shown = payload.row if isinstance(payload, FigureShown) else payload
        self.sums.show_row(shown, self.picture.names if self.picture else {})

    def _look(self, _report: ProgressReport) -> TogetherPicture:
        from phuquoc_desktop.city.board import below
        from phuquoc_desktop.city.consolidation import consolidate

        year, backend = self.shell.year, self.backend
        names = {
            str(one.key): one.short_name for one in below(backend.offices, backend.profile.office, date(year, 7, 1))
        }
        with backend.reading() as read:
            found = consolidate(read, Subject(self.subject.currentData()), year, names, backend.awards)
        return TogetherPicture(found, names)

    def _on_looked(self, picture: TogetherPicture) -> None:
        self.picture = picture
        self._show()

    def _on_subject_changed(self, _place: int) -> None:
        self.origins.hide()
        self.about.setText(self._hint)
        self._looks.start()

    def _show(self) -> None:
        if self.picture is not None:
            rows = self.picture.found.rows
            self.view.show_branches([self._branch(one, self.picture.names) for one in rows])
            if self.view.payload is None and rows:
                self.view.choose(rows[0].code)

    def _branch(self, one: ConsolidatedRow, names: dict[str, str]) -> Branch:
        shown = [key for key, name in names.items() if self._text in fold(name)]
        children = tuple(_office(one, key, names[key]) for key in shown)
        title = one.title if one.code == one.title or not one.unit else f"{one.code} {one.title}, {one.unit}"
        cells = (title, _number(one.total), _number(one.whole), "; ".join(looked_at(one, names)))
        return Branch(one.code, Line(cells, one), children)

    def _on_opened(self, shown: FigureShown | None) -> None:
        if shown is not None:
            self.asked = shown
            self._sources.start()

    def _trace(self, _report: ProgressReport) -> tuple[Origin, ...]:
        from phuquoc_desktop.city.where_from import origins

        with self.backend.reading() as read:
            return origins(read, self.asked.figure.sources if self.asked else ())

    def _on_origin_opened(self, one: Origin) -> None:
        """Show the record itself; a dossier with what has passed about it."""

        def work(_report: ProgressReport) -> Place:
            with self.backend.reading() as read:
                return places_of(read, [(one.record_kind, one.record_id)])[one.record_id]

        self.shell.run(work, self._on_place_found)

    def _on_place_found(self, place: Place) -> None:
        exchange = f"{place.record_id}/{EXCHANGE}" if place.page == "dossiers" else place.record_id
        self.shell.go_to(place.page, exchange)

    def _on_traced(self, found: tuple[Origin, ...]) -> None:
        if self.asked is not None and self.picture is not None:
            name = self.picture.names[self.asked.office]
            figure = _number(self.asked.figure.value) or "–"
            sentence = _("{title}, {office}: {figure}")
            self.about.setText(sentence.format(title=self.asked.row.title, office=name, figure=figure))
        self.origins.show()
        self.origins.show_branches([Branch(one.record_id, Line(_origin(one), one)) for one in found])


def _office(one: ConsolidatedRow, office: str, name: str) -> Branch:
    figure = one.figure(office)
    cells = (name, _number(figure.value), None, "; ".join(why.label for why in figure.strange))
    return Branch(f"{one.code}/{office}", Line(cells, FigureShown(one, office, figure)))


def _number(value: Any) -> str | None:
    return None if value is None else show_number(value)


def _origin(one: Origin) -> tuple[object, ...]:
    bundle = one.bundle
    entered = show_date(date.fromisoformat(one.entered_on)) if one.entered_on else ""
    return (
        one.name,
        " ".join(part for part in (entered, one.entered_by) if part),
        f"{bundle.bundle_kind.label} {bundle.sequence}" if bundle else _("entered here"),
        f"{one.taken_at:%d/%m/%Y %H:%M}" if one.taken_at else "",
        one.taken_by,
        grouped(bundle.signed_by) if bundle else "",
    )
