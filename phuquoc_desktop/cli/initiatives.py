"""``phuquoc initiatives``: the register of initiatives and topics, and a new entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli import taking_in
from phuquoc_desktop.cli.call import Call
from phuquoc_desktop.cli.days import day_or_none
from phuquoc_desktop.cli.figures import read_figure
from phuquoc_desktop.cli.finding import find_party
from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.cli.parser import add_command, add_group
from phuquoc_desktop.translation import N_, _, ngettext
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.numbers import show_number

if TYPE_CHECKING:
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.services.initiatives import Author, InitiativeLine
    from phuquoc_desktop.storage.unit_of_work import Reader

LEVELS = ("base", "district", "province", "nation")
KINDS = ("initiative", "topic")
JOB = N_("Write an initiative")


def add_commands(commands: Commands) -> None:
    """Add ``initiatives list`` and ``add``."""
    group = add_group(commands, "initiatives", _("Register of initiatives and research topics"))
    listing = add_command(group, "list", run_list, _("Show what was recognised, and for what it was used"))
    listing.add_argument("--year", type=int, metavar=_("YEAR"), help=_("only what was recognised in that year"))
    listing.add_argument("--unused", action="store_true", help=_("only what was not used yet"))
    listing.add_argument("--text", default="", metavar=_("TEXT"), help=_("only those with these words"))
    taking_in.add_initiatives(group)
    adding = add_command(group, "add", run_add, _("Enter an initiative with its authors"))
    adding.add_argument("title", metavar=_("TITLE"), help=_("its name"))
    adding.add_argument(
        "--author",
        action="append",
        default=[],
        required=True,
        metavar=_("NAME[=SHARE]"),
        help=_("full name or id, with the share in per cent where it is known; once for each author"),
    )
    adding.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default the year of the data"))
    adding.add_argument("--kind", choices=KINDS, default="initiative", help=_("initiative or research topic"))
    adding.add_argument("--level", choices=LEVELS, help=_("who recognised it"))
    adding.add_argument("--scope", choices=LEVELS, help=_("how far it works"))
    adding.add_argument("--recogniser", metavar=_("NAME"), help=_("the agency or council that recognised it"))
    adding.add_argument("--number", metavar=_("NUMBER"), help=_("number of the decision"))
    adding.add_argument("--date", metavar=_("DATE"), help=_("day of the decision"))


def run_list(call: Call) -> None:
    """Print the register."""
    from phuquoc_desktop.services import initiatives

    asked = call.options
    with call.office() as backend, backend.reading() as read:
        office = backend.profile.office
        found = initiatives.register(read, office, asked.text, year=asked.year, unused=asked.unused)
    count = ngettext("{count} initiative", "{count} initiatives", len(found)).format(count=len(found))
    document = {"count": len(found), "initiatives": [_row(line) for line in found]}
    call.answer(document, [*table(_headings(), [_cells(line) for line in found]), count])


def run_add(call: Call) -> None:
    """Enter one initiative."""
    from phuquoc_desktop.domain.initiative import Initiative, Invention, Level
    from phuquoc_desktop.services import initiatives

    asked = call.options
    with call.office() as backend:
        draft = Initiative.draft(
            invention=Invention(asked.kind),
            title=asked.title,
            year=asked.year or backend.profile.year,
            recognised_by=Level(asked.level) if asked.level else None,
            scope=Level(asked.scope) if asked.scope else None,
            recogniser=asked.recogniser,
            decision_number=asked.number,
            decision_date=day_or_none(asked.date),
        )
        with backend.begin(JOB) as work:
            made = initiatives.add(work, draft, _authors(work, asked.author), backend.today)
            line = initiatives.lines(work, [made])[0]
    call.answer({"initiative": _row(line)}, [_("The initiative “{title}” was saved.").format(title=made.title)])


def _authors(read: Reader, typed: list[str]) -> list[Author]:
    from phuquoc_desktop.services.initiatives import Author

    found = []
    for one in typed:
        name, _sign, share = one.partition("=")
        found.append(Author(find_party(read, name).id, read_figure(share) if share else None))
    return found


def _headings() -> list[str]:
    return [_("Year"), _("Name of the initiative"), _("Authors"), _("Decision number"), _("Used in")]


def _cells(line: InitiativeLine) -> list[str]:
    one = line.initiative
    authors = [name if share is None else f"{name} {show_number(share)}%" for _id, name, share in line.authors]
    day = show_date(one.decision_date) if one.decision_date else ""
    decision = " ".join(part for part in (one.decision_number or "", day) if part)
    return [str(one.year), one.title, "; ".join(authors), decision, "; ".join(_used(line))]


def _used(line: InitiativeLine) -> list[str]:
    return [*line.used_in, *([line.initiative.used_for] if line.initiative.used_for else [])]


def _row(line: InitiativeLine) -> dict[str, Any]:
    one = line.initiative
    return {
        "id": one.id,
        "kind": one.invention.value,
        "title": one.title,
        "year": one.year,
        "authors": [
            {"id": party_id, "name": name, "share": None if share is None else str(share)}
            for party_id, name, share in line.authors
        ],
        "recognised_by": one.recognised_by.value if one.recognised_by else None,
        "recogniser": one.recogniser,
        "decision_number": one.decision_number,
        "decision_date": one.decision_date.isoformat() if one.decision_date else None,
        "scope": one.scope.value if one.scope else None,
        "used_in": _used(line),
    }
