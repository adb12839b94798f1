"""Where shipped files and the office's own data live.

Shipped files stand in ``<package>/_assets/`` when that folder exists (a wheel, a frozen build), else beside the package
(a checkout). No other module asks where the program was installed.
"""

from __future__ import annotations

import getpass
import os
import re
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
APPLICATION = "PhuQuocThiDua"
DATABASE_FILE = "phuquoc.db"
"""In a data folder: the SQLite database."""

SERVER_FILE = "database.json"
"""In a data folder whose database is on a server: where that is."""

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


def holds_data(folder: Path) -> bool:
    """Tell whether an office's data lie in a folder, or on the server that it names, without opening them."""
    return (folder / DATABASE_FILE).is_file() or (folder / SERVER_FILE).is_file()


def personal_folder(folder: Path) -> Path:
    """Return where a person's own choices lie: in the data folder, or in a part of it where several people share it."""
    if not (folder / SERVER_FILE).is_file():
        return folder
    return folder / "people" / (re.sub(r"[^\w.-]+", "_", _login()).strip(".") or "_")


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "_"


def default_data_folder() -> Path:
    """Return the user's data folder of the platform; ``PHUQUOC_DATA`` overrides it."""
    chosen = os.environ.get("PHUQUOC_DATA")
    if chosen:
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path(APPLICATION, appauthor=False)
