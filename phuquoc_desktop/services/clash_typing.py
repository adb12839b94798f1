"""A third value for a clash, as a person types or chooses it where the two that stand against each other are both wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from phuquoc_desktop.domain.clash import Clash, ClashKind
from phuquoc_desktop.domain.record import FieldPlan, Labelled, field_plans
from phuquoc_desktop.services.clashes import ValueUnfitError
from phuquoc_desktop.storage.tables import BY_KIND
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.dates import parse_date
from phuquoc_desktop.vietnamese.numbers import parse_number


def field_of(clash: Clash) -> FieldPlan | None:
    """Return the field that a clash is about, None where it is about a whole record."""
    plans = field_plans(BY_KIND[clash.record_kind])
    return next((one for one in plans if one.name == clash.field_name), None)


def may_be_typed(clash: Clash) -> bool:
    """Tell whether another value can be written: not for whole records, nor for fields that point at another record."""
    plan = field_of(clash)
    return clash.clash_kind is ClashKind.FIELD and plan is not None and plan.names is None and plan.python in _PLAIN


def choices(clash: Clash) -> list[tuple[str, str]]:
    """Return what can be chosen as (word, plain form), for fields of few values; nothing for those that are typed."""
    plan = field_of(clash)
    if plan is None or clash.clash_kind is not ClashKind.FIELD:
        return []
    if plan.python is bool:
        return [(_("yes"), "true"), (_("no"), "false")]
    if issubclass(plan.python, Labelled):
        return [(one.label, one.value) for one in plan.python]
    return []


def plain_of(clash: Clash, text: str) -> str:
    """Return in plain form what was typed as the field shows it, for ``clashes.decide``; raises ValueUnfitError."""
    plan = field_of(clash)
    typed = " ".join(text.split())
    if plan is None or not typed or not may_be_typed(clash):
        raise ValueUnfitError(field="take", value=typed)
    try:
        return _PLAIN[plan.python](typed)
    except ValueError as error:
        raise ValueUnfitError(field="take", value=typed) from error


def _date(text: str) -> str:
    return parse_date(text).isoformat()


def _number(text: str) -> str:
    return str(parse_number(text))


_PLAIN: dict[type, Callable[[str], str]] = {str: str, int: _number, Decimal: _number, date: _date}
