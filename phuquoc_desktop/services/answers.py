"""Kết quả xét: what became of everybody whom an office has proposed: granted, not granted, left out, or no answer yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from phuquoc_desktop.domain.decision import Decision, DecisionLine, DecisionStatus
from phuquoc_desktop.domain.dossier import Candidate, Dossier, DossierStatus
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.domain.review import DossierReview
from phuquoc_desktop.services import dossier_steps, left_out
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.dates import show_date


class Answer(Labelled):
    """What became of one proposal."""

    GRANTED = "granted", N_("Granted")
    NOT_GRANTED = "not_granted", N_("Not granted")
    LEFT_OUT = "left_out", N_("Not proposed further")
    WAITING = "waiting", N_("No answer yet")


@dataclass(frozen=True)
class Answered:
    """One candidate with the answer; ``told`` is the decision, the reason, or how far the dossier has come."""

    dossier: Dossier
    candidate: Candidate
    name: str
    answer: Answer
    told: str


def of_year(read: Reader, year: int) -> list[Answered]:
    """Return the answers to all that the office has submitted for a year, dossier by dossier in the order of their codes."""
    mine = read.dossiers.all(office=read.profile.office, year=year)
    return of_dossiers(read, sorted(mine, key=lambda one: one.code))


def of_dossiers(read: Reader, dossiers: Sequence[Dossier]) -> list[Answered]:
    """Return the answers to what was proposed in dossiers; one that is still being compiled asks for none."""
    sent = {one.id: one for one in dossiers if one.status is not DossierStatus.DRAFT}
    candidates = read.candidates.whose("dossier_id", sent)
    names = read.parties.values([one.party_id for one in candidates], "name")
    known = _Known(read, candidates, sent)
    places = {key: place for place, key in enumerate(sent)}
    found = [
        Answered(
            sent[one.dossier_id],
            one,
            str(names.get(one.party_id, {}).get("name", "…")),
            *known.of(one, sent[one.dossier_id]),
        )
        for one in candidates
    ]
    return sorted(found, key=lambda one: (places[one.dossier.id], one.answer.value, one.name))


class _Known:
    """What decisions in force, the city's remarks and its steps say, read once for all candidates."""

    def __init__(self, read: Reader, candidates: Iterable[Candidate], dossiers: Iterable[str]) -> None:
        known = list(candidates)
        lines = {one.id: one for one in read.decision_lines.whose("candidate_id", [one.id for one in known])}
        lines |= {one.id: one for one in read.decision_lines.whose("party_id", [one.party_id for one in known])}
        decisions = read.decisions.several(one.decision_id for one in lines.values())
        self._lines: list[tuple[DecisionLine, Decision]] = [
            (one, decisions[one.decision_id])
            for one in lines.values()
            if one.decision_id in decisions and decisions[one.decision_id].status is DecisionStatus.ISSUED
        ]
        self._stayed = left_out.reasons(read, [one.id for one in known])
        self._steps = dossier_steps.all_of(read, dossiers)

    def of(self, candidate: Candidate, dossier: Dossier) -> tuple[Answer, str]:
        """Return the answer to one proposal, what was decided before all else."""
        mine = [pair for pair in self._lines if _is_about(pair[0], candidate, dossier)]
        for line, decision in sorted(mine, key=lambda pair: not pair[0].granted):
            if line.granted:
                return Answer.GRANTED, _decided(decision)
            return Answer.NOT_GRANTED, "; ".join(filter(None, (line.reason, _decided(decision))))
        if candidate.id in self._stayed:
            return Answer.LEFT_OUT, self._stayed[candidate.id]
        return Answer.WAITING, _come_to(self._steps[dossier.id])


def _is_about(line: DecisionLine, candidate: Candidate, dossier: Dossier) -> bool:
    if line.candidate_id is not None:
        return line.candidate_id == candidate.id
    return (line.party_id, line.award, line.year) == (candidate.party_id, dossier.award, dossier.year)


def _decided(decision: Decision) -> str:
    told = _("Decision {number} of {day}, {issuer}")
    day = show_date(decision.dated) if decision.dated else "…"
    return told.format(number=decision.number or "…", day=day, issuer=decision.issuer or "…")


def _come_to(steps: Sequence[DossierReview]) -> str:
    if not steps:
        return ""
    last = steps[-1]
    letter = dossier_steps.forwarded_by(steps)
    number = letter.letter_number if letter else None
    day = show_date(last.reviewed_on)
    return " · ".join(filter(None, (last.stage.label, number, day)))
