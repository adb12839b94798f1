"""Why a file is not attached, and what to do instead."""

from __future__ import annotations

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_


class UnfitFileError(RefusedError):
    """A file that may not be attached; the field is always that of the file."""

    def __init__(self, **places: object) -> None:
        super().__init__(field="file", **places)


class EmptyAttachmentError(UnfitFileError):
    """The file has no content."""

    sentence = N_("{name} is empty (0 bytes); it was probably not copied whole. Copy or scan it again.")


class BrokenAttachmentError(UnfitFileError):
    """The file does not keep to its own format."""

    sentence = N_("{name} is damaged ({kind} that cannot be read to its end); copy or scan it again.")


class ProgramAttachmentError(UnfitFileError):
    """A program or a script, whatever it is called."""

    sentence = N_(
        "{name} is a program or a script, whatever its name says; attach the paper itself, as PDF or a picture."
    )


class MacroAttachmentError(UnfitFileError):
    """An Office file with macros, or one that fetches them from elsewhere."""

    sentence = N_("{name} holds macros; save it as PDF, or as Word (.docx) or Excel (.xlsx) without macros.")


class HiddenObjectError(UnfitFileError):
    """Another file is embedded so that it could be started."""

    sentence = N_(
        "{name} has another file inside that could be started ({inside}); save it as PDF or without that object."
    )


class ActivePdfError(UnfitFileError):
    """A PDF that would do something by itself."""

    sentence = N_(
        "{name} holds {what}; print it into a new PDF (Print, “Microsoft Print to PDF”), which leaves it out."
    )


class DangerousArchiveError(UnfitFileError):
    """An archive with a program inside."""

    sentence = N_(
        "{name} is an archive that holds a program or macros ({inside}); attach the papers themselves instead."
    )


class ClosedArchiveError(UnfitFileError):
    """An archive that cannot be looked into."""

    sentence = N_("{name} is an archive that the program cannot look into; unpack it and attach the papers themselves.")


class TwoFilesInOneError(UnfitFileError):
    """A file of one kind with an archive behind it."""

    sentence = N_("{name} looks like {kind} but carries a hidden archive; print or scan it anew and attach that.")


class HeicAttachmentError(UnfitFileError):
    """The pictures of some telephones, which most PCs of offices cannot show."""

    sentence = N_(
        "{name} is a HEIC picture, which most offices' PCs cannot open; in the telephone choose “Most compatible” or send "
        "it as JPEG, and attach that."
    )


class ScriptedPageError(UnfitFileError):
    """A web page or drawing with a script in it."""

    sentence = N_("{name} is a web page with a program in it; print it into a PDF and attach that.")


class TooMuchInsideError(UnfitFileError):
    """What would unpack to more than any paper holds."""

    sentence = N_("{name} would unpack to {found}, at most {largest} are taken; save it anew in a plain form.")


class DoubtsNotAcceptedError(RefusedError):
    """What the program doubts is let pass only by a person, with a reason."""

    sentence = N_(
        "{doubts} If it belongs into the dossier all the same, say why (on the command line: --accept REASON)."
    )
