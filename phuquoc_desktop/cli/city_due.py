"""``phuquoc city due`` and ``check``: what is due from whom and how far it has come; the officer's tick."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.city_office import NothingReceivedError, other_office, the_city
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend
    from phuquoc_desktop.city.due_board import DueBoard, DueCell, DueLine
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.storage.unit_of_work import Reader


def add_to(group: Commands) -> None:
    """Add ``due`` and ``check`` to ``city``."""
    showing = add_command(group, "due", run_due, _("Show what is due from each office and how far it has come"))
    showing.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default the year of the data"))
    showing.add_argument("--out", metavar=_("FILE"), help=_("write it as .pdf .docx .xlsx .html"))
    ticking = add_command(group, "check", run_check, _("Tick an office's latest report as looked at"))
    ticking.add_argument("office", metavar=_("OFFICE"))
    ticking.add_argument("--undo", action="store_true", help=_("take the tick back"))


def board_of(office: Backend, read: Reader, year: int | None) -> DueBoard:
    """Return the board of a year, by default that of the data."""
    from phuquoc_desktop.city.due_board import due_board, owing

    wanted = year or office.profile.year
    offices = owing(read, office.offices, office.profile.office, wanted)
    return due_board(read, offices, wanted, office.today)


def run_due(call: Call) -> int:
    """Show the board, or write it."""
    from phuquoc_desktop.city.due_paper import board_document
    from phuquoc_desktop.documents import writing

    with call.office() as office, the_city(office).reading() as read:
        board = board_of(office, read, call.options.year)
        if call.options.out:
            desk = replace(office.desk(read), year=board.year)
            with desk.worded():
                writing.save(board_document(board, desk.issuer), Path(call.options.out))
    call.answer(_document(board), _lines(board))
    return 0


def run_check(call: Call) -> int:
    """Tick the latest report."""
    from phuquoc_desktop.bundle.sequence import newest
    from phuquoc_desktop.city.checking import mark_checked
    from phuquoc_desktop.domain.exchange import BundleKind

    with call.office() as office:
        other = other_office(the_city(office), call.options.office)
        with office.begin(N_("Tick a report as looked at")) as work:
            known = work.bundles_received.all(sender=str(other.key), bundle_kind=BundleKind.REPORT)
            latest = newest(known)
            if latest is None:
                raise NothingReceivedError(field="office", office=other.name)
            mark_checked(work, latest.id, office.today, checked=not call.options.undo)
            document = {
                "office": other.key.code,
                "sequence": latest.sequence,
                "checked_on": latest.checked_on.isoformat() if latest.checked_on else None,
                "checked_by": latest.checked_by,
            }
    sentence = (
        _("Report {number} of {office} is ticked no more.")
        if call.options.undo
        else _("Report {number} of {office} is ticked as looked at.")
    )
    call.answer(document, [sentence.format(number=document["sequence"], office=other.name)])
    return 0


def _document(board: DueBoard) -> dict[str, Any]:
    return {
        "year": board.year,
        "today": board.today.isoformat(),
        "due": [
            {
                "code": one.code,
                "title": one.title,
                "stream": one.stream.value,
                "on": one.on.isoformat(),
                "until": one.until.isoformat(),
                "confirmed": one.certainty.confirmed,
                "source": one.source,
                **dict(zip(("expected", "sent", "on_time"), board.totals(place), strict=True)),
            }
            for place, one in enumerate(board.items)
        ],
        "offices": [_office(line) for line in board.lines],
    }


def _office(line: DueLine) -> dict[str, Any]:
    return {
        "office": line.office.key.code,
        "name": line.office.short_name,
        "missing_bundles": list(line.gaps),
        "open_remarks": line.open_remarks,
        "open_questions": line.open_questions,
        "due": [_cell(one) for one in line.cells],
    }


def _cell(cell: DueCell) -> dict[str, Any]:
    return {
        "code": cell.item.code,
        "state": cell.punctuality.value,
        "handling": cell.handling.value,
        "late_by": cell.late_by,
        "entries": cell.count,
        "sequence": cell.bundle.sequence if cell.bundle else None,
        "sent_on": cell.sent_on.isoformat() if cell.sent_on else None,
    }


def _lines(board: DueBoard) -> list[str]:
    from phuquoc_desktop.cli.layout import table

    heads = [_("Office"), *(one.code for one in board.items), _("Missing bundles")]
    rows = [[line.office.short_name, *map(_short, line.cells), ", ".join(map(str, line.gaps))] for line in board.lines]
    return [*table(heads, rows), "", *(f"{one.code}: {one.title} ({one.on:%d/%m/%Y})" for one in board.items)]


def _short(cell: DueCell) -> str:
    state = cell.punctuality.label
    if cell.late_by:
        state = _("{state}, {days} days").format(state=state, days=cell.late_by)
    return state if cell.bundle is None else f"{state} · {cell.handling.label}"
