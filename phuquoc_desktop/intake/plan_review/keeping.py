"""A plan under review kept beside the data, so that a window that closes by accident costs nobody an hour."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import msgspec

from phuquoc_desktop.intake.plan_review.open_plan import OpenPlan
from phuquoc_desktop.intake.plan_review.review import Said
from phuquoc_desktop.locations import PLAN_UNDER_REVIEW
from phuquoc_desktop.services.plans.taking_in import PlanSource
from phuquoc_desktop.storage.safe_file import write_whole

_FORMAT = 1


@dataclass(frozen=True)
class Kept:
    """A review as it was left; ``owner`` and ``year`` are what it is to be taken in for, as far as they were said.

    ``faults`` is what was typed and cannot be understood yet, by code and field.
    """

    plan: OpenPlan
    said: Said
    source: PlanSource
    owner: str
    year: int | None
    at: datetime
    faults: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    format: int = _FORMAT


def keep(folder: Path, kept: Kept) -> None:
    """Keep a review in a data folder in place of another one; raises the TroubleErrors of the disk."""
    write_whole(folder / PLAN_UNDER_REVIEW, msgspec.json.encode(kept))


def kept_in(folder: Path) -> Kept | None:
    """Return what is kept; None where there is nothing, or nothing that this version can go on with."""
    try:
        found = msgspec.json.decode((folder / PLAN_UNDER_REVIEW).read_bytes(), type=Kept)
    except (OSError, msgspec.MsgspecError, ValueError):
        return None
    return found if found.format == _FORMAT else None


def forget(folder: Path) -> None:
    """Keep nothing any longer."""
    with contextlib.suppress(OSError):
        (folder / PLAN_UNDER_REVIEW).unlink(missing_ok=True)
