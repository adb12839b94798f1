"""Write a file whole or not at all: beside the target, flushed to the disk, then renamed over it."""

from __future__ import annotations

import contextlib
import errno
import itertools
import os
import secrets
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import BinaryIO

from phuquoc_desktop.domain.errors import TroubleError
from phuquoc_desktop.translation import N_

Content = bytes | Callable[[BinaryIO], None]

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_BAD_NAME = {errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ}
_RENAME_WAITS = (0.05, 0.1, 0.2, 0.4)
"""Seconds between attempts: virus scanners of Windows hold a fresh file for a moment."""


class FileInUseError(TroubleError):
    """The target is held open by another program, or marked read-only."""

    sentence = N_(
        "“{name}” is open in another program or is read-only; close it there (Word, Excel, PDF viewer) and try again, "
        "or save under another name, such as “{other}”."
    )


class DiskFullError(TroubleError):
    """No room is left on the disk, or the user's quota is used up."""

    sentence = N_("The disk of “{folder}” is full; free some space or choose another disk. “{name}” was not changed.")


class FolderNotWritableError(TroubleError):
    """The folder may not be written."""

    sentence = N_("You may not write into the folder “{folder}”; choose another folder.")


class FolderMissingError(TroubleError):
    """The folder does not exist (any more)."""

    sentence = N_(
        "The folder “{folder}” cannot be found; plug the USB stick or network disk in again, or choose another folder."
    )


class NameIsFolderError(TroubleError):
    """The target's name belongs to a folder."""

    sentence = N_("“{name}” is the name of a folder in “{folder}”; choose another file name.")


class FileNameError(TroubleError):
    """The disk does not accept the name."""

    sentence = N_("The disk does not accept “{name}” as a file name; choose a shorter and simpler name.")


class CouldNotWriteError(TroubleError):
    """Any other trouble of the disk, with its own words."""

    sentence = N_("“{name}” could not be written to “{folder}” ({reason}); choose another disk or folder.")


def write_whole(path: Path, content: Content) -> None:
    """Put the content at that path; whatever stood there before stays untouched unless all of it was written.

    ``content`` is the bytes, or a function that writes them to the open file it is given; what that function raises, other
    than OSError, passes through and leaves no half file. Raises one of the TroubleErrors of this module.
    """
    _refuse_folder(path)
    beside = path.with_name(f".{secrets.token_hex(6)}.part")
    try:
        _fill(beside, path, content)
        _rename(beside, path)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
    _settle(path.parent)


def _refuse_folder(path: Path) -> None:
    try:
        taken = path.is_dir()
    except OSError as error:
        raise trouble_of(error, path) from error
    if taken:
        raise NameIsFolderError(name=path.name, folder=str(path.parent))


def _fill(beside: Path, path: Path, content: Content) -> None:
    try:
        with beside.open("xb") as file:
            if callable(content):
                content(file)
            else:
                file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise trouble_of(error, path) from error


def _rename(beside: Path, path: Path) -> None:
    for wait in (*_RENAME_WAITS, None):
        try:
            beside.replace(path)
        except PermissionError as error:
            if wait is None:
                raise FileInUseError(name=path.name, other=free_name(path).name) from error
            time.sleep(wait)
        except OSError as error:
            raise trouble_of(error, path) from error
        else:
            return


def free_name(path: Path) -> Path:
    """Return a name beside the path that nothing bears yet: ``danh-sach (2).xlsx``."""
    numbers = itertools.count(2)
    return next(one for one in map(partial(_numbered, path), numbers) if not one.exists())


def _numbered(path: Path, number: int) -> Path:
    return path.with_name(f"{path.stem} ({number}){path.suffix}")


def _settle(folder: Path) -> None:
    """Make the rename itself survive a power cut; Windows knows no such call for folders."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def trouble_of(error: OSError, path: Path) -> TroubleError:
    """Return what to tell about an OSError met while writing to that path."""
    places = {"name": path.name, "folder": str(path.parent)}
    if error.errno in _FULL:
        return DiskFullError(**places)
    if error.errno in _FORBIDDEN:
        return FolderNotWritableError(**places)
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return FolderMissingError(**places)
    if error.errno in _BAD_NAME:
        return FileNameError(**places)
    return CouldNotWriteError(**places, reason=error.strerror or str(error))
