"""The tab of statistics: how many awards there were in each year, as a chart and as figures."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from phuquoc_desktop.documents.drawing.charts import award_bars as awards_chart
from phuquoc_desktop.documents.drawing.charts.award_bars import AwardsInput, Counted
from phuquoc_desktop.gui.widgets.choices import chosen, offer
from phuquoc_desktop.gui.widgets.drawing_view import DrawingView
from phuquoc_desktop.gui.widgets.push_button import push_button
from phuquoc_desktop.services.award_statistics import AwardStatistics, CountedBy
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.numbers import show_number


class StatisticsTab(QWidget):
    """Emits ``changed`` when something else is counted, ``saved`` with an ending."""

    changed = Signal()
    saved = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statistics_tab")
        self.by = QComboBox()
        self.by.setObjectName("counted_by")
        self.by.setAccessibleName(_("Count by"))
        offer(self.by, [(one.label, one) for one in CountedBy])
        self.by.currentIndexChanged.connect(self.changed)
        self.chart = DrawingView("award_chart", QSize(600, 200), QSize(300, 120))
        self.figures = QTableWidget()
        self.figures.setObjectName("award_figures")
        self.figures.setAccessibleName(_("Awards of several years"))
        self.figures.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.figures.verticalHeader().hide()
        self.nothing = QLabel(_("The book is still empty"))
        self.nothing.setObjectName("no_awards")
        self.nothing.setProperty("role", "soft")
        self._lay_out()

    @property
    def counted_by(self) -> CountedBy:
        """By what is counted."""
        found: CountedBy = chosen(self.by)
        return found

    def show_counted(self, counted: AwardStatistics) -> None:
        """Show chart and figures."""
        is_empty = not counted.lines
        self.nothing.setVisible(is_empty)
        self.chart.setVisible(not is_empty)
        self.figures.setVisible(not is_empty)
        shown = AwardsInput(counted.years, [Counted(one.label, one.counts) for one in counted.lines])
        self.chart.show_chart(
            lambda frame: awards_chart.award_bars(shown, frame), lambda frame: awards_chart.height_of(shown, frame)
        )
        self._fill(counted)

    def _fill(self, counted: AwardStatistics) -> None:
        heads = [counted.by.label, *map(str, counted.years), _("Total")]
        rows = [[one.label, *map(show_number, one.counts), show_number(one.total)] for one in counted.lines]
        rows.append([_("Total"), *map(show_number, counted.totals), show_number(sum(counted.totals))])
        rows.append([_("Bonus"), *map(show_number, counted.amounts), show_number(sum(counted.amounts))])
        self.figures.setColumnCount(len(heads))
        self.figures.setRowCount(len(rows))
        self.figures.setHorizontalHeaderLabels(heads)
        for place, row in enumerate(rows):
            for column, text in enumerate(row):
                self.figures.setItem(place, column, _cell(text, right=column > 0))
        self.figures.resizeColumnsToContents()

    def _lay_out(self) -> None:
        label = QLabel(_("Count by"))
        label.setBuddy(self.by)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.by)
        row.addStretch(1)
        for name, text, slot in (
            ("statistics_pdf", "PDF", self._on_pdf),
            ("statistics_word", "Word", self._on_word),
        ):
            button = push_button(name, text, "paper")
            button.setAccessibleName(_("Save the statistics as {kind}").format(kind=text))
            button.clicked.connect(slot)
            row.addWidget(button)
        card = QFrame()
        card.setObjectName("statistics_card")
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 14, 16, 14)
        inside.setSpacing(12)
        inside.addWidget(self.nothing)
        inside.addWidget(self.chart)
        inside.addWidget(self.figures, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(card, 1)

    def _on_pdf(self) -> None:
        self.saved.emit("pdf")

    def _on_word(self) -> None:
        self.saved.emit("docx")


def _cell(text: str, *, right: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    if right:
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item
