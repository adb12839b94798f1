"""Alarms about what a figure can be: per mille and per cent, shares over 100, jumps against last year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from phuquoc_desktop.domain.plan_reading import AlarmKind
from phuquoc_desktop.intake.plan.draft import Draft
from phuquoc_desktop.intake.plan.findings import Finding, figure_of, plain, shown
from phuquoc_desktop.intake.plan.tokens import contains, phrases, starts_with, tokenise
from phuquoc_desktop.translation import _

_PER_MILLE = phrases(
    "tăng dân số | tăng tự nhiên | tỷ suất sinh | tỷ suất chết | mức sinh | giảm sinh | tử vong",
    "gia tăng dân số | tỷ lệ sinh thô | mức giảm sinh | tăng dân số tự nhiên",
)
_ALWAYS_PER_MILLE = phrases("tỷ suất sinh | tỷ suất chết | tỷ lệ sinh thô | mức giảm sinh | giảm tỷ lệ sinh | mức sinh")
_USUAL_PER_CENT = Decimal(3)
_USUAL_PER_MILLE = Decimal("2.5")
_SHARES = phrases("tỷ lệ | tỷ trọng | độ che phủ | cơ cấu")
_GROWS = phrases("tăng | tốc độ | tăng trưởng | hiệu suất | tỷ lệ thực hiện | thu ngân sách")
_JUMP = 10


def look_at_kinds(drafts: Sequence[Draft]) -> Iterator[Finding]:
    """Return what is doubted of single figures."""
    for draft in drafts:
        if draft.value is None:
            continue
        for look in (_per_mille, _beyond, _turned, _jump):
            yield from look(draft)


def _per_mille(draft: Draft) -> Iterator[Finding]:
    """Tell per mille apart: population grows by about ten per mille, which is one per cent."""
    if draft.unit not in {"%", "‰"} or draft.value is None:
        return
    name = tokenise(draft.indicator)
    counts_in_mille = contains(name, _PER_MILLE)
    value = max(draft.value, draft.value_to or draft.value)
    if draft.unit == "‰":
        doubtful = not counts_in_mille or (
            draft.value < _USUAL_PER_MILLE and contains(name, phrases("tăng dân số | tăng tự nhiên"))
        )
        yield _trap(draft, value, doubts=doubtful and draft.direction is None)
    elif contains(name, _ALWAYS_PER_MILLE) or (counts_in_mille and value > _USUAL_PER_CENT and draft.direction is None):
        yield _trap(draft, value, doubts=True)


def _trap(draft: Draft, value: Decimal, *, doubts: bool) -> Finding:
    in_mille = draft.unit == "‰"
    first, second = (f"{plain(value)} ‰", f"{plain(value)} %")
    readings = (first, second) if in_mille or doubts else (second, first)
    if in_mille and doubts:
        readings = (second, first)
    because = _("{value} ‰ is {percent} %, not {value} %.").format(value=shown(value), percent=shown(value / 10))
    if not in_mille:
        because = _("{value} % would be {mille} ‰; such rates are usually told per mille.").format(
            value=shown(value), mille=shown(value * 10)
        )
    effects = tuple(_in_thousand(value, one) for one in readings)
    return Finding(AlarmKind.UNIT_TRAP, figure_of(draft), readings, because, effects, (draft,), doubts)


def _in_thousand(value: Decimal, reading: str) -> str:
    count = value if reading.endswith("‰") else value * 10
    told = f"{shown(value)} {reading[-1]}"
    return _("{reading}: {count} of every thousand.").format(reading=told, count=shown(Decimal(plain(count))))


def _beyond(draft: Draft) -> Iterator[Finding]:
    """Doubt a share of a whole that is greater than the whole, and a life of more than a hundred years."""
    assert draft.value is not None
    most = max(draft.value, draft.value_to or draft.value)
    name = tokenise(draft.indicator)
    is_share = draft.unit in {"%", "% dân số", "% cơ quan", "% cơ quan, đơn vị"} and draft.direction is None
    grows = contains(name[:6], _GROWS) or draft.readings
    if is_share and not grows and (starts_with(name, _SHARES) or draft.unit != "%") and most > 100:
        yield _outside(draft, most, _("A share of a whole cannot be more than 100 %."))
    elif draft.unit == "‰" and most > 1000:
        yield _outside(draft, most, _("No more than 1000 of a thousand can be meant."))
    elif draft.unit == "tuổi" and most > 100:
        yield _outside(draft, most, _("No average age is over 100."))


def _outside(draft: Draft, value: Decimal, because: str) -> Finding:
    ways = (value / 10, value / 100, value)
    readings = tuple(plain(one) for one in ways if one is value or one <= 100)
    said = _("{value}: within what can be.")
    effects = tuple(said.format(value=one) if one != plain(value) else because for one in readings)
    return Finding(AlarmKind.OUT_OF_RANGE, figure_of(draft), readings, because, effects, (draft,))


def _turned(draft: Draft) -> Iterator[Finding]:
    """Doubt a range whose end lies before its beginning."""
    if draft.value is None or draft.value_to is None or draft.value <= draft.value_to:
        return
    because = _("The range ends below its beginning.")
    low, high = plain(draft.value_to), plain(draft.value)
    readings = (f"{low}-{high}", f"{high}-{low}")
    effects = (_("{low} to {high}.").format(low=low, high=high), because)
    yield Finding(AlarmKind.OUT_OF_RANGE, figure_of(draft), readings, because, effects, (draft,))


def _jump(draft: Draft) -> Iterator[Finding]:
    """Doubt ten times last year's figure, or a tenth of it."""
    if not draft.base_value or not draft.value or draft.direction is not None:
        return
    times = draft.value / draft.base_value
    if 1 / Decimal(_JUMP) < times < _JUMP:
        return
    because = _("Last year's figure was {base}: this is {times} times as much.").format(
        base=shown(draft.base_value), times=shown(times.quantize(Decimal("0.01")))
    )
    others = (draft.value / 1000, draft.value / 10, draft.value * 10, draft.value * 1000)
    near = min(others, key=lambda one: abs((one / draft.base_value).log10()) if draft.base_value else Decimal(0))
    readings = (plain(draft.value), plain(near.normalize()))
    effects = tuple(
        _("{value}: {times} times last year's figure.").format(
            value=shown(one), times=shown((one / draft.base_value).quantize(Decimal("0.01")))
        )
        for one in (draft.value, near)
    )
    yield Finding(AlarmKind.OUT_OF_RANGE, figure_of(draft), readings, because, effects, (draft,))
