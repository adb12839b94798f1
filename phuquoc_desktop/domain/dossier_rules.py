"""What a dossier must contain before it may be submitted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from phuquoc_desktop.domain.dossier import Candidate, Dossier, DossierStatus, Paper, PaperKind, RequiredPaper
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.record import Labelled
from phuquoc_desktop.translation import N_


class PaperState(Labelled):
    """Whether a required paper is there."""

    ATTACHED = "attached", N_("Attached")
    DRAFTED = "drafted", N_("Written by the program")
    MISSING = "missing", N_("Missing")


@dataclass(frozen=True)
class ChecklistLine:
    """One required paper of a dossier, for one candidate or for all; ``paper`` is what fulfils it."""

    required: RequiredPaper
    candidate: Candidate | None
    state: PaperState
    paper: Paper | None

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


def refuse_if_closed(dossier: Dossier) -> None:
    """Raise DossierNotOpenError unless the dossier may still be changed."""
    if dossier.status not in (DossierStatus.DRAFT, DossierStatus.RETURNED):
        raise DossierNotOpenError(code=dossier.code)


def refuse_if_not_submitted(dossier: Dossier) -> None:
    """Raise NotSubmittedError unless the dossier waits for the city."""
    if dossier.status is not DossierStatus.SUBMITTED:
        raise NotSubmittedError(code=dossier.code, status=dossier.status)


def checklist(
    required: Iterable[RequiredPaper], candidates: list[Candidate], papers: list[Paper]
) -> list[ChecklistLine]:
    """Hold what is there against what is required, in the order of the requirements."""
    lines = []
    for one in required:
        for candidate in candidates if one.per_candidate else [None]:
            lines.append(_line(one, candidate, papers))
    return lines


def _line(required: RequiredPaper, candidate: Candidate | None, papers: list[Paper]) -> ChecklistLine:
    wanted = candidate.id if candidate else None
    for paper in papers:
        if paper.paper_kind is required.paper_kind and paper.candidate_id == wanted:
            return ChecklistLine(required, candidate, PaperState.ATTACHED, paper)
    state = PaperState.DRAFTED if required.drafted else PaperState.MISSING
    return ChecklistLine(required, candidate, state, None)


def refuse_if_incomplete(dossier: Dossier, candidates: list[Candidate], lines: list[ChecklistLine]) -> None:
    """Raise NoCandidateError or PapersMissingError."""
    if not candidates:
        raise NoCandidateError(code=dossier.code)
    missing = [line for line in lines if line.state is PaperState.MISSING]
    if missing:
        raise PapersMissingError(code=dossier.code, count=len(missing), first=missing[0].paper_kind)
