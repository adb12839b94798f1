"""What can be wrong with a catalogue file, shipped or chosen by a person."""

from __future__ import annotations

from phuquoc_desktop.domain.errors import RefusedError, TroubleError
from phuquoc_desktop.translation import N_


class DamagedCatalogueError(TroubleError):
    """A file that came with the program is missing or was changed."""

    sentence = N_("The file “{name}” that came with the program is missing or damaged; install the program again.")


class PlanNotOpenedError(TroubleError):
    """The chosen plan file cannot be read from the disk."""

    sentence = N_("The plan file “{name}” cannot be opened; check that it is there and that you may read it.")


class NotAPlanError(RefusedError):
    """The chosen file is something else."""

    sentence = N_("The file “{name}” is not a plan file of this program; choose the plan file that the city sent.")


class NewerPlanError(RefusedError):
    """The plan file has a format that this program does not know yet."""

    sentence = N_(
        "The plan file “{name}” was written by a newer version of the program; update the program on this PC."
    )


class DamagedPlanError(RefusedError):
    """The plan file is ours, yet something in it cannot be right."""

    sentence = N_("The plan file “{name}” is wrong at “{place}”; ask the city for a new copy. Nothing was changed.")
