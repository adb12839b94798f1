"""What a dossier must contain before it may be submitted."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from phuquoc_desktop.domain.dossier import Candidate, Dossier, DossierStatus, Mode, Paper, PaperKind, RequiredPaper
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.paper_codes import code_of
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import N_


class PaperState(Labelled):
    """Whether a required paper is there."""

    ATTACHED = "attached", N_("Attached")
    DRAFTED = "drafted", N_("Written by the program")
    OWED = "owed", N_("Follows later")
    MISSING = "missing", N_("Missing")
    ON_CONDITION = "on_condition", N_("Only on a condition")


_TELL_ACHIEVEMENTS = (PaperKind.REPORT, PaperKind.SUMMARY)


@dataclass(frozen=True)
class ChecklistLine:
    """One required paper of a dossier, for one candidate or for all; ``paper`` is what fulfils it.

    ``paper_code`` names the paper of the program that can be written for it, whatever the state; empty where there is none.
    ``hollow`` says why a paper is missing that the program writes: it would tell nothing of what was achieved.
    """

    required: RequiredPaper
    candidate: Candidate | None
    state: PaperState
    paper: Paper | None
    paper_code: str = ""
    hollow: bool = False
    follows: bool = False
    """Whether it is only drafted so far, and the one that is signed and confirmed follows."""

    @property
    def is_owed(self) -> bool:
        """Whether it is to be sent afterwards."""
        return self.follows or self.state is PaperState.OWED

    @property
    def paper_kind(self) -> PaperKind:
        """The kind of paper."""
        return self.required.paper_kind


class DossierNotOpenError(RefusedError):
    """A dossier that was submitted is not changed any more."""

    sentence = N_("Dossier {code} was submitted and cannot be changed; recall it first.")


class NotSubmittedError(RefusedError):
    """Only what was submitted can be recalled; what the city has accepted stays."""

    sentence = N_("Dossier {code} is “{status}” and cannot be recalled; only a submitted dossier can.")


class NoCandidateError(RefusedError):
    """A dossier without candidates proposes nobody."""

    sentence = N_("Dossier {code} has no candidate yet; add at least one.")


class PapersMissingError(RefusedError):
    """Required papers are missing."""

    sentence = N_("Dossier {code} lacks {count} papers, the first is: {first}. Attach them or see the checklist.")


class SimplifiedNotForAwardError(RefusedError):
    """The law knows no simplified procedure for the award."""

    sentence = N_("The law of {day} has no simplified procedure for {award}; choose the full procedure.")


class ReasonNeededError(RefusedError):
    """Nobody can tell later why it was recalled."""

    sentence = N_("Say why the dossier is recalled; the reason stays in its history.")


def refuse_if_closed(dossier: Dossier) -> None:
    """Raise DossierNotOpenError unless the dossier may still be changed."""
    if dossier.status not in (DossierStatus.DRAFT, DossierStatus.RETURNED):
        raise DossierNotOpenError(code=dossier.code)


def refuse_if_closed_to_papers(dossier: Dossier) -> None:
    """Raise DossierNotOpenError unless papers may be put in: what a sent dossier owes follows it."""
    if not (is_owing(dossier) and dossier.status is DossierStatus.SUBMITTED):
        refuse_if_closed(dossier)


def refuse_if_not_submitted(dossier: Dossier) -> None:
    """Raise NotSubmittedError unless the dossier waits for the city."""
    if dossier.status is not DossierStatus.SUBMITTED:
        raise NotSubmittedError(code=dossier.code, status=dossier.status)


Begun = Collection[tuple[str, str]]
"""Papers of the program that somebody has begun to write: (id of the candidate, empty for the whole dossier; code)."""


def checklist(
    required: Iterable[RequiredPaper],
    candidates: list[Candidate],
    papers: list[Paper],
    begun: Begun = (),
    *,
    silent: Collection[str] = (),
    owed: bool = False,
) -> list[ChecklistLine]:
    """Hold what is there against what is required, in the order of the requirements.

    A paper that the program writes counts as soon as somebody has begun it. ``silent`` are the ids of candidates of whom
    nobody has written yet what they achieved: a report or summary of them is missing all the same. ``owed`` says that what
    is missing follows, and so does the signed copy of what is drafted about a candidate.
    """
    lines = []
    lack = PaperState.OWED if owed else PaperState.MISSING
    for one in required:
        for candidate in candidates if one.per_candidate else [None]:
            is_silent = candidate is not None and candidate.id in silent and one.paper_kind in _TELL_ACHIEVEMENTS
            lines.append(_line(one, candidate, papers, () if is_silent else begun, lack, hollow=is_silent))
    return lines


def on_condition(required: Iterable[RequiredPaper], papers: list[Paper]) -> list[ChecklistLine]:
    """Return a line for each paper that only a condition asks for: attached for somebody, or for a person to judge."""
    return [
        ChecklistLine(one, None, PaperState.ATTACHED if found else PaperState.ON_CONDITION, found)
        for one in required
        for found in [next((paper for paper in papers if _fulfils(paper, one)), None)]
    ]


def is_owing(dossier: Dossier) -> bool:
    """Tell whether a dossier may be sent while papers are missing: a sudden achievement, with the day they follow."""
    return dossier.mode is Mode.SUDDEN and dossier.owed_until is not None


def _fulfils(paper: Paper, required: RequiredPaper) -> bool:
    """Tell whether a paper is what is asked for; of “other papers” the title decides as well."""
    if paper.paper_kind is not required.paper_kind:
        return False
    return required.paper_kind is not PaperKind.OTHER or paper.title == required.title


def _line(
    required: RequiredPaper,
    candidate: Candidate | None,
    papers: list[Paper],
    begun: Begun,
    lack: PaperState,
    *,
    hollow: bool,
) -> ChecklistLine:
    wanted, code = candidate.id if candidate else None, code_of(required.paper_kind)
    for paper in papers:
        if paper.paper_kind is required.paper_kind and paper.candidate_id == wanted:
            return ChecklistLine(required, candidate, PaperState.ATTACHED, paper, code)
    is_begun = (wanted or "", code) in begun
    state = PaperState.DRAFTED if (required.drafted and not hollow) or is_begun else lack
    follows = lack is PaperState.OWED and required.per_candidate and state is PaperState.DRAFTED
    return ChecklistLine(required, candidate, state, None, code, hollow, follows)


def refuse_if_incomplete(dossier: Dossier, candidates: list[Candidate], lines: list[ChecklistLine]) -> None:
    """Raise NoCandidateError or PapersMissingError; papers that follow later do not hinder."""
    if not candidates:
        raise NoCandidateError(code=dossier.code)
    missing = [line for line in lines if line.state is PaperState.MISSING]
    if missing:
        raise PapersMissingError(code=dossier.code, count=len(missing), first=missing[0].paper_kind)
