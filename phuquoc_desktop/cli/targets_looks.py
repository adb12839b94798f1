"""``phuquoc targets show``, ``board``, ``due`` and ``gaps``: looking at targets in depth, all together, and by offices."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.figures import as_json, shown
from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.cli.targets_shown import judgement_of, months_of, row_of, with_year, year_of
from phuquoc_desktop.translation import _, ngettext
from phuquoc_desktop.vietnamese.dates import show_date, show_period

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.domain.parts import SumCheck
    from phuquoc_desktop.domain.target import ProgressEntry
    from phuquoc_desktop.services.targets import (
        Board,
        BoardRow,
        DueFigure,
        FormerFigure,
        GapLine,
        OfficeFigure,
        TargetLine,
    )
    from phuquoc_desktop.storage.unit_of_work import Reader


def add_to(group: Commands) -> None:
    """Add the commands to ``targets``."""
    said = _("Show one target: its course, how it is judged, the forecast, every former figure")
    show = with_year(add_command(group, "show", run_show, said))
    show.add_argument("code", metavar=_("CODE"), help=_("such as T01"))
    with_year(add_command(group, "board", run_board, _("Show how the targets of each group stand, the worst first")))
    with_year(add_command(group, "due", run_due, _("Show which figures are late, due, and come next")))
    said = _("The city's: hold the offices' own figures and their sums against the city's")
    with_year(add_command(group, "gaps", run_gaps, said))


# One target ------------------------------------------------------------------------------------------------------------------


def run_show(call: Call) -> None:
    """Print one target."""
    from phuquoc_desktop.services import targets

    with call.office() as backend, backend.reading() as read:
        line = targets.line_of(read, call.options.code, year_of(call, backend))
        entries = [_entry(read, one) for one in line.entries]
    call.answer({"target": row_of(line), **_course(line), "entries": entries}, _told(line, entries))


def _course(line: TargetLine) -> dict[str, Any]:
    course = line.course
    return {
        "course": {
            "cumulation": course.cumulation.value,
            "months": months_of(course),
            "sources": [list(one) for one in course.sources],
            "findings": [one.sentence for one in course.findings],
            "set_aside": list(course.set_aside),
        },
        "course_last_year": months_of(line.last_year) if line.last_year else None,
        "need": line.need.sentence if line.need else None,
        "will_hold": line.will_hold,
        "parts": _parts(line),
        "rubric": [{"level": one.level, "title": one.title, "fulfils": one.fulfils} for one in line.rubric],
    }


def _parts(line: TargetLine) -> dict[str, Any] | None:
    if line.parts is None:
        return None
    return {"planned": _sum(line.parts.planned), "achieved": _sum(line.parts.achieved), "month": line.parts.month}


def _sum(check: SumCheck) -> dict[str, Any]:
    figures = {name: as_json(getattr(check, name)) for name in ("whole", "parts", "difference")}
    return {**figures, "missing": list(check.missing), "fits": check.fits}


def _entry(read: Reader, entry: ProgressEntry) -> dict[str, Any]:
    from phuquoc_desktop.services import targets

    return {
        "id": entry.id,
        "period": entry.period,
        **_figure(entry),
        "follow_up": entry.follow_up,
        "where_from": targets.where_from(read, entry).sentence,
        "history": [_former(one) for one in targets.figure_history(read, entry)],
    }


def _figure(entry: ProgressEntry | None) -> dict[str, Any]:
    if entry is None:
        return {"value": None, "fulfilled": None, "level": None, "note": None}
    return {"value": as_json(entry.value), "fulfilled": entry.fulfilled, "level": entry.level, "note": entry.note}


def _former(one: FormerFigure) -> dict[str, Any]:
    bundle = one.bundle.sequence if one.bundle else None
    head = {"at": one.at.isoformat(), "actor": one.actor, "job": _(one.job), "operation": one.operation.value}
    return {**head, **_figure(one.figure), "bundle": bundle}


def _told(line: TargetLine, entries: list[dict[str, Any]]) -> list[str]:
    rows = [
        [str(month), shown(line.course.at(month)), shown(line.last_year.at(month)) if line.last_year else ""]
        for month in range(1, 13)
    ]
    corrected = [
        _("{period}: {count} former figures").format(period=show_period(one["period"]), count=len(one["history"]) - 1)
        for one in entries
        if len(one["history"]) > 1
    ]
    return [
        f"{line.target.code} {line.target.indicator}",
        f"{line.standing.label}. {line.judgement.sentence}",
        _forecast_said(line),
        *([line.need.sentence] if line.need else []),
        *(one.sentence for one in line.course.findings),
        "",
        *table([_("Month"), _("Achieved"), _("Last year")], rows, right=(0, 1, 2)),
        *corrected,
    ]


def _forecast_said(line: TargetLine) -> str:
    found = line.forecast
    if found.value is None:
        return found.sentence
    said = _("Forecast for the year's end: {value} ({low} to {high}). {sentence}")
    figures = {name: shown(getattr(found, name)) for name in ("value", "low", "high")}
    return said.format(**figures, sentence=found.sentence)


# All together ----------------------------------------------------------------------------------------------------------------


def run_board(call: Call) -> None:
    """Print the board."""
    from phuquoc_desktop.services import targets

    with call.office() as backend, backend.reading() as read:
        year = year_of(call, backend)
        board = targets.board(read, year, _offices_below(backend, year))
    rows = [
        {
            "office": row.office,
            "code": row.target.code,
            "indicator": row.target.indicator,
            "own": as_json(row.own.value) if row.own else None,
            "achieved": as_json(row.reached),
            "percent": as_json(row.percent),
            "month": row.judgement.month or None,
            "judgement": judgement_of(row.judgement),
        }
        for row in board.rows
    ]
    document = {
        "year": year,
        "standings": _counts(board.standings),
        "groups": {group.value: _counts(counts) for group, counts in board.by_group.items()},
        "offices": {office: _counts(counts) for office, counts in board.by_office.items()},
        "rows": rows,
    }
    call.answer(document, _board_told(backend, board))


def _counts(counts: Any) -> dict[str, int]:
    return {standing.value: count for standing, count in counts.items()}


def _board_told(backend: Backend, board: Board) -> list[str]:
    standings = list(board.standings)
    headings = ["", *(one.label for one in standings)]
    numbers = [[group.label, *map(str, counts.values())] for group, counts in board.by_group.items()]
    if len(board.offices) > 1:
        numbers += [[_name(backend, one), *map(str, counts.values())] for one, counts in board.by_office.items()]
    rows = [_row_said(backend, row, wide=len(board.offices) > 1) for row in board.rows]
    return [*table(headings, numbers, right=range(1, len(headings))), "", *rows]


def _row_said(backend: Backend, row: BoardRow, *, wide: bool) -> str:
    office = f"{_name(backend, row.office)} " if wide else ""
    return f"{office}{row.target.code} {row.standing.label}: {row.judgement.sentence}"


def _offices_below(backend: Backend, year: int) -> list[str]:
    """Return the offices that answer to this one on the last day of a year; a ward has none."""
    key = backend.profile.office
    day = date(year, 12, 31)
    return [str(one.key) for one in backend.offices.known if str(one.parent) == key and one.stands_on(day)]


def _name(backend: Backend, office: str) -> str:
    return backend.offices.by_key(office).short_name


def run_due(call: Call) -> None:
    """Print what has to be reported."""
    from phuquoc_desktop.services import targets

    with call.office() as backend, backend.reading() as read:
        year = year_of(call, backend)
        found = targets.due(read, year, backend.today)
    figures = [
        {
            "code": one.line.target.code,
            "indicator": one.line.target.indicator,
            "period": str(one.period),
            "due_on": one.due_on.isoformat(),
            "state": one.state.value,
            "days_left": one.days_left,
        }
        for one in found
    ]
    headings = [_("State"), _("By"), _("Period"), _("Code"), _("Indicator")]
    count = ngettext("{count} figure", "{count} figures", len(found)).format(count=len(found))
    lines = [*table(headings, [_due_cells(one) for one in found]), count]
    call.answer({"year": year, "today": backend.today.isoformat(), "figures": figures}, lines)


def _due_cells(one: DueFigure) -> list[str]:
    target = one.line.target
    return [one.state.label, show_date(one.due_on), show_period(str(one.period)), target.code, target.indicator]


# By offices ------------------------------------------------------------------------------------------------------------------


def run_gaps(call: Call) -> None:
    """Print the city's targets beside those of its offices."""
    from phuquoc_desktop.cli.city_office import the_city
    from phuquoc_desktop.services import targets

    with call.office() as backend, the_city(backend).reading() as read:
        year = year_of(call, backend)
        lines = targets.gaps(read, year, _offices_below(backend, year))
    document = {"year": year, "targets": [_gap(line) for line in lines]}
    headings = [_("Code"), _("Indicator"), _("City"), _("Offices"), _("Difference"), _("Missing"), _("Least and most")]
    call.answer(document, table(headings, [_gap_cells(backend, line) for line in lines], right=(2, 3, 4, 5)))


