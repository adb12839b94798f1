"""The PCs (máy) of an office: which changes of this journal were made on which of them.

A folder that was copied to another place, and a restored one that is behind what it has sent already, go on as another PC:
otherwise one number would name two changes.
"""

from __future__ import annotations

import hashlib
import json
import platform
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from phuquoc_desktop.storage import journal
from phuquoc_desktop.storage.safe_file import write_whole
from phuquoc_desktop.storage.tables import device

SENT = "sent.json"
"""Beside the database: how far the changes of a PC have left it."""


@dataclass(frozen=True)
class Stretch:
    """The changes from ``first`` on, to the beginning of the next stretch, were made on one PC."""

    device: str
    first: int


def place_of(folder: Path) -> str:
    """Return a mark of machine and folder that a copy of the folder does not share."""
    volume = folder.stat().st_dev if sys.platform == "win32" else ""
    told = f"{platform.node()}\n{folder.resolve()}\n{volume}"
    return hashlib.sha256(told.encode()).hexdigest()


def settled(session: Session, place: str, folder: Path) -> str | None:
    """Return the id of the PC that works at a place already, or None where a new one begins."""
    latest = session.execute(select(device).order_by(device.c.began_after.desc()).limit(1)).mappings().first()
    if latest is not None and latest["place"] == place and _left(folder, latest["id"]) <= journal.head(session):
        return str(latest["id"])
    return None


def settle(session: Session, place: str, folder: Path, now: datetime) -> str:
    """Return the id of the PC that works at a place from now on; a new one begins where the place is another."""
    known = settled(session, place, folder)
    if known is not None:
        return known
    head = journal.head(session)
    new = hashlib.sha256(f"{place}\n{now.isoformat()}\n{head}".encode()).hexdigest()[:6]
    # A PC on which nothing was ever changed has made no stamp, and may be forgotten.
    session.execute(delete(device).where(device.c.began_after == head))
    session.execute(insert(device).values(id=new, began_after=head, place=place, made_at=now.isoformat()))
    return new


def stretches(session: Session) -> list[Stretch]:
    """Return the PCs of this folder in the order in which they worked."""
    rows = session.execute(select(device.c.id, device.c.began_after).order_by(device.c.began_after)).all()
    return [Stretch(row.id, row.began_after + 1) for row in rows]


def current(session: Session) -> str:
    """Return the id of the PC that works now; empty in data that no program with such marks has opened."""
    return session.scalar(select(device.c.id).order_by(device.c.began_after.desc()).limit(1)) or ""


def remember_sent(folder: Path, device_id: str, head: int) -> None:
    """Note beside the database that changes up to ``head``, or more, leave this PC; raises a TroubleError of the disk."""
    if head > _left(folder, device_id):
        write_whole(folder / SENT, json.dumps({"device": device_id, "journal_head": head}).encode())


def _left(folder: Path, device_id: str) -> int:
    """Return how far the changes of a PC have left it; a note that is gone or unreadable says nothing."""
    try:
        noted = json.loads((folder / SENT).read_bytes())
        return int(noted["journal_head"]) if noted["device"] == device_id else 0
    except (OSError, ValueError, KeyError, TypeError):
        return 0
