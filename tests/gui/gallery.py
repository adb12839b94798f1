"""Every widget of ours on two pages, to be looked at: ``python tests/gui/gallery.py OUT.png [SCALE]``."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QTabWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from phuquoc_desktop.documents.drawing.charts.course import CourseInput, Forecast
from phuquoc_desktop.documents.drawing.charts.target_chart import target_chart
from phuquoc_desktop.gui.tables.columns import BadgeValue, ColumnKind, ColumnPlan
from phuquoc_desktop.gui.tables.delegates import delegate_for
from phuquoc_desktop.gui.tables.paged_model import PagedTableModel, Query
from phuquoc_desktop.gui.tables.table_view import TableView
from phuquoc_desktop.gui.tables.tree_model import Branch, TreeModel
from phuquoc_desktop.gui.widgets.badge import Badge
from phuquoc_desktop.gui.widgets.card import Card
from phuquoc_desktop.gui.widgets.checklist import CheckLine, Checklist
from phuquoc_desktop.gui.widgets.date_field import DateField
from phuquoc_desktop.gui.widgets.drawing_view import DrawingView
from phuquoc_desktop.gui.widgets.empty_state import EmptyState
from phuquoc_desktop.gui.widgets.paper_preview import PaperPreview
from phuquoc_desktop.gui.widgets.practice_band import PracticeBand
from phuquoc_desktop.gui.widgets.search_box import SearchBox
from phuquoc_desktop.gui.widgets.stepper import Stepper
from phuquoc_desktop.gui.widgets.toast import ToastStand

BADGES = (
    BadgeValue("Đạt", "good"),
    BadgeValue("Chậm tiến độ", "warn"),
    BadgeValue("Không đạt", "bad"),
    BadgeValue("Đúng tiến độ", "info"),
    BadgeValue("Chưa đánh giá", "neutral"),
)
NAMES = ("Nguyễn Thị Hồng Mẫu", "Trần Văn Thử", "Lê Hoàng Phượng Mẫu", "Phạm Đức Thử", "Huỳnh Mỹ Mẫu")


class Line(NamedTuple):
    """An invented registration."""

    name: str
    unit: str
    points: Decimal
    state: BadgeValue
    share: Decimal


COLUMNS = (
    ColumnPlan("name", "Name", 190, ColumnKind.STRONG, stretch=True),
    ColumnPlan("unit", "Unit", 150),
    ColumnPlan("points", "Points", 90, ColumnKind.NUMBER),
    ColumnPlan("state", "State", 150, ColumnKind.BADGE),
    ColumnPlan("share", "Share", 160, ColumnKind.PROGRESS),
)
PAPER = """<table width="100%"><tr><td align="center">ỦY BAN NHÂN DÂN<br><b>PHƯỜNG DƯƠNG ĐÔNG</b></td>
<td align="center"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b>Độc lập - Tự do - Hạnh phúc</b></td></tr></table>
<p align="center"><b>TỜ TRÌNH</b><br>Về việc đề nghị khen thưởng năm 2021</p>
<p align="justify">Căn cứ kết quả thực hiện phong trào thi đua năm 2021, Ủy ban nhân dân phường kính trình xem xét.</p>"""


def line(number: int) -> Line:
    """Return an invented line."""
    unit = "Văn phòng Ủy ban nhân dân phường, bộ phận một cửa" if number % 2 else "Trường Mẫu giáo"
    return Line(NAMES[number % 5], unit, Decimal(4549 * number) / 2, BADGES[number % 5], Decimal(number * 17 % 121))


def rows(ids: Sequence[str]) -> list[Line]:
    """Return the lines of ids."""
    return [line(int(one)) for one in ids]


def table() -> TableView:
    """Return a table with every kind of column."""
    model = PagedTableModel(COLUMNS, lambda query: [str(one) for one in range(400)][: query.limit], rows)
    view = TableView("gallery_table", "Registrations")
    model.setParent(view)
    view.show_model(model)
    view.sort_by(0)
    model.load(Query())
    view.choose("2")
    return view


def tree() -> QTreeView:
    """Return a tree of targets."""
    below = [Branch(f"A{one}", line(one)) for one in range(3)]
    view = QTreeView()
    model = TreeModel(COLUMNS, view)
    model.show_branches([Branch("A", line(7), below), Branch("B", line(8), [Branch("B1", line(9))])])
    view.setObjectName("gallery_tree")
    view.setAccessibleName("Targets")
    view.setModel(model)
    view.expand(model.index_of("A"))
    for place, column in enumerate(COLUMNS):
        view.setColumnWidth(place, column.width)
        delegate = delegate_for(column.kind, view)
        if delegate:
            view.setItemDelegateForColumn(place, delegate)
    return view


def fields() -> QWidget:
    """Return editors in all their states."""
    box = QWidget()
    grid = QGridLayout(box)
    name, refused, off = QLineEdit("Nguyễn Thị Hồng Mẫu"), QLineEdit("31/02/2021"), QLineEdit("Không sửa được")
    refused.setProperty("refused", True)
    off.setEnabled(False)
    error = QLabel("“31/02/2021” không phải là ngày; hãy ghi ngày/tháng/năm.")
    error.setProperty("role", "error")
    choice = QComboBox()
    choice.addItems(["Lao động tiên tiến", "Chiến sĩ thi đua cơ sở"])
    day = DateField()
    day.setText("05/02/2021")
    tick, unsure, radio = QCheckBox("Trực tiếp lao động"), QCheckBox("Một phần"), QRadioButton("Cá nhân")
    tick.setChecked(True)
    unsure.setTristate(True)
    unsure.setCheckState(unsure.checkState().PartiallyChecked)
    radio.setChecked(True)
    note = QPlainTextEdit("Ghi chú nhiều dòng\nvề thành tích")
    named = {"name": name, "refused": refused, "off": off, "choice": choice, "day": day, "note": note}
    for place, (key, widget) in enumerate(named.items()):
        widget.setObjectName(key)
        widget.setAccessibleName(key)
        grid.addWidget(widget, place // 2 * 2, place % 2)
    grid.addWidget(error, 1, 1)
    for place, widget in enumerate((tick, unsure, radio)):
        widget.setObjectName(f"tick_{place}")
        grid.addWidget(widget, 6 + place // 2, place % 2)
    return box


def buttons() -> QWidget:
    """Return buttons of every role, and badges."""
    box = QWidget()
    row = QHBoxLayout(box)
    for role, words in (("primary", "Lưu"), ("", "Hủy"), ("danger", "Xóa"), ("plain", "Bỏ qua"), ("link", "Xem")):
        button = QPushButton(words)
        button.setObjectName(f"button_{role}")
        button.setProperty("role", role)
        row.addWidget(button)
    off = QPushButton("Tắt")
    off.setObjectName("button_off")
    off.setEnabled(False)
    row.addWidget(off)
    for value in BADGES:
        row.addWidget(Badge(value))
    row.addStretch(1)
    return box


def chart() -> DrawingView:
    """Return a target behind its pace."""
    reached = {3: Decimal(900), 6: Decimal("2105.5"), 9: Decimal(3900)}
    course = CourseInput(
        tuple(map(reached.get, range(1, 13))),
        Decimal("4549.5"),
        unit="tỷ đồng",
        growing=True,
        last_year=tuple(Decimal(350 * month) for month in range(1, 13)),
        forecast=Forecast(Decimal(4900), Decimal(4600), Decimal(5200)),
    )
    made = DrawingView("target_chart", QSize(420, 200), QSize(260, 150))
    made.show_chart(partial(target_chart, course))
    return made


def checklist() -> Checklist:
    """Return the papers of a dossier."""
    made = Checklist("Papers")
    made.show_lines(
        [
            CheckLine("letter", "Tờ trình", True, "Số 12/TTr-UBND, 05/12/2021", "Xem"),
            CheckLine("report", "Báo cáo thành tích", False, "Thiếu của 2 cá nhân", "Soạn"),
            CheckLine("initiative", "Giấy công nhận sáng kiến", None),
        ]
    )
    return made


def first_page() -> QWidget:
    """Return table, chart and checklist."""
    page = QWidget()
    grid = QGridLayout(page)
    left, right, low = Card("c1", "Đăng ký"), Card("c2", "Hồ sơ", "Mở hồ sơ"), Card("c3", "Thu ngân sách")
    left.fill([SearchBox(), table()])
    right.fill([checklist()])
    low.fill([chart()])
    grid.addWidget(PracticeBand(), 0, 0, 1, 2)
    grid.addWidget(left, 1, 0, 2, 1)
    grid.addWidget(right, 1, 1)
    grid.addWidget(low, 2, 1)
    grid.setColumnStretch(0, 3)
    grid.setColumnStretch(1, 2)
    return page


def second_page() -> QWidget:
    """Return editors, buttons, tree, steps and what is empty."""
    page = QWidget()
    column = QVBoxLayout(page)
    steps = Stepper(["Chọn đơn vị", "Người làm việc", "Dữ liệu"])
    steps.set_step(1)
    progress = QProgressBar()
    progress.setAccessibleName("Progress")
    progress.setValue(40)
    row = QHBoxLayout()
    row.addWidget(fields(), 1)
    row.addWidget(tree(), 2)
    column.addWidget(steps)
    column.addWidget(buttons())
    column.addLayout(row, 1)
    column.addWidget(progress)
    return page


def third_page() -> QWidget:
    """Return the preview of a paper and an empty list."""
    page = QWidget()
    row = QHBoxLayout(page)
    preview = PaperPreview()
    preview.show_html(PAPER)
    row.addWidget(preview, 2)
    row.addWidget(EmptyState("empty", "Chưa có hồ sơ nào", "Hồ sơ khen thưởng của năm đứng ở đây.", "Lập hồ sơ"), 1)
    return page


def gallery() -> QTabWidget:
    """Return all pages."""
    tabs = QTabWidget()
    tabs.setObjectName("gallery")
    tabs.tabBar().setAccessibleName("Pages")
    for title, page in (("Một", first_page()), ("Hai", second_page()), ("Ba", third_page())):
        tabs.addTab(page, title)
    return tabs


def main(out: Path, scale: float) -> None:
    """Draw the gallery."""
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from phuquoc_desktop.gui import app

    app.make_application(["gallery"])
    tabs = gallery()
    tabs.resize(round(1366 / scale), round(768 / scale))
    tabs.show()
    toasts = ToastStand(tabs)
    for page in range(tabs.count()):
        tabs.setCurrentIndex(page)
        toasts.show_toast("Đã xóa 1 đăng ký.", QApplication.beep if page == 0 else None)
        QApplication.processEvents()
        tabs.grab().save(str(out.with_stem(f"{out.stem}-{page + 1}")))


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else 1.0)
