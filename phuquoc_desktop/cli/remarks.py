"""``phuquoc remarks``: what the city asks to be mended, and what the office answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from phuquoc_desktop.cli.parser import add_command, add_group
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands


def add_commands(commands: Commands) -> None:
    """Add ``remarks`` with its commands."""
    group = add_group(commands, "remarks", _("What the city asks to be mended"))
    listing = add_command(group, "list", run_list, _("Show the remarks for this office, those to be answered first"))
    listing.add_argument("--open", action="store_true", help=_("only those without an answer"))
    answering = add_command(group, "answer", run_answer, _("Say what was done; it goes with the next report"))
    answering.add_argument("remark", metavar=_("ID"), help=_("the remark's id, or how it begins or ends"))
    answering.add_argument("--text", required=True, metavar=_("TEXT"), help=_("what was done"))


def run_list(call: Call) -> None:
    """Print the remarks; at the city those for all offices."""
    from phuquoc_desktop.cli.matches_shown import match_document, match_lines
    from phuquoc_desktop.cli.remarks_shown import line_documents, told
    from phuquoc_desktop.services import one_person, remarks
    from phuquoc_desktop.storage.profile import Role

    with call.office() as backend, backend.reading() as read:
        is_city = backend.profile.role is Role.CITY
        found = remarks.lines(read, read.remarks.all()) if is_city else remarks.to_do(read)
        shown = [one for one in found if one.waits or not call.options.open]
        matches = [] if is_city else one_person.to_look_at(read)
        document = {"remarks": line_documents(read, shown), "matches": [match_document(one) for one in matches]}
        call.answer(document, [*told(read, shown), *(line for one in matches for line in match_lines(read, one))])


def run_answer(call: Call) -> None:
    """Answer a remark."""
    from phuquoc_desktop.services import remarks

    asked = call.options
    with call.office() as backend, backend.begin(remarks.ANSWER) as work:
        remark = remarks.find(work, asked.remark)
        given = remarks.give_answer(work, remark.id, asked.text, backend.today)
        document = {"remark": remark.id, "answer": given.text, "by": given.answered_by}
    call.answer(document, [_("Answered; it goes to the city with the next report.")])
