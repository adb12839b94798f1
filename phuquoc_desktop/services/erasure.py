"""Erasing one person's data (right of erasure, Decree 13/2023, article 16): first seen, then confirmed by typing the name.

What the office's own decisions rest on stays without the person: an award that was given keeps its decision, a dossier that was
accepted keeps its place in the archive. The journal, to which otherwise is only ever added, forgets the person too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.change import Plain
from phuquoc_desktop.domain.council import Conflict, CouncilMember
from phuquoc_desktop.domain.decision import DecisionLine
from phuquoc_desktop.domain.distinct_pair import DistinctPair
from phuquoc_desktop.domain.dossier import Candidate, Dossier, DossierStatus
from phuquoc_desktop.domain.dossier_course import PaperDraft, PaperPart, Particulars
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.initiative import Authorship
from phuquoc_desktop.domain.party import Party, PartyKind
from phuquoc_desktop.domain.record import Record, field_plans
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.domain.ruling import Ruling
from phuquoc_desktop.domain.year_result import YearResult
from phuquoc_desktop.services import clashes, duplicates, erasure_mentions, merging, paper_drafts, review_places
from phuquoc_desktop.services.erasure_mentions import Mention
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.fold import tidy

MARK = "(Đã xóa theo yêu cầu)"
"""Stands where a name stood; data, and therefore Vietnamese."""

_GO: tuple[type[Record], ...] = (Particulars, Registration, YearResult, Ruling, Conflict)
_STAY: tuple[type[Record], ...] = (AwardHeld, Authorship, Candidate, DecisionLine, CouncilMember)

_BLANKED: dict[type[Record], dict[str, Plain]] = {
    Party: {plan.name: None if plan.optional else MARK for plan in field_plans(Party)[3:]},
    Registration: {"commitment": None, "late_reason": None, "note": None},
    YearResult: {plan.name: None for plan in field_plans(YearResult) if plan.optional},
    Ruling: {"reason": MARK},
    AwardHeld: {"note": None},
    Authorship: {},
    Candidate: {"achievements": None, "initiative": None, "note": None},
    DistinctPair: {"reason": None},
    Particulars: {plan.name: None for plan in field_plans(Particulars) if plan.optional},
    Conflict: {"note": None},
    DecisionLine: {"name": MARK, "reason": None, "achievement": None, "handed_to": None, "note": None},
    CouncilMember: {"name": MARK, "position": None, "unit": None, "note": None},
    PaperDraft: {"signer": None, "signer_position": None},
    PaperPart: {"text": MARK},
}
"""What is put in the place of each field that tells of the person, in records that stay and in the journal."""


class NotPersonalError(RefusedError):
    """A collective has no personal data."""

    sentence = N_("{name} is a collective; only the data of persons and households are erased. Delete it instead.")


class BoundError(RefusedError):
    """Something that is under way rests on the person."""

    sentence = N_("{name} is proposed in dossier {codes}, which is not finished; take the candidate out of it first.")


class NameNotTypedError(RefusedError):
    """The name that confirms it was not typed as it is written."""

    sentence = N_("Type “{name}” exactly as it is written here to confirm; nothing was erased.")


class ForeignPersonError(RefusedError):
    """Another office keeps the person's data."""

    sentence = N_("{name} belongs to another office; that office must erase the data.")


@dataclass(frozen=True)
class ErasurePlan:
    """What erasing would do: records that go, records that stay without the person, journal entries that forget.

    ``bound_by`` holds the codes of dossiers under way; with any, nothing can be erased. ``leaves_mark``: the entry stays
    under :data:`MARK`, because something that stays refers to it.
    """

    party: Party
    removed: dict[type[Record], int]
    kept: dict[type[Record], int]
    changes: int
    bound_by: tuple[str, ...]
    accepted: int = 0
    """Entries in periods that the city has accepted: the right to be erased goes before that."""

    @property
    def leaves_mark(self) -> bool:
        """Whether an entry without a name stays."""
        return any(self.kept.values())


def plan(read: Reader, party_id: str) -> ErasurePlan:
    """Return what erasing a party would do; changes nothing."""
    party = read.parties.get(party_id)
    removed = {kind: read.shelf(kind.kind).count(party_id=party_id) for kind in _GO}
    removed[DistinctPair] = len(_own_pairs(read, party))
    removed[PaperDraft] = len(read.paper_drafts.whose("subject", _subjects(read, party.id)))
    kept = {kind: read.shelf(kind.kind).count(party_id=party_id) for kind in _STAY}
    traces = [*(one for _kind, one in _traces(read, party)), *(one.record_id for one in _mentions(read, party))]
    changes = sum(len(read.changes(record_id=one)) for one in traces)
    dossiers = read.dossiers.several(one.dossier_id for one in read.candidates.all(party_id=party_id))
    bound_by = tuple(sorted(_under_way(dossiers)))
    return ErasurePlan(party, removed, kept, changes, bound_by, _accepted(read, party_id))


