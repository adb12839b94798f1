"""One registration with all that is known about it, as the page shows it beside the list."""

from __future__ import annotations

from dataclasses import dataclass

from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.catalogue import Awards
from phuquoc_desktop.domain.exchange import Remark, RemarkStatus
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.services import record_journal, registration_list
from phuquoc_desktop.services.record_journal import JournalLine
from phuquoc_desktop.services.registration_list import RegistrationLine
from phuquoc_desktop.storage.errors import RecordGoneError
from phuquoc_desktop.storage.unit_of_work import Reader


@dataclass(frozen=True)
class RegistrationView:
    """A row of the list, the remarks on it or its party, the award given for it, and its journal, newest first."""

    line: RegistrationLine
    remarks: tuple[Remark, ...]
    held: AwardHeld | None
    journal: tuple[JournalLine, ...]


def look(read: Reader, registration_id: str, awards: Awards) -> RegistrationView:
    """Return all about one registration, also of one withdrawn after it was sent; raises RecordGoneError."""
    found = registration_list.lines(read, [registration_id], awards)
    if not found:
        raise RecordGoneError()
    line = found[0]
    remarks = [
        *read.remarks.all(record_kind=Registration.kind, record_id=line.id),
        *read.remarks.all(record_kind=Party.kind, record_id=line.party.id),
    ]
    held = read.awards_held.first(party_id=line.party.id, award=line.award, year=line.year, revoked=False)
    return RegistrationView(
        line,
        tuple(one for one in remarks if one.status is RemarkStatus.OPEN),
        held,
        record_journal.of_record(read, Registration.kind, line.id),
    )
