"""The words of an office's reports beside the figures: one record a period."""

from __future__ import annotations

from datetime import date

from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.plan_document import ReportText
from phuquoc_desktop.services import written_parts
from phuquoc_desktop.storage.unit_of_work import Reader, UnitOfWork

PARTS = ("situation", "strengths", "weaknesses", "causes", "tasks", "proposals")
"""The parts in the order of the paper; each is a field of the record."""


def of_period(read: Reader, period: str) -> ReportText | None:
    """Return what the office has written for a period, or None; raises UnreadablePeriodError."""
    return read.report_texts.first(period=str(Period.of_report(period)), office=read.profile.office)


def write_part(work: UnitOfWork, period: str, part: str, text: str | None) -> ReportText:
    """Write a part in the office's own words; None or blank gives the draft back.

    Raises UnreadablePeriodError, UnknownPartError and TooLongError.
    """
    record = _begun(work, period)
    written_parts.write(record, PARTS, part, text)
    return record


def reset_part(work: UnitOfWork, period: str, part: str) -> ReportText:
    """Let the program draft a part again."""
    return write_part(work, period, part, None)


def issue(work: UnitOfWork, period: str, number: str | None, issued_on: date | None) -> ReportText:
    """Say under which number and date the report of a period goes out."""
    record = _begun(work, period)
    record.number, record.issued_on = number, issued_on
    refuse_if_any(refusals(tidied(record)))
    return record


def _begun(work: UnitOfWork, period: str) -> ReportText:
    known = work.report_texts.first(period=str(Period.of_report(period)), office=work.office)
    if known is not None:
        return known
    begun = ReportText(id=work.new_id(), office=work.office, period=str(Period.of_report(period)))
    return work.report_texts.add(begun)
