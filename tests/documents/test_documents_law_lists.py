"""Lists about the law on paper: headings name the packs, every line has its number, an empty list says so."""

from __future__ import annotations

from datetime import date

from phuquoc_desktop.documents import as_html, law_lists
from phuquoc_desktop.documents.document import Table

DAY = date(2026, 11, 23)


def table_of(document) -> Table:
    return next(one for one in document.blocks if isinstance(one, Table))


def test_the_columns_of_a_comparison_are_headed_by_the_packs() -> None:
    lines = [("Papers · LĐTT", "Form", "Mẫu 02", "Mẫu 05"), ("Votes", "Share", "70%", "80%")]
    table = table_of(law_lists.differences("R1 (1.0)", "R2 (1.1)", lines, DAY))
    assert [one.heading for one in table.columns][-2:] == ["R1 (1.0)", "R2 (1.1)"]
    assert [one.cells[0].value for one in table.rows] == [1, 2]
    assert table.rows[1].cells[4].shown == "80%"


def test_an_empty_list_says_so_and_when_it_was_made() -> None:
    document = law_lists.doubts([], DAY)
    assert "Không còn nội dung nào" in table_of(document).rows[0].cells[0].shown
    assert "23/11/2026" in as_html.render(document)
