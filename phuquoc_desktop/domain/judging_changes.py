"""Judging targets that state a change against last year."""

from __future__ import annotations

from decimal import Decimal

from phuquoc_desktop.domain.course import MONTHS
from phuquoc_desktop.domain.exact import rounded, shortened
from phuquoc_desktop.domain.judgement import Judgement, Rule
from phuquoc_desktop.domain.standpoint import LIMITS, Standpoint
from phuquoc_desktop.domain.target import RATES, Comparator, Direction, Standing, Target


def judge_change(state: Standpoint) -> Judgement:
    """Judge a figure that is to be more or less than last year, with or without saying by how much.

    It is held against the same period where last year's course is known, else against as many twelfths of last year's sum; at the
    year's end, and for levels, against last year's end.
    """
    whole = state.target.base_value
    if whole is None and state.last_year is not None:
        whole = state.last_year.at(MONTHS)
    if whole is not None and not state.is_level and _is_decided(state, whole):
        decided = Standing.MET if state.target.direction is Direction.INCREASE else Standing.MISSED
        return state.says(decided, Rule.LAST_YEAR, more={"base": state.amount(whole)})
    base, rule = _base(state, whole)
    if base is None:
        return state.says(Standing.UNKNOWN, Rule.NO_BASE)
    known = _has_changed(state, base)
    places = {"base": state.amount(shortened(base)), "whole": state.amount(whole if whole is not None else base)}
    if known is None:
        points = abs(state.reached - base)
        both = {"percent": rounded(points / base * 100, 1), "points": shortened(points)}
        return state.says(Standing.UNKNOWN, Rule.CHANGE_UNCLEAR, more={**places, **both})
    return state.says(state.good if known else state.short, rule, more=places)


def _is_decided(state: Standpoint, whole: Decimal) -> bool:
    """Tell whether a sum has left last year's behind before the year is over, so that the rest cannot alter it."""
    if state.target.direction is Direction.INCREASE:
        return state.target.value is None and state.reached > whole
    return not state.is_over and state.reached > 0 and state.reached >= whole


def _base(state: Standpoint, whole: Decimal | None) -> tuple[Decimal | None, Rule]:
    then = state.last_year.at(state.month) if state.last_year else None
    if state.is_over:
        return whole, Rule.LAST_YEAR
    if then is not None:
        return then, Rule.SAME_PERIOD
    if whole is None or state.is_level:
        return whole, Rule.LAST_YEAR
    return whole * state.month / MONTHS, Rule.SHARE_OF_BASE


def _has_changed(state: Standpoint, base: Decimal) -> bool | None:
    """Tell whether the change that is asked for is there, None where per cent may mean points or a share."""
    target, change = state.target, state.reached - base
    if target.direction is Direction.DECREASE:
        change = -change
        if not state.reached and not state.is_over:
            return True  # nothing so far, which cannot be bettered
    if change <= 0 or target.value is None:
        return change > 0
    part = Decimal(1) if state.is_level else Decimal(state.month) / MONTHS
    by_points = _is_enough(target, change, target.value * part)
    if not (target.unit or "").startswith(RATES) or base <= 0:
        return by_points
    scale = 100 if (target.unit or "").startswith("%") else 1000
    by_share = _is_enough(target, change / base * scale, target.value)
    return by_share if by_share == by_points else None


def _is_enough(target: Target, change: Decimal, asked: Decimal) -> bool:
    if target.comparator is Comparator.MORE_THAN:
        return change > asked
    if target.comparator in LIMITS:
        return change <= asked
    return change == asked if target.comparator is Comparator.EXACTLY else change >= asked
