"""The command ``phuquoc-desktop``: whose data, in which language and size, and from the first painting to the open office."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from phuquoc_desktop import translation
from phuquoc_desktop.gui import last_folder
from phuquoc_desktop.gui.again import AGAIN
from phuquoc_desktop.gui.choice import Choice, practice_folder
from phuquoc_desktop.settings import load_settings
from phuquoc_desktop.translation import LANGUAGES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def run_window(arguments: Sequence[str] | None = None) -> int:
    """Open the window and stay until it is closed; returns the exit status. Unknown options go to Qt."""
    gc.disable()  # until the first painting (see make_application); what is imported from here on stays anyway
    known, rest = command_line().parse_known_args(sys.argv[1:] if arguments is None else arguments)
    if known.development:
        import tempfile

        os.environ["PHUQUOC_DATA"] = str(Path(tempfile.gettempdir()) / "phuquoc-development")
    choice = choice_of(known)
    _set_zoom(load_settings(choice.folder).zoom)
    translation.use_language(choice.language)
    from phuquoc_desktop.gui.app import make_application

    application = make_application([sys.argv[0], *rest])
    status = _one_window(application, choice)
    while status == AGAIN:
        known.lang = None  # a language chosen in the window counts more than the one it was begun with
        choice = choice_of(known)
        translation.use_language(choice.language)
        status = _one_window(application, choice)
    return status


def command_line() -> argparse.ArgumentParser:
    """Return the options of the window."""
    parser = argparse.ArgumentParser(prog="phuquoc-desktop", description="Emulation and commendation for an office.")
    parser.add_argument("--data", type=Path, metavar="DIR", help="the office's data folder")
    parser.add_argument(
        "--practice", action="store_true", help="a practice office with invented people, made if needed"
    )
    parser.add_argument("--development", action="store_true", help="keep everything in one throw-away folder")
    parser.add_argument("--lang", choices=LANGUAGES, help="the language of the window")
    return parser


def choice_of(known: argparse.Namespace) -> Choice:
    """Return which data the options mean; what they leave open comes from the last time."""
    proposed = practice_folder() if known.practice else last_folder.last_folder()
    folder = (known.data or proposed).absolute()
    language = known.lang or load_settings(folder).language
    return Choice(folder, known.data is not None, known.practice, language if language in LANGUAGES else "vi")


def _set_zoom(percent: int) -> None:
    """Qt takes a size of its own only before it is started."""
    if percent != 100 and "QT_SCALE_FACTOR" not in os.environ:
        os.environ["QT_SCALE_FACTOR"] = f"{min(max(percent, 75), 200) / 100:.2f}"


def _one_window(application: QApplication, choice: Choice) -> int:
    from phuquoc_desktop.gui.start import Start

    start = Start(choice)
    start.show()
    status = application.exec()
    start.close()
    return status
