"""Decisions of the level above as they arrive signed: results fill the history of each party, nothing is doubled."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from phuquoc_desktop.domain.award import AwardHeld
from phuquoc_desktop.domain.decision import Decision, DecisionLine, DecisionStatus
from phuquoc_desktop.domain.dossier import DossierStatus
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.services import awards_held, dossier_versions
from phuquoc_desktop.services.catalogue import load_awards, load_offices
from phuquoc_desktop.services.deciding import dossiers_of
from phuquoc_desktop.services.plans.ids import named_id
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_, _

HAD_IT = N_("{name}: {award} of {year} stands in the history already, by {number}; it stays as it is.")
REVOKED = N_("{name}: {award} of {year} is taken back, since {number} was revoked.")
NOT_HERE = N_("{name} is not among the parties here (merged or removed); {award} of {year} waits for the next bundle.")


@dataclass
class Decided:
    """What the decisions did: awards put into histories, taken back, and what a person should read."""

    filled: int = 0
    revoked: int = 0
    decided: int = 0
    """Dossiers that are shown as decided since."""
    remarks: list[str] = field(default_factory=list)


def award_id(line: DecisionLine) -> str:
    """Return the id of the award that a line of another office's decision gives: the same on each PC of the office."""
    return named_id(line.year, "award", line.office, line.id)


def known_here(work: UnitOfWork, lines: Iterable[DecisionLine]) -> tuple[list[DecisionLine], list[str]]:
    """Part the lines into those on parties of this office, and sentences on the others."""
    given = list(lines)
    parties = work.parties.several(one.party_id for one in given)
    here = [one for one in given if one.party_id in parties and parties[one.party_id].office == work.office]
    known = {one.id for one in here}
    return here, [_told(NOT_HERE, one) for one in given if one.id not in known]


def fill(
    work: UnitOfWork, decisions: Iterable[Decision], lines: Iterable[DecisionLine], fresh: Collection[str]
) -> Decided:
    """Put what was granted into the histories of the office's own parties, and take back what was revoked.

    ``fresh`` are the ids of decisions that were not here before: of these it is told what the history had already.
    """
    done, by_id = Decided(), {one.id: one for one in decisions}
    given = [one for one in lines if one.granted and one.decision_id in by_id]
    parties = work.parties.several(one.party_id for one in given)
    for line in given:
        party = parties.get(line.party_id)
        if party is not None and party.office == work.office:
            _hold(work, by_id[line.decision_id], line, party, done, told=line.decision_id in fresh)
    for decision in by_id.values():
        if decision.status is DecisionStatus.ISSUED:
            done.decided += _accept(work, decision, [one for one in given if one.decision_id == decision.id])
    work.flush()
    return done


def _hold(work: UnitOfWork, decision: Decision, line: DecisionLine, party: Party, done: Decided, *, told: bool) -> None:
    known = work.awards_held.first(party_id=party.id, award=line.award, year=line.year)
    if decision.status is DecisionStatus.REVOKED:
        _take_back(known, decision, line, done)
    elif known is None:
        work.awards_held.add(_award(work, decision, line))
        done.filled += 1
    elif known.revoked and not _comes_from(known, decision, line):
        known.take_over(_award(work, decision, line))
        done.filled += 1
    elif told and known.decision_id != decision.id:
        done.remarks.append(_told(HAD_IT, line, known))


def _award(work: UnitOfWork, decision: Decision, line: DecisionLine) -> AwardHeld:
    held = awards_held.given_by(decision, line)
    held.id, held.office = award_id(line), work.office
    return held


def _take_back(known: AwardHeld | None, decision: Decision, line: DecisionLine, done: Decided) -> None:
    if known is not None and not known.revoked and _comes_from(known, decision, line):
        known.revoked = True
        done.revoked += 1
        done.remarks.append(_told(REVOKED, line, decision))


def _comes_from(held: AwardHeld, decision: Decision, line: DecisionLine) -> bool:
    """Whether an award is the one that a line gave; one that was typed in before is known by its decision's number."""
    if held.id == award_id(line) or held.decision_id is not None:
        return held.decision_id == decision.id
    return _plain(held.decision_number) == _plain(decision.number) != ""


def _plain(number: str | None) -> str:
    return "".join((number or "").split()).casefold()


def _accept(work: UnitOfWork, decision: Decision, granted: list[DecisionLine]) -> int:
    open_ones = [
        one for one in dossiers_of(work, granted) if one.office == work.office and one.status is DossierStatus.SUBMITTED
    ]
    for dossier in open_ones:
        by = decision.issuer or load_offices().by_key(decision.office).name
        told = dossier_versions.Told(decision.dated or work.job.at.date(), by, (decision.id,))
        dossier_versions.accepted(work, dossier, ", ".join(filter(None, [decision.number, decision.issuer])), told)
    return len(open_ones)


def _told(sentence: str, line: DecisionLine, by: Decision | AwardHeld | None = None) -> str:
    number = by.number if isinstance(by, Decision) else by.decision_number if by else None
    award = next((one.name for one in load_awards().known if one.code == line.award), line.award)
    return _(sentence).format(name=line.name, award=award, year=line.year, number=number or "…")
