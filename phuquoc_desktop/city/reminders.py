"""Reminder letters: drafted for each office with its own gaps, in people's words where they wrote any, with a mail for each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from phuquoc_desktop.city.due_board import DueBoard, DueLine, Punctuality, due_board
from phuquoc_desktop.dispatch.eml import Letter, as_eml
from phuquoc_desktop.documents import reminder, writing
from phuquoc_desktop.documents.desk import Desk
from phuquoc_desktop.documents.from_data.above import own_interior
from phuquoc_desktop.documents.from_data.signers import signed
from phuquoc_desktop.documents.reminder import CODE, FILE, PARTS, Overdue, Reminder, Unanswered, compose
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.exchange import RemarkStatus
from phuquoc_desktop.domain.explanation import ExplanationStatus
from phuquoc_desktop.domain.office import Office
from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.domain.working_days import WorkingDays
from phuquoc_desktop.services import calendars_at_hand, paper_drafts
from phuquoc_desktop.services.paper_drafts import Kept
from phuquoc_desktop.storage.safe_file import write_whole
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, _


class NothingToAskError(RefusedError):
    """The office owes nothing."""

    sentence = N_("{office} owes nothing by now: no letter is needed.")


@dataclass(frozen=True)
class Written:
    """A letter that was written, and the mail with it."""

    office: Office
    paper: Path
    mail: Path


def reminder_of(desk: Desk, line: DueLine, board: DueBoard) -> Reminder:
    """Return what the letter for an office says by now; it may be empty."""
    read, key = desk.read, line.key
    kept = paper_drafts.of(read, key, CODE)
    reckoning = calendars_at_hand.working_days(read)
    recalled = line.latest.sequence if line.latest is not None and line.latest.recalled_on is not None else None
    return Reminder(
        issuer=signed(desk, kept).issuer,
        office=line.office.name,
        year=board.year,
        day=board.today,
        overdue=tuple(_overdue(line, reckoning, board.today)),
        gaps=line.gaps,
        recalled=recalled,
        unanswered=(*_remarks(read, key), *_questions(read, key)),
        number=kept.number,
        dated=kept.dated,
        own=kept.words,
        interior=own_interior(desk),
    )


def _overdue(line: DueLine, reckoning: WorkingDays, today: date) -> Iterable[Overdue]:
    for cell in line.cells:
        if cell.punctuality is Punctuality.MISSING:
            days = reckoning.between(cell.item.until, today).days
            yield Overdue(cell.item.title, cell.item.until, days, not cell.item.certainty.confirmed)


def _remarks(read: Reader, office: str) -> Iterable[Unanswered]:
    for one in read.remarks.all(addressee=office, status=RemarkStatus.OPEN):
        yield Unanswered(one.text, one.made_on, one.due_on)


def _questions(read: Reader, office: str) -> Iterable[Unanswered]:
    for one in read.explanation_requests.all(addressee=office, status=ExplanationStatus.OPEN):
        yield Unanswered(one.text, one.asked_on, one.due_on, one.target_code)


def letter_for(desk: Desk, office: Office) -> Reminder:
    """Return the letter for one office in the desk's year."""
    board = due_board(desk.read, [office], desk.year, desk.today)
    return reminder_of(desk, board.lines[0], board)


def write_part(work: UnitOfWork, office: str, part: str, text: str | None) -> Kept:
    """Write a part of an office's letter in own words; None gives the draft back. Raises what paper_drafts does."""
    return paper_drafts.write_part(work, office, CODE, PARTS, part, text)


def write_letter(
    desk: Desk, office: Office, folder: Path, ending: str, addresses: Mapping[str, str], at: datetime
) -> Written:
    """Write the letter for one office and the mail with it; raises NothingToAskError and what writing raises."""
    with desk.worded():
        return _write(desk, letter_for(desk, office), office, folder, ending, addresses, at)


def write_all(
    desk: Desk,
    offices: Iterable[Office],
    folder: Path,
    ending: str,
    addresses: Mapping[str, str],
    at: datetime,
    report: ProgressReport,
) -> list[Written]:
    """Write the letters of all offices that owe anything; those that owe nothing get none."""
    board = due_board(desk.read, list(offices), desk.year, desk.today)
    written = []
    with desk.worded():
        for done, line in enumerate(board.lines):
            report(done, len(board.lines), _("Writing to {office}").format(office=line.office.short_name))
            letter = reminder_of(desk, line, board)
            if not letter.is_empty:
                written.append(_write(desk, letter, line.office, folder, ending, addresses, at))
    return written


def _write(
    desk: Desk, letter: Reminder, office: Office, folder: Path, ending: str, addresses: Mapping[str, str], at: datetime
) -> Written:
    if letter.is_empty:
        raise NothingToAskError(office=office.name)
    paper = folder / f"don-doc-{office.key.code}-{office.slug}.{ending}"
    writing.save(compose(letter), paper)
    words = Template(FILE)
    places = {"office": office.name, "issuer": letter.issuer.name, "year": letter.year}
    parts = {one.name: one.text for one in reminder.written_parts(letter)}
    text = "\n\n".join(text for text in parts.values() if text)
    mail = Letter(
        to=addresses.get(str(office.key), ""),
        subject=words.say("mail_subject", **places),
        text=words.say("mail_text", text=text, file=paper.name, **places),
        sender=addresses.get(str(desk.office.key), ""),
    )
    target = paper.with_suffix(".eml")
    write_whole(target, as_eml(mail, [paper], at))
    return Written(office, paper, target)


def in_year(desk: Desk, year: int) -> Desk:
    """Return the desk for another emulation year."""
    return replace(desk, year=year)
