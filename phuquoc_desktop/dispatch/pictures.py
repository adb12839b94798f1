"""A bundle as QR pictures, and back again from photographs, where neither mail nor stick is at hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from phuquoc_desktop.bundle.errors import FileUnreadableError
from phuquoc_desktop.bundle.frames import NoFramesError, Series, frames_of, gather, name_for
from phuquoc_desktop.documents import picture_sheet
from phuquoc_desktop.documents.template import Template
from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.storage.safe_file import write_whole

LARGEST_PICTURE = 100_000_000
"""Pixels; photographs of telephones have up to 50 millions, more is no photograph of a code."""


def texts_of(bundle: Path) -> list[str]:
    """Return what the QR codes hold, in order; raises TooLargeForPicturesError, FileUnreadableError."""
    try:
        return [one.text for one in frames_of(bundle.read_bytes())]
    except OSError as error:
        raise FileUnreadableError(name=bundle.name, detail=error.strerror) from error


def write_sheet(bundle: Path, code: str, folder: Path, report: ProgressReport = silent) -> Path:
    """Write the PDF of all codes beside each other; returns its path."""
    title = Template(picture_sheet.FILE).say("title", name=bundle.name.partition(".")[0], code=code)
    path = folder / f"{bundle.name.partition('.')[0]}-qr.pdf"
    write_whole(path, picture_sheet.draw(texts_of(bundle), title, report))
    return path


def from_pictures(pictures: Iterable[Path], folder: Path) -> Path:
    """Put a file together from photographs of its codes; several codes a picture do no harm.

    Raises NoFramesError, MissingFramesError, SeveralSeriesError, DamagedSeriesError, FileUnreadableError.
    """
    return put_together(gather(text for path in pictures for text in codes_in(path)), folder)


def from_texts(path: Path, folder: Path) -> Path:
    """Put a file together from what a telephone's reader gave, a code a line; raises as :func:`from_pictures`."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError as error:
        raise FileUnreadableError(name=path.name, detail=error.strerror) from error
    return put_together(gather(lines), folder)


def put_together(series: Series, folder: Path) -> Path:
    """Write the file that a series holds; raises MissingFramesError, DamagedSeriesError."""
    raw = series.joined()
    path = folder / name_for(raw)
    write_whole(path, raw)
    return path


def codes_in(path: Path) -> Iterator[str]:
    """Yield the texts of all QR codes in a picture; raises FileUnreadableError, NoFramesError."""
    import zxingcpp
    from PIL import Image

    try:
        with Image.open(path) as image:
            if image.width * image.height > LARGEST_PICTURE:
                raise NoFramesError
            grey = image.convert("L")
    except OSError as error:
        raise FileUnreadableError(name=path.name, detail=error.strerror or str(error)) from error
    except (ValueError, Image.DecompressionBombError) as error:
        raise NoFramesError from error
    for found in zxingcpp.read_barcodes(grey, formats=zxingcpp.barcode_formats_from_str("QRCode")):
        yield found.text
