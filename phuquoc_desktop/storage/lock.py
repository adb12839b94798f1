"""One program at a time on one office's data: an operating-system lock, and a note of who holds it."""

from __future__ import annotations

import contextlib
import getpass
import json
import platform
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from phuquoc_desktop.storage.errors import DatabaseNotWritableError, InUseError
from phuquoc_desktop.storage.safe_file import trouble_of


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
        try:
            self._note.write_text(json.dumps(note), encoding="utf-8")
        except OSError as error:
            self.release()
            raise trouble_of(error, self._note) from error

    def release(self) -> None:
        """Give the lock back; a note that cannot be removed harms nothing."""
        if self._lock.is_locked:
            with contextlib.suppress(OSError):
                self._note.unlink(missing_ok=True)
            self._lock.release()

    def _held(self) -> InUseError:
        try:
            note = json.loads(self._note.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            note = None
        known = dict.fromkeys(("host", "user", "since"), "?") | (note if isinstance(note, dict) else {})
        return InUseError(folder=self._folder, host=known["host"], user=known["user"], since=known["since"])


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "?"
