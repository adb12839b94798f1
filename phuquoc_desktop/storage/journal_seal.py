"""The seal of a journal: one SHA-256 chained over its changes, so that a shorter or a rewritten history shows.

Values are left out: erasing a person's data empties them, and must not break the chain.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from phuquoc_desktop.domain.exchange import BundleSent
from phuquoc_desktop.storage import devices
from phuquoc_desktop.storage.tables import TABLES, change

_TOLD = ("sequence", "work_id", "at", "actor", "record_kind", "record_id", "operation")
_AT_ONCE = 5000


@dataclass(frozen=True)
class Seal:
    """The chain's digest after the change number ``head``, in lower-case hexadecimal; empty before the first."""

    head: int = 0
    digest: str = ""


def latest(session: Session) -> Seal:
    """Return the newest seal that a bundle sent from this folder has told of."""
    sent = TABLES[BundleSent].c
    mine = sent.device.in_([one.device for one in devices.stretches(session)])
    known = select(sent.journal_head, sent.journal_digest).where(mine, sent.journal_digest.is_not(None))
    found = session.execute(known.order_by(sent.journal_head.desc()).limit(1)).first()
    return Seal(*found) if found else Seal()


def seal(session: Session, *, upto: int, start: Seal = Seal()) -> Seal:
    """Chain the changes after ``start`` up to a number, that one included.

    Each link is ``sha256(digest before + line)``, the line holding sequence, work, time, actor, kind, id, operation and the
    names of the fields in alphabetical order, with a tab between.
    """
    digest = start.digest
    statement = (
        select(*(change.c[name] for name in _TOLD), change.c.fields)
        .where(change.c.sequence > start.head, change.c.sequence <= upto)
        .order_by(change.c.sequence)
    )
    for row in session.execute(statement.execution_options(yield_per=_AT_ONCE)):
        *told, fields = row
        line = "\t".join([*(str(one) for one in told), *sorted(json.loads(fields))])
        digest = hashlib.sha256(f"{digest}{line}\n".encode()).hexdigest()
    return Seal(upto, digest)
