"""How long work reports where it stands, and how it learns that a person asked it to stop."""

from __future__ import annotations

from typing import Protocol


class Cancelled(Exception):  # noqa: N818  a person's wish, not an error
    """Raised by a progress report when the work was asked to stop; the work undoes itself and lets it pass."""


class ProgressReport(Protocol):
    """What long work calls now and then; each call is a point where it can be stopped."""

    def __call__(self, done: int, total: int, what: str) -> None:
        """Tell that ``done`` of ``total`` pieces are finished (0 of 0: unknown); may raise Cancelled."""


def silent(done: int, total: int, what: str) -> None:
    """Report to nobody; for work that runs without a face."""
