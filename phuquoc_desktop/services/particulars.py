"""Particulars of parties (sơ lược lý lịch, đặc điểm), which achievement reports begin with: one record a party."""

from __future__ import annotations

from phuquoc_desktop.domain.dossier_course import Particulars
from phuquoc_desktop.domain.particulars_rules import checked, is_blank
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork


def of_party(read: Reader, party_id: str) -> Particulars | None:
    """Return what is told of a party, or None where nothing is."""
    return read.particulars.first(party_id=party_id)


def write(work: UnitOfWork, draft: Particulars) -> Particulars | None:
    """Write a party's particulars over those that are there; a draft that says nothing takes them away.

    Raises RecordGoneError, FieldNotForPartyError, UnreadableJoiningError, TooLongError, and NotOwnerError for another
    office's party.
    """
    party = work.parties.get(draft.party_id)
    wanted, known = checked(draft, party.party_kind), of_party(work, party.id)
    if is_blank(wanted):
        if known is not None:
            work.particulars.remove(known)
        work.flush()
        return None
    if known is not None:
        known.take_over(wanted)
    else:
        wanted.id, wanted.office = work.new_id(), party.office
        known = work.particulars.add(wanted)
    work.flush()
    return known
