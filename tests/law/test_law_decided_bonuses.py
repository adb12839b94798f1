"""The whole table of bonuses once more, as decisions pay and print it: the same amounts as ``phuquoc bonus``."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from builders import (
    a_basis,
    a_clock,
    a_collective,
    a_decision,
    a_household,
    a_person,
    add_party,
    draft_decision,
    ids_from,
)
from pypdf import PdfReader
from test_law_bonus_table import ASKED, COLUMNS, Cell

from phuquoc_desktop.backend import Backend, Beginning, Outside, begin_office
from phuquoc_desktop.documents import as_pdf, papers
from phuquoc_desktop.documents.wish import Wish
from phuquoc_desktop.domain.decision import Decision
from phuquoc_desktop.services import deciding, decision_view
from phuquoc_desktop.vietnamese.numbers import money_in_words, show_number

LATE = datetime(2026, 11, 20, 8, 0)
"""After the last day of the table, as no decision is issued ahead of its day."""
DRAFTS = {"person": a_person, "collective": a_collective, "household": a_household}


def decided(office: Backend, day: str, cells: list[Cell]) -> Decision:
    """Issue a decision of a higher level with every award of that day, each to somebody else."""
    lines = [
        (add_party(office, DRAFTS[one.subject](f"{one.row} {one.award} {day} {number}")), one.award)
        for number, one in enumerate(cells)
    ]
    head = a_decision(own=False, issuer="Cấp có thẩm quyền", dated=date.fromisoformat(day), number=day)
    decision = draft_decision(office, *lines, draft=head)
    with office.begin("Issue") as work:
        deciding.issue(work, decision.id, a_basis(office), office.today)
    return decision


@pytest.mark.parametrize("day", [day for _salary, days in COLUMNS for day in (days[0], days[-1])])
def test_what_decisions_pay_and_print_is_what_the_table_says(tmp_path: Path, day: str) -> None:
    cells = [cell for cell, asked in ASKED if asked == day]
    beginning = Beginning("duong-dong", user="Lê Thị Bưởi")
    office = begin_office(tmp_path / "office", beginning, Outside(clock=a_clock(LATE), new_id=ids_from(1)))
    try:
        decision = decided(office, day, cells)
        with office.reading() as read:
            view = decision_view.look(read, decision.id, a_basis(office))
            drawn = as_pdf.render(papers.compose("payment-list", office.desk(read), Wish(decision_id=decision.id)))
    finally:
        office.close()
    assert [one.amount for one in view.lines] == [cell.amount for cell in cells]
    total = sum(cell.amount or 0 for cell in cells)
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(drawn)).pages).split())
    assert show_number(total) in text
    assert money_in_words(total) in text
    for cell in cells:
        assert show_number(cell.amount or 0) in text
