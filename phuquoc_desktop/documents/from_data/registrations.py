"""The list of registrations of a year, one line a party."""

from __future__ import annotations

from datetime import date

from phuquoc_desktop.documents.desk import Desk
from phuquoc_desktop.documents.document import Document
from phuquoc_desktop.documents.registration_list import Registrant, RegistrationList, compose
from phuquoc_desktop.domain.award import AwardCategory
from phuquoc_desktop.domain.party import Party, Unit
from phuquoc_desktop.domain.registration import Registration


def registration_list(desk: Desk) -> Document:
    """Return the office's list of the desk's year, dated today."""
    read, by_party = desk.read, _by_party(desk)
    parties = read.parties.several(by_party)
    units = read.units.several(one.unit_id for one in parties.values() if one.unit_id)
    registrants = tuple(_registrant(desk, parties[one], units, known) for one, known in by_party.items())
    return compose(RegistrationList(desk.issuer, desk.year, registrants, dated=desk.today))


def _by_party(desk: Desk) -> dict[str, list[Registration]]:
    grouped: dict[str, list[Registration]] = {}
    for one in desk.read.registrations.all(office=str(desk.office.key), year=desk.year):
        grouped.setdefault(one.party_id, []).append(one)
    return grouped


def _registrant(desk: Desk, party: Party, units: dict[str, Unit], known: list[Registration]) -> Registrant:
    unit = units.get(party.unit_id or "")
    return Registrant(
        party.party_kind,
        party.name,
        party.sex,
        party.position or "",
        unit.name if unit else "",
        titles=_names(desk, known, AwardCategory.TITLE),
        forms=_names(desk, known, AwardCategory.FORM),
    )


def _names(desk: Desk, known: list[Registration], category: AwardCategory) -> tuple[str, ...]:
    """Name the awards of one category in the order of the catalogue."""
    codes = {one.award for one in known}
    wanted = [one for one in desk.awards.known if one.code in codes and one.category is category]
    return tuple(desk.award_name(one, date(desk.year, 12, 31)) for one in wanted)
