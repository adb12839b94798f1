"""``phuquoc calendar``: what is due in a year, in days and working days, and which days are off."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from phuquoc_desktop.cli.call import Call
from phuquoc_desktop.cli.days import read_day
from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date

if TYPE_CHECKING:
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.domain.calendar import YearCalendar
    from phuquoc_desktop.domain.working_days import Count, Due
    from phuquoc_desktop.services.calendar import DueLine, LimitLine, OfficeYear

WEEKDAYS = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))


def add_commands(commands: Commands) -> None:
    """Add ``calendar``."""
    parser = add_command(commands, "calendar", run, _("Show what is due in a year, and the days off"))
    parser.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default the year of the data"))
    parser.add_argument("--on", metavar=_("DAY"), help=_("count from this day, such as 15/06/2021; by default today"))


def run(call: Call) -> None:
    """Print the calendar of a year."""
    from phuquoc_desktop.cli.calendar_shown import document
    from phuquoc_desktop.domain.checks import refuse_if_any
    from phuquoc_desktop.domain.registration_rules import strange_year
    from phuquoc_desktop.services import calendar
    from phuquoc_desktop.services.law.shelf import rulebook

    asked = call.options
    with call.office() as backend, backend.reading() as read:
        year = asked.year or backend.profile.year
        refuse_if_any(strange_year(year))
        today = read_day(asked.on) if asked.on else backend.today
        found = calendar.of_year(read, year, today, rulebook(read))
    call.answer(document(found), _lines(found))


def _lines(found: OfficeYear) -> Iterator[str]:
    yield _("Calendar of {year}, counted from {day}").format(year=found.year, day=show_date(found.today))
    if found.calendar is None:
        yield _("The holidays of {year} are not known; working days are Monday to Friday.").format(year=found.year)
    yield ""
    yield from table(_headings(), [_cells(one) for one in (*found.carried, *found.lines)], right=(2, 3))
    yield _("* by custom or from memory, not confirmed: ask the city before relying on it")
    yield from dict.fromkeys(_around(one.due) for one in (*found.carried, *found.lines) if one.due.off)
    if found.limits:
        yield from ("", _("Time limits of the law, from the day of the letter:"), *map(_limit, found.limits))
    if found.calendar is not None:
        yield from ("", *_days_off(found.calendar))


def _headings() -> list[str]:
    return [_("Due on"), _("Emulation year"), _("Days left"), _("Working days left"), _("State"), _("What is due"), ""]


def _cells(line: DueLine) -> list[str]:
    mark = "" if line.certainty.confirmed else " *"
    told = line.evidence.text if line.evidence else ""
    shown = f"{_weekday(line.on)} {show_date(line.on)}{mark}"
    return [
        shown,
        str(line.year),
        str(line.days_left),
        _count(line.due.working),
        line.state.label,
        line.deadline.title,
        told,
    ]


def _count(count: Count) -> str:
    return f"{count.days}" if count.is_known else f"{count.days}?"


def _around(due: Due) -> str:
    sentence = _("{day} is a day off ({why}): the last working day before it is {before}, the first after it {after}.")
    why = _(due.off)
    return sentence.format(day=show_date(due.on), why=why, before=_shown(due.before), after=_shown(due.after))


def _shown(day: date | None) -> str:
    return show_date(day) if day else ""


def _limit(line: LimitLine) -> str:
    sentence = _("{code}: {limit}; from {since} until {day}")
    return sentence.format(
        code=line.code, limit=line.limit.sentence, since=show_date(line.since), day=show_date(line.due.on)
    )


def _days_off(known: YearCalendar) -> list[str]:
    rows = [(one.day, one.kind.label, one.name, one.certainty.label) for one in known.days_off]
    rows += [(one.day, _("Working day"), one.name, one.certainty.label) for one in known.worked_days]
    headings = [_("Day"), _("Kind"), _("Name"), _("How sure")]
    return table(headings, [[f"{_weekday(day)} {show_date(day)}", *rest] for day, *rest in sorted(rows)])


def _weekday(day: date) -> str:
    return _(WEEKDAYS[day.weekday()])
