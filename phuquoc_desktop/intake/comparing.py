"""The dry run: every row of a list held against the directory and the registrations of the year; nothing is changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.law.pack import Pack
from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.domain.review_places import place_of
from phuquoc_desktop.intake.aims import refuse_aim, told_of_aim
from phuquoc_desktop.intake.awarding import Awarding
from phuquoc_desktop.intake.dry_run import Aim, DryRun, Wanted, row_id
from phuquoc_desktop.intake.judging import Judge, Known, known_of
from phuquoc_desktop.intake.people_index import PeopleIndex
from phuquoc_desktop.intake.rows import ReadRow
from phuquoc_desktop.intake.wanting import Found, wanted_of
from phuquoc_desktop.intake.who_it_is import Search, Whom
from phuquoc_desktop.storage.people import Bare, everybody
from phuquoc_desktop.storage.period_locks import locked
from phuquoc_desktop.storage.registered import registered_in
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_

_PIECE = 500
_READING = N_("Checking rows")
_COMPARING = N_("Comparing rows with the directory")


def compare(
    read: Reader,
    name: str,
    rows: Sequence[ReadRow],
    aim: Aim,
    awards: Awards,
    pack: Pack | None,
    today: date,
    told: Sequence[str] = (),
    report: ProgressReport = silent,
) -> DryRun:
    """Return what taking the rows of the file ``name`` in would do.

    ``pack`` is the law of the year, ``told`` what reading the file told. Refuses an aim that no row can reach: a strange
    year, a day to come, a movement that is gone. Asks the data four questions, however many rows there are.
    """
    refuse_aim(read, aim, today)
    office = read.profile.office
    found = [_wanted(place, rows, today, report) for place in range(len(rows))]
    people = PeopleIndex([_person(row, one.wanted) for row, one in zip(rows, found, strict=True)], report)
    directory = PeopleIndex(everybody(read.session, office), report)
    search = Search(directory, people, [place for place, one in enumerate(found) if not one.errors])
    meant = [_meant(place, found, search, report) for place in range(len(rows))]
    judge = Judge(aim, Awarding(awards, pack), _known(read, office, aim, directory, meant, today))
    judged = tuple(judge.judge(*one) for one in zip(rows, found, meant, strict=True))
    return DryRun(name, office, aim, judged, (*told, *told_of_aim(read, aim, rows, today)), read.journal_head())


def _wanted(place: int, rows: Sequence[ReadRow], today: date, report: ProgressReport) -> Found:
    if place % _PIECE == 0:
        report(place, 2 * len(rows), _READING)
    return wanted_of(rows[place], today)


def _meant(place: int, found: Sequence[Found], search: Search, report: ProgressReport) -> Whom:
    """Nobody is looked up for a row that cannot be taken in."""
    if place % _PIECE == 0:
        report(len(found) + place, 2 * len(found), _COMPARING)
    return Whom() if found[place].errors else search.whom(place)


def _person(row: ReadRow, wanted: Wanted) -> Bare:
    """Return the party of a row as if it were in the directory."""
    return Bare(
        row_id((row.sheet, row.row)),
        "",
        wanted.kind.value,
        wanted.name,
        wanted.birth,
        wanted.sex,
        wanted.identity_number,
        wanted.unit,
        wanted.position,
        wanted.address,
    )


def _known(read: Reader, office: str, aim: Aim, directory: PeopleIndex, meant: Sequence[Whom], today: date) -> Known:
    """Gather what the data know of everybody who may be meant."""
    ids = {one.taken_for for one in meant} | {other.id for one in meant for other in one.candidates}
    more = read.parties.values(ids, "members", "note")
    people = {one.id: known_of(one, more[one.id]) for one in directory.people if one.id in more}
    registered = registered_in(read.session, office, aim.year) if aim.year is not None else []
    movements = {one.id: one.name for one in read.movements.all()} if aim.registers else {}
    standing = [one for one in registered if one.party_id in people]
    return Known(people, standing, movements, _locked(read, aim, today))


def _locked(read: Reader, aim: Aim, today: date) -> str:
    lock = read.locks_on(today).at(place_of("registration", {"year": aim.year}))
    return str(locked(lock)) if lock else ""
