"""Reads what the tabs of the desk show, and makes their papers; runs in tasks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from phuquoc_desktop.backend import Backend
from phuquoc_desktop.city import consolidation_paper
from phuquoc_desktop.city.board import below, strange_by_office
from phuquoc_desktop.city.consolidation import Consolidation
from phuquoc_desktop.city.due_board import DueBoard, due_board, owing
from phuquoc_desktop.city.due_paper import board_document
from phuquoc_desktop.city.league import League, league
from phuquoc_desktop.city.league_paper import league_document
from phuquoc_desktop.city.reminders import Written, write_all
from phuquoc_desktop.documents.document import Document
from phuquoc_desktop.domain.office import Office
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.progress import ProgressReport


def offices_of(backend: Backend, year: int) -> list[Office]:
    """Return the offices that stood in the middle of a year, when those of 2021 and those of 2025 all do."""
    return below(backend.offices, str(backend.city.key), date(year, 7, 1))


def look(backend: Backend, year: int) -> tuple[DueBoard, dict[str, tuple[str, ...]]]:
    """Return the board of a year, and by office what is strange about its reports."""
    with backend.reading() as read:
        offices = owing(read, backend.offices, str(backend.city.key), year)
        return due_board(read, offices, year, backend.today), strange_by_office(read)


def board_paper(backend: Backend, board: DueBoard) -> Document:
    """Return the board as a paper in the office's own words."""
    with backend.reading() as read:
        desk = replace(backend.desk(read), year=board.year)
        with desk.worded():
            return board_document(board, desk.issuer)


def look_at_league(backend: Backend, period: str) -> League:
    """Return the points of a period."""
    wanted = Period.of_report(period)
    with backend.reading() as read:
        return league(read, offices_of(backend, wanted.year), wanted, backend.today)


def league_paper(backend: Backend, found: League) -> Document:
    """Return the points as a paper in the office's own words."""
    with backend.reading() as read:
        desk = replace(backend.desk(read), year=found.period.year)
        with desk.worded():
            return league_document(found, desk.issuer)


def save_together(backend: Backend, found: Consolidation, path: Path) -> None:
    """Write what was taken together in the office's own words, as what the name's ending says."""
    with backend.reading() as read:
        desk = replace(backend.desk(read), year=found.year)
        with desk.worded():
            consolidation_paper.save(desk, found, path)


def write_letters(backend: Backend, year: int, folder: Path, report: ProgressReport) -> list[Written]:
    """Write the letters to all offices that owe anything, and their mails."""
    with backend.reading() as read:
        desk = replace(backend.desk(read), year=year)
        addresses, at = backend.settings.mail_addresses, backend.outside.clock()
        offices = owing(read, backend.offices, str(backend.city.key), year)
        return write_all(desk, offices, folder, "docx", addresses, at, report)
