"""Onto a USB stick: room is looked at first, written beside and renamed, read back and compared."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from phuquoc_desktop.bundle.container import PIECE
from phuquoc_desktop.bundle.errors import FileUnreadableError
from phuquoc_desktop.domain.errors import TroubleError
from phuquoc_desktop.domain.office import Office
from phuquoc_desktop.storage.safe_file import FolderMissingError, trouble_of, write_whole
from phuquoc_desktop.translation import N_
from phuquoc_desktop.vietnamese.numbers import show_number

FOLDER = "PhuQuoc-ThiDua"
SPARE = 1 << 20
"""Bytes that stay free beside the file, for the folders and the stick's own tables."""


class DriveFullError(TroubleError):
    """The stick has not enough room; nothing was written."""

    sentence = N_(
        "The stick “{drive}” has {free} MB free, the file needs {needed} MB; free some room or take another stick. "
        "Nothing was written."
    )


class ReadBackError(TroubleError):
    """What was read back is not what was written."""

    sentence = N_(
        "“{name}” could not be read back from the stick as it was written; do not use this stick, take another one."
    )


@dataclass(frozen=True)
class OnDrive:
    """A file that lies on the stick whole; the digest was compared after reading it back."""

    path: Path
    sha256: str


def put_on_drive(files: Iterable[Path], drive: Path, office: Office, year: int) -> list[OnDrive]:
    """Write files into a folder for office and year on a drive; raises DriveFullError, ReadBackError, FolderMissingError."""
    given = tuple(files)
    _look_for_room(given, drive)
    folder = drive / FOLDER / f"{office.key.code}-{office.slug}" / str(year)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise trouble_of(error, folder) from error
    return [_put(one, folder) for one in given]


def _look_for_room(files: tuple[Path, ...], drive: Path) -> None:
    if not drive.is_dir():
        raise FolderMissingError(name="", folder=str(drive))
    try:
        free = shutil.disk_usage(drive).free
        needed = sum(one.stat().st_size for one in files) + SPARE
    except OSError as error:
        raise FileUnreadableError(name=str(error.filename), detail=error.strerror) from error
    if free < needed:
        raise DriveFullError(drive=str(drive), free=_megabytes(free), needed=_megabytes(needed))


def _megabytes(size: int) -> str:
    return show_number(-(-size // 1_000_000))


def _put(source: Path, folder: Path) -> OnDrive:
    try:
        content = source.read_bytes()
    except OSError as error:
        raise FileUnreadableError(name=source.name, detail=error.strerror) from error
    target, digest = folder / source.name, hashlib.sha256(content).hexdigest()
    write_whole(target, content)
    if read_back(target) != digest:
        with suppress(OSError):
            target.unlink()
        raise ReadBackError(name=target.name)
    return OnDrive(target, digest)


def read_back(path: Path) -> str:
    """Return the SHA-256 of what the stick itself holds, as far as the system lets its own memory be passed over."""
    seal = hashlib.sha256()
    try:
        with path.open("rb") as file:
            if hasattr(os, "posix_fadvise"):
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
            while piece := file.read(PIECE):
                seal.update(piece)
    except OSError as error:
        raise FileUnreadableError(name=path.name, detail=error.strerror) from error
    return seal.hexdigest()
