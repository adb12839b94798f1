"""``phuquoc search``: people, collectives, households and dossiers, found without accents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from phuquoc_desktop.cli.call import Call
from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.cli.parties_shown import party_cells, party_document, party_headings
from phuquoc_desktop.domain.dossier import Dossier
from phuquoc_desktop.translation import _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.parser import Commands


def add_commands(commands: Commands) -> None:
    """Add ``search``."""
    parser = add_command(commands, "search", run_search, _("Find people, collectives, households and dossiers"))
    parser.add_argument("text", nargs="+", metavar=_("TEXT"), help=_("words or beginnings of words, accents or not"))


def run_search(call: Call) -> None:
    """Print what was found; finding nothing is an answer, too."""
    from phuquoc_desktop.services import directory
    from phuquoc_desktop.storage.lists import ListQuery
    from phuquoc_desktop.storage.search import ids_in_order

    text = " ".join(call.options.text)
    with call.office() as backend, backend.reading() as read:
        parties = directory.lines(read, directory.find(read, ListQuery(text=text)))
        dossier_ids = ids_in_order(read.session, Dossier.kind, text)
        known = read.dossiers.several(dossier_ids)
    dossiers = [known[one] for one in dossier_ids if one in known]
    document = {
        "text": text,
        "parties": [party_document(one) for one in parties],
        "dossiers": [{"id": one.id, "code": one.code, "title": one.title} for one in dossiers],
    }
    lines = table(party_headings(), [party_cells(one) for one in parties]) if parties else []
    lines += [f"{one.code}  {one.title}" for one in dossiers]
    call.answer(document, lines or [_("Nothing was found for “{text}”.").format(text=text)])
