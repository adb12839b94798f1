"""Gather the colour profile that PDFs for the archive carry: sRGB, which is not kept in the repository.

It comes from Debian's package ``icc-profiles-free`` (zlib licence): installed, or fetched and unpacked beside without root.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import packages

PACKAGE = "icc-profiles-free"
PROFILE = "sRGB.icc"
NOTICE = "LICENCE.txt"


class ProfileMissingError(Exception):
    """The profile is on this machine neither installed nor to be fetched."""

    def __init__(self) -> None:
        super().__init__(
            f"The colour profile is missing: install Debian's package {PACKAGE}, or copy {PROFILE} into resources/colour."
        )


def gather(target: Path) -> None:
    """Put the profile and its licence into ``target``, once; ProfileMissingError when there is no source for it."""
    if (target / PROFILE).is_file():
        return
    if (Path("/usr/share/color/icc") / PROFILE).is_file():
        _copy(Path("/usr"), target)
        return
    with tempfile.TemporaryDirectory() as folder:
        unpacked = packages.fetch(PACKAGE, Path(folder))
        if unpacked is None:
            raise ProfileMissingError
        _copy(unpacked / "usr", target)


def _copy(source: Path, target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source / "share/color/icc" / PROFILE, target / PROFILE)
    notice = source / "share/doc" / PACKAGE / "copyright"
    told = notice.read_text(encoding="utf-8") if notice.is_file() else "License: Zlib\n"
    (target / NOTICE).write_text(f"{PROFILE}, from Debian's package {PACKAGE}.\n\n{told}", encoding="utf-8")
