"""Write a folder whole or not at all: its files beside the target, flushed, then the folder renamed into its place."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from phuquoc_desktop.domain.errors import RefusedError, TroubleError
from phuquoc_desktop.storage.safe_file import trouble_of
from phuquoc_desktop.translation import N_


class FolderNotEmptyError(RefusedError):
    """What stands in a folder is not written over."""

    sentence = N_(
        "The folder “{folder}” is not empty, and not all in it is as the program left it; choose a new folder."
    )


class NameIsFileError(TroubleError):
    """The target's name belongs to a file."""

    sentence = N_("“{name}” is the name of a file in “{folder}”; choose another folder.")


@contextmanager
def whole_folder(folder: Path, may_replace: Callable[[Path], bool] = lambda _folder: False) -> Iterator[Path]:
    """Give an empty folder that takes the target's place at the end; whatever is raised inside leaves nothing behind.

    A target that holds files is refused (FolderNotEmptyError), unless ``may_replace`` says that all of them are ours; then the
    new folder takes their place as one. Raises the TroubleErrors of ``safe_file``.
    """
    try:
        if folder.exists() and not folder.is_dir():
            raise NameIsFileError(name=folder.name, folder=str(folder.parent))
        if _is_full(folder) and not may_replace(folder):
            raise FolderNotEmptyError(field="folder", folder=str(folder))
        made = _make(folder.parent)
        beside = folder.parent / f".{secrets.token_hex(6)}.part"
        beside.mkdir()
    except OSError as error:
        raise trouble_of(error, folder) from error
    try:
        yield beside
        _put(beside, folder)
    except OSError as error:
        _clear(beside, made)
        raise trouble_of(error, folder) from error
    except BaseException:
        _clear(beside, made)
        raise


def write_inside(path: Path, content: bytes) -> None:
    """Write a file of a folder that is not in its place yet, flushed to the disk; raises OSError."""
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _is_full(folder: Path) -> bool:
    return folder.is_dir() and any(folder.iterdir())


def _make(folder: Path) -> list[Path]:
    """Make a folder with those above it, and return what was made, the innermost first."""
    made = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return made


def _put(beside: Path, folder: Path) -> None:
    if not folder.exists():
        beside.replace(folder)
        return
    old = folder.parent / f".{secrets.token_hex(6)}.old"
    folder.replace(old)
    try:
        beside.replace(folder)
    except OSError:
        old.replace(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _clear(beside: Path, made: list[Path]) -> None:
    shutil.rmtree(beside, ignore_errors=True)
    for folder in made:
        with suppress(OSError):
            folder.rmdir()
