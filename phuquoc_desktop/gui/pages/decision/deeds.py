"""What the page of decisions has done to the data, a job each."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from phuquoc_desktop.services import deciding, decisions
from phuquoc_desktop.storage.unit_of_work import UnitOfWork


def remove(decision_id: str, work: UnitOfWork) -> None:
    """Remove a draft."""
    decisions.remove(work, decision_id)


def revoke(decision_id: str, today: date, work: UnitOfWork, reason: str) -> None:
    """Revoke an issued decision."""
    deciding.revoke(work, decision_id, reason, today)


def grant(ids: list[str], work: UnitOfWork) -> None:
    """Grant lines."""
    decisions.judge(work, ids, granted=True)


def refuse(ids: list[str], work: UnitOfWork, reason: str) -> None:
    """Say why lines are not granted."""
    decisions.judge(work, ids, granted=False, reason=reason)


def remove_lines(ids: list[str], work: UnitOfWork) -> None:
    """Take lines off a list."""
    decisions.remove_lines(work, ids)


def split(decision_id: str, work: UnitOfWork) -> None:
    """Split a list by award."""
    decisions.split_by_award(work, decision_id)


def attach(decision_id: str, store: Any, file: Path, work: UnitOfWork) -> None:
    """Store the signed paper."""
    decisions.attach(work, store, decision_id, file)
