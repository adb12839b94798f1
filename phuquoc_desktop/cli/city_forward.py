"""``phuquoc city forward``: dossiers of the offices go to the province; list, check, draft, send, papers again, take back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli import city_forward_shown as shown
from phuquoc_desktop.cli.call import DONE, NEEDS_A_PERSON
from phuquoc_desktop.cli.city_office import the_city
from phuquoc_desktop.cli.days import day_or_none
from phuquoc_desktop.cli.finding import find_candidate, find_dossier
from phuquoc_desktop.cli.parser import add_command, add_group
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.backend import Backend
    from phuquoc_desktop.city.forwarding import ForwardWish
    from phuquoc_desktop.city.forwarding_check import ForwardCheck
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands, OfficeParser
    from phuquoc_desktop.storage.unit_of_work import Reader


class WithoutReasonError(RefusedError):
    """Nobody is left out without a reason."""

    sentence = N_("Write “{text}” as NAME=REASON; the office reads why somebody was left out.")


def add_to(group: Commands) -> None:
    """Add ``forward`` with its commands to ``city``."""
    mine = add_group(group, "forward", _("Forward dossiers of the offices to the province"))
    listing = add_command(mine, "list", run_list, _("Show the dossiers that go through the city, and how far each is"))
    listing.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default the year of the data"))
    _chosen(add_command(mine, "check", run_check, _("Look at what would go: what refuses, what wants a reason")))
    draft = _chosen(
        add_command(mine, "draft", run_draft, _("Write letter, list and dossiers to be signed, and note nothing"))
    )
    _out(draft, required=True)
    send = _chosen(add_command(mine, "send", run_send, _("Note that the dossiers went by this letter, and write them")))
    send.add_argument("--in-spite", default="", metavar=_("REASON"), help=_("why it goes in spite of what was found"))
    _out(send, required=False)
    papers = _letter(add_command(mine, "papers", run_papers, _("Write what went with a letter once more")))
    _out(papers, required=True)
    back = _letter(
        add_command(mine, "take-back", run_take_back, _("Take a letter back; its dossiers are accepted as before"))
    )
    back.add_argument("--reason", required=True, metavar=_("TEXT"), help=_("the offices read it"))


def _chosen(parser: OfficeParser) -> OfficeParser:
    parser.add_argument("dossier", nargs="+", metavar=_("ID"), help=_("the id, or such as 31078/HS-2021-001"))
    parser.add_argument(
        "--without", action="append", default=[], metavar=_("NAME=REASON"), help=_("a candidate who stays, and why")
    )
    parser.add_argument("--number", default="", metavar=_("NUMBER"), help=_("number of the letter"))
    parser.add_argument("--date", metavar=_("DATE"), help=_("date of the letter, by default today"))
    return parser


def _letter(parser: OfficeParser) -> OfficeParser:
    parser.add_argument("number", metavar=_("NUMBER"), help=_("number of the letter"))
    return parser


def _out(parser: OfficeParser, *, required: bool) -> None:
    parser.add_argument(
        "--out", metavar=_("DIR"), required=required, help=_("a new folder, or a file that ends in .zip")
    )


def run_list(call: Call) -> None:
    """Print the dossiers on their way."""
    from phuquoc_desktop.city import forwarding_board

    with call.office() as backend, the_city(backend).reading() as read:
        year = call.options.year or backend.profile.year
        known = forwarding_board.lines(read, year, backend.awards)
        names = {one.dossier.office: backend.offices.by_key(one.dossier.office).short_name for one in known}
    call.answer(shown.list_document(year, known), shown.list_lines(known, names))


def run_check(call: Call) -> int:
    """Print what would go; what wants a reason needs a person."""
    with call.office() as backend, the_city(backend).reading() as read:
        found = _checked(call, backend, read)[1]
    call.answer(shown.check_document(found), shown.check_lines(found))
    return NEEDS_A_PERSON if found.doubts else DONE


def run_draft(call: Call) -> int:
    """Write the papers of a letter that has not gone."""
    from phuquoc_desktop.city import forwarding_papers

    with call.office() as backend, the_city(backend).reading() as read:
        wish, found = _checked(call, backend, read)
        letter = forwarding_papers.planned(found, wish, backend.today)
        papers = forwarding_papers.ForwardingPapers(backend.desk(read), letter, found.going)
        written = _written(call, backend, papers)
    call.answer(shown.check_document(found) | written, [*shown.check_lines(found), *shown.written_lines(written)])
    return NEEDS_A_PERSON if found.doubts else DONE


def run_send(call: Call) -> int:
    """Forward, and write the papers where a place is named: both or neither."""
    from phuquoc_desktop.city import forwarding, forwarding_papers

    with call.office() as backend, the_city(backend).begin(forwarding.FORWARD) as work:
        wish = _wish(call, work)
        letter, found = forwarding.forward(work, wish, backend.awards, backend.attachments, backend.today)
        work.flush()
        papers = forwarding_papers.ForwardingPapers(backend.desk(work), letter)
        written = _written(call, backend, papers) if call.options.out else {}
    document = shown.letter_document(letter) | shown.check_document(found) | written
    call.answer(document, [*shown.check_lines(found), shown.forwarded(letter), *shown.written_lines(written)])
    return DONE


def run_papers(call: Call) -> None:
    """Write what went with a letter."""
    from phuquoc_desktop.city import forwarding, forwarding_papers

    with call.office() as backend, the_city(backend).reading() as read:
        letter = forwarding.letter_of(read, call.options.number)
        written = _written(call, backend, forwarding_papers.ForwardingPapers(backend.desk(read), letter))
    call.answer(shown.letter_document(letter) | written, shown.written_lines(written))


def run_take_back(call: Call) -> None:
    """Take a letter back."""
    from phuquoc_desktop.city import forwarding

    with call.office() as backend, the_city(backend).begin(forwarding.TAKE_BACK) as work:
        letter = forwarding.take_back(work, call.options.number, call.options.reason, backend.today)
    said = _("Letter {number} was taken back; the offices learn of it with their next return.")
    call.answer(shown.letter_document(letter), [said.format(number=letter.number)])


def ids_of_letter(read: Reader, number: str) -> tuple[str, ...]:
    """Return the dossiers that went with a letter; raises UnknownLetterError."""
    from phuquoc_desktop.city import forwarding

    return forwarding.letter_of(read, number).ids


def _checked(call: Call, backend: Backend, read: Reader) -> tuple[ForwardWish, ForwardCheck]:
    from phuquoc_desktop.city import forwarding

    wish = _wish(call, read)
    return wish, forwarding.check(read, wish, backend.awards, backend.attachments, backend.today)


def _wish(call: Call, read: Reader) -> ForwardWish:
    from phuquoc_desktop.city.forwarding import ForwardWish

    asked = call.options
    dossiers = [find_dossier(read, one) for one in asked.dossier]
    stayed: dict[str, str] = {}
    for one in asked.without:
        name, _equals, reason = one.partition("=")
        if not reason.strip():
            raise WithoutReasonError(field="without", text=one)
        stayed[_candidate(read, [dossier.id for dossier in dossiers], name.strip())] = reason.strip()
    ids = tuple(dossier.id for dossier in dossiers)
    return ForwardWish(ids, asked.number, day_or_none(asked.date), stayed, getattr(asked, "in_spite", ""))


def _candidate(read: Reader, dossier_ids: list[str], name: str) -> str:
    """Return the id of the candidate of that id or name, whichever dossier it stands in; raises what finding raises."""
    known = read.candidates.whose("dossier_id", dossier_ids)
    if name in {one.id for one in known}:
        return name
    parties = read.parties.values([one.party_id for one in known], "name")
    named = [one for one in known if parties[one.party_id]["name"].casefold() == name.casefold()]
    dossier = read.dossiers.get(named[0].dossier_id if named else dossier_ids[0])
    return find_candidate(read, dossier, name).id


def _written(call: Call, backend: Backend, papers: Any) -> dict[str, Any]:
    from phuquoc_desktop.city import forwarding_papers

    written = forwarding_papers.write(papers, backend.attachments, call.path("out"))
    return {"file": str(written.path), "files": written.files}
