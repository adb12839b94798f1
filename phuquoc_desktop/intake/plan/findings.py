"""What is doubted, while targets have no codes yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from phuquoc_desktop.domain.plan_reading import AlarmKind
from phuquoc_desktop.intake.plan.draft import Draft
from phuquoc_desktop.vietnamese.numbers import show_number


@dataclass(frozen=True)
class Finding:
    """An alarm about drafts; ``doubts`` says that a figure or what it holds for is doubted, so that it must be decided."""

    kind: AlarmKind
    text: str
    readings: tuple[str, ...]
    because: str
    effects: tuple[str, ...]
    drafts: tuple[Draft, ...]
    doubts: bool = True


def plain(value: Decimal) -> str:
    """Write a number with a decimal point, no groups, and no zeros at its end."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def shown(value: Decimal) -> str:
    """Write a number as Vietnamese offices do, to two decimals where it has more; a small one to two figures: 0,0021."""
    exponent, most = value.as_tuple().exponent, max(2, 1 - value.adjusted()) if value else 2
    return show_number(value, most) if isinstance(exponent, int) and exponent < -most else show_number(value)


def total_of(parts: Iterable[Draft]) -> str:
    """Write an addition: 5340 + 11383."""
    return " + ".join(plain(part.value) for part in parts if part.value is not None)


def figure_of(draft: Draft) -> str:
    """Return the figure as it is written, with its unit."""
    return f"{draft.raw} {draft.unit or ''}".strip() if draft.unit not in {"%", "‰"} else f"{draft.raw}{draft.unit}"
