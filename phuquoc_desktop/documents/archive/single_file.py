"""One file of a person's own as PDF/A."""

from __future__ import annotations

from pathlib import Path

from phuquoc_desktop.documents.archive.pdf_a import to_pdf_a
from phuquoc_desktop.documents.archive.picture import ENDINGS, picture_to_pdf
from phuquoc_desktop.domain.errors import RefusedError, TroubleError
from phuquoc_desktop.translation import N_

LARGEST = 200 * 1024 * 1024
"""Bytes."""


class FileNotReadError(TroubleError):
    """A file that a person named cannot be read."""

    sentence = N_("The file “{name}” cannot be read; check that it exists and is not open elsewhere, then try again.")


class FileTooLargeError(RefusedError):
    """A file is larger than what this program works on."""

    sentence = N_("The file “{name}” has {size} MB; at most {largest} MB can be worked on. Divide it first.")


def archived_file(file: Path) -> bytes:
    """Return a PDF or a picture as PDF/A-1b; raises NotForArchiveError, NoColourProfileError and those of reading."""
    content = read_file(file)
    if file.suffix.lower() in ENDINGS:
        content = picture_to_pdf(content, file.name, file.stem)
    return to_pdf_a(content, file.name, title=file.stem)


def read_file(file: Path) -> bytes:
    """Return a whole file; raises FileNotReadError and FileTooLargeError."""
    try:
        size = file.stat().st_size
        if size > LARGEST:
            raise FileTooLargeError(field="file", name=file.name, size=-(-size // 2**20), largest=LARGEST >> 20)
        return file.read_bytes()
    except OSError as error:
        raise FileNotReadError(field="file", name=file.name) from error
