"""What may be registered."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from phuquoc_desktop.domain.award import Award
from phuquoc_desktop.domain.checks import refusals, refuse_if_any, tidied
from phuquoc_desktop.domain.deadline import Deadline, registration_deadline
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.party import Party
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.domain.working_days import WorkingDays
from phuquoc_desktop.translation import N_


class AwardNotForPartyError(RefusedError):
    """The award is for another kind of party."""

    sentence = N_("{award} is not given to a {kind}; choose another award for {name}.")


class AlreadyRegisteredError(RefusedError):
    """One award for one party in one year is registered once."""

    sentence = N_("{name} is already registered for {award} in {year}.")


class RegistrationDateError(RefusedError):
    """The date lies in the future."""

    sentence = N_("The registration date {day} lies in the future; check it.")


class YearOutOfRangeError(RefusedError):
    """The year is not plausible."""

    sentence = N_("“{year}” is not a year of emulation; write a year such as 2021.")


class LateReasonNeededError(RefusedError):
    """The last day for registering is confirmed and has passed."""

    sentence = N_("Registering for {year} ended on {day}; write the reason for lateness, and it can be recorded.")


class NotInBulkError(RefusedError):
    """What belongs to one registration alone is not written over several."""

    sentence = N_("Who is registered for which award is changed one registration at a time.")


def checked(draft: Registration, party: Party, award: Award, today: date) -> Registration:
    """Return the tidied draft; raises RefusedErrors that name their fields."""
    registration = tidied(draft)
    found = refusals(registration)
    if party.party_kind.value not in award.subjects:
        kind = party.party_kind
        found.append(AwardNotForPartyError(field="award", award=award.name, kind=kind, name=party.name))
    if registration.registered_on and registration.registered_on > today:
        found.append(RegistrationDateError(field="registered_on", day=f"{registration.registered_on:%d/%m/%Y}"))
    found += strange_year(registration.year)
    refuse_if_any(found)
    return registration


def strange_year(year: int | None) -> list[RefusedError]:
    """Refuse a year in which no law of this field was in force (the first is of 2004) or that is a slip of the finger."""
    return [] if year is None or 2004 <= year <= 2100 else [YearOutOfRangeError(field="year", year=year)]


def unexplained_lateness(
    registration: Registration, deadlines: Iterable[Deadline], reckoning: WorkingDays
) -> list[RefusedError]:
    """Refuse a late registration without a reason, when its last day is confirmed.

    Where that day is a day off, nobody has said whether the working day before or after it counts; the later one is granted.
    """
    deadline = registration_deadline(deadlines)
    if deadline is None or not deadline.is_confirmed(registration.year) or registration.late_reason:
        return []
    due = deadline.due(registration.year)
    if registration.registered_on <= reckoning.on_or_after(due):
        return []
    return [LateReasonNeededError(field="late_reason", year=registration.year, day=f"{due:%d/%m/%Y}")]
