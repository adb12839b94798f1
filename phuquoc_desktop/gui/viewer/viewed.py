"""What a viewer shows of a file: pages, else words, else a sentence that says why neither."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.services.attaching.kinds import FileKind
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.services.attaching.paging import Pages

MOST_ROWS = 500
MOST_LETTERS = 400_000
_AS_TEXT = N_("Shown as text, without its layout; open it in another program to see it as it is printed.")
_CUT = N_("Only the beginning is shown.")
_NOT_SHOWN = N_("This kind of file cannot be shown here; open it in another program.")


@dataclass
class Viewed:
    """A file in sight; ``remark`` is told beside it."""

    name: str
    pages: Pages | None = None
    text: str | None = None
    remark: str = ""


def view_file(path: Path, content: bytes, name: str) -> Viewed:
    """Read a stored file for a viewer, beside the window; raises the refusals of ``attaching`` for one that is damaged."""
    from phuquoc_desktop.services.attaching.looking import look_at
    from phuquoc_desktop.services.attaching.paging import open_pages

    pages = open_pages(content, name)
    if pages is not None:
        return Viewed(name, pages)
    kind = look_at(content, name).kind
    try:
        text = _text(kind, path, content)
    except ToldError as error:
        return Viewed(name, remark=f"{error} {_(_NOT_SHOWN)}")
    if text is None:
        return Viewed(name, remark=_(_NOT_SHOWN))
    cut = f" {_(_CUT)}" if len(text) > MOST_LETTERS else ""
    return Viewed(
        name, text=text[:MOST_LETTERS], remark=_(_AS_TEXT) + cut if kind is not FileKind.TEXT else cut.strip()
    )


def _text(kind: FileKind, path: Path, content: bytes) -> str | None:
    from phuquoc_desktop.services.attaching import sniffing

    if kind is FileKind.WORD:
        return "\n".join(_words(content))
    if kind in (FileKind.EXCEL, FileKind.OLD_EXCEL, FileKind.SPREADSHEET):
        return "\n".join(_cells(path))
    return sniffing.text_of(content) if kind in (FileKind.TEXT, FileKind.WEB) else None


def _words(content: bytes) -> Iterator[str]:
    import io
    import zipfile

    import docx
    from docx.table import Table
    from docx.text.paragraph import Paragraph

    try:
        document = docx.Document(io.BytesIO(content))
        for block in document.iter_inner_content():
            if isinstance(block, Paragraph):
                yield block.text
            elif isinstance(block, Table):
                yield from ("\t".join(cell.text.replace("\n", " ") for cell in row.cells) for row in block.rows)
    except (KeyError, ValueError, zipfile.BadZipFile, IndexError, AttributeError):
        yield _("The rest cannot be read.")


def _cells(path: Path) -> Iterator[str]:
    from phuquoc_desktop.intake.reading.files import read_grids

    for grid in read_grids(path):
        yield f"[{grid.sheet}]"
        for row in grid.rows[:MOST_ROWS]:
            yield "\t".join("" if cell.value is None else str(cell.value) for cell in row)
