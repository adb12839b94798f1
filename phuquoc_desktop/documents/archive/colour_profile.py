"""The colour profile that a PDF for the archive carries, so that its colours mean the same in every year to come."""

from __future__ import annotations

from pathlib import Path

from phuquoc_desktop.domain.errors import TroubleError
from phuquoc_desktop.locations import shipped
from phuquoc_desktop.translation import N_

NAME = "sRGB.icc"
IDENTIFIER = "sRGB IEC61966-2.1"
_SYSTEM = Path("/usr/share/color/icc")
_SIGNATURE = slice(36, 40)
_NEWEST_VERSION = 2
"""PDF/A-1 rests on PDF 1.4, which knows profiles of version 2 only."""


class NoColourProfileError(TroubleError):
    """No sRGB profile of version 2 came with the program or lies on this system."""

    sentence = N_(
        "The colour profile {name} is missing, without which no PDF can be made for the archive; install the program again, "
        "or copy that file into “{folder}”."
    )


def colour_profile() -> bytes:
    """Return an ICC profile of version 2 for sRGB; raises NoColourProfileError."""
    folder = shipped("resources", "colour")
    for place in (folder / NAME, _SYSTEM / NAME):
        if place.is_file():
            profile = place.read_bytes()
            if is_usable(profile):
                return profile
    raise NoColourProfileError(name=NAME, folder=str(folder))


def is_usable(profile: bytes) -> bool:
    """Tell whether it is an ICC profile of RGB colours that PDF 1.4 knows."""
    return profile[_SIGNATURE] == b"acsp" and profile[8] <= _NEWEST_VERSION and profile[16:20] == b"RGB "
