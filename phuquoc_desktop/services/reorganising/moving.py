"""Which records go along with people into the new office, and which stay with the old one as its history.

What belongs to people moves: units, parties, their awards and titles, results, initiatives. What an office did stays its own:
targets, plans, reports, decisions, meetings, bundles. What is still open, registrations of the running year and dossiers that are
being compiled, moves only when a person says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from phuquoc_desktop.domain.allotment import Allotment, Member, allot
from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.dossier import Candidate, Dossier, DossierStatus, Paper
from phuquoc_desktop.domain.dossier_course import DossierVersion, PaperDraft, PaperPart, Particulars, SigningStep
from phuquoc_desktop.domain.explanation import QuotedFigure
from phuquoc_desktop.domain.initiative import Authorship
from phuquoc_desktop.domain.party import Party, Unit
from phuquoc_desktop.domain.record import Record
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.domain.reorganisation import Reorganisation
from phuquoc_desktop.domain.year_result import YearResult
from phuquoc_desktop.services.reorganising.wish import Course
from phuquoc_desktop.storage.unit_of_work import Reader

OF_PEOPLE: tuple[type[Record], ...] = (AwardHeld, YearResult, Particulars)
"""Kinds that follow the party that they speak of."""

OF_A_DOSSIER: tuple[type[Record], ...] = (Candidate, Paper, QuotedFigure, DossierVersion, SigningStep)

STILL_OPEN = (DossierStatus.DRAFT, DossierStatus.RETURNED)


@dataclass
class Moves:
    """The records that move, each with the key of its new office; ``codes`` are new codes of dossiers whose own is taken."""

    allotment: Allotment
    moving: list[tuple[Record, str]] = field(default_factory=list)
    open_work: list[Record] = field(default_factory=list)
    codes: dict[str, str] = field(default_factory=dict)

    def count(self, kind: type[Record], office: str = "", owner: str = "") -> int:
        """Count the moving records of a kind, those that go to an office or come from one where it is named."""
        return sum(
            isinstance(one, kind) and office in ("", to) and owner in ("", one.office) for one, to in self.moving
        )


def members(read: Reader, owners: Iterable[str]) -> Iterator[Member]:
    """Yield the units and parties of offices."""
    for owner in owners:
        units = {one.id: one.name for one in read.units.all(office=owner)}
        yield from (Member(key, owner, name, name, key, is_unit=True) for key, name in units.items())
        for one in read.parties.all(office=owner):
            yield Member(one.id, owner, one.name, units.get(one.unit_id or "", ""), one.unit_id)


def moves(read: Reader, change: Reorganisation, course: Course, decided: Mapping[str, str], *, carry: bool) -> Moves:
    """Return everything that moves here; ``open_work`` is what would move if the person said so, moving or not."""
    owners = course.owners
    found = Moves(allot(change, members(read, owners), decided))
    target = found.allotment.goes_to
    for moved in (Unit, Party):
        found.moving += _directly(read, moved.kind, owners, target)
    for kind in OF_PEOPLE:
        found.moving += _with_party(read, kind, owners, target)
    found.moving += _initiatives(read, owners, target, course.becomes)
    opened = list(_open_work(read, change, owners, target, course.becomes))
    found.open_work = [one for one, _to in opened if isinstance(one, (Registration, Dossier))]
    if carry:
        found.moving += opened
        found.codes = _new_codes(read, opened)
    return found


_Moving = Iterator[tuple[Record, str]]


def _directly(read: Reader, kind: str, owners: Iterable[str], target: Mapping[str, str]) -> _Moving:
    for owner in owners:
        yield from ((one, target[one.id]) for one in read.shelf(kind).all(office=owner) if one.id in target)


def _with_party(read: Reader, kind: type[Record], owners: Iterable[str], target: Mapping[str, str]) -> _Moving:
    for owner in owners:
        for one in read.shelf(kind.kind).all(office=owner):
            to = target.get(str(getattr(one, "party_id", "")))
            if to:
                yield one, to


def _initiatives(read: Reader, owners: Iterable[str], target: Mapping[str, str], usual: str) -> _Moving:
    """Yield initiatives with their authorships: where the first author goes, all go."""
    for owner in owners:
        authors: dict[str, list[Authorship]] = {}
        for each in read.authorships.all(office=owner):
            authors.setdefault(each.initiative_id, []).append(each)
        for one in read.initiatives.all(office=owner):
            known = sorted(authors.get(one.id, []), key=lambda each: each.party_id)
            to = next((target[each.party_id] for each in known if each.party_id in target), usual)
            yield one, to
            yield from ((each, to) for each in known)


def _open_work(
    read: Reader, change: Reorganisation, owners: Iterable[str], target: Mapping[str, str], usual: str
) -> _Moving:
    year = change.head.counts_from.year
    for owner in owners:
        for registration in read.registrations.all(office=owner):
            if registration.year >= year:
                yield registration, target.get(registration.party_id, usual)
        for dossier in read.dossiers.all(office=owner):
            if dossier.status in STILL_OPEN:
                yield from _dossier(read, dossier, target, usual)


def _dossier(read: Reader, dossier: Dossier, target: Mapping[str, str], usual: str) -> _Moving:
    """Yield a dossier and what is in it: where the first candidate goes, all go."""
    candidates = read.candidates.all(dossier_id=dossier.id)
    to = next((target[one.party_id] for one in candidates if one.party_id in target), usual)
    yield dossier, to
    for kind in OF_A_DOSSIER:
        yield from ((one, to) for one in read.shelf(kind.kind).all(dossier_id=dossier.id))
    for draft in read.paper_drafts.whose("subject", [dossier.id, *(one.id for one in candidates)]):
        yield from _with_parts(read, draft, to)


def _with_parts(read: Reader, draft: PaperDraft, to: str) -> _Moving:
    yield draft, to
    parts: list[PaperPart] = read.paper_parts.all(draft_id=draft.id)
    yield from ((one, to) for one in parts)


def _new_codes(read: Reader, opened: Iterable[tuple[Record, str]]) -> dict[str, str]:
    """Return new codes of dossiers that would share one in their new office: with the code of the office they came from."""
    dossiers = [(one, to) for one, to in opened if isinstance(one, Dossier)]
    taken = {(to, one.code) for _one, to in dossiers for one in read.dossiers.all(office=to)}
    found: dict[str, str] = {}
    for dossier, to in sorted(dossiers, key=lambda pair: (pair[0].office, pair[0].id)):
        code = dossier.code
        while (to, code) in taken:
            code = f"{code}-{dossier.office.partition('@')[0]}"
        taken.add((to, code))
        if code != dossier.code:
            found[dossier.id] = code
    return found
