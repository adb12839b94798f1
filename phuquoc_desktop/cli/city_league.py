"""``phuquoc city league``: points for timeliness and quality, reckoned from records."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.city_office import the_city
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.city.league import League, OfficePoints
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands


def add_to(group: Commands) -> None:
    """Add ``league`` to ``city``."""
    parser = add_command(group, "league", run, _("Show the offices' points for timeliness and quality"))
    parser.add_argument(
        "--period", metavar=_("PERIOD"), help=_("2021-Q2, 2021-H1, 2021-9M or 2021; by default the year")
    )
    parser.add_argument("--out", metavar=_("FILE"), help=_("write it as .pdf .docx .xlsx .html"))


def run(call: Call) -> int:
    """Show or write the table."""
    from phuquoc_desktop.city.board import below
    from phuquoc_desktop.city.league import league
    from phuquoc_desktop.city.league_paper import league_document
    from phuquoc_desktop.documents import writing
    from phuquoc_desktop.domain.period import Period

    with call.office() as office, the_city(office).reading() as read:
        period = Period.of_report(call.options.period or str(office.profile.year))
        offices = below(office.offices, office.profile.office, date(period.year, 7, 1))
        found = league(read, offices, period, office.today)
        if call.options.out:
            desk = replace(office.desk(read), year=period.year)
            with desk.worded():
                writing.save(league_document(found, desk.issuer), Path(call.options.out))
    call.answer(_document(found), _lines(found))
    return 0


def _document(found: League) -> dict[str, Any]:
    head = found.scoring.head
    return {
        "period": str(found.period),
        "today": found.today.isoformat(),
        "scoring": {"id": head.id, "version": head.version, "confirmed": head.confirmed, "source": head.source},
        "offices": [_office(one) for one in found.lines],
    }


def _office(one: OfficePoints) -> dict[str, Any]:
    return {
        "office": one.office.key.code,
        "name": one.office.short_name,
        "rank": one.rank,
        "total": None if one.total is None else str(one.total),
        "judged": one.known_share[0],
        "points": [
            {
                "code": each.criterion.code,
                "most": each.criterion.most,
                "points": None if each.points is None else str(each.points),
                "good": each.fact.good if each.fact else None,
                "whole": each.fact.whole if each.fact else None,
                "basis": list(each.fact.basis) if each.fact else [],
            }
            for each in one.points
        ],
    }


def _lines(found: League) -> list[str]:
    from phuquoc_desktop.cli.layout import table
    from phuquoc_desktop.vietnamese.numbers import show_number

    heads = [_("Rank"), _("Office"), *(f"{one.title}/{one.most}" for one in found.scoring.criterion), _("Points")]
    unknown = _("unknown")
    rows = [
        [
            str(one.rank or ""),
            one.office.short_name,
            *(unknown if each.points is None else show_number(each.points) for each in one.points),
            unknown if one.total is None else show_number(one.total),
        ]
        for one in found.lines
    ]
    confirmed = [] if found.scoring.head.confirmed else [found.scoring.head.source]
    return [*table(heads, rows), *confirmed]
