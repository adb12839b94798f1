"""The days of an office's year as the picture and the list beside it show them."""

from __future__ import annotations

from datetime import date, timedelta

from phuquoc_desktop.domain.law.certainty import Certainty
from phuquoc_desktop.gui.pages.due_card import SIGNS, explanation, left_words
from phuquoc_desktop.gui.pages.overview_look import due_shown
from phuquoc_desktop.gui.widgets.year_view import DayShown, Ground
from phuquoc_desktop.services.calendar import URGENCY, DueLine, LimitLine, OfficeYear, State
from phuquoc_desktop.translation import _

SATURDAY = 5


def days_of(found: OfficeYear) -> dict[date, DayShown]:
    """Return every day of the year that is not plainly worked, and those on which something falls due."""
    dates = _dates(found)
    first = date(found.year, 1, 1)
    days = (first + timedelta(days=number) for number in range(366))
    return {day: _shown(found, day, dates.get(day, [])) for day in days if day.year == found.year}


def line_text(line: DueLine, found: OfficeYear) -> str:
    """Say what falls due when, and how far off it is, in one line; another emulation year is named."""
    is_over = line.state in (State.DONE, State.PAST)
    left = line.state.label if is_over else left_words(due_shown(line), found.today)
    title = line.deadline.title if line.year == found.year else f"{line.deadline.title} ({line.year})"
    return f"{line.on:%d/%m/%Y} · {title} · {left}"


def line_details(line: DueLine) -> str:
    """Say all that is known of a date."""
    head = _("Emulation year {year} · {what}").format(year=line.year, what=line.deadline.belongs.label)
    return f"{explanation(due_shown(line))}\n{head}"


def limit_text(line: LimitLine) -> str:
    """Say until when a time limit runs."""
    return f"{line.due.on:%d/%m/%Y} · {line.code} · {line.limit.sentence}"


def limit_details(line: LimitLine) -> str:
    """Say how a time limit was counted, and how sure it is."""
    said = _("Counted from the day of the letter, {day}, which is not counted itself.").format(
        day=f"{line.since:%d/%m/%Y}"
    )
    source = _("Source: {source}").format(source=line.limit.source)
    return "\n".join((line.limit.sentence, said, source, line.limit.certainty.label))


def _dates(found: OfficeYear) -> dict[date, list[DueLine]]:
    dates: dict[date, list[DueLine]] = {}
    for line in (*found.carried, *found.lines):
        dates.setdefault(line.on, []).append(line)
    return dates


def _shown(found: OfficeYear, day: date, lines: list[DueLine]) -> DayShown:
    ground, unsure, words = _ground(found, day)
    told = "\n\n".join(line_details(one) for one in lines)
    text = "\n\n".join(part for part in (words, told) if part)
    if not lines:
        return DayShown(ground, unsure, text=text)
    urgent = min(lines, key=lambda one: URGENCY[one.state])
    icon, colour, _tone = SIGNS[urgent.state.value]
    return DayShown(ground, unsure, icon, colour, text)


def _ground(found: OfficeYear, day: date) -> tuple[Ground, bool, str]:
    off, worked = found.working_days.day_off(day), found.working_days.worked(day)
    if off is not None:
        parts = (off.name, off.kind.label, off.lunar and _("lunar {day}").format(day=off.lunar), off.article)
        return Ground.OFF, not off.certainty.confirmed, _told(parts, off.source, off.certainty)
    if worked is not None:
        return Ground.WORKED, not worked.certainty.confirmed, _told((worked.name,), worked.source, worked.certainty)
    return (Ground.WEEKEND if day.weekday() >= SATURDAY else Ground.WORKING), False, ""


def _told(parts: tuple[str, ...], source: str, certainty: Certainty) -> str:
    head = " · ".join(part for part in parts if part)
    return "\n".join((head, _("Source: {source}").format(source=source), certainty.label))
