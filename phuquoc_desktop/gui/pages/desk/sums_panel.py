"""One row of a consolidation as a picture: the offices built up to their sum, the city's figure as a line through all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from phuquoc_desktop.city.consolidation import ConsolidatedRow, Strange
from phuquoc_desktop.gui.pages.bundles.parts import column, label
from phuquoc_desktop.gui.widgets.drawing_view import DrawingView
from phuquoc_desktop.translation import _, ngettext
from phuquoc_desktop.vietnamese.numbers import show_number


class SumsPanel(QFrame):
    """Shows a row, and below it what should be looked at; ``!`` marks those offices in the picture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sums_panel")
        self.setAccessibleName(_("Picture of the row"))
        self.setProperty("role", "card")
        self.setMinimumWidth(280)
        self.heading = label("sums_heading", "", "strong")
        self.chart = DrawingView("sums_chart", QSize(360, 300), QSize(250, 160))
        self.notes = label("sums_notes")
        self._nothing = label("sums_nothing", _("Choose a row to see it as a picture."), "soft")
        self._lay_out()
        self.show_row(None, {})

    def show_row(self, row: ConsolidatedRow | None, names: Mapping[str, str]) -> None:
        """Show a row with its offices in their order."""
        for one in (self.heading, self.chart, self.notes):
            one.setVisible(row is not None)
        self._nothing.setVisible(row is None)
        if row is None:
            return
        self.heading.setText(row.title)
        self.notes.setText("\n".join(f"! {one}" for one in looked_at(row, names)))
        self._draw(row, names)

    def _draw(self, row: ConsolidatedRow, names: Mapping[str, str]) -> None:
        from phuquoc_desktop.documents.drawing.charts.offices import OfficeLine, OfficesInput, height_of, offices_chart

        figures = [(name, row.figure(key)) for key, name in names.items()]
        lines = [OfficeLine(f"{name} !" if one.strange else name, one.value) for name, one in figures]
        shown = OfficesInput(lines, row.whole, row.unit, row.total is not None)
        self.chart.show_chart(partial(offices_chart, shown), partial(height_of, shown))

    def _lay_out(self) -> None:
        ground = QWidget()
        ground.setObjectName("sums_ground")
        ground.setProperty("role", "scrolled")
        inner = column(ground, (0, 0, 6, 0), 8)
        for one in (self.heading, self._nothing, self.chart, self.notes):
            inner.addWidget(one)
        inner.addStretch(1)
        area = QScrollArea()
        area.setObjectName("sums_area")
        area.setAccessibleName(self.accessibleName())
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(ground)
        column(self, (14, 10, 10, 10)).addWidget(area)


def looked_at(row: ConsolidatedRow, names: Mapping[str, str]) -> Iterator[str]:
    """Yield what should be looked at in a row, a few words each."""
    if row.linked:
        told = ngettext(
            "{count} entry of somebody counted already", "{count} entries of somebody counted already", row.linked
        )
        yield told.format(count=row.linked)
    if row.difference:
        yield _("sum and city differ by {difference}").format(difference=show_number(row.difference))
    for why in Strange:
        far = [names[key] for key, figure in row.figures.items() if why in figure.strange]
        if far:
            yield f"{', '.join(far)}: {why.label}"
    if row.missing and row.missing != tuple(names):
        yield _("missing: {offices}").format(offices=", ".join(names[key] for key in row.missing))
