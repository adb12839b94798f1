"""Không trình: candidates whom the city does not propose further, each told with its reason, which asks for nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from phuquoc_desktop.domain.checks import EmptyFieldError, refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.dossier import Candidate
from phuquoc_desktop.domain.exchange import Remark, RemarkStatus
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork
from phuquoc_desktop.translation import _

CODE = "NOT-FORWARDED"
"""By what such a remark is known among others; no library of reasons has it."""


def leave_out(work: UnitOfWork, candidate: Candidate, reason: str, today: date) -> Remark:
    """Tell the candidate's office why the city proposes the others without that one; nothing is left to be mended."""
    if not reason.strip():
        raise EmptyFieldError(field="reason", label=_("Reason"))
    remark = tidied(
        Remark.draft(
            addressee=candidate.office,
            record_kind=candidate.kind,
            record_id=candidate.id,
            text=reason,
            made_on=today,
            status=RemarkStatus.ANSWERED,
            reason_code=CODE,
        )
    )
    refuse_if_any(refusals(remark))
    remark.id, remark.office = work.new_id(), work.office
    return work.remarks.add(remark)


def take_in_again(work: UnitOfWork, candidate_ids: Iterable[str]) -> None:
    """Forget that candidates were left out: the letter that went without them was taken back."""
    for one in _remarks(work, candidate_ids):
        work.remarks.remove(one)


def reasons(read: Reader, candidate_ids: Iterable[str]) -> dict[str, str]:
    """Return why candidates were left out, by the candidate's id; whoever was not is missing."""
    return {one.record_id: one.text for one in _remarks(read, candidate_ids)}


def _remarks(read: Reader, candidate_ids: Iterable[str]) -> list[Remark]:
    return [one for one in read.remarks.whose("record_id", candidate_ids) if one.reason_code == CODE]
