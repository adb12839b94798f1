"""Pictures of the real window: ``python -m phuquoc_desktop.gui.shot PAGE|all --out PATH``.

The size is that of a screen in its own pixels, as is the picture; at a scale of 1.5 the window has two thirds of them to
lay itself out in, as on a small screen that is set to 150 %.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from phuquoc_desktop.domain.errors import ToldError
from phuquoc_desktop.domain.progress import silent
from phuquoc_desktop.gui.pages.registry import PAGES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from phuquoc_desktop.gui.office_shell import OfficeShell
    from phuquoc_desktop.gui.start import Start

SHELL = "shell"
NAMES = [plan.name for plan in PAGES]
TROUBLE = 3
LONGEST = 120_000
"""Milliseconds in which practice data are opened at the latest."""
SETTLED = 250
"""Milliseconds without a running task after which a page stands still."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the pictures; returns the exit status, 3 when the data could not be opened."""
    wanted = _command_line().parse_args(arguments)
    width, height = (int(number) for number in wanted.size.split("x"))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = str(wanted.scale)
    size = (round(width / wanted.scale), round(height / wanted.scale))
    with tempfile.TemporaryDirectory() as scratch:
        try:
            return _take(wanted, size, Path(scratch))
        except ToldError as error:
            sys.stderr.write(f"{error}\n")
            return TROUBLE


def _command_line() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="shot", description="Draw pages of the window as PNG.")
    parser.add_argument("page", choices=[*NAMES, SHELL, "all"])
    parser.add_argument("--size", default="1366x768", help="pixels of the screen, such as 1366x768")
    parser.add_argument("--scale", type=float, default=1.0, help="the screen's scaling, such as 1.5")
    parser.add_argument("--out", type=Path, required=True, help="a file, or for all a folder")
    parser.add_argument("--data", type=Path, help="an office's data folder; practice data without it")
    parser.add_argument("--role", choices=["office", "city"], default="office", help="whose practice data are made")
    parser.add_argument("--lang", choices=["vi", "en"], default="vi")
    return parser


def _take(wanted: argparse.Namespace, size: tuple[int, int], scratch: Path) -> int:
    from phuquoc_desktop import translation

    translation.use_language(wanted.lang)
    from phuquoc_desktop.gui import app

    application = app.make_application(["shot"])
    if wanted.page == SHELL:
        window = app.Program(None).window
        window.resize(*size)
        window.show()
        _settle(application)
        return _save(window.grab(), wanted.out)
    return _take_pages(application, wanted, size, scratch)


def _take_pages(application: QApplication, wanted: argparse.Namespace, size: tuple[int, int], scratch: Path) -> int:
    from phuquoc_desktop.gui.choice import Choice
    from phuquoc_desktop.gui.start import Start

    folder = wanted.data or _practice(scratch / "practice", wanted.role, wanted.lang)
    start = Start(Choice(folder.absolute(), named=True, practice=False, language=wanted.lang))
    start.window.resize(*size)
    shell = _wait_for_shell(start)
    offered = [plan.name for plan in PAGES if shell.opened.is_city or not plan.city_only]
    names = offered if wanted.page == "all" else [wanted.page]
    for name in names:
        shell.go_to(name)
        _settle(application, start)
        _save(start.window.grab(), wanted.out / f"{name}.png" if wanted.page == "all" else wanted.out)
    start.window.close()
    start.close()
    return 0


def _practice(folder: Path, role: str, language: str) -> Path:
    """Make practice data and close them, as the window opens them itself."""
    from phuquoc_desktop.gui import office_opener
    from phuquoc_desktop.gui.new_office import NewOffice

    new = office_opener.practice_office(folder, language)
    if role == "city":
        new = NewOffice(folder, _city(), is_city=True, user=new.user, practice=True, language=language)
    office_opener.begin_data(new, silent).close()
    return folder


def _city() -> str:
    from phuquoc_desktop.domain.office import OfficeKind
    from phuquoc_desktop.services.catalogue import load_offices

    return next(str(one.key) for one in load_offices().known if one.kind is OfficeKind.CITY)


def _wait_for_shell(start: Start) -> OfficeShell:
    from PySide6.QtCore import QEventLoop, QTimer

    loop, came = QEventLoop(), []

    def take(shell: OfficeShell) -> None:
        came.append(shell)
        loop.quit()

    start.opened.connect(take)
    QTimer.singleShot(LONGEST, loop.quit)
    start.show()
    loop.exec()
    if not came:
        raise TimeoutError("the data were not opened in time")
    return came[0]


def _settle(application: QApplication, start: Start | None = None) -> None:
    """Let tasks end and what they bring be laid out."""
    from PySide6.QtCore import QElapsedTimer

    quiet = QElapsedTimer()
    quiet.start()
    while quiet.elapsed() < SETTLED:
        application.processEvents()
        if start is not None and start.opening.runner.busy:
            quiet.restart()


def _save(picture: object, file: Path) -> int:
    from PySide6.QtGui import QPixmap

    file.parent.mkdir(parents=True, exist_ok=True)
    if not isinstance(picture, QPixmap) or not picture.save(str(file), "PNG"):
        raise OSError(f"the picture could not be written: {file}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
