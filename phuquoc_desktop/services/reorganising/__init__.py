"""A reorganisation of offices carried out in one folder of data: seen beforehand with its counts, applied as one job, undone."""

from __future__ import annotations

from phuquoc_desktop.services.reorganising.applying import APPLY, Applied, apply, office_before
from phuquoc_desktop.services.reorganising.preview import OfficeLine, Preview, preview
from phuquoc_desktop.services.reorganising.source import Source, open_source
from phuquoc_desktop.services.reorganising.wish import Wish

__all__ = [
    "APPLY",
    "Applied",
    "OfficeLine",
    "Preview",
    "Source",
    "Wish",
    "apply",
    "office_before",
    "open_source",
    "preview",
]
