"""How the answer of ``phuquoc plan parse`` differs from what a careful person reads, every difference in words.

Each wanted target is held against the likest one of the answer. Indicators are the same where six tenths of the wanted
words, without accents, stand in the one that was read, and this one is, without what is in brackets, no more than three
times as long and eight words. Figures are the same as numbers, units as words (``%`` of what does not matter); an exception
has eight tenths of the wanted words. A section may be told with those above it (``II.3.2`` for ``3.2``); a part may name its
whole by indicator, code or index.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar

from msgspec import UNSET
from unseen_plans import Expectation, WantedAlarm, WantedTarget

from phuquoc_desktop.vietnamese.fold import fold, fold_words

Answer = dict[str, Any]
A = TypeVar("A")
B = TypeVar("B")

ENOUGH_WORDS = 0.6
ENOUGH_OF_AN_EXCEPTION = 0.8
LIKE_AT_ALL = 1.2
FIELDS = set(WantedTarget.__struct_fields__) - {"optional"}


def differences(wanted: Expectation, answer: Answer, document: str) -> list[str]:
    """Return every difference, none where the reading is right."""
    return [
        *_form_faults(answer, document),
        *_target_differences(wanted.targets, answer["targets"]),
        *_alarm_differences(wanted.alarms, answer["alarms"]),
    ]


def _form_faults(answer: Answer, document: str) -> Iterator[str]:
    known = set(fold_words(document))
    for got in answer["targets"]:
        if missing := FIELDS - set(got):
            yield f"without {sorted(missing)}: {got}"
        if strange := [word for word in fold_words(got.get("text") or "-") if word not in known]:
            yield f"words that are not in the document {strange}: {got['text']}"
        if not (got.get("text") or "").strip():
            yield f"without its sentence: {got}"


def _target_differences(wanted: Sequence[WantedTarget], read: Sequence[Answer]) -> Iterator[str]:
    pairs = _pairs(wanted, read, _likeness, LIKE_AT_ALL)
    for target, got in pairs:
        for field, expected, found in _unlike_fields(target, got, read):
            yield f"{target.indicator}: {field} should be {expected!r}, is {found!r}   [{got.get('text')}]"
    met = {id(target) for target, _ in pairs}
    for target in wanted:
        if id(target) not in met and not target.optional:
            yield f"not read: {target.indicator} {_figure(target)}"
    used = {id(got) for _, got in pairs}
    for got in read:
        if id(got) not in used:
            yield f"no target: {got['indicator']} {got['comparator']} {got['value']} {got['unit']}   [{got.get('text')}]"


def _figure(target: WantedTarget) -> str:
    return " ".join(str(part) for part in (target.comparator, target.value, target.unit) if part not in (UNSET, None))


def _pairs(
    wanted: Sequence[A], read: Sequence[B], likeness: Callable[[A, B], float], enough: float
) -> list[tuple[A, B]]:
    """Pair the likest first; of equally like ones those that stand at the same place in their lists."""
    scale = max(len(wanted), len(read), 1) * 20
    scores = [
        (likeness(one, other) - abs(i - j) / scale, i, j)
        for i, one in enumerate(wanted)
        for j, other in enumerate(read)
        if likeness(one, other) >= enough
    ]
    pairs: dict[int, int] = {}
    for _, i, j in sorted(scores, key=lambda score: -score[0]):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return [(wanted[i], read[j]) for i, j in sorted(pairs.items())]


def _likeness(target: WantedTarget, got: Answer) -> float:
    same_value = isinstance(target.value, str) and _same_number(target.value, got["value"])
    here = target.text is not None and _stands_in(target.text, got.get("text") or "")
    return 2 * _share(target.indicator, got["indicator"]) + 1.5 * same_value + 0.3 * here


def _share(wanted: str, read: str | None) -> float:
    """Return how much of the wanted words were read."""
    words = fold_words(wanted)
    return sum(word in set(fold_words(read or "")) for word in words) / len(words)


def _stands_in(piece: str, text: str) -> bool:
    return f" {' '.join(fold_words(piece))} " in f" {' '.join(fold_words(text))} "


def _unlike_fields(target: WantedTarget, got: Answer, read: Sequence[Answer]) -> Iterator[tuple[str, Any, Any]]:
    for field, same in _SAME.items():
        expected, found = getattr(target, field), got.get(field)
        if field == "parent":
            found = _named(found, read)
        if expected is not UNSET and not same(expected, found):
            yield field, expected, found
    if target.text is not None and not _stands_in(target.text, got.get("text") or ""):
        yield "text", target.text, got.get("text")


def _named(parent: Any, read: Sequence[Answer]) -> Any:
    """Return the indicator of the whole, which may be told by its code or by its index among all targets."""
    if parent is None or isinstance(parent, int):
        return None if parent is None else read[parent]["indicator"]
    return next((got["indicator"] for got in read if got.get("code") == parent), parent)


def _same_words(enough: float, times: int, more: int) -> Callable[[str | None, Any], bool]:
    def same(wanted: str | None, read: Any) -> bool:
        if wanted is None or read is None:
            return wanted is read
        bare = re.sub(r"\([^)]*\)", "", read)
        return _share(wanted, read) >= enough and len(fold_words(bare)) <= times * len(fold_words(wanted)) + more

    return same


def _same_number(wanted: str | None, read: Any) -> bool:
    if wanted is None or not isinstance(read, str):
        return wanted is read
    try:
        return Decimal(wanted) == Decimal(read)
    except InvalidOperation:
        return False


def _same_unit(wanted: str | None, read: Any) -> bool:
    return (wanted is None) == (read is None) and _plain_unit(wanted or "") == _plain_unit(read or "")


def _plain_unit(unit: str) -> str:
    plain = (
        re.sub(r"\s*/\s*", "/", " ".join(fold(unit).split())).replace("ti dong", "ty dong").replace("ngan ", "nghin ")
    )
    return plain[:1] if plain[:1] in ("%", "‰") else plain


def _same_section(wanted: str, read: Any) -> bool:
    told = str(read or "").strip().rstrip("./)-: ")
    return told == wanted or told.endswith((f".{wanted}", f" {wanted}"))


def _equal(wanted: Any, read: Any) -> bool:
    return bool(wanted == read)


_SAME: dict[str, Callable[[Any, Any], bool]] = {
    "indicator": _same_words(ENOUGH_WORDS, 3, 8),
    "comparator": _equal,
    "value": _same_number,
    "value_to": _same_number,
    "unit": _same_unit,
    "direction": _equal,
    "growth_percent": _same_number,
    "qualitative": _equal,
    "exception": _same_words(ENOUGH_OF_AN_EXCEPTION, 2, 3),
    "section": _same_section,
    "parent": _same_words(ENOUGH_WORDS, 3, 8),
    "suspect": _equal,
}


def _alarm_differences(wanted: Sequence[WantedAlarm], read: Sequence[Answer]) -> Iterator[str]:
    pairs = _pairs(wanted, read, _alarm_likeness, 1)
    for alarm, got in pairs:
        if not set(map(_reading, alarm.readings)) <= set(map(_reading, got["readings"])):
            yield f"alarm {alarm.kind}: readings should hold {alarm.readings}, are {got['readings']}"
    met = {id(alarm) for alarm, _ in pairs}
    for alarm in wanted:
        if id(alarm) not in met and not alarm.optional:
            yield f"no alarm: {alarm.kind} [{alarm.text}]"
    used, tolerated = {id(got) for _, got in pairs}, {alarm.kind for alarm in wanted if alarm.optional}
    for got in read:
        if id(got) not in used and got["kind"] not in tolerated:
            yield f"false alarm: {got}"


def _alarm_likeness(alarm: WantedAlarm, got: Answer) -> float:
    """Hold an alarm of another kind, or with none of the wanted figure, for another alarm."""
    about = " ".join(str(got.get(part)) for part in ("text", "because", "readings"))
    here = alarm.text is None or _stands_in(alarm.text, about)
    figure = any(letter.isdigit() for letter in alarm.text or "")
    return 0 if alarm.kind != got["kind"] or (figure and not here) else 1 + here - 0.5 * alarm.optional


def _reading(reading: str) -> Decimal | str:
    try:
        return Decimal(reading)
    except InvalidOperation:
        return reading.strip()
