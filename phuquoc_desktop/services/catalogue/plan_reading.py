"""Turning the JSON of a plan into records, trusting nothing in it: types, lengths, figures, keys and parents are checked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import MISSING
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from phuquoc_desktop.domain.catalogue import Plan
from phuquoc_desktop.domain.movement import Movement
from phuquoc_desktop.domain.record import FieldPlan, Record, as_plain, field_plans, from_plain
from phuquoc_desktop.domain.target import Target
from phuquoc_desktop.services.catalogue.reading import Entry

_KEY = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_FIGURE = re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,9})?")
_UNREADABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
"""Control characters and halves of characters, which neither the database nor Word can hold."""

R = TypeVar("R", bound=Record)


class PlanFaultError(ValueError):
    """Something in the file cannot be right; ``place`` says where in a few words, for example ``T05, value``."""

    def __init__(self, *place: object) -> None:
        self.place = ", ".join(str(part) for part in place)
        super().__init__(self.place)


def read_plan(document: Entry, owner: str) -> Plan:
    """Return the plan of a file whose head was already looked at; PlanFaultError for whatever does not fit."""
    about = _section(document, "plan", dict)
    year = _whole_year(about)
    targets = tuple(_records(Target, document, "targets", {"office": owner, "year": year}))
    movements = tuple(_records(Movement, document, "movements", {"office": owner}))
    _refuse_repeats([*targets, *movements])
    _refuse_lost_parents(targets)
    return Plan(
        id=_key(about, "plan"),
        year=year,
        title=_words(about, "title"),
        issuer=_words(about, "issuer"),
        number=_words(about, "number") if about.get("number") is not None else None,
        issued_on=_day(about, "issued_on"),
        source=_words(about, "source"),
        targets=targets,
        movements=movements,
        subjects=_words(about, "subjects"),
        recipients=_list_of_words(about, "recipients"),
    )


def _section(document: Entry, name: str, kind: type) -> Any:
    found = document.get(name)
    if type(found) is not kind:
        raise PlanFaultError(name)
    return found


def _whole_year(about: Entry) -> int:
    year = about.get("year")
    if type(year) is not int or not 1990 <= year <= 2199:
        raise PlanFaultError("plan", "year")
    return year


def _words(about: Entry, name: str) -> str:
    found = about.get(name)
    if not _is_text(found):
        raise PlanFaultError("plan", name)
    return str(found)


def _list_of_words(about: Entry, name: str) -> tuple[str, ...]:
    found = about.get(name)
    if not isinstance(found, list) or not all(map(_is_text, found)):
        raise PlanFaultError("plan", name)
    return tuple(found)


def _is_text(found: object) -> bool:
    return isinstance(found, str) and bool(found.strip()) and len(found) <= 4000 and not _UNREADABLE.search(found)


def _day(about: Entry, name: str) -> date | None:
    found = about.get(name)
    try:
        return None if found is None else date.fromisoformat(found)
    except (TypeError, ValueError) as why:
        raise PlanFaultError("plan", name) from why


def _key(entry: Entry, where: str) -> str:
    found = entry.get("id")
    if not isinstance(found, str) or not _KEY.fullmatch(found):
        raise PlanFaultError(where, "id")
    return found


def _records(kind: type[R], document: Entry, name: str, fixed: dict[str, Any]) -> Iterable[R]:
    for number, entry in enumerate(_section(document, name, list), 1):
        if not isinstance(entry, dict):
            raise PlanFaultError(name, number)
        where = str(entry.get("code") or f"{name} {number}")[:60]
        yield _record(kind, entry, where, fixed)


def _record(kind: type[R], entry: Entry, where: str, fixed: dict[str, Any]) -> R:
    _key(entry, where)
    plans = field_plans(kind)
    unknown = entry.keys() - {plan.name for plan in plans}
    if unknown:
        raise PlanFaultError(where, min(unknown)[:60])
    given = {**entry, **fixed}
    return kind(**{plan.name: _value(plan, given, where) for plan in plans})


def _value(plan: FieldPlan, given: Entry, where: str) -> Any:
    plain = given.get(plan.name, None if plan.default is MISSING else as_plain(plan.default))
    try:
        _refuse_odd(plan, plain)
        return from_plain(plan, plain)
    except (ValueError, TypeError) as why:
        raise PlanFaultError(where, plan.name) from why


def _refuse_odd(plan: FieldPlan, plain: Any) -> None:
    if plain is None:
        return
    if plan.python is Decimal and not (isinstance(plain, str) and _FIGURE.fullmatch(plain)):
        raise ValueError("figures are text with a decimal point")
    if isinstance(plain, str) and (_UNREADABLE.search(plain) or len(plain) > (plan.longest or 100)):
        raise ValueError("too long, or not text")
    if plan.name in {"code", "indicator", "name"} and not str(plain).strip():
        raise ValueError("empty")


def _refuse_repeats(records: list[Target | Movement]) -> None:
    seen: set[str] = set()
    for one in records:
        for mark in (one.id, f"{one.kind} {one.code}"):
            if mark in seen:
                raise PlanFaultError(one.code, "id" if mark == one.id else "code")
            seen.add(mark)


def _refuse_lost_parents(targets: tuple[Target, ...]) -> None:
    parents = {target.code: target.parent_code for target in targets}
    for code, parent in parents.items():
        passed, above = {code}, parent
        while above is not None:
            if above not in parents or above in passed:
                raise PlanFaultError(code, "parent_code")
            passed.add(above)
            above = parents[above]
