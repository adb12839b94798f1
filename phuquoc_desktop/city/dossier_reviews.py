"""Thẩm định hồ sơ: the steps of the city with an office's dossier; each stays, the newest tells where it stands."""

from __future__ import annotations

from datetime import date

from phuquoc_desktop.domain.dossier import Dossier, DossierStatus
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.exchange import RemarkStatus
from phuquoc_desktop.domain.review import DossierReview, DossierStage
from phuquoc_desktop.services import dossier_steps
from phuquoc_desktop.services.dossier_thread import stage_of
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_

SET = N_("Note a step with a dossier")

BY_ITSELF = (DossierStage.FORWARDED, DossierStage.DECIDED)
"""Stages that forwarding and deciding note; an officer sets the others."""


class OnlyTheCityChecksError(RefusedError):
    """An office wants to check its own dossier, or the city one of its own."""

    sentence = N_("Only the city notes its steps with a dossier, and only with that of another office.")


class NotHandedInError(RefusedError):
    """The dossier is not at the city yet."""

    sentence = N_("Dossier {code} has not been submitted; there is nothing to check yet.")


class NoRemarkToReturnError(RefusedError):
    """Nobody could tell what is to be completed."""

    sentence = N_("Write a remark on dossier {code} first: it says what is to be completed and goes with the return.")


class OpenRemarksOnItError(RefusedError):
    """Something is still to be completed."""

    sentence = N_("{count} remarks on dossier {code} are open; close them before it is accepted.")


class SameStageError(RefusedError):
    """The dossier stands there already."""

    sentence = N_("Dossier {code} stands there already: {stage}.")


class OutOfHandError(RefusedError):
    """The dossier has left the officer's desk."""

    sentence = N_(
        "Dossier {code} stands at “{stage}”; take the letter to the province back, or revoke the decision, before another step."
    )


def note(work: UnitOfWork, draft: DossierReview, today: date) -> DossierReview:
    """Note a step; addressee, day and officer are filled in here. It travels with the next return."""
    dossier = work.dossiers.get(draft.dossier_id)
    if work.profile.role is not Role.CITY or dossier.office == work.office:
        raise OnlyTheCityChecksError()
    _refuse(work, dossier, draft.stage)
    return dossier_steps.add(work, dossier, draft, today)


def step(work: UnitOfWork, dossier_id: str, stage: DossierStage, words: str | None, today: date) -> DossierReview:
    """Note a stage with a note in words."""
    return note(work, dossier_steps.draft(work.dossiers.get(dossier_id), stage, words), today)


def _refuse(work: UnitOfWork, dossier: Dossier, stage: DossierStage) -> None:
    if dossier.status is DossierStatus.DRAFT:
        raise NotHandedInError(code=dossier.code)
    last = stage_of(work, dossier.id)
    if last is not None and last.stage is stage and stage is not DossierStage.RETURNED:
        raise SameStageError(code=dossier.code, stage=stage)
    if last is not None and last.stage in BY_ITSELF:
        raise OutOfHandError(code=dossier.code, stage=last.stage)
    waiting = open_remarks(work, dossier.id)
    if stage is DossierStage.RETURNED and not waiting:
        raise NoRemarkToReturnError(code=dossier.code)
    if stage is DossierStage.ACCEPTED and waiting:
        raise OpenRemarksOnItError(count=waiting, code=dossier.code)


def open_remarks(read: Reader, dossier_id: str) -> int:
    """Count the open remarks on a dossier, its candidates and papers."""
    inside = [*read.candidates.all(dossier_id=dossier_id), *read.papers.all(dossier_id=dossier_id)]
    ids = [dossier_id, *(one.id for one in inside)]
    return sum(one.status is RemarkStatus.OPEN for one in read.remarks.whose("record_id", ids))
