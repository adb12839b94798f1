"""The council of a practice office with a meeting that is not over yet, a decision in force and one being prepared."""

from __future__ import annotations

from datetime import date

from phuquoc_desktop.domain.council import CouncilMember, CouncilRole, Meeting, Presence
from phuquoc_desktop.domain.council_votes import Count
from phuquoc_desktop.domain.decision import Decision, DecisionLine, Fund
from phuquoc_desktop.domain.party import Party, Sex
from phuquoc_desktop.services import council, deciding, decisions, funds, meetings
from phuquoc_desktop.services.decision_money import Basis
from phuquoc_desktop.services.law import shelf
from phuquoc_desktop.services.practice.people import People
from phuquoc_desktop.services.practice.proposing import Proposing
from phuquoc_desktop.storage.profile import Role

AWARDS = {Role.OFFICE: "GK_XA", Role.CITY: "GK_HUYEN"}
"""What the chairman of each grants by himself."""

FUND = 60_000_000
"""In đồng; invented."""


def commend(proposing: Proposing, people: People) -> None:
    """Put a council together, let it meet on the dossier that is not complete, and decide on letters of commendation."""
    year, today = proposing.year, proposing.today
    members = _members(proposing, date(year, 1, 4))
    texts = proposing.inventor.sample.texts
    funds.put(proposing.work, Fund.draft(year=year, name=texts["fund"], amount=FUND))
    if today >= date(year, 7, 2):
        issued = _decide(proposing, "half_year", [*people.persons[5:7], *people.collectives[4:5]], date(year, 7, 2))
        deciding.issue(proposing.work, issued.id, _basis(proposing), today)
    if today >= date(year, 12, 6):
        _decide(proposing, "whole_year", [*people.persons[10:12], *people.households[1:2]], None)
        _meet(proposing, members, date(year, 12, 6))


def _members(proposing: Proposing, begins: date) -> list[CouncilMember]:
    texts, inventor = proposing.inventor.sample.texts, proposing.inventor
    made = []
    for number, one in enumerate(texts["council"]):
        is_chair = one["role"] == CouncilRole.CHAIR.value
        name = texts["chairman"] if is_chair else inventor.name((Sex.FEMALE, Sex.MALE)[number % 2])
        draft = CouncilMember.draft(
            name=name,
            position=one["position"],
            role=CouncilRole(one["role"]),
            valid_from=begins,
            appointed_by=texts["founded"],
        )
        made.append(council.add_member(proposing.work, draft))
        proposing.work.flush()
    return made


def _decide(proposing: Proposing, which: str, parties: list[Party], dated: date | None) -> Decision:
    """Draft a decision with a list; with a day it has all that issuing asks for."""
    texts, work = proposing.inventor.sample.texts, proposing.work
    draft = Decision.draft(title=f"{texts['decisions'][which]} {proposing.year}", year=proposing.year)
    if dated is not None:
        draft.number, draft.dated, draft.signer, draft.signer_position = (
            "98/QĐ-UBND",
            dated,
            texts["chairman"],
            "Chủ tịch",
        )
    decision = decisions.draft(work, draft)
    work.flush()
    for party in parties:
        achievement = proposing.inventor.rng.choice(texts["achievements"][party.party_kind.value])
        line = DecisionLine.draft(
            decision_id=decision.id,
            party_id=party.id,
            name="",
            award=AWARDS[work.profile.role],
            year=proposing.year,
            achievement=achievement,
        )
        decisions.add_line(work, line, _basis(proposing))
        work.flush()
    return decision


def _basis(proposing: Proposing) -> Basis:
    return Basis(shelf.rulebook(proposing.work), proposing.awards)


def _meet(proposing: Proposing, members: list[CouncilMember], met_on: date) -> None:
    """Leave a meeting open in the middle: one member is away, and one candidate was counted by the first counter."""
    work, texts = proposing.work, proposing.inventor.sample.texts
    chair, _standing, deputy, secretary, counter, away, *_rest = members
    draft = Meeting.draft(
        title="",
        met_on=met_on,
        began_at="08:00",
        venue=texts["venue"],
        chair_id=chair.id,
        secretary_id=secretary.id,
        first_counter=deputy.name,
        second_counter=counter.name,
    )
    meeting = meetings.call(work, draft)
    work.flush()
    meetings.attend(work, meeting.id, [one.id for one in members if one is not away], Presence.PRESENT)
    meetings.attend(work, meeting.id, [away.id], Presence.ABSENT)
    dossier = next((one for one in work.dossiers.all(office=work.office) if one.award == "GK_HUYEN"), None)
    if dossier is None:
        return
    meetings.put_on_agenda(work, meeting.id, [dossier.id])
    work.flush()
    first = min(work.candidates.all(dossier_id=dossier.id), key=lambda one: one.id, default=None)
    if first is not None:
        meetings.count(work, meeting.id, first.id, Count(len(members) - 1, 0))
