"""Thẩm định hồ sơ: the steps of the city with an office's dossier; each stays, the newest tells where it stands."""

from __future__ import annotations

from datetime import date

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.dossier import Dossier, DossierStatus
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.exchange import RemarkStatus
from phuquoc_desktop.domain.review import DossierReview, DossierStage
from phuquoc_desktop.services.dossier_thread import stage_of
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_

SET = N_("Note a step with a dossier")

BY_HAND = (DossierStage.RECEIVED, DossierStage.CHECKED, DossierStage.RETURNED, DossierStage.ACCEPTED)
"""Stages that an officer sets; forwarding and deciding note their own."""


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


def note(work: UnitOfWork, draft: DossierReview, today: date) -> DossierReview:
    """Note a step; addressee, day and officer are filled in here. It travels with the next return."""
    dossier = work.dossiers.get(draft.dossier_id)
    if work.profile.role is not Role.CITY or dossier.office == work.office:
        raise OnlyTheCityChecksError()
    review = tidied(draft)
    review.addressee, review.reviewed_on = dossier.office, today
    review.reviewed_by = work.job.actor.name[:100]
    _refuse(work, dossier, review.stage)
    refuse_if_any(refusals(review))
    review.id, review.office = work.new_id(), work.office
    return work.dossier_reviews.add(review)


def step(work: UnitOfWork, dossier_id: str, stage: DossierStage, words: str | None, today: date) -> DossierReview:
    """Note a stage with a note in words."""
    draft = DossierReview.draft(
        addressee="", dossier_id=dossier_id, stage=stage, reviewed_on=today, reviewed_by="", note=words
    )
    return note(work, draft, today)


def _refuse(work: UnitOfWork, dossier: Dossier, stage: DossierStage) -> None:
    if dossier.status is DossierStatus.DRAFT:
        raise NotHandedInError(code=dossier.code)
    last = stage_of(work, dossier.id)
    if last is not None and last.stage is stage and stage is not DossierStage.RETURNED:
        raise SameStageError(code=dossier.code, stage=stage)
    waiting = _open_remarks(work, dossier.id)
    if stage is DossierStage.RETURNED and not waiting:
        raise NoRemarkToReturnError(code=dossier.code)
    if stage is DossierStage.ACCEPTED and waiting:
        raise OpenRemarksOnItError(count=waiting, code=dossier.code)


def _open_remarks(read: Reader, dossier_id: str) -> int:
    inside = [*read.candidates.all(dossier_id=dossier_id), *read.papers.all(dossier_id=dossier_id)]
    ids = [dossier_id, *(one.id for one in inside)]
    return sum(one.status is RemarkStatus.OPEN for one in read.remarks.whose("record_id", ids))
