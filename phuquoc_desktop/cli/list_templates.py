"""``phuquoc parties template`` and ``registrations template``: the program's own lists, empty, for units to fill in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from phuquoc_desktop.cli.call import Call
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.parser import Commands, OfficeParser

KINDS = ("people", "collectives", "households", "initiatives")


def add_people(group: Commands) -> None:
    """Add ``template`` to ``parties``."""
    parser = _shared(add_command(group, "template", run_people, _("Write an empty list for units to fill in")))
    parser.add_argument("--kind", choices=KINDS, default=KINDS[0], help=_("what the list holds"))


def add_registrations(group: Commands) -> None:
    """Add ``template`` to ``registrations``."""
    run = partial(_run, kind="registrations")
    parser = _shared(add_command(group, "template", run, _("Write an empty list of registrations to fill in")))
    parser.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default the year of the data"))


def _shared(parser: OfficeParser) -> OfficeParser:
    parser.add_argument("--out", required=True, metavar=_("FILE"), help=_("the file to write (.xlsx)"))
    parser.set_defaults(year=None)
    return parser


def run_people(call: Call) -> None:
    """Write a list of people, collectives, households or initiatives."""
    _run(call, call.options.kind)


def _run(call: Call, kind: str) -> None:
    from phuquoc_desktop.intake.own_template import TemplateFor, template
    from phuquoc_desktop.intake.template_layout import ListKind, layouts
    from phuquoc_desktop.services import directory
    from phuquoc_desktop.storage.safe_file import write_whole

    target = call.path("out")
    with call.office() as backend, backend.reading() as read:
        units = [one.name for one in directory.units_in_order(read, backend.profile.office)]
        year = call.options.year or backend.profile.year
        content = template(ListKind(kind), TemplateFor(backend.office, year, units, backend.awards))
    write_whole(target, content)
    document = {"kind": kind, "file": str(target), "version": layouts().version, "year": year}
    call.answer(document, [_("Written: {file}").format(file=target)])
