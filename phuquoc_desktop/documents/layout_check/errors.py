"""Why a file cannot be checked at all."""

from __future__ import annotations

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_


class UnreadableForCheckError(RefusedError):
    """The file is no PDF or Word file, is damaged, or needs a password."""

    sentence = N_("“{name}” cannot be read: it is damaged, protected by a password, or not what its name says.")


class NotForCheckError(RefusedError):
    """Only PDF and Word (.docx) files have a layout that can be checked."""

    sentence = N_("“{name}” cannot be checked: choose a PDF or Word (.docx) file.")
