"""Files and pasted text as grids, whatever program wrote them; told by their content, never by the end of their name."""

from __future__ import annotations

from phuquoc_desktop.intake.reading.files import read_grids
from phuquoc_desktop.intake.reading.pasted import grids_of_text

__all__ = ["grids_of_text", "read_grids"]
