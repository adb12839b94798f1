"""``phuquoc registrations copy``: last year's registrations again, with what became of each and what the law says now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.call import Call
from phuquoc_desktop.cli.days import day_or_none
from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.cli.parties_shown import party_document
from phuquoc_desktop.translation import N_, _, ngettext

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.services.copying import CopyLine

JOB = N_("Copy registrations of last year")


def add_to(group: Commands) -> None:
    """Add ``copy`` to ``registrations``."""
    parser = add_command(group, "copy", run_copy, _("Register again who was registered in another year"))
    parser.add_argument("--from", dest="source", type=int, required=True, metavar=_("YEAR"), help=_("the year copied"))
    parser.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default the year of the data"))
    parser.add_argument(
        "--award",
        action="append",
        default=[],
        metavar=_("CODE"),
        help=_("only this award, such as LDTT; several times"),
    )
    parser.add_argument("--held", action="store_true", help=_("only those who received what they were registered for"))
    parser.add_argument("--date", metavar=_("DATE"), help=_("the day of registering; by default today"))
    parser.add_argument("--late-reason", default="", metavar=_("TEXT"), help=_("why it comes after the last day"))
    parser.add_argument("--dry-run", action="store_true", help=_("only tell what would be copied"))


def run_copy(call: Call) -> None:
    """Copy, or only tell of each what would be done."""
    asked = call.options
    with call.office() as backend:
        year = asked.year or backend.profile.year
        found = _lines(backend, asked.source, year)
        wanted = _wanted(backend, found, asked.award, only_held=asked.held)
        if not asked.dry_run:
            _copy(call, backend, [one.id for one in found if one.id in wanted], year)
    count = len(wanted)
    said = ngettext("{count} registration was copied.", "{count} registrations were copied.", count)
    if asked.dry_run:
        said = ngettext("{count} registration would be copied.", "{count} registrations would be copied.", count)
    document = {
        "from": asked.source,
        "year": year,
        "dry_run": asked.dry_run,
        "counts": {"read": len(found), "copied": count, "skipped": sum(one.is_registered for one in found)},
        "lines": [_row(one, one.id in wanted) for one in found],
    }
    call.answer(
        document, [*table(_headings(), [_cells(one, one.id in wanted) for one in found]), said.format(count=count)]
    )


def _lines(backend: Backend, source: int, year: int) -> list[CopyLine]:
    from phuquoc_desktop.services import copying
    from phuquoc_desktop.services.law.proposals import Law

    with backend.reading() as read:
        law = Law(backend.rulebook(read), backend.awards)
        return copying.lines(read, law, backend.profile.office, source, year)


def _wanted(backend: Backend, found: list[CopyLine], codes: list[str], *, only_held: bool) -> set[str]:
    from phuquoc_desktop.services.copying import Outcome

    kept = {backend.awards.by_code(code).code for code in codes}
    return {
        one.id
        for one in found
        if not one.is_registered
        and (not kept or one.award.code in kept)
        and (not only_held or one.outcome is Outcome.HELD)
    }


def _copy(call: Call, backend: Backend, ids: list[str], year: int) -> None:
    from phuquoc_desktop.services import copying
    from phuquoc_desktop.services.copying import CopyWish

    asked = call.options
    day = day_or_none(asked.date) or backend.today
    wish = CopyWish(year, day, late_reason=asked.late_reason or None)
    with backend.begin(JOB) as work:
        copying.copy(work, ids, wish, backend.awards, backend.today)


def _headings() -> list[str]:
    return [_("Full name"), _("Award"), _("Result of that year"), _("Rating"), _("Verdict"), _("Copied")]


def _cells(line: CopyLine, wanted: bool) -> list[str]:
    copied = _("registered already") if line.is_registered else _("yes") if wanted else _("no")
    rating = line.rating.label if line.rating else ""
    return [line.party.name, line.award.name, line.outcome.label, rating, line.verdict.label, copied]


def _row(line: CopyLine, wanted: bool) -> dict[str, Any]:
    return {
        "party": party_document(line.party),
        "award": line.award.code,
        "result": line.outcome.value,
        "rating": line.rating.value if line.rating else None,
        "verdict": line.verdict.value,
        "registered": line.is_registered,
        "copied": wanted,
    }
