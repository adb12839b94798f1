"""The board as a paper, from the same values as on the screen."""

from __future__ import annotations

from phuquoc_desktop.city.due_board import DueBoard, DueCell, DueLine
from phuquoc_desktop.documents import due_board as paper
from phuquoc_desktop.documents.document import Document
from phuquoc_desktop.documents.issuer import Issuer


def board_document(board: DueBoard, issuer: Issuer) -> Document:
    """Return the board as a document, to be written as PDF, Word, Excel or HTML."""
    heads = [paper.DueHead(one.title, one.on, not one.certainty.confirmed) for one in board.items]
    totals = [board.totals(place) for place in range(len(board.items))]
    return paper.compose(
        paper.DuePaper(issuer, board.year, board.today, heads, [_row(one) for one in board.lines], totals)
    )


def _row(line: DueLine) -> paper.DueRow:
    waiting = line.open_remarks + line.open_questions
    return paper.DueRow(line.office.short_name, tuple(map(_cell, line.cells)), line.gaps, waiting)


def _cell(cell: DueCell) -> paper.DueShown:
    sequence = cell.bundle.sequence if cell.bundle else None
    return paper.DueShown(cell.punctuality.value, cell.handling.value, cell.late_by, sequence, cell.sent_on)
