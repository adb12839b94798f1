"""``phuquoc parties particulars``: what the first part of an achievement report says of a party."""

from __future__ import annotations

from typing import TYPE_CHECKING

from phuquoc_desktop.cli.call import Call
from phuquoc_desktop.cli.finding import find_party
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.domain.dossier_course import Particulars
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.particulars_rules import FIELDS
from phuquoc_desktop.domain.record import field_plans
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.parser import Commands
    from phuquoc_desktop.domain.party import Party
    from phuquoc_desktop.storage.unit_of_work import Reader

JOB = N_("Write particulars")


class UnknownParticularError(RefusedError):
    """No field of the particulars has that name, or it has no text."""

    sentence = N_("“{text}” sets nothing; write FIELD=TEXT with one of: {known}.")


def add_to(group: Commands) -> None:
    """Add ``particulars`` to ``parties``."""
    said = _("Show or set what an achievement report says of a party in its first part")
    parser = add_command(group, "particulars", run_particulars, said)
    parser.add_argument("party", metavar=_("PARTY"), help=_("full name, accents or not, or the id"))
    parser.add_argument(
        "--set", action="append", default=[], metavar=_("FIELD=TEXT"), help=_("one field; without text it is emptied")
    )


def run_particulars(call: Call) -> None:
    """Print the particulars of a party, after setting what is to be set."""
    from phuquoc_desktop.services import particulars

    with call.office() as backend:
        if call.options.set:
            with backend.begin(JOB) as work:
                party = find_party(work, call.options.party)
                particulars.write(work, _draft(work, party, call.options.set))
        with backend.reading() as read:
            party = find_party(read, call.options.party)
            told = _told(read, party)
    labels = {plan.name: _(plan.label) for plan in field_plans(Particulars)}
    document = {"id": party.id, "kind": party.party_kind.value, "name": party.name}
    lines = [f"{labels[name]} [{name}]: {text or '–'}" for name, text in told.items()]
    call.answer({"party": document, "particulars": told}, [party.name, *lines])


def _told(read: Reader, party: Party) -> dict[str, str | None]:
    from phuquoc_desktop.services import particulars

    known = particulars.of_party(read, party.id)
    return {name: getattr(known, name) if known else None for name in FIELDS[party.party_kind]}


def _draft(read: Reader, party: Party, settings: list[str]) -> Particulars:
    values = _told(read, party)
    for setting in settings:
        name, equals, text = setting.partition("=")
        if not equals or name.strip() not in values:
            raise UnknownParticularError(field="set", text=setting, known=", ".join(values))
        values[name.strip()] = text
    return Particulars.draft(party_id=party.id, **values)
