"""Where shipped files and the office's own data live.

Shipped files stand in ``<package>/_assets/`` when that folder exists (a wheel, a frozen build), else beside the package
(a checkout). No other module asks where the program was installed.
"""

from __future__ import annotations

import os
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
APPLICATION = "PhuQuocThiDua"
LAST_OVERVIEW = "overview.json"
"""In a data folder: the overview as it was last seen, a picture with names in it."""

PLAN_UNDER_REVIEW = "plan-under-review.json"
"""In a data folder: the plan that somebody looks through and has not taken in yet."""


def shipped(*parts: str) -> Path:
    """Return the path of a file that came with the program, for example ``shipped("resources", "office.qss")``."""
    assets = PACKAGE / "_assets"
    return (assets if assets.is_dir() else PACKAGE.parent).joinpath(*parts)


def read_shipped(*parts: str) -> str:
    """Return the text of a shipped file."""
    return shipped(*parts).read_text(encoding="utf-8")


def default_data_folder() -> Path:
    """Return the user's data folder of the platform; ``PHUQUOC_DATA`` overrides it."""
    chosen = os.environ.get("PHUQUOC_DATA")
    if chosen:
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path(APPLICATION, appauthor=False)
