"""How the readings of a doubted figure are offered and typed: never in a way that is itself read in two ways."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.domain.figures import AmbiguousFigureError, read_figure
from phuquoc_desktop.services.plans.deciding import LEFT, number_of, offered


def _quoted(text: str) -> str:
    return f'"{text}"' if " " in text else text


def ways(readings: Sequence[str], before: str = "") -> str:
    """Return all that can be chosen, each behind ``before``."""
    return " | ".join(_quoted(f"{before}{offered(one)}") for one in (*readings, LEFT))


def meant(typed: str, readings: Sequence[str]) -> str:
    """Return the reading that was typed, or what was typed where it is none of them.

    Raises AmbiguousFigureError for ``16.723``, which is sixteen thousand to a clerk and sixteen to a script.
    """
    value = _figure(typed)
    if value is None:
        return typed
    return next((one for one in readings if number_of(one) == value), typed)


def _figure(typed: str) -> Decimal | None:
    try:
        return read_figure(typed)
    except AmbiguousFigureError:
        raise
    except RefusedError:
        return None
