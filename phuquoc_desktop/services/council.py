"""The council: its members by period, and who does not vote on whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.council import Conflict, ConflictKind, CouncilMember
from phuquoc_desktop.domain.council_rules import in_rank, is_member_on, period_refusals
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.party import Party, PartyKind
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date
from phuquoc_desktop.vietnamese.fold import fold_words


class MemberHasSatError(RefusedError):
    """A member who was at a meeting stays on the list."""

    sentence = N_("{name} was at a meeting of the council and stays on the list; end the period instead.")


class ConflictTwiceError(RefusedError):
    """The conflict is entered already."""

    sentence = N_("It is entered already that {member} does not vote on {name}.")


class ConflictSettledError(RefusedError):
    """A closed meeting rests on who could vote."""

    sentence = N_(
        "The closed meeting of {day} rests on whether {member} voted on {name}. Reopen it first; where the conflict "
        "arose later, end the member's period and enter the member anew from that day."
    )


def members(read: Reader, day: date | None = None) -> list[CouncilMember]:
    """Return the office's members, of one day or of all times, by their role."""
    known = in_rank(read.council_members.all(office=read.profile.office))
    return known if day is None else [one for one in known if is_member_on(one, day)]


def add_member(work: UnitOfWork, draft: CouncilMember) -> CouncilMember:
    """Put somebody on the council; raises MemberTwiceError, SecondChairError, PeriodBackwardsError."""
    member = tidied(draft)
    _refuse(work, member, except_id=None)
    member.id, member.office = work.new_id(), work.office
    return work.council_members.add(member)


def amend_member(work: UnitOfWork, member_id: str, draft: CouncilMember) -> CouncilMember:
    """Write the draft's values over a member; raises what :func:`add_member` does."""
    member = work.council_members.get(member_id)
    wanted = tidied(draft)
    _refuse(work, wanted, except_id=member_id)
    member.take_over(wanted)
    return member


def end_member(work: UnitOfWork, member_id: str, last_day: date) -> CouncilMember:
    """Let a member's period end with a day; raises PeriodBackwardsError."""
    member = work.council_members.get(member_id)
    before, member.valid_to = member.valid_to, last_day
    try:
        _refuse(work, member, except_id=member_id)
    except RefusedError:
        member.valid_to = before
        raise
    return member


def remove_member(work: UnitOfWork, member_id: str) -> None:
    """Take somebody off the list who was never at a meeting; raises MemberHasSatError."""
    member = work.council_members.get(member_id)
    if work.attendances.first(member_id=member_id) is not None:
        raise MemberHasSatError(name=member.name)
    for meeting in work.meetings.all(office=work.office):
        if member_id in (meeting.chair_id, meeting.secretary_id):
            raise MemberHasSatError(name=member.name)
    for conflict in work.conflicts.all(member_id=member_id):
        work.conflicts.remove(conflict)
    work.council_members.remove(member)


def add_conflict(work: UnitOfWork, draft: Conflict) -> Conflict:
    """Say that a member does not vote on a party; raises ConflictTwiceError, ConflictSettledError."""
    conflict = tidied(draft)
    refuse_if_any(refusals(conflict))
    member, party = work.council_members.get(conflict.member_id), work.parties.get(conflict.party_id)
    if work.conflicts.first(member_id=member.id, party_id=party.id) is not None:
        raise ConflictTwiceError(field="party_id", member=member.name, name=party.name)
    _refuse_settled(work, member, party.id)
    conflict.id, conflict.office = work.new_id(), work.office
    return work.conflicts.add(conflict)


def remove_conflict(work: UnitOfWork, conflict_id: str) -> None:
    """Let a member vote again on a party; raises ConflictSettledError."""
    conflict = work.conflicts.get(conflict_id)
    _refuse_settled(work, work.council_members.get(conflict.member_id), conflict.party_id)
    work.conflicts.remove(conflict)


@dataclass(frozen=True)
class ConflictHint:
    """A conflict that the program suspects; people say whether it is one. ``why`` is shown as it is."""

    member: CouncilMember
    party: Party
    conflict_kind: ConflictKind
    why: str

    @property
    def draft(self) -> Conflict:
        """The conflict as it would be entered."""
        return Conflict.draft(
            member_id=self.member.id, party_id=self.party.id, conflict_kind=self.conflict_kind, note=self.why
        )


