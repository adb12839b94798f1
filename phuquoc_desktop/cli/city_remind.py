"""``phuquoc city remind``: letters to offices that have not sent, mended or answered, with the mails that carry them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from phuquoc_desktop.cli.city_office import other_office, the_city
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands

ALL = "all"


def add_to(group: Commands) -> None:
    """Add ``remind`` to ``city``."""
    parser = add_command(group, "remind", run, _("Write reminder letters with each office's own gaps, and their mails"))
    parser.add_argument("office", metavar=_("OFFICE"), help=_("an office's code or name, or all"))
    parser.add_argument("--out", required=True, metavar=_("DIR"))
    parser.add_argument("--as", dest="ending", choices=("docx", "pdf"), default="docx", help=_("kind of file"))
    parser.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default the year of the data"))


def run(call: Call) -> int:
    """Write them."""
    from phuquoc_desktop.city import reminders
    from phuquoc_desktop.city.due_board import owing
    from phuquoc_desktop.domain.progress import silent

    asked = call.options
    with call.office() as office, the_city(office).reading() as read:
        desk = replace(office.desk(read), year=asked.year or office.profile.year)
        addresses, at, folder = office.settings.mail_addresses, office.outside.clock(), call.out_folder()
        if asked.office == ALL:
            offices = owing(read, office.offices, office.profile.office, desk.year)
            written = reminders.write_all(desk, offices, folder, asked.ending, addresses, at, silent)
        else:
            other = other_office(office, asked.office)
            written = [reminders.write_letter(desk, other, folder, asked.ending, addresses, at)]
    letters = [{"office": one.office.key.code, "file": str(one.paper), "mail": str(one.mail)} for one in written]
    lines = [_("Written: {file}").format(file=one.paper) for one in written]
    call.answer({"letters": letters}, lines or [_("No office owes anything by now: no letter is needed.")])
    return 0
