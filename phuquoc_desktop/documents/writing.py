"""Put a paper into a file: whole or not at all, the kind of file chosen by the ending of its name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from phuquoc_desktop.documents.document import Document
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.storage.safe_file import write_whole
from phuquoc_desktop.translation import N_

Renderer = Callable[[Document], bytes | str]


class UnknownPaperFormatError(RefusedError):
    """The ending of the name is none that papers are written as."""

    sentence = N_("“{name}” must end in .pdf, .docx, .xlsx or .html.")


def write(document: Document, path: Path, renderer: Renderer) -> None:
    """Draw the paper, then put it at that path; raises the TroubleErrors of ``safe_file``, and the old file stays."""
    drawn = renderer(document)
    write_whole(path, drawn.encode() if isinstance(drawn, str) else drawn)


def save(document: Document, path: Path) -> None:
    """Write the paper as what the name's ending says; raises UnknownPaperFormatError and what :func:`write` raises."""
    write(document, path, renderer_for(path))


def renderer_for(path: Path) -> Renderer:
    """Return the renderer for .pdf, .docx, .xlsx or .html; only its own libraries are loaded."""
    openers = {".pdf": _pdf, ".docx": _word, ".xlsx": _sheet, ".html": _html}
    opener = openers.get(path.suffix.lower())
    if opener is None:
        raise UnknownPaperFormatError(field="path", name=path.name)
    return opener()


def _pdf() -> Renderer:
    from phuquoc_desktop.documents import as_pdf

    return as_pdf.render


def _word() -> Renderer:
    from phuquoc_desktop.documents import as_word

    return as_word.render


def _sheet() -> Renderer:
    from phuquoc_desktop.documents import as_sheet

    return as_sheet.render


def _html() -> Renderer:
    from phuquoc_desktop.documents import as_html

    return as_html.render
