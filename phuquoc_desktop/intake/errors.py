"""Why a file is not read as a list: one class a reason, each with what to do next."""

from __future__ import annotations

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_


class RefusedListError(RefusedError):
    """A file was not read; nothing was changed."""


class NotAListError(RefusedListError):
    """The file is none of the kinds that lists come in."""

    sentence = N_("“{name}” is no list that can be read; choose an .xlsx, .xls, .ods, .csv or .docx file.")


class ListNotOpenedError(RefusedListError):
    """The file is not there, or may not be read now."""

    sentence = N_(
        "“{name}” could not be opened; close it where it is open, or copy it to this computer, then try again."
    )


class EmptyListError(RefusedListError):
    """There is nothing in the file."""

    sentence = N_("There is nothing in “{name}”; check whether it is the right file.")


class DamagedListError(RefusedListError):
    """The file is cut short or altered."""

    sentence = N_(
        "“{name}” is damaged; open it in Excel or LibreOffice, save it under a new name, and choose that file."
    )


class LockedListError(RefusedListError):
    """The file is encrypted; without its password nobody can read it."""

    sentence = N_("“{name}” needs a password; open it, save it without password, and choose that file.")


class OldXmlListError(RefusedListError):
    """Excel's XML of 2003, which no reader of today knows."""

    sentence = N_("“{name}” is an XML file of Excel 2003; open it in Excel, save it as .xlsx, and choose that file.")


class OldWordListError(RefusedListError):
    """A .doc of Word 97 to 2003, or an RTF file."""

    sentence = N_("“{name}” comes from an old Word; open it, save it as .docx, and choose that file.")


class TooLargeListError(RefusedListError):
    """More rows, cells or bytes than any office's list has; reading on could fill the memory."""

    sentence = N_(
        "“{name}” is larger than any list of an office ({found}, at most {largest}); copy the list alone into a new file."
    )


class NoTableError(RefusedListError):
    """A paper without any table."""

    sentence = N_("There is no table in “{name}”; put the list into a table, one person a row, and choose it again.")
