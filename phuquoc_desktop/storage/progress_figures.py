"""Figures of many targets at once, as bare values: judging hundreds of targets needs no record of each entry."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from sqlalchemy import String, select, type_coerce
from sqlalchemy.orm import Session

from phuquoc_desktop.domain.course import Figure
from phuquoc_desktop.domain.period import Period
from phuquoc_desktop.domain.target import ProgressEntry
from phuquoc_desktop.storage.shelf import among
from phuquoc_desktop.storage.tables import TABLES

_entry = TABLES[ProgressEntry].c


def figures_by_target(session: Session, target_ids: Iterable[str]) -> dict[str, list[Figure]]:
    """Return the entries of these targets by target, in no order, read by one statement."""
    value = type_coerce(_entry.value, String)
    columns = (_entry.target_id, _entry.id, _entry.period, value, _entry.fulfilled, _entry.level)
    statement = select(*columns).where(among(_entry.target_id, target_ids))
    figures: dict[str, list[Figure]] = {}
    for target_id, record_id, period, written, fulfilled, level in session.execute(statement).all():
        number = None if written is None else Decimal(written)
        figure = Figure(record_id, _period(period), number, fulfilled, level)
        if target_id in figures:
            figures[target_id].append(figure)
        else:
            figures[target_id] = [figure]
    return figures


_period = cache(Period.parse)