def _gap(line: GapLine) -> dict[str, Any]:
    return {
        "code": line.target.code,
        "indicator": line.target.indicator,
        "unit": line.target.unit,
        "added": line.sums is not None,
        "planned": _sum(line.planned) if line.planned else None,
        "achieved": _sum(line.achieved) if line.achieved else None,
        "month": line.sums.month if line.sums else None,
        "missing": list(line.missing),
        "offices": [_office_figure(one) for one in line.offices],
    }


def _office_figure(one: OfficeFigure) -> dict[str, Any]:
    figures = {"office": one.office, "planned": as_json(one.planned), "achieved": as_json(one.reached)}
    return {**figures, "month": one.course.month or None, "standing": one.judgement.standing.value}


def _gap_cells(backend: Backend, line: GapLine) -> list[str]:
    planned, between = line.planned, line.planned_between
    least_most = ""
    if between is not None:
        ends = between if between[0].office != between[1].office else between[:1]
        least_most = " – ".join(f"{_name(backend, one.office)} {shown(one.planned)}" for one in ends)
    figures = [shown(planned.parts), shown(planned.difference)] if planned else ["", ""]
    return [
        line.target.code,
        line.target.indicator,
        shown(line.target.value),
        *figures,
        str(len(line.missing)),
        least_most,
    ]
