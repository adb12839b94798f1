"""Who is close to an award, in the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import a_person, an_award_held, an_office
from office_window import OfficeWindow
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from phuquoc_desktop.gui.dialogs.history_since_dialog import HistorySinceDialog
from phuquoc_desktop.gui.dialogs.rule_dialog import RuleDialog
from phuquoc_desktop.gui.pages.close_page import ClosePage
from phuquoc_desktop.gui.widgets.choices import choose
from phuquoc_desktop.services import awards_held, directory
from phuquoc_desktop.services.law.history_since import history_since

HISTORY = {
    "Trần Thị Mai": (2019, 2020),
    "Lê Văn Bình": (2020, 2021),
    "Vũ Thị Đủ": (2019, 2020, 2021),
    "Hồ Gián": (2018, 2021),
}


@pytest.fixture
def office(tmp_path: Path):
    backend = an_office(tmp_path / "data")
    with backend.begin("People") as work:
        for name, years in HISTORY.items():
            person = directory.add(work, a_person(name), backend.today)
            work.flush()
            for year in years:
                awards_held.add(work, an_award_held(person, award="CSTDCS", year=year), backend.awards)
    backend.close()
    window = OfficeWindow(tmp_path / "data")
    window.until(lambda: window.shells)
    yield window
    window.close()


def names(page: ClosePage) -> list[str]:
    return [
        f"{page.model.row(row).party.name} {page.model.row(row).award.code}" for row in range(page.model.rowCount())
    ]


def narrowed(office: OfficeWindow) -> ClosePage:
    page = office.page("close")
    assert isinstance(page, ClosePage)
    choose(page.award, "CSTDT")
    office.settle()
    return page


def test_the_page_lists_who_may_reach_the_award_next_year(office: OfficeWindow) -> None:
    page = narrowed(office)
    assert sorted(names(page)) == ["Lê Văn Bình CSTDT", "Vũ Thị Đủ CSTDT"]


def test_another_year_asks_for_other_rows(office: OfficeWindow) -> None:
    page = narrowed(office)
    choose(page.year, 2021)
    office.settle()
    assert sorted(names(page)) == ["Trần Thị Mai CSTDT", "Vũ Thị Đủ CSTDT"]


def test_the_findings_stand_beside_and_a_rule_is_one_key_away(office: OfficeWindow) -> None:
    page = narrowed(office)
    assert page.findings.proposals[0].party.name in {"Lê Văn Bình", "Vũ Thị Đủ"}
    tree = page.findings.tree
    tree.setFocus()
    tree.setCurrentIndex(tree.model().index(0, 0))
    QTest.keyClick(tree, Qt.Key.Key_Return)
    dialog = office.dialog(RuleDialog)
    assert dialog.criterion_id.startswith(("CSTDT.", "GENERAL."))
    dialog.reject()


def test_a_name_that_is_searched_narrows_the_list(office: OfficeWindow) -> None:
    page = narrowed(office)
    page.search("vu thi")
    office.settle()
    assert names(page) == ["Vũ Thị Đủ CSTDT"]
    page.search("khong co ai")
    office.settle()
    assert names(page) == []


def test_a_new_award_in_the_directory_changes_the_list(office: OfficeWindow) -> None:
    page = narrowed(office)
    with office.backend.reading() as read:
        person = next(one for one in read.parties.all() if one.name == "Lê Văn Bình")
    with office.backend.begin("Award") as work:
        awards_held.add(work, an_award_held(person, award="CSTDT", year=2022), office.backend.awards)
    office.settle()
    office.until(lambda: names(page) == ["Vũ Thị Đủ CSTDT"])


def cell(page: ClosePage, name: str, column: str, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> str:
    row = next(row for row in range(page.model.rowCount()) if page.model.row(row).party.name == name)
    place = next(place for place, one in enumerate(page.model.columns) if one.name == column)
    return str(page.model.index(row, place).data(role))


def test_each_line_says_in_a_few_words_what_is_still_missing(office: OfficeWindow) -> None:
    page = narrowed(office)
    missing = cell(page, "Lê Văn Bình", "missing")
    assert missing.startswith("Years in a row: 2 of 3; ")
    told = cell(page, "Lê Văn Bình", "missing", Qt.ItemDataRole.ToolTipRole)
    assert told.startswith("Reached: 2 years in a row (2020–2021)")
    assert "(Luật TĐKT 2003 (sđ 2013) Điều 22)" in told
    assert "Years in a row" not in cell(page, "Vũ Thị Đủ", "missing")
    assert cell(page, "Lê Văn Bình", "award") == office.backend.awards.by_code("CSTDT").short_name


def test_the_state_can_be_seen_on_a_magnified_screen(office: OfficeWindow) -> None:
    page = narrowed(office)
    names_of = [one.name for one in page.model.columns]
    office.window.resize(911, 512)
    office.settle()
    assert page.table.isColumnHidden(names_of.index("reached"))
    state = names_of.index("state")
    right = page.table.columnViewportPosition(state) + page.table.columnWidth(state)
    assert right <= page.table.viewport().width()


def test_saying_since_when_the_history_is_complete_closes_the_gaps(office: OfficeWindow) -> None:
    page = office.page("directory")
    page.findChild(QAction, "history_since").trigger()
    dialog = office.dialog(HistorySinceDialog)
    choose(dialog.since, 2015)
    office.click(dialog, "save")
    office.settle()
    with office.backend.reading() as read:
        assert history_since(read) == 2015
