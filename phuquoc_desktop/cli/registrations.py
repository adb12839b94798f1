"""``phuquoc registrations list`` and the commands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli import list_templates, registrations_copy, taking_in
from phuquoc_desktop.cli.call import Call
from phuquoc_desktop.cli.layout import table
from phuquoc_desktop.cli.parser import add_command, add_group
from phuquoc_desktop.cli.parties_shown import party_document
from phuquoc_desktop.translation import _, ngettext
from phuquoc_desktop.vietnamese.dates import show_date

if TYPE_CHECKING:
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.services.registration_list import RegistrationLine

STATES = ("not_sent", "changed", "sent", "received", "returned", "approved", "withdrawn")
"""For the help, which must not load what reads the data."""


def add_commands(commands: Commands) -> None:
    """Add ``registrations`` with its commands."""
    group = add_group(commands, "registrations", _("Registrations of the year"))
    parser = add_command(group, "list", run_list, _("Show who is registered for what"))
    parser.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default the year of the data"))
    parser.add_argument("--award", metavar=_("CODE"), help=_("only this award, such as LDTT"))
    kinds = ("person", "collective", "household")
    parser.add_argument("--kind", choices=kinds, help=_("only this kind of party"))
    parser.add_argument("--state", choices=STATES, help=_("only those that stand so with the city"))
    parser.add_argument("--text", default="", metavar=_("TEXT"), help=_("only names with these words"))
    registrations_copy.add_to(group)
    taking_in.add_registrations(group)
    list_templates.add_registrations(group)


def run_list(call: Call) -> None:
    """Print the list of registrations in the order of names."""
    from phuquoc_desktop.domain.registration import RegistrationState
    from phuquoc_desktop.services import registration_list
    from phuquoc_desktop.storage.lists import ListQuery

    asked = call.options
    with call.office() as backend, backend.reading() as read:
        year = asked.year or backend.profile.year
        award = backend.awards.by_code(asked.award).code if asked.award else None
        state = RegistrationState(asked.state) if asked.state else None
        query = ListQuery(text=asked.text, year=year, award=award, party_kind=asked.kind, state=state)
        found = registration_list.lines(read, registration_list.find(read, query), backend.awards)
    count = ngettext("{count} registration", "{count} registrations", len(found)).format(count=len(found))
    document = {"year": year, "count": len(found), "registrations": [_row(line) for line in found]}
    call.answer(document, [*table(_headings(), [_cells(line) for line in found]), count])


def _headings() -> list[str]:
    return [_("Full name"), _("Unit"), _("Award"), _("Registered on"), _("State")]


def _cells(line: RegistrationLine) -> list[str]:
    day = show_date(line.registered_on)
    if line.late:
        day = _("{day}, late").format(day=day)
    return [line.party.name, line.party.unit or "", line.award_name, day, line.state.label]


def _row(line: RegistrationLine) -> dict[str, Any]:
    return {
        "id": line.id,
        "party": party_document(line.party),
        "award": line.award,
        "award_name": line.award_name,
        "year": line.year,
        "registered_on": line.registered_on.isoformat(),
        "late": line.late,
        "late_reason": line.late_reason,
        "movement": line.movement,
        "note": line.note,
        "delivery": line.delivery.value,
        "state": line.state.value,
    }
