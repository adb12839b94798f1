"""The sticks that are plugged in, as the system tells of its volumes."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStorageInfo
from PySide6.QtWidgets import QInputDialog, QWidget

from phuquoc_desktop.gui.pages.bundles.folders import ask_folder
from phuquoc_desktop.gui.pages.bundles.looks import size_words
from phuquoc_desktop.translation import _

_MOUNTED = ("/media/", "/run/media/", "/mnt/", "/Volumes/")
_REMOVABLE = 2
"""DRIVE_REMOVABLE of Windows' GetDriveTypeW."""


@dataclass(frozen=True)
class Drive:
    """A stick: where it is, what it is called, bytes that are free."""

    root: Path
    name: str
    free: int

    @property
    def words(self) -> str:
        """How it is offered."""
        return _("{name} ({root}), {free} free").format(name=self.name, root=self.root, free=size_words(self.free))


def drives() -> list[Drive]:
    """Return the removable volumes that can be written."""
    return [
        Drive(Path(one.rootPath()), one.name() or one.displayName(), one.bytesFree())
        for one in QStorageInfo.mountedVolumes()
        if one.isValid() and one.isReady() and not one.isReadOnly() and _is_removable(one.rootPath())
    ]


def _is_removable(root: str) -> bool:
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(root.replace("/", os.sep)) == _REMOVABLE)
    return root.startswith(_MOUNTED)


def ask_drive(parent: QWidget, backend: object) -> Path | None:
    """Ask onto which stick; a folder where none was found or another is wanted. None when nothing was chosen."""
    found = drives()
    other = _("Another folder…")
    if not found:
        return ask_folder(parent, backend, _("Choose the stick"))
    words = [one.words for one in found]
    chosen, taken = QInputDialog.getItem(parent, _("Onto a stick"), _("Which stick is it?"), [*words, other], 0, False)
    if not taken:
        return None
    if chosen == other:
        return ask_folder(parent, backend, _("Choose the stick"))
    return found[words.index(chosen)].root
