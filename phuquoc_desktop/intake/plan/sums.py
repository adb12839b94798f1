"""Alarms about points, commas and sums."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from phuquoc_desktop.domain.plan_reading import AlarmKind
from phuquoc_desktop.domain.target import PartsRule
from phuquoc_desktop.intake.plan.draft import Draft
from phuquoc_desktop.intake.plan.findings import Finding, figure_of, plain, shown, total_of
from phuquoc_desktop.intake.plan.slips import amount, choices, fits, plausible, reading_that_fits
from phuquoc_desktop.translation import _
from phuquoc_desktop.vietnamese.numbers import show_number

_NEARLY = Decimal("0.75")
"""Share of the whole from which on parts behind “trong đó” are taken for all of them."""


def look_at_numbers(drafts: Sequence[Draft]) -> Iterator[Finding]:
    """Hold parts against their wholes, and doubt what is left of numbers with one mark before three digits."""
    settled: set[int] = set()
    for whole in drafts:
        parts = [
            one for one in drafts if one.parent is whole and one.value is not None and one.measured == whole.measured
        ]
        if parts and whole.parts_rule is PartsRule.SUM and whole.value is not None:
            yield from _look_at_sum(whole, parts, settled)
    for draft in drafts:
        if draft.readings and id(draft) not in settled:
            yield _doubted(draft)
    yield from _structures(drafts)


def _structures(drafts: Sequence[Draft]) -> Iterator[Finding]:
    """Doubt a structure (cơ cấu) whose shares do not make 100 %."""
    groups: dict[tuple[int, str], list[Draft]] = {}
    for draft in drafts:
        name, colon, _part = draft.indicator.partition(":")
        if colon and name.lower().startswith("cơ cấu") and draft.unit == "%" and draft.value is not None:
            groups.setdefault((draft.place.line, name), []).append(draft)
    for shares in groups.values():
        total = sum((one.value or Decimal(0) for one in shares), Decimal(0))
        if len(shares) > 1 and abs(total - 100) > Decimal("0.15") and all(one.value_to is None for one in shares):
            yield _not_hundred(shares, total)


def _not_hundred(shares: list[Draft], total: Decimal) -> Finding:
    because = f"{total_of(shares)} = {plain(total)} ≠ 100"
    last = shares[-1].value or Decimal(0)
    left = 100 - total + last
    effects = (
        _("{value}: all shares make {total} %.").format(value=shown(last), total=shown(total)),
        _("{value}: all shares make 100 %.").format(value=shown(left)),
    )
    text = ", ".join(figure_of(one) for one in shares)
    return Finding(AlarmKind.SUM_MISMATCH, text, (plain(last), plain(left)), because, effects, tuple(shares))


def _look_at_sum(whole: Draft, parts: list[Draft], settled: set[int]) -> Iterator[Finding]:
    family = [whole, *parts]
    chosen = reading_that_fits(whole, parts)
    if chosen is None:
        if _should_fit(whole, parts):
            yield _mismatch(whole, parts)
        return
    for draft, value in zip(family, chosen, strict=True):
        if draft.readings or value != draft.value:
            settled.add(id(draft))
            yield _settled(draft, value, family, chosen)


def _should_fit(whole: Draft, parts: list[Draft]) -> bool:
    """Tell whether the parts are all: the text says so, they are more than the whole, or nearly it."""
    values = [one.value for one in (whole, *parts) if one.value is not None]
    if fits([whole, *parts], values):
        return False
    total = sum((amount(part, value) for part, value in zip(parts, values[1:], strict=True)), Decimal(0))
    mine = amount(whole, values[0])
    return total > mine or (len(parts) > 1 and (whole.parts_are_all or total >= mine * _NEARLY))


def _settled(draft: Draft, value: Decimal, family: list[Draft], chosen: tuple[Decimal, ...]) -> Finding:
    """Take the reading that makes the sum fit, and say so."""
    others = [one for one in choices(draft) if one != value]
    draft.value = value
    draft.readings = (value, *others)
    because = f"{' + '.join(map(plain, chosen[1:]))} = {plain(chosen[0])}"
    if any(one.scale != family[0].scale for one in family):
        because = " + ".join(figure_of(one) for one in family[1:]) + f" = {figure_of(family[0])}"
    effects = tuple(_effect(draft, one, family) for one in draft.readings)
    return _slip(draft, because, effects)


def _effect(draft: Draft, value: Decimal, family: list[Draft]) -> str:
    """Say what a reading does to the sum and to last year's level."""
    whole, parts = family[0], family[1:]
    unit = whole.unit or ""
    mine = value if draft is whole else whole.value or Decimal(0)
    total = (
        sum((amount(one, value if one is draft else one.value or Decimal(0)) for one in parts), Decimal(0))
        / whole.scale
    )
    if total == mine:
        said = _("{value}: the parts make {total} {unit}, which is the whole.")
    else:
        said = _("{value}: the parts make {total} {unit}, the whole is {whole} {unit}.")
    text = said.format(value=show_number(value), total=shown(total), whole=shown(mine), unit=unit)
    return " ".join(filter(None, (text, last_year(draft, value))))


def last_year(draft: Draft, value: Decimal) -> str:
    """Say what level last year follows from the growth; empty where there is none."""
    if draft.growth is None or draft.growth <= -100:
        return ""
    level = value / (1 + draft.growth / 100)
    said = _("With a growth of {growth} % last year would have had {level} {unit}.")
    return said.format(growth=shown(draft.growth), level=shown(level.quantize(Decimal("0.01"))), unit=draft.unit or "")


def _slip(draft: Draft, because: str, effects: tuple[str, ...]) -> Finding:
    readings = tuple(map(plain, draft.readings))
    return Finding(AlarmKind.SEPARATOR_SLIP, figure_of(draft), readings, because, effects, (draft,))


def _doubted(draft: Draft) -> Finding:
    draft.readings = plausible(draft)
    if draft.value_to is None:
        draft.value = draft.readings[0]
    said = _("A point or comma before three digits may part thousands or decimals; nothing in the text decides it.")
    effects = tuple(
        " ".join(filter(None, (f"{shown(one)} {draft.unit or ''}".strip() + ".", last_year(draft, one))))
        for one in draft.readings
    )
    return _slip(draft, said, effects)


def _mismatch(whole: Draft, parts: list[Draft]) -> Finding:
    assert whole.value is not None
    total = sum((amount(one, one.value or Decimal(0)) for one in parts), Decimal(0)) / whole.scale
    because = f"{total_of(parts)} = {plain(total)} ≠ {plain(whole.value)}"
    effects = (
        _("{value}: the whole as written; the parts differ from it by {gap} {unit}.").format(
            value=shown(whole.value), gap=shown(whole.value - total), unit=whole.unit or ""
        ),
        _("{value}: what the parts make.").format(value=shown(total)),
    )
    readings = (plain(whole.value), plain(total))
    return Finding(AlarmKind.SUM_MISMATCH, figure_of(whole), readings, because, effects, (whole,))
