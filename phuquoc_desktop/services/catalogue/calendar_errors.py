"""What can be wrong with a calendar file."""

from __future__ import annotations

from phuquoc_desktop.domain.errors import RefusedError, TroubleError
from phuquoc_desktop.translation import N_


class CalendarNotOpenedError(TroubleError):
    """The chosen file cannot be read from the disk."""

    sentence = N_("The calendar “{name}” cannot be opened; check that it is there and that you may read it.")


class NotACalendarError(RefusedError):
    """The chosen file is something else."""

    sentence = N_("The file “{name}” is not a calendar: its head does not say so. Choose the file that the city sent.")


class UnreadableCalendarError(RefusedError):
    """The file is no TOML, as a calendar must be."""

    sentence = N_("The calendar “{name}” cannot be read: {detail}. Ask its author for a whole copy.")


class NewerCalendarError(RefusedError):
    """The calendar has a format that this program does not know yet."""

    sentence = N_("The calendar “{name}” was written for a newer version of the program; update the program first.")


class FaultyCalendarError(RefusedError):
    """Something in the calendar cannot be right."""

    sentence = N_(
        "The calendar “{name}” is wrong at {place}: {detail}. Nothing of it was taken over; ask its author to mend it."
    )
