"""Remarks (nhận xét): what the city asks an office to mend."""

from __future__ import annotations

from datetime import date

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.exchange import Remark, RemarkStatus
from phuquoc_desktop.storage.unit_of_work import UnitOfWork
from phuquoc_desktop.translation import N_

SHORTEST = 20
"""Characters: a remark that only says “wrong” helps nobody."""


class RemarkTooShortError(RefusedError):
    """The remark does not say what to do."""

    sentence = N_("Say in at least {shortest} characters what is to be mended.")


def make(work: UnitOfWork, draft: Remark, today: date) -> Remark:
    """Write a remark on a record of another office; whose it is and the day are filled in here."""
    remark = tidied(draft)
    remark.addressee = work.shelf(remark.record_kind).get(remark.record_id).office
    remark.id, remark.office, remark.made_on = work.new_id(), work.office, today
    found = refusals(remark)
    if len(remark.text) < SHORTEST:
        found.append(RemarkTooShortError(field="text", shortest=SHORTEST))
    refuse_if_any(found)
    return work.remarks.add(remark)


def answer(work: UnitOfWork, remark_id: str) -> Remark:
    """Mark a remark as done; it stays in the record."""
    remark = work.remarks.get(remark_id)
    remark.status = RemarkStatus.ANSWERED
    return remark
