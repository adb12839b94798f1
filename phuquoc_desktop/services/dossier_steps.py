"""Steps of the city with an office's dossier (thẩm định hồ sơ): each stays, the newest tells where the dossier stands."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.decision import Decision, DecisionLine
from phuquoc_desktop.domain.dossier import Dossier
from phuquoc_desktop.domain.review import DossierReview, DossierStage
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import N_, vietnamese

DECIDED = N_("Decision {number} of {issuer}: {granted} granted, {refused} not granted.")
REVOKED = N_("Decision {number} was revoked: {reason}")


def all_of(read: Reader, dossier_ids: Iterable[str]) -> dict[str, list[DossierReview]]:
    """Return the steps of dossiers, oldest first, by the dossier's id; a dossier without any has an empty list."""
    found: dict[str, list[DossierReview]] = {one: [] for one in dossier_ids}
    for step in read.dossier_reviews.whose("dossier_id", found):
        found[step.dossier_id].append(step)
    return {key: sorted(steps, key=lambda one: (one.reviewed_on, one.id)) for key, steps in found.items()}


def forwarded_by(steps: Iterable[DossierReview]) -> DossierReview | None:
    """Return the step by which a dossier was forwarded, decided on since or not; None where it was not, or was taken back."""
    before_decision = [one for one in steps if one.stage is not DossierStage.DECIDED]
    last = before_decision[-1] if before_decision else None
    return last if last is not None and last.stage is DossierStage.FORWARDED else None


def add(work: UnitOfWork, dossier: Dossier, draft: DossierReview, today: date) -> DossierReview:
    """Keep a step; addressee, day and officer are filled in here. It travels with the next return."""
    review = tidied(draft)
    review.addressee, review.reviewed_on = dossier.office, today
    review.reviewed_by = work.job.actor.name[:100]
    refuse_if_any(refusals(review))
    review.id, review.office = work.new_id(), work.office
    return work.dossier_reviews.add(review)


def draft(
    dossier: Dossier, stage: DossierStage, words: str | None, letter: DossierReview | None = None
) -> DossierReview:
    """Return a step to be kept, with the letter of another one where it goes on with that."""
    return DossierReview.draft(
        addressee="",
        dossier_id=dossier.id,
        stage=stage,
        reviewed_on=date.min,
        reviewed_by="",
        note=(words or "")[:2000] or None,
        letter_number=letter.letter_number if letter else None,
        letter_dated=letter.letter_dated if letter else None,
    )


def decided(work: UnitOfWork, decision: Decision, lines: Iterable[DecisionLine], dossiers: Iterable[Dossier]) -> int:
    """Note at the city that a decision was made on dossiers of other offices, and return how many they are."""
    foreign = _of_others(work, dossiers)
    of_candidate = {one.candidate_id: one for one in lines if one.candidate_id}
    for dossier in foreign:
        mine = [of_candidate[one.id] for one in work.candidates.all(dossier_id=dossier.id) if one.id in of_candidate]
        granted = sum(one.granted for one in mine)
        told = vietnamese(DECIDED).format(
            number=decision.number, issuer=decision.issuer, granted=granted, refused=len(mine) - granted
        )
        add(work, dossier, draft(dossier, DossierStage.DECIDED, told), work.job.at.date())
    return len(foreign)


def undecided(work: UnitOfWork, decision: Decision, dossiers: Iterable[Dossier], today: date) -> None:
    """Let dossiers of other offices stand where they stood before a decision that was revoked."""
    foreign = _of_others(work, dossiers)
    known = all_of(work, [one.id for one in foreign])
    told = vietnamese(REVOKED).format(number=decision.number, reason=decision.revoked_because)
    for dossier in foreign:
        letter = forwarded_by(known[dossier.id])
        stage = DossierStage.FORWARDED if letter else DossierStage.ACCEPTED
        add(work, dossier, draft(dossier, stage, told, letter), today)


def _of_others(work: UnitOfWork, dossiers: Iterable[Dossier]) -> list[Dossier]:
    return [one for one in dossiers if one.office != work.office] if work.profile.role is Role.CITY else []
