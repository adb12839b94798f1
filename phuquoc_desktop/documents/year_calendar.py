"""Lịch năm: what is due in a year and which days are off, to be hung on the wall."""

from __future__ import annotations

from datetime import date

from phuquoc_desktop.documents.desk import Desk
from phuquoc_desktop.documents.document import (
    Align,
    Block,
    Cell,
    Document,
    Heading,
    Row,
    Table,
    Title,
    columns_of,
    paragraph,
)
from phuquoc_desktop.documents.issuer import foot_of, head_of, place_date
from phuquoc_desktop.documents.parties_shown import whole_row
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.calendar import YearCalendar
from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.services import calendar
from phuquoc_desktop.services.calendar import DueLine, OfficeYear, State
from phuquoc_desktop.vietnamese.dates import show_date

FILE = "year_calendar.toml"
_DATE_SHARES, _OFF_SHARES = (6, 20, 42, 13, 15, 30), (20, 15, 36, 16, 38)
_CENTRE, _LEFT = Align.CENTRE, Align.LEFT


def year_calendar(desk: Desk) -> Document:
    """Return the calendar of the desk's year as it stands today."""
    found, words = calendar.of_year(desk.read, desk.year, desk.today), Template(FILE)
    subject = words.say("subject", year=found.year)
    return Document(
        title=subject,
        blocks=(
            head_of(desk.issuer, "", place_date(desk.issuer, desk.today, desk.year)),
            Title(words.say("kind"), subject),
            Heading(words.say("dates")),
            _dates(found, words),
            *(paragraph(sentence) for sentence in _notes(found, words)),
            *_off(found.calendar, words),
            foot_of(desk.issuer, ()),
        ),
        author=desk.issuer.name,
        dated=desk.today,
    )


def _lines(found: OfficeYear) -> list[DueLine]:
    return sorted((*found.carried, *found.lines), key=lambda one: one.on)


def _dates(found: OfficeYear, words: Template) -> Table:
    headings = words.headings("date_columns", len(_DATE_SHARES))
    columns = columns_of(headings, _DATE_SHARES, (_CENTRE, _CENTRE, _LEFT, _CENTRE, _CENTRE, _LEFT))
    rows = tuple(_date_row(place, one, found.year, words) for place, one in enumerate(_lines(found), start=1))
    return Table(columns, rows or (whole_row(words.say("no_dates"), len(columns)),))


def _date_row(place: int, line: DueLine, year: int, words: Template) -> Row:
    title = line.deadline.title
    if line.year != year:
        title = words.say("other_year", title=title, year=line.year)
    source = line.source + _mark(line.certainty, words)
    left = "" if line.state in (State.PAST, State.DONE) else str(line.due.working.days)
    state = words.say(f"state.{line.state.value}")
    return Row((Cell(place), Cell(line.on), Cell(title), Cell(left), Cell(state), Cell(source)))


def _notes(found: OfficeYear, words: Template) -> list[str]:
    notes = [words.say("counted", day=show_date(found.today)), words.say("marked")]
    if found.calendar is None:
        notes.append(words.say("unknown", year=found.year))
    around = {
        words.say("around", day=show_date(one.on), before=_shown(one.due.before), after=_shown(one.due.after)): None
        for one in _lines(found)
        if one.due.off
    }
    return [*notes, *around]


def _shown(day: date | None) -> str:
    return show_date(day) if day else ""


def _off(known: YearCalendar | None, words: Template) -> tuple[Block, ...]:
    if known is None:
        return ()
    columns = columns_of(words.headings("off_columns", len(_OFF_SHARES)), _OFF_SHARES, (_CENTRE, *(_LEFT,) * 4))
    return Heading(words.say("off")), Table(columns, _off_rows(known, words))


def _off_rows(known: YearCalendar, words: Template) -> tuple[Row, ...]:
    rows = [(one.day, one.name, one.kind.value, one.source, one.certainty) for one in known.days_off]
    rows += [(one.day, one.name, "worked", one.source, one.certainty) for one in known.worked_days]
    weekdays = words.lines("weekdays")
    return tuple(
        Row(
            (
                Cell(day),
                Cell(weekdays[day.weekday()]),
                Cell(name),
                Cell(words.say(f"off_kind.{kind}")),
                Cell(source + _mark(certainty, words)),
            )
        )
        for day, name, kind, source, certainty in sorted(rows)
    )


def _mark(certainty: Certainty, words: Template) -> str:
    return "" if certainty.confirmed else words.say("mark")
