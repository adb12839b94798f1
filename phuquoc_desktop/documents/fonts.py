"""The typeface of papers: Times New Roman where it is installed, else one with the same widths that holds Vietnamese."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont, TTFontFace

from phuquoc_desktop.domain.errors import TroubleError
from phuquoc_desktop.locations import shipped
from phuquoc_desktop.translation import N_

FAMILY = "Paper"
MUST_HOLD = "ăâđêôơưàảãáạềểễếệữỰỢỔẬĐ₫–“”…‰≥≤"
"""Liberation 1 and old copies of Times New Roman lack some of these."""

_NAMES = (
    ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"),
    (
        "Times New Roman.ttf",
        "Times New Roman Bold.ttf",
        "Times New Roman Italic.ttf",
        "Times New Roman Bold Italic.ttf",
    ),
    (
        "Times_New_Roman.ttf",
        "Times_New_Roman_Bold.ttf",
        "Times_New_Roman_Italic.ttf",
        "Times_New_Roman_Bold_Italic.ttf",
    ),
    ("Tinos-Regular.ttf", "Tinos-Bold.ttf", "Tinos-Italic.ttf", "Tinos-BoldItalic.ttf"),
    (
        "LiberationSerif-Regular.ttf",
        "LiberationSerif-Bold.ttf",
        "LiberationSerif-Italic.ttf",
        "LiberationSerif-BoldItalic.ttf",
    ),
)


class NoFontError(TroubleError):
    """No typeface with the widths of Times and all of Vietnamese was found."""

    sentence = N_(
        "No font for papers was found. Install “Times New Roman” (Windows, macOS), or the package fonts-croscore "
        "(Debian, Ubuntu), or copy the four files Tinos-*.ttf into “{folder}”."
    )


@dataclass(frozen=True)
class FontFiles:
    """The four files of one family."""

    regular: Path
    bold: Path
    italic: Path
    bold_italic: Path


def font_folders() -> Iterator[Path]:
    """Name the folders in which fonts may stand: ours first, then those of Windows, macOS and Linux."""
    yield shipped("resources", "fonts")
    for variable, below in (("WINDIR", "Fonts"), ("LOCALAPPDATA", "Microsoft/Windows/Fonts")):
        if os.environ.get(variable):
            yield Path(os.environ[variable]) / below
    home = Path.home()
    yield from (home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts/Supplemental"))
    yield from (home / ".fonts", home / ".local/share/fonts")
    linux = Path("/usr/share/fonts")
    for name in ("msttcorefonts", "croscore", "liberation2", "liberation"):
        yield linux / "truetype" / name
    yield from (linux / "google-croscore-tinos-fonts", linux / "liberation-serif-fonts", linux / "liberation")


def find_fonts(folders: Iterable[Path]) -> FontFiles:
    """Return the first whole family that holds Vietnamese, Times New Roman before its doubles; raises NoFontError."""
    standing = list(folders)
    for names in _NAMES:
        for folder in standing:
            paths = [folder / name for name in names]
            if all(path.is_file() and _holds_vietnamese(path) for path in paths):
                return FontFiles(*paths)
    raise NoFontError(folder=str(shipped("resources", "fonts")))


def _holds_vietnamese(path: Path) -> bool:
    try:
        face = TTFontFace(str(path))
    except (TTFError, OSError):
        return False
    return all(ord(letter) in face.charToGlyph for letter in MUST_HOLD)


@cache
def register_fonts() -> str:
    """Make the family known to reportlab, once in a process, and return its name; raises NoFontError."""
    files = find_fonts(font_folders())
    names = (FAMILY, f"{FAMILY}-Bold", f"{FAMILY}-Italic", f"{FAMILY}-BoldItalic")
    for name, path in zip(names, (files.regular, files.bold, files.italic, files.bold_italic), strict=True):
        pdfmetrics.registerFont(TTFont(name, str(path)))
    pdfmetrics.registerFontFamily(FAMILY, *names)
    return FAMILY


def face(*, bold: bool = False, italic: bool = False) -> str:
    """Return the registered name of one face."""
    suffix = f"-{'Bold' * bold}{'Italic' * italic}" if bold or italic else ""
    return register_fonts() + suffix


def width_of(text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
    """Measure a line in points."""
    return float(pdfmetrics.stringWidth(text, face(bold=bold, italic=italic), size))