def _accepted(read: Reader, party_id: str) -> int:
    """Count the entries that the city has accepted, unlocked or not."""
    touched = {
        kind.kind: [one.id for one in read.shelf(kind.kind).all(party_id=party_id)]
        for kind in (Registration, YearResult, Candidate)
    }
    return sum(len(review_places.locks_of(read, date.max, kind, ids)) for kind, ids in touched.items())


def _under_way(dossiers: Mapping[str, Dossier]) -> Iterator[str]:
    return (one.code for one in dossiers.values() if one.status is not DossierStatus.ACCEPTED)


def erase(work: UnitOfWork, party_id: str, typed: str) -> ErasurePlan:
    """Erase a party; ``typed`` is its name, typed to confirm. The job must be called ``history.ERASE`` and is never undone.

    The caller then has ``Backend.scrub`` clear what the file's free room still holds.
    """
    found = plan(work, party_id)
    party = found.party
    _refuse(work, found, typed)
    work.pass_locks()
    traces, told = list(_traces(work, party)), _mentions(work, party)
    paper_drafts.forget(work, _subjects(work, party_id))
    erasure_mentions.scrub(work, told)
    for kind in _GO:
        for one in work.shelf(kind.kind).all(party_id=party_id):
            work.shelf(kind.kind).remove(one)
    for pair in _own_pairs(work, party):
        work.distinct_pairs.remove(pair)
    for kind in _STAY:
        for one in work.shelf(kind.kind).all(party_id=party_id):
            _blank(one)
    _blank(party)
    work.flush()
    if not found.leaves_mark:
        work.parties.remove(party)
        work.flush()
    for trace, record_id in traces:
        work.forget(record_id, _BLANKED[trace])
    for mention in told:
        work.forget(mention.record_id, mention.put)
    clashes.forget_about(work, [*(one for _trace, one in traces), *(one.record_id for one in told)], MARK)
    return found


def _refuse(work: UnitOfWork, found: ErasurePlan, typed: str) -> None:
    name = found.party.name
    if found.party.party_kind is PartyKind.COLLECTIVE:
        raise NotPersonalError(name=name)
    if found.party.office != work.office:
        raise ForeignPersonError(name=name)
    if found.bound_by:
        raise BoundError(name=name, codes=", ".join(found.bound_by))
    if tidy(typed) != name:
        raise NameNotTypedError(field="typed", name=name)


def _blank(record: Record) -> None:
    for name, value in _BLANKED[type(record)].items():
        setattr(record, name, value)


def _own_pairs(read: Reader, party: Party) -> list[DistinctPair]:
    return [one for one in duplicates.told_apart(read, party.id) if one.office == party.office]


def _traces(read: Reader, party: Party) -> Iterator[tuple[type[Record], str]]:
    """Yield every record, there or gone, whose journal tells of the person; entries that were merged into it included."""
    persons = [party.id, *(one.record_id for one in merging.merged_into(read, party.id))]
    for person in persons:
        yield Party, person
        for kind in (*_GO, *_STAY):
            there = {one.id for one in read.shelf(kind.kind).all(party_id=person)}
            gone = {one.record_id for one in read.removed(kind.kind, "party_id", person)}
            yield from ((kind, one) for one in sorted(there | gone))
        yield from ((DistinctPair, one.id) for one in duplicates.told_apart(read, person))
        places = erasure_mentions.candidacies(read, person)
        yield from erasure_mentions.written_about(read, [person, *(one.candidate_id for one in places)])


def _subjects(read: Reader, party_id: str) -> list[str]:
    """Return what a person's papers are about: the person, and each candidacy."""
    return [party_id, *(one.id for one in read.candidates.all(party_id=party_id))]


def _mentions(read: Reader, party: Party) -> list[Mention]:
    """Return where dossiers speak of the person, under any name that the entry ever had."""
    persons = [party.id, *(one.record_id for one in merging.merged_into(read, party.id))]
    changes = [one for person in persons for one in read.changes(record_kind=Party.kind, record_id=person)]
    names = {str(name) for one in changes for name in one.values.get("name", ()) if name} | {party.name}
    places = [one for person in persons for one in erasure_mentions.candidacies(read, person)]
    return erasure_mentions.mentions(read, places, names - {MARK}, MARK)
