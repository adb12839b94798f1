"""Asks for files and folders, beginning where the last one was."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from phuquoc_desktop.domain.errors import TroubleError
from phuquoc_desktop.translation import _


def ask_folder(parent: QWidget, backend: Any, title: str) -> Path | None:
    """Ask for a folder; None when nothing was chosen."""
    chosen = QFileDialog.getExistingDirectory(parent, title, _start(backend))
    return _remembered(backend, Path(chosen)) if chosen else None


def ask_files(parent: QWidget, backend: Any) -> list[Path]:
    """Ask for bundle files; empty when nothing was chosen."""
    kinds = ";;".join((_("Bundles and saved mails (*.age *.zip *.pqpart *.eml *.mbox)"), _("All files (*)")))
    chosen, _kind = QFileDialog.getOpenFileNames(parent, _("Choose the files received"), _start(backend), kinds)
    paths = [Path(one) for one in chosen]
    if paths:
        _remembered(backend, paths[0].parent)
    return paths


def ask_packs(parent: QWidget, backend: Any) -> list[Path]:
    """Ask for rule packs and calendars that somebody wrote; empty when nothing was chosen."""
    kinds = ";;".join((_("Rule packs and calendars (*.toml)"), _("All files (*)")))
    chosen, _kind = QFileDialog.getOpenFileNames(parent, _("Choose the files to be signed"), _start(backend), kinds)
    return [Path(one) for one in chosen]


def open_folder(folder: Path) -> None:
    """Show a folder in the file manager of the platform."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _start(backend: Any) -> str:
    return backend.settings.last_folder or str(Path.home())


def _remembered(backend: Any, folder: Path) -> Path:
    backend.settings.last_folder = str(folder)
    with suppress(TroubleError):  # the next question merely begins elsewhere
        backend.save_settings()
    return folder
