"""Why a file is not read as a plan: one class a reason, each with what to do next."""

from __future__ import annotations

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_


class RefusedPlanError(RefusedError):
    """A plan was not read; nothing was changed."""


class NotAPlanError(RefusedPlanError):
    """The file is none of the kinds that plans come in."""

    sentence = N_("“{name}” is no document that can be read; choose a .docx, .pdf or .txt file.")


class PlanNotOpenedError(RefusedPlanError):
    """The file is not there, or may not be read now."""

    sentence = N_(
        "“{name}” could not be opened; look whether it is there and closed in other programs, then try again."
    )


class EmptyPlanError(RefusedPlanError):
    """There is no text in the file."""

    sentence = N_("There is no text in “{name}”; check whether it is the right file.")


class DamagedPlanError(RefusedPlanError):
    """The file is cut short or altered."""

    sentence = N_("“{name}” is damaged; open it in the program it was made with, save it anew, and choose that file.")


class LockedPlanError(RefusedPlanError):
    """The file is encrypted."""

    sentence = N_("“{name}” needs a password; open it, save it without password, and choose that file.")


class OldWordPlanError(RefusedPlanError):
    """A .doc of Word 97 to 2003, or an RTF file."""

    sentence = N_("“{name}” comes from an old Word; open it, save it as .docx, and choose that file.")


class ScannedPlanError(RefusedPlanError):
    """A PDF of pictures: paper that was scanned."""

    sentence = N_(
        "“{name}” holds only pictures of paper, no text; ask for the Word file, or have its text recognised and choose that."
    )


class TooLargePlanError(RefusedPlanError):
    """More bytes, pages or text than any plan has."""

    sentence = N_(
        "“{name}” is larger than any plan ({found}, at most {largest}); copy the part with the targets into a new file."
    )
