"""What can be wrong with a rule pack, or with facts that are to be judged."""

from __future__ import annotations

from phuquoc_desktop.domain.errors import RefusedError, TroubleError
from phuquoc_desktop.translation import N_


class PackNotOpenedError(TroubleError):
    """The chosen file cannot be read from the disk."""

    sentence = N_("The rule pack “{name}” cannot be opened; check that it is there and that you may read it.")


class NotAPackError(RefusedError):
    """The chosen file is something else."""

    sentence = N_("The file “{name}” is not a rule pack: its head does not say so. Choose the file that the city sent.")


class UnreadablePackError(RefusedError):
    """The file is no TOML, as a pack must be."""

    sentence = N_("The rule pack “{name}” cannot be read: {detail}. Ask its author for a whole copy.")


class NewerPackError(RefusedError):
    """The pack has a format that this program does not know yet."""

    sentence = N_("The rule pack “{name}” was written for a newer version of the program; update the program first.")


class FaultyPackError(RefusedError):
    """Something in the pack cannot be right."""

    sentence = N_("The rule pack “{name}” is wrong at {place}: {detail}. Nothing of it was taken over.")


class DamagedPackError(TroubleError):
    """A pack does not have the content that its SHA-256 names."""

    sentence = N_(
        "The rule pack “{name}” is damaged: its SHA-256 is {found}, not {wanted}. Install the program again, "
        "or ask the city for the pack."
    )


class UnknownRegimeError(RefusedError):
    """No rule pack is known for a regime's code."""

    sentence = N_("There is no rule pack for the regime “{text}”; choose one of: {known}, or name a file.")


class NotFactsError(RefusedError):
    """The facts to be judged are no JSON, or not as the contract says."""

    sentence = N_("The facts in “{name}” cannot be used: {detail}. See “rules evaluate” in the README.")
