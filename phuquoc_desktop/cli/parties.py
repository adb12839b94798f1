"""``phuquoc parties``: one person's history, data and erasure; entries of one person found, merged, told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from phuquoc_desktop.cli import list_templates, parties_complete, parties_particulars, taking_in
from phuquoc_desktop.cli.call import NEEDS_A_PERSON, Call
from phuquoc_desktop.cli.finding import find_party
from phuquoc_desktop.cli.parser import add_command, add_group
from phuquoc_desktop.cli.parties_shown import (
    duplicates_document,
    duplicates_lines,
    erasure_document,
    erasure_lines,
    history_document,
    history_lines,
    merged_document,
    merged_lines,
)
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.parser import Commands, OfficeParser


def add_commands(commands: Commands) -> None:
    """Add ``parties`` with its commands."""
    group = add_group(commands, "parties", _("The directory: history, duplicates, one person's data"))
    _one(add_command(group, "show", run_show, _("Show the history of one party")))
    finding = add_command(group, "duplicates", run_duplicates, _("Show who may be in the directory twice"))
    finding.add_argument("--least", type=int, default=0, metavar="0-100", help=_("only from this score on"))
    merging = add_command(group, "merge", run_merge, _("Make two entries of one person one"))
    merging.add_argument("keep", metavar="KEEP", help=_("id of the entry to keep"))
    merging.add_argument("gone", metavar="GONE", help=_("id of the entry that becomes part of it"))
    merging.add_argument(
        "--take", default="", metavar=_("FIELDS"), help=_("fields to take from it, with commas between")
    )
    apart = add_command(group, "distinct", run_distinct, _("Remember that two entries are not the same person"))
    apart.add_argument("first", metavar="ID", help=_("id of one entry"))
    apart.add_argument("second", metavar="ID", help=_("id of the other"))
    apart.add_argument("--reason", metavar=_("TEXT"), help=_("why, such as mother and daughter"))
    parties_complete.add_to(group)
    parties_particulars.add_to(group)
    taking_in.add_people(group)
    list_templates.add_people(group)
    exporting = _one(add_command(group, "export", run_export, _("Write all that is kept of one person into a folder")))
    exporting.add_argument("--out", required=True, metavar=_("DIR"), help=_("the folder to write into"))
    erasing = _one(
        add_command(group, "erase", run_erase, _("Show what erasing one person's data would do, or erase it"))
    )
    erasing.add_argument(
        "--confirm", metavar=_("NAME"), help=_("the full name, typed to confirm; without it nothing is erased")
    )


def _one(parser: OfficeParser) -> OfficeParser:
    parser.add_argument("party", metavar=_("PARTY"), help=_("full name, accents or not, or the id"))
    return parser


def run_show(call: Call) -> None:
    """Print one party with its history."""
    from phuquoc_desktop.services import directory, party_history

    with call.office() as backend, backend.reading() as read:
        party = find_party(read, call.options.party)
        (line,) = directory.lines(read, [party.id])
        events = party_history.timeline(read, party.id, backend.awards)
    call.answer(history_document(line, events), history_lines(line, events))


def run_duplicates(call: Call) -> int | None:
    """Print the suspects; with any, a person is needed."""
    from phuquoc_desktop.services import duplicates
    from phuquoc_desktop.storage.profile import Role

    with call.office() as backend, backend.reading() as read:
        across = backend.profile.role is Role.CITY
        found = duplicates.suspects(read, None if across else backend.profile.office)
    pairs = [one for one in found.pairs if one.likeness.score >= call.options.least]
    call.answer(duplicates_document(found, pairs), duplicates_lines(found, pairs))
    return NEEDS_A_PERSON if pairs else None


def run_merge(call: Call) -> None:
    """Merge two entries; what only the one that goes knows is taken over."""
    from phuquoc_desktop.services import merging

    asked = call.options
    with call.office() as backend, backend.begin(merging.MERGE) as work:
        keep, gone = find_party(work, asked.keep), find_party(work, asked.gone)
        wanted = [part.strip() for part in asked.take.split(",") if part.strip()]
        taken = {
            *merging.known_fields(wanted),
            *merging.only_known_to_second(merging.side_by_side(work, keep.id, gone.id)),
        }
        merged = merging.merge(work, keep.id, gone.id, taken)
    call.answer(merged_document(merged), merged_lines(merged))


def run_distinct(call: Call) -> None:
    """Remember that two entries are not one person."""
    from phuquoc_desktop.services import duplicates

    with call.office() as backend, backend.begin(N_("Tell two entries apart")) as work:
        first, second = find_party(work, call.options.first), find_party(work, call.options.second)
        pair = duplicates.tell_apart(work, first.id, second.id, backend.today, call.options.reason)
    said = _("{first} and {second} are remembered as two; they are not asked about again.")
    call.answer(
        {"id": pair.id, "party_id": pair.party_id, "other_id": pair.other_id},
        [said.format(first=first.name, second=second.name)],
    )


def run_export(call: Call) -> None:
    """Write one person's data."""
    from phuquoc_desktop.documents import personal_folder

    folder = call.out_folder()
    with call.office() as backend, backend.reading() as read:
        party = find_party(read, call.options.party)
        made = personal_folder.export(backend.desk(read), backend.attachments, party.id, folder)
    files = [str(one) for one in made.files]
    call.answer({"party": party.id, "files": files}, files)


def run_erase(call: Call) -> int | None:
    """Show what erasing would do; erase when the name was typed."""
    from phuquoc_desktop.services import erasure, history

    with call.office() as backend:
        with backend.reading() as read:
            found = erasure.plan(read, find_party(read, call.options.party).id)
        if call.options.confirm is None:
            call.answer(erasure_document(found, done=False), erasure_lines(found, done=False))
            return NEEDS_A_PERSON
        with backend.begin(history.ERASE) as work:
            erasure.erase(work, found.party.id, call.options.confirm)
        backend.scrub()
    call.answer(erasure_document(found, done=True), erasure_lines(found, done=True))
    return None
