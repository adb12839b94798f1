"""One program at a time on one office's data: an operating-system lock, and a note of who holds it."""

from __future__ import annotations

import getpass
import json
import platform
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from phuquoc_desktop.storage.errors import DatabaseNotWritableError, InUseError


class DataLock:
    """Held from opening to closing; the system frees it when the program dies, so a stale note harms nothing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._note = folder / "in-use.json"
        self._lock = FileLock(folder / "lock", thread_local=False)

    def take(self, now: datetime) -> None:
        """Take the lock; raises InUseError with the name of the PC that holds it."""
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise self._held() from error
        except OSError as error:
            raise DatabaseNotWritableError(file=self._folder) from error
        note = {"host": platform.node(), "user": _user(), "since": f"{now:%d/%m/%Y %H:%M}"}
        self._note.write_text(json.dumps(note, ensure_ascii=False), encoding="utf-8")

    def release(self) -> None:
        """Give the lock back."""
        if self._lock.is_locked:
            self._note.unlink(missing_ok=True)
            self._lock.release()

    def _held(self) -> InUseError:
        try:
            note = json.loads(self._note.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            note = {}
        known = {name: note.get(name, "?") for name in ("host", "user", "since")}
        return InUseError(folder=self._folder, **known)


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "?"
