"""Gather the font that papers embed where no Times New Roman is installed: Tinos, which has its widths.

Fonts are not kept in the repository. They come from Debian's package ``fonts-croscore``: installed, or fetched and unpacked
beside without root.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import packages
from machine import find_font

PACKAGE = "fonts-croscore"
FACES = ("Tinos-Regular.ttf", "Tinos-Bold.ttf", "Tinos-Italic.ttf", "Tinos-BoldItalic.ttf")
NOTICE = "LICENCE.txt"
LICENCE = Path("/usr/share/common-licenses/Apache-2.0")


class FontsMissingError(Exception):
    """The font is on this machine neither installed nor to be fetched."""

    def __init__(self) -> None:
        super().__init__(
            f"The Tinos font is missing: install Debian's package {PACKAGE}, or copy {', '.join(FACES)} "
            "into resources/fonts."
        )


def are_gathered(target: Path) -> bool:
    """Tell whether all faces stand in ``target``."""
    return all((target / face).is_file() for face in FACES)


def gather(target: Path) -> None:
    """Put all faces and their licence into ``target``, once; FontsMissingError when there is no source for them."""
    if are_gathered(target):
        return
    installed = find_font(FACES[0])
    if installed and are_gathered(installed.parent):
        _copy(installed.parent, Path("/usr/share/doc") / PACKAGE, target)
        return
    with tempfile.TemporaryDirectory() as folder:
        unpacked = packages.fetch(PACKAGE, Path(folder))
        if unpacked is None:
            raise FontsMissingError
        _copy(unpacked / "usr/share/fonts/truetype/croscore", unpacked / "usr/share/doc" / PACKAGE, target)


def _copy(source: Path, papers: Path, target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    for face in FACES:
        shutil.copyfile(source / face, target / face)
    texts = ["Tinos, from Debian's package fonts-croscore; Apache License 2.0.\n"]
    texts += [paper.read_text(encoding="utf-8") for paper in (papers / "copyright", LICENCE) if paper.is_file()]
    (target / NOTICE).write_text("\n".join(texts), encoding="utf-8")
