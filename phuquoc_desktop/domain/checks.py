"""What can be said against a record from its field declarations alone: empty, too long, no number to reckon with."""

from __future__ import annotations

from decimal import Decimal

from phuquoc_desktop.domain.errors import RefusedError, SeveralRefusedError
from phuquoc_desktop.domain.record import FieldPlan, R, Record, field_plans, is_exact, is_whole
from phuquoc_desktop.translation import N_, _
from phuquoc_desktop.vietnamese.fold import tidy_lines


class EmptyFieldError(RefusedError):
    """A field that may not stay empty is empty."""

    sentence = N_("“{label}” may not stay empty.")


class TooLongError(RefusedError):
    """A text is longer than its field."""

    sentence = N_("“{label}” is too long: {length} characters, at most {longest}.")


class NegativeError(RefusedError):
    """A count below zero."""

    sentence = N_("“{label}” may not be below zero.")


class StrangeNumberError(RefusedError):
    """A number that cannot be stored exactly, or no number at all."""

    sentence = N_("“{label}” has too many digits; check the number and its unit.")


def tidied(draft: R) -> R:
    """Return the draft with every text in NFC and without stray spaces; an optional text left blank becomes None."""
    for plan in field_plans(type(draft)):
        value = getattr(draft, plan.name)
        if isinstance(value, str) and plan.python is str:
            clean = tidy_lines(value)
            new = clean or (None if plan.optional else "")
            if new != value:
                setattr(draft, plan.name, new)
    return draft


def refusals(draft: Record) -> list[RefusedError]:
    """Return what is wrong with the fields of a tidied draft; ``id`` and ``office`` are not looked at."""
    found = (_refusal(plan, getattr(draft, plan.name)) for plan in field_plans(type(draft))[2:])
    return [one for one in found if one is not None]


def _refusal(plan: FieldPlan, value: object) -> RefusedError | None:
    if value is None or value == "":
        return None if plan.optional else EmptyFieldError(field=plan.name, label=_(plan.label))
    if isinstance(value, str):
        if plan.longest and len(value) > plan.longest:
            return TooLongError(field=plan.name, label=_(plan.label), length=len(value), longest=plan.longest)
        return None
    if _is_strange(value):
        return StrangeNumberError(field=plan.name, label=_(plan.label))
    if isinstance(value, int) and value < 0:
        return NegativeError(field=plan.name, label=_(plan.label))
    return None


def _is_strange(value: object) -> bool:
    if isinstance(value, Decimal):
        return not is_exact(value)
    return isinstance(value, int) and not is_whole(value)


def refuse_if_any(found: list[RefusedError]) -> None:
    """Raise the one refusal, or all of them together, the first one for each field; none is fine."""
    first: dict[object, RefusedError] = {}
    for one in found:
        first.setdefault(one.field or one, one)
    if len(first) == 1:
        raise found[0]
    if first:
        raise SeveralRefusedError(list(first.values()))