SELF = N_("The same person in the directory")
NAMESAKE = N_("The same full name")
UNIT = N_("Both belong to “{unit}”")
FAMILY = N_("The same family name and address; only a hint")


def hints(read: Reader, council: Iterable[CouncilMember], parties: Iterable[Party]) -> list[ConflictHint]:
    """Return conflicts that nobody has entered yet and the records suggest: one and the same, one unit, perhaps relatives."""
    seats, known = list(council), list(parties)
    entered = {(one.member_id, one.party_id) for one in read.conflicts.whose("member_id", [one.id for one in seats])}
    in_directory = read.parties.several(one.party_id for one in seats if one.party_id)
    unit_ids = [one.unit_id for one in (*known, *in_directory.values()) if one.unit_id]
    units = {one.id: one.name for one in read.units.several(unit_ids).values()}
    looks = [_Look(member, in_directory.get(member.party_id or ""), units) for member in seats]
    return [
        hint
        for party in known
        for look in looks
        if (look.member.id, party.id) not in entered
        for hint in look.at(party)
    ]


@dataclass(frozen=True)
class _Look:
    member: CouncilMember
    own: Party | None
    units: dict[str, str]

    def at(self, party: Party) -> Iterator[ConflictHint]:
        """Return the strongest suspicion, if any."""
        found = next(self._suspicions(party), None)
        if found is not None:
            yield ConflictHint(self.member, party, *found)

    def _suspicions(self, party: Party) -> Iterator[tuple[ConflictKind, str]]:

        if self.own is not None and self.own.id == party.id:
            yield ConflictKind.SELF, _(SELF)
        elif party.party_kind is PartyKind.PERSON and _same(self.member.name, party.name):
            yield ConflictKind.SELF, _(NAMESAKE)
        unit = self._common_unit(party)
        if unit:
            yield ConflictKind.SAME_UNIT, _(UNIT).format(unit=unit)
        if self._may_be_related(party):
            yield ConflictKind.RELATIVE, _(FAMILY)

    def _common_unit(self, party: Party) -> str:
        theirs = self.units.get(party.unit_id or "", "")
        mine = [self.member.unit or "", self.units.get(self.own.unit_id or "", "") if self.own else ""]
        names = [theirs, party.name] if party.party_kind is PartyKind.COLLECTIVE else [theirs]
        return next((name for name in names for one in mine if _same(name, one)), "")

    def _may_be_related(self, party: Party) -> bool:
        if self.own is None or party.party_kind is not PartyKind.PERSON:
            return False
        return _same(self.own.address, party.address) and _family(self.member.name) == _family(party.name)


def _same(one: str | None, other: str | None) -> bool:
    words = fold_words(one or "")
    return bool(words) and words == fold_words(other or "")


def _family(name: str) -> str:
    return (fold_words(name) or [""])[0]


def _refuse(work: UnitOfWork, member: CouncilMember, except_id: str | None) -> None:
    found = refusals(member)
    if member.party_id:
        work.parties.get(member.party_id)
    if not found:
        others = [one for one in work.council_members.all(office=work.office) if one.id != except_id]
        found = period_refusals(member, others)
    refuse_if_any(found)


def _refuse_settled(work: UnitOfWork, member: CouncilMember, party_id: str) -> None:
    """Refuse to change who may vote where a closed meeting has counted on it."""
    sat = work.meetings.several(one.meeting_id for one in work.attendances.all(member_id=member.id))
    closed = {one.id: one for one in sat.values() if one.closed_on is not None}
    voted_on = {one.id for one in work.candidates.all(party_id=party_id)}
    for tally in work.tallies.whose("meeting_id", closed):
        if tally.candidate_id in voted_on:
            met_on, party = closed[tally.meeting_id].met_on, work.parties.get(party_id)
            day = show_date(met_on) if met_on else ""
            raise ConflictSettledError(field="party_id", day=day, member=member.name, name=party.name)
