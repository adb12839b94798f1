"""What a list is taken in for: refused where no row can be taken in, and told where a column has no place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from phuquoc_desktop.domain.checks import refuse_if_any
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.registration import Registration
from phuquoc_desktop.domain.registration_rules import RegistrationDateError, strange_year, unexplained_lateness
from phuquoc_desktop.intake.dry_run import Aim
from phuquoc_desktop.intake.rows import ReadRow
from phuquoc_desktop.intake.wanting import TAKEN, label_of
from phuquoc_desktop.services import calendars_at_hand
from phuquoc_desktop.storage.unit_of_work import Reader
from phuquoc_desktop.translation import N_, _

_OF_REGISTRATIONS = ("awards", "initiative")
_LABELS = {
    "awards": N_("Awards"),
    "initiative": N_("Initiative"),
    "rating": N_("Rating"),
    "voting": N_("Votes"),
}


def refuse_aim(read: Reader, aim: Aim, today: date) -> None:
    """Refuse a strange year, a day that is still to come, a movement that is gone."""
    day = aim.registered_on
    found = strange_year(aim.year)
    if day is not None and day > today:
        found.append(RegistrationDateError(field="registered_on", day=f"{day:%d/%m/%Y}"))
    refuse_if_any(found)
    if aim.movement_id is not None:
        read.movements.get(aim.movement_id)


def refuse_lateness(read: Reader, aim: Aim, today: date) -> None:
    """Refuse to register late without a reason, where the last day is confirmed."""
    refuse_if_any([one for _draft in _drafts(aim, today) for one in _lateness(read, _draft)])


def told_of_aim(read: Reader, aim: Aim, rows: Sequence[ReadRow], today: date) -> Iterator[str]:
    """Return what a person should know before anything is taken in: lateness, and columns that have no place."""
    for draft in _drafts(aim, today):
        yield from (str(one) for one in _lateness(read, draft))
    taken = {*TAKEN, *(_OF_REGISTRATIONS if aim.registers else ())}
    for field in dict.fromkeys(name for row in rows for name in row.fields):
        if field not in taken:
            label = _(_LABELS[field]) if field in _LABELS else label_of(field)
            yield _("“{label}” has no place here and is not taken in.").format(label=label)


def registration_draft(aim: Aim, today: date, party_id: str, award: str, note: str, commitment: str) -> Registration:
    """Return what would be registered for a party and an award."""
    return Registration.draft(
        party_id=party_id,
        year=aim.year,
        award=award,
        movement_id=aim.movement_id,
        registered_on=aim.registered_on or today,
        late_reason=aim.late_reason,
        note=note or None,
        commitment=commitment or None,
    )


def _drafts(aim: Aim, today: date) -> list[Registration]:
    return [registration_draft(aim, today, "", "", "", "")] if aim.registers else []


def _lateness(read: Reader, draft: Registration) -> list[RefusedError]:
    known = calendars_at_hand.deadlines(read), calendars_at_hand.working_days(read)
    return unexplained_lateness(draft, *known)
