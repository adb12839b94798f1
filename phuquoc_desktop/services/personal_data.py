"""All that the office keeps of one person, gathered to be handed over (right of access, Decree 13/2023, article 9)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.change import Change
from phuquoc_desktop.domain.council import Conflict, CouncilMember, Tally
from phuquoc_desktop.domain.decision import DecisionLine
from phuquoc_desktop.domain.distinct_pair import DistinctPair
from phuquoc_desktop.domain.dossier import Candidate, Dossier, Paper
from phuquoc_desktop.domain.dossier_course import PaperDraft, PaperPart, Particulars
from phuquoc_desktop.domain.initiative import Authorship, Initiative
from phuquoc_desktop.domain.party import Party, Unit
from phuquoc_desktop.domain.record import Record
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.domain.ruling import Ruling
from phuquoc_desktop.domain.year_result import YearResult
from phuquoc_desktop.services import duplicates
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_

TITLES: dict[type[Record], str] = {
    Party: N_("Person"),
    Particulars: N_("Particulars"),
    Unit: N_("Units"),
    Registration: N_("Emulation registrations"),
    AwardHeld: N_("Awards held"),
    YearResult: N_("Results of the year"),
    Initiative: N_("Initiatives and topics"),
    Authorship: N_("Authors of initiatives"),
    Candidate: N_("Candidates"),
    Dossier: N_("Commendation dossiers"),
    Paper: N_("Papers in dossiers"),
    PaperDraft: N_("Papers of the program"),
    PaperPart: N_("Words of papers"),
    Tally: N_("Votes of the council"),
    DecisionLine: N_("Lines of decisions"),
    CouncilMember: N_("Membership of the council"),
    Conflict: N_("Conflicts of interest"),
    Ruling: N_("What people decided"),
    DistinctPair: N_("Told apart, though alike"),
}
"""What is gathered, in the order in which it is shown."""

_OWN = (
    Particulars,
    Registration,
    AwardHeld,
    YearResult,
    Authorship,
    Candidate,
    Ruling,
    DecisionLine,
    CouncilMember,
    Conflict,
)


@dataclass(frozen=True)
class PersonalData:
    """``records`` by kind, those of others left out; ``names`` tells what the ids in them are called."""

    party: Party
    records: dict[type[Record], tuple[Record, ...]]
    changes: tuple[Change, ...]
    names: dict[str, str]

    @property
    def attachments(self) -> dict[str, str]:
        """The attached files, and the originals of those that were made smaller: SHA-256 and file name."""
        papers = (one for one in self.records.get(Paper, ()) if isinstance(one, Paper))
        return {
            digest: one.file_name or digest for one in papers for digest in (one.attachment, one.original) if digest
        }


def gather(read: Reader, party_id: str) -> PersonalData:
    """Return what is kept of a party; raises RecordGoneError."""
    party = read.parties.get(party_id)
    found: dict[type[Record], list[Record]] = {Party: [party]}
    for kind in _OWN:
        found[kind] = list(read.shelf(kind.kind).all(party_id=party_id))
    found[DistinctPair] = list(duplicates.told_apart(read, party_id))
    found[Unit] = [one for one in [read.units.find(party.unit_id)] if one]
    candidacies = {one.id: one for one in read.candidates.all(party_id=party_id)}
    found[Dossier] = list(read.dossiers.several(one.dossier_id for one in candidacies.values()).values())
    found[Paper] = list(read.papers.whose("candidate_id", candidacies))
    found[Tally] = list(read.tallies.whose("candidate_id", candidacies))
    found[PaperDraft] = list(read.paper_drafts.whose("subject", [party_id, *candidacies]))
    found[PaperPart] = list(read.paper_parts.whose("draft_id", (one.id for one in found[PaperDraft])))
    authored = read.authorships.all(party_id=party_id)
    found[Initiative] = list(read.initiatives.several(one.initiative_id for one in authored).values())
    records = {kind: tuple(found[kind]) for kind in TITLES if found.get(kind)}
    return PersonalData(party, records, tuple(_changes(read, party_id, records)), dict(_names(read, records)))


def _changes(read: Reader, party_id: str, records: dict[type[Record], tuple[Record, ...]]) -> Iterator[Change]:
    yield from read.changes(record_kind=Party.kind, record_id=party_id)
    for kind in _OWN:
        for one in records.get(kind, ()):
            yield from read.changes(record_kind=kind.kind, record_id=one.id)


def _names(read: Reader, records: dict[type[Record], tuple[Record, ...]]) -> Iterator[tuple[str, str]]:
    from phuquoc_desktop.services.naming import names_of

    wanted = [(one.kind, one.id) for kind in records for one in records[kind]]
    yield from names_of(read, wanted, []).items()
    movements = {one.movement_id for one in records.get(Registration, ()) if isinstance(one, Registration)}
    yield from ((key, str(row["name"])) for key, row in read.movements.values(filter(None, movements), "name").items())
