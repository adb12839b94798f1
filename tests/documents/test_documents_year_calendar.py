"""The calendar of a year on paper: dates with their basis, days off, and both readings of a date on a day off."""

from __future__ import annotations

from pathlib import Path

from builders import office_open

from phuquoc_desktop.documents import papers
from phuquoc_desktop.documents.document import Paragraph, Table


def test_the_year_on_paper_has_its_dates_and_days_off(tmp_path: Path) -> None:
    with office_open(tmp_path / "office") as backend, backend.reading() as read:
        document = papers.compose("year-calendar", backend.desk(read))
    dates, off = (block for block in document.blocks if isinstance(block, Table))
    shown = [tuple(cell.shown for cell in row.cells) for row in dates.rows]
    assert len(shown) == 14 + 5, "those of the year before that fall due in this one stand there too"
    registering = next(row for row in shown if row[2].startswith("Đăng ký thi đua và gửi"))
    assert registering[1] == "28/02/2021"
    assert registering[4] == "Trễ"
    assert registering[5].endswith("(*)")
    assert ["16/02/2021", "Thứ Ba"] in [[cell.shown for cell in row.cells[:2]] for row in off.rows]
    told = [block.text for block in document.blocks if isinstance(block, Paragraph)]
    assert any("28/02/2021" in one and "26/02/2021" in one and "01/03/2021" in one for one in told)


def test_a_year_without_a_calendar_says_so_on_paper(tmp_path: Path) -> None:
    with office_open(tmp_path / "office", "phu-quoc", year=2040) as backend, backend.reading() as read:
        document = papers.compose("year-calendar", backend.desk(read))
    assert sum(isinstance(block, Table) for block in document.blocks) == 1
    assert any("Chưa có lịch nghỉ" in block.text for block in document.blocks if isinstance(block, Paragraph))
