"""One file of a dossier as the archive keeps it: as PDF/A where that can be, else as it is, and the note that says so."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePath

from phuquoc_desktop.documents.archive.pdf_a import NotForArchiveError, claim_of, is_signed, to_pdf_a
from phuquoc_desktop.documents.archive.picture import ENDINGS, picture_to_pdf
from phuquoc_desktop.documents.template import Template


@dataclass(frozen=True)
class KeptFile:
    """What the archive keeps: content, ending, whether it is PDF/A, a note in Vietnamese, and pages if they can be told.

    ``changed`` tells whether the content differs from what came, which is then kept beside.
    """

    content: bytes
    ending: str
    is_pdf_a: bool
    note: str
    pages: int | None
    changed: bool


def keep(content: bytes, name: str, title: str, words: Template, *, ours: bool) -> KeptFile:
    """Return how a file is kept; ``ours`` says that this program wrote it. Raises NoColourProfileError only."""
    ending = PurePath(name).suffix.lower()
    if ending in ENDINGS:
        return _kept_picture(content, name, title, words)
    if ending != ".pdf":
        shown = ending or PurePath(name).name
        return KeptFile(content, ending, False, words.say("note.other", ending=shown), None, False)
    claim = claim_of(content)
    if is_signed(content):
        note = words.say("note.signed_pdf_a" if claim else "note.signed", claim=claim)
        return KeptFile(content, ending, bool(claim), note, pages_of(content), False)
    try:
        made = to_pdf_a(content, name, title=title)
    except NotForArchiveError as refusal:
        note = words.say("note.refused", reasons=_reasons(refusal))
        return KeptFile(content, ending, False, note, pages_of(content), False)
    note = words.say("note.pdf_a" if ours else "note.claimed" if claim else "note.pdf_a_foreign", claim=claim)
    return KeptFile(made, ending, True, note, pages_of(made), made != content)


def _kept_picture(content: bytes, name: str, title: str, words: Template) -> KeptFile:
    try:
        made = to_pdf_a(picture_to_pdf(content, name, title), name, title=title)
    except NotForArchiveError as refusal:
        note = words.say("note.refused", reasons=_reasons(refusal))
        return KeptFile(content, PurePath(name).suffix.lower(), False, note, None, False)
    return KeptFile(made, ".pdf", True, words.say("note.picture"), 1, True)


def _reasons(refusal: NotForArchiveError) -> str:
    from phuquoc_desktop.translation import vietnamese

    return ", ".join(vietnamese(fault.label_key) for fault in refusal.faults)


def pages_of(content: bytes) -> int | None:
    """Count the pages of a PDF, or None where it cannot be opened."""
    import pikepdf

    try:
        with pikepdf.open(BytesIO(content)) as pdf:
            return len(pdf.pages)
    except (pikepdf.PdfError, ValueError):
        return None
